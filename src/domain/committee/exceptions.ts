import type { Zone } from '../../schema/kinds/kind';
import type { PackBody } from '../program/pack';
import type { Meeting } from './agenda';
import { dayHeld } from './agenda';
import { wasHeld } from './overdue';

export type Posting = PackBody['mustPost'][number];

/** A held meeting that lacks what must be on the site. */
export interface PostingException {
  readonly meeting: Meeting;
  readonly rules: PackBody;
  readonly missing: readonly Posting[];
}

/** The column that says when a document of a meeting was posted. */
export const postedOn: Readonly<Record<Posting, 'AgendaPostedOn' | 'MinutesPostedOn'>> = { agenda: 'AgendaPostedOn', minutes: 'MinutesPostedOn' };
/** All that can be posted of a meeting. */
export const postings = Object.keys(postedOn) as readonly Posting[];

/**
 * What a held meeting of a body lacks on the site; nothing while it is being held. One that was called to order on an earlier day and never
 * closed counts as held: it must not escape. Source: domain.md, "Committees" (all agendas and minutes of the body must be on the site; a held
 * meeting with one missing is an exception that is shown until it is fixed); which bodies must is the pack's `mustPost`.
 * @param today the day now, in the site's zone
 */
export function missingPosts(rules: Pick<PackBody, 'mustPost'>, meeting: Meeting, today: string, zone: Zone): readonly Posting[] {
  const over = meeting.State === 'closed' || (wasHeld(meeting) && (dayHeld(meeting, zone) ?? '') < today);
  return over ? rules.mustPost.filter(posting => meeting[postedOn[posting]] === undefined) : [];
}

/**
 * The exceptions among some meetings, the oldest first: it has waited longest.
 * @param bodies each body's rules with the Id of its row
 */
export function postingExceptions(
  bodies: ReadonlyArray<{ readonly rules: PackBody; readonly id: number }>, meetings: readonly Meeting[], today: string, zone: Zone
): readonly PostingException[] {
  return meetings.flatMap(meeting => {
    const rules = bodies.find(body => body.id === meeting.Body?.Id)?.rules;
    const missing = rules ? missingPosts(rules, meeting, today, zone) : [];
    return rules && missing.length > 0 ? [{ meeting, rules, missing }] : [];
  }).sort((a, b) => (a.meeting.StartsAt ?? '') < (b.meeting.StartsAt ?? '') ? -1 : 1);
}
