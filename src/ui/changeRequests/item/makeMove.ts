import { changeRequests } from '../../../schema/lists/changeRequests';
import { move, statusOf } from '../../../domain/changeRequest/move';
import type { Actor, Given, Refusal } from '../../../domain/changeRequest/move';
import type { Transition } from '../../../domain/changeRequest/transitions';
import type { Failure, Store } from '../../../data/store';
import { current, theirsOf } from '../../item/current';
import { changedIn } from '../../item/saveRow';
import type { Current } from './changeRequest';
import { ownerColumns } from './changeRequest';

/** How a move ended. `changed`: somebody changed these columns of text meanwhile, so nothing was done; `item` is it as it is now. */
export type Moved =
  | { readonly kind: 'moved'; readonly item: Current }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'changed'; readonly columns: readonly string[]; readonly item: Current }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** How often it is tried again when somebody only ranked it meanwhile. */
const attempts = 3;

/** Moves a change request along. The rules decide on the row as it is: after a lost race they are asked again. */
export async function makeMove(
  store: Store, transition: Transition, read: Current, actor: Actor, today: string, given: Given
): Promise<Moved> {
  let base = read;
  for (let attempt = 1; ; attempt++) {
    const made = move(transition, base, actor, today, given);
    if ('refusal' in made) return { kind: 'refused', refusal: made.refusal };
    const answer = await store.change(changeRequests, base, made.change);
    if (answer.ok) {
      const item = await current(store, changeRequests, read.Id, answer.value);
      return item.ok ? { kind: 'moved', item: item.value } : { kind: 'failure', failure: item.failure };
    }
    if (answer.failure.kind !== 'conflict' || attempt === attempts) return { kind: 'failure', failure: answer.failure };
    const theirs = await theirsOf(store, changeRequests, read.Id, answer.failure);
    if (!theirs.ok) return { kind: 'failure', failure: theirs.failure };
    base = theirs.value;
    const columns = [...changedIn(ownerColumns, read, base), ...(statusOf(read) === statusOf(base) ? [] : ['Status'])];
    if (columns.length > 0) return { kind: 'changed', columns, item: base };
  }
}
