import type { Committee } from '../committee';

/** A body's resolution register. */
export function ResolutionsTab(_props: { readonly committee: Committee }): null {
  return null;
}
