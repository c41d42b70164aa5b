import * as React from 'react';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { PropertyPaneDropdown, PropertyPaneTextField } from '@microsoft/sp-property-pane';
import * as strings from 'RegisterStrings';
import { changeRequests } from '../../schema/lists/changeRequests';
import { groupable } from '../../ui/changeRequests/register/registerColumns';
import { RegisterPage } from '../../ui/changeRequests/register/RegisterPage';
import type { RegisterSettings } from '../../ui/changeRequests/register/settings';
import type { PageGiven } from '../HubWebPart';
import { HubWebPart } from '../HubWebPart';

/** The register of change requests. Composition only. */
export default class ChangeRequestsWebPart extends HubWebPart<RegisterSettings> {
  protected page(given: PageGiven): React.ReactElement {
    return React.createElement(RegisterPage, { ...given, settings: { ...this.properties } });
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

  private titleOf(column: string): string {
    return Object.entries(changeRequests.fields).find(([name]) => name === column)?.[1].title[this.language] ?? column;
  }
}
