import type { EditionColumn } from '../program/pack';
import type { EditionRow } from './edition';
import { canonical } from './edition';

/** One cell that differs between two editions. */
export interface CellChange {
  readonly column: EditionColumn;
  readonly from?: EditionRow[EditionColumn];
  readonly to?: EditionRow[EditionColumn];
}

/** What changed from one edition to the next; applied to the old rows it gives the new ones. */
export interface EditionChanges {
  readonly added: readonly EditionRow[];
  readonly removed: readonly EditionRow[];
  readonly changed: ReadonlyArray<{ readonly row: EditionRow; readonly cells: readonly CellChange[] }>;
}

/** Compares two editions row by row, by the change request's Id. */
export function changesBetween(before: readonly EditionRow[], after: readonly EditionRow[]): EditionChanges {
  const old = new Map(before.map(row => [row.Id, row]));
  const now = new Set(after.map(row => row.Id));
  const cellsOf = (from: EditionRow, to: EditionRow): readonly CellChange[] => {
    const columns = new Set([...Object.keys(from), ...Object.keys(to)].filter(name => name !== 'Id')) as ReadonlySet<EditionColumn>;
    return [...columns].filter(column => canonical(from[column] ?? null) !== canonical(to[column] ?? null))
      .map(column => ({ column, from: from[column], to: to[column] }));
  };
  return {
    added: after.filter(row => !old.has(row.Id)),
    removed: before.filter(row => !now.has(row.Id)),
    changed: after.flatMap(row => {
      const from = old.get(row.Id);
      const cells = from ? cellsOf(from, row) : [];
      return cells.length > 0 ? [{ row, cells }] : [];
    })
  };
}

/** Is there no difference at all? */
export const nothingChanged = (changes: EditionChanges): boolean =>
  changes.added.length + changes.removed.length + changes.changed.length === 0;
