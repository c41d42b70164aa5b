import type { Facet, Row, TableColumn } from '../columns';
import type { View } from '../view';
import { matching } from '../view';

/** A value that a column's filter offers, and how many of the rows have it. */
export interface FacetCount extends Facet {
  readonly count: number;
}

/**
 * The values of a column among the rows that all the other filters let through, in the column's order; `(empty)` has an empty key and comes last.
 * A value that is picked stays offered when no row has it any more.
 */
export function facetCounts(
  rows: readonly Row[], columns: readonly TableColumn[], view: Pick<View, 'search' | 'filters'>, name: string,
  haystack: (row: Row) => string, collator: Intl.Collator
): readonly FacetCount[] {
  const column = columns.find(one => one.name === name);
  if (!column) return [];
  const own = view.filters[name];
  const others = Object.fromEntries(Object.entries(view.filters).filter(([other]) => other !== name));
  const counts = new Map<string, { text: string; count: number; sortKey: string | number | undefined }>();
  if (own?.kind === 'any') own.values.forEach(({ key, text }) => counts.set(key, { text, count: 0, sortKey: text }));
  for (const row of matching(rows, columns, { search: view.search, filters: others }, haystack)) {
    const facets = column.facets(row);
    for (const { key, text } of facets.length === 0 ? [{ key: '', text: '' }] : facets) {
      const before = counts.get(key);
      const sortKey = facets.length === 1 && column.order === 'number' ? column.sortKey(row) : text;
      counts.set(key, { text, sortKey, count: (before?.count ?? 0) + 1 });
    }
  }
  const order = (a: { readonly sortKey: string | number | undefined }, b: typeof a): number =>
    typeof a.sortKey === 'number' && typeof b.sortKey === 'number' ? a.sortKey - b.sortKey
      : collator.compare(String(a.sortKey ?? ''), String(b.sortKey ?? ''));
  return [...counts].sort(([x, a], [y, b]) => x === '' ? 1 : y === '' ? -1 : order(a, b))
    .map(([key, { text, count }]) => ({ key, text, count }));
}
