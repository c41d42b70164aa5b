import { element } from '../host/element';
import type { Command } from '../host/spfx/listviewExtensibility';
import type { ListPageData } from './listData';

/** Draws SharePoint's own commands and those of the command set; what has the focus keeps it. */
export function drawCommands(bar: HTMLElement, page: ListPageData, selected: readonly number[], commands: readonly Command[], execute: (id: string) => void): void {
  const focused = bar.contains(document.activeElement) ? document.activeElement?.getAttribute('data-command') : undefined;
  const { addresses, listWords: w } = page;
  const links = [
    element('a', { href: addresses.NewForm, 'data-command': 'new' }, w.newItem),
    ...selected.length === 1 ? [element('a', { href: `${addresses.EditForm}?ID=${selected[0]}`, 'data-command': 'edit' }, w.edit)] : []
  ];
  const buttons = commands.filter(command => command.visible).map(command => {
    const button = element('button', {
      type: 'button', 'data-command': command.id, 'aria-label': command.ariaLabel, disabled: command.disabled === true
    }, ...command.iconImageUrl ? [element('img', { src: command.iconImageUrl, alt: '', width: '16', height: '16' })] : [], command.title);
    button.addEventListener('click', () => execute(command.id));
    return button;
  });
  bar.replaceChildren(...links, ...buttons);
  if (focused) bar.querySelector<HTMLElement>(`[data-command="${focused}"]`)?.focus();
}
