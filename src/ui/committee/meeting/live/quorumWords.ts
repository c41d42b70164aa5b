import type { Quorum } from '../../../../domain/committee/quorum';
import { agreeing } from '../../../shell/agreeing';
import { fill, listed } from '../../../shell/words';
import { strings } from './strings';

/** The quorum in words: how many count, how many are needed, whether that is enough, and who is left out for a conflict. */
export function quorumWords({ present, voters, conflicted, needed, met }: Quorum): string {
  const count = needed === undefined
    ? voters.length + conflicted.length === 0 ? strings.QuorumUnknown : fill(strings.QuorumNone, present.length)
    : met ? agreeing(present.length, strings.QuorumMet_one, strings.QuorumMet, needed)
      : agreeing(present.length, strings.QuorumMissing_one, strings.QuorumMissing, needed);
  return conflicted.length === 0 ? count : `${count} ${fill(strings.InConflict, listed(conflicted.map(member => member.Title ?? '')))}`;
}
