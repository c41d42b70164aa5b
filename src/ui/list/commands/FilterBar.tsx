import * as React from 'react';
import type { Table } from '../useTable';
import { FilterButton } from './FilterButton';
import { strings } from './strings';
import styles from './commands.module.scss';

interface FilterBarProps {
  readonly table: Table;
  /** Columns to filter by, in order. */
  readonly names: readonly string[];
  readonly searchLabel: string;
}

/** The search box and one button for each filter; a button opens the values that its column has. */
export function FilterBar({ table, names, searchLabel }: FilterBarProps): JSX.Element {
  const columns = names.flatMap(name => table.columns.filter(column => column.name === name));
  return (
    <div className={styles.bar} role="search" aria-label={strings.Filters}>
      <input
        type="search" className={`${styles.input} ${styles.search}`} placeholder={searchLabel} aria-label={searchLabel}
        value={table.view.search} onChange={event => table.search(event.target.value)}
        onKeyDown={event => {
          // Not every browser clears a search box by Escape.
          if (event.key === 'Escape') table.search('');
        }}
      />
      {columns.map(column => <FilterButton key={column.name} table={table} column={column} />)}
    </div>
  );
}
