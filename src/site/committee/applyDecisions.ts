import { agendaItems } from '../../schema/lists/agendaItems';
import { changeRequests } from '../../schema/lists/changeRequests';
import type { Item } from '../../schema/define';
import type { Resolution } from '../../domain/committee/decision';
import { consequence } from '../../domain/committee/decision';
import type { Failure, Store, Write } from '../../data/store';
import { changing } from '../../data/store';

/** Rounds in which a lost race is tried again before it is told. */
const mostRounds = 4;
/** Rows asked for by Id in one condition: keeps the address of a request short. */
const idsAtOnce = 50;

type AgendaItem = Item<typeof agendaItems>;
type ChangeRequest = Item<typeof changeRequests>;

async function byIds<T>(ids: readonly number[], read: (some: readonly number[]) => Promise<readonly T[] | Failure>): Promise<readonly T[] | Failure> {
  const parts: Array<Promise<readonly T[] | Failure>> = [];
  for (let start = 0; start < ids.length; start += idsAtOnce) parts.push(read(ids.slice(start, start + idsAtOnce)));
  const rows: T[] = [];
  for (const part of await Promise.all(parts)) {
    if ('kind' in part) return part;
    rows.push(...part);
  }
  return rows;
}

/**
 * Makes change requests and agenda items what the recorded decisions say: those that lag behind are moved, the others left alone.
 * May be run by anyone with the right, any number of times, at once. Answers with what stopped it, if anything.
 */
export async function applyDecisions(store: Store, decisions: readonly Resolution[]): Promise<Failure | undefined> {
  const newest = new Map<number, Resolution>();
  for (const decision of decisions) {
    const id = decision.ChangeRequest?.Id;
    if (id !== undefined && (newest.get(id)?.Id ?? 0) < decision.Id) newest.set(id, decision);
  }
  let last: Failure | undefined;
  for (let round = 0; round < mostRounds; round++) {
    const [requests, items] = await Promise.all([
      byIds<ChangeRequest>([...newest.keys()], async some => {
        const page = await store.page(changeRequests, {
          columns: ['Status', 'LastResolution'], where: [{ column: 'Id', is: 'in', value: some }], top: idsAtOnce
        });
        return page.ok ? page.value.rows : page.failure;
      }),
      byIds<AgendaItem>(decisions.flatMap(decision => decision.AgendaItem ? [decision.AgendaItem.Id] : []), async some => {
        const page = await store.page(agendaItems, { columns: ['State'], where: [{ column: 'Id', is: 'in', value: some }], top: idsAtOnce });
        return page.ok ? page.value.rows : page.failure;
      })
    ]);
    if ('kind' in requests) return requests;
    if ('kind' in items) return items;
    const lagging = requests.filter(request => {
      const decision = newest.get(request.Id);
      return decision !== undefined && consequence(decision, request) !== undefined;
    });
    const open = items.filter(item => item.State !== 'decided');
    if (lagging.length + open.length === 0) return undefined;

    // A page carries no ETags: those that change are read again, all in one request.
    const [freshRequests, freshItems] = await Promise.all([
      Promise.all(lagging.map(request => store.get(changeRequests, request.Id))),
      Promise.all(open.map(item => store.get(agendaItems, item.Id)))
    ]);
    const writes: Write[] = [];
    for (const fresh of freshRequests) {
      if (!fresh.ok) return fresh.failure;
      const decision = newest.get(fresh.value.Id);
      const change = decision && consequence(decision, fresh.value);
      if (change) writes.push(changing(changeRequests, fresh.value, change));
    }
    for (const fresh of freshItems) {
      if (!fresh.ok) return fresh.failure;
      if (fresh.value.State !== 'decided') writes.push(changing(agendaItems, fresh.value, { State: 'decided' }));
    }
    last = undefined;
    for (const result of await store.together(writes)) {
      // Somebody saved in between: the next round sees what they saved.
      if (!result.ok && result.failure.kind !== 'conflict') return result.failure;
      if (!result.ok) last = result.failure;
    }
    if (!last) return undefined;
  }
  return last;
}
