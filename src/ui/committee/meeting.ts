import type { Item } from '../../schema/define';
import { agendaItems } from '../../schema/lists/agendaItems';
import { bodies } from '../../schema/lists/bodies';
import { changeRequests } from '../../schema/lists/changeRequests';
import { meetings } from '../../schema/lists/meetings';
import { resolutions } from '../../schema/lists/resolutions';
import type { AgendaItem, Meeting } from '../../domain/committee/agenda';
import { inProgress, takesItems } from '../../domain/committee/agenda';
import type { Resolution } from '../../domain/committee/decision';
import { inForce } from '../../domain/committee/decision';
import type { ChangeRequest } from '../../domain/changeRequest/move';
import type { PackBody } from '../../domain/program/pack';
import type { Failure, Result, Store } from '../../data/store';

type Body = Item<typeof bodies>;

/** One line of the agenda with what is known about its subject. */
export interface AgendaLine {
  readonly item: AgendaItem;
  readonly request?: ChangeRequest;
  readonly resolution?: Resolution;
}

/** Does the line still wait for a decision of this meeting? */
export const undecided = ({ item, resolution }: AgendaLine): boolean => !resolution && item.State !== 'carried';

/** A body's meetings and the agenda of one of them. */
export interface MeetingView {
  readonly body: Body;
  readonly meetings: readonly Meeting[];
  readonly meeting?: Meeting;
  readonly lines: readonly AgendaLine[];
}

const newestMeetings = 30;
const mostItems = 500;
/** Ids asked for in one condition, to keep the request's address short. */
const idsAtOnce = 60;

/** The meeting that a page opens with: the one in progress, else the next that still takes items, else the newest. */
export const currentMeeting = (all: readonly Meeting[]): Meeting | undefined =>
  all.find(inProgress) ?? [...all].reverse().find(takesItems) ?? all[0];

/** The first rows of the page: asked for in the tick in which the hub opens, so that they cost no request of their own. */
export const readBodies = (store: Store): Promise<Result<{ readonly rows: readonly Body[] }>> =>
  store.page(bodies, { columns: ['Title', 'BodyKey', 'Quorum'], top: 100 });

async function linesOf(store: Store, meeting: Meeting): Promise<readonly AgendaLine[] | Failure> {
  const here = { column: 'Meeting', is: 'eq', value: { Id: meeting.Id, Title: '' } } as const;
  const [items, decided] = await Promise.all([
    store.page(agendaItems, { columns: ['Title', 'Meeting', 'Order', 'State', 'ChangeRequest'], where: [here], top: mostItems }),
    store.page(resolutions, { where: [here], top: mostItems })
  ]);
  if (!items.ok) return items.failure;
  if (!decided.ok) return decided.failure;
  const ids = items.value.rows.flatMap(item => item.ChangeRequest ? [item.ChangeRequest.Id] : []);
  const chunks = Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, index) => ids.slice(index * idsAtOnce, (index + 1) * idsAtOnce));
  const requests: ChangeRequest[] = [];
  for (const page of await Promise.all(chunks.map(some => store.page(changeRequests, {
    columns: ['Title', 'Category', 'Society', 'Status', 'RankKey'], where: [{ column: 'Id', is: 'in', value: some }], top: idsAtOnce
  })))) {
    if (!page.ok) return page.failure;
    requests.push(...page.value.rows);
  }
  const standing = inForce(decided.value.rows);
  return [...items.value.rows].sort((a, b) => (a.Order ?? 0) - (b.Order ?? 0) || a.Id - b.Id).map(item => ({
    item,
    request: requests.find(request => request.Id === item.ChangeRequest?.Id),
    resolution: standing.find(one => one.AgendaItem?.Id === item.Id)
  }));
}

/** Reads a body's newest meetings, and the agenda of the one chosen or current. */
export async function readMeeting(store: Store, body: PackBody, chosen: number | undefined, all: readonly Body[]): Promise<MeetingView | Failure> {
  const row = all.find(one => one.BodyKey === body.key);
  if (!row) return { kind: 'missing', of: 'item', what: 'Bodies' };
  const page = await store.page(meetings, {
    columns: ['Title', 'Body', 'StartsAt', 'State', 'Place'], where: [{ column: 'Body', is: 'eq', value: { Id: row.Id, Title: '' } }],
    descending: true, top: newestMeetings
  });
  if (!page.ok) return page.failure;
  const newestFirst = [...page.value.rows].sort((a, b) => (a.StartsAt ?? '') < (b.StartsAt ?? '') ? 1 : -1);
  const meeting = newestFirst.find(one => one.Id === chosen) ?? currentMeeting(newestFirst);
  const lines = meeting ? await linesOf(store, meeting) : [];
  return 'kind' in lines ? lines : { body: row, meetings: newestFirst, meeting, lines };
}
