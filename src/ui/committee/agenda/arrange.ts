import type { AgendaItem } from '../../../domain/committee/agenda';
import { isWaiting } from '../../../domain/committee/agenda';
import type { Placing } from '../../../domain/committee/order';
import { byOrder } from '../../../domain/committee/order';

/** The agenda as it is once something was placed anew. */
export const placed = (items: readonly AgendaItem[], writes: readonly Placing[]): readonly AgendaItem[] => items
  .map((item): AgendaItem => {
    const write = writes.find(one => one.Id === item.Id);
    if (!write) return item;
    const { Section = item.Section, Order } = write;
    return { ...item, Order, Section: Section ?? undefined };
  })
  .sort(byOrder);

/** Minutes that an agenda takes. What went to another meeting takes none. */
export interface Allotted {
  /** Of the items together. */
  readonly minutes: number;
  /** Items that say nothing of how long they take. */
  readonly without: number;
  /** Minutes beyond the meeting's length; none where it has no length or there is room. */
  readonly over: number;
}

export function allotted(items: readonly AgendaItem[], length: number | undefined): Allotted {
  const here = items.filter(item => item.State !== 'carried');
  const minutes = here.reduce((sum, item) => sum + (item.MinutesAllotted ?? 0), 0);
  return {
    minutes, without: here.filter(item => isWaiting(item) && !item.MinutesAllotted).length,
    over: length === undefined ? 0 : Math.max(0, minutes - length)
  };
}
