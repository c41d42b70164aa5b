import type { List, Ref } from '../../schema/define';
import { lists } from '../../schema/lists';
import { idOf } from '../../domain/changeRequest/number';
import type { Result, Store } from '../../data/store';
import { failed, ok } from '../../data/failure';

/** Rows that a lookup may point at. `whole`: there are no others; otherwise the rest is found by searching. */
export interface Offered {
  readonly rows: readonly Ref[];
  readonly whole: boolean;
}

/** Where lookup inputs find their rows: read once for a page, never a whole large list. */
export interface LookupRows {
  /** The whole of a small list in the order of its titles, the newest rows of a large one. */
  offered(list: string): Promise<Result<Offered>>;
  /** Rows by number (`CR-000123`, `123`) or, where Title is indexed, by how it starts; what was offered is the caller's to filter. */
  search(list: string, typed: string): Promise<Result<readonly Ref[]>>;
}

/** Lists up to this many rows are offered whole. */
export const offeredWhole = 500;

const named = (name: string): List => {
  const list = lists.find(one => one.name === name);
  if (!list) throw new Error(`There is no list "${name}" to look into.`);
  return list;
};

const refOf = (row: { readonly Id: number; readonly [column: string]: unknown }): Ref => ({ Id: row.Id, Title: String(row.Title ?? '') });

export function lookupRows(store: Store): LookupRows {
  const asked = new Map<string, Promise<Result<Offered>>>();

  const read = async (name: string): Promise<Result<Offered>> => {
    const page = await store.page(named(name), { columns: ['Title'], top: offeredWhole, descending: true });
    if (!page.ok) {
      // A failure is not kept: the next form asks again.
      asked.delete(name);
      return page;
    }
    const rows = page.value.rows.map(refOf);
    const whole = page.value.next === undefined;
    return ok({ whole, rows: whole ? [...rows].sort((a, b) => a.Title.localeCompare(b.Title, 'fr-CA')) : rows });
  };

  return {
    offered(name) {
      const before = asked.get(name) ?? read(name);
      asked.set(name, before);
      return before;
    },
    async search(name, typed) {
      const list = named(name);
      const id = idOf(typed);
      if (id !== undefined) {
        const row = await store.get(list, id);
        if (row.ok) return ok([refOf(row.value)]);
        return row.failure.kind === 'missing' ? ok([]) : failed(row.failure);
      }
      const title = list.fields.Title;
      if (!title?.indexed && !title?.unique) return ok([]);
      const page = await store.page(list, {
        columns: ['Title'], where: [{ column: 'Title', is: 'startsWith', value: typed.trim() }], top: 50
      });
      return page.ok ? ok(page.value.rows.map(refOf)) : page;
    }
  };
}
