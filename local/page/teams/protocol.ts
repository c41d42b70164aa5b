import type { Context, FrameContexts, pages } from '@microsoft/teams-js';

/**
 * The host's side of what teams-js and its host say to one another by `window.postMessage`, for what a tab of SPFx uses. Written from the published
 * declarations of `@microsoft/teams-js` (`MessageRequest`, `MessageResponse`, `Context`) and from what the package is seen to send: a request has
 * an id and a uuid and is answered under both; what the host tells by itself has a name and no id.
 */
interface Asked {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
}

/** What the host sends: an answer, or something that happened. */
export type Sent =
  | { readonly id: number; readonly uuidAsString?: string; readonly args: readonly unknown[] }
  | { readonly func: string; readonly args: readonly unknown[] };

/** What a frame of Teams is, and where what its page asks for is done. */
export interface TeamsFrame {
  /** `content`, `sidePanel` or `settings`. */
  readonly kind: `${FrameContexts}`;
  /** What the page is told of where it stands, as it is at this moment. */
  context(): Context;
  /** The settings of the tab, as far as there are any. */
  settings(): pages.InstanceConfig;
  onSettings(settings: pages.InstanceConfig): void;
  /** Whether the settings may be saved. */
  onValidity(valid: boolean): void;
  /** The page has saved, or says why it could not. */
  onSaved(problem: string | undefined): void;
  /** The page wants a link to be shown. */
  onLink(link: { readonly subPageId: string; readonly label: string }): void;
  /** The page asks for what this host does not do. */
  onUnknown(func: string): void;
}

/** What a host says it can do: what is not named here, teams-js refuses to the page without asking. */
const abilities = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: { pages: { config: {} } } });

/** Sent without waiting for an answer, and nothing for this host to do. */
const heard = new Set(['appInitialization.appLoaded', 'appInitialization.success', 'appInitialization.failure', 'registerHandler', 'readyToUnload']);

const isAsked = (message: unknown): message is Asked =>
  typeof message === 'object' && message !== null && typeof (message as Asked).func === 'string' && typeof (message as Asked).id === 'number';

/** A host for one frame. */
export class TeamsHost {
  private readonly handled = new Set<string>();

  public constructor(private readonly frame: TeamsFrame, private readonly send: (message: Sent) => void) {}

  /** Has the page asked to be told of this: `themeChange`, `save`, `changeSettings`? */
  public tells(name: string): boolean {
    return this.handled.has(name);
  }

  /** Tells the page that Teams looks different now. */
  public changeTheme(theme: string): void {
    this.send({ func: 'themeChange', args: [theme] });
  }

  /** The user saves the settings. */
  public save(): void {
    this.send({ func: 'settings.save', args: [{}] });
  }

  /** The user wants to change the settings of a tab that is there. */
  public changeSettings(): void {
    this.send({ func: 'changeSettings', args: [] });
  }

  /** Takes what the page's window sent. What is not of teams-js is none of our business. */
  public hear(message: unknown): void {
    if (!isAsked(message)) return;
    const [first, second] = message.args ?? [];
    const answer = (...args: readonly unknown[]): void => {
      this.send({ id: message.id, uuidAsString: message.uuidAsString, args });
    };
    switch (message.func) {
      case 'initialize':
        // Frame, client, abilities, and the version of teams-js that the host knows.
        return answer(this.frame.kind, 'web', abilities, '2.36.0');
      case 'getContext':
        return answer({ ...this.frame.context(), frameContext: this.frame.kind });
      case 'registerHandler':
        this.handled.add(String(first));
        return undefined;
      case 'settings.getSettings':
        return answer(this.frame.settings());
      case 'settings.setSettings':
        this.frame.onSettings(first as pages.InstanceConfig);
        return answer(true);
      case 'settings.setValidityState':
        return this.frame.onValidity(first === true);
      case 'settings.save.success':
        return this.frame.onSaved(undefined);
      case 'settings.save.failure':
        return this.frame.onSaved(String(first ?? ''));
      case 'shareDeepLink':
        return this.frame.onLink({ subPageId: String(first ?? ''), label: String(second ?? '') });
      default:
        if (heard.has(message.func)) return undefined;
        this.frame.onUnknown(message.func);
        return answer(false, `This host does not know ${message.func}.`);
    }
  }
}
