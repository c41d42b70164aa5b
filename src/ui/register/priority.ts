import { byRank } from '../../domain/rank';
import type { Override, Row } from '../list/columns';

type Places = ReadonlyMap<number, number>;

/** Rows that a register ranks, in priority order; those without a rank yet come last. */
export const inPriorityOrder = (rows: readonly Row[], ranks: (row: Row) => boolean): readonly Row[] => rows.filter(ranks).sort(byRank);

/**
 * What a table says of the rank key: the place in priority order, 1 is first.
 * @param rows gives the rows as they are whenever a cell is drawn; the order is made anew only when they are others
 * @param ranks is this row one of those that are ranked?
 */
export function priorityColumn(title: string, rows: () => readonly Row[], ranks: (row: Row) => boolean): Override {
  let last: { readonly rows: readonly Row[]; readonly places: Places } | undefined;
  const placeOf = (row: Row): number | undefined => {
    const now = rows();
    if (last?.rows !== now) {
      const order = inPriorityOrder(now, ranks).filter(one => one.RankKey !== undefined);
      last = { rows: now, places: new Map(order.map((one, index) => [one.Id, index + 1])) };
    }
    return last.places.get(row.Id);
  };
  return { title, width: 90, alignEnd: true, searched: false, order: 'number', text: row => String(placeOf(row) ?? ''), sortKey: placeOf };
}
