import * as React from 'react';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { PropertyPaneTextField } from '@microsoft/sp-property-pane';
import * as strings from 'CommitteeStrings';
import { CommitteeRoot } from '../../ui/committee/CommitteeRoot';
import type { PageGiven } from '../HubWebPart';
import { HubWebPart } from '../HubWebPart';

interface CommitteeProperties {
  /** Key of the body in the program pack. */
  readonly bodyKey?: string;
}

/** A committee's meeting. Composition only. */
export default class CommitteeWebPart extends HubWebPart<CommitteeProperties> {
  protected page(given: PageGiven): React.ReactElement {
    return React.createElement(CommitteeRoot, { ...given, bodyKey: this.properties.bodyKey });
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
