import type { Draft, Item } from '../../schema/define';
import type { agendaItems } from '../../schema/lists/agendaItems';
import type { meetings } from '../../schema/lists/meetings';
import type { ChangeRequest } from '../changeRequest/move';
import { statusOf } from '../changeRequest/move';
import { byRank } from '../changeRequest/rank';
import type { Status } from '../changeRequest/status';
import type { PackBody } from '../program/pack';

export type Meeting = Item<typeof meetings>;
export type AgendaItem = Item<typeof agendaItems>;

/** Meetings whose agenda still fills itself. */
const fills: ReadonlyArray<Meeting['State']> = [undefined, 'draft', 'open', 'in progress'];

/** Does this meeting's agenda still take what waits? */
export const takesItems = (meeting: Pick<Meeting, 'State'>): boolean => fills.includes(meeting.State);

/** May decisions be recorded in it? */
export const inProgress = (meeting: Pick<Meeting, 'State'>): boolean => meeting.State === 'in progress';

/** The client key of the one agenda item that a meeting has for a change request. */
export const agendaKey = (meetingId: number, requestId: number): string => `agenda:${meetingId}:cr:${requestId}`;

/**
 * What an agenda lacks (domain.md, "Committees": an agenda fills itself from what waits for that body): a row for each change request
 * that waits for the body, in rank order, after what is there already. The key makes adding one twice harmless.
 */
export function missingItems(
  meeting: Meeting, waiting: readonly ChangeRequest[], there: readonly AgendaItem[], body: Pick<PackBody, 'waitsFor'>
): ReadonlyArray<{ readonly key: string; readonly request: ChangeRequest; readonly draft: Draft<typeof agendaItems> }> {
  if (!takesItems(meeting)) return [];
  const known = new Set(there.map(item => item.ChangeRequest?.Id));
  const last = Math.max(0, ...there.map(item => item.Order ?? 0));
  return waiting
    .filter(request => (body.waitsFor as readonly Status[]).includes(statusOf(request)) && !known.has(request.Id))
    .sort(byRank)
    .map((request, index) => ({
      key: agendaKey(meeting.Id, request.Id),
      request,
      draft: {
        Title: request.Title ?? '', Order: last + index + 1, State: 'waiting',
        Meeting: { Id: meeting.Id, Title: meeting.Title ?? '' }, ChangeRequest: { Id: request.Id, Title: request.Title ?? '' }
      }
    }));
}
