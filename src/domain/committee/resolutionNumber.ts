/**
 * The series that a body's resolutions of one calendar year count in: `OS-2026`. `day` is one in the site's zone.
 * Source: domain.md, "Registers" (Resolutions: number per body and year); the calendar's year and not the fiscal one is the hub's own rule.
 */
export const seriesOf = (bodyCode: string, day: string): string => `${bodyCode}-${day.slice(0, 4)}`;

/** `OS-2026-014`: three digits at least, so that a year's numbers sort as text (the hub's own rule). */
export const resolutionNumber = (series: string, sequence: number): string => `${series}-${String(sequence).padStart(3, '0')}`;

/**
 * The next sequence numbers of a series: the smallest that are free. Counting on from the highest would leave a gap for good
 * when a write in the middle was lost; the smallest free one closes it.
 * Source: issue "Committees", what must be true (numbers per body and year: no gap, no double, also under two recorders).
 */
export function nextSequences(used: readonly number[], howMany: number): readonly number[] {
  const taken = new Set(used);
  const free: number[] = [];
  for (let sequence = 1; free.length < howMany; sequence++) if (!taken.has(sequence)) free.push(sequence);
  return free;
}
