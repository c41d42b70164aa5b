import { changeRequests } from '../../../schema/lists/changeRequests';
import { sameValue } from '../../../schema/kinds';
import { move, takeIn, takesMerges } from '../../../domain/changeRequest/move';
import type { Actor, Refusal } from '../../../domain/changeRequest/move';
import type { Transition } from '../../../domain/changeRequest/transitions';
import type { Failure, Store, Write } from '../../../data/store';
import { current } from '../../item/current';
import type { ChangeRequest, Current } from './changeRequest';

/** How merging ended. `half`: one of the two is written (`target` took over, or `source` is merged); merging again finishes it. */
export type Merged =
  | { readonly kind: 'merged'; readonly item: Current }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'half'; readonly written: 'target' | 'source'; readonly target: ChangeRequest; readonly failure: Failure }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** How often it is tried again when somebody else's save came between. */
const attempts = 3;

const isMergedInto = (source: ChangeRequest, targetId: number): boolean =>
  source.Status === 'merged' && source.MergedInto?.Id === targetId;

/**
 * Merges one change request into another: the target takes over sponsors and the earlier date, then the source is closed, in one request.
 * Both are read first, and only what is not yet as it should be is written, so that doing it again finishes what is half done and
 * changes nothing that is done.
 */
export async function mergeInto(
  store: Store, transition: Transition, sourceId: number, targetId: number, actor: Actor, today: string
): Promise<Merged> {
  for (let attempt = 1; ; attempt++) {
    const [source, target] = await Promise.all([current(store, changeRequests, sourceId), current(store, changeRequests, targetId)]);
    if (!source.ok) return { kind: 'failure', failure: source.failure };
    if (!target.ok) return { kind: 'failure', failure: target.failure };
    const closed = isMergedInto(source.value, targetId);
    if (!closed && sourceId !== targetId && !takesMerges(target.value)) {
      return { kind: 'refused', refusal: { code: 'mergeTargetClosed' } };
    }
    const made = closed ? undefined
      : move(transition, source.value, actor, today, { MergedInto: { Id: targetId, Title: target.value.Title ?? '' } });
    if (made && 'refusal' in made) return { kind: 'refused', refusal: made.refusal };

    const taken = takeIn(target.value, source.value);
    const takenAlready = sameValue(taken.CoSponsors, target.value.CoSponsors)
      && (taken.DateReceived === undefined || taken.DateReceived === target.value.DateReceived);
    const onTarget: readonly Write[] = takenAlready ? [] : [{ list: changeRequests, to: target.value, change: taken }];
    const onSource: readonly Write[] = made ? [{ list: changeRequests, to: source.value, change: made.change }] : [];
    const answers = await store.together([...onTarget, ...onSource]);
    const targetFailure = answers.slice(0, onTarget.length).flatMap(answer => answer.ok ? [] : [answer.failure])[0];
    const sourceFailure = answers.slice(onTarget.length).flatMap(answer => answer.ok ? [] : [answer.failure])[0];
    const failure = targetFailure ?? sourceFailure;
    if (!failure) {
      const item = await current(store, changeRequests, sourceId);
      return item.ok ? { kind: 'merged', item: item.value } : { kind: 'failure', failure: item.failure };
    }
    if (failure.kind === 'conflict' && attempt < attempts) continue;
    if (targetFailure && sourceFailure) return { kind: 'failure', failure };
    // Nothing to write on one side means that this side is as it should be.
    return { kind: 'half', written: targetFailure ? 'source' : 'target', target: target.value, failure };
  }
}
