import * as React from 'react';
import * as strings from 'ListStrings';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import type { Row } from './columns';
import type { Destination, GridEditing } from './Grid';
import { Grid } from './Grid';
import type { Card } from './GridRow';
import type { Loaded } from './rows';
import { useGridHeight } from './useGridHeight';
import type { Table } from './useTable';
import styles from './ListTable.module.scss';

interface ListTableProps {
  /** Names the table to screen readers. */
  readonly label: string;
  readonly table: Table;
  readonly loaded: Loaded;
  readonly titleColumn: string;
  readonly card: Card;
  readonly labelOf: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  /** Goes on reading after a failure. */
  readonly onRetry: () => void;
  /** Said when the list has no row at all: what it is for, and how to begin. */
  readonly empty: React.ReactNode;
  /** A new object brings the cursor to this row. */
  readonly goTo?: Destination;
  readonly editing?: GridEditing;
}

/** Typing must rest so long before the count is said, so that it is not said at every letter. */
const rest = 600;

/** Says how much there is when reading stopped half way. */
const partly = (loaded: Loaded, read: string): string | undefined =>
  loaded.phase === 'stopped' && loaded.rows.length > 0 ? fill(strings.StoppedReading, read) : undefined;

/** A table over a list's rows: how much is shown and read, the grid, and what to do when it is empty. */
export function ListTable(props: ListTableProps): JSX.Element {
  const { label, table, loaded, titleColumn, card, labelOf, onOpen, onRetry, empty, goTo, editing } = props;
  const { language, announce } = useHub();
  const height = useGridHeight();
  const format = React.useMemo(() => new Intl.NumberFormat(`${language}-CA`), [language]);
  const reading = loaded.phase === 'reading';
  const total = Math.max(loaded.total ?? 0, loaded.rows.length);
  const shown = fill(strings.Shown, format.format(table.rows.length), format.format(loaded.rows.length));
  const read = fill(strings.Read, format.format(loaded.rows.length), format.format(total));

  const { search, filters, sort, groupBy } = table.view;
  const question = React.useMemo(() => ({ search, filters, sort, groupBy }), [search, filters, sort, groupBy]);
  const settled = React.useRef(false);
  React.useEffect(() => {
    if (reading) return undefined;
    const said = settled.current;
    settled.current = true;
    if (!said) return undefined;
    const timer = setTimeout(() => announce(shown), rest);
    return () => clearTimeout(timer);
    // Said when the question changes, not when a row does.
  }, [search, filters]);

  return (
    <div className={styles.table}>
      {loaded.failure && <FailureMessage failure={loaded.failure} onRetry={onRetry} todo={reading ? undefined : partly(loaded, read)} />}
      <p className={styles.status}>
        {shown}
        {table.selected.size > 0 && <> · {fill(strings.SelectedCount, format.format(table.selected.size))}</>}
        {reading && <> · {read} {table.narrowed && strings.SoFar}</>}
      </p>
      {table.rows.length > 0
        ? (
          <Grid
            label={label} columns={table.shown} lines={table.lines} grouped={table.groups !== undefined} titleColumn={titleColumn}
            card={card} labelOf={labelOf} height={height} sort={table.view.sort} widths={table.widths} onSort={table.sortBy}
            onResize={table.resize} selected={table.selected} onSelected={table.select} onOpen={onOpen} onToggle={table.toggleGroup}
            goTo={goTo} editing={editing} question={question} formatCount={format.format}
          />
        )
        : loaded.rows.length === 0
          ? loaded.phase === 'complete' && <div className={styles.nothing}>{empty}</div>
          : (
            <div className={styles.nothing}>
              <p>{reading ? strings.NothingYet : strings.NothingMatches}</p>
              <button type="button" className={styles.clear} onClick={table.clearFilters}>{strings.ClearFilters}</button>
            </div>
          )}
    </div>
  );
}
