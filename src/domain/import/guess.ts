import type { SheetRow } from './sheet';
import { parseDay } from '../../schema/kinds/date';
import type { ImportColumn } from './columns';
import { dayOrderOf, isNumericDay } from './days';
import type { ColumnMapping, Mapping } from './mapping';
import { textsIn } from './mapping';
import { columnSynonyms, folded } from './words';

/** How well a header names a column: its title or own name, a known synonym (the likelier, the better), or a word in it. */
function fit(header: string, { name, column }: ImportColumn): number {
  const wanted = folded(header);
  if (wanted === '') return 0;
  if ([column.title.en, column.title.fr, name].some(own => folded(own) === wanted)) return 3;
  const synonyms = (columnSynonyms[name] ?? []).map(folded);
  const place = synonyms.indexOf(wanted);
  if (place >= 0) return 2 - place / 100;
  const within = [column.title.en, column.title.fr, ...synonyms].map(folded);
  return within.some(word => word.length >= 4 && ` ${wanted} `.includes(` ${word} `)) ? 1 : 0;
}

const looksLikeDays = (cells: readonly string[]): boolean =>
  cells.filter(cell => parseDay(cell) !== undefined || isNumericDay(cell)).length * 2 >= cells.length;

/** Does the file's column tell its rows apart: something short in every row, never the same twice? */
function isIdentity(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every(cell => cell !== '' && cell.length <= 100 && (/\d/.test(cell) || !/\s/.test(cell)))
    && new Set(cells.map(cell => cell.toLowerCase())).size === cells.length;
}

/**
 * The likeliest mapping: headers by name or synonym in either language, an unnamed identity column by its unique values, texts of
 * choice and lookup columns by key, words or other known names. What is not plain stays undecided, for the user to say.
 * @param identity the column that tells rows apart, see {@link importRules}
 */
export function guessMapping(
  headers: readonly string[], rows: readonly SheetRow[], columns: readonly ImportColumn[], identity: string | undefined
): Mapping {
  const cellsOf = (index: number): readonly string[] => rows.map(row => (row.cells[index] ?? '').trim());
  const filled = (index: number): readonly string[] => cellsOf(index).filter(cell => cell !== '');
  const source = new Map<string, number>();
  const taken = new Set<number>();
  const pairs = headers.flatMap((header, index) => columns.map(column => ({ index, column, score: fit(header, column) })))
    .filter(pair => pair.score > 0).sort((a, b) => b.score - a.score || a.index - b.index);
  for (const { index, column } of pairs) {
    if (source.has(column.name) || taken.has(index)) continue;
    if (column.column.kind === 'date' && !looksLikeDays(filled(index))) continue;
    source.set(column.name, index);
    taken.add(index);
  }
  if (identity !== undefined && !source.has(identity)) {
    const found = headers.findIndex((header, index) => !taken.has(index) && isIdentity(cellsOf(index)));
    if (found >= 0) source.set(identity, found);
  }
  return Object.fromEntries(columns.map((column): [string, ColumnMapping] => {
    const index = source.get(column.name);
    if (index === undefined) {
      const only = column.column.required && column.targets?.length === 1 ? column.targets[0].key : undefined;
      return [column.name, only === undefined ? {} : { fallback: only }];
    }
    return [column.name, { from: headers[index], ...readAs(column, index, rows) }];
  }));
}

/** How a file's column is read once it stands for one of ours: what its texts mean, in which order its days are written. */
export function readAs(target: ImportColumn, index: number, rows: readonly SheetRow[]): Pick<ColumnMapping, 'values' | 'dayOrder'> {
  if (target.column.kind === 'date') {
    const dayOrder = dayOrderOf(rows.map(row => row.cells[index] ?? ''));
    return dayOrder ? { dayOrder } : {};
  }
  if (!target.targets) return {};
  const known = textsIn(rows, index, target).flatMap(({ text }) => {
    const named = target.named(text);
    return named ? [[text, named.key] as const] : [];
  });
  return { values: Object.fromEntries(known) };
}
