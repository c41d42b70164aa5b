import { meetingTitle, movedTitle } from './meetingTitle';

const bodies = [{ words: { en: 'Sample body', fr: 'Comité d’essai' } }, { words: { en: 'Sample body of zones', fr: 'Comité des zones' } }];

test('a meeting is called by its body and its day in the reader’s language, whoever scheduled it', () => {
  expect(meetingTitle('Sample body, 2026-09-16', bodies, 'fr')).toBe('Comité d’essai, 16\u00a0septembre 2026');
  expect(meetingTitle('Comité des zones, 2026-09-16', bodies, 'en')).toBe('Sample body of zones, September 16, 2026');
  expect(meetingTitle('Sample body of zones, 2026-09-16', bodies, 'en')).toBe('Sample body of zones, September 16, 2026');
});

test('what somebody wrote behind the body’s name stays', () => {
  expect(meetingTitle('Sample body, 2026-09-16 (part 2)', bodies, 'fr')).toBe('Comité d’essai, 2026-09-16 (part 2)');
});

test('a title that somebody gave it stays', () => {
  for (const title of ['Retreat', 'Sample body', 'Sample body and guests, May']) expect(meetingTitle(title, bodies, 'fr')).toBe(title);
});

describe('when a meeting is moved to another day', () => {
  /** Toronto in winter. */
  const zone = { dayOf: (instant: string): string => new Date(Date.parse(instant) - 5 * 3_600_000).toISOString().slice(0, 10) };
  const StartsAt = '2027-01-14T02:00:00Z';
  const moved = (Title: string, change: Parameters<typeof movedTitle>[1]): string | undefined => movedTitle({ Title, StartsAt }, change, zone);
  const later = { StartsAt: '2027-01-21T02:00:00Z' };

  test('the day at the end of its title, of the site’s zone, goes with it', () => {
    expect(moved('Sample body, 2027-01-13', later)).toBe('Sample body, 2027-01-20');
    expect(moved('Retreat 2027-01-13', later)).toBe('Retreat 2027-01-20');
    expect(moved('Sample body, 2027-01-13', { ...later, Title: 'Retreat, 2027-01-13' })).toBe('Retreat, 2027-01-20');
  });

  test('a title that does not end in the old day stays', () => {
    for (const title of ['Retreat', 'Sample body, 2027-01-14', 'Sample body, 2027-01-13 (part 2)']) expect(moved(title, later)).toBeUndefined();
    expect(moved('Sample body, 2027-01-13', { ...later, Title: 'Retreat' })).toBeUndefined();
    expect(moved('Sample body, 2027-01-13', { ...later, Title: 'Sample body, 2027-01-20' })).toBeUndefined();
  });

  test('another hour of the same day changes no title, and neither does anything else', () => {
    for (const change of [{ StartsAt: '2027-01-13T15:00:00Z' }, { Title: 'Sample body' }, {}, { StartsAt: null }]) {
      expect(moved('Sample body, 2027-01-13', change)).toBeUndefined();
    }
    expect(movedTitle({ Title: 'Sample body, 2027-01-13' }, later, zone)).toBeUndefined();
  });
});
