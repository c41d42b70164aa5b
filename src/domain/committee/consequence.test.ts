import type { ChangeRequest } from '../changeRequest/move';
import { adoption, consequence, endorsement } from './consequence';
import type { Decision, Resolution } from './decision';
import { decisionProblems, defeatsOf, outcomesFor, resolutionKey, resolutionOf } from './decision';
import { quorumAgain, quorumOf, quorumRecorded } from './quorum';
import type { Member } from './record';

const deciding = { waitsFor: ['prioritized' as const] };
const ref = (Id: number): { Id: number; Title: string } => ({ Id, Title: `R-${Id}` });
const resolution = (Id: number, values: Partial<Resolution>): Resolution =>
  ({ Id, Title: `R-${Id}`, Outcome: 'endorsed', DecidedOn: '2026-11-20', ChangeRequest: ref(8), ...values });
const tabled: ChangeRequest = { Id: 8, Status: 'tabled' };

describe('what follows from a resolution', () => {
  test('moves only what waits for the body', () => {
    expect(consequence(resolution(5, {}), tabled, deciding)).toMatchObject({ Status: 'endorsed', EndorsedOn: '2026-11-20' });
    expect(consequence(resolution(5, {}), tabled, { waitsFor: [] })).toBeUndefined();
    expect(consequence(resolution(5, {}), { Id: 8, Status: 'withdrawn' }, deciding)).toBeUndefined();
    expect(consequence(resolution(5, {}), { Id: 8, Status: 'in review' }, { waitsFor: ['in review'] })).toMatchObject({ Status: 'endorsed' });
  });

  test('is nothing for a defeated motion', () => {
    expect(consequence(resolution(5, { Outcome: 'defeated' }), tabled, deciding)).toBeUndefined();
  });

  describe('that corrects another', () => {
    const first = resolution(5, {});
    const endorsed: ChangeRequest = { Id: 8, Status: 'endorsed', EndorsedOn: '2026-11-20', LastResolution: ref(5) };
    const correct = (values: Partial<Resolution>, request = endorsed): unknown => {
      const second = resolution(6, { Supersedes: ref(5), DecidedOn: '2026-11-21', ...values });
      return consequence(second, request, deciding, [first, second]);
    };

    test('undoes what was written and writes its own', () => {
      expect(correct({ Outcome: 'declined', Reason: 'Misheard' }))
        .toEqual({ Status: 'declined', StatusReason: 'Misheard', DeferredUntil: null, LastResolution: ref(6), EndorsedOn: null });
      expect(correct({ Outcome: 'defeated' })).toMatchObject({ Status: 'tabled', EndorsedOn: null, LastResolution: ref(6) });
    });

    test('leaves a status that stays the same, and one that has gone further since', () => {
      expect(correct({ Outcome: 'endorsed as amended' })).toEqual({ LastResolution: ref(6), EndorsedOn: '2026-11-21' });
      expect(correct({ Outcome: 'declined' }, { ...endorsed, Status: 'submitted' })).not.toHaveProperty('Status');
    });

    test('does not bring back what waits again by now, nor give its reason to a status that stays', () => {
      const returned = { ...first, Outcome: 'returned' as const };
      const again = (values: Partial<Resolution>, request: ChangeRequest): unknown => {
        const second = resolution(6, { Supersedes: ref(5), Outcome: 'returned', Reason: 'The seconder was misspelt', ...values });
        return consequence(second, request, deciding, [returned, second]);
      };
      const onNextAgenda: ChangeRequest = { Id: 8, Status: 'tabled', LastResolution: ref(5) };
      expect(again({}, onNextAgenda)).toEqual({ LastResolution: ref(6) });
      expect(again({ Outcome: 'declined' }, onNextAgenda)).not.toHaveProperty('Status');
      expect(again({}, { ...onNextAgenda, Status: 'returned', StatusReason: 'Say who asks' })).toEqual({ LastResolution: ref(6) });
    });

    test('moves the day of a deferral that still stands', () => {
      const deferred = { ...first, Outcome: 'deferred' as const, DeferredUntil: '2027-01-05' };
      const second = resolution(6, { Supersedes: ref(5), Outcome: 'deferred', DeferredUntil: '2027-02-05', Reason: 'The day was wrong' });
      const request: ChangeRequest = { Id: 8, Status: 'deferred', DeferredUntil: '2027-01-05', LastResolution: ref(5) };
      expect(consequence(second, request, deciding, [deferred, second])).toEqual({ LastResolution: ref(6), DeferredUntil: '2027-02-05' });
    });

    test('writes nothing where another meeting decided since', () => {
      const [second, third] = [resolution(6, { Outcome: 'deferred' }), resolution(7, { Supersedes: ref(5), Outcome: 'returned' })];
      const request: ChangeRequest = { Id: 8, Status: 'prioritized', LastResolution: ref(6) };
      expect(consequence(third, request, deciding, [first, second, third])).toBeUndefined();
    });

    test('applies where the one before was never written, and follows a chain of corrections', () => {
      expect(correct({ Outcome: 'declined' }, tabled)).toMatchObject({ Status: 'declined' });
      const [second, third] = [resolution(6, { Supersedes: ref(5), Outcome: 'declined' }), resolution(7, { Supersedes: ref(6), Outcome: 'returned' })];
      expect(consequence(third, endorsed, deciding, [first, second, third])).toMatchObject({ Status: 'returned', EndorsedOn: null });
    });
  });

  test('on minutes names the resolution that adopted them, until a correction takes that back', () => {
    const adopting = resolution(5, { Outcome: 'adopted as amended', MinutesOf: ref(3) });
    const taking = resolution(6, { Outcome: 'defeated', MinutesOf: ref(3), Supersedes: ref(5) });
    expect(adoption(adopting, {}, [adopting])).toEqual({ MinutesAdoptedBy: ref(5) });
    expect(adoption(adopting, { MinutesAdoptedBy: ref(5) }, [adopting])).toBeUndefined();
    expect(adoption(taking, { MinutesAdoptedBy: ref(5) }, [adopting, taking])).toEqual({ MinutesAdoptedBy: null });
    expect(adoption(taking, {}, [adopting, taking])).toBeUndefined();
  });

  test('on minutes that were opened again since they were adopted writes nothing, nor does its correction; what is decided later does', () => {
    const adopting = resolution(5, { Outcome: 'adopted', MinutesOf: ref(3) });
    const amended = resolution(6, { Outcome: 'adopted as amended', MinutesOf: ref(3), Supersedes: ref(5) });
    const anew = resolution(9, { Outcome: 'adopted', MinutesOf: ref(3) });
    const meeting = { AdoptedBefore: ref(5) };
    expect(adoption(adopting, meeting, [adopting])).toBeUndefined();
    expect(adoption(amended, meeting, [adopting, amended])).toBeUndefined();
    expect(adoption(anew, meeting, [anew])).toEqual({ MinutesAdoptedBy: ref(9) });
  });

  test('on a practice endorses it when the body may, once; only a correction takes that back', () => {
    const may = { endorsesPractices: true };
    const first = resolution(5, { Practice: ref(4) });
    const later = resolution(6, { Practice: ref(4), Outcome: 'deferred' });
    const correction = resolution(7, { Practice: ref(4), Outcome: 'declined', Supersedes: ref(5) });
    expect(endorsement(first, {}, may, [first])).toEqual({ EndorsedOn: '2026-11-20', LastResolution: ref(5) });
    expect(endorsement(first, {}, { endorsesPractices: false }, [first])).toBeUndefined();
    expect(endorsement(first, { LastResolution: ref(5) }, may, [first])).toBeUndefined();
    expect(endorsement(later, { EndorsedOn: '2026-11-20', LastResolution: ref(5) }, may, [first, later])).toEqual({ LastResolution: ref(6) });
    const older = resolution(8, { Practice: ref(4), Outcome: 'returned', Supersedes: ref(3) });
    expect(endorsement(older, { EndorsedOn: '2026-11-20', LastResolution: ref(5) }, may, [older])).toBeUndefined();
    expect(endorsement(correction, { EndorsedOn: '2026-11-20', LastResolution: ref(5) }, may, [first, correction]))
      .toEqual({ EndorsedOn: null, LastResolution: ref(7) });
  });

  test('on a practice that waits takes it off what waits, unless it is deferred or loses its endorsement to a defeated motion', () => {
    const may = { endorsesPractices: true };
    const after = (values: Partial<Resolution>, practice = {}): unknown => {
      const decided = resolution(7, { Practice: ref(4), ...values });
      return endorsement(decided, { ForEndorsement: true, ...practice }, may, [resolution(5, { Practice: ref(4) }), decided]);
    };
    expect(after({})).toMatchObject({ ForEndorsement: false, EndorsedOn: '2026-11-20' });
    expect(after({ Outcome: 'declined' })).toMatchObject({ ForEndorsement: false });
    expect(after({ Outcome: 'deferred' })).not.toHaveProperty('ForEndorsement');
    expect(after({ Outcome: 'defeated', Supersedes: ref(5) }, { ForEndorsement: false, EndorsedOn: '2026-11-20', LastResolution: ref(5) }))
      .toMatchObject({ ForEndorsement: true, EndorsedOn: null });
  });
});

