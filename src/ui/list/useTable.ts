import * as React from 'react';
import type { Language } from '../../schema/define';
import type { Row, TableColumn } from './columns';
import type { Preferences } from './preferences';
import { keepPreferences, readPreferences } from './preferences';
import type { Filter, Group, Line, View } from './view';
import { everything, grouped, haystackOf, linesOf, matching, sorted } from './view';

export interface TableOptions {
  readonly rows: readonly Row[];
  /** Every column that can be shown. */
  readonly columns: readonly TableColumn[];
  /** Columns shown until the user chooses. */
  readonly shown: readonly string[];
  /** What is asked for at first. */
  readonly view?: Partial<View>;
  readonly language: Language;
  /** Where the user's arrangement is kept, see `preferencesKey`. */
  readonly keptAs: string;
}

/** A table's state and what follows from it. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly shown: readonly TableColumn[];
  readonly view: View;
  readonly widths: Readonly<Record<string, number>>;
  /** All rows that the search and the filters let through, in order. */
  readonly rows: readonly Row[];
  readonly groups?: readonly Group[];
  readonly lines: readonly Line[];
  readonly selected: ReadonlySet<number>;
  /** Is a search or a filter on? */
  readonly narrowed: boolean;
  search(text: string): void;
  filter(column: string, filter: Filter | undefined): void;
  clearFilters(): void;
  /** Sorts by a column; the same one again turns the order round; by none: newest first. */
  sortBy(column: string | undefined): void;
  groupBy(column: string | undefined): void;
  toggleGroup(key: string): void;
  show(columns: readonly string[]): void;
  resize(column: string, width: number): void;
  select(ids: ReadonlySet<number>): void;
  /** All rows, those too that are not shown. */
  readonly all: readonly Row[];
  readonly collator: Intl.Collator;
  haystack(row: Row): string;
}

const nobody: ReadonlySet<number> = new Set();
const nothingFolded: View['collapsed'] = new Set();

/** The browser may forbid even to ask. */
function localStorageIfAny(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** A table over rows in memory: search, filters, sort, groups, columns and selection. */
export function useTable(options: TableOptions): Table {
  const { rows, columns, shown: shownAtFirst, language, keptAs } = options;
  const [storage] = React.useState(localStorageIfAny);
  const [preferences, setPreferences] = React.useState<Preferences>(
    () => readPreferences(storage, keptAs, columns.map(column => column.name)));
  const [view, setView] = React.useState<View>(() => ({
    ...everything, ...options.view, groupBy: (preferences.groupBy ?? options.view?.groupBy) || undefined
  }));
  const [selected, setSelected] = React.useState<ReadonlySet<number>>(nobody);

  const collator = React.useMemo(() => new Intl.Collator(`${language}-CA`, { numeric: true, sensitivity: 'base' }), [language]);
  const haystack = React.useMemo(() => haystackOf(columns), [columns]);
  const { search, filters, sort, groupBy, collapsed } = view;
  const sortColumn = columns.find(column => column.name === sort?.column);
  const groupColumn = columns.find(column => column.name === groupBy);
  const descending = sort?.descending ?? false;

  const inOrder = React.useMemo(
    () => sortColumn ? sorted(rows, sortColumn, descending, collator) : rows, [rows, sortColumn, descending, collator]);
  const found = React.useMemo(
    () => matching(inOrder, columns, { search, filters }, haystack), [inOrder, columns, search, filters, haystack]);
  const groups = React.useMemo(() => groupColumn && grouped(found, groupColumn, collator), [found, groupColumn, collator]);
  const lines = React.useMemo(() => linesOf(found, groups, collapsed), [found, groups, collapsed]);

  const change = (part: Partial<View>): void => setView(last => ({ ...last, ...part }));
  const prefer = (part: Partial<Preferences>): void => setPreferences(last => {
    const next = { ...last, ...part };
    keepPreferences(storage, keptAs, next);
    return next;
  });
  const names = preferences.columns ?? shownAtFirst;
  const shown = React.useMemo(
    () => names.flatMap(name => columns.filter(column => column.name === name)), [names, columns]);

  return {
    columns, shown, view, groups, lines, rows: found, widths: preferences.widths ?? {},
    selected, narrowed: search.trim() !== '' || Object.keys(filters).length > 0,
    search: text => {
      change({ search: text });
      setSelected(nobody);
    },
    filter: (name, filter) => {
      const others = Object.entries(filters).filter(([other]) => other !== name);
      change({ filters: Object.fromEntries(filter ? [...others, [name, filter]] : others) });
      setSelected(nobody);
    },
    clearFilters: () => {
      change({ filters: {}, search: '' });
      setSelected(nobody);
    },
    sortBy: name => change({ sort: name === undefined ? undefined : { column: name, descending: sort?.column === name && !sort.descending } }),
    groupBy: name => {
      change({ groupBy: name, collapsed: nothingFolded });
      prefer({ groupBy: name ?? '' });
    },
    toggleGroup: key => {
      const next = new Set(collapsed);
      if (!next.delete(key)) next.add(key);
      change({ collapsed: next });
    },
    show: chosen => prefer({ columns: chosen }),
    resize: (name, width) => prefer({ widths: { ...preferences.widths, [name]: width } }),
    select: setSelected, all: rows, collator, haystack
  };
}
