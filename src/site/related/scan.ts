import type { Item, List } from '../../schema/define';
import type { Condition, Query, Result, Store } from '../../data/store';
import { ok } from '../../data/store';

/** Ids in one window: as many rows as SharePoint looks through without an index (sharepoint-wire.md, G). */
export const windowSize = 5000;

/** Rows found without an index. */
export interface Scanned<L> {
  /** Newest first. */
  readonly rows: ReadonlyArray<Item<L>>;
  /** There are more than were asked for. */
  readonly more: boolean;
}

/**
 * Finds rows by columns that cannot be indexed, such as sets of choices and lookups of several rows, in a list of any size: SharePoint answers such a
 * question only about 5,000 rows, so it is asked about one window of Ids after another. Costs one request up to 5,000 Ids and a second one up to half
 * a million, because the windows of a list travel together.
 * @param most the newest rows to answer with, at most 5,000
 */
export async function scan<L extends List>(
  store: Store, list: L, columns: NonNullable<Query<L>['columns']>, where: readonly Condition[], most: number
): Promise<Result<Scanned<L>>> {
  const within = (after: number): ReturnType<typeof store.page<L>> => store.page(list, {
    columns, descending: true, top: most,
    where: [{ column: 'Id', is: 'gt', value: after }, { column: 'Id', is: 'le', value: after + windowSize }, ...where]
  });
  const [newest, oldest] = await Promise.all([store.page(list, { columns: [], descending: true, top: 1 }), within(0)]);
  if (!newest.ok) return newest;
  const last = newest.value.rows[0]?.Id ?? 0;
  const later = Array.from({ length: Math.max(0, Math.ceil(last / windowSize) - 1) }, (_, index) => (index + 1) * windowSize);
  const rows: Item<L>[] = [];
  let more = false;
  for (const page of [...await Promise.all(later.map(within)).then(pages => pages.reverse()), oldest]) {
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    more ||= page.value.next !== undefined;
  }
  return ok({ rows: rows.slice(0, most), more: more || rows.length > most });
}