describe('who moves, seconds and votes', () => {
  const members: readonly Member[] = [1, 2, 3].map(Id => ({ Id, Title: `Sample Member ${Id}`, Votes: true, From: '2026-01-01' }));
  const attendance = [1, 2].map(Id => ({ Id: 10 + Id, Member: ref(Id), Presence: 'present' as const }));
  const quorum = quorumOf({ members, attendance }, { quorum: 2 }, '2026-11-20');
  const item = { Id: 31, Title: 'A subject' };
  const decision: Decision = { outcome: 'endorsed', mover: 'Sample Member 1', seconder: 'sample member 2', vote: { method: 'consensus' } };
  const problems = (change: Partial<Decision>, of = quorum): readonly string[] =>
    decisionProblems({ ...decision, ...change }, [item], { State: 'in progress' }, '2026-11-20', [of]);

  test('is a voting member who is present and not in conflict', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ mover: 'Sample Member 3' })).toEqual(['moverNotCounted']);
    const inConflict = quorumOf({ members, attendance }, { quorum: 2 }, '2026-11-20', { Conflicts: [ref(2)] });
    expect(problems({}, inConflict)).toEqual(['seconderNotCounted']);
    expect(problems({}, quorumOf({ members, attendance: [] }, { quorum: 2 }, '2026-11-20'))).toEqual(['noAttendance']);
  });

  test('is anybody where no member is on record', () => {
    expect(problems({ mover: 'Anybody' }, quorumOf({ members: [], attendance: [] }, { quorum: 2 }, '2026-11-20'))).toEqual([]);
  });

  test('casts as many votes as there are voters present, and at least one', () => {
    expect(problems({ vote: { method: 'count', for: 2, against: 1, abstain: 0 } })).toEqual(['tooManyVotes']);
    expect(problems({ vote: { method: 'count', for: 0, against: 0, abstain: 0 } })).toEqual(['noVotes']);
    expect(problems({ vote: { method: 'count', for: 1.5, against: 0, abstain: 0 } })).toEqual(['noVotes']);
  });

  test('is who counted then where a resolution is corrected, whoever has left since, until it is counted again', () => {
    const rules = { threshold: { share: 0.5, of: 'cast' as const, strictly: true }, quorum: 3 };
    const all = [1, 2, 3].map(Id => ({ Id: 10 + Id, Member: ref(Id), Presence: 'present' as const }));
    const sitting = { meeting: ref(4), body: ref(2), rules: { code: 'OS' }, day: '2026-11-20' };
    const vote = { method: 'names' as const, ballots: new Map([[1, 'for' as const], [2, 'against' as const], [3, 'for' as const]]) };
    const draft = resolutionOf({ ...decision, vote }, item, sitting, 1, { rules, quorum: quorumOf({ members, attendance: all }, rules, '2026-11-20') });
    const recorded = { ...Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null)), Id: 5 } as Resolution;
    // The first one left, and the third was never there by the list as it is now.
    const record = { members, attendance: [{ ...all[0], Presence: 'left' as const }, all[1]] };

    const kept = quorumRecorded(record, rules, '2026-11-20', recorded);
    expect(problems({ vote }, kept)).toEqual([]);
    expect(resolutionOf({ ...decision, vote, reason: 'A slip' }, item, sitting, 2, { rules, quorum: kept, supersedes: recorded }))
      .toMatchObject({ Outcome: 'endorsed', VotesFor: 2, VotesAgainst: 1, NamesFor: draft.NamesFor, CountedPresent: 3, QuorumNeeded: 3, WithoutQuorum: false });

    const again = quorumAgain(record, rules, '2026-11-20');
    expect(resolutionOf({ ...decision, vote: { method: 'consensus' } }, item, sitting, 2, { rules, quorum: again, supersedes: recorded }))
      .toMatchObject({ CountedPresent: 2, QuorumNeeded: 3, WithoutQuorum: true });
  });

  test('is frozen in the resolution with the conflicts declared', () => {
    const rules = { threshold: { share: 0.5, of: 'cast' as const, strictly: true } };
    const of = { rules, quorum: quorumOf({ members, attendance }, { quorum: 2 }, '2026-11-20', { Conflicts: [ref(3)] }) };
    const draft = resolutionOf({ ...decision, vote: { method: 'names', ballots: new Map([[1, 'for'], [2, 'against']]) } }, item, { meeting: ref(4), body: ref(2), rules: { code: 'OS' }, day: '2026-11-20' }, 1, of);
    expect(draft).toMatchObject({
      Outcome: 'defeated', Method: 'names', VotesFor: 1, VotesAgainst: 1, Abstentions: 0, NamesFor: 'Sample Member 1', NamesAgainst: 'Sample Member 2',
      NamesAbstained: null, ConflictsDeclared: 'Sample Member 3', CountedPresent: 2, QuorumNeeded: 2, WithoutQuorum: false
    });
  });
});

