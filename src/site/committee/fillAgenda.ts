import { agendaItems } from '../../schema/lists/agendaItems';
import { changeRequests } from '../../schema/lists/changeRequests';
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

/**
 * Puts what waits for the body on the meeting's agenda and marks it tabled. May be run again, and by several at once: an agenda item exists once
 * per meeting and change request. Answers with what was added now and how many items the agenda has (somebody else may have filled it a moment before), or with what stopped it.
 */
export async function fillAgenda(store: Store, meeting: Meeting, body: PackBody): Promise<{ readonly added: number; readonly items?: number } | { readonly failure: Failure }> {
  if (!takesItems(meeting) || body.waitsFor.length === 0) return { added: 0 };
  const [waiting, there] = await Promise.all([
    store.page(changeRequests, {
      columns: ['Title', 'Status', 'RankKey'], where: [{ column: 'Status', is: 'in', value: body.waitsFor }], top: mostItems
    }),
    store.page(agendaItems, {
      columns: ['Title', 'Order', 'State', 'ChangeRequest'],
      where: [{ column: 'Meeting', is: 'eq', value: { Id: meeting.Id, Title: '' } }], top: mostItems
    })
  ]);
  if (!waiting.ok) return { failure: waiting.failure };
  if (!there.ok) return { failure: there.failure };
  const missing = missingItems(meeting, waiting.value.rows, there.value.rows, body);
  const added = await store.together(missing.map(({ draft, key }) => adding(agendaItems, draft, key)));
  for (const result of added) if (!result.ok) return { failure: result.failure };
  const failure = await table(store, waiting.value.rows, [...there.value.rows, ...missing.map(({ draft }) => draft as Partial<AgendaItem>)]);
  return failure ? { failure } : { added: missing.length, items: there.value.rows.length + missing.length };
}

/** Marks as tabled what has an agenda item; a race with another save is left to the next who opens the page. */
async function table(store: Store, waiting: readonly ChangeRequest[], items: ReadonlyArray<Partial<AgendaItem>>): Promise<Failure | undefined> {
  const tabling = transitions.find(transition => transition.by === 'agenda');
  if (!tabling) throw new Error('No transition tables a change request.');
  const onAgenda = new Set(items.filter(item => item.State === 'waiting').map(item => item.ChangeRequest?.Id));
  const due = waiting.filter(request => onAgenda.has(request.Id) && tabling.from.includes(statusOf(request)));
  const fresh = await Promise.all(due.map(request => store.get(changeRequests, request.Id)));
  const results = await store.together(fresh.flatMap(answer => answer.ok && tabling.from.includes(statusOf(answer.value))
    ? [changing(changeRequests, answer.value, { Status: tabling.to })] : []));
  for (const answer of fresh) if (!answer.ok) return answer.failure;
  const refused = results.find(result => !result.ok && result.failure.kind !== 'conflict');
  return refused && !refused.ok ? refused.failure : undefined;
}
