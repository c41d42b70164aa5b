import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import writeExcel from 'write-excel-file/universal';
import type { Read } from './problem';
import type { SheetFile } from './read';
import { readSheets } from './read';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const cells = (read: Read<SheetFile>): unknown => read.ok
  ? read.value.sheets.map(sheet => [sheet.headers, ...sheet.rows.map(row => row.cells)]) : read.problem;
const register = join(__dirname, '../../../../shared/data');
const real = (name: string): Uint8Array => new Uint8Array(readFileSync(join(register, name)));

describe('a text file', () => {
  const french = 'Numéro;Titre\r\n1;Été à Orléans\r\n2;"Un; deux"\r\n';
  const table = [[['Numéro', 'Titre'], ['1', 'Été à Orléans'], ['2', 'Un; deux']]];
  const utf16 = (text: string, little: boolean): Uint8Array => Uint8Array.from(`\ufeff${text}`.split('').flatMap(sign => {
    const code = sign.charCodeAt(0);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  }));

  it.each([
    ['UTF-8', utf8(french)],
    ['UTF-8', utf8(`\ufeff${french}`)],
    ['UTF-16', utf16(french, true)],
    ['UTF-16', utf16(french, false)],
    ['Windows-1252', Uint8Array.from(french.split('').map(sign => sign.charCodeAt(0)))]
  ])('is read as %s', async (encoding, bytes) => {
    const read = await readSheets(bytes);
    expect(cells(read)).toEqual(table);
    expect(read).toMatchObject({ value: { kind: 'csv', encoding, delimiter: ';' } });
  });

  it.each([
    [',', 'A,"B;C;D;E",F\n1,2,3'], [';', 'A;B;C\n1,5;2,5;3,5'], ['\t', 'A\tB\n1,2,3\t4'], [',', 'Only\n1'], [';', 'sep=;\r\nA;B\r\n1;2']
  ])('is separated by %j', async (delimiter, text) => {
    expect(await readSheets(utf8(text))).toMatchObject({ value: { delimiter } });
  });

  it('keeps emoji, quotes, line ends in cells and the numbers of its rows', async () => {
    const read = await readSheets(utf8('\nNo,Title\n1,"a ""b""\nc 🙂"\n\n2,d\n'));
    expect(cells(read)).toEqual([[['No', 'Title'], ['1', 'a "b"\nc 🙂'], ['2', 'd']]]);
    expect(read.ok && read.value.sheets[0].rows.map(row => row.row)).toEqual([3, 5]);
  });

  it('has its headers made distinct, and says so', async () => {
    const read = await readSheets(utf8('Title,Title,,Title (2),\n1,2,3,4,\n'));
    expect(read).toMatchObject({ value: { sheets: [{
      headers: ['Title', 'Title (3)', 'C', 'Title (2)'],
      notices: [{ code: 'duplicateHeader', header: 'Title', now: 'Title (3)' }, { code: 'unnamedColumn', now: 'C' }]
    }] } });
  });

  it('marks a row that is longer than the header, and fills one that is shorter', async () => {
    const read = await readSheets(utf8('A,B\n1\n1,2,,3,\n1,2,,\n'));
    expect(read.ok && read.value.sheets[0].rows).toEqual([
      { row: 2, cells: ['1', ''] }, { row: 3, cells: ['1', '2'], beyond: 4 }, { row: 4, cells: ['1', '2'] }
    ]);
  });
});

describe('a file that is no table', () => {
  const rows = (count: number): string => `No,Title\n${Array.from({ length: count }, (_, index) => `${index},Row ${index}`).join('\n')}`;
  it.each([
    ['nothing', new Uint8Array(), { code: 'empty' }],
    ['blanks', utf8(' \r\n\t\n'), { code: 'empty' }],
    ['an image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), { code: 'notASheet', looksLike: 'other' }],
    ['a PDF', utf8('%PDF-1.7\n...'), { code: 'notASheet', looksLike: 'pdf' }],
    ['a broken archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), { code: 'notASheet', looksLike: 'zip' }],
    ['old Excel', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), { code: 'oldExcel' }],
    ['a web page', utf8('<html><table><tr><td>1</td></tr></table></html>'), { code: 'notASheet', looksLike: 'webpage' }],
    ['values without a header', utf8('1,2000-01-01\n2,2001-01-01'), { code: 'noHeader' }],
    ['a header alone', utf8('No,Title\r\n'), { code: 'noRows' }],
    ['an open quote', utf8('No,Title\n1,a\n2,"b\n3,c\n4,d'), { code: 'openQuote', row: 3 }],
    ['100,000 rows', utf8(rows(100_000)), { code: 'tooManyRows', rows: 100_000, limit: 50_000 }],
    ['60 MB', new Uint8Array(60_000_000).fill(65), { code: 'tooLarge', bytes: 60_000_000, limit: 50_000_000 }]
  ])('%s', async (_, bytes, problem) => {
    expect(await readSheets(bytes)).toEqual({ ok: false, problem });
  });

  it('takes 50,000 rows', async () => {
    const read = await readSheets(utf8(rows(50_000)));
    expect(read.ok && read.value.sheets[0].rows.length).toBe(50_000);
  });
});

describe('a workbook', () => {
  const bytesOf = async (sheets: Parameters<typeof writeExcel>[0]): Promise<Uint8Array> =>
    new Uint8Array(await (await writeExcel(sheets as never).toBlob()).arrayBuffer());

  it('gives days, times, numbers and truth as text, from each sheet that holds a table', async () => {
    const bytes = await bytesOf([
      { sheet: 'Blank', data: [] },
      { sheet: 'Register', data: [['No', 'Created', 'Seen', 'Done'], [
        { value: 12.5, type: Number },
        { value: new Date('2000-06-13T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
        { value: new Date('2000-06-13T14:05:00Z'), type: Date, format: 'yyyy-mm-dd hh:mm' },
        { value: true, type: Boolean }
      ]] },
      { sheet: 'Other', data: [['Name'], ['Été 🙂']] }
    ]);
    const read = await readSheets(bytes);
    expect(read.ok && read.value.sheets.map(sheet => sheet.name)).toEqual(['Register', 'Other']);
    expect(cells(read)).toEqual([
      [['No', 'Created', 'Seen', 'Done'], ['12.5', '2000-06-13', '2000-06-13 14:05', 'true']], [['Name'], ['Été 🙂']]
    ]);
  });

  it('that is damaged is refused with the reason', async () => {
    const bytes = await bytesOf([{ sheet: 'A', data: [['A'], ['1']] }]);
    bytes.fill(0xff, 60, 120);
    expect(await readSheets(bytes)).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
  });
});

const there = existsSync(join(register, 'change-register.csv'));
(there ? describe : describe.skip)('a real register', () => {
  it('in English has 736 rows', async () => {
    const read = await readSheets(real('change-register.csv'));
    expect(read).toMatchObject({ value: { encoding: 'UTF-8', delimiter: ',' } });
    expect(read.ok && read.value.sheets[0].rows.length).toBe(736);
  });

  it('as a French Excel saves it has 250 rows and its accents', async () => {
    const read = await readSheets(real('change-register-excel-fr.csv'));
    expect(read).toMatchObject({ value: { encoding: 'Windows-1252', delimiter: ';' } });
    expect(read.ok && read.value.sheets[0].rows.length).toBe(250);
    expect(read.ok && read.value.sheets[0].headers).toContain('Créé le');
  });
});
