import { isEmpty, kindOf } from '../../schema/kinds';
import type { AnyValue } from '../../schema/kinds';
import type { Reader } from '../../schema/kinds/kind';
import type { SheetColumn } from './columns';
import { neutral } from './formula';

const quoted = (cell: string): string => /[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;

/** One CSV document: RFC 4180, UTF-8 with the mark that Excel needs to see it. No cell is neutralised here. */
export function csvBytes(rows: ReadonlyArray<readonly string[]>): Uint8Array {
  // A line that is one empty cell would be no line at all.
  const lines = rows.map(cells => cells.length === 1 && cells[0] === '' ? '""' : cells.map(quoted).join(','));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

/** The text of one CSV cell. Numbers stay numbers, also negative ones; any text that a spreadsheet would calculate is neutralised. */
export function csvCell(value: unknown, column: SheetColumn<never>['column'], reader: Reader): string {
  if (isEmpty(value)) return '';
  if (typeof value === 'number') return String(value);
  return neutral(kindOf(column).toCell(value as AnyValue, column, reader));
}

/** Rows as CSV, in the reader's language and the site's zone. The same rows are always the same bytes. */
export const toCsv = <Row>(columns: ReadonlyArray<SheetColumn<Row>>, rows: readonly Row[], reader: Reader): Uint8Array => csvBytes([
  columns.map(column => neutral(column.title)),
  ...rows.map(row => columns.map(({ column, value }) => csvCell(value(row), column, reader)))
]);
