import type { List } from '../../schema/define';
import { actionItems } from '../../schema/lists/actionItems';
import { agendaItems } from '../../schema/lists/agendaItems';
import { attendance } from '../../schema/lists/attendance';
import { bodyMembers } from '../../schema/lists/bodyMembers';
import { changeRequests } from '../../schema/lists/changeRequests';
import { meetings } from '../../schema/lists/meetings';
import { positions } from '../../schema/lists/positions';
import { resolutions } from '../../schema/lists/resolutions';
import type { ChangeRequest } from '../../domain/changeRequest/move';
import type { AgendaItem } from '../../domain/committee/agenda';
import { isOnAgenda } from '../../domain/committee/agenda';
import { positionsOn } from '../../domain/committee/carrying';
import { byOrder } from '../../domain/committee/order';
import type { MeetingRecord, Position } from '../../domain/committee/record';
import type { Failure, Query, Result, Store } from '../../data/store';
import { failed } from '../../data/store';
import { byIds } from './byIds';
import { whole } from './whole';

/** The lists whose rows make up a meeting's record: what a page that shows it follows. */
export const recordLists: readonly List[] = [meetings, agendaItems, attendance, positions, resolutions, actionItems];

const requestsOf = (store: Store, items: readonly AgendaItem[]): Promise<Result<readonly ChangeRequest[]>> =>
  byIds(items.flatMap(item => item.ChangeRequest ? [item.ChangeRequest.Id] : []), some => store.page(changeRequests, {
    columns: ['Title', 'Category', 'Society', 'Status', 'RankKey'], where: [{ column: 'Id', is: 'in', value: some }], top: some.length
  }));

/** What was said of the items that were carried over to this meeting, where they come from. */
async function saidBefore(store: Store, items: readonly AgendaItem[]): Promise<Result<readonly Position[]>> {
  return byIds(items.flatMap(item => (item.CarriedFrom ?? []).map(one => one.Id)), some => whole(store, positions, {
    where: [{ column: 'AgendaItem', is: 'in', value: some.map(Id => ({ Id, Title: '' })) }]
  }));
}

/**
 * All that is recorded of a meeting, in two requests: its rows, then the change requests that its agenda names and what was said of its items before.
 * It is all or a failure, see {@link whole}.
 */
export async function readRecord(store: Store, meetingId: number, bodyId: number): Promise<MeetingRecord | Failure> {
  const here = { where: [{ column: 'Meeting', is: 'eq', value: { Id: meetingId, Title: '' } }] } as const;
  const meetingOnly: Query<typeof meetings> = { where: [{ column: 'Id', is: 'eq', value: meetingId }], top: 1 };
  const [found, items, decided, attended, said, actions, members] = await Promise.all([
    store.page(meetings, meetingOnly),
    whole(store, agendaItems, here), whole(store, resolutions, here), whole(store, attendance, here), whole(store, positions, here),
    whole(store, actionItems, here),
    whole(store, bodyMembers, { where: [{ column: 'Body', is: 'eq', value: { Id: bodyId, Title: '' } }] })
  ]);
  for (const page of [found, items, decided, attended, said, actions, members]) if (!page.ok) return page.failure;
  if (!found.ok || !items.ok || !decided.ok || !attended.ok || !said.ok || !actions.ok || !members.ok) return { kind: 'cancelled' };
  const [meeting] = found.value.rows;
  if (!meeting) return failed({ kind: 'missing', of: 'item', what: `${meetings.name} ${meetingId}` }).failure;
  const [requests, before] = await Promise.all([requestsOf(store, items.value.rows), saidBefore(store, items.value.rows)]);
  if (!requests.ok) return requests.failure;
  if (!before.ok) return before.failure;
  return {
    meeting, members: members.value.rows, attendance: attended.value.rows,
    positions: positionsOn(items.value.rows, [...said.value.rows, ...before.value]), actions: actions.value.rows,
    items: items.value.rows.filter(isOnAgenda).sort(byOrder),
    resolutions: [...decided.value.rows].sort((a, b) => a.Id - b.Id),
    requests: requests.value
  };
}
