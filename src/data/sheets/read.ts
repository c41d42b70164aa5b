import type { Sheet } from '../../domain/import/sheet';
import type { Read } from './problem';
import { mostBytes, refused } from './problem';
import type { Encoding } from './readCsv';
import { decoded, readCsv } from './readCsv';
import { isWorkbook, readExcel } from './readExcel';

/** A file read: one sheet of a text file, or all sheets of a workbook that hold a table. */
export interface SheetFile {
  readonly kind: 'csv' | 'xlsx';
  readonly sheets: readonly Sheet[];
  readonly encoding?: Encoding;
  readonly delimiter?: string;
}

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** Is there a sign in it that no written text has? Tabs, line ends and page breaks (9 to 13) and escape (27) do turn up. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && (code < 9 || code > 13) && code !== 27) return true;
  }
  return false;
}

/**
 * Reads a spreadsheet by what its bytes are, not by its name: CSV in UTF-8, UTF-16 with a mark or Windows-1252, separated by commas,
 * semicolons or tabs; or an Excel workbook. Cells that our own export neutralised are restored.
 */
export async function readSheets(bytes: Uint8Array): Promise<Read<SheetFile>> {
  if (bytes.length === 0) return refused({ code: 'empty' });
  if (bytes.length > mostBytes) return refused({ code: 'tooLarge', bytes: bytes.length, limit: mostBytes });
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refused({ code: 'oldExcel' });
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return refused({ code: 'notASheet', looksLike: 'pdf' });
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) {
    if (!isWorkbook(bytes)) return refused({ code: 'notASheet', looksLike: 'zip' });
    const workbook = await readExcel(bytes);
    return workbook.ok ? { ok: true, value: { kind: 'xlsx', sheets: workbook.value } } : workbook;
  }
  const { text, encoding } = decoded(bytes);
  if (hasControls(text)) return refused({ code: 'notASheet', looksLike: 'other' });
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(text)) return refused({ code: 'notASheet', looksLike: 'webpage' });
  if (text.trim() === '') return refused({ code: 'empty' });
  const csv = await readCsv(text);
  if (!csv.ok) return csv;
  return { ok: true, value: { kind: 'csv', sheets: [csv.value.sheet], encoding, delimiter: csv.value.delimiter } };
}
