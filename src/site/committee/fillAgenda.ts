import { actionItems } from '../../schema/lists/actionItems';
import { agendaItems } from '../../schema/lists/agendaItems';
import { changeRequests } from '../../schema/lists/changeRequests';
import { meetings } from '../../schema/lists/meetings';
import { practices } from '../../schema/lists/practices';
import { resolutions } from '../../schema/lists/resolutions';
import type { Zone } from '../../schema/kinds/kind';
import type { AgendaItem, Meeting } from '../../domain/committee/agenda';
import { dayOfMeeting, fillsNow, isOnAgenda, isTakenOff, isWaiting, takesItems } from '../../domain/committee/agenda';
import { adoptedMinutes, carriedAway, isDue, joined, minutesToAdopt, missingItems, waitsForEndorsement } from '../../domain/committee/filling';
import type { Due, Joined } from '../../domain/committee/filling';
import type { ChangeRequest } from '../../domain/changeRequest/move';
import { inForce, settles } from '../../domain/committee/decision';
import type { PackBody } from '../../domain/program/pack';
import type { Vocabulary } from '../../domain/program/vocabulary';
import type { Failure, Result, Store } from '../../data/store';
import { adding, changing, ok } from '../../data/store';
import { changeFresh } from '../changeFresh';
import { byIds } from './byIds';
import { settleTabling } from './tabling';

/** The most of one kind that comes before one meeting: far beyond any. */
const most = 500;
/** The most rows that one answer holds: every agenda item that waits, of all bodies. */
const mostWaiting = 5000;

/** What filling an agenda needs to know besides the meeting and the body's rules. */
export interface Filling {
  readonly vocabulary: Pick<Vocabulary, 'word' | 'bodies'>;
  readonly zone: Pick<Zone, 'dayOf'>;
  /** The calendar day now, in the site's zone. */
  readonly today: string;
}

/** What was added now and how many items the agenda has (somebody else may have filled it a moment before), or what stopped it. */
export type Filled = { readonly added: number; readonly items?: number } | { readonly failure: Failure };

const requestColumns = ['Title', 'Status', 'RankKey', 'DeferredUntil', 'LastResolution'] as const;
const itemColumns = [
  'Title', 'Key', 'Meeting', 'Order', 'State', 'Kind', 'Section', 'ChangeRequest', 'Practice', 'WorkItem', 'MinutesOf', 'Proposal', 'Presenter',
  'MinutesAllotted', 'Consent', 'Text', 'LastCallUntil', 'Conflicts', 'CarriedFrom'
] as const;

/** What is before a meeting, and what is on agendas now. */
interface Situation {
  readonly there: readonly AgendaItem[];
  /** What waits on agendas of meetings of any body that are not over. */
  readonly elsewhere: readonly AgendaItem[];
  /** Does the agenda take what waits now, or does another meeting come first? */
  readonly now: boolean;
  readonly due: Due;
  /** Change requests that a body of its kind may table. */
  readonly requests: readonly ChangeRequest[];
}

/**
 * Puts on the meeting's agenda what comes before it: the minutes to adopt, open action items, what an earlier meeting left undecided, what waits
 * for the body (change requests, practices to endorse) and what was deferred until now; marks change requests tabled. May be run again, and by several at once: an agenda item exists once
 * per meeting and subject, and what was taken off does not come back.
 */
