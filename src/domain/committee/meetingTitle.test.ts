import { meetingTitle } from './meetingTitle';

const bodies = [{ words: { en: 'Sample body', fr: 'Comité d’essai' } }, { words: { en: 'Sample body of zones', fr: 'Comité des zones' } }];

test('a meeting is called by its body in the reader’s language, whoever scheduled it', () => {
  expect(meetingTitle('Sample body, 2026-09-16', bodies, 'fr')).toBe('Comité d’essai, 2026-09-16');
  expect(meetingTitle('Comité des zones, 2026-09-16', bodies, 'en')).toBe('Sample body of zones, 2026-09-16');
  expect(meetingTitle('Sample body of zones, 2026-09-16', bodies, 'en')).toBe('Sample body of zones, 2026-09-16');
});

test('a title that somebody gave it stays', () => {
  for (const title of ['Retreat', 'Sample body', 'Sample body and guests, May']) expect(meetingTitle(title, bodies, 'fr')).toBe(title);
});
