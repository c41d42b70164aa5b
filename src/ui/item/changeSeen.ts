import type { Change, Item, List } from '../../schema/define';
import type { Failure, Store } from '../../data/store';

/** What came of a change that holds only while some of the row's columns are what the user saw. */
export type SeenChange<L extends List> =
  | { readonly changed: Item<L> }
  /** Somebody else changed one of these columns meanwhile; this is how the row is now. */
  | { readonly overtaken: Item<L> }
  | { readonly failure: Failure };

/** Tries of one write: each new one means that somebody saved something else of the row in between. */
const mostTries = 4;

/**
 * Writes a few columns, and nothing else, of one row. The row is read for its ETag; when it was saved by somebody else in between it is read
 * again, and the change goes on only while the columns named in `seen` are still what the user saw.
 * @param seen short values (text, choice, number) when the user gave the command; `undefined`: there was none
 */
export async function changeSeen<L extends List>(
  store: Store, list: L, id: number, seen: Readonly<Record<string, string | number | undefined>>, to: Change<L>
): Promise<SeenChange<L>> {
  for (let tries = 0; tries < mostTries; tries++) {
    const now = await store.get(list, id);
    if (!now.ok) return { failure: now.failure };
    const row = now.value;
    const values = row as Readonly<Record<string, unknown>>;
    if (Object.keys(seen).some(name => values[name] !== seen[name])) return { overtaken: row };
    if (row.ETag === undefined) return { failure: { kind: 'unexpected', message: `The row ${id} came without an ETag.` } };
    const written = await store.change(list, { Id: id, ETag: row.ETag }, to);
    if (written.ok) return { changed: written.value };
    if (written.failure.kind !== 'conflict') return { failure: written.failure };
  }
  return { failure: { kind: 'busy', retryAfter: 5 } };
}
