import { lists } from '../../../schema/lists';
import { outcomes } from '../../../schema/lists/resolutions';
import { shippedPack } from '../../../programs';
import { readPack } from '../../program/pack';
import { requiredChoices } from '../../program/vocabulary';
import type { Recorded } from './sentence';
import { sentenceOf } from './sentence';

const read = readPack(shippedPack, requiredChoices(lists));
if (!('pack' in read)) throw new Error('The shipped pack is broken.');
const { pack } = read;

/** What is said, with the spaces that never break shown as `_`. */
const both = (recorded: Recorded): readonly string[] =>
  (['en', 'fr'] as const).map(language => sentenceOf(recorded, pack, language).replace(/\u00a0/g, '_'));

const endorsed: Recorded = {
  Title: 'OS-2026-014', Outcome: 'endorsed', ChangeRequest: { Id: 12, Title: 'Faster intake search' }, Mover: 'Sample Member 1', Seconder: 'Sample Member 2'
};

describe('the sentence of a resolution', () => {
  it('says number, mover, outcome and method', () => {
    expect(both({ ...endorsed, Method: 'consensus' })).toEqual([
      'Resolution OS-2026-014. Moved by Sample Member 1, seconded by Sample Member 2. It is resolved to endorse change request CR-000012 '
        + '(“Faster intake search”). Decided by consensus.',
      'Résolution OS-2026-014. Proposée par Sample Member 1, appuyée par Sample Member 2. Il est résolu d’approuver la demande de changement '
        + 'CR-000012 («_Faster intake search_»). Décision prise par consensus.'
    ]);
  });

  it('says a counted vote that failed, without quorum, with a conflict and a reason of several lines', () => {
    expect(both({
      ...endorsed, Title: undefined, Seconder: undefined, Outcome: 'defeated', Method: 'count', VotesFor: 2, VotesAgainst: 3,
      ConflictsDeclared: 'Sample Member 4\nSample Member 5', WithoutQuorum: true, CountedPresent: 5, QuorumNeeded: 6, Reason: 'Too dear.\nToo late.'
    })).toEqual([
      'Moved by Sample Member 1. The motion on change request CR-000012 (“Faster intake search”) is defeated. Vote: 2 for, 3 against, 0 abstained. '
        + 'Conflict of interest, not counted: Sample Member 4, Sample Member 5. Recorded without a quorum: 5 present and counted of 6 needed. '
        + 'Reason: Too dear. Too late.',
      'Proposée par Sample Member 1. La motion concernant la demande de changement CR-000012 («_Faster intake search_») est rejetée. '
        + 'Vote – pour_: 2; contre_: 3; abstentions_: 0. En conflit d’intérêts, sans voix_: Sample Member 4, Sample Member 5. '
        + 'Consignée sans quorum (présences comptées_: 5; quorum_: 6). Motif_: Too dear. Too late.'
    ]);
  });

  it('says votes by name, and nobody where there are none', () => {
    const [english, french] = both({ ...endorsed, Method: 'names', NamesFor: 'Sample Member 1\nSample Member 2\n', NamesAbstained: 'Sample Member 3' });
    expect(english).toMatch(/For: Sample Member 1, Sample Member 2\. Against: nobody\. Abstained: Sample Member 3\.$/);
    expect(french).toMatch(/Pour_: Sample Member 1, Sample Member 2\. Contre_: personne\. Abstentions_: Sample Member 3\.$/);
  });

  it('says until when, with the day in words, and what it supersedes', () => {
    const [english, french] = both({
      ...endorsed, Outcome: 'deferred', DeferredUntil: '2027-02-01', Supersedes: { Id: 3, Title: 'OS-2026-011' }
    });
    expect(english).toContain('until Monday, February 1, 2027. This supersedes resolution OS-2026-011.');
    expect(french).toContain('Il est résolu de reporter au lundi 1er_février 2027 la demande');
  });

  it('says every outcome of every subject, with no place left open', () => {
    const subjects: readonly Recorded[] = [
      { ChangeRequest: { Id: 1, Title: 'A' } }, { Practice: { Id: 1, Title: 'A' } }, { WorkItem: { Id: 1, Title: 'A' } },
      { MinutesOf: { Id: 1, Title: 'A' } }, { AgendaItem: { Id: 1, Title: 'A' } }
    ];
    const said = outcomes.flatMap(Outcome => subjects.flatMap(subject => both({ ...subject, Outcome })));
    expect(said.filter(one => /[{}]/.test(one) || !/A/.test(one))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });

  it('puts in what was typed as it is, also what looks like a place', () => {
    expect(both({ ...endorsed, Mover: '{seconder}' })[0]).toContain('Moved by {seconder}, seconded by Sample Member 2.');
  });
});
