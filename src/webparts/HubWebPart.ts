import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { Version } from '@microsoft/sp-core-library';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { Language } from '../schema/define';
import { createStore } from '../data/sharepoint/createStore';
import { pageDigest } from '../data/sharepoint/pageDigest';
import type { Store } from '../data/store';
import { siteIn } from '../ui/shell/hubSite';
import { speaking } from '../ui/shell/inLanguage';
import type { Teams } from '../ui/shell/teams';

/** What every page of the hub is given by its web part. */
export interface PageGiven {
  readonly siteUrl: string;
  readonly store: Store;
  readonly language: Language;
  readonly theme?: IReadonlyTheme;
  /** There when the page stands in Teams. */
  readonly teams?: Teams;
}

/** What every web part of the hub keeps. */
export interface HubProperties {
  /** The site that the hub's lists are on, where the page or tab stands on another: a meeting's tab stands on none of ours. */
  readonly siteUrl?: string;
}

/** A web part of the hub: one store for each site it shows, the user's language, the look of the section or of Teams. */
export abstract class HubWebPart<Own extends object> extends BaseClientSideWebPart<Own & HubProperties> {
  private theme: IReadonlyTheme | undefined;
  private teams: Teams | undefined;
  private opened: { readonly siteUrl: string; readonly store: Store } | undefined;

  public render(): void {
    const { siteUrl } = this;
    if (this.opened?.siteUrl !== siteUrl) this.opened = { siteUrl, store: this.storeOf(siteUrl) };
    const { language, theme, teams } = this;
    ReactDom.render(this.page({ ...this.opened, language, theme, teams }), this.domElement);
  }

  protected async onInit(): Promise<void> {
    const sdk = this.context.sdks.microsoftTeams;
    if (!sdk) return;
    const { openTeams } = await import(/* webpackChunkName: 'teams' */ '../ui/shell/teams');
    this.teams = await openTeams(sdk);
    if (!this.teams) return;
    this.theme = this.teams.theme;
    this.teams.onTheme(theme => {
      this.theme = theme;
      if (this.renderedOnce) this.render();
    });
  }

  /** The page that this web part shows. */
  protected abstract page(given: PageGiven): React.ReactElement;

  protected get language(): Language {
    return speaking();
  }

  /** Absolute address of the site that the hub's lists are on. */
  protected get siteUrl(): string {
    const own = this.context.pageContext.web.absoluteUrl;
    const site = siteIn(this.properties.siteUrl, own);
    return 'url' in site ? site.url : own;
  }

  /** A store on a site; the page's own site has a digest for it already. */
  protected storeOf(siteUrl: string): Store {
    const { web, legacyPageContext } = this.context.pageContext;
    return createStore({ siteUrl, digest: siteUrl === web.absoluteUrl ? pageDigest(legacyPageContext) : undefined });
  }

  protected onThemeChanged(theme: IReadonlyTheme | undefined): void {
    if (this.teams) return this.teams.lookAgain();
    this.theme = theme;
    if (this.renderedOnce) this.render();
  }

  /** Of the properties that a page keeps. */
  protected get dataVersion(): Version {
    return Version.parse('1.0');
  }

  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }
}
