import type { Zone } from '../../schema/kinds/kind';
import type { DayOrder } from './mapping';

const numeric = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/;

/** What a numeric day's own numbers say about their order; `either` when both orders mean the same day. */
function orderOf(cell: string): DayOrder | 'either' | 'open' | undefined {
  const found = numeric.exec(cell.trim());
  if (!found) return undefined;
  const [first, second] = [Number(found[1]), Number(found[3])];
  if (first === second) return 'either';
  return first > 12 ? 'dayFirst' : second > 12 ? 'monthFirst' : 'open';
}

/** Is the cell a day written in numbers only, starting with day or month? */
export const isNumericDay = (cell: string): boolean => orderOf(cell) !== undefined;

/** The order that a column's cells give away: `13/02/2003` can only start with the day. None if they say nothing, or contradict. */
export function dayOrderOf(cells: readonly string[]): DayOrder | undefined {
  const orders = new Set(cells.map(orderOf));
  if (orders.has('dayFirst') === orders.has('monthFirst')) return undefined;
  return orders.has('dayFirst') ? 'dayFirst' : 'monthFirst';
}

/**
 * A numeric day turned to `YYYY-MM-DD`, other cells as they are; `undefined` when nobody can tell day from month.
 * @param order how the column writes its days; without it only a day that leaves no doubt is taken
 */
export function withOrder(cell: string, order: DayOrder | undefined): string | undefined {
  const found = numeric.exec(cell.trim());
  if (!found) return cell;
  const own = orderOf(cell);
  const used = order ?? (own === 'either' ? 'dayFirst' : own);
  if (used === 'open' || used === undefined) return undefined;
  const [day, month] = used === 'dayFirst' ? [found[1], found[3]] : [found[3], found[1]];
  return `${found[4]}-${month}-${day}`;
}

/** A time without an offset (`2026-01-15 14:00`; a day alone is its midnight), read as the site's clocks show it; other cells as they are. */
export function atSite(cell: string, zone: Zone): string {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(cell.trim());
  if (!found) return cell;
  const [day, wanted] = [found[1], Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0)];
  const guess = Date.parse(zone.midnightOf(day)) + wanted * 60_000;
  if (Number.isNaN(guess)) return cell;
  // Where clocks were changed since midnight, the guess is off by that hour.
  const shown = new Intl.DateTimeFormat('en-CA', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone.name })
    .format(new Date(guess)).split(':').map(Number);
  const days = (Date.parse(zone.dayOf(new Date(guess).toISOString())) - Date.parse(day)) / 60_000;
  return new Date(guess + (wanted - (days + shown[0] * 60 + shown[1])) * 60_000).toISOString().replace('.000Z', 'Z');
}
