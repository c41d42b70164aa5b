import * as fc from 'fast-check';
import type { Column, Kind, Ref } from '../define';
import type { AnyValue } from '.';
import type { Reader, Site, Writer, Zone } from './kind';
import { checkValue, isEmpty, kindOf, kinds, problemsOf, sameValue } from '.';
import { changeRequests } from '../lists/changeRequests';

/** Eastern standard time all year: the laws need a zone, not its rules. */
const zone: Zone = {
  name: 'Etc/GMT+5',
  dayOf: instant => new Date(Date.parse(instant) - 5 * 3600000).toISOString().slice(0, 10),
  midnightOf: day => `${day}T05:00:00Z`
};
const options = ['intake', 'finance', 'reports'];
const words: Readonly<Record<string, string>> = { intake: 'Intake and screening', finance: 'Finances', reports: 'Rapports' };
const refs: readonly Ref[] = [{ Id: 1, Title: 'Sample Society' }, { Id: 2, Title: 'Société exemple' }, { Id: 3, Title: 'O\'Brien 🙂' }];
const reader = (language: 'en' | 'fr'): Reader => ({ language, zone, label: (column, key) => words[key] ?? key });
const writer: Writer = {
  optionNamed: (column, text) => options.find(option => option === text || words[option] === text),
  refNamed: (column, text) => refs.find(ref => ref.Title === text)
};
const site: Site = { listId: name => `id-of-${name}`, optionsOf: column => column.options ?? options };

const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter(text => !/[\r\n]/.test(text) && text.trim() === text && text !== '');
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('8900-12-31'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10));
const set = <T>(of: readonly T[]): fc.Arbitrary<readonly T[]> => fc.subarray([...of], { minLength: 1 });

/** Values of every kind; a new kind is a compile error here until its laws are checked. */
const values: { readonly [K in Kind]: fc.Arbitrary<AnyValue> } = {
  text: line,
  note: fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => text.trim() !== ''),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).filter(value => !Object.is(value, -0)),
  money: fc.integer({ min: -1e12, max: 1e12 }).map(cents => cents / 100).filter(value => !Object.is(value, -0)),
  flag: fc.boolean(),
  date: day,
  dateTime: fc.date({ min: new Date('1900-01-01'), max: new Date('8900-12-31'), noInvalidDate: true })
    .map(date => `${date.toISOString().slice(0, 19)}Z`),
  choice: fc.constantFrom(...options),
  choices: set(options),
  person: fc.constantFrom(...refs),
  people: set(refs),
  lookup: fc.constantFrom(...refs),
  lookups: set(refs),
  link: fc.webUrl().filter(url => url.length <= 255).map(Url => ({ Url, Description: Url }))
};
const all = Object.keys(values) as Kind[];
const columnOf = (kind: Kind): Column => ({ kind, title: { en: 'Sample', fr: 'Exemple' }, list: 'Societies', options: /^choice/.test(kind) ? options : undefined });

/** What SharePoint answers for what was written: references are written by Id and come back expanded. */
function answered(name: string, body: Readonly<Record<string, unknown>>): unknown {
  const expanded = (id: unknown): Ref | undefined => refs.find(ref => ref.Id === id);
  const ids = body[`${name}Id`];
  if (Array.isArray(ids)) return ids.map(expanded);
  if (ids !== undefined) return expanded(ids) ?? null;
  const value = body[name];
  // The service keeps no empty text and no empty set.
  return value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
}

describe.each(all)('a %s column', kind => {
  const column = columnOf(kind);
  const { read, write, toCell, fromCell, check, select, expand, literal, attributes } = kindOf(column);

  it('reads what it wrote', () => {
    fc.assert(fc.property(values[kind], value => {
      expect(sameValue(read(answered('Sample', write('Sample', value, zone)), zone), value)).toBe(true);
    }));
  });

  it('reads nothing after it was cleared', () => {
    expect(isEmpty(read(answered('Sample', write('Sample', null, zone)), zone))).toBe(true);
  });

  it('takes every value that it gives', () => {
    fc.assert(fc.property(values[kind], value => {
      expect(check?.(value, column)).toBeUndefined();
    }));
  });

  // A cell's time carries no zone, so it is refused rather than guessed.
  if (kind !== 'dateTime') {
    it.each(['en', 'fr'] as const)('finds its value again in a cell (%s)', language => {
      fc.assert(fc.property(values[kind], value => {
        const back = fromCell(toCell(value, column, reader(language)), column, writer);
        expect(back).toEqual(value);
      }));
    });
  }

  it('selects itself, and what it expands', () => {
    expect(select('Sample').every(name => name === 'Sample' || name.startsWith('Sample/'))).toBe(true);
    expect(expand?.('Sample') ?? 'Sample').toBe('Sample');
    expect(select('Sample').some(name => name.includes('/'))).toBe(expand !== undefined);
  });

  it('gives a literal that no apostrophe ends', () => {
    fc.assert(fc.property(values[kind], value => {
      const text = literal(value, zone);
      if (text.startsWith('\'')) expect(text.slice(1, -1).replace(/''/g, '')).not.toContain('\'');
      else expect(text).toMatch(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/);
    }));
  });

  it('names its SharePoint type', () => {
    expect(attributes(column, site).Type).toMatch(/^(Text|Note|Number|Currency|Boolean|DateTime|Choice|MultiChoice|User(Multi)?|Lookup(Multi)?|URL)$/);
  });
});

describe('a cell of time', () => {
  it('is refused without its offset from UTC and read with it', () => {
    const { fromCell } = kinds.dateTime;
    expect(fromCell('2026-03-08 09:30', columnOf('dateTime'), writer)).toMatchObject({ problem: { code: 'notADate' } });
    expect(fromCell('2026-03-08T09:30-05:00', columnOf('dateTime'), writer)).toBe('2026-03-08T14:30:00Z');
  });
});

describe('checks', () => {
  it('tell what is required, too long, not an option, not a link', () => {
    expect(checkValue({ kind: 'text', title: { en: '', fr: '' }, required: true }, ' ')).toEqual({ code: 'required' });
    expect(checkValue({ kind: 'text', title: { en: '', fr: '' }, max: 3 }, 'four')).toMatchObject({ code: 'tooLong', max: 3 });
    expect(checkValue(columnOf('choice'), 'nothing we know')).toMatchObject({ code: 'notAnOption' });
    expect(checkValue(columnOf('link'), { Url: 'data:text/html,hello', Description: '' })).toMatchObject({ code: 'notALink' });
    expect(checkValue(columnOf('date'), '2026-02-30')).toMatchObject({ code: 'notADate' });
    expect(checkValue(columnOf('number'), Infinity)).toMatchObject({ code: 'notANumber' });
  });

  it('leave alone what rules write', () => {
    expect(checkValue({ kind: 'text', title: { en: '', fr: '' }, required: true, computed: true }, undefined)).toBeUndefined();
  });

  it('name each column of a draft that is wrong', () => {
    const problems = problemsOf(changeRequests, { Title: 'x'.repeat(300), DateReceived: '2026-01-01', Category: 'any' });
    expect(Object.keys(problems).sort()).toEqual(['Society', 'Title']);
  });
});
