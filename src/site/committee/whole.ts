import type { List } from '../../schema/define';
import type { Page, Query, Result, Store } from '../../data/store';
import { failed } from '../../data/store';

/** The most rows that one request answers with. */
const mostRows = 5000;

/**
 * All the rows that a query finds, in one request; where there are more than one request answers with it fails with `tooLarge`, because what is
 * counted or decided on a part of them would be wrong without a word.
 */
export async function whole<L extends List>(store: Store, list: L, query: Omit<Query<L>, 'top' | 'after'>): Promise<Result<Page<L>>> {
  const page = await store.page(list, { ...query, top: mostRows });
  return page.ok && page.value.next !== undefined ? failed({ kind: 'tooLarge', what: `${list.name} > ${mostRows}` }) : page;
}
