import type { Rhythm } from '../../../../domain/committee/overdue';
import { rhythmOf } from '../../../../domain/committee/overdue';
import type { PackBody } from '../../../../domain/program/pack';
import type { Hub } from '../../../shell/hub';
import type { Committees } from '../../committee';

/** When a body met and will meet, out of what the page opened with. */
export function rhythmIn({ bodies, recent, since }: Committees, rules: PackBody, { zone, today }: Pick<Hub, 'zone' | 'today'>): Rhythm {
  const body = bodies.find(one => one.BodyKey === rules.key);
  // A body that was set up later than the window begins cannot have met before.
  const from = body?.Created !== undefined && body.Created > since ? body.Created : since;
  return rhythmOf(rules, recent.filter(meeting => meeting.Body?.Id === body?.Id), zone.dayOf(from), today(), zone);
}
