import type { ChangeRequest } from '../changeRequest/move';
import * as fc from 'fast-check';
import { zoneNamed } from '../../data/sharepoint/zone';
import { standingIn } from './agenda';
import { consentBlock } from './consent';
import { meetingMoves, moveBetween, moveMeeting, offeredMoves } from './meetingState';
import { quorumOf } from './quorum';
import type { Attendance, Member, Position } from './record';
import { carries } from './threshold';
import type { Ballot } from './threshold';

const now = '2026-11-18T15:00:00.000Z';
const day = '2026-11-18';
const zone = zoneNamed('America/Toronto');
const voters = (howMany: number): readonly Member[] => Array.from({ length: howMany }, (_, index) => ({
  Id: index + 1, Title: `Sample Member ${index + 1}`, Role: 'member', Votes: true, From: '2026-01-01'
}));
const presence = (Presence: Attendance['Presence'], ...members: readonly number[]): readonly Attendance[] =>
  members.map(Id => ({ Id: 100 + Id, Member: { Id, Title: '' }, Presence }));

describe('a meeting’s states', () => {
  const [start, close, reopen, cancel] = (['start', 'close', 'reopen', 'cancel'] as const)
    .map(name => meetingMoves.find(move => move.name === name) ?? meetingMoves[0]);

  test('are moved through by the chair and owners only', () => {
    expect(offeredMoves({}, ['chair']).map(move => move.name)).toEqual(['publish', 'start', 'cancel']);
    expect(offeredMoves({ State: 'in progress' }, ['owner']).map(move => move.name)).toEqual(['close']);
    expect(offeredMoves({ State: 'cancelled' }, ['owner'])).toEqual([]);
    expect(offeredMoves({ State: 'open' }, ['committee', 'society', 'reader'])).toEqual([]);
    expect(moveMeeting(close, { State: 'in progress' }, ['committee'], { now, zone })).toEqual({ refusal: 'notYours' });
  });

  test('stamp when the meeting was called to order and adjourned', () => {
    expect(moveMeeting(start, { State: 'open' }, ['chair'], { now, zone })).toEqual({ change: { State: 'in progress', StartedAt: now } });
    expect(moveMeeting(close, { State: 'in progress' }, ['chair'], { now, zone }))
      .toEqual({ change: { State: 'closed', ClosedAt: now, CurrentItem: null, CurrentSince: null } });
    expect(moveMeeting(start, { State: 'closed' }, ['chair'], { now, zone })).toEqual({ refusal: 'notFromHere' });
  });

  test('need a reason to be reopened or cancelled', () => {
    expect(moveMeeting(reopen, { State: 'closed' }, ['owner'], { now, zone }, ' ')).toEqual({ refusal: 'noReason' });
    expect(moveMeeting(reopen, { State: 'closed' }, ['owner'], { now, zone }, ' A vote was left out. '))
      .toEqual({ change: { State: 'in progress', StateReason: 'A vote was left out.' } });
    expect(moveMeeting(cancel, {}, ['owner'], { now, zone }, 'Snow')).toEqual({ change: { State: 'cancelled', StateReason: 'Snow' } });
    expect(moveBetween('closed', 'in progress')).toBe(reopen);
  });

  test('keep the adjournment when the record is put right on a later day; a meeting that goes on is adjourned when it ends', () => {
    const closing = (ClosedAt: string | undefined): unknown =>
      (moveMeeting(close, { State: 'in progress', ClosedAt }, ['chair'], { now, zone }) as { change: unknown }).change;
    expect(closing('2026-11-17T16:30:00Z')).toMatchObject({ State: 'closed', ClosedAt: '2026-11-17T16:30:00Z' });
    expect(closing('2026-11-18T14:10:00Z')).toMatchObject({ ClosedAt: now });
    // Half past ten in the evening in Toronto is the day before.
    expect(closing('2026-11-18T03:30:00Z')).toMatchObject({ ClosedAt: '2026-11-18T03:30:00Z' });
  });

  test('make adopted minutes a draft again, and remember what adopted the text that was', () => {
    const MinutesAdoptedBy = { Id: 9, Title: 'BH-2026-004' };
    expect(moveMeeting(reopen, { State: 'closed', MinutesAdoptedBy }, ['chair'], { now, zone }, 'A vote was left out.'))
      .toEqual({ change: { State: 'in progress', StateReason: 'A vote was left out.', MinutesAdoptedBy: null, AdoptedBefore: MinutesAdoptedBy } });
  });

  test('make posted minutes ones that must be posted again', () => {
    expect(moveMeeting(reopen, { State: 'closed', MinutesPostedOn: '2026-11-10' }, ['chair'], { now, zone }, 'A vote was left out.'))
      .toEqual({ change: { State: 'in progress', StateReason: 'A vote was left out.', MinutesPostedOn: null } });
  });
});

