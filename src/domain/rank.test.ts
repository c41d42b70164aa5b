import * as fc from 'fast-check';
import { between, byRank, isRankKey, keyAt, spread } from './rank';

const jitter = fc.double({ min: 0, max: 1, noNaN: true });

describe('rank keys', () => {
  test('a key between two others sorts strictly between them, however often', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(), jitter), { maxLength: 60 }), inserts => {
      const keys: string[] = [];
      for (const [where, spread] of inserts) {
        const at = where % (keys.length + 1);
        const key = between(keys[at - 1], keys[at], spread);
        expect(isRankKey(key)).toBe(true);
        keys.splice(at, 0, key);
      }
      expect(keys).toEqual([...keys].sort());
      expect(new Set(keys).size).toBe(keys.length);
    }));
  });

  test('always in one gap: 200 times to the top and 200 to the bottom stay short', () => {
    let first: string | undefined;
    let last: string | undefined;
    for (let i = 0; i < 200; i++) {
      first = between(undefined, first);
      last = between(last, undefined);
    }
    expect(first?.length).toBeLessThan(20);
    expect(last?.length).toBeLessThan(20);
  });

  test('a whole register is ranked with short keys', () => {
    for (const count of [0, 1, 35, 36, 1300, 20000]) {
      const keys = spread(count);
      expect(keys).toEqual([...new Set(keys)].sort());
      expect(keys.every(key => isRankKey(key) && key.length <= 5)).toBe(true);
      expect(keys.length).toBe(count);
    }
  });

  test('refuses ends in the wrong order and foreign keys', () => {
    expect(() => between('b', 'a')).toThrow('does not sort before');
    expect(() => between('a', 'a')).toThrow('does not sort before');
    expect(() => between('A!', undefined)).toThrow('not a rank key');
    expect(() => between('a0', undefined)).toThrow('not a rank key');
  });

  test('a row put at a position stands there, also among rows that share a key', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('b', 'h', 'h', 'p', 't'), { maxLength: 8 }), fc.nat(9), (raw, where) => {
      const others = raw.map((RankKey, index) => ({ Id: index + 1, RankKey })).sort(byRank);
      const position = where % (others.length + 1);
      const moved = { Id: 99, RankKey: keyAt(others, position) };
      const order = [...others, moved].sort(byRank);
      const at = order.indexOf(moved);
      // Where a shared key leaves no room, the next place that has room is right; never before the place asked for.
      expect(at).toBeGreaterThanOrEqual(position);
      expect(order.slice(position, at).every(row => row.RankKey === others[position - 1]?.RankKey)).toBe(true);
    }));
  });

  test('the unranked come last, equal keys by Id', () => {
    expect([{ Id: 3 }, { Id: 2, RankKey: 'b' }, { Id: 1, RankKey: 'b' }].sort(byRank).map(row => row.Id)).toEqual([1, 2, 3]);
  });
});
