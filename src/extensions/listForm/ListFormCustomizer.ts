import * as React from 'react';
import * as ReactDom from 'react-dom';
import { FormDisplayMode } from '@microsoft/sp-core-library';
import { BaseFormCustomizer } from '@microsoft/sp-listview-extensibility';
import type { FormMode } from '../../ui/listPages/form/ListForm';
import { ListFormRoot } from '../../ui/listPages/form/ListFormRoot';
import { listAt } from '../../ui/listPages/listAt';
import { speaking } from '../../ui/shell/inLanguage';
import type { OnSite } from '../onSite';
import { onSite } from '../onSite';

const modes: Readonly<Record<FormDisplayMode, FormMode>> = {
  [FormDisplayMode.New]: 'new', [FormDisplayMode.Display]: 'display', [FormDisplayMode.Edit]: 'edit'
};

/** The hub's form on SharePoint's own new, display and edit pages of a list. Composition only. */
export default class ListFormCustomizer extends BaseFormCustomizer<object> {
  private site: OnSite | undefined;

  public render(): void {
    const { list, itemId } = this.context;
    this.site ??= onSite(this.context);
    const { sitePath, ...site } = this.site;
    ReactDom.render(React.createElement(ListFormRoot, {
      ...site, itemId,
      language: speaking(),
      list: listAt(list.serverRelativeUrl, sitePath),
      mode: modes[this.displayMode],
      onSaved: () => this.formSaved(),
      onClosed: () => this.formClosed()
    }), this.domElement);
  }

  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }
}
