import type { Sheet } from '../../domain/import/sheet';
import { restored } from './formula';
import type { Read } from './problem';
import { refused } from './problem';
import { tableOf } from './table';

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/** The text in a file's bytes: as its mark says, else UTF-8 if it can be that, else what Excel for Windows saves in Canada. */
export function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    // The decoder's only way to say that the bytes are no UTF-8; every byte is some letter of Windows-1252.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/** What separates the cells: of comma, semicolon and tab, the one most often outside quotes in the first line that is not blank. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const sign of text.trimStart()) {
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '\n' || sign === '\r') break;
    else if (sign === ',' || sign === ';' || sign === '\t') counts[sign]++;
  }
  return counts[';'] > counts[','] ? (counts['\t'] > counts[';'] ? '\t' : ';') : (counts['\t'] > counts[','] ? '\t' : ',');
}

/** The table in a text of comma-, semicolon- or tab-separated cells. */
export async function readCsv(text: string): Promise<Read<{ readonly sheet: Sheet; readonly delimiter: string }>> {
  const papa = await import(/* webpackChunkName: 'read-csv' */ 'papaparse');
  // It is no ES module, and some loaders hand such a one over whole, as the default.
  const { parse } = 'default' in papa ? papa.default as typeof papa : papa;
  // Excel's own first line, which names the separator.
  const said = /^sep=([,;\t])\r?\n/i.exec(text);
  const delimiter = said ? said[1] : delimiterOf(text);
  const { data, errors } = parse<string[]>(said ? text.slice(said[0].length) : text, { delimiter });
  const open = errors.find(error => error.code === 'MissingQuotes');
  const above = said ? 1 : 0;
  if (open) return refused({ code: 'openQuote', row: (open.row ?? 0) + 1 + above });
  const cells = data.map(row => row.map(restored));
  const table = tableOf('CSV', said ? [[], ...cells] : cells);
  return table.ok ? { ok: true, value: { sheet: table.value, delimiter } } : table;
}
