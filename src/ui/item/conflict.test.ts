import * as fc from 'fast-check';
import { sameValue } from '../../schema/kinds';
import { clashesOf, firstChoices, settled, unchosen } from './conflict';

const columns = ['Title', 'Details', 'Modules', 'Society'];
const value = fc.oneof(fc.constant(undefined), fc.constantFrom('', 'a', 'b'), fc.constantFrom(['CPIN'], ['CPIN', 'mFTIS']),
  fc.record({ Id: fc.integer({ min: 1, max: 3 }), Title: fc.constant('Sample Society') }));
const row = fc.record(Object.fromEntries(columns.map(name => [name, value])));
const change = fc.dictionary(fc.constantFrom(...columns), value);

describe('two versions of one change request', () => {
  test('only fields that differ are asked about, and it is said who changed them', () => {
    const before = { Title: 'A', Details: 'long', Society: { Id: 1, Title: 'x' }, Modules: ['CPIN'] };
    const theirs = { ...before, Title: 'B', Society: { Id: 1, Title: 'renamed' }, Modules: ['CPIN', 'mFTIS'] };
    const clashes = clashesOf(columns, before, { Title: 'C', Details: null }, theirs);
    expect(clashes.map(({ name, by }) => [name, by])).toEqual([['Title', 'both'], ['Details', 'mine'], ['Modules', 'theirs']]);
    expect(firstChoices(clashes)).toEqual({ Title: undefined, Details: 'mine', Modules: 'theirs' });
    expect(unchosen(clashes, firstChoices(clashes))).toEqual(['Title']);
    expect(settled(clashes, { ...firstChoices(clashes), Title: 'mine' })).toEqual({ Title: 'C', Details: null });
  });

  test('keeping all of theirs writes nothing; keeping all of mine makes it mine', () => {
    fc.assert(fc.property(row, change, row, (before, mine, theirs) => {
      const clashes = clashesOf(columns, before, mine, theirs);
      const all = (side: 'mine' | 'theirs'): Record<string, typeof side> => Object.fromEntries(clashes.map(({ name }) => [name, side]));
      expect(settled(clashes, all('theirs'))).toEqual({});
      const result: Record<string, unknown> = { ...theirs, ...settled(clashes, all('mine')) };
      for (const name of columns) expect(sameValue(result[name], name in mine ? mine[name] : before[name])).toBe(true);
    }));
  });

  test('what only one of us changed needs no choice', () => {
    fc.assert(fc.property(row, change, (before, mine) => {
      const clashes = clashesOf(columns, before, mine, before);
      expect(unchosen(clashes, firstChoices(clashes))).toEqual([]);
    }));
  });
});
