import type { Member } from '../../../../domain/committee/record';
import { givenIn } from './useDecision';

const voters: readonly Member[] = [{ Id: 1, Title: 'Sample Member 1' }, { Id: 2, Title: 'Sample Member 2' }, { Id: 3, Title: 'Sample Member 3' }];

describe('a correction begins with what was recorded', () => {
  it('outcome, who moved and seconded, the day, and the count; not the reason, which says why it is corrected', () => {
    expect(givenIn({
      Id: 9, Outcome: 'deferred', Mover: 'Sample Member 1', Seconder: 'Sample Member 2', DeferredUntil: '2027-02-01', Reason: 'Costs',
      Method: 'count', VotesFor: 4, Abstentions: 1
    }, voters)).toMatchObject({
      outcome: 'deferred', mover: 'Sample Member 1', seconder: 'Sample Member 2', until: '2027-02-01', reason: '', method: 'count',
      counts: { for: '4', against: '0', abstain: '1' }
    });
  });

  it('votes by name, of those who count', () => {
    const { ballots, method } = givenIn({
      Id: 9, Outcome: 'endorsed', Method: 'names', NamesFor: 'Sample Member 1\nSample Member 8', NamesAgainst: 'Sample Member 3'
    }, voters);
    expect(method).toBe('names');
    expect([...ballots]).toEqual([[1, 'for'], [3, 'against']]);
  });

  it('what was defeated asks again what the motion asked for; consent stays consent', () => {
    expect(givenIn({ Id: 9, Outcome: 'defeated', Method: 'count', VotesFor: 1, VotesAgainst: 3 }, voters).outcome).toBeUndefined();
    expect(givenIn({ Id: 9, Outcome: 'endorsed', Method: 'consent' }, voters)).toMatchObject({ method: 'consent', counts: { for: '' } });
  });
});
