import type { CellObject } from 'write-excel-file/universal';
import { isEmpty, kindOf } from '../../schema/kinds';
import type { AnyValue } from '../../schema/kinds';
import type { Reader } from '../../schema/kinds/kind';
import type { SheetColumn } from './columns';
import { withoutTimes } from './zip';

/** Most characters that Excel keeps in a cell; a longer text makes it call the file damaged. */
const longestCell = 32_767;

/** A text that arrives in Excel letter by letter. */
function asText(text: string): CellObject {
  // `_x0041_` is how a workbook writes a letter by its code, so a text that looks like it needs its underscore written that way.
  let value = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  // The library looks texts up in a plain object, where `constructor` and its like are there from the start: its first letter by code.
  if (value in {}) value = `_x${value.charCodeAt(0).toString(16).padStart(4, '0')}_${value.slice(1)}`;
  if (value.length > longestCell) value = `${value.slice(0, longestCell - 1)}…`;
  return { value, type: String };
}

/** Excel counts a day 29 February 1900 that never was; days before it come out wrong, and are written as text. */
const firstDay = '1900-03-01';

function cellOf(value: unknown, { column }: SheetColumn<never>, reader: Reader): CellObject | undefined {
  if (isEmpty(value)) return undefined;
  const text = kindOf(column).toCell(value as AnyValue, column, reader);
  if (typeof value === 'number') {
    return { value, type: Number, ...(column.kind === 'money' ? { format: '#,##0.00' } : {}) };
  }
  if (column.kind === 'date' && text >= firstDay) {
    return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  }
  if (column.kind === 'dateTime' && text >= firstDay) {
    return { value: new Date(`${text.replace(' ', 'T')}:00Z`), type: Date, format: 'yyyy-mm-dd hh:mm' };
  }
  return asText(text);
}

/** Width in characters: what the header and the first rows take, within reason. */
const widthOf = <Row>({ title, column, value }: SheetColumn<Row>, rows: readonly Row[], reader: Reader): number =>
  rows.slice(0, 200).reduce((width, row) => {
    const own = value(row);
    const length = isEmpty(own) ? 0 : kindOf(column).toCell(own as AnyValue, column, reader).length;
    return Math.max(width, Math.min(60, length + 2));
  }, Math.min(40, title.length + 2));

/**
 * Rows as an Excel workbook with one sheet: real days and numbers, a bold header that stays in view. Texts are texts, so a text that
 * starts like a formula is shown and never calculated. The same rows are always the same bytes.
 * @param name the sheet's name; what Excel does not allow in one is left out
 */
export async function toExcel<Row>(
  columns: ReadonlyArray<SheetColumn<Row>>, rows: readonly Row[], reader: Reader, name: string
): Promise<Uint8Array> {
  const { default: write } = await import(/* webpackChunkName: 'write-excel' */ 'write-excel-file/universal');
  const header = columns.map((column): CellObject => ({ ...asText(column.title), fontWeight: 'bold' }));
  const body = rows.map(row => columns.map(column => cellOf(column.value(row), column, reader)));
  const blob = await write([header, ...body], {
    columns: columns.map(column => ({ width: widthOf(column, rows, reader) })),
    stickyRowsCount: 1,
    sheet: name.replace(/[[\]/\\:*?]/g, ' ').trim().slice(0, 31) || 'Sheet1'
  }).toBlob();
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()));
}
