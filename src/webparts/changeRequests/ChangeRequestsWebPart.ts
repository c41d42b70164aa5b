import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { Version } from '@microsoft/sp-core-library';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { PropertyPaneDropdown, PropertyPaneTextField } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as strings from 'RegisterStrings';
import type { Language } from '../../schema/define';
import { changeRequests } from '../../schema/lists/changeRequests';
import { createStore } from '../../data/sharepoint/createStore';
import { pageDigest } from '../../data/sharepoint/pageDigest';
import type { Store } from '../../data/store';
import { groupable } from '../../ui/changeRequests/register/registerColumns';
import { RegisterPage } from '../../ui/changeRequests/register/RegisterPage';
import type { RegisterSettings } from '../../ui/changeRequests/register/settings';
import { languageOf } from '../../ui/shell/words';

/** The register of change requests. Composition only. */
export default class ChangeRequestsWebPart extends BaseClientSideWebPart<RegisterSettings> {
  private theme: IReadonlyTheme | undefined;
  private store: Store | undefined;

  public render(): void {
    const siteUrl = this.context.pageContext.web.absoluteUrl;
    this.store ??= createStore({ siteUrl, digest: pageDigest(this.context.pageContext.legacyPageContext) });
    ReactDom.render(React.createElement(RegisterPage, {
      siteUrl, store: this.store, language: this.language, theme: this.theme, settings: { ...this.properties }
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
        header: { description: strings.PropertiesDescription },
        groups: [{
          groupFields: [
            PropertyPaneTextField('title', { label: strings.PropertyTitle, description: strings.PropertyTitleHelp }),
            PropertyPaneDropdown('groupBy', {
              label: strings.PropertyGroupBy, selectedKey: this.properties.groupBy ?? '',
              options: [{ key: '', text: strings.NoGroups }, ...groupable.map(key => ({ key, text: this.titleOf(key) }))]
            }),
            PropertyPaneDropdown('showFirst', {
              label: strings.PropertyShowFirst, selectedKey: this.properties.showFirst ?? 'all',
              options: [
                { key: 'all', text: strings.ShowAll }, { key: 'open', text: strings.ShowOpen }, { key: 'ranked', text: strings.ShowRanked }
              ]
            })
          ]
        }]
      }]
    };
  }

  private get language(): Language {
    return languageOf(this.context.pageContext.cultureInfo.currentUICultureName);
  }

  private titleOf(column: string): string {
    return Object.entries(changeRequests.fields).find(([name]) => name === column)?.[1].title[this.language] ?? column;
  }
}
