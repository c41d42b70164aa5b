import type { Committee } from '../committee';

/** The backlog of a body: what anyone proposed for an agenda. */
export function ProposalsTab(_props: { readonly committee: Committee }): null {
  return null;
}
