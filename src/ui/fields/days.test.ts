import * as fc from 'fast-check';
import { zoneNamed } from '../../data/sharepoint/zone';
import { dayOf, noonOf } from './calendarDay';
import { instantIn, timeIn } from '../../domain/clock';

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10));
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(parts => parts.map(part => String(part).padStart(2, '0')).join(':'));
const toronto = zoneNamed('America/Toronto');

test('a day goes into the calendar and comes out the same, whatever the browser’s zone', () => {
  fc.assert(fc.property(day, one => expect(dayOf(noonOf(one))).toBe(one)));
});

describe('a day and a clock time in the site’s zone', () => {
  test('are an instant that shows the same day and time there', () => {
    fc.assert(fc.property(day, time, (oneDay, oneTime) => {
      const instant = instantIn(toronto, oneDay, oneTime);
      // Only the hour that a spring night leaves out is shown otherwise.
      fc.pre(!/^0[23]:/.test(oneTime));
      expect(toronto.dayOf(instant)).toBe(oneDay);
      expect(timeIn(toronto, instant)).toBe(oneTime);
    }));
  });

  test('on the days on which the clocks change', () => {
    expect(instantIn(toronto, '2026-01-15', '09:00')).toBe('2026-01-15T14:00:00Z');
    expect(instantIn(toronto, '2026-03-08', '09:00')).toBe('2026-03-08T13:00:00Z');
    expect(instantIn(toronto, '2026-11-01', '09:00')).toBe('2026-11-01T14:00:00Z');
    // 02:30 does not exist: the clock jumps to 03:30.
    expect(timeIn(toronto, instantIn(toronto, '2026-03-08', '02:30'))).toBe('03:30');
  });
});
