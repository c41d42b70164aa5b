import { changeRequests } from '../../schema/lists/changeRequests';
import type { Version } from '../../data/store';
import { historyEntries } from './history';

type Values = Version<typeof changeRequests>['values'];
const version = (label: string, at: string, by: string, values: Omit<Values, 'Id'>): Version<typeof changeRequests> =>
  ({ label, at, by: { Id: 1, Title: by }, values: { Id: 7, ...values } });

test('each version says what it changed, newest first; the first says what it began with', () => {
  const entries = historyEntries(changeRequests, [
    version('3.0', '2026-03-03T15:00:00Z', 'Sample Owner', { Title: 'New', Status: 'in review', Key: 'k' }),
    version('2.0', '2026-03-02T15:00:00Z', 'Sample Owner', { Title: 'New', Status: 'received', Details: 'x', Key: 'k' }),
    version('1.0', '2026-03-01T15:00:00Z', 'Sample Member 3', { Title: 'Old', Status: 'received', Key: 'k' })
  ]);
  expect(entries.map(entry => [entry.by.Title, entry.first, entry.differences.map(({ name }) => name)])).toEqual([
    ['Sample Owner', false, ['Details', 'Status']],
    ['Sample Owner', false, ['Title', 'Details']],
    ['Sample Member 3', true, ['Title', 'Status']]
  ]);
  expect(entries[1].differences[0]).toEqual({ name: 'Title', before: 'Old', after: 'New' });
  expect(entries[0].differences[0]).toEqual({ name: 'Details', before: 'x', after: undefined });
});

test('no versions, no entries', () => {
  expect(historyEntries(changeRequests, [])).toEqual([]);
});
