import * as fc from 'fast-check';
import { zoneNamed } from '../../data/sharepoint/zone';
import { timeIn } from '../clock';
import { addDays } from '../days';
import { longestSeries, seriesDays, startsOf, weekOfMonth } from './series';
import type { Series } from './series';

const toronto = zoneNamed('America/Toronto');
const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

describe('a series of meetings', () => {
  test('every so many weeks, for so many meetings or until a day that still belongs to it', () => {
    expect(seriesDays({ first: '2026-11-25', repeats: 'weeks', every: 2, end: { count: 3 } })).toEqual(['2026-11-25', '2026-12-09', '2026-12-23']);
    expect(seriesDays({ first: '2026-11-25', repeats: 'weeks', every: 1, end: { until: '2026-12-09' } }))
      .toEqual(['2026-11-25', '2026-12-02', '2026-12-09']);
  });

  test('every month on the same weekday of the month, over the turn of the year', () => {
    // The second Wednesday.
    expect(seriesDays({ first: '2026-11-11', repeats: 'month', every: 1, end: { count: 4 } }))
      .toEqual(['2026-11-11', '2026-12-09', '2027-01-13', '2027-02-10']);
    expect(seriesDays({ first: '2026-11-11', repeats: 'month', every: 2, end: { count: 2 } })).toEqual(['2026-11-11', '2027-01-13']);
  });

  test('from a fifth weekday: the last of every month', () => {
    expect(seriesDays({ first: '2026-09-30', repeats: 'month', every: 1, end: { count: 4 } }))
      .toEqual(['2026-09-30', '2026-10-28', '2026-11-25', '2026-12-30']);
  });

  test('that ends before it begins, or repeats never, has no meeting; none is longer than two years of weeks', () => {
    const series: Series = { first: '2026-11-25', repeats: 'weeks', every: 1, end: { until: '2026-11-24' } };
    expect(seriesDays(series)).toEqual([]);
    expect(seriesDays({ ...series, every: 0, end: { count: 5 } })).toEqual([]);
    expect(seriesDays({ ...series, every: 1.5, end: { count: 5 } })).toEqual([]);
    expect(seriesDays({ ...series, end: { until: '2999-01-01' } }).length).toBe(longestSeries);
  });

  test('starts at ten by the clocks of the site, also when they change', () => {
    expect(startsOf(['2026-10-28', '2026-11-01', '2026-11-04', '2027-03-14'], '10:00', toronto))
      .toEqual(['2026-10-28T14:00:00Z', '2026-11-01T15:00:00Z', '2026-11-04T15:00:00Z', '2027-03-14T14:00:00Z']);
  });

  test('law: same weekday, strictly later, one a month where monthly, the same clock time', () => {
    const first = fc.integer({ min: 0, max: 3650 }).map(days => addDays('2022-01-01', days));
    const shape = fc.record({ first, repeats: fc.constantFrom('weeks' as const, 'month' as const), every: fc.integer({ min: 1, max: 12 }), count: fc.integer({ min: 1, max: 30 }) });
    fc.assert(fc.property(shape, ({ count, ...rest }) => {
      const days = seriesDays({ ...rest, end: { count } });
      expect(days.length).toBe(count);
      expect(days[0]).toBe(rest.first);
      days.slice(1).forEach((day, index) => {
        expect(day > days[index]).toBe(true);
        expect(weekday(day)).toBe(weekday(rest.first));
        const last = weekOfMonth(addDays(day, 7)) === 1;
        if (rest.repeats === 'month') expect(weekOfMonth(rest.first) === 5 ? last : weekOfMonth(day) === weekOfMonth(rest.first)).toBe(true);
      });
      if (rest.repeats === 'month') expect(new Set(days.map(day => day.slice(0, 7))).size).toBe(count);
      expect(new Set(startsOf(days, '10:00', toronto).map(start => timeIn(toronto, start)))).toEqual(new Set(['10:00']));
    }));
  });
});
