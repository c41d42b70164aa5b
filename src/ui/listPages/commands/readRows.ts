import type { List } from '../../../schema/define';
import type { Result, Store } from '../../../data/store';
import { ok } from '../../../data/store';
import { byIds } from '../../../site/committee/byIds';
import type { Row } from '../../list/columns';

/** More than byIds asks for in one condition. */
const most = 500;

/** The selected rows, in the order in which they were selected; those that are gone are left out. */
export async function readRows(store: Store, list: List, ids: readonly number[], columns: readonly string[]): Promise<Result<readonly Row[]>> {
  const read = await byIds<List>(ids, some => store.page(list, { columns, where: [{ column: 'Id', is: 'in', value: some }], top: most }));
  return read.ok ? ok(ids.flatMap(id => read.value.filter(row => row.Id === id))) : read;
}

/** Every row of the list. */
export async function readAll(store: Store, list: List, columns: readonly string[]): Promise<Result<readonly Row[]>> {
  const rows: Row[] = [];
  const read = await store.each(list, { columns }, some => { rows.push(...some); });
  return read.ok ? ok(rows) : read;
}