describe('a quorum', () => {
  test('counts voting members of the day who are present', () => {
    const members = [...voters(6), { Id: 7, Votes: false, From: '2026-01-01' }, { Id: 8, Votes: true, From: '2020-01-01', Until: '2025-12-31' }];
    const attendance = [...presence('present', 1, 2, 3, 7, 8), ...presence('left', 4), ...presence('regrets', 5)];
    const quorum = quorumOf({ members, attendance }, { quorum: 4 }, day);
    expect(quorum.present.map(member => member.Id)).toEqual([1, 2, 3]);
    expect(quorum).toMatchObject({ needed: 4, met: false });
  });

  test('leaves out who is in conflict, also from the base of a share', () => {
    const record = { members: voters(5), attendance: presence('present', 1, 2, 3) };
    expect(quorumOf(record, { quorumShare: 0.5 }, day)).toMatchObject({ needed: 3, met: true });
    const item = { Conflicts: [{ Id: 3, Title: '' }] };
    const quorum = quorumOf(record, { quorumShare: 0.5 }, day, item);
    expect(quorum).toMatchObject({ needed: 2, met: true });
    expect([quorum.present.length, quorum.voters.length, quorum.conflicted.map(member => member.Id)]).toEqual([2, 4, [3]]);
    expect(quorumOf(record, { quorum: 3 }, day, item)).toMatchObject({ needed: 3, met: false });
  });

  test('is not asked for where the body asks for none or has no members on record', () => {
    expect(quorumOf({ members: voters(3), attendance: [] }, {}, day)).toMatchObject({ met: true });
    expect(quorumOf({ members: [], attendance: [] }, { quorum: 5 }, day)).toMatchObject({ met: true });
  });

  test('as two thirds is two of three', () => {
    expect(quorumOf({ members: voters(3), attendance: presence('present', 1, 2) }, { quorumShare: 0.6667 }, day)).toMatchObject({ needed: 2, met: true });
  });

  test('never falls when somebody arrives, and is never above what the members can reach', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 1, noNaN: true }), fc.nat(60), (howMany, share, here) => {
      const ids = Array.from({ length: Math.min(here, howMany) }, (_, index) => index + 1);
      const quorum = quorumOf({ members: voters(howMany), attendance: presence('present', ...ids) }, { quorumShare: share }, day);
      expect(quorum.needed).toBeLessThanOrEqual(howMany);
      expect(quorum.needed).toBeGreaterThanOrEqual(1);
      expect(quorum.met).toBe(ids.length >= (quorum.needed ?? 0));
    }));
  });
});

