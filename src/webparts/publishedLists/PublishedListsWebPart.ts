import * as React from 'react';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as strings from 'PublicationsStrings';
import { PublishedListsRoot } from '../../ui/publications/PublishedListsRoot';
import { setUpWith } from '../../ui/shell/setUp';
import type { PageGiven } from '../HubWebPart';
import { HubWebPart } from '../HubWebPart';
import type { SiteSetUp } from './SiteSetUp';

/** The published lists. Composition only. */
export default class PublishedListsWebPart extends HubWebPart<Record<string, never>> {
  private siteSetUp: SiteSetUp | undefined;

  protected page(given: PageGiven): React.ReactElement {
    return React.createElement(PublishedListsRoot, given);
  }

  protected async loadPropertyPaneResources(): Promise<void> {
    const part = await import(/* webpackChunkName: 'site-settings' */ './SiteSetUp');
    const { language, siteUrl } = this;
    this.siteSetUp ??= new part.SiteSetUp({
      language, setUp: setUpWith(siteUrl, this.storeOf(siteUrl)), refresh: () => this.context.propertyPane.refresh()
    });
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return { pages: [{ header: { description: strings.PropertyPane }, groups: this.siteSetUp ? [this.siteSetUp.group()] : [] }] };
  }
}
