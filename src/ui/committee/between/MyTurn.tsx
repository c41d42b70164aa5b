import type { Committee } from '../committee';

/** What waits for this user, in any body: derived, never stored. */
export function MyTurn(_props: { readonly committee: Committee }): null {
  return null;
}
