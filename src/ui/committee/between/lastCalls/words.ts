import type { Language } from '../../../../schema/define';
import { longDay } from '../../../../domain/calendarText';
import type { LastCallOutcome, LastCallTally } from '../../../../domain/committee/lastCall';
import { fill } from '../../../shell/words';
import { strings } from '../strings';

/** Where a last call stands, in one sentence. */
export function stateText(outcome: Exclude<LastCallOutcome, { state: 'none' }>, language: Language): string {
  const day = longDay(outcome.until, language);
  if (outcome.state === 'unobjected') return fill(strings.Unobjected, day);
  if (outcome.state === 'stopped') return fill(strings.Stopped, day);
  return fill(outcome.stops.length > 0 ? strings.RunningStopped : strings.Running, day);
}

/** The tally in one sentence; what nobody said is left out. */
export function tallyText({ counts, unanswered }: LastCallTally): string {
  const parts = [
    counts.agree > 0 && fill(strings.Tally_agree, counts.agree), counts.abstain > 0 && fill(strings.Tally_abstain, counts.abstain),
    counts.hold > 0 && fill(strings.Tally_hold, counts.hold), counts.object > 0 && fill(strings.Tally_object, counts.object),
    unanswered.length > 0 && fill(strings.Tally_unanswered, unanswered.length)
  ];
  return parts.filter(Boolean).join(' · ');
}
