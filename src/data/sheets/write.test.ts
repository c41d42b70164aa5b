import fc from 'fast-check';
import { formatInTimeZone, fromZonedTime } from 'date-fns-tz';
import type { Column, Kind, Ref } from '../../schema/define';
import { changeRequests } from '../../schema/lists/changeRequests';
import { kinds } from '../../schema/kinds';
import type { AnyValue } from '../../schema/kinds';
import type { Reader, Writer } from '../../schema/kinds/kind';
import { atSite } from '../../domain/import/days';
import { sheetColumns } from './columns';
import type { SheetColumn } from './columns';
import { neutral, restored } from './formula';
import { readSheets } from './read';
import { csvBytes, toCsv } from './writeCsv';
import { toExcel } from './writeExcel';

const zoneName = 'America/Toronto';
const reader: Reader = {
  language: 'fr', label: (_, key) => key,
  zone: {
    name: zoneName,
    dayOf: instant => formatInTimeZone(instant, zoneName, 'yyyy-MM-dd'),
    midnightOf: day => fromZonedTime(`${day}T00:00:00`, zoneName).toISOString()
  }
};
const refs: readonly Ref[] = [{ Id: 1, Title: 'Sample Society 1' }, { Id: 2, Title: '-Société, "2"' }, { Id: 3, Title: '=Three' }];
const options = ['one', '@two', 'trois, quatre'];
const columns: { readonly [K in Kind]: Column } = {
  text: { kind: 'text', title: { en: 'Text', fr: '=Texte' } }, note: { kind: 'note', title: { en: 'Note', fr: 'Note' } },
  number: { kind: 'number', title: { en: 'Number', fr: 'Nombre' } }, money: { kind: 'money', title: { en: 'Money', fr: 'Montant' } },
  flag: { kind: 'flag', title: { en: 'Flag', fr: 'Oui ou non' } }, date: { kind: 'date', title: { en: 'Date', fr: 'Date' } },
  dateTime: { kind: 'dateTime', title: { en: 'Time', fr: 'Heure' } },
  choice: { kind: 'choice', title: { en: 'Choice', fr: 'Choix' }, options }, choices: { kind: 'choices', title: { en: 'Choices', fr: 'Des choix' }, options },
  person: { kind: 'person', title: { en: 'Person', fr: 'Personne' } }, people: { kind: 'people', title: { en: 'People', fr: 'Personnes' } },
  lookup: { kind: 'lookup', title: { en: 'Lookup', fr: 'Renvoi' } }, lookups: { kind: 'lookups', title: { en: 'Lookups', fr: 'Renvois' } },
  link: { kind: 'link', title: { en: 'Link', fr: 'Lien' } }
};
const writer: Writer = {
  optionNamed: (_, text) => options.find(option => option === text),
  refNamed: (_, text) => refs.find(ref => ref.Title === text)
};

/** Nothing that marks a file as binary, as another encoding, or that XML cannot hold. */
const isWritten = (text: string): boolean => [...text].every(sign =>
  (sign >= ' ' || '\t\n\r'.includes(sign)) && !'\ufeff\ufffe\uffff'.includes(sign));
/** Text as people and machines write it, formulas and all. */
const writtenText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\'', '\'=', '"', ';', ','), fc.string()).map(parts => parts.join('')),
  fc.constantFrom('=HYPERLINK("https://example.org";"x")', 'constructor', '__proto__', '_x0041_', 'Été 🙂', 'a\r\nb')
);
/** And signs that no person writes, which CSV keeps and a workbook, being XML, may not. */
const anyText = fc.oneof(writtenText, fc.string({ unit: 'binary' }).filter(isWritten));
const minute = fc.integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2090, 0, 1) / 60_000 })
  .map(minutes => new Date(minutes * 60_000).toISOString().replace('.000Z', 'Z'))
  // The hour that clocks show twice reads back as the first of the two.
  .filter(instant => atSite(formatInTimeZone(instant, zoneName, 'yyyy-MM-dd HH:mm'), reader.zone) === instant);
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value === 0 ? 0 : value);
const valuesWith = (text: fc.Arbitrary<string>): { readonly [K in Kind]: fc.Arbitrary<unknown> } => ({
  text, note: text.map(text => text.replace(/\r\n?/g, '\n')), number: numbers, money: numbers, flag: fc.boolean(),
  date: fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map(day => day.toISOString().slice(0, 10)),
  dateTime: minute, choice: fc.constantFrom(...options), choices: fc.subarray(options, { minLength: 1 }),
  person: fc.constantFrom(...refs), people: fc.subarray([...refs], { minLength: 1 }),
  lookup: fc.constantFrom(...refs), lookups: fc.subarray([...refs], { minLength: 1 }),
  link: fc.webUrl().map(Url => ({ Url, Description: Url }))
});
const names = Object.keys(columns) as readonly Kind[];
type Row = Partial<Record<Kind, unknown>>;
const rowsWith = (text: fc.Arbitrary<string>): fc.Arbitrary<Row[]> =>
  fc.array(fc.record(valuesWith(text.map(one => one.trim()).filter(one => one !== '')), { requiredKeys: [] }).filter(row => Object.keys(row).length > 0), { minLength: 1, maxLength: 5 });
