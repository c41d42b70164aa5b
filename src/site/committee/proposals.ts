import type { Draft } from '../../schema/define';
import { agendaItems } from '../../schema/lists/agendaItems';
import { proposals } from '../../schema/lists/proposals';
import type { AgendaItem, Meeting } from '../../domain/committee/agenda';
import { isOnAgenda, subjectKey } from '../../domain/committee/agenda';
import type { Proposal } from '../../domain/committee/record';
import type { Result, Store } from '../../data/store';
import { ok } from '../../data/store';
import { changeFresh } from '../changeFresh';
import { byIds } from './byIds';
import type { Preparation, Put } from './prepare';
import { putOnAgenda } from './prepare';

/** Proposals shown at once, newest first. */
export const mostProposals = 200;
const mostItems = 500;

/** A proposal, and where it was taken; that follows from the agenda items that name it, whatever its row says. */
export interface Proposed {
  readonly proposal: Proposal;
  readonly state: NonNullable<Proposal['State']>;
  /** The newest agenda that has it. */
  readonly on?: AgendaItem;
}

/** The backlog of a body, newest first, and whether there is more than is shown. */
export interface Backlog {
  readonly rows: readonly Proposed[];
  readonly more: boolean;
}

const standing = (proposal: Proposal, items: readonly AgendaItem[]): Proposed => {
  const [on] = items.filter(item => item.Proposal?.Id === proposal.Id && isOnAgenda(item)).sort((a, b) => b.Id - a.Id);
  return { proposal, ...on ? { on, state: 'taken' } : { state: proposal.State === 'set aside' ? 'set aside' : 'proposed' } };
};

/** Reads it in two requests. */
export async function readBacklog(store: Store, bodyId: number): Promise<Result<Backlog>> {
  const page = await store.page(proposals, {
    where: [{ column: 'Body', is: 'eq', value: { Id: bodyId, Title: '' } }], descending: true, top: mostProposals
  });
  if (!page.ok) return page;
  const items = await byIds(page.value.rows.map(row => row.Id), some => store.page(agendaItems, {
    columns: ['Title', 'State', 'Order', 'Meeting', 'Proposal'], where: [{ column: 'Proposal', is: 'in', value: some.map(Id => ({ Id, Title: '' })) }], top: mostItems
  }));
  if (!items.ok) return items;
  return ok({ rows: page.value.rows.map(proposal => standing(proposal, items.value)), more: page.value.next !== undefined });
}

const itemFrom = (proposal: Proposal, meeting: Meeting, Order: number, decides: boolean): Draft<typeof agendaItems> => ({
  Title: proposal.Title ?? '', Meeting: { Id: meeting.Id, Title: meeting.Title ?? '' }, Order, State: 'waiting',
  Kind: decides && proposal.ChangeRequest ? 'decision' : 'discussion', Proposal: { Id: proposal.Id, Title: proposal.Title ?? '' },
  ChangeRequest: proposal.ChangeRequest ?? null, Presenter: proposal.Presenter ?? null, MinutesAllotted: proposal.MinutesAllotted ?? null,
  Text: proposal.Text ?? null
});

/** Writes a proposal's state, and the reason that goes with it; the proposer may be editing its text at the same time. */
const mark = (store: Store, id: number, State: NonNullable<Proposal['State']>, Reason: string | null): Promise<Result<Proposal>> =>
  changeFresh(store, proposals, id, row => row.State === State && (row.Reason ?? null) === Reason ? undefined : { State, Reason });

/**
 * Takes a proposal to a meeting's agenda, once however often and by however many it is taken there: its item has one key. A change request that
 * is on that agenda already is not put there a second time; its item then names the proposal.
 */
export async function takeProposal(
  store: Store, proposal: Proposal, meeting: Meeting, given: Preparation & { readonly decides: boolean }
): Promise<Result<Put>> {
  const there = await store.page(agendaItems, {
    columns: ['Order'], where: [{ column: 'Meeting', is: 'eq', value: { Id: meeting.Id, Title: '' } }], top: mostItems
  });
  if (!there.ok) return there;
  const draft = itemFrom(proposal, meeting, Math.floor(Math.max(0, ...there.value.rows.map(row => row.Order ?? 0))) + 1, given.decides);
  const put = await putOnAgenda(store, draft, subjectKey(meeting.Id, draft) ?? '', given);
  if (!put.ok) return put;
  const named = await changeFresh(store, agendaItems, put.value.item.Id, row => row.Proposal ? undefined : { Proposal: draft.Proposal });
  if (!named.ok) return named;
  const marked = await mark(store, proposal.Id, 'taken', null);
  return marked.ok ? put : marked;
}

/** Sets a proposal aside, with a reason that its proposer reads. */
export const setAside = (store: Store, proposal: Proposal, reason: string): Promise<Result<Proposal>> =>
  mark(store, proposal.Id, 'set aside', reason.trim());

/** Takes up again what was set aside. */
export const takeUpAgain = (store: Store, proposal: Proposal): Promise<Result<Proposal>> => mark(store, proposal.Id, 'proposed', null);
