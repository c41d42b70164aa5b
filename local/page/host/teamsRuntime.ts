import type * as teams from '@microsoft/teams-js';
import { savedAddress } from '../teams/tabs';
import type { PageData } from '../pageData';
import { loadScript } from './amd';
import type { Sdks } from './spfx/webPartContext';

declare global {
  interface Window {
    /** What teams-js calls itself where no module loader is. */
    microsoftTeams?: typeof teams;
  }
}

/** A web part that has begun inside Teams. */
interface Begun {
  page: PageData;
  title: string;
  /** Opens its property pane. */
  edit(): void;
  /** Keeps its properties. */
  keep(): void;
}

/** Teams as the runtime of SPFx joins it: the SDK for web parts, and what is done with it once one has begun. */
export interface JoinedTeams {
  readonly sdks: Sdks;
  begun(webPart: Begun): void;
}

/**
 * Loads teams-js, unchanged, and initializes it with the host around this page. It must come before the module loader: with one there, teams-js
 * would hand itself to that and to nobody else.
 */
export async function joinTeams(address: string): Promise<JoinedTeams> {
  await loadScript(address);
  const { microsoftTeams: teamsJs } = window;
  if (!teamsJs) throw new Error(`${address} is not teams-js.`);
  await teamsJs.app.initialize();
  const context = await new Promise<teams.Context>(resolve => teamsJs.getContext(resolve));
  // The property pane is the page's own, and takes the look that Teams had when the page opened.
  document.documentElement.dataset.theme = context.theme === 'dark' || context.theme === 'contrast' ? 'dark' : 'light';
  return {
    sdks: { microsoftTeams: { teamsJs, context } },
    begun: webPart => {
      teamsJs.app.notifyAppLoaded();
      teamsJs.app.notifySuccess().catch(reportError);
      if (webPart.page.teams?.setUp) connectSetUp(teamsJs, webPart);
      else if (teamsJs.app.getFrameContext() === teamsJs.FrameContexts.content) teamsJs.pages.config.registerChangeConfigHandler(() => webPart.edit());
    }
  };
}

/** The settings page of a new tab is the web part with its property pane; Teams' Save keeps what is chosen and names the tab. */
function connectSetUp({ pages }: typeof teams, { page, title, edit, keep }: Begun): void {
  edit();
  pages.config.registerOnSaveHandler(event => {
    keep();
    const { instanceId, manifest } = page.webPart;
    const sitePath = page.site.serverRelativeUrl.replace(/\/$/, '');
    const contentUrl = savedAddress(window.location.origin, sitePath, manifest.id, instanceId);
    pages.config.setConfig({ contentUrl, websiteUrl: contentUrl, entityId: `sharepointtab_${instanceId}`, suggestedDisplayName: title })
      .then(() => event.notifySuccess(), error => event.notifyFailure(String(error)));
  });
  pages.config.setValidityState(true);
}
