import type { PackBody } from '../program/pack';
import type { Quorum } from './quorum';
import { countedIn, sharePrecision } from './quorum';

export type Ballot = 'for' | 'against' | 'abstain';

/** How a decision is reached. Names are those of members, by the Id of their row. */
export type Vote =
  | { readonly method: 'consensus' | 'consent' }
  | { readonly method: 'count'; readonly for: number; readonly against: number; readonly abstain: number }
  | { readonly method: 'names'; readonly ballots: ReadonlyMap<number, Ballot> };

export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** The votes counted; `undefined` where none were taken. */
export function tallyOf(vote: Vote): Tally | undefined {
  if (vote.method === 'count') return { for: vote.for, against: vote.against, abstain: vote.abstain };
  if (vote.method !== 'names') return undefined;
  const count = (ballot: Ballot): number => [...vote.ballots.values()].filter(one => one === ballot).length;
  return { for: count('for'), against: count('against'), abstain: count('abstain') };
}

/**
 * Does the motion carry? What share of which votes it takes is the body's rule in the program pack: of the votes cast (abstentions are not cast),
 * of the voting members present and counted, or of those in office. Consensus carries: whoever objects asks for a vote. Without a vote cast
 * nothing carries. Source: the body's threshold in the program pack; domain.md, "Registers" (Bodies: threshold; Resolutions: for, against, abstain or
 * consensus).
 */
export function carries(rule: PackBody['threshold'], vote: Vote, quorum: Pick<Quorum, 'present' | 'voters' | 'counted'>): boolean {
  const tally = tallyOf(vote);
  if (!tally) return true;
  const cast = tally.for + tally.against;
  const base = { cast, present: countedIn(quorum) || cast + tally.abstain, members: quorum.voters.length || cast + tally.abstain }[rule.of];
  if (tally.for === 0 || base === 0) return false;
  const share = tally.for / base;
  return rule.strictly ? share > rule.share + sharePrecision : share >= rule.share - sharePrecision;
}
