import { changeRequests } from '../../schema/lists/changeRequests';
import { readPack } from '../program/pack';
import { vocabularyOf } from '../program/vocabulary';
import { shippedPack } from '../../programs';
import { importColumns } from './columns';
import { guessMapping } from './guess';
import { recalled, unfilled } from './mapping';
import type { SheetRow } from './sheet';

const read = readPack(shippedPack, []);
if (!('pack' in read)) throw new Error('The shipped pack cannot be read.');
const { pack } = read;
const vocabulary = vocabularyOf(pack);
const societies = [{ Id: 1, Title: 'Sample Society 1' }, { Id: 2, Title: 'Sample Society 2' }];
const columns = importColumns(changeRequests, true, vocabulary, () => societies);
const rowsOf = (...cells: string[][]): SheetRow[] => cells.map((one, index) => ({ row: index + 2, cells: one }));
const guess = (headers: string[], ...cells: string[][]): ReturnType<typeof guessMapping> =>
  guessMapping(headers, rowsOf(...cells), columns, 'Reference');

describe('guessMapping', () => {
  it('finds columns by synonym, the identity by its unique values, and texts by their other names', () => {
    const mapping = guess(['PEP', 'Title', 'Status', 'Type', 'Topic', 'Created'],
      ['1', 'First', 'Final', 'Process', '', '13-Jun-2000'],
      ['2', 'First', 'Draft', 'Training', 'Typing', '07-Jul-2001'],
      ['8', 'Third', 'April Fool!', 'Process', '', '25-Sep-2000']);
    expect(mapping.Reference.from).toBe('PEP');
    expect(mapping.Title.from).toBe('Title');
    expect(mapping.Category).toEqual({ from: 'Type', values: { Training: 'training' } });
    expect(mapping.Status).toEqual({ from: 'Status', values: { Final: 'implemented', Draft: 'received' } });
    expect(mapping.DateReceived).toEqual({ from: 'Created' });
    expect(mapping.Society).toEqual({});
    expect(unfilled(mapping, columns).map(column => column.name)).toEqual(['Society']);
  });

  it('reads French headers, and takes the title before the subject', () => {
    const mapping = guess(['No', 'Sujet', 'Titre', 'Statut', 'Créé le', 'Soumise par'],
      ['7', 'Sujet 1', 'Titre 1', 'À l’étude', '13/02/2003', 'sample society 2']);
    expect(mapping.Title.from).toBe('Titre');
    expect(mapping.Reference.from).toBe('No');
    expect(mapping.Status.values).toEqual({ 'À l’étude': 'in review' });
    expect(mapping.DateReceived).toEqual({ from: 'Créé le', dayOrder: 'dayFirst' });
    expect(mapping.Society.values).toEqual({ 'sample society 2': 'Sample Society 2' });
  });

  it('does not take a column without days for a date, nor one with gaps or repeats for the identity', () => {
    const mapping = guess(['Code', 'Created', 'Title'], ['A', 'by hand', 'x'], ['A', 'by hand', 'y'], ['', '', 'z']);
    expect(mapping.DateReceived).toEqual({});
    expect(mapping.Reference).toEqual({});
  });

  it('offers the status only to owners, and none that needs a decision', () => {
    expect(importColumns(changeRequests, false, vocabulary, () => []).map(column => column.name)).not.toContain('Status');
    const keys = columns.find(column => column.name === 'Status')?.targets?.map(target => target.key);
    expect(keys).toContain('implemented');
    for (const key of ['tabled', 'endorsed', 'merged']) expect(keys).not.toContain(key);
    expect(columns.map(column => column.name)).not.toContain('RankKey');
  });
});

describe('recalled', () => {
  const headers = ['PEP', 'Title', 'Type'];
  const cells = [['1', 'First', 'Process'], ['2', 'Second', 'Informational']];

  it('keeps what was chosen before and adds what is new', () => {
    const guessed = guess(headers, ...cells, ['3', 'Third', 'Finance']);
    const before = { ...guessed, Category: { from: 'Type', values: { Process: 'system', Gone: 'no-such-category' } } };
    expect(recalled(before, guessed, headers, columns).Category.values).toEqual({ Process: 'system', Finance: 'finance' });
  });

  it('falls back to the guess where a header or a default is gone', () => {
    const guessed = guess(headers, ...cells);
    const before = { Title: { from: 'Name' }, Society: { fallback: 'Sample Society 9' } };
    const mapping = recalled(before, guessed, headers, columns);
    expect(mapping.Title.from).toBe('Title');
    expect(mapping.Society.fallback).toBeUndefined();
  });
});
