import type { Page, Result } from '../../data/store';
import { ok } from '../../data/store';

/** Ids asked for in one condition: keeps the address of a request short. */
const idsAtOnce = 50;

/** Rows found by so many ids, each id once, asked for in as many conditions as it takes; all of them travel together. */
export async function byIds<L>(
  ids: readonly number[], read: (some: readonly number[]) => Promise<Result<Page<L>>>
): Promise<Result<Page<L>['rows']>> {
  const once = [...new Set(ids)];
  const chunks = Array.from({ length: Math.ceil(once.length / idsAtOnce) }, (_, index) => once.slice(index * idsAtOnce, (index + 1) * idsAtOnce));
  const rows: Array<Page<L>['rows'][number]> = [];
  for (const page of await Promise.all(chunks.map(read))) {
    if (!page.ok) return page;
    rows.push(...page.value.rows);
  }
  return ok(rows);
}
