import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '..');

function readJson<T>(...parts: string[]): T {
  return JSON.parse(readFileSync(path.join(...parts), 'utf8')) as T;
}

interface Tab { entityId: string; contentUrl: string; name: string }
interface TeamsApp {
  manifestVersion: string;
  id: string;
  icons: { color: string; outline: string };
  configurableTabs: { configurationUrl: string }[];
  staticTabs: Tab[];
  localizationInfo: { additionalLanguages: { file: string }[] };
}

const app = readJson<TeamsApp>(__dirname, 'manifest.json');

/** What the validator says of a manifest; nothing when it is valid. Run by Node: its package is not for jest. */
function problems(...file: string[]): string {
  return spawnSync(process.execPath, [path.join(__dirname, 'validate.mjs'), ...file], { encoding: 'utf8' }).stderr;
}

const webPartIds = readdirSync(path.join(root, 'src/webparts'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('WebPart.manifest.json'))
  .map(file => readJson<{ id: string }>(root, 'src/webparts', file).id);

describe('the Teams app', () => {
  it('is valid by the schema of its version', () => {
    expect(problems()).toBe('');
  });

  it('would be refused if it were wrong', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'teams-'));
    const wrong = path.join(folder, 'manifest.json');
    writeFileSync(wrong, JSON.stringify({ ...app, icons: undefined }));
    expect(problems(wrong)).toContain('icons');
    rmSync(folder, { recursive: true });
  });

  it('shows the web parts of the package, each once', () => {
    expect(app.staticTabs.map(tab => tab.entityId).sort()).toEqual([...webPartIds].sort());
    for (const { entityId, contentUrl } of app.staticTabs) expect(contentUrl).toContain(`componentId=${entityId}%26`);
    expect(webPartIds).toContain(app.id);
    expect(app.configurableTabs[0].configurationUrl).toContain(`componentId=${app.id}%26`);
  });

  it('is translated into French, every tab included', () => {
    const french = readJson<Record<string, string>>(__dirname, app.localizationInfo.additionalLanguages[0].file);
    expect(french['name.short'].length).toBeLessThanOrEqual(30);
    expect(french['description.short'].length).toBeLessThanOrEqual(80);
    expect(app.staticTabs.map((_, index) => typeof french[`staticTabs[${index}].name`])).toEqual(
      app.staticTabs.map(() => 'string')
    );
  });

  it.each([['color', 192], ['outline', 32]] as const)('has a %s icon of %d pixels', (name, size) => {
    const png = readFileSync(path.join(__dirname, `icons/${name}.png`));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  it('is put where the packager looks, for every web part', () => {
    execFileSync(process.execPath, [path.join(__dirname, 'prepare.mjs')], { stdio: 'pipe' });
    const files = readdirSync(path.join(root, 'teams'));
    expect(files.sort()).toEqual(
      ['TeamsSPFxApp.zip', ...webPartIds.flatMap(id => [`${id}_color.png`, `${id}_outline.png`])].sort()
    );
  });
});
