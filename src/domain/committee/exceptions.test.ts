import { zoneNamed } from '../../data/sharepoint/zone';
import type { PackBody } from '../program/pack';
import type { Meeting } from './agenda';
import { missingPosts, postingExceptions } from './exceptions';

const toronto = zoneNamed('America/Toronto');
const rules = { key: 'one', mustPost: ['agenda', 'minutes'] } as unknown as PackBody;
const free = { key: 'two', mustPost: [] } as unknown as PackBody;
const held: Meeting = { Id: 1, Body: { Id: 4, Title: 'One' }, StartsAt: '2026-10-14T14:00:00Z', State: 'closed' };
const missing = (meeting: Meeting, today = '2026-11-22'): readonly string[] => missingPosts(rules, meeting, today, toronto);

test('a held meeting lacks what was not posted, until it is', () => {
  expect(missing(held)).toEqual(['agenda', 'minutes']);
  expect(missing({ ...held, AgendaPostedOn: '2026-10-07' })).toEqual(['minutes']);
  expect(missing({ ...held, AgendaPostedOn: '2026-10-07', MinutesPostedOn: '2026-11-20' })).toEqual([]);
});

test('what was planned or cancelled lacks nothing; what was never closed does from the next day on', () => {
  expect((['draft', 'open', 'cancelled', undefined] as const).flatMap(State => missing({ ...held, State }))).toEqual([]);
  const evening: Meeting = { ...held, State: 'in progress', StartsAt: '2026-11-22T01:00:00Z' };
  expect(missing(evening, '2026-11-21')).toEqual([]);
  expect(missing(evening, '2026-11-22')).toEqual(['agenda', 'minutes']);
});

test('exceptions are those of bodies that must post, the oldest first', () => {
  const older: Meeting = { ...held, Id: 2, StartsAt: '2019-05-08T14:00:00Z' };
  const elsewhere: Meeting = { ...held, Id: 3, Body: { Id: 5, Title: 'Two' } };
  const nowhere: Meeting = { ...held, Id: 6, Body: undefined };
  const found = postingExceptions([{ rules, id: 4 }, { rules: free, id: 5 }], [held, elsewhere, nowhere, older], '2026-11-22', toronto);
  expect(found.map(one => [one.rules.key, one.meeting.Id])).toEqual([['one', 2], ['one', 1]]);
});
