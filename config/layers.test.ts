import { ESLint } from 'eslint';
import * as path from 'path';
import { layerRules } from './layers';

/** Only the import rules: what is imported need not exist, and no type information is asked for. */
const eslint = new ESLint({
  cwd: path.join(__dirname, '..'),
  overrideConfigFile: true,
  overrideConfig: [
    // eslint's own parser is enough for import statements.
    { files: ['**/*.ts', '**/*.tsx'], languageOptions: { ecmaVersion: 2022, sourceType: 'module' } },
    ...layerRules
  ]
});

const refusedCode = async (file: string, code: string): Promise<boolean> => {
  const [result] = await eslint.lintText(code, { filePath: file });
  expect(result.fatalErrorCount).toBe(0);
  return result.errorCount > 0;
};

const refused = (file: string, imported: string): Promise<boolean> => refusedCode(file, `import '${imported}';`);

describe('the layers', () => {
  test.each([
    ['src/schema/define.ts', 'react'],
    ['src/schema/kinds/text.ts', '../../domain/program/pack'],
    ['src/domain/committee/agenda.ts', '../../data'],
    ['src/domain/committee/agenda.ts', '../../data/store'],
    ['src/domain/committee/agenda.ts', '@fluentui/react'],
    ['src/data/import/run.ts', '../../ui/shell/hub'],
    ['src/data/sheets/csv.ts', '@pnp/sp'],
    ['src/site/publish/run.ts', '@pnp/sp/webs'],
    ['src/site/publish/run.ts', '../../ui/shell/hub'],
    ['src/ui/list/ListTable.tsx', '../../webparts/committee/CommitteeWebPart'],
    ['src/ui/list/ListTable.tsx', '@microsoft/teams-js'],
    ['src/ui/list/ListTable.tsx', '@microsoft/teams-js-v2'],
    ['src/webparts/committee/CommitteeWebPart.ts', '../changeRequests/ChangeRequestsWebPart'],
    ['src/webparts/committee/CommitteeWebPart.ts', '@pnp/sp']
  ])('%s may not import %s', async (file, imported) => expect(await refused(file, imported)).toBe(true));

  test.each([
    ['src/domain/program/pack.ts', 'valibot'],
    ['src/domain/committee/agenda.ts', '../../schema/define'],
    ['src/domain/committee/agenda.ts', './decision'],
    ['src/data/sharepoint/store.ts', '@pnp/sp/webs'],
    ['src/ui/shell/theme.ts', '@microsoft/teams-js'],
    ['src/ui/list/ListTable.tsx', '../../data/store'],
    ['src/webparts/committee/CommitteeWebPart.ts', '../../ui/shell/hub']
  ])('%s may import %s', async (file, imported) => expect(await refused(file, imported)).toBe(false));

  test('teams-js, which SPFx hands out, is used in ui/shell only', async () => {
    const use = 'export const found = sdk => sdk.teamsJs.app; export const taken = ({ teamsJs }) => teamsJs;';
    expect(await refusedCode('src/webparts/HubWebPart.ts', use)).toBe(true);
    expect(await refusedCode('src/ui/committee/CommitteePage.tsx', use)).toBe(true);
    expect(await refusedCode('src/ui/shell/teams.ts', use)).toBe(false);
  });
});
