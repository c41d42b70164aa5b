import * as React from 'react';
import * as tableStrings from 'ListStrings';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import type { Facet, TableColumn } from '../columns';
import type { Table } from '../useTable';
import { fold } from '../view';
import { facetCounts } from './facets';
import { strings } from './strings';
import styles from './commands.module.scss';

interface FilterProps {
  readonly table: Table;
  readonly column: TableColumn;
  readonly onDone: () => void;
}

/** So many values are looked through by eye; more get a box to find one in. */
const manyValues = 12;

/** Picks the values that rows must have one of; the table follows at once. */
export function ValuesFilter({ table, column, onDone }: FilterProps): JSX.Element {
  const { language } = useHub();
  const [find, setFind] = React.useState('');
  const filter = table.view.filters[column.name];
  const chosen: readonly Facet[] = filter?.kind === 'any' ? filter.values : [];
  const facets = facetCounts(table.all, table.columns, table.view, column.name, table.haystack, table.collator);
  const offered = facets.filter(facet => fold(facet.text || tableStrings.NoValue).includes(fold(find.trim())));
  const format = new Intl.NumberFormat(`${language}-CA`);
  const pick = ({ key, text }: Facet, on: boolean): void => {
    const values = on ? [...chosen, { key, text }] : chosen.filter(value => value.key !== key);
    table.filter(column.name, values.length > 0 ? { kind: 'any', values } : undefined);
  };
  const legend = fill(strings.FilterBy, column.title);
  return (
    <>
      {facets.length > manyValues && (
        <input
          type="search" className={`${styles.input} ${styles.find}`} placeholder={strings.Search} aria-label={strings.Search} value={find}
          onChange={event => setFind(event.target.value)}
        />
      )}
      <fieldset className={styles.values}>
        <legend>{legend}</legend>
        {offered.map(facet => (
          <label key={facet.key} className={styles.value}>
            <input
              type="checkbox" checked={chosen.some(value => value.key === facet.key)}
              onChange={event => pick(facet, event.target.checked)}
            />
            <span>{facet.text || tableStrings.NoValue}</span>
            <span className={styles.count}>{format.format(facet.count)}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.buttons}>
        <button type="button" className={styles.button} onClick={() => table.filter(column.name, undefined)}>{strings.Clear}</button>
        <button type="button" className={styles.button} onClick={onDone}>{strings.Done}</button>
      </div>
    </>
  );
}
