import fc from 'fast-check';
import { formatInTimeZone, fromZonedTime } from 'date-fns-tz';
import type { Zone } from '../../schema/kinds/kind';
import { parseDay } from '../../schema/kinds/date';
import { atSite, dayOrderOf, withOrder } from './days';

const toronto: Zone = {
  name: 'America/Toronto',
  dayOf: instant => formatInTimeZone(instant, 'America/Toronto', 'yyyy-MM-dd'),
  midnightOf: day => fromZonedTime(`${day}T00:00:00`, 'America/Toronto').toISOString().replace('.000Z', 'Z')
};

describe('numeric days', () => {
  it('are read only when nobody can doubt them', () => {
    expect(withOrder('01/02/2003', undefined)).toBeUndefined();
    expect(withOrder('13/02/2003', undefined)).toBe('2003-02-13');
    expect(withOrder('02-13-2003', undefined)).toBe('2003-02-13');
    expect(withOrder('05.05.2003', undefined)).toBe('2003-05-05');
    expect(withOrder('01/02/2003', 'dayFirst')).toBe('2003-02-01');
    expect(withOrder('01/02/2003', 'monthFirst')).toBe('2003-01-02');
    expect(withOrder('13-Jun-2000', undefined)).toBe('13-Jun-2000');
  });

  it('that do not exist in the order said are no days', () => {
    expect(parseDay(withOrder('13/02/2003', 'monthFirst') ?? '')).toBeUndefined();
    expect(parseDay(withOrder('31/02/2003', 'dayFirst') ?? '')).toBeUndefined();
  });

  it('give their order away together, unless they contradict each other', () => {
    expect(dayOrderOf(['01/02/2003', '25/12/2003'])).toBe('dayFirst');
    expect(dayOrderOf(['01/02/2003', '12/25/2003'])).toBe('monthFirst');
    expect(dayOrderOf(['25/12/2003', '12/25/2003'])).toBeUndefined();
    expect(dayOrderOf(['01/02/2003'])).toBeUndefined();
  });
});

describe('times without an offset', () => {
  it('are what the clocks at the site show, also on days when they change', () => {
    expect(atSite('2026-01-15 14:00', toronto)).toBe('2026-01-15T19:00:00Z');
    expect(atSite('2026-03-08 14:00', toronto)).toBe('2026-03-08T18:00:00Z');
    expect(atSite('2026-11-01 14:00', toronto)).toBe('2026-11-01T19:00:00Z');
    expect(atSite('2026-01-15', toronto)).toBe('2026-01-15T05:00:00Z');
    expect(atSite('2026-01-15T14:00:00Z', toronto)).toBe('2026-01-15T14:00:00Z');
  });

  it('come back as they were shown', () => {
    const minutes = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
    fc.assert(fc.property(minutes, minute => {
      const shown = formatInTimeZone(new Date(minute * 60_000), 'America/Toronto', 'yyyy-MM-dd HH:mm');
      expect(formatInTimeZone(atSite(shown, toronto), 'America/Toronto', 'yyyy-MM-dd HH:mm')).toBe(shown);
    }));
  });
});
