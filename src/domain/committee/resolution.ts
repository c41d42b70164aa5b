import type { Item } from '../../schema/define';
import type { resolutions } from '../../schema/lists/resolutions';

export type Resolution = Item<typeof resolutions>;

/** The resolutions in force: those that no later one supersedes. */
export function inForce(all: readonly Resolution[]): readonly Resolution[] {
  const superseded = new Set(all.map(resolution => resolution.Supersedes?.Id));
  return all.filter(resolution => !superseded.has(resolution.Id));
}
