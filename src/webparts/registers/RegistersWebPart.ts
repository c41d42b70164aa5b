import * as React from 'react';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { PropertyPaneDropdown } from '@microsoft/sp-property-pane';
import * as strings from 'RegistersStrings';
import type { RegisterPageName } from '../../ui/registers/pages';
import { registerPages } from '../../ui/registers/pages';
import { RegistersRoot } from '../../ui/registers/RegistersRoot';
import type { PageGiven } from '../HubWebPart';
import { HubWebPart } from '../HubWebPart';

interface RegistersProperties {
  /** Which registers the page is for. */
  readonly page?: RegisterPageName;
}

/** A page of registers. Composition only. */
export default class RegistersWebPart extends HubWebPart<RegistersProperties> {
  protected page(given: PageGiven): React.ReactElement {
    return React.createElement(RegistersRoot, { ...given, page: this.pageName });
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const options = (Object.keys(registerPages) as readonly RegisterPageName[]).map(key => ({ key, text: strings[`Page_${key}`] }));
    return {
      pages: [{
        header: { description: strings.PropertyPane },
        groups: [{ groupFields: [PropertyPaneDropdown('page', { label: strings.PropertyPage, options, selectedKey: this.pageName })] }]
      }]
    };
  }

  private get pageName(): RegisterPageName {
    return this.properties.page ?? 'registers';
  }
}
