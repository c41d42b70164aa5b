import type { Change, Item } from '../../schema/define';
import type { changeRequests } from '../../schema/lists/changeRequests';
import type { meetings } from '../../schema/lists/meetings';
import type { practices } from '../../schema/lists/practices';
import { statusOf, transitionFor } from '../changeRequest/move';
import type { ChangeRequest } from '../changeRequest/move';
import type { PackBody } from '../program/pack';
import type { Meeting } from './agenda';
import { inForce } from './decision';
import type { Resolution } from './decision';
import { onAgenda, waits } from './turn';

/** The resolution that this one takes the place of and that was the last to be written somewhere; corrections of corrections too. */
function replaced(resolution: Resolution, lastId: number | undefined, all: readonly Resolution[]): Resolution | undefined {
  for (let one: Resolution | undefined = resolution; one?.Supersedes;) {
    const before: Resolution | undefined = all.find(other => other.Id === one?.Supersedes?.Id);
    if (before?.Id === lastId) return before;
    one = before;
  }
  return undefined;
}

/** The Id of the resolution that a chain of corrections began with. */
function firstOf(resolution: Resolution, all: readonly Resolution[]): number {
  const corrected = resolution.Supersedes && all.find(one => one.Id === resolution.Supersedes?.Id);
  return corrected ? firstOf(corrected, all) : resolution.Supersedes?.Id ?? resolution.Id;
}

/** Does it correct what had been overtaken by another decision? */
const isOvertaken = (resolution: Resolution, lastId: number | undefined, all: readonly Resolution[]): boolean =>
  resolution.Supersedes !== undefined && (lastId ?? 0) > firstOf(resolution, all);

/**
 * What a resolution in force writes on its change request, or nothing when it is written already. The recorded decision is the truth
 * (domain.md, "Endorsement publishes"): a change request that lags behind, because an answer was lost or a laptop closed, is moved by
 * whoever comes next. Only what waits for the body is moved: a body that advises records decisions and moves nothing.
 *
 * A correction undoes what the resolution before it wrote and writes its own; without a move of its own (a motion corrected to "defeated") the
 * change request is tabled again. One that stands elsewhere by now, such as submitted or on the agenda again, keeps its status and is told of the new
 * resolution; where something else was decided since, the correction writes nothing.
 * @param all the resolutions of the meeting, superseded ones too
 */
export function consequence(
  resolution: Resolution, request: ChangeRequest, body: Pick<PackBody, 'waitsFor'>, all: readonly Resolution[] = []
): Change<typeof changeRequests> | undefined {
  const lastId = request.LastResolution?.Id;
  if (!resolution.Outcome || (lastId ?? 0) >= resolution.Id) return undefined;
  const transition = transitionFor(resolution.Outcome);
  const before = replaced(resolution, lastId, all);
  const undone = before?.Outcome && transitionFor(before.Outcome);
  const status = statusOf(request);
  if (!before && (!transition || !waits(status, body) || isOvertaken(resolution, lastId, all))) return undefined;
  const to = transition?.to ?? onAgenda;
  // What was moved on since by others is not brought back.
  const stands = before !== undefined && status === (undone?.to ?? onAgenda);
  const DeferredUntil = resolution.DeferredUntil ?? null;
  return {
    ...(!before || (stands && status !== to) ? { Status: to, StatusReason: resolution.Reason ?? null, DeferredUntil }
      : stands && DeferredUntil !== (request.DeferredUntil ?? null) ? { DeferredUntil } : {}),
    LastResolution: { Id: resolution.Id, Title: resolution.Title ?? '' },
    ...(undone?.stamps ? { [undone.stamps]: null } : {}),
    ...(transition?.stamps ? { [transition.stamps]: resolution.DecidedOn } : {})
  };
}

/** Does it adopt minutes? */
export const adopts = ({ Outcome }: Pick<Resolution, 'Outcome'>): boolean => Outcome === 'adopted' || Outcome === 'adopted as amended';

/**
 * What a resolution in force writes on the meeting whose minutes it is about, or nothing when that is written already: adopted by which
 * resolution. A correction that does not adopt them takes that back. What adopted a text that was opened again since adopts nothing more.
 */
export function adoption(
  resolution: Resolution, meeting: Pick<Meeting, 'MinutesAdoptedBy' | 'AdoptedBefore'>, all: readonly Resolution[]
): Change<typeof meetings> | undefined {
  if (firstOf(resolution, all) <= (meeting.AdoptedBefore?.Id ?? 0)) return undefined;
  const lastId = meeting.MinutesAdoptedBy?.Id;
  if (adopts(resolution)) return (lastId ?? 0) >= resolution.Id ? undefined : { MinutesAdoptedBy: { Id: resolution.Id, Title: resolution.Title ?? '' } };
  return replaced(resolution, lastId, all) ? { MinutesAdoptedBy: null } : undefined;
}

/**
 * By which resolution each meeting's minutes stand adopted according to some decisions, by the meeting's Id; `undefined` for those of which a correction
 * took the adoption back.
 */
export function adoptedBy(decisions: readonly Resolution[]): ReadonlyMap<number, string | undefined> {
  const standing = new Map<number, string | undefined>(decisions.flatMap(one => one.MinutesOf ? [[one.MinutesOf.Id, undefined]] : []));
  for (const one of inForce(decisions)) if (one.MinutesOf && adopts(one)) standing.set(one.MinutesOf.Id, one.Title);
  return standing;
}

/**
 * What a resolution in force writes on the practice it is about, or nothing when it is written already: endorsed on which day, by which
 * resolution (domain.md, "Registers"). Only the body that the program names endorses practices. A later decision leaves an endorsement as it
 * is, because the version was endorsed; a correction of the endorsement itself takes it back. What is decided waits no longer; what is deferred, or lost its
 * endorsement because the motion was defeated, does.
 */
export function endorsement(
  resolution: Resolution, practice: Pick<Item<typeof practices>, 'EndorsedOn' | 'ForEndorsement' | 'LastResolution'>, body: Pick<PackBody, 'endorsesPractices'>,
  all: readonly Resolution[]
): Change<typeof practices> | undefined {
  const lastId = practice.LastResolution?.Id;
  if (!body.endorsesPractices || !resolution.Outcome || (lastId ?? 0) >= resolution.Id) return undefined;
  const endorses = resolution.Outcome === 'endorsed' || resolution.Outcome === 'endorsed as amended';
  const corrected = replaced(resolution, lastId, all) !== undefined;
  if (!corrected && isOvertaken(resolution, lastId, all)) return undefined;
  const waits = resolution.Outcome === 'deferred' || resolution.Outcome === 'defeated';
  return {
    LastResolution: { Id: resolution.Id, Title: resolution.Title ?? '' },
    ...(waits && corrected ? { ForEndorsement: true } : !waits && practice.ForEndorsement ? { ForEndorsement: false } : {}),
    ...(endorses ? { EndorsedOn: resolution.DecidedOn } : corrected ? { EndorsedOn: null } : {})
  };
}
