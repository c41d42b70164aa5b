import * as fc from 'fast-check';
import type { DistributionMember } from './membership';
import { addressesOf, lacking, onList, unrepresented } from './membership';

const members: readonly DistributionMember[] = [
  { Id: 1, Title: 'Sample Person 2', List: 'technical', Email: 'two@example.invalid', Society: { Id: 5, Title: 'Sample Society 5' }, From: '2024-04-01' },
  { Id: 2, Title: 'Sample Person 1', List: 'technical', Email: ' Two@example.invalid', Organization: 'CWOB', From: '2024-04-01', Until: '2025-03-31' },
  { Id: 3, Title: 'Sample Person 3', List: 'training', From: '2024-04-01' }
];

test('who is on a list depends on the day; both ends of a membership belong to it', () => {
  expect(onList(members, 'technical', '2025-03-31').map(one => one.Id)).toEqual([2, 1]);
  expect(onList(members, 'technical', '2025-04-01').map(one => one.Id)).toEqual([1]);
  expect(onList(members, 'technical', '2024-03-31')).toEqual([]);
});

test('a list that has nobody of an organization it must include is told, from the day the last one left', () => {
  const rule = { mustInclude: ['CWOB'] };
  expect(lacking(onList(members, 'technical', '2025-03-31'), rule)).toEqual([]);
  expect(lacking(onList(members, 'technical', '2025-04-01'), rule)).toEqual(['CWOB']);
});

test('societies without anybody are those active on the day', () => {
  const all = [{ Id: 5, Title: 'Sample Society 5' }, { Id: 6, Title: 'Sample Society 6' }, { Id: 7, Title: 'Sample Society 7', ActiveUntil: '2024-12-31' }];
  expect(unrepresented(members, all, '2025-01-01').map(one => one.Id)).toEqual([6]);
  expect(unrepresented(members, all, '2024-12-31').map(one => one.Id)).toEqual([6, 7]);
});

test('each address stands once, and every member with one is reached', () => {
  expect(addressesOf(members)).toEqual(['two@example.invalid']);
  fc.assert(fc.property(fc.array(fc.emailAddress(), { maxLength: 20 }), emails => {
    const addresses = addressesOf(emails.map((Email, Id) => ({ Id, Email })));
    const folded = addresses.map(one => one.toLowerCase());
    expect(new Set(folded).size).toBe(folded.length);
    expect(new Set(emails.map(one => one.toLowerCase()))).toEqual(new Set(folded));
  }));
});
