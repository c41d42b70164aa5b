import * as fc from 'fast-check';
import { membersOn, votersOn } from './members';
import type { Member } from './record';

const member = (Id: number, more: Partial<Member> = {}): Member =>
  ({ Id, Title: `Sample Member ${Id}`, Role: 'member', Votes: true, From: '2024-04-01', ...more });
const idsOn = (members: readonly Member[], day: string): readonly number[] => membersOn(members, day).map(one => one.Id);

describe('who belongs to a body on a day', () => {
  test('from the first to the last day of membership, both included', () => {
    const term = [member(1, { From: '2024-04-01', Until: '2026-03-31' })];
    expect(['2024-03-31', '2024-04-01', '2026-03-31', '2026-04-01'].map(day => idsOn(term, day).length)).toEqual([0, 1, 1, 0]);
  });

  test('has a vote where the row says so', () => {
    const some = [member(1), member(2, { Votes: false }), member(3, { Votes: undefined }), member(4, { Until: '2025-01-01' })];
    expect(votersOn(some, '2026-11-22').map(one => one.Id)).toEqual([1]);
  });

  test('counts once, by the later row, when a new role began before the old one was ended', () => {
    const account = { Id: 9, Title: 'Sample Chair' };
    const rows = [
      member(1, { Person: account, Votes: true }), member(2), member(3, { Person: account, Title: 'S. Chair', From: '2026-01-01', Votes: false })
    ];
    expect(idsOn(rows, '2026-06-01')).toEqual([2, 3]);
    expect(votersOn(rows, '2026-06-01').map(one => one.Id)).toEqual([2]);
    expect(idsOn(rows, '2025-06-01')).toEqual([1, 2]);
  });

  test('is not one person because two societies have somebody of the same name', () => {
    const [here, there] = [{ Id: 1, Title: 'Sample Society 1' }, { Id: 2, Title: 'Sample Society 2' }];
    expect(idsOn([member(1, { Title: 'Same Name', Society: here }), member(2, { Title: 'Same Name', Society: there })], '2026-01-01')).toEqual([1, 2]);
    expect(idsOn([member(1, { Title: 'Same Name', Society: here }), member(2, { Title: ' same name', Society: here })], '2026-01-01')).toEqual([2]);
  });

  test('law: only rows that cover the day, nobody twice, whatever the order of the rows', () => {
    const day = fc.integer({ min: 0, max: 40 }).map(days => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    const rows = fc.array(fc.record({ who: fc.integer({ min: 1, max: 4 }), From: day, Until: fc.option(day, { nil: undefined }) }), { maxLength: 12 });
    fc.assert(fc.property(rows, day, (given, on) => {
      const all = given.map(({ who, ...term }, index) => member(index + 1, { ...term, Title: `Sample Member ${who}` }));
      const there = membersOn(all, on);
      expect(new Set(there.map(one => one.Title)).size).toBe(there.length);
      const covered = all.filter(one => (one.From ?? '') <= on && (one.Until ?? '9999') >= on);
      expect(new Set(there.map(one => one.Title))).toEqual(new Set(covered.map(one => one.Title)));
      expect(new Set(membersOn([...all].reverse(), on).map(one => one.Id))).toEqual(new Set(there.map(one => one.Id)));
    }));
  });
});
