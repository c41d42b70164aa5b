import type { Language, Ref } from '../../../schema/define';
import type { Pack } from '../../program/pack';
import { say } from '../../program/say';
import type { TemplateSet } from '../../program/templates';
import { numberOf } from '../../changeRequest/number';
import type { Resolution } from '../decision';
import { meetingTitle } from '../meetingTitle';
import { dayText } from '../../calendarText';

/** A resolution as recorded, or as it is about to be: without a number until it has one. */
export type Recorded = Omit<Resolution, 'Id'>;

/** What a sentence takes from the program: its templates, and what bodies are called. */
type Words = Pick<Pack, 'templates' | 'bodies'>;

/** A text of several lines, or of loose spaces, as one line. */
export const oneLine = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Names that stand one to a line, as a list in a sentence. */
const namesIn = (text: string | undefined): string => (text ?? '').split('\n').map(oneLine).filter(Boolean).join(', ');

function subjectOf({ ChangeRequest, Practice, WorkItem, MinutesOf, AgendaItem }: Recorded, pack: Words, language: Language): string {
  const { subject } = pack.templates;
  const title = (of: Ref | undefined): { readonly title: string } => ({ title: oneLine(of?.Title) });
  if (ChangeRequest) return say(subject.changeRequest, language, { number: numberOf(ChangeRequest), ...title(ChangeRequest) });
  if (Practice) return say(subject.practice, language, title(Practice));
  if (WorkItem) return say(subject.workItem, language, title(WorkItem));
  if (MinutesOf) return say(subject.minutes, language, { title: oneLine(meetingTitle(MinutesOf.Title, pack.bodies, language)) });
  return say(subject.other, language, title(AgendaItem));
}

function outcomeOf(recorded: Recorded, pack: Words, language: Language): string {
  const { templates } = pack;
  const { Outcome, DeferredUntil } = recorded;
  if (!Outcome) return '';
  const subject = subjectOf(recorded, pack, language);
  return Outcome === 'deferred' && DeferredUntil
    ? say(templates.outcome['deferred until'], language, { subject, day: dayText(DeferredUntil, language) })
    : say(templates.outcome[Outcome], language, { subject });
}

function methodOf(recorded: Recorded, { resolution }: TemplateSet, language: Language): string {
  const { Method, VotesFor = 0, VotesAgainst = 0, Abstentions = 0, NamesFor, NamesAgainst, NamesAbstained } = recorded;
  const names = (text: string | undefined): string => namesIn(text) || say(resolution.nobody, language, {});
  switch (Method) {
    case 'consensus': return say(resolution.consensus, language, {});
    case 'consent': return say(resolution.consent, language, {});
    case 'count': return say(resolution.count, language, { for: VotesFor, against: VotesAgainst, abstained: Abstentions });
    case 'names': return say(resolution.names, language, { for: names(NamesFor), against: names(NamesAgainst), abstained: names(NamesAbstained) });
    default: return '';
  }
}

/**
 * What the minutes say of one resolution, in one line: its number, who moved it, what is resolved and how, conflicts, a missing quorum, what
 * it supersedes, and the reason. The words are the program's templates (domain.md, "Program pack"); what was not recorded is left out.
 */
export function sentenceOf(recorded: Recorded, pack: Words, language: Language): string {
  const { templates } = pack;
  const { resolution } = templates;
  const mover = oneLine(recorded.Mover);
  const seconder = oneLine(recorded.Seconder);
  const conflicts = namesIn(recorded.ConflictsDeclared);
  const reason = oneLine(recorded.Reason);
  return [
    recorded.Title && say(resolution.number, language, { number: recorded.Title }),
    mover && (seconder ? say(resolution.movedAndSeconded, language, { mover, seconder }) : say(resolution.moved, language, { mover })),
    outcomeOf(recorded, pack, language),
    methodOf(recorded, templates, language),
    conflicts && say(resolution.conflicts, language, { names: conflicts }),
    recorded.WithoutQuorum && say(resolution.withoutQuorum, language, {
      present: recorded.CountedPresent ?? 0, needed: recorded.QuorumNeeded ?? 0
    }),
    recorded.Supersedes && say(resolution.supersedes, language, { number: oneLine(recorded.Supersedes.Title) }),
    reason && say(resolution.reason, language, { reason })
  ].filter(Boolean).join(' ');
}
