import type { Change, Draft, Item, Ref } from '../../schema/define';
import type { changeRequests } from '../../schema/lists/changeRequests';
import type { resolutions } from '../../schema/lists/resolutions';
import { transitionFor } from '../changeRequest/move';
import type { ChangeRequest } from '../changeRequest/move';
import type { Asked, Outcome } from '../changeRequest/transitions';
import type { AgendaItem, Meeting } from './agenda';
import { inProgress } from './agenda';
import { resolutionNumber } from './resolutionNumber';

export type Resolution = Item<typeof resolutions>;

/** What the secretary or chair records, for one or several agenda items at once. */
export interface Decision {
  readonly outcome: Outcome;
  readonly mover: string;
  readonly seconder: string;
  readonly reason?: string;
  readonly deferredUntil?: string;
  /** A day in the site's zone. */
  readonly decidedOn: string;
}

/** Why a decision cannot be recorded; words under `Decision_<code>`. */
export type DecisionProblem = 'noItems' | 'notInProgress' | 'noMover' | 'noSeconder' | 'sameMover' | 'noReason' | 'noUntil' | 'untilInPast';

/** What an outcome asks for besides mover and seconder: the same as the transition that it makes. */
export const asks = (outcome: Outcome): readonly Asked[] => transitionFor(outcome)?.needs ?? [];

/** What is missing or wrong before a decision may be recorded; empty when it may. */
export function decisionProblems(decision: Decision, items: readonly AgendaItem[], meeting: Pick<Meeting, 'State'>): readonly DecisionProblem[] {
  const needs = asks(decision.outcome);
  const problems: Array<DecisionProblem | false> = [
    items.length === 0 && 'noItems',
    !inProgress(meeting) && 'notInProgress',
    decision.mover.trim() === '' && 'noMover',
    decision.seconder.trim() === '' && 'noSeconder',
    decision.mover.trim() !== '' && decision.mover.trim().toLowerCase() === decision.seconder.trim().toLowerCase() && 'sameMover',
    needs.includes('StatusReason') && !decision.reason?.trim() && 'noReason',
    needs.includes('DeferredUntil') && !decision.deferredUntil && 'noUntil',
    Boolean(decision.deferredUntil) && (decision.deferredUntil ?? '') <= decision.decidedOn && 'untilInPast'
  ];
  return problems.filter((problem): problem is DecisionProblem => problem !== false);
}

/** One agenda item has one resolution, whoever records it first; the key says so. A correction has a key of its own. */
export const resolutionKey = (agendaItemId: number): string => `resolution:agenda:${agendaItemId}`;

/** The resolution of one agenda item under a number of its series. */
export function resolutionOf(
  decision: Decision, item: AgendaItem, meeting: Meeting, body: Ref, series: string, sequence: number
): Draft<typeof resolutions> {
  return {
    Title: resolutionNumber(series, sequence), Series: series, Sequence: sequence,
    Body: body, Meeting: { Id: meeting.Id, Title: meeting.Title ?? '' },
    AgendaItem: { Id: item.Id, Title: item.Title ?? '' },
    ChangeRequest: item.ChangeRequest ?? null,
    Outcome: decision.outcome, DecidedOn: decision.decidedOn,
    Mover: decision.mover.trim(), Seconder: decision.seconder.trim(),
    Reason: decision.reason?.trim() || null, DeferredUntil: decision.deferredUntil ?? null
  };
}

/**
 * What a resolution writes on its change request, or nothing when it is written already. The recorded decision is the truth
 * (domain.md, "Endorsement publishes"): a change request that lags behind, because an answer was lost or a laptop closed, is moved by
 * whoever comes next.
 */
export function consequence(resolution: Resolution, request: ChangeRequest): Change<typeof changeRequests> | undefined {
  if (!resolution.Outcome || (request.LastResolution?.Id ?? 0) >= resolution.Id) return undefined;
  const transition = transitionFor(resolution.Outcome);
  if (!transition) return undefined;
  return {
    Status: transition.to,
    StatusReason: resolution.Reason ?? null,
    DeferredUntil: resolution.DeferredUntil ?? null,
    LastResolution: { Id: resolution.Id, Title: resolution.Title ?? '' },
    ...(transition.stamps ? { [transition.stamps]: resolution.DecidedOn } : {})
  };
}

/** The resolutions in force: those that no later one supersedes. */
export function inForce(all: readonly Resolution[]): readonly Resolution[] {
  const superseded = new Set(all.map(resolution => resolution.Supersedes?.Id));
  return all.filter(resolution => !superseded.has(resolution.Id));
}
