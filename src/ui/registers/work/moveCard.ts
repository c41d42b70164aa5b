import type { Item } from '../../../schema/define';
import { workItems } from '../../../schema/lists/workItems';
import { workStatuses } from '../../../schema/lists/versionColumns';
import { byRank, keyAt } from '../../../domain/rank';
import type { Store } from '../../../data/store';
import type { SeenChange } from '../../item/changeSeen';
import { changeSeen } from '../../item/changeSeen';

export type WorkStatus = typeof workStatuses[number];
export type Card = Item<typeof workItems>;

/** The column that a card stands in: what nobody gave a status yet is pending. */
export const statusOf = (card: Pick<Card, 'Status'>): WorkStatus => card.Status ?? workStatuses[0];

/** The cards of a column from top to bottom: by priority; those without one last, what is due first above. */
export const inColumn = (cards: readonly Card[], status: WorkStatus): readonly Card[] =>
  cards.filter(card => statusOf(card) === status).sort((a, b) =>
    a.RankKey === undefined && b.RankKey === undefined && a.Due !== b.Due ? (a.Due ?? '~') < (b.Due ?? '~') ? -1 : 1 : byRank(a, b));

/**
 * Where a card goes: a column, and its place in it (0 is the top) among its other cards. Cards without a priority have no place, so the last
 * place is behind the last that has one. Without a place, its priority stays as it is.
 */
export interface CardPlace {
  readonly status: WorkStatus;
  readonly position?: number;
}

/** A card's status and priority, to be put back. */
export type Before = Pick<Card, 'Status' | 'RankKey'>;

const seen = ({ Status, RankKey }: Before): Before => ({ Status, RankKey });

/** Puts a card in its place, if it still stands where the user saw it. One write of that card alone. */
export function moveCard(
  store: Store, cards: readonly Card[], card: Card, { status, position }: CardPlace, random: () => number = Math.random
): Promise<SeenChange<typeof workItems>> {
  const others = inColumn(cards, status).filter(one => one.Id !== card.Id);
  const key = position === undefined ? undefined : keyAt(others, position, random());
  return changeSeen(store, workItems, card.Id, seen(card), { Status: status, ...(key === undefined ? {} : { RankKey: key }) });
}

/** Puts a card back to where it was, if nobody has moved it since. */
export const putBack = (store: Store, moved: Card, before: Before): Promise<SeenChange<typeof workItems>> =>
  changeSeen(store, workItems, moved.Id, seen(moved), { Status: before.Status ?? null, RankKey: before.RankKey ?? null });
