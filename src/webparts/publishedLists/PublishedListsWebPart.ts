import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { Version } from '@microsoft/sp-core-library';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as strings from 'PublicationsStrings';
import { createStore } from '../../data/sharepoint/createStore';
import { pageDigest } from '../../data/sharepoint/pageDigest';
import type { Store } from '../../data/store';
import { PublishedListsRoot } from '../../ui/publications/PublishedListsRoot';
import { languageOf } from '../../ui/shell/words';

/** The published lists. Composition only. */
export default class PublishedListsWebPart extends BaseClientSideWebPart<Record<string, never>> {
  private theme: IReadonlyTheme | undefined;
  private store: Store | undefined;

  public render(): void {
    const siteUrl = this.context.pageContext.web.absoluteUrl;
    this.store ??= createStore({ siteUrl, digest: pageDigest(this.context.pageContext.legacyPageContext) });
    ReactDom.render(React.createElement(PublishedListsRoot, {
      siteUrl, store: this.store, theme: this.theme,
      language: languageOf(this.context.pageContext.cultureInfo.currentUICultureName)
    }), this.domElement);
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

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return { pages: [{ header: { description: strings.PropertyPane }, groups: [] }] };
  }
}
