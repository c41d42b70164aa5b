import type { Committee } from '../committee';

/** A body's meetings of all years: the list, scheduling one or a series, cancelling. */
export function MeetingsTab(_props: { readonly committee: Committee }): null {
  return null;
}
