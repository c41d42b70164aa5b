import * as React from 'react';
import { meetings } from '../../../schema/lists/meetings';
import type { Meeting } from '../../../domain/committee/agenda';
import type { MeetingMove, MeetingRefusal } from '../../../domain/committee/meetingState';
import type { Failure } from '../../../data/store';
import { useHub } from '../../shell/hub';

/** Moves of a meeting's state. Each says what stopped it, or nothing. */
export interface MeetingState {
  /** A new meeting of the body that is in progress from now. */
  begin(body: { readonly Id: number; readonly Title?: string }, words: string): Promise<Failure | undefined>;
  /** Makes a move of the table {@link MeetingMove}. */
  make(move: MeetingMove, meeting: Meeting, reason?: string): Promise<{ readonly failure?: Failure; readonly refusal?: MeetingRefusal }>;
}

/** What a chair or the secretary does with the meeting itself. */
export function useMeetingState(): MeetingState {
  const { store, me, today, zone } = useHub();
  return React.useMemo(() => ({
    begin: async (body, words) => {
      const now = new Date().toISOString();
      // One meeting a minute: two people who press at once, or one who presses twice, start the same meeting.
      const minute = now.slice(0, 16);
      const added = await store.add(meetings, {
        Title: `${words}, ${today()}`, Body: { Id: body.Id, Title: body.Title ?? '' }, StartsAt: `${minute}:00Z`,
        State: 'in progress', StartedAt: now
      }, `meeting:${body.Id}:${minute}`);
      return added.ok ? undefined : added.failure;
    },
    make: async (move, meeting, reason) => {
      const { makeMeetingMove } = await import(/* webpackChunkName: 'committee-work' */ '../../../site/committee/work');
      return makeMeetingMove(store, me, meeting, move, { now: new Date().toISOString(), zone }, reason);
    }
  }), [store, me, today, zone]);
}
