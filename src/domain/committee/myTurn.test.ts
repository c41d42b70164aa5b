import * as fc from 'fast-check';
import type { Zone } from '../../schema/kinds/kind';
import type { PackBody } from '../program/pack';
import { addDays } from '../days';
import type { Turn, TurnGiven } from './myTurn';
import { myTurn } from './myTurn';

const today = '2026-11-20';
const zone: Zone = { name: 'UTC', dayOf: instant => instant.slice(0, 10), midnightOf: day => `${day}T00:00:00Z` };
const at = (id: number): { Id: number; Title: string } => ({ Id: id, Title: '' });
const body = (id: number): TurnGiven['bodies'][number] => ({ id, rules: { key: `body-${id}` } as PackBody });
const seat = (bodyId: number, more: object = {}): TurnGiven['memberships'][number] =>
  ({ Id: bodyId * 10, Title: 'Sample Member 3', Person: at(7), Body: at(bodyId), Role: 'member', Votes: true, From: '2025-01-01', ...more });
const meeting = (id: number, bodyId: number, day: string, more: object = {}): TurnGiven['meetings'][number] =>
  ({ Id: id, Body: at(bodyId), StartsAt: `${day}T15:00:00Z`, State: 'open', AgendaPostedOn: '2026-11-01', ...more });
const call = (id: number, meetingId: number, until: string, more: object = {}): TurnGiven['called'][number] =>
  ({ Id: id, Title: `Item ${id}`, Meeting: at(meetingId), State: 'waiting', LastCallUntil: until, ...more });
const given = (more: Partial<TurnGiven>): TurnGiven => ({
  roles: ['committee', 'reader'], bodies: [body(1), body(2)], meetings: [], memberships: [], called: [], said: [], actions: [], returned: [], proposals: [],
  failed: [], ...more
});
const kinds = (turns: readonly Turn[]): readonly string[] => turns.map(turn => turn.kind);

describe('a last call waits for a member', () => {
  const base = given({ memberships: [seat(1)], meetings: [meeting(5, 1, '2026-12-10')], called: [call(31, 5, today), call(32, 5, '2026-11-19')] });
  const calls = (more: Partial<TurnGiven>): readonly number[] =>
    myTurn({ ...base, ...more }, today, zone).flatMap(turn => turn.kind === 'lastCall' ? [turn.item.Id] : []);

  test('with a vote in its body, up to its last day', () => {
    expect(calls({})).toEqual([31]);
    expect(calls({ memberships: [] })).toEqual([]);
    expect(calls({ memberships: [seat(2)] })).toEqual([]);
    expect(calls({ memberships: [seat(1, { Votes: false })] })).toEqual([]);
    expect(calls({ memberships: [seat(1, { Until: '2026-11-19' })] })).toEqual([]);
  });

  test('until they have answered; a pulled item is not an answer', () => {
    expect(calls({ said: [{ Id: 1, AgendaItem: at(31), Position: 'abstain' }] })).toEqual([]);
    expect(calls({ said: [{ Id: 1, AgendaItem: at(31), Position: 'pull' }] })).toEqual([31]);
  });

  test('not in a meeting that has begun or is cancelled, nor in a conflict of interest', () => {
    for (const State of ['in progress', 'closed', 'cancelled'] as const) expect(calls({ meetings: [meeting(5, 1, '2026-12-10', { State })] })).toEqual([]);
    expect(calls({ called: [call(31, 5, today, { Conflicts: [at(10)] })] })).toEqual([]);
  });

  test('the first to end comes first', () => {
    expect(calls({ called: [call(31, 5, '2026-11-25'), call(32, 5, '2026-11-21'), call(33, 5, '2026-11-23')] })).toEqual([32, 33, 31]);
  });
});

describe('what waits for who keeps the record', () => {
  const record = given({
    meetings: [
      meeting(1, 1, '2026-11-27', { State: 'draft', AgendaPostedOn: undefined }), meeting(2, 1, '2026-11-28', { State: 'draft', AgendaPostedOn: undefined }),
      meeting(3, 2, '2026-10-01', { State: 'closed' }), meeting(4, 1, '2026-09-01', { State: 'closed', MinutesPostedOn: '2026-09-05' }),
      meeting(5, 1, '2026-11-10', { State: 'draft', AgendaPostedOn: undefined }), meeting(6, 1, '2026-11-22', { State: 'cancelled', AgendaPostedOn: undefined })
    ],
    proposals: [{ Id: 1, Body: at(1) }, { Id: 2, Body: at(1) }, { Id: 3, Body: at(2) }],
    failed: [{ Id: 9, Definition: 'list', Edition: 3 }]
  });
  const told = (more: Partial<TurnGiven>): readonly string[] => myTurn({ ...record, ...more }, today, zone).map(turn =>
    turn.kind === 'publish' || turn.kind === 'minutes' ? `${turn.kind} ${turn.meeting.Id}` : turn.kind === 'proposals' ? `proposals ${turn.body.id}:${turn.count}` : turn.kind);

  test('is of every body for an owner: agendas a week ahead, minutes, proposals, editions', () => {
    expect(told({ roles: ['owner', 'reader'] })).toEqual(['publish 1', 'minutes 3', 'proposals 1:2', 'proposals 2:1', 'edition']);
  });

  test('is of the bodies that a chair presides over or keeps the minutes of, of all where that is none', () => {
    expect(told({ roles: ['chair', 'reader'], memberships: [seat(2, { Role: 'secretary' }), seat(1)] })).toEqual(['minutes 3', 'proposals 2:1', 'edition']);
    expect(told({ roles: ['chair', 'reader'], memberships: [seat(2, { Role: 'chair', Until: '2026-01-01' })] }).length).toBe(5);
  });

  test('does not bother anybody else', () => {
    expect(told({ proposals: [], failed: [] })).toEqual([]);
  });
});

test('what is to be answered comes first, then actions, the latest first, then what was returned', () => {
  const turns = myTurn(given({
    memberships: [seat(1)], meetings: [meeting(5, 1, '2026-12-10')], called: [call(31, 5, today)],
    actions: [{ Id: 1, Body: at(1) }, { Id: 2, Body: at(2), Due: '2026-11-10' }, { Id: 3, Due: '2026-11-30' }], returned: [{ Id: 8, Title: 'A subject' }]
  }), today, zone);
  expect(kinds(turns)).toEqual(['lastCall', 'action', 'action', 'action', 'returned']);
  expect(turns.flatMap(turn => turn.kind === 'action' ? [[turn.action.Id, turn.late, turn.body?.id]] : [])).toEqual([[2, 10, 2], [3, 0, undefined], [1, 0, 1]]);
});

test('an agenda waits exactly within the week before its meeting', () => {
  fc.assert(fc.property(fc.integer({ min: -20, max: 20 }), days => {
    const turns = myTurn(given({ roles: ['owner'], meetings: [meeting(1, 1, addDays(today, days), { State: 'draft', AgendaPostedOn: undefined })] }), today, zone);
    return turns.length === (days >= 0 && days <= 7 ? 1 : 0);
  }));
});
