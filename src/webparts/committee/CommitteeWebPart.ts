import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { Version } from '@microsoft/sp-core-library';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { PropertyPaneTextField } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as strings from 'CommitteeStrings';
import { createStore } from '../../data/sharepoint/createStore';
import { pageDigest } from '../../data/sharepoint/pageDigest';
import type { Store } from '../../data/store';
import { CommitteeRoot } from '../../ui/committee/CommitteeRoot';
import { languageOf } from '../../ui/shell/words';

interface CommitteeProperties {
  /** Key of the body in the program pack. */
  readonly bodyKey?: string;
}

/** A committee's meeting. Composition only. */
export default class CommitteeWebPart extends BaseClientSideWebPart<CommitteeProperties> {
  private theme: IReadonlyTheme | undefined;
  private store: Store | undefined;

  public render(): void {
    const siteUrl = this.context.pageContext.web.absoluteUrl;
    this.store ??= createStore({ siteUrl, digest: pageDigest(this.context.pageContext.legacyPageContext) });
    ReactDom.render(React.createElement(CommitteeRoot, {
      siteUrl, store: this.store, theme: this.theme, bodyKey: this.properties.bodyKey,
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
    return {
      pages: [{
        header: { description: strings.PropertyPane },
        groups: [{ groupFields: [PropertyPaneTextField('bodyKey', { label: strings.PropertyBody, description: strings.PropertyBodyHelp })] }]
      }]
    };
  }
}
