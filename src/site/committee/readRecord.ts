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
import { isOnAgenda } from '../../domain/committee/agenda';
import { byOrder } from '../../domain/committee/order';
import type { MeetingRecord } from '../../domain/committee/record';
import type { Failure, Query, Result, Store } from '../../data/store';
import { failed, ok } from '../../data/store';

/** The most rows of one kind that a meeting has: far beyond any meeting. */
const mostRows = 500;
/** Ids asked for in one condition, to keep the request's address short. */
const idsAtOnce = 60;

/** The lists whose rows make up a meeting's record: what a page that shows it follows. */
export const recordLists: readonly List[] = [meetings, agendaItems, attendance, positions, resolutions, actionItems];

async function requestsOf(store: Store, ids: readonly number[]): Promise<Result<readonly ChangeRequest[]>> {
  const chunks = Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, index) => ids.slice(index * idsAtOnce, (index + 1) * idsAtOnce));
  const rows: ChangeRequest[] = [];
  for (const page of await Promise.all(chunks.map(some => store.page(changeRequests, {
    columns: ['Title', 'Category', 'Society', 'Status', 'RankKey'], where: [{ column: 'Id', is: 'in', value: some }], top: idsAtOnce
  })))) {
    if (!page.ok) return page;
    rows.push(...page.value.rows);
  }
  return ok(rows);
}

/** All that is recorded of a meeting, in two requests: its rows, then the change requests that its agenda names. */
export async function readRecord(store: Store, meetingId: number, bodyId: number): Promise<MeetingRecord | Failure> {
  const here = { where: [{ column: 'Meeting', is: 'eq', value: { Id: meetingId, Title: '' } }], top: mostRows } as const;
  const meetingOnly: Query<typeof meetings> = { where: [{ column: 'Id', is: 'eq', value: meetingId }], top: 1 };
  const [found, items, decided, attended, said, actions, members] = await Promise.all([
    store.page(meetings, meetingOnly),
    store.page(agendaItems, here), store.page(resolutions, here), store.page(attendance, here), store.page(positions, here),
    store.page(actionItems, here),
    store.page(bodyMembers, { where: [{ column: 'Body', is: 'eq', value: { Id: bodyId, Title: '' } }], top: mostRows })
  ]);
  for (const page of [found, items, decided, attended, said, actions, members]) if (!page.ok) return page.failure;
  if (!found.ok || !items.ok || !decided.ok || !attended.ok || !said.ok || !actions.ok || !members.ok) return { kind: 'cancelled' };
  const [meeting] = found.value.rows;
  if (!meeting) return failed({ kind: 'missing', of: 'item', what: `${meetings.name} ${meetingId}` }).failure;
  const requests = await requestsOf(store, items.value.rows.flatMap(item => item.ChangeRequest ? [item.ChangeRequest.Id] : []));
  if (!requests.ok) return requests.failure;
  return {
    meeting, members: members.value.rows, attendance: attended.value.rows, positions: said.value.rows, actions: actions.value.rows,
    items: items.value.rows.filter(isOnAgenda).sort(byOrder),
    resolutions: [...decided.value.rows].sort((a, b) => a.Id - b.Id),
    requests: requests.value
  };
}
