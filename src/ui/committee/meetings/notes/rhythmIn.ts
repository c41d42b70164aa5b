import type { Meeting } from '../../../../domain/committee/agenda';
import type { BodyRow } from '../../../../domain/committee/record';
import type { Rhythm } from '../../../../domain/committee/overdue';
import { rhythmOf, wasHeld } from '../../../../domain/committee/overdue';
import type { PackBody } from '../../../../domain/program/pack';
import type { Hub } from '../../../shell/hub';
import type { Committees } from '../../committee';

/** Bodies that held no meeting since the page's window began. One that was set up since may have an older one: what was held before the hub is entered too. */
export const quietBodies = ({ bodies, recent }: Committees): readonly BodyRow[] =>
  bodies.filter(body => !recent.some(meeting => meeting.Body?.Id === body.Id && wasHeld(meeting)));

/**
 * When a body met and will meet, out of what the page opened with.
 * @param older the last meetings of {@link quietBodies}, once they are read
 */
export function rhythmIn(
  { bodies, recent, since }: Committees, rules: PackBody, { zone, today }: Pick<Hub, 'zone' | 'today'>, older?: readonly Meeting[]
): Rhythm {
  const body = bodies.find(one => one.BodyKey === rules.key);
  // A body that was set up later than the window begins, or never met, counts from when it was set up.
  const from = body?.Created !== undefined && (body.Created > since || older) ? body.Created : since;
  return rhythmOf(rules, [...older ?? [], ...recent].filter(meeting => meeting.Body?.Id === body?.Id), zone.dayOf(from), today(), zone);
}
