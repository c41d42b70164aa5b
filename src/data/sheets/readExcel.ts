import type { Sheet } from '../../domain/import/sheet';
import type { Read } from './problem';
import { mostUnpacked, refused } from './problem';
import { tableOf } from './table';
import { zipEntries } from './zip';

/** Is the archive an Excel workbook (.xlsx, .xlsm)? */
export const isWorkbook = (bytes: Uint8Array): boolean => zipEntries(bytes).some(entry => entry.name === 'xl/workbook.xml');

/** An Excel value as the text a person would have typed. Excel's times have no zone, and are kept as they stand. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const whole = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString();
    return whole.endsWith('T00:00:00.000Z') ? whole.slice(0, 10) : `${whole.slice(0, 10)} ${whole.slice(11, 16)}`;
  }
  return String(value);
}

/** The sheets of a workbook that hold a table, in the workbook's order; if none does, what is wrong with the first. */
export async function readExcel(bytes: Uint8Array): Promise<Read<readonly Sheet[]>> {
  const size = zipEntries(bytes).reduce((sum, entry) => sum + entry.size, 0);
  if (size > mostUnpacked) return refused({ code: 'tooLarge', bytes: size, limit: mostUnpacked });
  // Not the library's browser entry: it starts a worker from a blob, which a page's content security policy may refuse.
  const { default: read } = await import(/* webpackChunkName: 'read-excel' */ 'read-excel-file/universal');
  let workbook;
  try {
    workbook = await read(new Blob([bytes as Uint8Array<ArrayBuffer>]), { trim: false });
  } catch (error) {
    return refused({ code: 'unreadable', message: (error as Error).message });
  }
  const tables = workbook.map(({ sheet, data }) => tableOf(sheet, data.map(row => row.map(textOf))));
  const good = tables.flatMap(table => table.ok ? [table.value] : []);
  if (good.length > 0) return { ok: true, value: good };
  return tables.find(table => !table.ok && table.problem.code !== 'empty') as Read<never> | undefined ?? refused({ code: 'empty' });
}
