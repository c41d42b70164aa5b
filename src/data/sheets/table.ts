import type { Sheet, SheetNotice, SheetRow } from '../../domain/import/sheet';
import type { Read } from './problem';
import { mostRows, refused } from './problem';

const isBlank = (cells: readonly string[]): boolean => cells.every(cell => cell.trim() === '');

/** A column's letter as spreadsheets show it: A, B … Z, AA. */
const letter = (index: number): string => index < 26 ? String.fromCharCode(65 + index)
  : letter(Math.floor(index / 26) - 1) + letter(index % 26);

function headersOf(cells: readonly string[], used: (index: number) => boolean): { headers: string[]; notices: SheetNotice[] } {
  const notices: SheetNotice[] = [];
  const headers: string[] = [];
  const taken = (name: string): boolean => headers.includes(name) || cells.some(cell => cell.trim() === name);
  for (let index = 0; index < cells.length; index++) {
    const header = cells[index].replace(/\s+/g, ' ').trim();
    if (header !== '' && !headers.includes(header)) {
      headers.push(header);
      continue;
    }
    let now = header === '' ? letter(index) : `${header} (2)`;
    for (let n = header === '' ? 2 : 3; taken(now); n++) now = `${header || letter(index)} (${n})`;
    headers.push(now);
    if (header !== '') notices.push({ code: 'duplicateHeader', header, now });
    else if (used(index)) notices.push({ code: 'unnamedColumn', now });
  }
  return { headers, notices };
}

/** The table in a sheet's cells: the first row that is not blank has the headers, and blank rows below do not count. */
export function tableOf(name: string, all: ReadonlyArray<readonly string[]>): Read<Sheet> {
  const top = all.findIndex(cells => !isBlank(cells));
  if (top < 0) return refused({ code: 'empty' });
  const header = [...all[top]];
  // A header without a letter is a row of values.
  if (!header.some(cell => /\p{L}|#/u.test(cell))) return refused({ code: 'noHeader' });
  while (header[header.length - 1].trim() === '') header.pop();
  const rows: SheetRow[] = [];
  for (let index = top + 1; index < all.length; index++) {
    const cells = all[index];
    if (isBlank(cells)) continue;
    let filled = cells.length;
    while (filled > header.length && cells[filled - 1].trim() === '') filled--;
    rows.push({
      row: index + 1,
      cells: header.map((_, column) => cells[column] ?? ''),
      ...(filled > header.length ? { beyond: filled } : {})
    });
  }
  if (rows.length === 0) return refused({ code: 'noRows' });
  if (rows.length > mostRows) return refused({ code: 'tooManyRows', rows: rows.length, limit: mostRows });
  const { headers, notices } = headersOf(header, index => rows.some(row => row.cells[index].trim() !== ''));
  return { ok: true, value: { name, headers, rows, notices } };
}
