import * as React from 'react';
import type { Ballot } from '../../../../domain/committee/threshold';
import { carries } from '../../../../domain/committee/threshold';
import { useHub } from '../../../shell/hub';
import type { PackBody } from '../../../../domain/program/pack';
import { thresholdWords } from '../../threshold/thresholdWords';
import { strings } from './strings';
import type { DecisionState } from './useDecision';
import styles from '../../committee.module.scss';
import floorStyles from '../floor.module.scss';

const ballots: readonly Ballot[] = ['for', 'against', 'abstain'];

interface VoteFieldsProps {
  readonly id: string;
  readonly rules: PackBody;
  readonly state: DecisionState;
  /** What is wrong with the votes, in words. */
  readonly problem?: string;
}

/** How the decision is reached: by consensus, by a count, or by name; and whether the motion carries. */
export function VoteFields({ id, rules, state, problem }: VoteFieldsProps): JSX.Element {
  const { vocabulary, language } = useHub();
  const { given, give, voters, recordings } = state;
  const [first] = recordings;
  const vote = first?.decision.vote;
  const circumstances = first?.circumstances;
  const voted = given.method === 'count' || given.method === 'names';
  const cast = given.method === 'count' ? ballots.some(one => given.counts[one].trim() !== '') : given.ballots.size > 0;
  return (
    <>
      <fieldset>
        <legend>{strings.Method}</legend>
        {state.methods.map(method => (
          <label key={method} className={styles.radio}>
            <input type="radio" name={`${id}-method`} checked={given.method === method} onChange={() => give({ method })} />
            {vocabulary.word('decisionMethod', method, language)}
          </label>
        ))}
      </fieldset>
      {voted && <p>{thresholdWords(rules.threshold, language)}</p>}
      {given.method === 'count' && (
        <div className={styles.fields}>
          {ballots.map(ballot => (
            <div key={ballot} className={floorStyles.count3}>
              <label htmlFor={`${id}-${ballot}`}>{strings[`Ballot_${ballot}`]}</label>
              <input id={`${id}-${ballot}`} name={ballot === 'for' ? 'votes' : undefined} type="number" min={0} step={1} inputMode="numeric"
                value={given.counts[ballot]} aria-invalid={problem !== undefined} aria-describedby={problem ? `${id}-votes-problem` : undefined}
                onChange={event => give({ counts: { ...given.counts, [ballot]: event.target.value } })} />
            </div>
          ))}
        </div>
      )}
      {given.method === 'names' && (
        <ul className={floorStyles.roll}>
          {voters.map((member, index) => (
            <li key={member.Id}>
              <label htmlFor={`${id}-ballot-${member.Id}`}>{member.Title}</label>
              <select id={`${id}-ballot-${member.Id}`} name={index === 0 ? 'votes' : undefined} value={given.ballots.get(member.Id) ?? ''}
                onChange={event => {
                  const next = new Map(given.ballots);
                  const ballot = ballots.find(one => one === event.target.value);
                  if (ballot) next.set(member.Id, ballot);
                  else next.delete(member.Id);
                  give({ ballots: next });
                }}>
                <option value="">{strings.Ballot_none}</option>
                {ballots.map(ballot => <option key={ballot} value={ballot}>{strings[`Ballot_${ballot}`]}</option>)}
              </select>
            </li>
          ))}
        </ul>
      )}
      {problem && <p id={`${id}-votes-problem`} className={styles.problem}>{problem}</p>}
      {voted && cast && vote && circumstances && (
        <p role="status"><strong>{carries(circumstances.rules.threshold, vote, circumstances.quorum) ? strings.Carries : strings.Fails}</strong></p>
      )}
    </>
  );
}
