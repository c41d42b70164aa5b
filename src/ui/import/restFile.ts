import { strings } from './strings';
import type { List } from '../../schema/define';
import type { Reader } from '../../schema/kinds/kind';
import type { ImportPlan } from '../../domain/import/plan';
import type { Sheet } from '../../domain/import/sheet';
import type { ImportOutcome } from '../../data/import/run';
import { neutral } from '../../data/sheets/formula';
import { csvBytes } from '../../data/sheets/writeCsv';
import { outcomeWords, planWords } from './sentences';

/**
 * The rows of the file that are left out, as they stand there, with why: to be corrected and imported again.
 * @param outcome when the import has run: what it did not write is there too
 */
export function restFile(sheet: Sheet, plan: ImportPlan, outcome: ImportOutcome | undefined, list: List, reader: Reader): Uint8Array {
  const why = new Map<number, string>();
  for (const row of plan.rows) if (row.what === 'problem') why.set(row.row, planWords(row, list, reader).slice(1).join(' '));
  for (const one of outcome?.rows ?? []) {
    const words = outcomeWords(one, reader);
    if (words !== '') why.set(one.row.row, words);
  }
  const rows = sheet.rows.filter(({ row }) => why.has(row));
  return csvBytes([
    [...sheet.headers, strings.Row, strings.ProblemHeader],
    ...rows.map(({ row, cells }) => [...cells, String(row), why.get(row) ?? ''])
  ].map(cells => cells.map(neutral)));
}
