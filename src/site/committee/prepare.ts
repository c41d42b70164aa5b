import type { Change, Draft } from '../../schema/define';
import { agendaItems } from '../../schema/lists/agendaItems';
import { changeRequests } from '../../schema/lists/changeRequests';
import { meetings } from '../../schema/lists/meetings';
import type { AgendaItem, Meeting } from '../../domain/committee/agenda';
import { isWaiting, movedOn } from '../../domain/committee/agenda';
import { carriedDraft, carriedKey, takenAlong } from '../../domain/committee/carrying';
import type { PackBody } from '../../domain/program/pack';
import type { Failure, Result, Store } from '../../data/store';
import { failed, ok } from '../../data/store';
import { changeFresh } from '../changeFresh';
import { settleTabling } from './tabling';

type State = NonNullable<AgendaItem['State']>;

const mostRows = 500;

/** The body whose agenda is prepared, and the calendar day now in the site's zone. */
export interface Preparation {
  readonly body: Pick<PackBody, 'waitsFor'>;
  readonly today: string;
}

/** What became of an item: as asked, or how somebody else had left it, which stands. */
export interface Put {
  readonly item: AgendaItem;
  /** It was on this agenda already, or was dealt with meanwhile. */
  readonly already?: boolean;
}

/** Changes an item's state, and what goes with it, if it still is one of these, whatever else of it is saved meanwhile. */
async function changeState(
  store: Store, id: number, from: readonly State[], to: State, more: Change<typeof agendaItems> = {}
): Promise<Result<Put>> {
  let already = false;
  const changed = await changeFresh(store, agendaItems, id, row => {
    const state = row.State ?? 'waiting';
    // What it is to be already may be our own write, whose answer was lost.
    already = !from.includes(state) && state !== to;
    return from.includes(state) ? { ...more, State: to } : undefined;
  });
  return changed.ok ? ok({ item: changed.value, ...(already ? { already } : {}) }) : changed;
}

/** What being on this agenda, or off it, makes of the change request that an item is about. */
async function settle(store: Store, item: AgendaItem, { body, today }: Preparation): Promise<Failure | undefined> {
  const { ChangeRequest: about, Meeting: meeting } = item;
  if (!about || body.waitsFor.length === 0) return undefined;
  const [request, rows] = await Promise.all([
    store.get(changeRequests, about.Id),
    store.page(agendaItems, {
      columns: ['Meeting', 'State', 'ChangeRequest'], where: [{ column: 'ChangeRequest', is: 'eq', value: { Id: about.Id, Title: '' } }], top: mostRows
    })
  ]);
  if (!request.ok) return request.failure;
  if (!rows.ok) return rows.failure;
  const here = rows.value.rows.filter(row => row.Meeting?.Id === meeting?.Id);
  const elsewhere = rows.value.rows.some(row => row.Meeting?.Id !== meeting?.Id && isWaiting(row));
  return settleTabling(store, here, [request.value], new Set(elsewhere ? [about.Id] : []), body, today);
}

const settled = async (store: Store, put: Result<Put>, given: Preparation): Promise<Result<Put>> => {
  if (!put.ok) return put;
  const failure = await settle(store, put.value.item, given);
  return failure ? failed(failure) : put;
};

/** What a draft says of an item that is there already: not what it leaves empty, nor its last call and where it comes from, which are taken along. */
function saidIn({ CarriedFrom, LastCallUntil, Conflicts, ...draft }: Draft<typeof agendaItems>): Change<typeof agendaItems> {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null && value !== undefined));
}

/**
 * Puts an item on an agenda under its key: one that was taken off or carried away comes back with what the draft says, and else as it was; one that
 * is there already stays. Safe to repeat.
 */
export async function putOnAgenda(store: Store, draft: Draft<typeof agendaItems>, key: string, given: Preparation): Promise<Result<Put>> {
  const before = await store.find(agendaItems, key);
  if (!before.ok) return before;
  if (before.value && isWaiting(before.value)) return settled(store, ok({ item: before.value, already: true }), given);
  if (before.value) {
    const back = await changeState(store, before.value.Id, ['removed', 'carried'], 'waiting', saidIn(draft));
    return settled(store, back, given);
  }
  const added = await store.add(agendaItems, { State: 'waiting', ...draft }, key);
  return settled(store, added.ok ? ok({ item: added.value }) : added, given);
}

/** Takes an item that still waits off its agenda. Its row stays, so that it does not come back by itself. */
export const takeOff = async (store: Store, item: Pick<AgendaItem, 'Id'>, given: Preparation): Promise<Result<Put>> =>
  settled(store, await changeState(store, item.Id, ['waiting'], 'removed'), given);

/** Puts back what was taken off. */
export const putBack = async (store: Store, item: Pick<AgendaItem, 'Id'>, given: Preparation): Promise<Result<Put>> =>
  settled(store, await changeState(store, item.Id, ['removed'], 'waiting'), given);

/** What was taken off an agenda, to be put back. */
export async function readTakenOff(store: Store, meetingId: number): Promise<Result<readonly AgendaItem[]>> {
  const page = await store.page(agendaItems, {
    where: [{ column: 'Meeting', is: 'eq', value: { Id: meetingId, Title: '' } }, { column: 'State', is: 'eq', value: 'removed' }], top: mostRows
  });
  return page.ok ? ok(page.value.rows) : page;
}

/**
 * Moves an item that still waits to a later meeting of its body, as it was prepared, behind what is on that agenda already. It is there before it
 * is marked here: whoever is stopped in between has it twice rather than nowhere, and doing it again mends that. Its last call goes with it. It leaves
 * its own agenda, see {@link movedOn}, unless that meeting has begun.
 */
export async function carryOver(store: Store, item: AgendaItem, to: Meeting, given: Preparation): Promise<Result<Put>> {
  const [there, from] = await Promise.all([
    store.page(agendaItems, { columns: ['Order'], where: [{ column: 'Meeting', is: 'eq', value: { Id: to.Id, Title: '' } }], top: mostRows }),
    store.get(meetings, item.Meeting?.Id ?? 0)
  ]);
  if (!there.ok) return there;
  if (!from.ok) return from;
  const Order = Math.floor(Math.max(0, ...there.value.rows.map(row => row.Order ?? 0))) + 1;
  const put = await putOnAgenda(store, { ...carriedDraft(item, to), Order }, carriedKey(item, to.Id), given);
  if (!put.ok) return put;
  // The one about the same subject that was there already gets the last call, too.
  const along = await changeFresh(store, agendaItems, put.value.item.Id, row => takenAlong(item, row));
  if (!along.ok) return along;
  const begun = from.value.StartedAt !== undefined;
  return changeState(store, item.Id, ['waiting'], movedOn.State, begun ? {} : movedOn);
}
