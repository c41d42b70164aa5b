import * as React from 'react';
import type { AgendaItem } from '../../../../domain/committee/agenda';
import type { Decision, DecisionProblem, Resolution } from '../../../../domain/committee/decision';
import { asks, countedNames, decisionProblems, outcomesFor } from '../../../../domain/committee/decision';
import type { Quorum } from '../../../../domain/committee/quorum';
import { countedIn, quorumAgain, quorumOf, quorumRecorded } from '../../../../domain/committee/quorum';
import { previewOf } from '../../../../domain/committee/sentence';
import type { Ballot, Vote } from '../../../../domain/committee/threshold';
import type { Outcome } from '../../../../domain/changeRequest/transitions';
import type { MeetingRecord } from '../../../../domain/committee/record';
import { requestOf } from '../../../../domain/committee/record';
import type { PackBody } from '../../../../domain/program/pack';
import type { Recording } from '../../../../site/committee/recordDecision';
import { useHub } from '../../../shell/hub';

/** What is typed and chosen in the form. */
export interface Given {
  readonly outcome?: Outcome;
  readonly mover: string;
  readonly seconder: string;
  readonly reason: string;
  readonly until: string;
  readonly method: Vote['method'];
  readonly counts: Readonly<Record<Ballot, string>>;
  readonly ballots: ReadonlyMap<number, Ballot>;
  /** A correction only: is it counted again by the attendance as it stands now? */
  readonly again: boolean;
}

const nothing: Given = {
  mover: '', seconder: '', reason: '', until: '', method: 'consensus', counts: { for: '', against: '', abstain: '' }, ballots: new Map(), again: false
};

/**
 * What was typed for motions that are not recorded yet, by meeting and items: it belongs to its items, and whoever goes elsewhere and comes back to them
 * finds it there.
 */
const kept = new Map<string, Given>();

/** What a decision is about. */
export interface Deciding {
  readonly rules: PackBody;
  readonly record: MeetingRecord;
  readonly items: readonly AgendaItem[];
  /** The meeting's day, in the site's zone. */
  readonly day: string;
  /** The resolution that is corrected. */
  readonly supersedes?: Resolution;
}

export interface DecisionState {
  readonly given: Given;
  give(change: Partial<Given>): void;
  /** Cleared for the next motion: a name that stood there from the last one would be recorded unread. How is voted often stays the same. */
  clear(): void;
  readonly outcomes: readonly Outcome[];
  readonly outcome?: Outcome;
  readonly needsReason: boolean;
  readonly needsUntil: boolean;
  /** Who may move and second; absent where the body has no voting members on record, and any name will do. */
  readonly names?: readonly string[];
  /** How it may be reached. */
  readonly methods: ReadonlyArray<Vote['method']>;
  /** A correction of which the attendance says another number by now than was recorded. */
  readonly recount?: { readonly now: number; readonly recorded: number };
  /** Who votes by name. */
  readonly voters: Quorum['present'];
  /** The quorum of the first item that lacks one. */
  readonly lacking?: Quorum;
  readonly problems: readonly DecisionProblem[];
  readonly recordings: readonly Recording[];
  /** The sentence for the minutes as it would be recorded now, of the first item; none while votes are to be entered, or are too many. */
  readonly sentence?: { readonly en: string; readonly fr: string };
}

/**
 * What the form of a correction begins with: the decision as it was recorded, so that only what was wrong is entered. The reason is not taken over: it says
 * why the record is corrected.
 */
export function givenIn(recorded: Resolution, voters: Quorum['present']): Given {
  const { Outcome, Mover = '', Seconder = '', DeferredUntil = '', Method, VotesFor, VotesAgainst, Abstentions } = recorded;
  const votedBy: ReadonlyArray<readonly [Ballot, string | undefined]> =
    [['for', recorded.NamesFor], ['against', recorded.NamesAgainst], ['abstain', recorded.NamesAbstained]];
  const ballots = votedBy.flatMap(([ballot, names]) => {
    const those = new Set((names ?? '').split(/\r?\n/));
    return voters.filter(member => those.has(member.Title ?? '')).map(member => [member.Id, ballot] as const);
  });
  const count = (votes: number | undefined): string => Method === 'count' ? String(votes ?? 0) : '';
  return {
    ...nothing, ...(Outcome === 'defeated' ? {} : { outcome: Outcome }), mover: Mover, seconder: Seconder, until: DeferredUntil,
    method: Method ?? 'consensus',
    counts: { for: count(VotesFor), against: count(VotesAgainst), abstain: count(Abstentions) }, ballots: new Map(ballots)
  };
}

