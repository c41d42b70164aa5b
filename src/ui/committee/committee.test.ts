import type { Meeting } from '../../domain/committee/agenda';
import { currentMeeting } from './committee';

const zone = { dayOf: (instant: string): string => instant.slice(0, 10) };
const at = (Id: number, day: string, State: Meeting['State'] = 'draft'): Meeting => ({ Id, State, StartsAt: `${day}T15:00:00Z` });
/** Newest first, as the page reads them. */
const opens = (...newestFirst: readonly Meeting[]): number | undefined => currentMeeting(newestFirst, zone, '2026-11-22')?.Id;

test('the page opens with the meeting that is next, though an earlier one was planned and neither held nor cancelled', () => {
  expect(opens(at(4, '2027-01-13'), at(3, '2026-12-16'), at(2, '2026-10-14'), at(1, '2026-09-16', 'closed'))).toBe(3);
  expect(opens(at(3, '2026-12-16', 'closed'), at(2, '2026-10-14'))).toBe(2);
});

test('a meeting in progress comes first, also one that was opened again', () => {
  const reopened: Meeting = { ...at(1, '2026-09-16', 'in progress'), ClosedAt: '2026-09-16T16:00:00Z' };
  expect(opens(at(3, '2026-12-16'), at(2, '2026-10-14'), reopened)).toBe(1);
});

test('where none takes items it is the newest', () => {
  expect(opens(at(3, '2026-12-16', 'cancelled'), at(2, '2026-10-14', 'closed'))).toBe(3);
  expect(opens()).toBeUndefined();
});
