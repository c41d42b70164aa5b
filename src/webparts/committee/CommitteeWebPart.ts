import * as React from 'react';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { CommitteeRoot } from '../../ui/committee/CommitteeRoot';
import type { PageGiven } from '../HubWebPart';
import { HubWebPart } from '../HubWebPart';
import type { CommitteeSettings } from './CommitteeSettings';

interface CommitteeProperties {
  /** Key of the body in the program pack. */
  readonly bodyKey?: string;
}

/** A committee's page. Composition only. */
export default class CommitteeWebPart extends HubWebPart<CommitteeProperties> {
  private settings: CommitteeSettings | undefined;

  protected page(given: PageGiven): React.ReactElement {
    return React.createElement(CommitteeRoot, { ...given, bodyKey: this.properties.bodyKey });
  }

  protected async loadPropertyPaneResources(): Promise<void> {
    const part = await import(/* webpackChunkName: 'committee-settings' */ './CommitteeSettings');
    const { pageContext, propertyPane } = this.context;
    this.settings ??= new part.CommitteeSettings({
      ownSite: pageContext.web.absoluteUrl, language: this.language,
      storeOf: siteUrl => this.storeOf(siteUrl), refresh: () => propertyPane.refresh()
    });
  }

  protected onPropertyPaneConfigurationStart(): void {
    this.readBodies();
  }

  protected onPropertyPaneFieldChanged(path: string): void {
    if (path === 'siteUrl') this.readBodies();
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.settings?.configuration(this.properties.bodyKey, this.properties.siteUrl) ?? { pages: [] };
  }

  private readBodies(): void {
    this.settings?.read(this.properties.siteUrl).catch(error => this.renderError(error));
  }
}
