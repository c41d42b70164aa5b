import { changeRequests } from '../../schema/lists/changeRequests';
import type { AgendaItem } from '../../domain/committee/agenda';
import { tabled, tablingOf, untabled } from '../../domain/committee/filling';
import { statusOf } from '../../domain/changeRequest/move';
import type { ChangeRequest } from '../../domain/changeRequest/move';
import type { PackBody } from '../../domain/program/pack';
import type { Failure, Store, Write } from '../../data/store';
import { changing } from '../../data/store';

/**
 * Writes what being on an agenda, or off it again, makes of change requests; only for a body that waits for them. A race with another save is
 * left to the next who opens the page.
 */
export async function settleTabling(
  store: Store, items: ReadonlyArray<Pick<AgendaItem, 'State' | 'ChangeRequest'>>, requests: readonly ChangeRequest[],
  elsewhere: ReadonlySet<number>, body: Pick<PackBody, 'waitsFor'>, today: string
): Promise<Failure | undefined> {
  const { table, untable } = tablingOf(items, requests, elsewhere, body, today);
  const due = [...table.map(seen => ({ seen, change: tabled })), ...untable.map(seen => ({ seen, change: untabled }))];
  const fresh = await Promise.all(due.map(({ seen }) => store.get(changeRequests, seen.Id)));
  const writes: Write[] = [];
  for (const [index, answer] of fresh.entries()) {
    if (!answer.ok) return answer.failure;
    const { seen, change } = due[index];
    // Somebody moved it since: what they did stands.
    if (statusOf(answer.value) === statusOf(seen)) writes.push(changing(changeRequests, answer.value, change));
  }
  const refused = (await store.together(writes)).find(result => !result.ok && result.failure.kind !== 'conflict');
  return refused && !refused.ok ? refused.failure : undefined;
}
