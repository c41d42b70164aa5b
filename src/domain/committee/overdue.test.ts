import * as fc from 'fast-check';
import { zoneNamed } from '../../data/sharepoint/zone';
import { addDays } from '../days';
import type { Meeting } from './agenda';
import { rhythmOf } from './overdue';

const toronto = zoneNamed('America/Toronto');
const every = { intervalDays: 62 };
const meeting = (Id: number, StartsAt: string, State: Meeting['State'] = 'closed'): Meeting => ({ Id, StartsAt, State });

describe('when a body met and will meet', () => {
  test('is overdue from the day after the interval has passed since the last meeting that was held', () => {
    const held = [meeting(1, '2026-09-16T14:00:00Z'), meeting(2, '2026-10-01T14:00:00Z', 'cancelled'), meeting(3, '2026-10-08T14:00:00Z', 'open')];
    const on = (today: string): readonly unknown[] => {
      const { last, dueBy, overdueBy } = rhythmOf(every, held, '2022-04-01', today, toronto);
      return [last?.Id, dueBy, overdueBy];
    };
    expect(on('2026-11-17')).toEqual([1, '2026-11-17', 0]);
    expect(on('2026-11-22')).toEqual([1, '2026-11-17', 5]);
  });

  test('goes by the site’s days: an evening meeting belongs to its own day, not to the next one of UTC', () => {
    expect(rhythmOf(every, [meeting(1, '2026-09-17T01:00:00Z')], '2022-04-01', '2026-11-01', toronto).dueBy).toBe('2026-11-17');
  });

  test('a meeting in progress keeps the interval; one planned does not, and may be planned too late', () => {
    expect(rhythmOf(every, [meeting(1, '2026-11-22T15:00:00Z', 'in progress')], '2022-04-01', '2026-11-22', toronto).overdueBy).toBe(0);
    const late = rhythmOf(every, [meeting(1, '2026-10-01T14:00:00Z'), meeting(2, '2026-12-10T15:00:00Z', 'draft')], '2022-04-01', '2026-11-22', toronto);
    expect([late.next?.Id, late.dueBy, late.overdueBy, late.plannedLate]).toEqual([2, '2026-12-02', 0, true]);
  });

  test('a meeting held earlier than planned keeps the interval from the day on which it was held', () => {
    const early = { ...meeting(1, '2027-01-08T15:00:00Z'), StartedAt: '2026-12-18T15:00:00Z' };
    expect(rhythmOf(every, [early], '2022-04-01', '2026-12-20', toronto)).toMatchObject({ last: { Id: 1 }, dueBy: '2027-02-18', overdueBy: 0 });
  });

  test('a body just set up is not late, and one without an interval never is', () => {
    expect(rhythmOf(every, [], '2026-11-20', '2026-11-22', toronto).overdueBy).toBe(0);
    expect(rhythmOf(every, [], '2026-01-01', '2026-11-22', toronto).overdueBy).toBeGreaterThan(0);
    expect(rhythmOf({}, [], '2020-01-01', '2026-11-22', toronto)).toEqual({ overdueBy: 0, plannedLate: false });
  });

  test('law: holding a meeting today always ends the delay, and a day more never shortens it', () => {
    const days = fc.integer({ min: 0, max: 900 }).map(count => addDays('2024-01-01', count));
    fc.assert(fc.property(fc.array(days, { maxLength: 8 }), days, fc.integer({ min: 1, max: 200 }), (held, today, intervalDays) => {
      const meetings = held.map((day, index) => meeting(index + 1, `${day}T16:00:00Z`));
      const by = (all: readonly Meeting[], day: string): number => rhythmOf({ intervalDays }, all, '2023-06-01', day, toronto).overdueBy;
      expect(by([...meetings, meeting(99, `${today}T16:00:00Z`)], today)).toBe(0);
      const upToNow = meetings.filter(one => (one.StartsAt ?? '').slice(0, 10) <= today);
      expect(by(upToNow, addDays(today, 1))).toBeGreaterThanOrEqual(by(upToNow, today));
    }));
  });
});
