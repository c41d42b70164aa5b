import fc from 'fast-check';
import { changeRequests } from '../../schema/lists/changeRequests';
import { readPack } from '../program/pack';
import { vocabularyOf } from '../program/vocabulary';
import { shippedPack } from '../../programs';
import { importColumns } from './columns';
import type { Mapping } from './mapping';
import type { ImportPlan, PlannedRow } from './plan';
import { planImport } from './plan';
import type { ExistingRow } from './rules';

const read = readPack(shippedPack, []);
if (!('pack' in read)) throw new Error('The shipped pack cannot be read.');
const { pack } = read;
const societies = [{ Id: 1, Title: 'Sample Society 1' }, { Id: 2, Title: 'Sample Society 2' }];
const columns = importColumns(changeRequests, true, vocabularyOf(pack), () => societies);
const headers = ['No', 'Title', 'Status', 'Type', 'Created', 'Topic', 'Notes'];
const mapping: Mapping = {
  Reference: { from: 'No' },
  Title: { from: 'Title' },
  Details: { from: 'Notes' },
  Status: { from: 'Status', values: { Final: 'implemented', Draft: 'received', Joke: '' } },
  Category: { from: 'Type', values: { Process: 'system' } },
  DateReceived: { from: 'Created' },
  Modules: { from: 'Topic', values: { Typing: 'other', Packaging: 'CPIN', Release: '' } },
  Society: { fallback: 'Sample Society 1' }
};
const row = (no: string, title: string, more: Partial<Record<'status' | 'type' | 'created' | 'topic' | 'notes', string>> = {}): string[] =>
  [no, title, more.status ?? 'Final', more.type ?? 'Process', more.created ?? '13-Jun-2000', more.topic ?? '', more.notes ?? ''];
const plan = (cells: string[][], existing: ExistingRow[] = [], changed: Mapping = mapping): ImportPlan => planImport({
  list: changeRequests, headers, columns, mapping: changed, existing,
  rows: cells.map((one, index) => ({ row: index + 2, cells: one })),
  zone: { name: 'UTC', dayOf: instant => instant.slice(0, 10), midnightOf: day => `${day}T00:00:00Z` }
});
/** The list after the plan was carried out. */
const written = (from: ImportPlan): ExistingRow[] => from.rows.flatMap((planned, index) =>
  planned.what === 'add' ? [{ Id: index + 1, Key: planned.key, ...planned.draft }] : []);
const problems = (planned: PlannedRow): unknown => planned.what === 'problem' ? planned.problems : planned.what;

