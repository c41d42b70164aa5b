import type { Change, Item, List } from '../schema/define';
import type { Result, Store } from '../data/store';
import { ok } from '../data/store';

/** How often a lost race is begun again: several people may write the same row in the same second, and each round one of them is through. */
const attempts = 5;

/**
 * Reads a row and changes it to what follows from it as it is now; whoever loses a race reads again and decides again, so that nobody's
 * write is undone unseen. Answers with the row as it is afterwards.
 * @param decide what to write; `undefined` when there is nothing left to do
 */
export async function changeFresh<L extends List>(
  store: Store, list: L, id: number, decide: (row: Item<L>) => Change<L> | undefined
): Promise<Result<Item<L>>> {
  for (let attempt = 1; ; attempt++) {
    const fresh = await store.get(list, id);
    if (!fresh.ok) return fresh;
    const change = decide(fresh.value);
    if (!change) return ok(fresh.value);
    const { ETag = '' } = fresh.value as { readonly ETag?: string };
    const changed = await store.change(list, { Id: id, ETag }, change);
    if (changed.ok || changed.failure.kind !== 'conflict' || attempt === attempts) return changed;
  }
}
