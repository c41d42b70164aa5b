import * as React from 'react';
import { fill } from '../../shell/words';
import type { TableColumn } from '../columns';
import type { Table } from '../useTable';
import { DaysFilter } from './DaysFilter';
import { Icon } from './Icon';
import { strings } from './strings';
import { ValuesFilter } from './ValuesFilter';
import styles from './commands.module.scss';

const chosenIn = (table: Table, { name }: TableColumn): number => {
  const filter = table.view.filters[name];
  return filter === undefined ? 0 : filter.kind === 'any' ? filter.values.length : 1;
};

/** A column's filter: a button, and what it opens right behind it, so that Tab goes on from one into the other. */
export function FilterButton({ table, column }: { readonly table: Table; readonly column: TableColumn }): JSX.Element {
  const whole = React.useRef<HTMLDivElement>(null);
  const popup = React.useRef<HTMLDivElement>(null);
  const [open, setOpen] = React.useState(false);
  const chosen = chosenIn(table, column);
  const label = fill(strings.FilterBy, column.title);
  const close = (): void => {
    setOpen(false);
    whole.current?.querySelector('button')?.focus();
  };

  React.useLayoutEffect(() => {
    if (!open || !popup.current) return;
    const tooFar = popup.current.getBoundingClientRect().right - document.documentElement.clientWidth + 8;
    if (tooFar > 0) popup.current.style.marginInlineStart = `${-tooFar}px`;
    popup.current.querySelector<HTMLElement>('input, button')?.focus();
  }, [open]);

  const onBlur = (event: React.FocusEvent): void => {
    // Another window took the focus: it comes back to where it was.
    if (event.relatedTarget === null && document.activeElement === event.target) return;
    if (!whole.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!open || event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <div ref={whole} className={styles.filter} onBlur={onBlur} onKeyDown={onKeyDown}>
      <button
        type="button" className={`${styles.button} ${chosen > 0 ? styles.on : ''}`} aria-haspopup="dialog" aria-expanded={open}
        aria-label={chosen > 0 ? fill(strings.FilterOn, label, chosen) : label} onClick={() => open ? close() : setOpen(true)}
      >
        <Icon name="filter" />{column.title}{chosen > 0 && ` (${chosen})`}
      </button>
      {open && (
        // Takes the focus of clicks beside its controls, which would otherwise leave it.
        <div ref={popup} className={styles.popup} role="dialog" aria-label={label} tabIndex={-1}>
          {column.filter === 'days'
            ? <DaysFilter table={table} column={column} onDone={close} />
            : <ValuesFilter table={table} column={column} onDone={close} />}
        </div>
      )}
    </div>
  );
}
