/** @jest-environment jsdom */
import type * as teams from '@microsoft/teams-js';
import type { Context, pages } from '@microsoft/teams-js';
import { TeamsHost } from './protocol';
import type { Sent, TeamsFrame } from './protocol';
import { filledIn, KeptTabs, savedAddress } from './tabs';
import type { ClientData } from './clientData';
import { viewNames, viewOf, views } from './views';

/** A page with the real teams-js in it, and a host around it. */
interface Met {
  js: typeof teams;
  host: TeamsHost;
  seen: string[];
  saved: pages.InstanceConfig[];
}

// No network: teams-js asks for a list of hosts and then goes by its own.
Object.assign(globalThis, { fetch: () => Promise.reject(new Error('There is no network.')) });

/** teams-js takes the window that opened its own for the host where there is no frame around it. */
function meet(file: string, kind: TeamsFrame['kind'], theme = 'dark'): Met {
  const seen: string[] = [];
  const saved: pages.InstanceConfig[] = [];
  const frame: TeamsFrame = {
    kind,
    context: () => ({ ...views.sidePanel280.told, theme, locale: 'fr-ca', entityId: 'sharepointtab_1', subEntityId: 'body=os' }) as Context,
    settings: () => ({ contentUrl: 'https://sample.invalid/tab', entityId: 'sharepointtab_1' }),
    onSettings: given => { saved.push(given); },
    onValidity: valid => { seen.push(`valid ${valid}`); },
    onSaved: problem => { seen.push(`saved ${problem ?? ''}`); },
    onLink: ({ subPageId, label }) => { seen.push(`link ${label} ${subPageId}`); },
    onUnknown: func => { seen.push(`unknown ${func}`); }
  };
  const wire: { host?: TeamsHost } = {};
  const opener = { closed: false, postMessage: (message: object) => wire.host?.hear(JSON.parse(JSON.stringify(message))) };
  const host = new TeamsHost(frame, (message: Sent) => {
    window.dispatchEvent(Object.assign(new Event('message'), { data: message, origin: window.location.origin, source: opener }));
  });
  wire.host = host;
  Object.defineProperty(window, 'opener', { value: opener, configurable: true });
  let js: typeof teams | undefined;
  jest.isolateModules(() => { js = jest.requireActual<typeof teams>(file); });
  if (!js) throw new Error(`${file} is not teams-js.`);
  return { js, host, seen, saved };
}

const settled = (): Promise<void> => new Promise(resolve => { setTimeout(resolve, 0); });

