import * as React from 'react';
import { meetings } from '../../../schema/lists/meetings';
import type { Item } from '../../../schema/define';
import type { Meeting } from '../../../domain/committee/agenda';
import type { Failure } from '../../../data/store';
import { useHub } from '../../shell/hub';

/** Starting and closing meetings. Each says what stopped it, or nothing. */
export interface MeetingState {
  /** A new meeting of the body that is in progress from now. */
  begin(body: { readonly Id: number; readonly Title?: string }, words: string): Promise<Failure | undefined>;
  set(meeting: Meeting, state: NonNullable<Item<typeof meetings>['State']>): Promise<Failure | undefined>;
}

/** What a chair or the secretary does with the meeting itself. */
export function useMeetingState(): MeetingState {
  const { store, today } = useHub();
  return React.useMemo(() => ({
    begin: async (body, words) => {
      // One meeting a minute: two people who press at once, or one who presses twice, start the same meeting.
      const minute = new Date().toISOString().slice(0, 16);
      const added = await store.add(meetings, {
        Title: `${words}, ${today()}`, Body: { Id: body.Id, Title: body.Title ?? '' }, StartsAt: `${minute}:00Z`,
        State: 'in progress'
      }, `meeting:${body.Id}:${minute}`);
      return added.ok ? undefined : added.failure;
    },
    set: async (meeting, state) => {
      const fresh = await store.get(meetings, meeting.Id);
      if (!fresh.ok) return fresh.failure;
      if (fresh.value.State === state) return undefined;
      const changed = await store.change(meetings, { Id: meeting.Id, ETag: fresh.value.ETag ?? '' }, { State: state });
      return changed.ok ? undefined : changed.failure;
    }
  }), [store, today]);
}
