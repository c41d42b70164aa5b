import type { Change, Role, Words } from '../../schema/define';
import type { meetings, meetingStates } from '../../schema/lists/meetings';
import type { Zone } from '../../schema/kinds/kind';
import type { Meeting } from './agenda';

export type MeetingStateName = typeof meetingStates[number];

/**
 * One way from state to state of a meeting (domain.md, "Registers": draft, open, in progress, closed; reopened and cancelled with a reason).
 * Buttons, guards, what is asked for, what is stamped and the history text all come from this table.
 */
export interface MeetingMove {
  readonly name: 'publish' | 'start' | 'close' | 'reopen' | 'cancel';
  /** The command, as a button says it. */
  readonly words: Words;
  /** What happened, as the history and a screen reader say it. */
  readonly done: Words;
  readonly from: readonly MeetingStateName[];
  readonly to: MeetingStateName;
  readonly who: readonly Role[];
  /** Does it ask for a reason? */
  readonly reason?: true;
  /** The moment that it writes. */
  readonly stamps?: 'StartedAt' | 'ClosedAt';
}

export const meetingMoves: readonly MeetingMove[] = [
  {
    name: 'publish', words: { en: 'Publish the agenda', fr: 'Publier l’ordre du jour' },
    done: { en: 'The agenda is published.', fr: 'L’ordre du jour est publié.' },
    from: ['draft'], to: 'open', who: ['owner', 'chair']
  },
  {
    name: 'start', words: { en: 'Start the meeting', fr: 'Commencer la réunion' },
    done: { en: 'The meeting is in progress.', fr: 'La réunion est en cours.' },
    from: ['draft', 'open'], to: 'in progress', who: ['owner', 'chair'], stamps: 'StartedAt'
  },
  {
    name: 'close', words: { en: 'Close the meeting', fr: 'Clore la réunion' },
    done: { en: 'The meeting is closed.', fr: 'La réunion est close.' },
    from: ['in progress'], to: 'closed', who: ['owner', 'chair'], stamps: 'ClosedAt'
  },
  {
    name: 'reopen', words: { en: 'Open it again', fr: 'La rouvrir' },
    done: { en: 'The meeting is in progress again.', fr: 'La réunion est de nouveau en cours.' },
    from: ['closed'], to: 'in progress', who: ['owner', 'chair'], reason: true
  },
  {
    name: 'cancel', words: { en: 'Cancel the meeting', fr: 'Annuler la réunion' },
    done: { en: 'The meeting is cancelled.', fr: 'La réunion est annulée.' },
    from: ['draft', 'open'], to: 'cancelled', who: ['owner', 'chair'], reason: true
  }
];

/** A meeting without a state was made inside SharePoint by hand: it is a draft. */
export const meetingStateOf = (meeting: Pick<Meeting, 'State'>): MeetingStateName => meeting.State ?? 'draft';

/** The moves that somebody with these roles may make now: what the buttons show, no more and no less. */
export const offeredMoves = (meeting: Pick<Meeting, 'State'>, roles: readonly Role[]): readonly MeetingMove[] =>
  meetingMoves.filter(move => move.from.includes(meetingStateOf(meeting)) && move.who.some(role => roles.includes(role)));

/** The move that leads from one state to another; none where the table has no way. */
export const moveBetween = (from: MeetingStateName, to: MeetingStateName): MeetingMove | undefined =>
  meetingMoves.find(move => move.from.includes(from) && move.to === to);

/** When a move is made: an instant (UTC), and the site's zone, which says on which day that is. */
export interface Moment {
  readonly now: string;
  readonly zone: Pick<Zone, 'dayOf'>;
}

/** Why a meeting's state cannot be changed; words under `Move_<code>`. */
export type MeetingRefusal = 'notFromHere' | 'notYours' | 'noReason';

/**
 * What a move writes, or why it is refused. Reopening keeps when the meeting was called to order and when it was adjourned: closed
 * again on the same day it has gone on until now, closed again on a later day its record was put right. Minutes that were adopted are a draft again, and
 * posted ones are to be posted again, because what was adopted or posted is no longer what they say (the hub's own rule). Closing ends the discussion of the current item.
 */
export function moveMeeting(
  move: MeetingMove, meeting: Pick<Meeting, 'State' | 'StartedAt' | 'ClosedAt' | 'MinutesAdoptedBy' | 'MinutesPostedOn'>, roles: readonly Role[],
  { now, zone }: Moment, reason = ''
): { readonly change: Change<typeof meetings> } | { readonly refusal: MeetingRefusal } {
  if (!move.from.includes(meetingStateOf(meeting))) return { refusal: 'notFromHere' };
  if (!move.who.some(role => roles.includes(role))) return { refusal: 'notYours' };
  if (move.reason && reason.trim() === '') return { refusal: 'noReason' };
  const before = meeting.ClosedAt;
  return {
    change: {
      State: move.to,
      ...(move.reason ? { StateReason: reason.trim() } : {}),
      ...(move.stamps === 'StartedAt' ? { StartedAt: meeting.StartedAt ?? now } : {}),
      ...(move.stamps === 'ClosedAt' ? { ClosedAt: before && zone.dayOf(before) < zone.dayOf(now) ? before : now, CurrentItem: null, CurrentSince: null } : {}),
      ...(move.name === 'reopen' && meeting.MinutesAdoptedBy ? { MinutesAdoptedBy: null, AdoptedBefore: meeting.MinutesAdoptedBy } : {}),
      ...(move.name === 'reopen' && meeting.MinutesPostedOn ? { MinutesPostedOn: null } : {})
    }
  };
}
