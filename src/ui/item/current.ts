import type { Item, List } from '../../schema/define';
import type { Failure, Result, Store } from '../../data/store';

/** A row with the ETag that a write needs. */
export type Current<L extends List> = Item<L> & { readonly ETag: string };

const isCurrent = <L extends List>(row: Item<L> | undefined): row is Current<L> =>
  (row as { readonly ETag?: string } | undefined)?.ETag !== undefined;

/** The row with its ETag: itself where it has one, otherwise read again. */
export async function current<L extends List>(store: Store, list: L, id: number, row?: Item<L>): Promise<Result<Current<L>>> {
  if (isCurrent(row)) return { ok: true, value: row };
  const read = await store.get(list, id);
  if (!read.ok) return read;
  if (!isCurrent(read.value)) throw new Error('One item was read and has no ETag.');
  return { ok: true, value: read.value };
}

/** The version that won, out of a conflict. */
export const theirsOf = <L extends List>(
  store: Store, list: L, id: number, failure: Failure & { readonly kind: 'conflict' }
): Promise<Result<Current<L>>> => current(store, list, id, failure.theirs as Item<L> | undefined);
