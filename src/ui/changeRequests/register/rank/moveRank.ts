import type { Item } from '../../../../schema/define';
import { changeRequests } from '../../../../schema/lists/changeRequests';
import { byRank, keyAt } from '../../../../domain/rank';
import type { Failure, Store } from '../../../../data/store';
import { changeSeen } from '../../../item/changeSeen';

export type Ranked = Item<typeof changeRequests>;

/** A row's rank before it was moved, to undo it. `undefined`: it had none. */
export interface MovedRank {
  readonly row: Ranked;
  readonly before: string | undefined;
}

export type RankResult =
  | { readonly moved: MovedRank }
  /** Somebody else ranked this very row meanwhile; `theirs` is how it is now. */
  | { readonly overtaken: Ranked }
  | { readonly failure: Failure };

/**
 * Writes a rank key, and nothing else, to one row, if its rank is still what the user saw.
 * @param seen the rank that the user saw when giving the command
 */
export async function writeRank(store: Store, id: number, seen: string | undefined, key: string | null): Promise<RankResult> {
  const result = await changeSeen(store, changeRequests, id, { RankKey: seen }, { RankKey: key });
  return 'changed' in result ? { moved: { row: result.changed, before: seen } } : result;
}

type Keyed = Pick<Ranked, 'Id' | 'RankKey'>;

/** The rows in order without one of them, which is what its new place is counted in. */
const others = <R extends Keyed>(rows: readonly R[], id: number): readonly R[] => rows.filter(row => row.Id !== id);

/**
 * Moves one of the rows, which are in priority order, to a position (0 is first). Rows without a rank have no place, so the last position
 * is behind the last ranked one. One write.
 */
export function moveTo(store: Store, rows: readonly Keyed[], row: Keyed, position: number, random: () => number = Math.random): Promise<RankResult> {
  return writeRank(store, row.Id, row.RankKey, keyAt(others(rows, row.Id), position, random()));
}

/** Takes back a move: the row gets the rank that it had, if nobody has ranked it since. One write. */
export const undoMove = (store: Store, { row, before }: MovedRank): Promise<RankResult> =>
  writeRank(store, row.Id, row.RankKey, before ?? null);

/** The place of a row, 1 is first, and how many have one. */
export function placeOf(rows: readonly Keyed[], id: number): { readonly place: number; readonly of: number } {
  const withRank = rows.filter(row => row.RankKey !== undefined).sort(byRank);
  return { place: withRank.findIndex(row => row.Id === id) + 1, of: withRank.length };
}
