import * as React from 'react';
import type { Member } from '../../../../domain/committee/record';
import { quorumOf } from '../../../../domain/committee/quorum';
import type { PackBody } from '../../../../domain/program/pack';
import type { Loaded } from '../../../list/rows';
import { useHub } from '../../../shell/hub';
import { fill } from '../../../shell/words';
import { thresholdWords } from '../../threshold/thresholdWords';
import { strings } from './strings';

/** The body's rules in words: its quorum, counted on the members of today, « 5 of 9 voting members »; and by what votes a motion carries. */
export function QuorumRule({ rules, loaded }: { readonly rules: PackBody; readonly loaded: Loaded }): JSX.Element | null {
  const { today, language } = useHub();
  if (loaded.phase !== 'complete') return null;
  const members = loaded.rows as unknown as readonly Member[];
  const { voters, needed } = quorumOf({ members, attendance: [] }, rules, today());
  const { quorum, quorumShare, threshold } = rules;
  const share = quorum === undefined && quorumShare !== undefined
    ? ` ${fill(strings.Share, new Intl.NumberFormat(`${language}-CA`, { style: 'percent' }).format(quorumShare))}` : '';
  const words = quorum === undefined && quorumShare === undefined ? fill(strings.NoQuorum, voters.length)
    : needed === undefined ? strings.NoVoters : `${fill(strings.Quorum, needed, voters.length)}${share}`;
  return (
    <p>
      {words}{needed !== undefined && needed > voters.length && <> <strong>{strings.TooFew}</strong></>}
      <br />
      {thresholdWords(threshold, language)}
    </p>
  );
}
