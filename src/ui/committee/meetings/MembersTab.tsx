import type { Committee } from '../committee';

/** Who sits on a body, from when until when. */
export function MembersTab(_props: { readonly committee: Committee }): null {
  return null;
}
