import type { Change, List } from '../../schema/define';
import { sameValue } from '../../schema/kinds';
import type { Failure } from '../../data/store';
import type { Hub } from '../shell/hub';
import type { Current } from './current';
import { current, theirsOf } from './current';
import type { ItemRules } from './rules';

/** How saving ended. A conflict carries their version, for the user to choose. */
export type Saved<L extends List> =
  | { readonly kind: 'saved'; readonly item: Current<L> }
  | { readonly kind: 'conflict'; readonly theirs: Current<L> }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** What saving needs of the hub. */
interface Saving extends Pick<Hub, 'store'> {
  readonly me: Pick<Hub['me'], 'Id' | 'roles'>;
  readonly zone: Pick<Hub['zone'], 'dayOf'>;
}

/** How often it is tried again when somebody only ranked it, or moved it where its text stays open. */
const attempts = 3;

/** Those of the columns that differ between two versions. */
export const changedIn = (columns: readonly string[], before: object, after: object): readonly string[] => {
  const [a, b] = [before, after] as ReadonlyArray<Readonly<Record<string, unknown>>>;
  return columns.filter(name => !sameValue(a[name], b[name]));
};

/**
 * Saves changes to the text of a row as it was read. A version saved meanwhile that touches no column that people fill in (a rank, a status in
 * which it may still be edited) is no reason to ask; any other is a conflict.
 */
export async function saveRow<L extends List>(
  hub: Saving, rules: ItemRules<L>, read: Current<L>, change: Change<L>
): Promise<Saved<L>> {
  const { store, me } = hub;
  const { list, columns } = rules;
  let base = read;
  for (let attempt = 1; ; attempt++) {
    const answer = await store.change(list, base, { ...change, ...rules.following?.(base, change, hub.zone) });
    if (answer.ok) {
      const item = await current(store, list, read.Id, answer.value);
      return item.ok ? { kind: 'saved', item: item.value } : { kind: 'failure', failure: item.failure };
    }
    if (answer.failure.kind !== 'conflict') return { kind: 'failure', failure: answer.failure };
    const theirs = await theirsOf(store, list, read.Id, answer.failure);
    if (!theirs.ok) return { kind: 'failure', failure: theirs.failure };
    const harmless = changedIn(columns, read, theirs.value).length === 0 && rules.editable(theirs.value, me).length > 0;
    if (!harmless || attempt === attempts) return { kind: 'conflict', theirs: theirs.value };
    base = theirs.value;
  }
}
