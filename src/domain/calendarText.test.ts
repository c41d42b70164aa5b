import { zoneNamed } from '../data/sharepoint/zone';
import { dayText, longDay, longDayOf, momentText, timeText } from './calendarText';

const toronto = zoneNamed('America/Toronto');
/** Spaces that never break, shown as `_`. */
const seen = (text: string): string => text.replace(/\u00a0/g, '_');

describe('days and times are the same words in every browser, on the clocks of the site', () => {
  it('a day with and without its weekday; the first of a French month is the 1er', () => {
    expect(dayText('2026-11-20', 'en')).toBe('Friday, November 20, 2026');
    expect(dayText('2026-12-01', 'fr')).toBe('mardi 1er\u00a0décembre 2026');
    expect(longDay('2026-10-01', 'en')).toBe('October 1, 2026');
    expect(seen(longDay('2026-10-01', 'fr'))).toBe('1er_octobre 2026');
    expect(seen(longDay('2026-10-11', 'fr'))).toBe('11_octobre 2026');
    expect(dayText('not a day', 'en')).toBe('not a day');
  });

  it('a time; a full hour in French has no zeros', () => {
    expect(seen(timeText('2026-11-20T05:05:00Z', 'America/Toronto', 'en'))).toBe('12:05_a.m.');
    expect(seen(timeText('2026-07-20T17:30:00Z', 'America/Toronto', 'en'))).toBe('1:30_p.m.');
    expect(seen(timeText('2026-07-20T17:30:00Z', 'America/Toronto', 'fr'))).toBe('13_h_30');
    expect(seen(timeText('2026-07-20T17:04:00Z', 'America/Toronto', 'fr'))).toBe('13_h_04');
    expect(seen(timeText('2026-07-20T04:00:00Z', 'America/Toronto', 'fr'))).toBe('0_h');
  });

  it('an instant is the day and the time that the site has then', () => {
    const late = '2026-10-02T03:30:00Z';
    expect(longDayOf(late, { language: 'en', zone: toronto })).toBe('October 1, 2026');
    expect(seen(momentText(late, { language: 'en', zone: toronto }))).toBe('October 1, 2026 at 11:30_p.m.');
    expect(seen(momentText(late, { language: 'fr', zone: toronto }))).toBe('1er_octobre 2026 à 23_h_30');
    expect(seen(momentText(late, { language: 'fr', zone: toronto }, dayText))).toBe('jeudi 1er_octobre 2026 à 23_h_30');
  });
});
