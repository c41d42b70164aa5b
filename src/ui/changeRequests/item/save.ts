import { changeRequests } from '../../../schema/lists/changeRequests';
import { sameValue } from '../../../schema/kinds';
import type { Failure, Store } from '../../../data/store';
import type { Actor } from '../../../domain/changeRequest/move';
import { mayEdit } from '../../../domain/changeRequest/move';
import type { Current, RequestChange } from './changeRequest';
import { current, ownerColumns, theirsOf } from './changeRequest';

/** How saving ended. A conflict carries their version, for the user to choose. */
export type Saved =
  | { readonly kind: 'saved'; readonly item: Current }
  | { readonly kind: 'conflict'; readonly theirs: Current }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** How often it is tried again when somebody only ranked it, or moved it where its text stays open. */
const attempts = 3;

/** Columns of text that a person wrote and that differ between two versions. */
export const changedText = (before: Current, after: Current): readonly string[] =>
  ownerColumns.filter(name => !sameValue(before[name], after[name]));

/**
 * Saves changes to the text of a change request as it was read. A version saved meanwhile that touches no text that people write (a rank, a
 * score, a status in which it may still be edited) is no reason to ask; any other is a conflict.
 */
export async function saveText(store: Store, read: Current, change: RequestChange, actor: Actor): Promise<Saved> {
  let base = read;
  for (let attempt = 1; ; attempt++) {
    const answer = await store.change(changeRequests, base, change);
    if (answer.ok) {
      const item = await current(store, read.Id, answer.value);
      return item.ok ? { kind: 'saved', item: item.value } : { kind: 'failure', failure: item.failure };
    }
    if (answer.failure.kind !== 'conflict') return { kind: 'failure', failure: answer.failure };
    const theirs = await theirsOf(store, read.Id, answer.failure);
    if (!theirs.ok) return { kind: 'failure', failure: theirs.failure };
    const harmless = changedText(read, theirs.value).length === 0 && mayEdit(theirs.value, actor);
    if (!harmless || attempt === attempts) return { kind: 'conflict', theirs: theirs.value };
    base = theirs.value;
  }
}
