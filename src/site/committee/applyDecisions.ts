import type { Change, Item, List } from '../../schema/define';
import { agendaItems } from '../../schema/lists/agendaItems';
import { changeRequests } from '../../schema/lists/changeRequests';
import { meetings } from '../../schema/lists/meetings';
import { practices } from '../../schema/lists/practices';
import { adoption, consequence, endorsement } from '../../domain/committee/consequence';
import type { Resolution } from '../../domain/committee/decision';
import { inForce, settles } from '../../domain/committee/decision';
import type { PackBody } from '../../domain/program/pack';
import type { ColumnName } from '../../schema/define';
import type { Failure, Store, Write } from '../../data/store';
import { changing } from '../../data/store';

/** Rounds in which a lost race is tried again before it is told. */
const mostRounds = 4;
/** Rows asked for by Id in one condition: keeps the address of a request short. */
const idsAtOnce = 50;

/** Rows of one list that decisions write on, and what each must become. */
interface Following<L extends List> {
  readonly list: L;
  readonly columns: ReadonlyArray<ColumnName<L>>;
  readonly ids: readonly number[];
  readonly change: (row: Item<L>) => Change<L> | undefined;
}

/** The rows that lag behind, without their ETags. */
async function lagging<L extends List>(store: Store, { list, columns, ids, change }: Following<L>): Promise<readonly number[] | Failure> {
  const pages = [];
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    pages.push(store.page(list, {
      columns, where: [{ column: 'Id', is: 'in', value: ids.slice(start, start + idsAtOnce) }], top: idsAtOnce
    }));
  }
  const found: number[] = [];
  for (const page of await Promise.all(pages)) {
    if (!page.ok) return page.failure;
    for (const row of page.value.rows) if (change(row)) found.push((row as { readonly Id: number }).Id);
  }
  return found;
}

/** What is to be written on them. A page carries no ETags: those that change are read again, all in one request. */
async function writesFor<L extends List>(store: Store, { list, change }: Following<L>, ids: readonly number[]): Promise<readonly Write[] | Failure> {
  const writes: Write[] = [];
  for (const fresh of await Promise.all(ids.map(id => store.get(list, id)))) {
    if (!fresh.ok) return fresh.failure;
    const values = change(fresh.value);
    if (values) writes.push(changing(list, fresh.value as Item<L> & { readonly Id: number; readonly ETag?: string }, values));
  }
  return writes;
}

const newestBy = (decisions: readonly Resolution[], subject: (decision: Resolution) => number | undefined): ReadonlyMap<number, Resolution> => {
  const newest = new Map<number, Resolution>();
  for (const decision of decisions) {
    const id = subject(decision);
    if (id !== undefined && (newest.get(id)?.Id ?? 0) < decision.Id) newest.set(id, decision);
  }
  return newest;
};

/**
 * Makes change requests, practices, agenda items and adopted minutes what the recorded decisions say: those that lag behind are changed, the others left
 * alone. What follows from a resolution follows from the one in force. May be run by anyone with the right, any number of times, at once.
 * Answers with what stopped it, if anything.
 * @param decisions of one body, superseded ones too
 */
export async function applyDecisions(
  store: Store, decisions: readonly Resolution[], body: Pick<PackBody, 'waitsFor' | 'endorsesPractices'>
): Promise<Failure | undefined> {
  const standing = inForce(decisions);
  // A defeated motion moves nothing, so it does not hide the decision before it; a correction to "defeated" undoes what it replaces.
  const moving = standing.filter(decision => settles(decision) || decision.Supersedes);
  const onRequest = newestBy(moving, decision => decision.ChangeRequest?.Id);
  const onItem = newestBy(standing.filter(settles), decision => decision.AgendaItem?.Id);
  const onPractice = newestBy(moving, decision => decision.Practice?.Id);
  const onMinutes = newestBy(moving, decision => decision.MinutesOf?.Id);
  const undone = new Set(decisions.flatMap(decision => decision.AgendaItem && !onItem.has(decision.AgendaItem.Id) ? [decision.AgendaItem.Id] : []));
  const requests: Following<typeof changeRequests> = {
    list: changeRequests, columns: ['Status', 'LastResolution'], ids: [...onRequest.keys()],
    change: row => { const decision = onRequest.get(row.Id); return decision && consequence(decision, row, body, decisions); }
  };
  const items: Following<typeof agendaItems> = {
    list: agendaItems, columns: ['State'], ids: [...onItem.keys(), ...undone],
    change: row => onItem.has(row.Id) ? row.State === 'decided' ? undefined : { State: 'decided' }
      : row.State === 'decided' ? { State: 'waiting' } : undefined
  };
  const endorsed: Following<typeof practices> = {
    list: practices, columns: ['EndorsedOn', 'ForEndorsement', 'LastResolution'], ids: [...onPractice.keys()],
    change: row => { const decision = onPractice.get(row.Id); return decision && endorsement(decision, row, body, decisions); }
  };
  const adopted: Following<typeof meetings> = {
    list: meetings, columns: ['MinutesAdoptedBy', 'AdoptedBefore'], ids: [...onMinutes.keys()],
    change: row => { const decision = onMinutes.get(row.Id); return decision && adoption(decision, row, decisions); }
  };

  let last: Failure | undefined;
  for (let round = 0; round < mostRounds; round++) {
    const behind = await Promise.all([lagging(store, requests), lagging(store, items), lagging(store, adopted), lagging(store, endorsed)]);
    for (const ids of behind) if ('kind' in ids) return ids;
    const [lagRequests, lagItems, lagAdopted, lagEndorsed] = behind.map(ids => 'kind' in ids ? [] : ids);
    if (lagRequests.length + lagItems.length + lagAdopted.length + lagEndorsed.length === 0) return undefined;
    const writes: Write[] = [];
    for (const part of await Promise.all([
      writesFor(store, requests, lagRequests), writesFor(store, items, lagItems), writesFor(store, adopted, lagAdopted),
      writesFor(store, endorsed, lagEndorsed)
    ])) {
      if ('kind' in part) return part;
      writes.push(...part);
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
