import type * as React from 'react';
import type { Place } from '../../shell/place';

/** Does the address lead to this agenda item? */
export const isLinked = (place: Place, item: number): boolean => place.item === String(item);

/** What makes the row of an agenda item one that a link can lead to, and marks it when the address does. */
export const rowTarget = (place: Place, item: number): Pick<React.HTMLAttributes<HTMLElement>, 'tabIndex' | 'aria-current'> =>
  ({ tabIndex: -1, 'aria-current': isLinked(place, item) ? 'location' : undefined });

/** Brings a user to the row that a link led to; the same function each time, so that as a `ref` it is called when the row comes and not again. */
export function arriveAt(row: HTMLElement | null): void {
  row?.scrollIntoView?.({ block: 'center' });
  row?.focus({ preventScroll: true });
}
