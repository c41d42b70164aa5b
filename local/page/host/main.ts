import './fabricConfig';
import { loadTheme } from '@microsoft/load-themed-styles';
import { pageDataId } from '../pageData';
import type { PageData } from '../pageData';
import { inCulture } from '../builtManifest';
import { loadScript } from './amd';
import { loadComponent } from './components';
import { frameElement } from './element';
import { closeMenusPolitely } from './menus';
import { PropertyPane } from './propertyPane/pane';
import * as componentBase from './spfx/componentBase';
import * as coreLibrary from './spfx/coreLibrary';
import { PageContext } from './spfx/pageContext';
import * as webPartBase from './spfx/webPartBase';
import { WebPartContext } from './spfx/webPartContext';
import { statusRenderer } from './status';
import { keptProperties } from './keptProperties';
import type { KeptProperties } from './keptProperties';
import { joinTeams } from './teamsRuntime';
import { themeNamed } from './themes';

type WebPart = webPartBase.BaseClientSideWebPart<Record<string, unknown>>;

async function start(page: PageData): Promise<void> {
  const { manifest, instanceId } = page.webPart;
  // SPFx has teams-js initialized before it loads a web part.
  const teams = page.teams && await joinTeams(page.assets.teamsJs);
  const place = frameElement('web-part');
  const status = statusRenderer(page.words.failed);
  const theme = themeNamed(page.theme);
  // Style sheets in bundles name theme colours, which SharePoint pages provide so.
  loadTheme({ ...theme.palette, ...theme.semanticColors });
  status.displayLoadingIndicator(place, page.words.loading);

  try {
    // SharePoint has its icons registered before a web part starts; fetched together, they cost a few milliseconds.
    const [Class] = await Promise.all([loadComponent<WebPart>(manifest, page, { '@microsoft/sp-webpart-base': webPartBase }), loadScript(page.assets.icons)]);
    const webPart = new Class()[webPartBase.hosted];
    const scope = coreLibrary.ServiceScope.startNewRoot();
    scope.provide(componentBase.ThemeProvider.serviceKey, new componentBase.ThemeProvider(theme));
    scope.finish();

    const kept = keptProperties(instanceId);
    const pane = connectPane(page, webPart, kept);
    const openPane = (): void => { pane.open().catch(reportError); };
    const entry = manifest.preconfiguredEntries[page.webPart.entry];
    const domElement = document.createElement('div');
    const context = new WebPartContext({
      instanceId, manifest, domElement, serviceScope: scope, statusRenderer: status, sdks: teams?.sdks ?? {},
      pageContext: new PageContext(page),
      propertyPane: {
        open: openPane,
        close: () => pane.close(),
        openDetails: openPane,
        refresh: () => pane.refresh(),
        isRenderedByWebPart: () => false,
        isPropertyPaneOpen: () => pane.isOpen
      }
    });
    place.append(domElement);
    const title = inCulture(entry.title, page.culture);
    await webPart.begin({
      context, title,
      accessibleTitle: page.words.webPartNamed.replace('{0}', title),
      description: inCulture(entry.description, page.culture),
      preconfigured: entry.properties,
      stored: kept.read(),
      displayMode: coreLibrary.DisplayMode.Read
    });
    status.clearLoadingIndicator(place);
    new ResizeObserver(() => webPart.resize()).observe(domElement);
    teams?.begun({
      page, title, edit: () => editIn(webPart, pane), keep: () => kept.write(webPart.store())
    });
  } catch (error) {
    console.error(error);
    status.renderError(place, error instanceof Error ? error : String(error));
  }
}

/** Switches a web part to edit mode, with its property pane beside it. */
function editIn(webPart: webPartBase.Hosted, pane: PropertyPane): void {
  webPart.changeDisplayMode(coreLibrary.DisplayMode.Edit);
  pane.open().catch(reportError);
}

/** The Edit button of the frame switches the web part's display mode and opens its property pane. */
function connectPane(page: PageData, webPart: webPartBase.Hosted, kept: KeptProperties): PropertyPane {
  const button = document.getElementById('edit-page');
  const pane = new PropertyPane(
    frameElement('property-pane'),
    webPart,
    page.words,
    () => kept.write(webPart.store()),
    () => {
      kept.forget();
      window.location.reload();
    },
    () => {
      webPart.changeDisplayMode(coreLibrary.DisplayMode.Read);
      button?.setAttribute('aria-expanded', 'false');
      button?.focus();
    }
  );
  button?.addEventListener('click', () => {
    if (pane.isOpen) {
      pane.close();
      return;
    }
    button.setAttribute('aria-expanded', 'true');
    editIn(webPart, pane);
  });
  return pane;
}

closeMenusPolitely();
start(JSON.parse(frameElement(pageDataId).textContent ?? '') as PageData).catch(reportError);
