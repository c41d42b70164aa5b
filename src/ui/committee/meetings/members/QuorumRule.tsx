import * as React from 'react';
import type { Member } from '../../../../domain/committee/record';
import { quorumOf } from '../../../../domain/committee/quorum';
import type { PackBody } from '../../../../domain/program/pack';
import type { Loaded } from '../../../list/rows';
import { useHub } from '../../../shell/hub';
import { fill } from '../../../shell/words';
import { strings } from './strings';

/** The body's quorum in words, counted on the members of today: « 5 of 9 voting members ». */
export function QuorumRule({ rules, loaded }: { readonly rules: PackBody; readonly loaded: Loaded }): JSX.Element | null {
  const { today, language } = useHub();
  if (loaded.phase !== 'complete') return null;
  const members = loaded.rows as unknown as readonly Member[];
  const { voters, needed } = quorumOf({ members, attendance: [] }, rules, today());
  const asked = rules.quorum !== undefined || rules.quorumShare !== undefined;
  if (!asked) return <p>{fill(strings.NoQuorum, voters.length)}</p>;
  if (needed === undefined) return <p>{strings.NoVoters}</p>;
  const share = rules.quorum === undefined && rules.quorumShare !== undefined
    ? ` ${fill(strings.Share, new Intl.NumberFormat(`${language}-CA`, { style: 'percent' }).format(rules.quorumShare))}` : '';
  return <p>{fill(strings.Quorum, needed, voters.length)}{share}{needed > voters.length && <> <strong>{strings.TooFew}</strong></>}</p>;
}