export async function fillAgenda(store: Store, meeting: Meeting, body: PackBody, given: Filling): Promise<Filled> {
  if (!takesItems(meeting)) return { added: 0 };
  const read = await situationOf(store, meeting, body, given);
  if (!read.ok) return { failure: read.failure };
  const { there, elsewhere, now, due, requests } = read.value;
  const missing = now ? missingItems(meeting, there, due, body, given.vocabulary) : [];
  const added = await store.together(missing.map(({ draft, key }) => adding(agendaItems, draft, key)));
  for (const result of added) if (!result.ok) return { failure: result.failure };
  const apart = now ? await join(store, joined(meeting, there, due)) : undefined;
  if (apart) return { failure: apart };
  // Marked once they are on this agenda: whoever is stopped in between leaves an item twice rather than nowhere, and the next visit mends it.
  const unmarked = now ? await markCarried(store, carriedAway(due)) : undefined;
  if (unmarked) return { failure: unmarked };
  const items = [...there, ...missing.map(({ draft }) => ({ State: 'waiting', ChangeRequest: draft.ChangeRequest ?? undefined } as const))];
  const failure = await settleTabling(store, items, requests, new Set(elsewhere.map(item => item.ChangeRequest?.Id ?? 0)), body, given.today);
  return failure ? { failure } : { added: missing.length, items: there.filter(isOnAgenda).length + missing.length };
}

