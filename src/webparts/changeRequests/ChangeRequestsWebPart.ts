import * as React from 'react';
import * as ReactDom from 'react-dom';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as strings from 'HubStrings';

/** Composition only. */
export default class ChangeRequestsWebPart extends BaseClientSideWebPart<Record<string, never>> {
  public render(): void {
    ReactDom.render(React.createElement('p', undefined, strings.Loading), this.domElement);
    import(/* webpackChunkName: 'probe' */ '../../ui/shell/probe')
      .then(({ probe }) => ReactDom.render(React.createElement(probe), this.domElement))
      .catch((e: Error) => { this.domElement.textContent = e.message; });
  }

  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }
}
