import type { Ref } from '../../schema/define';
import { sameValue } from '../../schema/kinds';
import { agendaItems } from '../../schema/lists/agendaItems';
import { positions } from '../../schema/lists/positions';
import type { AgendaItem } from '../../domain/committee/agenda';
import { isWaiting } from '../../domain/committee/agenda';
import { positionKey, pullKey } from '../../domain/committee/lastCall';
import type { Member, Position } from '../../domain/committee/record';
import type { Failure, Result, Store } from '../../data/store';
import { ok } from '../../data/store';
import { changeFresh } from '../changeFresh';
import { removeFresh } from '../removeFresh';

/** What somebody says of an agenda item. */
export interface Said {
  readonly position: NonNullable<Position['Position']>;
  readonly reason?: string;
}

const valuesOf = ({ position, reason }: Said): { readonly Position: Said['position']; readonly Reason: string | null } =>
  ({ Position: position, Reason: reason?.trim() || null });

/**
 * Writes what a member says of an agenda item: one answer per item and account, and beside it the wish to discuss the item. Saying it twice, from two windows
 * or after a lost answer, leaves one row that holds what was said last.
 */
export async function takePosition(store: Store, item: AgendaItem, member: Member, me: Ref, said: Said): Promise<Result<void>> {
  const added = await store.add(positions, {
    Title: member.Title ?? me.Title, Meeting: { Id: item.Meeting?.Id ?? 0, Title: '' }, AgendaItem: { Id: item.Id, Title: item.Title ?? '' },
    Member: { Id: member.Id, Title: member.Title ?? '' }, ...valuesOf(said)
  }, said.position === 'pull' ? pullKey(item.Id, me.Id) : positionKey(item.Id, me.Id));
  if (!added.ok) return added;
  const wanted = valuesOf(said);
  const isSaid = (row: Position): boolean => row.Position === wanted.Position && sameValue(row.Reason, wanted.Reason ?? undefined);
  if (isSaid(added.value)) return ok(undefined);
  const changed = await changeFresh(store, positions, added.value.Id, row => isSaid(row) ? undefined : wanted);
  return changed.ok ? ok(undefined) : changed;
}

/** Puts an item back into the consent block: the wish to discuss it is taken away, what was answered stays. */
export async function putBack(store: Store, wishes: ReadonlyArray<Pick<Position, 'Id'>>): Promise<Result<void>> {
  for (const removed of await Promise.all(wishes.map(({ Id }) => removeFresh(store, positions, Id)))) if (!removed.ok) return removed;
  return ok(undefined);
}

/**
 * Opens a last call on agenda items until a day in the site's zone, or ends it where the day is over; `undefined` calls it off, what was
 * said stays. Ends with what stopped it. An item decided meanwhile is left as it is.
 */
export async function setLastCall(store: Store, items: readonly AgendaItem[], until: string | undefined): Promise<Failure | undefined> {
  const answers = await Promise.all(items.map(item => changeFresh(store, agendaItems, item.Id, row =>
    isWaiting(row) && row.LastCallUntil !== until ? { LastCallUntil: until ?? null } : undefined)));
  for (const answer of answers) if (!answer.ok) return answer.failure;
  return undefined;
}