async function situationOf(store: Store, meeting: Meeting, body: PackBody, given: Filling): Promise<Result<Situation>> {
  const bodyRow = { Id: meeting.Body?.Id ?? 0, Title: '' };
  const day = dayOfMeeting(meeting, given.zone) ?? given.today;
  const [there, waitingItems, ofBody, waiting, deferred, actions, ready] = await Promise.all([
    store.page(agendaItems, { columns: itemColumns, where: [{ column: 'Meeting', is: 'eq', value: { Id: meeting.Id, Title: '' } }], top: most }),
    store.page(agendaItems, { columns: itemColumns, where: [{ column: 'State', is: 'eq', value: 'waiting' }], top: mostWaiting }),
    store.page(meetings, {
      columns: ['Title', 'State', 'StartsAt', 'ClosedAt', 'MinutesAdoptedBy', 'AdoptedBefore'], where: [{ column: 'Body', is: 'eq', value: bodyRow }], descending: true, top: most
    }),
    store.page(changeRequests, { columns: requestColumns, where: [{ column: 'Status', is: 'in', value: body.waitsFor }], top: most }),
    store.page(changeRequests, {
      columns: requestColumns, where: [{ column: 'Status', is: 'eq', value: 'deferred' }, { column: 'DeferredUntil', is: 'le', value: day }], top: most
    }),
    store.page(actionItems, {
      columns: ['Title'], where: [{ column: 'Body', is: 'eq', value: bodyRow }, { column: 'State', is: 'eq', value: 'open' }], top: 1
    }),
    body.endorsesPractices ? store.page(practices, {
      columns: ['Title', 'ForEndorsement', 'EndorsedOn', 'LastResolution'], where: [{ column: 'ForEndorsement', is: 'eq', value: true }], top: most
    }) : ok({ rows: [] })
  ]);
  if (!there.ok) return there;
  if (!waitingItems.ok) return waitingItems;
  if (!ofBody.ok) return ofBody;
  if (!waiting.ok) return waiting;
  if (!deferred.ok) return deferred;
  if (!actions.ok) return actions;
  if (!ready.ok) return ready;

  const over = new Set(ofBody.value.rows.filter(one => one.Id !== meeting.Id && !takesItems(one)).map(one => one.Id));
  const undecided = waitingItems.value.rows.filter(item => over.has(item.Meeting?.Id ?? 0));
  const elsewhere = waitingItems.value.rows.filter(item => item.Meeting?.Id !== meeting.Id && !over.has(item.Meeting?.Id ?? 0));
  const previous = minutesToAdopt(meeting, ofBody.value.rows);
  const takenOff = there.value.rows.filter(isTakenOff);
  const requestIds = [...undecided, ...takenOff].flatMap(item => item.ChangeRequest ? [item.ChangeRequest.Id] : []);
  const [settled, adopted, decidedLast, about, decidedOnReady] = await Promise.all([
    // A decision comes before what follows from it: an item that has one is not undecided, whatever its state still says.
    byIds(undecided.map(item => item.Id), some => store.page(resolutions, {
      columns: ['AgendaItem', 'Outcome', 'Supersedes'], where: [{ column: 'AgendaItem', is: 'in', value: some.map(Id => ({ Id, Title: '' })) }], top: mostWaiting
    })),
    byIds([...previous.map(one => one.Id), ...undecided.flatMap(item => item.MinutesOf ? [item.MinutesOf.Id] : [])], some => store.page(resolutions, {
      columns: ['MinutesOf', 'Outcome', 'Supersedes'], where: [{ column: 'MinutesOf', is: 'in', value: some.map(Id => ({ Id, Title: '' })) }], top: most
    })),
    byIds(deferred.value.rows.flatMap(request => request.LastResolution ? [request.LastResolution.Id] : []), some => store.page(resolutions, {
      columns: ['Body'], where: [{ column: 'Id', is: 'in', value: some }], top: most
    })),
    byIds(requestIds, some => store.page(changeRequests, { columns: requestColumns, where: [{ column: 'Id', is: 'in', value: some }], top: most })),
    byIds(ready.value.rows.flatMap(practice => practice.LastResolution ? [practice.LastResolution.Id] : []), some => store.page(resolutions, {
      columns: ['Outcome', 'DeferredUntil'], where: [{ column: 'Id', is: 'in', value: some }], top: most
    }))
  ]);
  if (!settled.ok) return settled;
  if (!adopted.ok) return adopted;
  if (!decidedLast.ok) return decidedLast;
  if (!about.ok) return about;
  if (!decidedOnReady.ok) return decidedOnReady;

  const decided = new Set(inForce(settled.value).filter(settles).map(row => row.AgendaItem?.Id));
  const adoptedAlready = adoptedMinutes(adopted.value, ofBody.value.rows);
  const here = new Set(decidedLast.value.filter(row => row.Body?.Id === bodyRow.Id).map(row => row.Id));
  const due = deferred.value.rows.filter(request => isDue(request, day, body, id => here.has(id)));
  return ok({
    there: there.value.rows, elsewhere, requests: [...waiting.value.rows, ...due, ...about.value],
    now: fillsNow(ofBody.value.rows, given.zone, given.today).some(one => one.Id === meeting.Id),
    due: {
      minutesOf: minutesToAdopt(meeting, ofBody.value.rows, adoptedAlready),
      actions: actions.value.rows.length > 0,
      left: undecided.filter(item => isWaiting(item) && !decided.has(item.Id) && !adoptedAlready.has(item.MinutesOf?.Id ?? 0)),
      waiting: [...waiting.value.rows, ...due], about: about.value,
      practices: ready.value.rows.filter(practice =>
        waitsForEndorsement(practice, day, body, decidedOnReady.value.find(one => one.Id === practice.LastResolution?.Id)))
    }
  });
}

/** Gives the last calls of items left behind to the ones about the same subject; a race with another save is left to the next who opens the page. */
async function join(store: Store, all: readonly Joined[]): Promise<Failure | undefined> {
  const results = await Promise.all(all.map(({ item, change }) => changeFresh(store, agendaItems, item.Id, row => isWaiting(row) ? change : undefined)));
  const refused = results.find(result => !result.ok && result.failure.kind !== 'conflict');
  return refused && !refused.ok ? refused.failure : undefined;
}

/** Marks what went on to a later agenda; a race with another save is left to the next who opens the page. */
async function markCarried(store: Store, items: readonly AgendaItem[]): Promise<Failure | undefined> {
  const fresh = await Promise.all(items.map(item => store.get(agendaItems, item.Id)));
  for (const answer of fresh) if (!answer.ok) return answer.failure;
  const results = await store.together(fresh.flatMap(answer => answer.ok && isWaiting(answer.value)
    ? [changing(agendaItems, answer.value, { State: 'carried' })] : []));
  const refused = results.find(result => !result.ok && result.failure.kind !== 'conflict');
  return refused && !refused.ok ? refused.failure : undefined;
}
