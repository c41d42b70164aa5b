import * as fc from 'fast-check';
import { addDays, daysFrom } from '../days';
import type { LastCallOutcome, LastCallTally } from './lastCall';
import { lastCallAnswers, lastCallDay, lastCallOutcome, stops, takesAnswers } from './lastCall';
import type { Member, Position } from './record';

const item = { Id: 31, LastCallUntil: '2026-11-20' };
const agenda = { Id: 31, Title: 'A subject' };
const member = (id: number, more: Partial<Member> = {}): Member => ({
  Id: id, Title: `Sample Member ${id}`, Person: { Id: 100 + id, Title: `Sample Member ${id}` }, Votes: true, From: '2025-01-01', ...more
});
const said = (id: number, position: Position['Position'], more: Partial<Position> = {}): Position => ({
  Id: 500 + id, AgendaItem: agenda, Member: { Id: id, Title: '' }, Author: { Id: 100 + id, Title: '' }, Position: position, ...more
});
const three = [member(1), member(2), member(3)];
const tallied = (outcome: LastCallOutcome): LastCallTally => {
  if (outcome.state === 'none') throw new Error('there is no last call');
  return outcome;
};

describe('a last call', () => {
  test('is none without a day, and where nobody has a vote', () => {
    expect(lastCallOutcome({ Id: 31 }, [said(1, 'object')], three, '2026-11-20')).toEqual({ state: 'none' });
    expect(lastCallOutcome(item, [], [member(1, { Votes: false })], '2026-11-25')).toEqual({ state: 'none' });
  });

  test('runs until its last day has ended, and silence is no objection', () => {
    expect(lastCallOutcome(item, [said(1, 'agree')], three, '2026-11-20')).toMatchObject({
      state: 'running', until: '2026-11-20', counts: { agree: 1, abstain: 0, hold: 0, object: 0 }, unanswered: [three[1], three[2]], stops: []
    });
    expect(lastCallOutcome(item, [said(1, 'agree')], three, '2026-11-21').state).toBe('unobjected');
  });

  test.each(['hold', 'object'] as const)('is stopped by one %s, with its reason', position => {
    const positions = [said(1, 'agree'), said(2, position, { Reason: 'The cost is not known.' }), said(3, 'abstain')];
    expect(lastCallOutcome(item, positions, three, '2026-11-19').state).toBe('running');
    const outcome = lastCallOutcome(item, positions, three, '2026-11-21');
    expect(outcome.state).toBe('stopped');
    expect(tallied(outcome).stops.map(one => [one.member.Title, one.position.Reason])).toEqual([['Sample Member 2', 'The cost is not known.']]);
  });

  test('counts who has a vote on the day: on its last day once it is over', () => {
    const left = member(1, { Until: '2026-11-18' });
    const since = member(2, { From: '2026-11-22' });
    const observer = member(3, { Votes: false });
    const all = [said(1, 'object'), said(2, 'object'), said(3, 'object')];
    expect(lastCallOutcome(item, all, [left, since, observer, member(4)], '2026-11-18')).toMatchObject({ counts: { object: 1 } });
    expect(lastCallOutcome(item, all, [left, since, observer, member(4)], '2026-11-25')).toMatchObject({
      state: 'unobjected', counts: { object: 0 }, unanswered: [{ Id: 4 }]
    });
    expect(lastCallOutcome(item, all, [member(1, { Until: '2026-11-20' }), member(4)], '2026-11-25').state).toBe('stopped');
  });

  test('counts the answer of a member since the day on which it is closed, whose last day is the one before', () => {
    const first = member(1, { From: '2026-11-21' });
    const second = member(2, { From: '2026-11-21' });
    const answers = [said(1, 'object', { Reason: 'Too soon.' }), said(3, 'agree')];
    expect(lastCallOutcome(item, answers, [first, second, member(3)], '2026-11-21')).toMatchObject({
      state: 'stopped', counts: { agree: 1, object: 1 }, unanswered: [], stops: [{ member: { Id: 1 } }]
    });
    expect(lastCallOutcome(item, [said(1, 'agree'), said(2, 'object')], [first, second], '2026-12-15').state).toBe('stopped');
    expect(lastCallOutcome({ ...item, Conflicts: [{ Id: 1, Title: '' }] }, answers, [first, member(3)], '2026-11-21').state).toBe('unobjected');
  });

  test('counts who changes roles on the day on which it is closed once', () => {
    const roles = [member(1, { Until: '2026-11-20' }), { ...member(1, { From: '2026-11-21' }), Id: 8 }];
    expect(lastCallOutcome(item, [said(1, 'object')], roles, '2026-11-21')).toMatchObject({ state: 'stopped', counts: { object: 1 } });
    expect(lastCallOutcome(item, [], roles, '2026-11-21')).toMatchObject({ state: 'unobjected', unanswered: [{ Id: 1 }] });
  });

  test('leaves out who has a conflict of interest in the item', () => {
    const outcome = lastCallOutcome({ ...item, Conflicts: [{ Id: 2, Title: '' }] }, [said(2, 'object')], three, '2026-11-21');
    expect(outcome).toMatchObject({ state: 'unobjected', unanswered: [{ Id: 1 }, { Id: 3 }] });
  });

  test('takes nobody at the word of somebody else, nor of another item', () => {
    expect(lastCallOutcome(item, [said(2, 'object', { Author: { Id: 77, Title: '' } })], three, '2026-11-21').state).toBe('unobjected');
    expect(lastCallOutcome(item, [said(2, 'object', { AgendaItem: { Id: 32, Title: '' } })], three, '2026-11-21').state).toBe('unobjected');
    const noAccount = member(2, { Person: undefined });
    expect(lastCallOutcome(item, [said(2, 'object', { Author: { Id: 77, Title: '' } })], [noAccount, member(1)], '2026-11-21').state).toBe('stopped');
  });

  test('takes answers until its last day, that day included', () => {
    expect(takesAnswers({ LastCallUntil: '2026-11-20' }, '2026-11-20')).toBe(true);
    expect(takesAnswers({ LastCallUntil: '2026-11-20' }, '2026-11-21')).toBe(false);
    expect(takesAnswers({}, '2026-11-20')).toBe(false);
  });

  test('counts an answer beside the wish to discuss the item', () => {
    const wish = { ...said(1, 'pull'), Id: 99 };
    for (const both of [[said(1, 'agree'), wish], [wish, said(1, 'agree')]]) {
      expect(lastCallOutcome(item, both, three, '2026-11-20')).toMatchObject({ counts: { agree: 1 } });
    }
  });

  test('takes a pulled item for one that its member has not answered', () => {
    expect(lastCallOutcome(item, [said(1, 'pull')], three, '2026-11-20')).toMatchObject({ state: 'running', unanswered: three });
  });

  const positions = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 9 }), answer: fc.constantFrom(...lastCallAnswers) }), { selector: one => one.id });
  const members = fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 9 }), votes: fc.boolean() }), { selector: one => one.id });

  test('is unobjected exactly when its last day is over and no voting member holds or objects; each voter is counted once', () => {
    fc.assert(fc.property(positions, members, fc.integer({ min: -5, max: 5 }), (answers, people, days) => {
      const today = addDays(item.LastCallUntil, days);
      const given = answers.map(one => said(one.id, one.answer));
      const outcome = lastCallOutcome(item, given, people.map(one => member(one.id, { Votes: one.votes })), today);
      const voters = people.filter(one => one.votes);
      if (voters.length === 0) return outcome.state === 'none';
      const against = answers.some(one => stops(one.answer) && voters.some(voter => voter.id === one.id));
      expect(outcome.state).toBe(days <= 0 ? 'running' : against ? 'stopped' : 'unobjected');
      const { counts, unanswered } = tallied(outcome);
      expect(counts.agree + counts.abstain + counts.hold + counts.object + unanswered.length).toBe(voters.length);
      expect(lastCallOutcome(item, [...given].reverse(), people.map(one => member(one.id, { Votes: one.votes })), today)).toEqual(outcome);
      return true;
    }));
  });

  const terms = fc.uniqueArray(fc.record({
    id: fc.integer({ min: 1, max: 9 }), from: fc.integer({ min: -3, max: 3 }), until: fc.integer({ min: -3, max: 3 })
  }), { selector: one => one.id });

  test('closed once everybody has answered, it counts what was said that day', () => {
    fc.assert(fc.property(positions, terms, (answers, people) => {
      const today = '2026-11-20';
      const given = answers.map(one => said(one.id, one.answer));
      const body = people.map(one => member(one.id, { From: addDays(today, one.from), Until: addDays(today, one.until) }));
      const running = lastCallOutcome(item, given, body, today);
      if (running.state === 'none' || running.unanswered.length > 0) return;
      const closed = tallied(lastCallOutcome({ ...item, LastCallUntil: addDays(today, -1) }, given, body, today));
      for (const stop of running.stops) expect(closed.stops).toContainEqual(stop);
    }));
  });
});

describe('the day that a last call is proposed to end on', () => {
  test('is as many days away as the body says, but before the meeting', () => {
    expect(lastCallDay('2026-11-20', 7, '2026-12-15')).toBe('2026-11-27');
    expect(lastCallDay('2026-11-20', 7, '2026-11-25')).toBe('2026-11-24');
    expect(lastCallDay('2026-11-20', 7, '2026-11-21')).toBe('2026-11-20');
    expect(lastCallDay('2026-11-20', 7, '2026-11-20')).toBeUndefined();
  });

  test('is a calendar day whatever the clocks do', () => {
    expect(addDays('2026-10-31', 2)).toBe('2026-11-02');
    expect(daysFrom('2026-03-07', '2026-03-09')).toBe(2);
    fc.assert(fc.property(fc.integer({ min: -2000, max: 2000 }), days => daysFrom('2026-02-28', addDays('2026-02-28', days)) === days));
  });
});
