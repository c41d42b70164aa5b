import type { Zone } from '../../schema/kinds/kind';
import { instantIn } from '../clock';
import { addDays, daysFrom } from '../days';

/** How a series of meetings repeats. */
export interface Series {
  /** The first day, `YYYY-MM-DD` in the site's zone. */
  readonly first: string;
  /** `weeks`: every so many weeks on the same weekday; `month`: every so many months on the same weekday of the month (the second Tuesday). */
  readonly repeats: 'weeks' | 'month';
  /** Every how many weeks or months; 1 or more. */
  readonly every: number;
  /** Ends after so many meetings, or with the last that is not after a day. */
  readonly end: { readonly count: number } | { readonly until: string };
}

/** No series is longer: two years of weekly meetings. */
export const longestSeries = 104;

/** Which of its month's days with the same weekday a day is: 1 to 4, or 5 for one that only longer months have. */
export const weekOfMonth = (day: string): number => Math.ceil(Number(day.slice(8)) / 7);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The first day of the month so many months later. */
function monthAfter(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(index / 12)}-${twoDigits(index % 12 + 1)}-01`;
}

/** The same weekday in a later month: the nth, or the last where the first day was a fifth. */
function sameWeekday(first: string, months: number): string {
  if (months === 0) return first;
  const start = monthAfter(first, months);
  const toWeekday = ((daysFrom(start, first) % 7) + 7) % 7;
  const nth = addDays(start, toWeekday + (weekOfMonth(first) - 1) * 7);
  return nth.slice(0, 7) === start.slice(0, 7) ? nth : addDays(nth, -7);
}

/**
 * The days of a series, in order; none when it ends before it begins or repeats never. It ends at {@link longestSeries} in any case.
 * Source: issue "Committees", point 2 (schedule a series); how it may repeat and how long it may be is the hub's own rule.
 */
export function seriesDays({ first, repeats, every, end }: Series): readonly string[] {
  if (!Number.isInteger(every) || every < 1) return [];
  const most = Math.min('count' in end ? end.count : longestSeries, longestSeries);
  const days: string[] = [];
  for (let turn = 0; days.length < most; turn++) {
    const day = repeats === 'weeks' ? addDays(first, turn * every * 7) : sameWeekday(first, turn * every);
    if ('until' in end && day > end.until) break;
    days.push(day);
  }
  return days;
}

/**
 * The instants at which the meetings of some days start: always at the same clock time in the site's zone, so 10:00 stays 10:00 when the
 * clocks change.
 */
export const startsOf = (days: readonly string[], time: string, zone: Zone): readonly string[] => days.map(day => instantIn(zone, day, time));
