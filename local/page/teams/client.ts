import type { Context } from '@microsoft/teams-js';
import { element, frameElement } from '../host/element';
import type { ClientData } from './clientData';
import { clientDataId } from './clientData';
import type { TeamsFrame } from './protocol';
import { TeamsHost } from './protocol';
import { filledIn, KeptTabs } from './tabs';
import { looks, teamSitePath, views } from './views';
import type { Look } from './views';

const data = JSON.parse(frameElement(clientDataId).textContent ?? '') as ClientData;
const view = views[data.view];
const tabs = new KeptTabs(data, localStorage, window.location.origin);
const sitePath = teamSitePath(view.tab, data.site);
let look: Look = data.look;
let settings = tabs.read(view.tab);

function context(): Context {
  const { origin, host } = window.location;
  return {
    ...view.told,
    ...view.tab === 'channel' ? { teamSiteUrl: origin + sitePath, teamSiteDomain: host, teamSitePath: sitePath } : {},
    locale: data.locale, theme: look, entityId: settings.entityId ?? '', subEntityId: data.subEntityId ?? '', appId: data.app.id,
    userDisplayName: data.user.displayName, loginHint: data.user.email, userPrincipalName: data.user.email, userObjectId: '', tid: '',
    isFullScreen: false, sessionId: '', ringId: 'general'
  } as Context;
}

const status = frameElement('teams-status');
const say = (text: string): void => { status.textContent = text; };

/** Shows a link to where the user is in the tab, as Teams does; the link opens the same place in this frame. */
function showLink({ subPageId, label }: { readonly subPageId: string; readonly label: string }): void {
  const { channelId, chatId } = view.told;
  const carried = encodeURIComponent(JSON.stringify({ subEntityId: subPageId, channelId, chatId }));
  const address = `${window.location.origin}/teams/l/entity/${data.app.id}/${encodeURIComponent(settings.entityId ?? '')}?label=${encodeURIComponent(label)}&context=${carried}`;
  const dialog = frameElement('teams-link') as HTMLDialogElement;
  const close = element('button', { type: 'button' }, data.words.close);
  close.addEventListener('click', () => dialog.close());
  dialog.replaceChildren(
    element('h2', { id: 'teams-link-title' }, data.words.linkTo.replace('{0}', label)), element('p', {}, element('a', { href: address }, address)), close
  );
  dialog.showModal();
}

const hosts = new Map<HTMLIFrameElement, TeamsHost>();

/** Puts a host around a frame. */
function host(frame: HTMLIFrameElement, about: Pick<TeamsFrame, 'kind' | 'settings' | 'onSettings' | 'onValidity' | 'onSaved'>): TeamsHost {
  const made = new TeamsHost(
    { ...about, context, onLink: showLink, onUnknown: func => say(data.words.unknown.replace('{0}', func)) },
    message => frame.contentWindow?.postMessage(message, window.location.origin)
  );
  hosts.set(frame, made);
  return made;
}

window.addEventListener('message', event => {
  if (event.origin !== window.location.origin) return;
  for (const [frame, made] of hosts) if (event.source === frame.contentWindow) made.hear(event.data);
});

function showTab(): TeamsHost {
  const frame = frameElement('teams-tab') as HTMLIFrameElement;
  const made = host(frame, {
    kind: view.frame, settings: () => settings, onSettings: () => undefined, onValidity: () => undefined, onSaved: () => undefined
  });
  frame.src = settings.contentUrl;
  return made;
}

/** The dialog in which a tab is set up: the page of the manifest's `configurationUrl`, and Teams' own Save below it. */
function connectSetUp(onSaved: () => void): void {
  const dialog = frameElement('teams-set-up') as HTMLDialogElement;
  const save = frameElement('teams-save') as HTMLButtonElement;
  const place = frameElement('teams-set-up-frame');
  const problem = frameElement('teams-set-up-problem');
  let shown: HTMLIFrameElement | undefined;
  let asked = settings;
  let setUp: TeamsHost | undefined;
  const tabFrame = frameElement('teams-tab');
  const close = (): void => {
    if (shown) hosts.delete(shown);
    shown?.remove();
    tabFrame.hidden = false;
    dialog.close();
  };
  document.getElementById('teams-open-set-up')?.addEventListener('click', () => {
    save.disabled = true;
    problem.textContent = '';
    const frame = element('iframe', { title: dialog.querySelector('h2')?.textContent ?? '' });
    shown = frame;
    setUp = host(frame, {
      kind: 'settings', settings: () => asked,
      onSettings: given => { asked = given; },
      onValidity: valid => { save.disabled = !valid; },
      onSaved: reason => {
        if (reason !== undefined) {
          problem.textContent = data.words.notSaved.replace('{0}', reason);
          return;
        }
        tabs.write(view.tab, asked);
        settings = asked;
        close();
        onSaved();
      }
    });
    frame.src = filledIn(data.app.configurationUrl, { origin: window.location.origin, sitePath, locale: data.locale });
    place.replaceChildren(frame);
    // A tab that is set up has none behind it.
    tabFrame.hidden = true;
    dialog.showModal();
  });
  save.addEventListener('click', () => setUp?.save());
  frameElement('teams-cancel').addEventListener('click', close);
  dialog.addEventListener('cancel', close);
}

/** Teams changes its look at once, without loading the tab again. */
function connectLooks(): void {
  const select = frameElement('teams-look') as HTMLSelectElement;
  select.addEventListener('change', () => {
    look = looks.find(one => one === select.value) ?? 'default';
    document.documentElement.dataset.look = look;
    const address = new URL(window.location.href);
    address.searchParams.set('look', look);
    window.history.replaceState(undefined, '', address);
    for (const made of hosts.values()) if (made.tells('themeChange')) made.changeTheme(look);
  });
}

/** What else is chosen opens the frame anew, as another client would. */
function connectChoices(): void {
  const form = frameElement('teams-choices') as HTMLFormElement;
  for (const select of form.querySelectorAll('select')) {
    if (select.id !== 'teams-look') select.addEventListener('change', () => form.submit());
  }
}

connectLooks();
connectChoices();
let tab = showTab();
connectSetUp(() => { tab = showTab(); });
document.getElementById('teams-tab-settings')?.addEventListener('click', () => tab.changeSettings());