const sheet: ReadonlyArray<SheetColumn<Row>> = names.map(name => ({ title: columns[name].title.fr, column: columns[name], value: row => row[name] }));

async function readBack(bytes: Uint8Array): Promise<readonly Row[]> {
  const read = await readSheets(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const [{ headers, rows: found }] = read.value.sheets;
  expect(headers).toEqual(sheet.map(column => column.title));
  return found.map(({ cells }) => Object.fromEntries(names.flatMap((name, index) => {
    if (cells[index] === '') return [];
    const cell = name === 'dateTime' ? atSite(cells[index], reader.zone) : cells[index];
    return [[name, (kinds[name].fromCell as (cell: string, column: Column, writer: Writer) => AnyValue)(cell, columns[name], writer)]];
  })));
}

describe('CSV', () => {
  it('gives back every value of every kind of column', () => fc.assert(fc.asyncProperty(rowsWith(anyText), async written => {
    expect(await readBack(toCsv(sheet, written, reader))).toEqual(written);
  })));

  it('gives back every text, and leaves none that a spreadsheet would calculate', () => fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyText, { minLength: 2, maxLength: 2 }), { maxLength: 6 }), async texts => {
      const kept = texts.filter(cells => cells.some(cell => cell.trim() !== ''));
      fc.pre(kept.length > 0);
      for (const cell of kept.flat()) {
        expect(restored(neutral(cell))).toBe(cell);
        expect(neutral(cell)).not.toMatch(/^[=+\-@\t\r]/);
      }
      const read = await readSheets(csvBytes([['A', 'B'], ...kept.map(cells => cells.map(neutral))]));
      expect(read.ok && read.value.sheets[0].rows.map(row => row.cells)).toEqual(kept);
    })));

  it('is the same bytes for the same rows, marked as UTF-8, with CRLF and quotes', () => {
    const columnsOf = sheetColumns(changeRequests, ['Id', 'Title', 'Score', 'Society', 'Created'], 'fr');
    const row = { Id: 1, Title: '=1+1, "x"', Score: -5, Society: refs[0], Created: '2026-01-15T05:30:00Z' };
    const bytes = toCsv(columnsOf, [row], reader);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      '\ufeffID,Titre,Note,Soumise par,Créé le\r\n1,"\'=1+1, ""x""",-5,Sample Society 1,2026-01-15 00:30\r\n');
    expect(toCsv(columnsOf, [{ ...row }], reader)).toEqual(bytes);
  });

  it('refuses a column that the list does not have', () => {
    expect(() => sheetColumns(changeRequests, ['Nothing'], 'en')).toThrow('no column "Nothing"');
  });
});

describe('Excel', () => {
  it('gives back every value of every kind of column', () => fc.assert(fc.asyncProperty(rowsWith(writtenText), async written => {
    const clean = written;
    expect(await readBack(await toExcel(sheet, clean, reader, 'A/B: [tous]'))).toEqual(clean);
  }), { numRuns: 40 }));

  it('is the same bytes for the same rows at any hour', async () => {
    jest.useFakeTimers({ doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask'], now: new Date('2026-01-01T10:00:00Z') });
    const first = await toExcel(sheet, [{ text: 'a' }], reader, 'Register');
    jest.setSystemTime(new Date('2027-05-05T11:11:11Z'));
    expect(await toExcel(sheet, [{ text: 'a' }], reader, 'Register')).toEqual(first);
    jest.useRealTimers();
  });

  it('cuts what no cell can hold instead of making a file that Excel calls damaged', async () => {
    const bytes = await toExcel([sheet[1]], [{ note: 'x'.repeat(40_000) }], reader, 'Notes');
    const read = await readSheets(bytes);
    expect(read.ok && read.value.sheets[0].rows[0].cells[0]).toHaveLength(32_767);
  });
});
