import type { Ref } from '../../schema/define';
import { meetings } from '../../schema/lists/meetings';
import type { Meeting } from '../../domain/committee/agenda';
import { wasHeld } from '../../domain/committee/overdue';
import type { Result, Store } from '../../data/store';
import { ok } from '../../data/store';

/** Of a body's newest meetings, so many are looked at: the others were cancelled, or planned and never held. */
const newest = 20;

/** The last meeting that each of these bodies held before an instant (UTC), where there is one; all in one request. */
export async function readLastHeld(store: Store, bodies: readonly Ref[], before: string): Promise<Result<readonly Meeting[]>> {
  const pages = await Promise.all(bodies.map(body => store.page(meetings, {
    columns: ['Title', 'Body', 'StartsAt', 'StartedAt', 'State'], orderBy: 'StartsAt', descending: true, top: newest,
    where: [{ column: 'Body', is: 'eq', value: body }, { column: 'StartsAt', is: 'lt', value: before }]
  })));
  const last: Meeting[] = [];
  for (const page of pages) {
    if (!page.ok) return page;
    const held = page.value.rows.find(wasHeld);
    if (held) last.push(held);
  }
  return ok(last);
}
