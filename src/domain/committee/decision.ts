import type { Draft, Ref } from '../../schema/define';
import type { resolutions } from '../../schema/lists/resolutions';
import type { ChangeRequest } from '../changeRequest/move';
import { transitionFor } from '../changeRequest/move';
import type { Asked, Outcome } from '../changeRequest/transitions';
import type { PackBody } from '../program/pack';
import type { AgendaItem, Meeting } from './agenda';
import { inProgress } from './agenda';
import type { Quorum } from './quorum';
import { countedIn } from './quorum';
import type { Resolution } from './resolution';
import { inForce } from './resolution';
import { resolutionNumber, seriesOf } from './resolutionNumber';
import type { Ballot, Vote } from './threshold';
import { carries, tallyOf } from './threshold';
import { isTheirTurn } from './turn';

export type { Resolution } from './resolution';
export { inForce } from './resolution';

/** What the secretary or chair records, for one or several agenda items at once. */
export interface Decision {
  /** What the motion asks for; a motion that does not carry is recorded as defeated. */
  readonly outcome: Outcome;
  readonly mover: string;
  readonly seconder: string;
  readonly reason?: string;
  readonly deferredUntil?: string;
  /** How it was reached; absent where nobody said (an imported register). */
  readonly vote?: Vote;
}

/** Why a decision cannot be recorded; words under `Decision_<code>`. */
export type DecisionProblem =
  'noItems' | 'notInProgress' | 'otherKinds' | 'noAttendance' | 'noMover' | 'noSeconder' | 'sameMover' | 'moverNotCounted' | 'seconderNotCounted'
  | 'noVotes' | 'tooManyVotes' | 'noReason' | 'noUntil' | 'untilInPast';

/** What an outcome asks for besides mover and seconder: the same as the transition that it makes. */
export const asks = (outcome: Outcome): readonly Asked[] => transitionFor(outcome)?.needs ?? [];

/**
 * The outcomes that a motion on this item may ask for: minutes are adopted, the rest is what the body decides. Defeat follows from the votes. What would
 * move a change request cannot be decided where it does not wait for the body: the resolution would say what is not so.
 * Source: the body's rules in the program pack; domain.md, "Committees" (the previous minutes come up for adoption).
 * @param request what the item is about; left out where that is decided already and is corrected
 */
