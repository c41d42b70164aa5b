import type { Facet, Row, TableColumn } from './columns';

/** What rows must hold in one column to be shown. Days are inclusive, `YYYY-MM-DD`. */
export type Filter =
  | { readonly kind: 'any'; readonly values: readonly Facet[] }
  | { readonly kind: 'days'; readonly from?: string; readonly to?: string };

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** What the user asked to see. */
export interface View {
  readonly search: string;
  readonly filters: Readonly<Record<string, Filter>>;
  /** Newest first when absent. */
  readonly sort?: Sort;
  readonly groupBy?: string;
  /** Keys of the groups that are folded. */
  readonly collapsed: ReadonlySet<string>;
}

export const everything: View = { search: '', filters: {}, collapsed: new Set() };

/** Rows that share a column's text (days: a month). */
export interface Group {
  readonly key: string;
  readonly text: string;
  readonly rows: readonly Row[];
}

/** One line of the grid. */
export type Line =
  | { readonly kind: 'row'; readonly key: string; readonly row: Row }
  | { readonly kind: 'group'; readonly key: string; readonly text: string; readonly count: number; readonly expanded: boolean };

/** Small letters without accents, so that « Étude » is found by "etude". */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');

/** What the search looks into, folded once per row for as long as the row lives. */
export function haystackOf(columns: readonly TableColumn[]): (row: Row) => string {
  const searched = columns.filter(column => column.searched);
  const known = new WeakMap<Row, string>();
  return row => {
    let found = known.get(row);
    if (found === undefined) {
      found = fold(searched.map(column => column.text(row)).join('\n'));
      known.set(row, found);
    }
    return found;
  };
}

function passes(column: TableColumn, filter: Filter): (row: Row) => boolean {
  if (filter.kind === 'days') {
    const { from = '', to = '9999-12-31' } = filter;
    return row => column.facets(row).some(({ key }) => key >= from && key <= to);
  }
  const wanted = new Set(filter.values.map(value => value.key));
  return row => {
    const facets = column.facets(row);
    return facets.length === 0 ? wanted.has('') : facets.some(({ key }) => wanted.has(key));
  };
}

/** The rows that the search and every filter let through, in the order given. */
export function matching(
  rows: readonly Row[], columns: readonly TableColumn[], view: Pick<View, 'search' | 'filters'>, haystack: (row: Row) => string
): readonly Row[] {
  const terms = fold(view.search).split(/\s+/).filter(term => term !== '');
  const tests = columns.filter(column => view.filters[column.name]).map(column => passes(column, view.filters[column.name]));
  if (terms.length > 0) {
    tests.push(row => {
      const hay = haystack(row);
      return terms.every(term => hay.includes(term));
    });
  }
  return tests.length === 0 ? rows : rows.filter(row => tests.every(test => test(row)));
}

/**
 * The rows in a column's order; equal ones keep the order they came in, those with nothing in it come last in either direction.
 * Texts are compared once per distinct text, not once per pair of rows.
 */
export function sorted(
  rows: readonly Row[], column: TableColumn, descending: boolean, collator: Intl.Collator
): readonly Row[] {
  const keys = rows.map(row => column.sortKey(row));
  let rankOf: (key: string | number) => string | number = key => key;
  if (column.order === 'collated') {
    const distinct = [...new Set(keys.filter((key): key is string => typeof key === 'string'))].sort(collator.compare);
    const ranks = new Map<string | number, number>();
    distinct.forEach((key, index) => {
      const same = index > 0 && collator.compare(distinct[index - 1], key) === 0;
      ranks.set(key, same ? ranks.get(distinct[index - 1]) ?? index : index);
    });
    rankOf = key => ranks.get(key) ?? 0;
  }
  const ranked = keys.map(key => key === undefined ? undefined : rankOf(key));
  const sign = descending ? -1 : 1;
  return rows.map((row, index) => index)
    .sort((a, b) => {
      const x = ranked[a];
      const y = ranked[b];
      if (x === y) return a - b;
      if (x === undefined) return 1;
      if (y === undefined) return -1;
      return x < y ? -sign : sign;
    })
    .map(index => rows[index]);
}

/** The rows in groups, each in the order given; groups in the column's order (days: newest first), the empty one last. */
export function grouped(rows: readonly Row[], column: TableColumn, collator: Intl.Collator): readonly Group[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const text = column.order === 'day' ? column.text(row).slice(0, 7) : column.text(row);
    const group = found.get(text);
    if (group) group.push(row);
    else found.set(text, [row]);
  }
  const first = new Map([...found].map(([text, members]) => [members[0], text]));
  return sorted([...first.keys()], column, column.order === 'day', collator).map(row => {
    const text = first.get(row) ?? '';
    return { key: `group:${text}`, text, rows: found.get(text) ?? [] };
  });
}

export const rowKey = (row: Row): string => `row:${row.Id}`;

const lineOf = (row: Row): Line => ({ kind: 'row', key: rowKey(row), row });

/** What the grid shows, line by line. */
export function linesOf(rows: readonly Row[], groups: readonly Group[] | undefined, collapsed: ReadonlySet<string>): readonly Line[] {
  if (!groups) return rows.map(lineOf);
  return groups.flatMap((group): Line[] => {
    const expanded = !collapsed.has(group.key);
    const head: Line = { kind: 'group', key: group.key, text: group.text, count: group.rows.length, expanded };
    return expanded ? [head, ...group.rows.map(lineOf)] : [head];
  });
}
