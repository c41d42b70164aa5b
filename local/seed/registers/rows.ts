import type { Draft, Item, List, Ref } from '../../../src/schema/define';
import type { Zone } from '../../../src/schema/kinds/kind';
import type { Pack } from '../../../src/domain/program/pack';
import type { Store } from '../../../src/data/store';
import { addAll } from '../bulk';
import type { Chance } from '../random';

/** What the sample rows of every register are made with. */
export interface Ground {
  readonly url: string;
  readonly store: Store;
  readonly pack: Pack;
  readonly zone: Zone;
  readonly chance: Chance;
  readonly societies: readonly Ref[];
}

/** Adds rows in bulk under keys that say what they are, and answers with what later rows point at, in the same order; `more` gives what only the seed may set. */
export async function addRows<L extends List>({ url, store, zone }: Ground, list: L, key: string, drafts: ReadonlyArray<Draft<L>>, more?: (row: Draft<L>) => Readonly<Record<string, unknown>>): Promise<readonly Ref[]> {
  const first = await store.page(list, { descending: true, top: 1 } as const);
  if (!first.ok) throw new Error(JSON.stringify(first.failure));
  const last = (first.value.rows[0] as Item<List> | undefined)?.Id ?? 0;
  await addAll(url, list, drafts.map((draft, index) => ({ ...draft, Key: `seed:${key}:${index + 1}` })), zone, more);
  const added = await store.page(list, { columns: ['Title'], where: [{ column: 'Id', is: 'gt', value: last }], top: 5000 } as never);
  if (!added.ok) throw new Error(JSON.stringify(added.failure));
  return (added.value.rows as ReadonlyArray<{ readonly Id: number; readonly Title?: string }>).map(({ Id, Title }) => ({ Id, Title: Title ?? '' }));
}

/** Some of the newest rows of a list, oldest first: what sample rows of another list are linked to. */
export async function someOf({ store }: Ground, list: List, howMany: number): Promise<readonly Ref[]> {
  const page = await store.page(list, { columns: ['Title'], descending: true, top: howMany });
  if (!page.ok) throw new Error(JSON.stringify(page.failure));
  return (page.value.rows as ReadonlyArray<{ readonly Id: number; readonly Title?: string }>).map(({ Id, Title }) => ({ Id, Title: Title ?? '' })).reverse();
}

/** The one at this place, from the start again after the last; none where there are none. */
export const takenInTurn = (rows: readonly Ref[], index: number): readonly Ref[] => rows.length > 0 ? [rows[index % rows.length]] : [];

/** The stored values of a choice set. */
export const keysOf = (pack: Pack, set: string): readonly string[] => pack.choices[set].map(option => option.key);
