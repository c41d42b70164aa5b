import { zoneNamed } from '../../data/sharepoint/zone';
import { staleSince } from './workItem';

const toronto = zoneNamed('America/Toronto');
const untouched = { Id: 1, Status: 'in-progress', Modified: '2026-07-01T02:00:00Z' };

test('an open work item is stale from the day after its program’s limit, counted from its last change in the site’s zone', () => {
  expect(staleSince(untouched, 60, '2026-08-29', toronto)).toBeUndefined();
  expect(staleSince(untouched, 60, '2026-08-30', toronto)).toBe('2026-06-30');
});

test.each(['complete', 'deferred'])('what is %s is never stale', Status => {
  expect(staleSince({ ...untouched, Status }, 60, '2030-01-01', toronto)).toBeUndefined();
});

test('a program that says nothing of it has no stale items', () => {
  expect(staleSince(untouched, undefined, '2030-01-01', toronto)).toBeUndefined();
});
