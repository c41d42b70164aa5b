import * as React from 'react';
import * as ReactDom from 'react-dom';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as strings from 'HubStrings';

/** Composition only. */
export default class PublishedListsWebPart extends BaseClientSideWebPart<Record<string, never>> {
  public render(): void {
    ReactDom.render(React.createElement('p', undefined, strings.Loading), this.domElement);
  }

  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }
}