// The version that SPFx hands to web parts, and the newest.
describe.each(['@microsoft/teams-js-v2', '@microsoft/teams-js'])('the real %s and this host', name => {
  const file = `${name}/dist/umd/MicrosoftTeams.min.js`;

  test('agree on where the page stands, also by the older call that SPFx makes', async () => {
    const { js } = meet(file, 'sidePanel');
    await js.app.initialize();
    expect(js.app.getFrameContext()).toBe('sidePanel');
    const context = await js.app.getContext();
    expect(context).toMatchObject({
      app: { theme: 'dark', locale: 'fr-ca' }, page: { id: 'sharepointtab_1', subPageId: 'body=os', frameContext: 'sidePanel' },
      meeting: { id: views.sidePanel280.told.meetingId }, chat: { id: views.sidePanel280.told.chatId }
    });
    const older = await new Promise<Context>(resolve => js.getContext(resolve));
    expect(older).toMatchObject({ theme: 'dark', subEntityId: 'body=os' });
  });

  test('a new look reaches the page that asked to be told', async () => {
    const { js, host } = meet(file, 'content');
    await js.app.initialize();
    const told: string[] = [];
    expect(host.tells('themeChange')).toBe(false);
    js.app.registerOnThemeChangeHandler(theme => told.push(theme));
    await settled();
    expect(host.tells('themeChange')).toBe(true);
    host.changeTheme('contrast');
    await settled();
    expect(told).toEqual(['contrast']);
  });

  test('settings are valid, saved by the page, and their end is told', async () => {
    const { js, host, seen, saved } = meet(file, 'settings');
    await js.app.initialize();
    js.pages.config.setValidityState(true);
    const asked: pages.InstanceConfig = { contentUrl: 'https://sample.invalid/new', entityId: 'sharepointtab_2', suggestedDisplayName: 'Committee' };
    js.pages.config.registerOnSaveHandler(event => {
      js.pages.config.setConfig(asked).then(() => event.notifySuccess(), () => event.notifyFailure('refused'));
    });
    await settled();
    host.save();
    await settled();
    await settled();
    expect(saved).toEqual([asked]);
    expect(seen).toEqual(['valid true', 'saved ']);
    expect(await js.pages.getConfig()).toMatchObject({ entityId: 'sharepointtab_1' });
  });

  test('a page that cannot save says why', async () => {
    const { js, host, seen } = meet(file, 'settings');
    await js.app.initialize();
    js.pages.config.registerOnSaveHandler(event => event.notifyFailure('The list is full.'));
    await settled();
    host.save();
    await settled();
    expect(seen).toEqual(['saved The list is full.']);
  });

  test('a tab that is there is asked to show its settings', async () => {
    const { js, host } = meet(file, 'content');
    await js.app.initialize();
    const opened = jest.fn();
    js.pages.config.registerChangeConfigHandler(opened);
    host.changeSettings();
    await settled();
    expect(opened).toHaveBeenCalledTimes(1);
  });

  test('a link is shown, and what this host does not do is said aloud', async () => {
    const { js, seen } = meet(file, 'sidePanel');
    await js.app.initialize();
    js.pages.shareDeepLink({ subPageId: 'body=os&meeting=12', subPageLabel: 'Meeting 12' });
    await settled();
    expect(seen).toEqual(['link Meeting 12 body=os&meeting=12']);
    await expect(js.app.openLink('https://sample.invalid/')).rejects.toThrow('does not know executeDeepLink');
    expect(seen.at(-1)).toBe('unknown executeDeepLink');
    // What the host did not say it can do, teams-js does not even ask for.
    expect(js.calendar.isSupported()).toBe(false);
  });
});

test('messages of others are none of its business', () => {
  const send = jest.fn();
  const host = new TeamsHost({} as TeamsFrame, send);
  for (const message of [undefined, null, 'text', 7, {}, { func: 'getContext' }, { id: 1 }]) host.hear(message);
  expect(send).not.toHaveBeenCalled();
});

describe('tabs', () => {
  const data = { site: '/sites/cpin', locale: 'fr-ca', committee: { componentId: 'c', channelInstance: 'one', meetingInstance: 'two' } } as ClientData;

  test('an address of the manifest is filled in as Teams does it', () => {
    const address = 'https://{teamSiteDomain}{teamSitePath}/_layouts/15/TeamsLogon.aspx?dest={teamSitePath}/x%26forceLocale={locale}';
    expect(filledIn(address, { origin: 'http://sample.invalid', sitePath: '/sites/cpin', locale: 'fr-ca' }))
      .toBe('http://sample.invalid/sites/cpin/_layouts/15/TeamsLogon.aspx?dest=/sites/cpin/x%26forceLocale=fr-ca');
  });

  test('that of the meeting stands on the root site and has been told where the hub is; what is saved is found again', () => {
    localStorage.clear();
    const tabs = new KeptTabs(data, localStorage, 'http://sample.invalid');
    expect(tabs.read('channel').contentUrl).toBe(savedAddress('http://sample.invalid', '/sites/cpin', 'c', 'one'));
    expect(tabs.read('meeting').contentUrl).toBe(savedAddress('http://sample.invalid', '', 'c', 'two'));
    expect(JSON.parse(localStorage.getItem('web-part-properties:two') ?? '')).toMatchObject({ properties: { siteUrl: '/sites/cpin' } });
    tabs.write('channel', { contentUrl: 'http://sample.invalid/other', entityId: 'x' });
    expect(new KeptTabs(data, localStorage, 'http://sample.invalid').read('channel').entityId).toBe('x');
  });

  test('a link leads to the kind of place that it names', () => {
    for (const name of viewNames) expect(views[viewOf(views[name].told)].tab).toBe(views[name].tab);
  });
});
