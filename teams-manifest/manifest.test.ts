import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const root = path.join(__dirname, '..');

function readJson<T>(...parts: string[]): T {
  return JSON.parse(readFileSync(path.join(...parts), 'utf8')) as T;
}

interface Tab { entityId: string; contentUrl: string; name: string; scopes: string[]; context: string[] }
interface TeamsApp {
  manifestVersion: string;
  id: string;
  icons: { color: string; outline: string };
  configurableTabs: { configurationUrl: string; canUpdateConfiguration: boolean; scopes: string[]; context: string[] }[];
  validDomains: string[];
  permissions: string[];
  staticTabs: Tab[];
  localizationInfo: { additionalLanguages: { file: string }[] };
}

const app = readJson<TeamsApp>(__dirname, 'manifest.json');

/** What the validator says of a manifest; nothing when it is valid. Run by Node: its package is not for jest. */
function problems(...file: string[]): string {
  return spawnSync(process.execPath, [path.join(__dirname, 'validate.mjs'), ...file], { encoding: 'utf8' }).stderr;
}

interface WebPart { id: string; alias: string; supportedHosts: string[]; supportsThemeVariants: boolean }
const webParts = readdirSync(path.join(root, 'src/webparts'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('WebPart.manifest.json'))
  .map(file => readJson<WebPart>(root, 'src/webparts', file));
const webPartIds = webParts.map(({ id }) => id);

/** Fills `teams/` and ends with what is in the archive that goes to Teams. */
function prepared(...options: string[]): Record<string, Uint8Array> {
  execFileSync(process.execPath, [path.join(__dirname, 'prepare.mjs'), ...options], { stdio: 'pipe' });
  return unzipSync(readFileSync(path.join(root, 'teams/TeamsSPFxApp.zip')));
}

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

  // One newer than any that SPFx's own tooling writes for a tab has not been seen to work with "Sync to Teams".
  it('has the version that SPFx tabs are written in', () => {
    expect(app.manifestVersion).toBe('1.21');
  });

  it('shows the web parts of the package in the personal app, each once', () => {
    expect(app.staticTabs.map(tab => tab.entityId).sort()).toEqual([...webPartIds].sort());
    for (const { entityId, contentUrl, scopes, context } of app.staticTabs) {
      expect(contentUrl).toContain(`%26personal%26componentId=${entityId}%26forceLocale={locale}`);
      expect([scopes, context]).toEqual([['personal'], ['personalTab']]);
    }
    expect(webPartIds).toContain(app.id);
  });

  it('has the committee as the tab of channels, chats and meetings, before, during and after', () => {
    const committee = webParts.find(({ alias }) => alias === 'CommitteeWebPart');
    expect(app.configurableTabs.length).toBe(1);
    const [tab] = app.configurableTabs;
    expect(tab.configurationUrl).toContain(`%3FopenPropertyPane=true%26teams%26componentId=${committee?.id}%26forceLocale={locale}`);
    expect(tab.canUpdateConfiguration).toBe(true);
    expect([...tab.scopes].sort()).toEqual(['groupChat', 'team']);
    for (const context of ['channelTab', 'privateChatTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel']) {
      expect(tab.context).toContain(context);
    }
  });

  it.each(webParts)('$alias says that it can be hosted there', ({ supportedHosts, supportsThemeVariants }) => {
    expect([...supportedHosts].sort()).toEqual(['SharePointFullPage', 'SharePointWebPart', 'TeamsPersonalApp', 'TeamsTab']);
    expect(supportsThemeVariants).toBe(true);
  });

  it('asks Teams for nothing but who the user is', () => {
    expect(app.permissions).toEqual(['identity']);
    expect(app.validDomains).toContain('*.sharepoint.com');
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
    prepared();
    const files = readdirSync(path.join(root, 'teams'));
    expect(files.sort()).toEqual(
      ['TeamsSPFxApp.zip', ...webPartIds.flatMap(id => [`${id}_color.png`, `${id}_outline.png`])].sort()
    );
  });

  it('can be uploaded as it is: the archive has what the manifest names, and nothing else', () => {
    const archive = prepared();
    expect(Object.keys(archive).sort()).toEqual(
      ['manifest.json', app.icons.color, app.icons.outline, ...app.localizationInfo.additionalLanguages.map(({ file }) => file)].sort()
    );
    expect(JSON.parse(strFromU8(archive['manifest.json']))).toEqual(app);
  });

  it('is told where the hub is, for the personal app, which has no settings', () => {
    const elsewhere = JSON.parse(strFromU8(prepared('--site', '/sites/other')['manifest.json'])) as TeamsApp;
    for (const { contentUrl } of elsewhere.staticTabs) expect(contentUrl).toContain('dest=/sites/other/_layouts/');
    expect(() => prepared('--site', 'other')).toThrow('--site must look like /sites/hub');
    prepared();
  });
});
