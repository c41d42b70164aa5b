import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { Version } from '@microsoft/sp-core-library';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { Language } from '../schema/define';
import { createStore } from '../data/sharepoint/createStore';
import { pageDigest } from '../data/sharepoint/pageDigest';
import type { Store } from '../data/store';
import { languageOf } from '../ui/shell/words';

/** What every page of the hub is given by its web part. */
export interface PageGiven {
  readonly siteUrl: string;
  readonly store: Store;
  readonly language: Language;
  readonly theme?: IReadonlyTheme;
}

/** A web part of the hub: one store for its life, the user's language, the section's theme. */
export abstract class HubWebPart<Properties extends object> extends BaseClientSideWebPart<Properties> {
  private theme: IReadonlyTheme | undefined;
  private store: Store | undefined;

  public render(): void {
    const { pageContext } = this.context;
    const siteUrl = pageContext.web.absoluteUrl;
    this.store ??= createStore({ siteUrl, digest: pageDigest(pageContext.legacyPageContext) });
    ReactDom.render(this.page({ siteUrl, store: this.store, language: this.language, theme: this.theme }), this.domElement);
  }

  /** The page that this web part shows. */
  protected abstract page(given: PageGiven): React.ReactElement;

  protected get language(): Language {
    return languageOf(this.context.pageContext.cultureInfo.currentUICultureName);
  }

  protected onThemeChanged(theme: IReadonlyTheme | undefined): void {
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
