import type { ColumnName, Item, List } from '../../schema/define';
import type { Condition, Failure, Page, Result, Store } from '../../data/store';
import type { Row } from './columns';

/** What has been read of a list so far. */
export interface Loaded {
  /** Newest first. */
  readonly rows: readonly Row[];
  /** Rows in the list when the reading began, as far as known. */
  readonly total?: number;
  readonly phase: 'reading' | 'complete' | 'stopped';
  /** Why it stopped, or why the last refresh failed. */
  readonly failure?: Failure;
}

/** The answers that a table starts from, asked for in one tick: one request. */
export interface FirstRows {
  readonly page: Result<Page<List>>;
  /** Of the whole list; absent where only some of its rows are asked for. */
  readonly count?: Result<number>;
  readonly since: Result<{ readonly token: string }>;
}

export type TableColumnNames<L> = ReadonlyArray<ColumnName<L> | 'Created' | 'Modified' | 'Author' | 'Editor'>;

/** How many of the newest rows are read before anything is shown. */
export const firstPage = 50;

/** Above so many changed rows, reading the whole list again costs less than asking for them by Id. */
const manyChanges = 400;
/** Ids in one question: its address must stay well below 2,000 characters. */
const idsAtOnce = 100;

/**
 * Asks for a table's first rows, the list's size and the point from which changes count. Everything asked of the store in the same tick
 * travels with it.
 * @param where only these rows of the list, such as those of one body; led by an indexed column
 */
export async function askFirstRows<L extends List>(
  store: Store, list: L, columns: TableColumnNames<L>, where?: readonly Condition[]
): Promise<FirstRows> {
  const [page, count, since] = await Promise.all([
    store.page(list, { columns, where, orderBy: 'Id', descending: true, top: firstPage }),
    where ? undefined : store.count(list), store.changesSince(list)
  ]);
  return { page: page as Result<Page<List>>, count, since };
}

/** The rows of one list in memory, kept up to date; see {@link createRows}. */
export interface Rows {
  current(): Loaded;
  subscribe(listener: () => void): () => void;
  /** Reads the rest in the background, or goes on after a failure. Does nothing when it is complete or under way. */
  read(): Promise<void>;
  /** Fetches what changed since the last time: one small request when nothing did. */
  refresh(): Promise<void>;
  /** Takes in a row that was just saved. */
  put(row: Row): void;
  /** Gives up what is under way; nothing is heard of it again. */
  stop(): void;
}

const asRow = (item: Item<List>): Row => item as unknown as Row;

/**
 * The rows of a list: the first ones at once, the rest read by Id in the background, then kept fresh by change tokens.
 * A row saved here while the background is reading is never overwritten by an older copy of it.
 */
export function createRows<L extends List>(
  store: Store, list: L, columns: TableColumnNames<L>, first: FirstRows, where?: readonly Condition[]
): Rows {
  const byId = new Map<number, Row>();
  const listeners = new Set<() => void>();
  const leaving = new AbortController();
  let savedHere = new Set<number>();
  let token = first.since.ok ? first.since.value.token : undefined;
  let reading: Promise<void> | undefined;
  let refreshing: Promise<void> | undefined;
  let loaded: Loaded = { rows: [], phase: 'stopped' };

  const tell = (next: Partial<Loaded>): void => {
    const rows = [...byId.values()].sort((a, b) => b.Id - a.Id);
    loaded = { ...loaded, failure: undefined, ...next, rows };
    listeners.forEach(listener => listener());
  };
  const take = (items: ReadonlyArray<Item<L>>): void => items.forEach(item => {
    if (!savedHere.has(item.Id)) byId.set(item.Id, asRow(item as unknown as Item<List>));
  });

  const readAll = async (): Promise<void> => {
    const seen = new Set<number>();
    const before = new Set(byId.keys());
    tell({ phase: 'reading' });
    const answer = await store.each(list, { columns, where }, items => {
      items.forEach(item => seen.add(item.Id));
      take(items);
      tell({ phase: 'reading' });
    }, leaving.signal);
    if (leaving.signal.aborted) return;
    if (!answer.ok) return tell({ phase: 'stopped', failure: answer.failure });
    before.forEach(id => { if (!seen.has(id) && !savedHere.has(id)) byId.delete(id); });
    savedHere = new Set();
    tell({ phase: 'complete', total: byId.size });
  };

  /** The whole list again, from a fresh token: what a token that has expired, or very many changes, come to. */
  const readAgain = async (): Promise<void> => {
    const since = await store.changesSince(list);
    if (leaving.signal.aborted) return;
    if (!since.ok) return tell({ failure: since.failure });
    token = since.value.token;
    await readAll();
  };

  const fetchChanged = async (ids: readonly number[]): Promise<Failure | undefined> => {
    for (let from = 0; from < ids.length; from += idsAtOnce) {
      const some = ids.slice(from, from + idsAtOnce);
      savedHere = new Set([...savedHere].filter(id => !some.includes(id)));
      const answer = await store.page(list, { columns, where: [{ column: 'Id', is: 'in', value: some }, ...(where ?? [])], top: idsAtOnce });
      if (!answer.ok) return answer.failure;
      // Saved here while the answer was on its way: what was saved is newer.
      some.filter(id => !savedHere.has(id)).forEach(id => byId.delete(id));
      take(answer.value.rows);
    }
    return undefined;
  };

  const refreshNow = async (from: string | undefined): Promise<void> => {
    const since = from === undefined ? undefined : await store.changesSince(list, from);
    if (leaving.signal.aborted) return;
    if (since && !since.ok && (since.failure.kind === 'offline' || since.failure.kind === 'busy' || since.failure.kind === 'denied')) {
      return tell({ failure: since.failure });
    }
    if (!since?.ok || since.value.changed.length > manyChanges) return readAgain();
    const { changed, removed } = since.value;
    if (changed.length > 0 || removed.length > 0 || loaded.failure) {
      removed.forEach(id => byId.delete(id));
      const failure = await fetchChanged(changed.filter(id => !removed.includes(id)));
      if (leaving.signal.aborted) return;
      if (failure) return tell({ failure });
      tell({ total: loaded.phase === 'complete' ? byId.size : loaded.total });
    }
    token = since.value.token;
  };

  if (first.page.ok) {
    take(first.page.value.rows as unknown as ReadonlyArray<Item<L>>);
    const all = first.page.value.next === undefined;
    tell({ phase: all ? 'complete' : 'stopped', total: all ? byId.size : first.count?.ok ? first.count.value : undefined });
  } else tell({ failure: first.page.failure });

  return {
    current: () => loaded,
    subscribe: listener => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    read: () => {
      if (loaded.phase === 'complete') return Promise.resolve();
      reading ??= readAll().finally(() => { reading = undefined; });
      return reading;
    },
    refresh: () => {
      refreshing ??= (reading ?? Promise.resolve()).then(() => refreshNow(token)).finally(() => { refreshing = undefined; });
      return refreshing;
    },
    put: row => {
      savedHere.add(row.Id);
      byId.set(row.Id, row);
      tell({ failure: loaded.failure, total: loaded.phase === 'complete' ? byId.size : loaded.total });
    },
    stop: () => {
      leaving.abort();
      listeners.clear();
    }
  };
}
