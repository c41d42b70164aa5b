import type { PackBody } from '../program/pack';
import type { AgendaItem } from './agenda';
import { isWaiting } from './agenda';
import type { Outcome } from '../changeRequest/transitions';
import { inForce, outcomesFor } from './decision';
import { lastCallOutcome } from './lastCall';
import type { MeetingRecord, Position } from './record';
import { requestOf } from './record';

/** A routine item that somebody wants to discuss. */
export interface Pulled {
  readonly item: AgendaItem;
  readonly by: readonly Position[];
}

/** What is decided together, and what was taken out of it. */
export interface ConsentBlock {
  readonly items: readonly AgendaItem[];
  readonly pulled: readonly Pulled[];
}

/** Does it take its item out of the consent block? */
export const takesOut = ({ Position: said }: Pick<Position, 'Position'>): boolean => said === 'pull' || said === 'hold' || said === 'object';

/** The outcome that a routine item gets: the first that a motion on it may ask for. */
export const consentOutcome = (...of: Parameters<typeof outcomesFor>): Outcome | undefined => outcomesFor(...of)[0];

/**
 * The routine items that still wait, which a meeting decides together in one press: those marked as routine and those whose last call ended
 * unobjected. One "pull", "hold" or "object" by anybody who may take a position takes an item out. `today` is a day in the site's zone.
 * Source: issue "Committees", point 3 (consent block); the hub's own rule after Robert's Rules of Order (RONR, 12th ed., 41:32, "consent
 * calendar"): any member can have an item taken off it.
 */
export function consentBlock(
  record: Pick<MeetingRecord, 'items' | 'positions' | 'members' | 'resolutions' | 'requests'>, rules: Pick<PackBody, 'decides' | 'waitsFor'>, today: string
): ConsentBlock {
  const decided = new Set(inForce(record.resolutions).map(resolution => resolution.AgendaItem?.Id));
  const routine = record.items.filter(item => isWaiting(item) && !decided.has(item.Id)
    && consentOutcome(item, rules, requestOf(record, item)) !== undefined
    && (item.Consent === true || lastCallOutcome(item, record.positions, record.members, today).state === 'unobjected'));
  const said = routine.map(item => ({
    item, by: record.positions.filter(one => one.AgendaItem?.Id === item.Id && takesOut(one))
  }));
  return { items: said.filter(one => one.by.length === 0).map(one => one.item), pulled: said.filter(one => one.by.length > 0) };
}