describe('planImport', () => {
  it('adds a row with its values, the mapping’s defaults and a key made of its number', () => {
    const [first] = plan([row('1', ' Purpose ', { topic: 'Typing, Packaging, Release' })]).rows;
    expect(first).toEqual({
      row: 2, key: 'import:ChangeRequests:1', reference: '1', title: 'Purpose', formulas: [], what: 'add',
      draft: {
        Reference: '1', Title: 'Purpose', Status: 'implemented', Category: 'system', DateReceived: '2000-06-13',
        Modules: ['other', 'CPIN'], Society: { Id: 1, Title: 'Sample Society 1' }
      }
    });
  });

  it('starts a row without a status as received', () => {
    const [first, second] = plan([row('1', 'a', { status: 'Joke' }), row('2', 'b', { status: '' })]).rows;
    expect([first, second].map(one => one.what === 'add' && one.draft.Status)).toEqual(['received', 'received']);
  });

  it('reports each bad cell of a row with its column, and leaves the row out', () => {
    const long = 'x'.repeat(300);
    const rows = plan([
      row('1', long), row('2', ''), row('3', 'c', { created: '31-Feb-2003' }), row('4', 'd', { created: '01/02/2003' }),
      row('5', 'e', { type: 'Informational', status: 'Endorsed' }), row('1', 'again')
    ]).rows;
    expect(rows.map(problems)).toEqual([
      [{ code: 'tooLong', column: 'Title', value: long, max: 255 }],
      [{ code: 'required', column: 'Title' }],
      [{ code: 'notADate', column: 'DateReceived', value: '31-Feb-2003' }],
      [{ code: 'dayOrMonth', column: 'DateReceived', value: '01/02/2003' }],
      [{ code: 'notAnOption', column: 'Category', value: 'Informational' }, { code: 'notAnOption', column: 'Status', value: 'Endorsed' }]
        .reverse().sort((a, b) => a.column.localeCompare(b.column)),
      [{ code: 'repeated', row: 2 }]
    ]);
  });

  it('reads numeric days once their order is said', () => {
    const [first] = plan([row('1', 'a', { created: '01/02/2003' })], [], {
      ...mapping, DateReceived: { from: 'Created', dayOrder: 'monthFirst' }
    }).rows;
    expect(first.what === 'add' && first.draft.DateReceived).toBe('2003-01-02');
  });

  it('keeps a formula as text and says so', () => {
    const [first] = plan([row('1', '=HYPERLINK("https://example.org","x")')]).rows;
    expect(first).toMatchObject({ what: 'add', formulas: ['Title'], title: '=HYPERLINK("https://example.org","x")' });
  });

  it('refuses a shifted row', () => {
    const [first] = planImport({
      list: changeRequests, headers, columns, mapping, existing: [], rows: [{ row: 9, cells: row('1', 'a'), beyond: 9 }],
      zone: { name: 'UTC', dayOf: day => day, midnightOf: day => day }
    }).rows;
    expect(problems(first)).toEqual([{ code: 'beyond', cells: 9 }]);
  });

  it('changes what differs, never erases, fills no defaults, and leaves the status to the lifecycle', () => {
    const before = { Id: 7, Key: 'import:ChangeRequests:1', Reference: '1', Title: 'Old', Status: 'in review', Category: 'finance',
      DateReceived: '2000-06-13', Society: { Id: 2, Title: 'Sample Society 2' }, Details: 'Kept', Modules: ['CPIN'] };
    const [first] = plan([row('1', 'New', { type: '' })], [before]).rows;
    expect(first).toMatchObject({ what: 'change', id: 7, change: { Title: 'New' }, before: { Title: 'Old' } });
    expect(Object.keys(first.what === 'change' ? first.change : {})).toEqual(['Title']);
  });

  it('sets the status of existing rows only if asked to, and never one that was decided', () => {
    const existingToo = { ...mapping, Status: { ...mapping.Status, existingToo: true } };
    const before = { Id: 7, Reference: '1', Title: 'a', Status: 'in review', Category: 'system', DateReceived: '2000-06-13' };
    expect(plan([row('1', 'a')], [before]).counts.same).toBe(1);
    expect(plan([row('1', 'a')], [before], existingToo).rows[0]).toMatchObject({ what: 'change', change: { Status: 'implemented' } });
    for (const decided of [{ Status: 'endorsed' }, { Status: 'deferred', LastResolution: { Id: 1, Title: 'OS-2022-1' } }]) {
      expect(plan([row('1', 'a')], [{ ...before, ...decided }], existingToo).counts.same).toBe(1);
    }
  });

  it('does not touch the text of a decided row', () => {
    const before = { Id: 7, Reference: '1', Title: 'Old', Status: 'implemented', Category: 'system', DateReceived: '2000-06-13' };
    expect(problems(plan([row('1', 'New')], [before]).rows[0])).toEqual([{ code: 'frozen', columns: ['Title'] }]);
  });

  it('knows a row by number in whatever case, and one without a number by all it says', () => {
    const existing = written(plan([row('Ab-1', 'a'), row('', 'nameless')]));
    expect(plan([row('aB-1', 'a'), row('', 'nameless'), row('', 'other')], existing).rows.map(one => one.what)).toEqual(['same', 'same', 'add']);
    expect(problems(plan([row('', 'nameless'), row('', 'nameless')]).rows[1])).toEqual([{ code: 'repeated', row: 2 }]);
  });

  it('finds nothing to do the second time, whatever the file', () => {
    const cell = fc.oneof(fc.string({ maxLength: 260 }), fc.constantFrom('Final', 'Process', 'Typing; Packaging', '2001-01-01', '=1', 'é🙂', '01/02/2003'));
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 12 }), cells => {
      const defaults = { ...mapping, Category: { ...mapping.Category, fallback: 'system' }, DateReceived: { from: 'Created', fallback: '2000-01-01' } };
      const first = plan(cells, [], defaults);
      const second = plan(cells, written(first), defaults);
      expect([second.counts.add, second.counts.change]).toEqual([0, 0]);
      expect(second.counts.same).toBe(first.counts.add);
      expect(second.counts.problem).toBe(first.counts.problem);
    }));
  });
});
