import type { Language } from '../../../schema/define';
import { sharePrecision } from '../../../domain/committee/quorum';
import type { PackBody } from '../../../domain/program/pack';
import { fill } from '../../shell/words';
import { strings } from './strings';

/** Shares that people have a word for; a pack may write two thirds as 0.6667. */
const named = [['half', 1 / 2], ['twoThirds', 2 / 3], ['threeQuarters', 3 / 4]] as const;

/** What it takes for a motion to carry, as a sentence: « To carry, a motion needs more than half of the votes cast. » */
export function thresholdWords({ share, of, strictly }: PackBody['threshold'], language: Language): string {
  const votes = strings[`Of_${of}`];
  if (share === 1) return fill(strings.Needs, fill(strings.All, votes));
  const [name] = named.find(([, known]) => Math.abs(known - share) < sharePrecision) ?? ['other' as const];
  const percent = new Intl.NumberFormat(`${language}-CA`, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  return fill(strings.Needs, fill(strings[`${strictly ? 'More' : 'Least'}_${name}`], votes, percent));
}
