import type { Zone } from '../../schema/kinds/kind';
import { addDays, daysFrom } from '../days';
import type { PackBody } from '../program/pack';
import type { Meeting } from './agenda';
import { dayHeld } from './agenda';

/** Did this meeting take place? One that was planned and never called to order did not. */
export const wasHeld = (meeting: Pick<Meeting, 'State'>): boolean => meeting.State === 'closed' || meeting.State === 'in progress';

/** Is it planned and not yet called to order? */
const isPlanned = (meeting: Pick<Meeting, 'State'>): boolean =>
  meeting.State === undefined || meeting.State === 'draft' || meeting.State === 'open';

/** When a body met and will meet, against the interval that its program asks for. Days are days in the site's zone. */
export interface Rhythm {
  /** The newest meeting that was held, the one in progress included. */
  readonly last?: Meeting;
  /** The earliest meeting planned for today or later. */
  readonly next?: Meeting;
  /** The last day on which a meeting keeps the interval; absent for a body without one. */
  readonly dueBy?: string;
  /** Days since {@link dueBy}; 0 when the interval is kept. */
  readonly overdueBy: number;
  /** The next meeting is planned after {@link dueBy}: not overdue yet, but it will be. */
  readonly plannedLate: boolean;
}

/**
 * When a body met and will meet. Source: domain.md, "Committees" (the meeting with the ministry at least once bi-monthly: a configurable
 * interval, flagged when overdue); the interval in days is the program pack's.
 * @param meetings of the body, in any order
 * @param since the day from which the interval counts when no meeting is known to have been held: a body just set up is not late
 * @param today the day now
 */
export function rhythmOf(
  rules: Pick<PackBody, 'intervalDays'>, meetings: readonly Meeting[], since: string, today: string, zone: Zone
): Rhythm {
  const dayOf = (meeting: Meeting): string => dayHeld(meeting, zone) ?? '';
  const dated = meetings.filter(meeting => meeting.StartsAt !== undefined)
    .sort((a, b) => dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : Date.parse(a.StartsAt ?? '') - Date.parse(b.StartsAt ?? ''));
  const last = dated.filter(meeting => wasHeld(meeting) && dayOf(meeting) <= today).pop();
  const next = dated.find(meeting => isPlanned(meeting) && dayOf(meeting) >= today);
  const dueBy = rules.intervalDays === undefined ? undefined : addDays(last ? dayOf(last) : since, rules.intervalDays);
  return {
    ...(last ? { last } : {}), ...(next ? { next } : {}), ...(dueBy ? { dueBy } : {}),
    overdueBy: dueBy === undefined ? 0 : Math.max(0, daysFrom(dueBy, today)),
    plannedLate: dueBy !== undefined && next !== undefined && dueBy >= today && dayOf(next) > dueBy
  };
}
