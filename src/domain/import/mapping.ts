import type { SheetRow } from './sheet';
import type { ImportColumn } from './columns';
import { holdsSeveral } from './columns';

/** How purely numeric days such as `01/02/2003` are written. */
export type DayOrder = 'dayFirst' | 'monthFirst';

/** Where one of our columns gets its values. Plain data, so that it can be remembered. */
export interface ColumnMapping {
  /** The file's column, by header; absent when the file has none. */
  readonly from?: string;
  /** For new rows whose cell is empty or whose file has no such column: a cell's text (of a choice its key). */
  readonly fallback?: string;
  /** What texts in the file stand for, by text: a target's key, or nothing (''). Texts not in here are taken by name. */
  readonly values?: Readonly<Record<string, string>>;
  readonly dayOrder?: DayOrder;
  /** For a column that is written on new rows only: write it on existing rows too. */
  readonly existingToo?: boolean;
}

/** Where each of our columns gets its values, by column name. */
export type Mapping = Readonly<Record<string, ColumnMapping>>;

/**
 * The single texts of a cell that may hold several. A comma separates only where the whole is not itself a name.
 */
export function partsOf(cell: string, target: ImportColumn): readonly string[] {
  const text = cell.trim();
  if (text === '') return [];
  if (!holdsSeveral(target.column)) return [text];
  const parts = text.split(/[;|\n]/).map(part => part.trim()).filter(part => part !== '');
  if (target.column.kind === 'lookups') return parts;
  return parts.flatMap(part => target.named(part) ? [part]
    : part.split(',').map(piece => piece.trim()).filter(piece => piece !== ''));
}

/** The different texts that a file's column holds for one of ours, the most frequent first. */
export function textsIn(rows: readonly SheetRow[], index: number, target: ImportColumn): ReadonlyArray<{ text: string; count: number }> {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    for (const part of partsOf(cells[index] ?? '', target)) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

/** Required columns that neither the file nor a default fills. */
export const unfilled = (mapping: Mapping, columns: readonly ImportColumn[]): readonly ImportColumn[] => columns.filter(({ name, column }) =>
  column.required && mapping[name]?.from === undefined && !mapping[name]?.fallback?.trim());

/**
 * A mapping chosen for such a file before, as far as it still fits; what it does not say is taken from the guess.
 * @param guessed the guess for the file at hand
 */
export function recalled(
  before: Mapping, guessed: Mapping, headers: readonly string[], columns: readonly ImportColumn[]
): Mapping {
  const entries = columns.map(({ name, targets }): [string, ColumnMapping] => {
    const old = before[name];
    const guess = guessed[name] ?? {};
    if (!old || (old.from !== undefined && !headers.includes(old.from))) return [name, guess];
    const fits = (key: string): boolean => key === '' || (targets ?? []).some(target => target.key === key);
    const values = targets && {
      ...(old.from === guess.from ? guess.values : {}),
      ...Object.fromEntries(Object.entries(old.values ?? {}).filter(([, key]) => fits(key)))
    };
    const fallback = targets && old.fallback !== undefined && !fits(old.fallback) ? undefined : old.fallback;
    return [name, { ...old, values, fallback }];
  });
  return Object.fromEntries(entries);
}
