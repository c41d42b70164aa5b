import type { IPropertyPaneConditionalGroup, IPropertyPaneGroup, IPropertyPanePage } from '@microsoft/sp-property-pane';
import type { PaneWords } from '../../pageData';
import { element } from '../element';
import { readPath } from '../spfx/webPartBase';
import type { Hosted } from '../spfx/webPartBase';
import { drawField } from './fields';

/** The property pane beside the page: drawn from the web part's own configuration, kept after each change. */
export class PropertyPane {
  private page = 0;
  private shown = false;

  /** @param keep - called when the properties changed and should be kept. */
  public constructor(
    private readonly place: HTMLElement,
    private readonly webPart: Hosted,
    private readonly words: PaneWords,
    private readonly keep: () => void,
    private readonly forget: () => void,
    private readonly onClosed: () => void
  ) {
    place.addEventListener('keydown', event => {
      if (event.key === 'Escape') this.close();
    });
  }

  public get isOpen(): boolean {
    return this.shown;
  }

  public async open(): Promise<void> {
    await this.webPart.loadPaneResources();
    this.shown = true;
    this.place.hidden = false;
    this.draw();
    this.webPart.startPane();
    this.place.querySelector<HTMLElement>('h2')?.focus();
  }

  public close(): void {
    if (!this.shown) return;
    this.shown = false;
    this.place.hidden = true;
    this.place.replaceChildren();
    this.webPart.completePane();
    this.onClosed();
  }

  /** Draws the pane again, and leaves the focus on the field it was on, with what was typed into it so far. */
  public refresh(): void {
    if (!this.shown) return;
    const before = document.activeElement;
    const typed = before instanceof HTMLInputElement && before.type === 'text' ? before.value : undefined;
    this.draw();
    const after = before?.id ? document.getElementById(before.id) : null;
    if (typed !== undefined && after instanceof HTMLInputElement) after.value = typed;
    after?.focus();
  }

  private draw(): void {
    const { pages } = this.webPart.readPane();
    const page = pages.at(Math.min(this.page, pages.length - 1));
    this.place.replaceChildren(
      this.drawTop(),
      ...(page ? this.drawPage(page) : [element('p', {}, this.words.noSettings)]),
      this.drawBottom(pages.length)
    );
  }

  private drawTop(): HTMLElement {
    const close = element('button', { type: 'button', class: 'pane-close' }, this.words.close);
    close.addEventListener('click', () => this.close());
    return element('div', { class: 'pane-top' }, element('h2', { id: 'pane-title', tabindex: '-1' }, this.words.settings), close);
  }

  private drawPage(page: IPropertyPanePage): HTMLElement[] {
    const description = element('p', { class: 'pane-hint' }, page.header?.description ?? '');
    return [description, ...page.groups.map((group, index) => this.drawGroup(visible(group), index))];
  }

  private drawGroup(group: IPropertyPaneGroup, groupIndex: number): HTMLElement {
    const { properties } = this.webPart.store();
    const change = (path: string, value: unknown): void => {
      this.webPart.changeProperty(path, value);
      if (!this.webPart.reactive) return;
      this.keep();
      this.refresh();
    };
    const fields = group.groupFields.map((field, index) => drawField(field, {
      id: `pane-${this.page}-${groupIndex}-${index}`,
      value: readPath(properties, field.targetProperty),
      words: this.words,
      change: value => change(field.targetProperty, value),
      changeOther: change
    }));
    const heading = group.groupName && !group.isGroupNameHidden ? [element('h3', {}, group.groupName)] : [];
    return element('section', {}, ...heading, ...fields);
  }

  private drawBottom(pages: number): HTMLElement {
    const bottom = element('div', { class: 'pane-bottom' });
    const add = (text: string, act: () => void): void => {
      const button = element('button', { type: 'button' }, text);
      button.addEventListener('click', act);
      bottom.append(button);
    };
    const turn = (by: number): void => {
      this.page += by;
      this.draw();
    };
    if (this.page > 0) add(this.words.previous, () => turn(-1));
    if (this.page < pages - 1) add(this.words.next, () => turn(1));
    if (!this.webPart.reactive) {
      add(this.words.apply, () => {
        this.webPart.applyProperties();
        this.keep();
      });
    }
    if (pages > 0) add(this.words.reset, this.forget);
    bottom.append(element('p', { class: 'pane-hint' }, this.words.kept));
    return bottom;
  }
}

function visible(group: IPropertyPaneGroup | IPropertyPaneConditionalGroup): IPropertyPaneGroup {
  if (!('primaryGroup' in group)) return group;
  return group.showSecondaryGroup ? group.secondaryGroup : group.primaryGroup;
}
