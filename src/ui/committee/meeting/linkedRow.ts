import type * as React from 'react';
import type { Place } from '../../shell/place';

/** Does the address lead to this agenda item, or to the minutes? */
export const isLinked = (place: Place, item: number | 'minutes'): boolean => place.item === String(item);

/** What makes the row of an agenda item one that a link can lead to, and marks it when the address does. */
export const rowTarget = (place: Place, item: number): Pick<React.HTMLAttributes<HTMLElement>, 'tabIndex' | 'aria-current'> =>
  ({ tabIndex: -1, 'aria-current': isLinked(place, item) ? 'location' : undefined });

/** Brings a user to the row, or to the heading of the minutes, that a link led to; the same function each time, so that as a `ref` it is called when the target comes and not again. */
export function arriveAt(target: HTMLElement | null): void {
  target?.scrollIntoView?.({ block: 'center' });
  target?.focus({ preventScroll: true });
}
