import * as fc from 'fast-check';
import { parseFilter } from './filter';

describe('the filter parser', () => {
  it('binds and tighter than or, and not tightest', () => {
    expect(parseFilter("A eq 1 or not B eq 'x' and C ne null")).toEqual({ kind: 'or', of: [
      { kind: 'compare', operator: 'eq', path: ['A'], value: { kind: 'number', value: 1 } },
      { kind: 'and', of: [
        { kind: 'not', of: { kind: 'compare', operator: 'eq', path: ['B'], value: { kind: 'string', value: 'x' } } },
        { kind: 'compare', operator: 'ne', path: ['C'], value: { kind: 'null', value: null } }] }] });
  });

  it('turns a literal on the left around', () => {
    expect(parseFilter('5 lt Rank')).toEqual({ kind: 'compare', operator: 'gt', path: ['Rank'], value: { kind: 'number', value: 5 } });
  });

  it('reads date parts, text tests and their negation by eq false', () => {
    expect(parseFilter("month(Created) eq 3")).toMatchObject({ kind: 'part', part: 'month', value: 3 });
    expect(parseFilter("substringof('a', Title) eq false")).toMatchObject({ kind: 'not', of: { kind: 'text', test: 'substringof' } });
    expect(parseFilter("startswith(Title,'a')")).toMatchObject({ kind: 'text', test: 'startswith', value: 'a' });
  });

  it.each(["Title eq 'O'Brien'", 'Title eq', 'eq 3', "endswith(Title,'x')", "tolower(Title) eq 'x'", 'A add 1 eq 2', '(A eq 1', 'A eq 1)',
    "concat(A,B) eq 'x'", 'A == 1', 'A eq 1 and', ''])('refuses %s', filter => {
    expect(() => parseFilter(filter)).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('keeps any text of a literal, apostrophes doubled', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(parseFilter(`Title eq '${text.replace(/'/g, "''")}'`)).toEqual(
        { kind: 'compare', operator: 'eq', path: ['Title'], value: { kind: 'string', value: text } });
    }));
  });

  it('never fails otherwise than by refusing', () => {
    fc.assert(fc.property(fc.string(), text => {
      try {
        parseFilter(text);
      } catch (error) {
        expect(error).toMatchObject({ status: 400 });
      }
    }), { numRuns: 500 });
  });
});
