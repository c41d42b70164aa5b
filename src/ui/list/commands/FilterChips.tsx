import * as React from 'react';
import * as hubStrings from 'HubStrings';
import * as tableStrings from 'ListStrings';
import { fill } from '../../shell/words';
import type { Table } from '../useTable';
import type { Filter } from '../view';
import { strings } from './strings';
import styles from '../ListTable.module.scss';

const wordsOf = (filter: Filter): string => {
  if (filter.kind === 'any') return filter.values.map(value => value.text || tableStrings.NoValue).join(', ');
  const { from, to } = filter;
  return from && to ? fill(strings.DaysBetween, from, to) : from ? fill(strings.DaysFrom, from) : fill(strings.DaysUntil, to ?? '');
};

/** The filters that are on, each with a button that takes it off. */
export function FilterChips({ table }: { readonly table: Table }): JSX.Element | null {
  const { filters, search } = table.view;
  const on = table.columns.filter(column => filters[column.name]);
  if (!table.narrowed) return null;
  return (
    <ul className={styles.chips} aria-label={strings.FiltersOn}>
      {search.trim() !== '' && (
        <li>
          <button type="button" className={styles.chip} aria-label={fill(strings.RemoveFilter, strings.Search)} onClick={() => table.search('')}>
            {fill(hubStrings.Named, strings.Search, search)} <span aria-hidden="true">×</span>
          </button>
        </li>
      )}
      {on.map(column => (
        <li key={column.name}>
          <button
            type="button" className={styles.chip} onClick={() => table.filter(column.name, undefined)}
            aria-label={fill(strings.RemoveFilter, fill(hubStrings.Named, column.title, wordsOf(filters[column.name])))}
          >
            {fill(hubStrings.Named, column.title, wordsOf(filters[column.name]))} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li><button type="button" className={styles.clear} onClick={table.clearFilters}>{strings.ClearAll}</button></li>
    </ul>
  );
}