describe('a threshold', () => {
  const here = { present: voters(6), voters: voters(9) };
  const count = (yes: number, no: number, abstain = 0): Parameters<typeof carries>[1] => ({ method: 'count', for: yes, against: no, abstain });

  test('of votes cast leaves abstentions out', () => {
    const rule = { share: 0.5, of: 'cast', strictly: true } as const;
    expect([count(3, 2), count(2, 2), count(1, 0, 5), count(0, 0, 4)].map(vote => carries(rule, vote, here))).toEqual([true, false, true, false]);
    expect(carries({ ...rule, strictly: false }, count(2, 2), here)).toBe(true);
  });

  test('of those present or in office counts silence against the motion', () => {
    const twoThirds = { share: 0.6667, of: 'present', strictly: false } as const;
    expect([4, 3].map(yes => carries(twoThirds, count(yes, 0), here))).toEqual([true, false]);
    expect([6, 5].map(yes => carries({ ...twoThirds, of: 'members' }, count(yes, 0), here))).toEqual([true, false]);
    expect(carries({ ...twoThirds, strictly: true }, count(4, 2), here)).toBe(false);
  });

  test('is met by consensus, and counts ballots by name', () => {
    const rule = { share: 0.5, of: 'cast', strictly: true } as const;
    expect(carries(rule, { method: 'consensus' }, here)).toBe(true);
    expect(carries(rule, { method: 'names', ballots: new Map<number, Ballot>([[1, 'for'], [2, 'against'], [3, 'for']]) }, here)).toBe(true);
  });

  test('is monotone: one more vote for never defeats, one more against never carries', () => {
    const rules = fc.record({ share: fc.double({ min: 0.01, max: 1, noNaN: true }), of: fc.constantFrom('cast' as const, 'present' as const, 'members' as const), strictly: fc.boolean() });
    fc.assert(fc.property(rules, fc.nat(20), fc.nat(20), (rule, yes, no) => {
      const room = { present: voters(60), voters: voters(80) };
      if (carries(rule, count(yes, no), room)) expect(carries(rule, count(yes + 1, no), room)).toBe(true);
      if (!carries(rule, count(yes, no), room)) expect(carries(rule, count(yes, no + 1), room)).toBe(false);
    }));
  });
});

describe('a consent block', () => {
  const items = [
    { Id: 1, Title: 'Routine', Consent: true }, { Id: 2, Title: 'Not routine' }, { Id: 3, Title: 'Minutes', Consent: true, Kind: 'minutes' as const },
    { Id: 4, Title: 'Decided', Consent: true }, { Id: 5, Title: 'Information', Consent: true, Kind: 'information' as const },
    { Id: 6, Title: 'Unobjected', LastCallUntil: '2026-11-10' }, { Id: 7, Title: 'Running', LastCallUntil: day }
  ];
  const record = { items, members: voters(3), requests: [] as readonly ChangeRequest[], resolutions: [{ Id: 9, AgendaItem: { Id: 4, Title: '' }, Outcome: 'endorsed' as const }] };
  const rules = { decides: ['endorsed' as const], waitsFor: ['prioritized' as const] };
  const ids = (positions: readonly Position[], given = rules): readonly number[] =>
    consentBlock({ ...record, positions }, given, day).items.map(item => item.Id);

  test('holds what is routine and still waits', () => {
    expect(ids([])).toEqual([1, 3, 6]);
    expect(ids([], { ...rules, decides: [] })).toEqual([3]);
  });

  test('leaves out a change request that does not wait for the body', () => {
    const about = items.map(item => item.Id === 1 ? { ...item, ChangeRequest: { Id: 8, Title: '' } } : item);
    const block = (Status: ChangeRequest['Status']): readonly number[] =>
      consentBlock({ ...record, items: about, requests: [{ Id: 8, Status }], positions: [] }, rules, day).items.map(item => item.Id);
    expect(block('tabled')).toEqual([1, 3, 6]);
    expect(block('in review')).toEqual([3, 6]);
  });

  test('loses what anybody pulls out', () => {
    const pull: Position = { Id: 1, AgendaItem: { Id: 1, Title: '' }, Position: 'pull', Title: 'Sample Member 2' };
    expect(ids([pull])).toEqual([3, 6]);
    expect(consentBlock({ ...record, positions: [pull] }, rules, day).pulled).toEqual([{ item: items[0], by: [pull] }]);
    expect(ids([{ ...pull, Position: 'agree' }])).toEqual([1, 3, 6]);
  });
});

describe('an item of an agenda', () => {
  test('that a closed meeting left waiting goes on to a later one, and waits again when the meeting is reopened', () => {
    expect(standingIn({ State: 'in progress' }, {})).toBe('waiting');
    expect(standingIn({ State: 'closed' }, {})).toBe('carried');
    expect(standingIn({ State: 'closed' }, { State: 'waiting' })).toBe('carried');
    expect(standingIn({ State: 'closed' }, { State: 'discussed' })).toBe('discussed');
    expect(standingIn({ State: 'in progress' }, { State: 'carried' })).toBe('carried');
  });
});
