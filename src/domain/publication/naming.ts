import type { EditionColumn } from './columns';
import type { EditionRow } from './edition';

const titles: readonly string[] = ['title', 'Title'];

/** The column that heads a row: its title where there is one, else the first. */
export const headingOf = (columns: readonly EditionColumn[]): string | undefined =>
  (columns.find(column => titles.includes(column.key)) ?? columns[0])?.key;

/** What a row is called in the list of changes: its number and title. */
export const nameOf = (row: EditionRow): string =>
  [row.number, row.title ?? row.Title].filter(part => part !== undefined).map(String).join(' ');

/** Rows that stand together under the same value of a column, in the order of the rows; all of them under nothing without one. */
export function groupsOf(rows: readonly EditionRow[], by: string | undefined): ReadonlyArray<{ readonly value?: EditionRow[string]; readonly rows: readonly EditionRow[] }> {
  if (by === undefined) return [{ rows }];
  const groups: Array<{ readonly value: EditionRow[string]; readonly rows: EditionRow[] }> = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    if (last && last.value === row[by]) last.rows.push(row);
    else groups.push({ value: row[by], rows: [row] });
  }
  return groups;
}

/** How many values a column holds in all its rows: a set counts each of its members. */
export const totalOf = (rows: readonly EditionRow[], key: string): number => rows.reduce((sum, row) => {
  const value = row[key];
  return sum + (Array.isArray(value) ? value.length : value === undefined ? 0 : 1);
}, 0);
