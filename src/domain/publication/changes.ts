import type { EditionRow, Value } from './edition';
import { canonical, identityOf } from './edition';

/** One cell that differs between two editions. */
export interface CellChange {
  /** The key of the column. */
  readonly column: string;
  readonly from?: Value;
  readonly to?: Value;
}

/** What changed from one edition to the next; applied to the old rows it gives the new ones. */
export interface EditionChanges {
  readonly added: readonly EditionRow[];
  readonly removed: readonly EditionRow[];
  readonly changed: ReadonlyArray<{ readonly row: EditionRow; readonly cells: readonly CellChange[] }>;
}

/** Compares two editions row by row, by what they are rows of. */
export function changesBetween(before: readonly EditionRow[], after: readonly EditionRow[]): EditionChanges {
  const old = new Map(before.map(row => [identityOf(row), row]));
  const now = new Set(after.map(identityOf));
  const cellsOf = (from: EditionRow, to: EditionRow): readonly CellChange[] => {
    const columns = new Set([...Object.keys(from), ...Object.keys(to)].filter(name => name !== 'Id' && name !== 'of'));
    return [...columns].filter(column => canonical(from[column] ?? null) !== canonical(to[column] ?? null))
      .map(column => ({ column, from: from[column], to: to[column] }));
  };
  return {
    added: after.filter(row => !old.has(identityOf(row))),
    removed: before.filter(row => !now.has(identityOf(row))),
    changed: after.flatMap(row => {
      const from = old.get(identityOf(row));
      const cells = from ? cellsOf(from, row) : [];
      return cells.length > 0 ? [{ row, cells }] : [];
    })
  };
}

/** Is there no difference at all? */
export const nothingChanged = (changes: EditionChanges): boolean =>
  changes.added.length + changes.removed.length + changes.changed.length === 0;
