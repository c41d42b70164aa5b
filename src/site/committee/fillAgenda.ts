import { agendaItems } from '../../schema/lists/agendaItems';
import { changeRequests } from '../../schema/lists/changeRequests';
import { meetings } from '../../schema/lists/meetings';
import { resolutions } from '../../schema/lists/resolutions';
import type { AgendaItem, Meeting } from '../../domain/committee/agenda';
import { missingItems, takesItems } from '../../domain/committee/agenda';
import { statusOf } from '../../domain/changeRequest/move';
import type { ChangeRequest } from '../../domain/changeRequest/move';
import { transitions } from '../../domain/changeRequest/transitions';
import type { PackBody } from '../../domain/program/pack';
import type { Failure, Store } from '../../data/store';
import { adding, changing } from '../../data/store';

/** The most that one agenda takes in: far beyond any meeting. */
const mostItems = 500;
const newestMeetings = 500;

const [tabling] = transitions.filter(transition => transition.by === 'agenda');

/**
 * Puts what waits for the body on the meeting's agenda and marks it tabled; what an earlier meeting left undecided is carried over. May be run
 * again, and by several at once: an agenda item exists once per meeting and change request. Answers with what was added now and how many items
 * the agenda has (somebody else may have filled it a moment before), or with what stopped it.
 */
export async function fillAgenda(store: Store, meeting: Meeting, body: PackBody): Promise<{ readonly added: number; readonly items?: number } | { readonly failure: Failure }> {
  if (!takesItems(meeting) || body.waitsFor.length === 0) return { added: 0 };
  const [waiting, there, left] = await Promise.all([
    store.page(changeRequests, {
      columns: ['Title', 'Status', 'RankKey'], where: [{ column: 'Status', is: 'in', value: body.waitsFor }], top: mostItems
    }),
    store.page(agendaItems, {
      columns: ['Title', 'Order', 'State', 'ChangeRequest'],
      where: [{ column: 'Meeting', is: 'eq', value: { Id: meeting.Id, Title: '' } }], top: mostItems
    }),
    leftUndecided(store, meeting)
  ]);
  if (!waiting.ok) return { failure: waiting.failure };
  if (!there.ok) return { failure: there.failure };
  if ('kind' in left) return { failure: left };
  const due = [...waiting.value.rows, ...left.requests];
  const missing = missingItems(meeting, due, there.value.rows, { waitsFor: [...body.waitsFor, tabling.to] });
  const added = await store.together(missing.map(({ draft, key }) => adding(agendaItems, draft, key)));
  for (const result of added) if (!result.ok) return { failure: result.failure };
  // Marked once they are on this agenda: whoever is stopped in between leaves an item twice rather than nowhere, and the next visit mends it.
  const unmarked = await markCarried(store, left.items);
  if (unmarked) return { failure: unmarked };
  const failure = await table(store, waiting.value.rows, [...there.value.rows, ...missing.map(({ draft }) => draft as Partial<AgendaItem>)]);
  return failure ? { failure } : { added: missing.length, items: there.value.rows.length + missing.length };
}

/** Agenda items that meetings of the same body, closed or cancelled since, left without a decision, and their change requests. */
async function leftUndecided(
  store: Store, meeting: Meeting
): Promise<{ readonly items: readonly AgendaItem[]; readonly requests: readonly ChangeRequest[] } | Failure> {
  const [waiting, all, tabled] = await Promise.all([
    store.page(agendaItems, {
      columns: ['Title', 'Meeting', 'State', 'ChangeRequest'], where: [{ column: 'State', is: 'eq', value: 'waiting' }], top: mostItems
    }),
    store.page(meetings, {
      columns: ['Title', 'State'], where: [{ column: 'Body', is: 'eq', value: { Id: meeting.Body?.Id ?? 0, Title: '' } }],
      descending: true, top: newestMeetings
    }),
    store.page(changeRequests, {
      columns: ['Title', 'Status', 'RankKey'], where: [{ column: 'Status', is: 'eq', value: tabling.to }], top: mostItems
    })
  ]);
  if (!waiting.ok) return waiting.failure;
  if (!all.ok) return all.failure;
  if (!tabled.ok) return tabled.failure;
  const over = new Set(all.value.rows.filter(one => one.Id !== meeting.Id && !takesItems(one)).map(one => one.Id));
  const stillTabled = new Set(tabled.value.rows.map(request => request.Id));
  const items = waiting.value.rows.filter(item => over.has(item.Meeting?.Id ?? 0) && stillTabled.has(item.ChangeRequest?.Id ?? 0));
  // A decision comes before what follows from it: an item that has one is not undecided, whatever its state still says.
  const decided = await Promise.all([...new Set(items.map(item => item.Meeting?.Id ?? 0))].map(id => store.page(resolutions, {
    columns: ['AgendaItem', 'Meeting'], where: [{ column: 'Meeting', is: 'eq', value: { Id: id, Title: '' } }], top: mostItems
  })));
  const settled = new Set<number | undefined>();
  for (const page of decided) {
    if (!page.ok) return page.failure;
    page.value.rows.forEach(row => settled.add(row.AgendaItem?.Id));
  }
  const left = items.filter(item => !settled.has(item.Id));
  const ids = new Set(left.map(item => item.ChangeRequest?.Id));
  return { items: left, requests: tabled.value.rows.filter(request => ids.has(request.Id)) };
}

/** Marks what went on to a later agenda; a race with another save is left to the next who opens the page. */
async function markCarried(store: Store, items: readonly AgendaItem[]): Promise<Failure | undefined> {
  const fresh = await Promise.all(items.map(item => store.get(agendaItems, item.Id)));
  for (const answer of fresh) if (!answer.ok) return answer.failure;
  const results = await store.together(fresh.flatMap(answer => answer.ok && answer.value.State === 'waiting'
    ? [changing(agendaItems, answer.value, { State: 'carried' })] : []));
  const refused = results.find(result => !result.ok && result.failure.kind !== 'conflict');
  return refused && !refused.ok ? refused.failure : undefined;
}

/** Marks as tabled what has an agenda item; a race with another save is left to the next who opens the page. */
async function table(store: Store, waiting: readonly ChangeRequest[], items: ReadonlyArray<Partial<AgendaItem>>): Promise<Failure | undefined> {
  const onAgenda = new Set(items.filter(item => item.State === 'waiting').map(item => item.ChangeRequest?.Id));
  const due = waiting.filter(request => onAgenda.has(request.Id) && tabling.from.includes(statusOf(request)));
  const fresh = await Promise.all(due.map(request => store.get(changeRequests, request.Id)));
  const results = await store.together(fresh.flatMap(answer => answer.ok && tabling.from.includes(statusOf(answer.value))
    ? [changing(changeRequests, answer.value, { Status: tabling.to })] : []));
  for (const answer of fresh) if (!answer.ok) return answer.failure;
  const refused = results.find(result => !result.ok && result.failure.kind !== 'conflict');
  return refused && !refused.ok ? refused.failure : undefined;
}