test('a motion after a defeated one is a motion of its own', () => {
  const item = { Id: 31 };
  const defeated = resolution(5, { Outcome: 'defeated', AgendaItem: ref(31) });
  expect(resolutionKey(31, defeatsOf(item, []))).toBe('resolution:agenda:31');
  expect(resolutionKey(31, defeatsOf(item, [defeated]))).toBe('resolution:agenda:31:2');
});

test('minutes are adopted, and what is no decision is not decided', () => {
  const rules = { decides: ['endorsed' as const, 'defeated' as const], waitsFor: [] };
  expect([{ Kind: 'minutes' as const }, {}, { Kind: 'discussion' as const }].map(item => outcomesFor(item, rules)))
    .toEqual([['adopted', 'adopted as amended'], ['endorsed'], []]);
});

test('what does not wait for the body is not decided by it, unless the body only advises', () => {
  const rules = { decides: ['endorsed' as const, 'deferred' as const], waitsFor: ['prioritized' as const] };
  const of = (Status: ChangeRequest['Status']): readonly string[] => outcomesFor({}, rules, { Id: 8, Status });
  expect((['in review', 'endorsed', 'returned'] as const).flatMap(of)).toEqual([]);
  expect([of('prioritized'), of('tabled')]).toEqual([rules.decides, rules.decides]);
  expect(outcomesFor({}, { ...rules, waitsFor: [] }, { Id: 8, Status: 'in review' })).toEqual(rules.decides);
});
