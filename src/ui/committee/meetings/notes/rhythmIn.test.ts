import { zoneNamed } from '../../../../data/sharepoint/zone';
import type { Meeting } from '../../../../domain/committee/agenda';
import type { PackBody } from '../../../../domain/program/pack';
import type { Committees } from '../../committee';
import { quietBodies, rhythmIn } from './rhythmIn';

const zone = zoneNamed('America/Toronto');
const rules = { key: 'sample', intervalDays: 62 } as PackBody;
const held = (day: string, State: Meeting['State'] = 'closed'): Meeting => ({ Id: 1, Body: { Id: 4, Title: '' }, StartsAt: `${day}T15:00:00Z`, State });
const all = (Created: string, ...recent: readonly Meeting[]): Committees =>
  ({ bodies: [{ Id: 4, Title: 'Sample', BodyKey: 'sample', Created }], recent, since: '2026-05-05T00:00:00Z' });
const on = (today: string, committees: Committees, older?: readonly Meeting[]): readonly [string | undefined, number] => {
  const { dueBy, overdueBy } = rhythmIn(committees, rules, { zone, today: () => today }, older);
  return [dueBy, overdueBy];
};

test('a body that last met before the page’s window is overdue since its interval ran out, on whatever day somebody looks', () => {
  const committees = all('2020-01-01T15:00:00Z');
  expect(quietBodies(committees).map(({ Id }) => Id)).toEqual([4]);
  expect(on('2026-11-20', committees, [held('2026-01-10')])).toEqual(['2026-03-13', 252]);
  expect(on('2026-11-25', committees, [held('2026-01-10')])).toEqual(['2026-03-13', 257]);
});

test('one that was set up since then, with a meeting entered from before, is overdue since that meeting’s interval ran out', () => {
  const committees = all('2026-11-01T15:00:00Z');
  expect(quietBodies(committees).map(({ Id }) => Id)).toEqual([4]);
  expect(on('2026-11-20', committees, [held('2026-05-01')])).toEqual(['2026-07-02', 141]);
});

test('one that never met counts from when it was set up; nobody is asked about one that met lately', () => {
  expect(on('2026-11-20', all('2026-03-01T15:00:00Z'), [])).toEqual(['2026-05-02', 202]);
  expect(quietBodies(all('2020-01-01T15:00:00Z', held('2026-10-01')))).toEqual([]);
  expect(quietBodies(all('2020-01-01T15:00:00Z', held('2026-10-01', 'cancelled'))).length).toBe(1);
});
