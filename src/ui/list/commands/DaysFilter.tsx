import * as React from 'react';
import { fill } from '../../shell/words';
import type { TableColumn } from '../columns';
import type { Table } from '../useTable';
import { strings } from './strings';
import styles from './commands.module.scss';

interface FilterProps {
  readonly table: Table;
  readonly column: TableColumn;
  readonly onDone: () => void;
}

/** Picks the first and the last day that rows may have; either may be left open. The table follows at once. */
export function DaysFilter({ table, column, onDone }: FilterProps): JSX.Element {
  const filter = table.view.filters[column.name];
  const { from, to } = filter?.kind === 'days' ? filter : { from: undefined, to: undefined };
  const id = `days-${column.name}`;
  const set = (part: { readonly from?: string; readonly to?: string }): void => {
    const next = { from, to, ...part };
    table.filter(column.name, next.from || next.to ? { kind: 'days', from: next.from || undefined, to: next.to || undefined } : undefined);
  };
  const wrong = from !== undefined && to !== undefined && from > to;
  const input = (value: string | undefined, label: string, part: 'from' | 'to'): JSX.Element => (
    <label className={styles.day}>
      <span>{label}</span>
      <input
        type="date" className={styles.input} value={value ?? ''} aria-invalid={wrong} aria-describedby={wrong ? id : undefined}
        onChange={event => set({ [part]: event.target.value })}
      />
    </label>
  );
  return (
    <>
      <fieldset className={styles.values}>
        <legend>{fill(strings.FilterBy, column.title)}</legend>
        {input(from, strings.From, 'from')}
        {input(to, strings.Until, 'to')}
        <p id={id} role="status" className={styles.wrong}>{wrong ? strings.WrongDays : ''}</p>
      </fieldset>
      <div className={styles.buttons}>
        <button type="button" className={styles.button} onClick={() => table.filter(column.name, undefined)}>{strings.Clear}</button>
        <button type="button" className={styles.button} onClick={onDone}>{strings.Done}</button>
      </div>
    </>
  );
}
