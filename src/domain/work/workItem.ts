import type { Zone } from '../../schema/kinds/kind';
import { addDays } from '../days';

/** A work item as far as it matters here, `Modified` being an instant. */
export interface Work {
  readonly Id: number;
  readonly Status?: unknown;
  readonly Modified?: unknown;
}

/** Is there still something to do? What is deferred or complete waits for nobody. */
export const isOpen = ({ Status }: Work): boolean => Status !== 'complete' && Status !== 'deferred';

/**
 * The day since which nobody has changed an open work item, when that is longer ago than its program allows; otherwise nothing.
 * Source: the program pack, `work.staleAfterDays`; a program that does not say has no stale items.
 */
export function staleSince(work: Work, staleAfterDays: number | undefined, today: string, zone: Zone): string | undefined {
  if (staleAfterDays === undefined || typeof work.Modified !== 'string' || !isOpen(work)) return undefined;
  const day = zone.dayOf(work.Modified);
  return addDays(day, staleAfterDays) < today ? day : undefined;
}
