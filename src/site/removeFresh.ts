import type { List } from '../schema/define';
import type { Result, Store } from '../data/store';
import { ok } from '../data/store';

/** Takes a row away as it is now; one that is gone already is no failure. */
export async function removeFresh(store: Store, list: List, id: number): Promise<Result<void>> {
  const fresh = await store.get(list, id);
  const removed = fresh.ok ? await store.remove(list, { Id: id, ETag: (fresh.value as { readonly ETag?: string }).ETag ?? '' }) : fresh;
  return removed.ok || removed.failure.kind === 'missing' ? ok(undefined) : removed;
}
