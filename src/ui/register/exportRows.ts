import type { Language, List } from '../../schema/define';
import type { Reader } from '../../schema/kinds/kind';
import { sheetColumns } from '../../data/sheets/columns';
import type { SheetColumn } from '../../data/sheets/columns';
import { download } from '../../data/sheets/download';
import { toCsv } from '../../data/sheets/writeCsv';
import { toExcel } from '../../data/sheets/writeExcel';
import type { Row, TableColumn } from '../list/columns';

/** Columns as a sheet has them: days and numbers stay what they are; what a register words itself (number, priority) is written as shown. */
function sheetColumn(list: List, column: TableColumn, language: Language): SheetColumn<Row> {
  if (column.name === 'Id' || column.asShown) return { title: column.title, column: { kind: 'text', title: { en: column.title, fr: column.title } }, value: column.text };
  if (column.name === 'RankKey') {
    const [{ title }] = sheetColumns(list, ['RankKey'], language);
    return {
      title: column.title, column: { kind: 'number', title: { en: title, fr: title } },
      value: row => column.text(row) === '' ? undefined : Number(column.text(row))
    };
  }
  const [sheet] = sheetColumns(list, [column.name], language);
  return { ...sheet, title: column.title };
}

/** Hands over the rows, with the columns shown, as a file. `today` is part of its name. */
export async function exportRows(
  list: List, format: 'csv' | 'xlsx', rows: readonly Row[], columns: readonly TableColumn[], reader: Reader, title: string, today: string
): Promise<void> {
  const sheet = columns.map(column => sheetColumn(list, column, reader.language));
  const bytes = format === 'csv' ? toCsv(sheet, rows, reader) : await toExcel(sheet, rows, reader, title);
  const name = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  download(`${name}-${today}`, bytes, format);
}
