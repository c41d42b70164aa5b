import { formatInTimeZone, fromZonedTime } from 'date-fns-tz';
import * as fc from 'fast-check';
import { timeZones } from './timeZones';
import { zoneNamed } from './zone';

const toronto = zoneNamed('America/Toronto');
const zones = Object.values(timeZones).map(zoneNamed);
const aZone = fc.constantFrom(...zones);
const dayIn = (from: string, to: string): fc.Arbitrary<string> => fc
  .date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10));
const next = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86400000).toISOString().slice(0, 10);

describe('the site\'s zone', () => {
  it.each([
    ['2026-01-15', '2026-01-15T05:00:00Z'],
    ['2026-03-07', '2026-03-07T05:00:00Z'],
    ['2026-03-08', '2026-03-08T05:00:00Z'],
    ['2026-03-09', '2026-03-09T04:00:00Z'],
    ['2026-11-01', '2026-11-01T04:00:00Z'],
    ['2026-11-02', '2026-11-02T05:00:00Z']
  ])('knows the midnight of %s in Toronto, where clocks change', (day, instant) => {
    expect(toronto.midnightOf(day)).toBe(instant);
    expect(toronto.dayOf(instant)).toBe(day);
    expect(toronto.dayOf(new Date(Date.parse(instant) - 1000).toISOString())).not.toBe(day);
  });

  it('gives back every day that SharePoint can keep, in every zone', () => {
    fc.assert(fc.property(aZone, dayIn('1900-01-01', '8900-12-31'), (zone, day) => {
      expect(zone.dayOf(zone.midnightOf(day))).toBe(day);
    }), { numRuns: 2000 });
  });

  it('puts every instant between the midnights of its day and of the next', () => {
    fc.assert(fc.property(aZone, fc.date({ min: new Date('2012-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (zone, date) => {
      const day = zone.dayOf(date.toISOString());
      expect(Date.parse(zone.midnightOf(day))).toBeLessThanOrEqual(date.getTime());
      expect(Date.parse(zone.midnightOf(next(day)))).toBeGreaterThan(date.getTime());
    }), { numRuns: 2000 });
  });

  it('agrees with date-fns-tz, which reads the same rules another way', () => {
    fc.assert(fc.property(aZone, dayIn('2012-01-01', '2100-01-01'), (zone, day) => {
      expect(Date.parse(zone.midnightOf(day))).toBe(fromZonedTime(`${day}T00:00:00`, zone.name).getTime());
      expect(formatInTimeZone(zone.midnightOf(day), zone.name, 'yyyy-MM-dd HH:mm:ss')).toBe(`${day} 00:00:00`);
    }), { numRuns: 1000 });
  });

  it('finds each night of clock changes for half a century', () => {
    for (let year = 1975; year < 2030; year++) {
      for (const month of ['03', '04', '10', '11']) {
        for (let date = 1; date <= 30; date++) {
          const day = `${year}-${month}-${String(date).padStart(2, '0')}`;
          expect(formatInTimeZone(toronto.midnightOf(day), 'America/Toronto', 'yyyy-MM-dd HH:mm')).toBe(`${day} 00:00`);
        }
      }
    }
  });

  it('gives a midnight that clocks jump over as a time of that day', () => {
    // Paraguay began daylight saving at midnight.
    const zone = zoneNamed('America/Asuncion');
    expect(zone.dayOf(zone.midnightOf('2022-10-02'))).toBe('2022-10-02');
  });

  it('gives the first of two midnights', () => {
    // Newfoundland clocks went back from 00:01 to 23:01.
    expect(zoneNamed('America/St_Johns').midnightOf('2010-11-07')).toBe('2010-11-07T02:30:00Z');
  });
});