const numberIn = (text: string): number => text.trim() === '' ? 0 : Number(text);

function voteOf({ method, counts, ballots }: Given, voters: Quorum['present']): Vote {
  if (method === 'count') return { method, for: numberIn(counts.for), against: numberIn(counts.against), abstain: numberIn(counts.abstain) };
  if (method !== 'names') return { method };
  const voting = new Set(voters.map(member => member.Id));
  return { method, ballots: new Map([...ballots].filter(([id]) => voting.has(id))) };
}

/** The form of a decision: what is given, what is wrong with it, what would be recorded. */
export function useDecision({ rules, record, items, day, supersedes }: Deciding): DecisionState {
  const { today, pack } = useHub();
  const ids = items.map(item => item.Id);
  const keyOf = (of: readonly number[]): string => `${record.meeting.Id}: ${of.join(' ')}`;
  const [held, setHeld] = React.useState<{ readonly ids: readonly number[]; readonly given: Given }>(() => ({
    ids, given: supersedes && items[0] ? givenIn(supersedes, quorumRecorded(record, rules, day, supersedes).present) : kept.get(keyOf(ids)) ?? nothing
  }));
  const { given } = held;
  const change = (next: (before: Given) => Given): void => setHeld(before => ({ ...before, given: next(before.given) }));
  if (ids.length > 0 && ids.join() !== held.ids.join()) {
    const goesOn = held.ids.length === 0 || ids.some(id => held.ids.includes(id));
    setHeld({ ids, given: goesOn ? given : kept.get(keyOf(ids)) ?? { ...nothing, method: given.method } });
  }
  React.useEffect(() => { if (!supersedes && held.ids.length > 0) kept.set(keyOf(held.ids), given); }, [held]);
  const outcomes = items.length === 0 ? rules.decides : outcomesFor(items[0], rules, supersedes ? undefined : requestOf(record, items[0]));
  const outcome = outcomes.find(one => one === given.outcome) ?? outcomes[0];
  const needs = outcome ? asks(outcome) : [];
  const quorums = items.map(item => !supersedes ? quorumOf(record, rules, day, item)
    : given.again ? quorumAgain(record, rules, day, item) : quorumRecorded(record, rules, day, supersedes));
  const recorded = supersedes?.CountedPresent;
  const now = supersedes && items[0] ? countedIn(quorumAgain(record, rules, day, items[0])) : undefined;
  const floor = quorums.length > 0 ? quorums : [quorumOf(record, rules, day)];
  const known = floor[0].voters.length + floor[0].conflicted.length > 0;
  const voters = floor[0].present.filter(member => floor.every(quorum => quorum.present.some(one => one.Id === member.Id)));
  const needsReason = needs.includes('StatusReason') || supersedes !== undefined;
  const needsUntil = needs.includes('DeferredUntil');

  const decision: Decision | undefined = outcome && {
    outcome, mover: given.mover, seconder: given.seconder, vote: voteOf(given, voters),
    ...(needsReason || given.reason.trim() ? { reason: given.reason } : {}), ...(needsUntil && given.until ? { deferredUntil: given.until } : {})
  };
  // A day that was recorded then may have come by now.
  const sameDay = supersedes?.DeferredUntil !== undefined && supersedes.DeferredUntil === given.until;
  const found = (decision ? decisionProblems(decision, items, record.meeting, today(), quorums) : [])
    .filter(problem => !(sameDay && problem === 'untilInPast'));
  const recordings = decision ? items.map((item, index): Recording => ({
    item, decision, circumstances: { rules, quorum: quorums[index], ...(supersedes ? { supersedes } : {}) }
  })) : [];
  return {
    given, give: more => change(before => ({ ...before, ...more })),
    clear: () => change(before => ({ ...nothing, method: before.method })),
    outcomes, outcome, needsReason, needsUntil, ...(known ? { names: countedNames(floor) } : {}), voters,
    methods: ['consensus', 'count', ...(voters.length > 0 ? ['names'] as const : []), ...(supersedes?.Method === 'consent' ? ['consent'] as const : [])],
    ...(recorded === undefined || now === undefined || now === recorded ? {} : { recount: { now, recorded } }),
    lacking: quorums.find(quorum => !quorum.met),
    problems: supersedes && !given.reason.trim() && !found.includes('noReason') ? [...found, 'noReason'] : found,
    recordings,
    ...(recordings.length > 0 && !found.includes('noVotes') && !found.includes('tooManyVotes') ? { sentence: { en: previewOf(recordings[0], pack, 'en'), fr: previewOf(recordings[0], pack, 'fr') } } : {})
  };
}
