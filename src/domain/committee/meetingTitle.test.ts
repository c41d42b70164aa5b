import { meetingTitle } from './meetingTitle';

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
