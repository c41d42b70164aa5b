import { fill } from './words';

test('values stand where the text says, and a sentence ends with one period', () => {
  expect(fill('{1} of {0}', 4, 'three')).toBe('three of 4');
  expect(fill('It is on the agenda of {0}.', 'November 18, 2026 at 10:00 a.m.')).toBe('It is on the agenda of November 18, 2026 at 10:00 a.m.');
  expect(fill('Wait for {0}…', 'it')).toBe('Wait for it…');
  expect(fill('{0} and {1}.', 'one')).toBe('one and {1}.');
  expect([fill('{0}', 'And so on...'), fill('It says {0}.', 'so on...')]).toEqual(['And so on...', 'It says so on...']);
});
