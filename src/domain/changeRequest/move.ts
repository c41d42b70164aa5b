import type { Change, Item, Ref, Role } from '../../schema/define';
import type { changeRequests } from '../../schema/lists/changeRequests';
import type { Status } from './status';
import type { Asked, Outcome, Transition } from './transitions';
import { decided } from './status';
import { transitions } from './transitions';

export type ChangeRequest = Item<typeof changeRequests>;
type ChangeRequestChange = Change<typeof changeRequests>;

/** Who acts, and when. `today` is a day in the site's zone. */
export interface Actor {
  readonly Id: number;
  readonly roles: readonly Role[];
}

/** Why a move is refused; the words are in the string tables under `Refused_<code>`. */
export type Refusal =
  | { readonly code: 'notFromHere' | 'notYours' | 'onlyByResolution' | 'onlyByAgenda' | 'mergeWithItself' | 'mergeTargetClosed' }
  | { readonly code: 'missing'; readonly columns: readonly Asked[] }
  | { readonly code: 'notInFuture' };

const isBlank = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const mayMake = (transition: Transition, request: Pick<ChangeRequest, 'Author'>, actor: Actor): boolean =>
  transition.who.some(who => who === 'author' ? request.Author?.Id === actor.Id : actor.roles.includes(who));

/** A row without a status was made inside SharePoint by hand: it counts as received. */
export const statusOf = (request: Pick<ChangeRequest, 'Status'>): Status => request.Status ?? 'received';

/** The commands that this person may give for this change request now: what the buttons show, no more and no less. */
export function offered(request: Pick<ChangeRequest, 'Status' | 'Author'>, actor: Actor): readonly Transition[] {
  return transitions.filter(transition => transition.by === 'command'
    && transition.from.includes(statusOf(request)) && mayMake(transition, request, actor));
}

/** May this person edit the text? Owners until it is decided; the author while it is received or returned. */
export function mayEdit(request: Pick<ChangeRequest, 'Status' | 'Author'>, actor: Actor): boolean {
  const status = statusOf(request);
  if (decided.includes(status)) return false;
  return actor.roles.includes('owner') || (request.Author?.Id === actor.Id && (status === 'received' || status === 'returned'));
}

/** What the user fills in when a transition asks for it. */
export type Given = Readonly<Partial<Pick<ChangeRequestChange, Asked>>>;

/** What a move writes, or why it is refused. `by` says what makes it happen: a command can never do what takes a resolution. */
export function move(
  transition: Transition, request: ChangeRequest, actor: Actor, today: string, given: Given, by: Transition['by'] = 'command'
): { readonly change: ChangeRequestChange } | { readonly refusal: Refusal } {
  if (!transition.from.includes(statusOf(request))) return { refusal: { code: 'notFromHere' } };
  if (transition.by !== by) {
    return { refusal: { code: transition.by === 'agenda' ? 'onlyByAgenda' : 'onlyByResolution' } };
  }
  if (!mayMake(transition, request, actor)) return { refusal: { code: 'notYours' } };
  const missing = transition.needs.filter(column => isBlank(given[column]));
  if (missing.length > 0) return { refusal: { code: 'missing', columns: missing } };
  if (given.DeferredUntil && given.DeferredUntil <= today) return { refusal: { code: 'notInFuture' } };
  if (given.MergedInto && given.MergedInto.Id === request.Id) return { refusal: { code: 'mergeWithItself' } };
  return {
    change: {
      Status: transition.to,
      StatusReason: given.StatusReason?.trim() || null,
      DeferredUntil: transition.needs.includes('DeferredUntil') ? given.DeferredUntil : null,
      ...(transition.needs.includes('MergedInto') ? { MergedInto: given.MergedInto } : {}),
      ...(transition.stamps ? { [transition.stamps]: today } : {})
    }
  };
}

/** The transition that a body's outcome makes; none for an outcome that moves no change request (minutes adopted, a motion defeated). */
export const transitionFor = (outcome: Outcome): Transition | undefined =>
  transitions.find(transition => transition.outcomes?.includes(outcome));

/** May another change request be merged into this one? Not into one that has left the main line or been submitted. */
export function takesMerges(target: Pick<ChangeRequest, 'Status'>): boolean {
  return (['received', 'in review', 'prioritized', 'tabled', 'returned', 'deferred'] as readonly Status[]).includes(statusOf(target));
}

/**
 * What merging writes on the target: the sponsors of both, and the earlier date received, are kept
 * (domain.md, "Change request lifecycle"). Doing it again changes nothing.
 */
export function takeIn(target: ChangeRequest, source: ChangeRequest): Pick<ChangeRequestChange, 'CoSponsors' | 'DateReceived'> {
  const own = target.Society?.Id;
  const sponsors = [...(target.CoSponsors ?? []), ...(source.Society ? [source.Society] : []), ...(source.CoSponsors ?? [])];
  const once = sponsors.filter((sponsor: Ref, index) =>
    sponsor.Id !== own && sponsors.findIndex(other => other.Id === sponsor.Id) === index);
  const days = [target.DateReceived, source.DateReceived].filter((day): day is string => day !== undefined).sort();
  return { CoSponsors: once, ...(days.length > 0 ? { DateReceived: days[0] } : {}) };
}
