import * as React from 'react';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as strings from 'PublicationsStrings';
import { PublishedListsRoot } from '../../ui/publications/PublishedListsRoot';
import type { PageGiven } from '../HubWebPart';
import { HubWebPart } from '../HubWebPart';

/** The published lists. Composition only. */
export default class PublishedListsWebPart extends HubWebPart<Record<string, never>> {
  protected page(given: PageGiven): React.ReactElement {
    return React.createElement(PublishedListsRoot, given);
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return { pages: [{ header: { description: strings.PropertyPane }, groups: [] }] };
  }
}
