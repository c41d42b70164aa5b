import { zoneNamed } from '../../../data/sharepoint/zone';
import { standingColumn as ofMember, standingOn } from './members/standing';
import { standingColumn as ofResolution } from './resolutions/standing';

const toronto = zoneNamed('America/Toronto');

test('a membership is of now on its first and its last day, later before, former after', () => {
  const term = { From: '2026-04-01', Until: '2026-11-22' };
  expect(['2026-03-31', '2026-04-01', '2026-11-22', '2026-11-23'].map(day => standingOn(term, day))).toEqual(['coming', 'now', 'now', 'former']);
});

test('who sits on the body now comes first, and each standing has its own shape', () => {
  const column = ofMember({ zone: toronto });
  const rows = [{ Id: 1, From: '2020-01-01', Until: '2021-01-01' }, { Id: 2, From: '2999-01-01' }, { Id: 3, From: '2020-01-01' }];
  expect([...rows].sort((a, b) => Number(column.sortKey(a)) - Number(column.sortKey(b))).map(row => row.Id)).toEqual([3, 2, 1]);
  expect(new Set(rows.map(row => column.mark?.(row))).size).toBe(3);
});

test('a corrected resolution and its correction both stay, each saying which is which; also when the correction comes later', () => {
  let rows = [{ Id: 7, Title: 'OS-2026-003' }, { Id: 8, Title: 'OS-2026-004' }];
  const column = ofResolution(() => rows);
  const texts = (): readonly string[] => rows.map(column.text);
  expect(texts()).toEqual(['In force', 'In force']);
  rows = [...rows, { Id: 9, Title: 'OS-2026-005', Supersedes: { Id: 7, Title: 'OS-2026-003' } } as { Id: number; Title: string }];
  expect(texts()).toEqual(['Superseded by OS-2026-005', 'In force', 'In force, supersedes OS-2026-003']);
  expect(rows.map(row => column.facets(row)[0].key)).toEqual(['superseded', 'inForce', 'inForce']);
});