export function outcomesFor(
  item: Pick<AgendaItem, 'Kind'>, rules: Pick<PackBody, 'decides' | 'waitsFor'>, request?: ChangeRequest
): readonly Outcome[] {
  if (item.Kind === 'minutes') return ['adopted', 'adopted as amended'];
  if (item.Kind !== undefined && item.Kind !== 'decision') return [];
  const moves = !request || isTheirTurn(request, rules);
  return rules.decides.filter(outcome => !['adopted', 'adopted as amended', 'defeated'].includes(outcome) && (moves || !transitionFor(outcome)));
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Names of those who count for every one of these items: who may move and second them together. */
export const countedNames = (quorums: readonly Quorum[]): readonly string[] => quorums.length === 0 ? []
  : quorums[0].present.filter(member => quorums.every(quorum => quorum.present.some(one => one.Id === member.Id))).map(member => member.Title ?? '');

function voteProblem(vote: Vote | undefined, quorums: readonly Quorum[]): DecisionProblem | undefined {
  const tally = vote && tallyOf(vote);
  if (!tally) return undefined;
  const counts = [tally.for, tally.against, tally.abstain];
  if (counts.some(count => !Number.isInteger(count) || count < 0) || counts.every(count => count === 0)) return 'noVotes';
  const cast = tally.for + tally.against + tally.abstain;
  return quorums.some(quorum => (quorum.needed !== undefined || quorum.voters.length > 0) && cast > quorum.present.length) ? 'tooManyVotes' : undefined;
}

/**
 * What is missing or wrong before a decision may be recorded; empty when it may. With `quorums` (one for each item) mover and seconder must be
 * voting members who are present and not in conflict; a body without voting members on record takes any name.
 * Source: issue "Committees", point 3 (mover, seconder, votes; a conflict takes a member out of the count); domain.md, "Change request lifecycle" (what must
 * be filled); that mover and seconder are two who count is the hub's own rule.
 * @param today a day in the site's zone: nothing is deferred into the past
 */
export function decisionProblems(
  decision: Decision, items: readonly AgendaItem[], meeting: Pick<Meeting, 'State'>, today: string, quorums: readonly Quorum[] = []
): readonly DecisionProblem[] {
  const needs = asks(decision.outcome);
  const minutes = items.filter(item => item.Kind === 'minutes').length;
  const known = quorums.some(quorum => quorum.needed !== undefined || quorum.voters.length > 0);
  const counted = countedNames(quorums);
  const taken = quorums.some(quorum => quorum.present.length > 0);
  const counts = (name: string): boolean => !known || !taken || counted.some(one => sameName(one, name));
  const { mover, seconder } = decision;
  const problems: Array<DecisionProblem | false | undefined> = [
    items.length === 0 && 'noItems',
    !inProgress(meeting) && 'notInProgress',
    minutes > 0 && minutes < items.length && 'otherKinds',
    known && !taken && 'noAttendance',
    mover.trim() === '' && 'noMover',
    mover.trim() !== '' && !counts(mover) && 'moverNotCounted',
    seconder.trim() === '' && 'noSeconder',
    mover.trim() !== '' && sameName(mover, seconder) && 'sameMover',
    seconder.trim() !== '' && !counts(seconder) && 'seconderNotCounted',
    voteProblem(decision.vote, quorums),
    needs.includes('StatusReason') && !decision.reason?.trim() && 'noReason',
    needs.includes('DeferredUntil') && !decision.deferredUntil && 'noUntil',
    Boolean(decision.deferredUntil) && (decision.deferredUntil ?? '') <= today && 'untilInPast'
  ];
  return problems.filter((problem): problem is DecisionProblem => Boolean(problem));
}

/** The outcome that is recorded: what the motion asked for, or that it was defeated. */
export const outcomeOf = (decision: Decision, rules?: Pick<PackBody, 'threshold'>, quorum?: Quorum): Outcome =>
  !rules || !decision.vote || carries(rules.threshold, decision.vote, quorum ?? { present: [], voters: [] }) ? decision.outcome : 'defeated';

/**
 * One motion on one agenda item has one resolution, whoever records it first; the key says so. `before` is how many motions on the item
 * were defeated already: the next is a motion of its own.
 */
export const resolutionKey = (agendaItemId: number, before = 0): string =>
  `resolution:agenda:${agendaItemId}${before > 0 ? `:${before + 1}` : ''}`;

/** One resolution has one correction. */
export const correctionKey = (resolutionId: number): string => `resolution:correction:${resolutionId}`;

/** What surrounds one resolution of a decision: who counted, and what it replaces. */
export interface Circumstances {
  readonly rules: Pick<PackBody, 'threshold'>;
  readonly quorum: Quorum;
  /** The resolution that it corrects. */
  readonly supersedes?: Resolution;
}

const lines = (names: ReadonlyArray<string | undefined>): string | null => names.filter(Boolean).join('\n') || null;

function votesIn(vote: Vote, quorum: Quorum | undefined): Partial<Draft<typeof resolutions>> {
  const tally = tallyOf(vote);
  const names = (ballot: Ballot): string | null => vote.method !== 'names' ? null
    : lines((quorum?.present ?? []).filter(member => vote.ballots.get(member.Id) === ballot).map(member => member.Title));
  return {
    Method: vote.method,
    ...(tally ? { VotesFor: tally.for, VotesAgainst: tally.against, Abstentions: tally.abstain } : {}),
    ...(vote.method === 'names' ? { NamesFor: names('for'), NamesAgainst: names('against'), NamesAbstained: names('abstain') } : {})
  };
}

/** Who counted; nothing where no voting members are on record, because nobody knows. */
const presenceIn = (quorum: Quorum): Partial<Draft<typeof resolutions>> => {
  const { conflicted, needed, met, voters } = quorum;
  return {
    ConflictsDeclared: lines(conflicted.map(member => member.Title)),
    ...(needed !== undefined || voters.length > 0 ? { CountedPresent: countedIn(quorum) } : {}),
    ...(needed === undefined ? {} : { QuorumNeeded: needed, WithoutQuorum: !met })
  };
};

/** Where decisions are made: a body's meeting on its day. */
export interface Sitting {
  readonly meeting: Ref;
  readonly body: Ref;
  readonly rules: Pick<PackBody, 'code'>;
  /** In the site's zone, as `dayOfDecisions` says. */
  readonly day: string;
}

/**
 * The series that a decision's number counts in, the same for whoever records it: so that one who comes second leaves no gap in another.
 * A correction counts on where what it corrects was numbered.
 */
export const seriesFor = ({ rules, day }: Pick<Sitting, 'rules' | 'day'>, circumstances?: Pick<Circumstances, 'supersedes'>): string =>
  circumstances?.supersedes?.Series ?? seriesOf(rules.code, day);

/**
 * The resolution of one agenda item under a number of its series; who was present, in conflict and how they voted is frozen in it. A correction says what
 * was decided on the day of what it corrects; when it was entered SharePoint knows.
 */
export function resolutionOf(
  decision: Decision, item: AgendaItem, { meeting, body, rules, day }: Sitting, sequence: number, circumstances?: Circumstances
): Draft<typeof resolutions> {
  const series = seriesFor({ rules, day }, circumstances);
  const outcome = outcomeOf(decision, circumstances?.rules, circumstances?.quorum);
  const needs = asks(outcome);
  return {
    Title: resolutionNumber(series, sequence), Series: series, Sequence: sequence,
    Body: body, Meeting: meeting,
    AgendaItem: { Id: item.Id, Title: item.Title ?? '' },
    ChangeRequest: item.ChangeRequest ?? null, Practice: item.Practice ?? null, WorkItem: item.WorkItem ?? null, MinutesOf: item.MinutesOf ?? null,
    Outcome: outcome, DecidedOn: circumstances?.supersedes?.DecidedOn ?? day,
    Mover: decision.mover.trim(), Seconder: decision.seconder.trim(),
    Reason: decision.reason?.trim() || null, DeferredUntil: needs.includes('DeferredUntil') ? decision.deferredUntil ?? null : null,
    ...(decision.vote ? votesIn(decision.vote, circumstances?.quorum) : {}),
    ...(circumstances ? presenceIn(circumstances.quorum) : {}),
    ...(circumstances?.supersedes ? { Supersedes: { Id: circumstances.supersedes.Id, Title: circumstances.supersedes.Title ?? '' } } : {})
  };
}

/**
 * How many motions on the item were defeated and not corrected: the next motion comes after them.
 * Source: the hub's own rule, so that one motion has one resolution (issue "Committees", point 3: no record is lost or doubled).
 */
export const defeatsOf = (item: Pick<AgendaItem, 'Id'>, all: readonly Resolution[]): number =>
  inForce(all).filter(resolution => resolution.AgendaItem?.Id === item.Id && resolution.Outcome === 'defeated').length;

/**
 * Does a resolution in force settle the item? A defeated motion settles nothing: another may follow, here or in a later meeting.
 * Source: the hub's own rule; domain.md, "Change request lifecycle", has no way out of *tabled* by a defeat.
 */
export const settles = (resolution: Pick<Resolution, 'Outcome'>): boolean => resolution.Outcome !== undefined && resolution.Outcome !== 'defeated';
