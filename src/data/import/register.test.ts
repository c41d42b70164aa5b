import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { changeRequests } from '../../schema/lists/changeRequests';
import { importColumns } from '../../domain/import/columns';
import { guessMapping } from '../../domain/import/guess';
import type { Mapping } from '../../domain/import/mapping';
import type { ImportPlan } from '../../domain/import/plan';
import { planImport } from '../../domain/import/plan';
import type { ExistingRow } from '../../domain/import/rules';
import type { Sheet } from '../../domain/import/sheet';
import { readPack } from '../../domain/program/pack';
import { vocabularyOf } from '../../domain/program/vocabulary';
import { shippedPack } from '../../programs';
import { sheetColumns } from '../sheets/columns';
import { readSheets } from '../sheets/read';
import { toExcel } from '../sheets/writeExcel';

const read = readPack(shippedPack, []);
if (!('pack' in read)) throw new Error('The shipped pack cannot be read.');
const vocabulary = vocabularyOf(read.pack);
const columns = importColumns(changeRequests, true, vocabulary, () => [{ Id: 1, Title: 'Sample Society 1' }]);
const zone = { name: 'UTC', dayOf: (instant: string) => instant.slice(0, 10), midnightOf: (day: string) => `${day}T00:00:00Z` };

async function sheetOf(bytes: Uint8Array): Promise<Sheet> {
  const file = await readSheets(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return file.value.sheets[0];
}

const plan = ({ headers, rows }: Sheet, mapping: Mapping, existing: readonly ExistingRow[] = []): ImportPlan =>
  planImport({ list: changeRequests, headers, rows, columns, mapping, existing, zone });
const written = (from: ImportPlan): ExistingRow[] => from.rows.flatMap((planned, index) =>
  planned.what === 'add' ? [{ Id: index + 1, Key: planned.key, ...planned.draft }] : []);

/** What a person has to add to the guess for this register. */
const decided = (guess: Mapping): Mapping => ({
  ...guess,
  Category: { ...guess.Category, values: { 'Standards Track': 'system', Informational: 'training', Process: 'business-harmonization' } },
  Status: { ...guess.Status, values: { ...guess.Status.values, 'April Fool!': 'withdrawn', Superseded: 'withdrawn' } }
});

const shared = join(__dirname, '../../../../shared/data');
const there = existsSync(join(shared, 'change-register.csv'));
const real = (name: string): Promise<Sheet> => sheetOf(new Uint8Array(readFileSync(join(shared, name))));

(there ? describe : describe.skip)('a real register', () => {
  it('is mapped, checked, written and then found to be the same', async () => {
    const sheet = await real('change-register.csv');
    const guess = guessMapping(sheet.headers, sheet.rows, columns, 'Reference');
    expect(Object.fromEntries(Object.entries(guess).flatMap(([name, { from }]) => from ? [[name, from]] : []))).toEqual({
      Reference: 'PEP', Title: 'Title', Status: 'Status', Category: 'Type', DateReceived: 'Created'
    });
    expect(guess.Society.fallback).toBe('Sample Society 1');
    expect(Object.keys(guess.Status.values ?? {})).toEqual(expect.arrayContaining(['Final', 'Draft', 'Withdrawn', 'Deferred']));
    const first = plan(sheet, decided(guess));
    expect(first.counts).toEqual({ add: 736, change: 0, same: 0, problem: 0 });
    expect(plan(sheet, decided(guess), written(first)).counts).toEqual({ add: 0, change: 0, same: 736, problem: 0 });
  });

  it('in French finds its rows among those of the English one, also when saved as Excel', async () => {
    const [english, french] = [await real('change-register.csv'), await real('change-register-excel-fr.csv')];
    const existing = written(plan(english, decided(guessMapping(english.headers, english.rows, columns, 'Reference'))));
    const guess = decided(guessMapping(french.headers, french.rows, columns, 'Reference'));
    expect(guess.Title.from).toBe('Titre');
    expect(plan(french, guess, existing).counts).toEqual({ add: 0, change: 0, same: 250, problem: 0 });

    const names = ['Reference', 'Title', 'Status', 'Category', 'DateReceived'];
    const reader = { language: 'fr' as const, zone, label: (column: Parameters<typeof vocabulary.label>[0], key: string) => vocabulary.label(column, key, 'fr') };
    const workbook = await sheetOf(await toExcel(sheetColumns(changeRequests, names, 'fr'), existing, reader, 'Demandes'));
    const ours = guessMapping(workbook.headers, workbook.rows, columns, 'Reference');
    expect(names.map(name => ours[name].from)).toEqual(names.map(name => changeRequests.fields[name as 'Title'].title.fr));
    expect(plan(workbook, ours, existing).counts).toEqual({ add: 0, change: 0, same: 736, problem: 0 });
  });
});

describe('a large register', () => {
  it('of 50,000 rows is read, checked, and found to be the same again', async () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `${index + 1},"Row ${index + 1}, é",Final,System,2001-02-03`);
    const sheet = await sheetOf(new TextEncoder().encode(`No,Title,Status,Type,Created\n${lines.join('\n')}`));
    const first = plan(sheet, guessMapping(sheet.headers, sheet.rows, columns, 'Reference'));
    const again = plan(sheet, guessMapping(sheet.headers, sheet.rows, columns, 'Reference'), written(first));
    expect([first.counts.add, again.counts.same]).toEqual([50_000, 50_000]);
  }, 60_000);
});
