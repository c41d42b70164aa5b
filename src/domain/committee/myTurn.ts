import type { Role } from '../../schema/define';
import type { Zone } from '../../schema/kinds/kind';
import type { ChangeRequest } from '../changeRequest/move';
import { addDays } from '../days';
import type { PackBody } from '../program/pack';
import type { Publication } from '../publication/edition';
import { byUrgency, daysLate } from './actions';
import type { AgendaItem, Meeting } from './agenda';
import { dayHeld, inProgress, isWaiting, takesItems } from './agenda';
import { votersOn } from './members';
import type { ActionItem, Member, Position, Proposal } from './record';

/** A body's rules with the Id of its row. */
export interface KnownBody {
  readonly rules: PackBody;
  readonly id: number;
}

/** All that may wait for somebody, as it is recorded. */
export interface TurnGiven {
  readonly roles: readonly Role[];
  readonly bodies: readonly KnownBody[];
  /** Meetings of all bodies, recent and to come. */
  readonly meetings: readonly Meeting[];
  /** This user's memberships, of any time. */
  readonly memberships: readonly Member[];
  /** Waiting agenda items whose last call is not over. */
  readonly called: readonly AgendaItem[];
  /** What this user said of them. */
  readonly said: readonly Position[];
  /** Open action items of this user. */
  readonly actions: readonly ActionItem[];
  /** This user's change requests that were returned to them. */
  readonly returned: readonly ChangeRequest[];
  /** Proposals that wait; empty for those who keep no record. */
  readonly proposals: readonly Proposal[];
  /** Editions that failed; empty for those who do not publish. */
  readonly failed: readonly Publication[];
}

/** One thing that waits for somebody, with what is needed to say it and to go to it. */
export type Turn =
  | { readonly kind: 'lastCall'; readonly body: KnownBody; readonly meeting: Meeting; readonly item: AgendaItem; readonly until: string }
  | { readonly kind: 'action'; readonly body?: KnownBody; readonly action: ActionItem; readonly late: number }
  | { readonly kind: 'returned'; readonly request: ChangeRequest }
  | { readonly kind: 'publish' | 'minutes'; readonly body: KnownBody; readonly meeting: Meeting; readonly day: string }
  | { readonly kind: 'proposals'; readonly body: KnownBody; readonly count: number }
  | { readonly kind: 'edition'; readonly publication: Publication };

/** How many days before a meeting its agenda should be published. Source: the hub's own rule; neither domain.md nor the issue gives a number. */
const publishWithin = 7;

/** Roles in a body that keep its record. */
const keepers: ReadonlyArray<Member['Role']> = ['chair', 'co-chair', 'secretary'];

/** The bodies whose record somebody keeps: all for owners; for chairs those that they preside or keep the minutes of, all where that is none. */
function keptBodies({ roles, bodies, memberships }: TurnGiven, today: string): readonly KnownBody[] {
  if (roles.includes('owner')) return bodies;
  if (!roles.includes('chair')) return [];
  const own = new Set(memberships
    .filter(one => keepers.includes(one.Role) && (one.From ?? '') <= today && (one.Until ?? today) >= today).map(one => one.Body?.Id));
  const kept = bodies.filter(body => own.has(body.id));
  return kept.length > 0 ? kept : bodies;
}

/**
 * What waits for somebody now, in the order in which it should be seen to. Derived from what is recorded and never stored, so that it is right
 * whatever was done elsewhere. `today` is a day in the site's zone. Source: the hub's own rule, over domain.md, "Committees".
 */
export function myTurn(given: TurnGiven, today: string, zone: Zone): readonly Turn[] {
  const { bodies, meetings, memberships, said } = given;
  const bodyOf = (id: number | undefined): KnownBody | undefined => bodies.find(body => body.id === id);
  const answered = new Set(said.filter(one => one.Position !== undefined && one.Position !== 'pull').map(one => one.AgendaItem?.Id));
  const voting = votersByBody(memberships, today);
  const calls = given.called.flatMap((item): ReadonlyArray<Turn & { readonly kind: 'lastCall' }> => {
    const meeting = meetings.find(one => one.Id === item.Meeting?.Id);
    const body = bodyOf(meeting?.Body?.Id);
    const seat = body && voting.get(body.id);
    const until = item.LastCallUntil;
    if (!meeting || !body || !seat || !until || until < today || answered.has(item.Id)) return [];
    if (!takesItems(meeting) || inProgress(meeting) || !isWaiting(item)) return [];
    return item.Conflicts?.some(member => member.Id === seat.Id) ? [] : [{ kind: 'lastCall', body, meeting, item, until }];
  }).sort((a, b) => a.until < b.until ? -1 : a.until > b.until ? 1 : a.item.Id - b.item.Id);

  const kept = new Set(keptBodies(given, today));
  const keptMeetings = (kind: 'publish' | 'minutes', wanted: (meeting: Meeting, day: string) => boolean): readonly Turn[] =>
    [...meetings].sort((a, b) => (a.StartsAt ?? '') < (b.StartsAt ?? '') ? -1 : 1).flatMap((meeting): Turn[] => {
      const body = bodyOf(meeting.Body?.Id);
      const day = dayHeld(meeting, zone) ?? '';
      return body && kept.has(body) && wanted(meeting, day) ? [{ kind, body, meeting, day }] : [];
    });
  return [
    ...calls,
    ...[...given.actions].sort(byUrgency).map((action): Turn =>
      ({ kind: 'action', action, late: daysLate(action, today), ...(bodyOf(action.Body?.Id) && { body: bodyOf(action.Body?.Id) }) })),
    ...keptMeetings('publish', (meeting, day) => takesItems(meeting) && !inProgress(meeting) && meeting.AgendaPostedOn === undefined
      && day >= today && day <= addDays(today, publishWithin)),
    ...keptMeetings('minutes', meeting => meeting.State === 'closed' && meeting.MinutesPostedOn === undefined),
    ...given.returned.map((request): Turn => ({ kind: 'returned', request })),
    ...[...kept].flatMap((body): Turn[] => {
      const count = given.proposals.filter(proposal => proposal.Body?.Id === body.id).length;
      return count > 0 ? [{ kind: 'proposals', body, count }] : [];
    }),
    ...given.failed.map((publication): Turn => ({ kind: 'edition', publication }))
  ];
}

/** Where somebody has a vote today, and by which membership. */
function votersByBody(memberships: readonly Member[], today: string): ReadonlyMap<number, Member> {
  const ids = new Set(memberships.map(one => one.Body?.Id));
  return new Map([...ids].flatMap(id => {
    const [seat] = id === undefined ? [] : votersOn(memberships.filter(one => one.Body?.Id === id), today);
    return seat && id !== undefined ? [[id, seat] as const] : [];
  }));
}
