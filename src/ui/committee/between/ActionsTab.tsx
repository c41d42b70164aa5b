import type { Committee } from '../committee';

/** A body's action items. */
export function ActionsTab(_props: { readonly committee: Committee }): null {
  return null;
}
