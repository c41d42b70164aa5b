import type { Row } from '../../list/columns';
import type { Cell } from './useCellEditing';

/**
 * The cell that Tab leads to from this one: the next (1) or the one before (-1) that may be changed, in reading order over the rows;
 * none where there is no further one.
 * @param columns names of the columns shown, from the left
 */
export function nextCell(
  rows: readonly Row[], columns: readonly string[], may: (row: Row, column: string) => boolean, from: Cell, step: 1 | -1
): Cell | undefined {
  let line = rows.findIndex(row => row.Id === from.id);
  let at = columns.indexOf(from.column) + step;
  while (line >= 0 && line < rows.length) {
    for (; at >= 0 && at < columns.length; at += step) {
      if (may(rows[line], columns[at])) return { id: rows[line].Id, column: columns[at] };
    }
    line += step;
    at = step > 0 ? 0 : columns.length - 1;
  }
  return undefined;
}
