import type { Draft } from '../../../../schema/define';
import { meetings } from '../../../../schema/lists/meetings';
import type { Meeting } from '../../../../domain/committee/agenda';
import { moveMeeting, meetingMoves, offeredMoves } from '../../../../domain/committee/meetingState';
import type { Moment } from '../../../../domain/committee/meetingState';
import type { Failure, Me, Store } from '../../../../data/store';
import { adding } from '../../../../data/store';
import { changeFresh } from '../../../../site/changeFresh';

/** How scheduling ended: how many are there, and what stopped the rest. */
export interface Scheduled {
  readonly ids: readonly number[];
  readonly failure?: Failure;
}

/**
 * Schedules meetings, each once, however often this is called with one key: a meeting's own key is made of it and its start, so a retry after
 * a lost answer finds what was written and goes on.
 */
export async function schedule(store: Store, drafts: ReadonlyArray<Draft<typeof meetings>>, key: string): Promise<Scheduled> {
  const results = await store.together(drafts.map(draft => adding(meetings, draft, `${key} ${draft.StartsAt}`)));
  const failed = results.find(result => !result.ok);
  return {
    ids: results.flatMap(result => result.ok ? [result.value.Id] : []),
    ...(failed && !failed.ok ? { failure: failed.failure } : {})
  };
}

/** How cancelling ended: how many are cancelled now, how many were begun or closed meanwhile, and what stopped the rest. */
export interface Cancelled {
  readonly cancelled: number;
  readonly begun: number;
  readonly failure?: Failure;
}

const cancelMove = meetingMoves.filter(move => move.name === 'cancel');

/** May this meeting be cancelled by somebody with these roles? */
export const mayCancel = (meeting: Pick<Meeting, 'State'>, roles: Me['roles']): boolean => offeredMoves(meeting, roles).some(({ name }) => name === 'cancel');

/** Cancels meetings with a reason, each as it is by now; one that was begun meanwhile is left alone. */
export async function cancelMeetings(
  store: Store, ids: readonly number[], roles: Me['roles'], moment: Moment, reason: string
): Promise<Cancelled> {
  let begun = 0;
  const answers = await Promise.all(ids.map(id => changeFresh(store, meetings, id, row => {
    for (const move of cancelMove) {
      const made = moveMeeting(move, row, roles, moment, reason);
      if ('change' in made) return made.change;
    }
    if (row.State !== 'cancelled') begun += 1;
    return undefined;
  })));
  const failed = answers.find(answer => !answer.ok);
  return {
    cancelled: answers.filter(answer => answer.ok).length - begun, begun, ...(failed && !failed.ok ? { failure: failed.failure } : {})
  };
}
