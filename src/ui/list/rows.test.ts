import { changeRequests } from '../../schema/lists/changeRequests';
import type { Failure, Result, Store } from '../../data/store';
import { failed, ok } from '../../data/failure';
import type { FirstRows, Rows } from './rows';
import { askFirstRows, createRows } from './rows';

type Item = { readonly Id: number; readonly Title: string };
const columns = ['Title'] as const;
const offline: Failure = { kind: 'offline' };

/** A list in memory, page by page; a page can be held back until the test lets it go. */
function memoryStore(size: number): {
  readonly store: Store; readonly items: Map<number, Item>; readonly changes: number[]; readonly removed: number[];
  readonly asked: string[]; fail: Failure | undefined; onPage: () => void;
} {
  const items = new Map<number, Item>();
  for (let Id = 1; Id <= size; Id++) items.set(Id, { Id, Title: `Sample ${Id}` });
  const made = {
    items, changes: [] as number[], removed: [] as number[], asked: [] as string[], fail: undefined as Failure | undefined,
    onPage: () => undefined as void,
    store: undefined as unknown as Store
  };
  const answer = <T>(value: T): Promise<Result<T>> => Promise.resolve(made.fail ? failed(made.fail) : ok(value));
  const inOrder = (): Item[] => [...items.values()].sort((a, b) => a.Id - b.Id);
  made.store = {
    page: (_: unknown, query: { readonly top: number; readonly where?: ReadonlyArray<{ readonly value: readonly number[] }> }) => {
      made.asked.push(query.where ? `ids ${query.where[0].value.join(',')}` : `page ${query.top}`);
      if (query.where) return answer({ rows: query.where[0].value.flatMap(id => items.get(id) ?? []) });
      const newest = inOrder().reverse();
      return answer({ rows: newest.slice(0, query.top), ...(newest.length > query.top ? { next: 'more' } : {}) });
    },
    each: async (_: unknown, __: unknown, onRows: (rows: readonly Item[]) => void, signal?: AbortSignal) => {
      made.asked.push('each');
      let read = 0;
      const all = inOrder();
      for (let from = 0; from < all.length; from += 100) {
        await Promise.resolve();
        if (signal?.aborted) return failed({ kind: 'cancelled' });
        if (made.fail) return failed(made.fail);
        onRows(all.slice(from, from + 100));
        read += 100;
        made.onPage();
      }
      return ok(read);
    },
    count: () => answer(items.size),
    changesSince: (_: unknown, token?: string) => {
      made.asked.push(`changes ${token ?? '-'}`);
      const value = { changed: [...made.changes], removed: [...made.removed], token: `t${made.asked.length}` };
      if (token !== undefined) made.changes.length = made.removed.length = 0;
      return answer(value);
    }
  } as unknown as Store;
  return made;
}

const open = async (store: Store): Promise<Rows> => createRows(store, changeRequests, columns, await askFirstRows(store, changeRequests, columns));
const ids = (rows: Rows): readonly number[] => rows.current().rows.map(row => row.Id);

it('has the newest rows first, then all of them, newest first', async () => {
  const { store } = memoryStore(230);
  const rows = await open(store);
  expect(ids(rows)).toEqual(Array.from({ length: 50 }, (_, index) => 230 - index));
  expect(rows.current()).toMatchObject({ phase: 'stopped', total: 230 });
  const phases: string[] = [];
  rows.subscribe(() => phases.push(`${rows.current().phase} ${rows.current().rows.length}`));
  await rows.read();
  expect(ids(rows)).toEqual(Array.from({ length: 230 }, (_, index) => 230 - index));
  expect(phases).toEqual(['reading 50', 'reading 150', 'reading 230', 'reading 230', 'complete 230']);
});

it('reads no more of a list that fits into the first page', async () => {
  const { store, asked } = memoryStore(20);
  const rows = await open(store);
  await rows.read();
  expect(rows.current()).toMatchObject({ phase: 'complete', total: 20 });
  expect(asked).not.toContain('each');
});

it('keeps what it has when reading fails, says why, and goes on when asked', async () => {
  const made = memoryStore(230);
  const rows = await open(made.store);
  made.fail = offline;
  await rows.read();
  expect(rows.current()).toMatchObject({ phase: 'stopped', failure: offline });
  expect(ids(rows)).toHaveLength(50);
  made.fail = undefined;
  await rows.read();
  expect(rows.current()).toMatchObject({ phase: 'complete', total: 230, failure: undefined });
});

it('does not let an older copy overwrite a row that was saved while the rest was being read', async () => {
  const made = memoryStore(230);
  const rows = await open(made.store);
  let once = true;
  made.onPage = () => {
    if (once) rows.put({ Id: 200, Title: 'Saved here' });
    once = false;
  };
  await rows.read();
  expect(rows.current().rows.find(row => row.Id === 200)?.Title).toBe('Saved here');
});

it('takes in what changed, came and went with one question for the rows', async () => {
  const made = memoryStore(30);
  const rows = await open(made.store);
  made.items.set(31, { Id: 31, Title: 'New' });
  made.items.set(2, { Id: 2, Title: 'Changed' });
  made.items.delete(5);
  made.changes.push(31, 2);
  made.removed.push(5);
  made.asked.length = 0;
  await rows.refresh();
  expect(made.asked).toEqual([expect.stringMatching(/^changes t/), 'ids 31,2']);
  expect(ids(rows)).toEqual([31, 30, ...Array.from({ length: 24 }, (_, index) => 29 - index), 4, 3, 2, 1]);
  expect(rows.current().rows.find(row => row.Id === 2)?.Title).toBe('Changed');
  made.asked.length = 0;
  await rows.refresh();
  expect(made.asked).toHaveLength(1);
});

it('reads the whole list again when the token no longer counts, or too much changed', async () => {
  const made = memoryStore(30);
  const first = await askFirstRows(made.store, changeRequests, columns);
  const withoutToken: FirstRows = { ...first, since: failed({ kind: 'unexpected', message: 'The token has expired.' }) };
  const rows = createRows(made.store, changeRequests, columns, withoutToken);
  made.items.delete(3);
  await rows.refresh();
  expect(ids(rows)).toHaveLength(29);
  expect(made.asked).toContain('each');
  made.changes.push(...Array.from({ length: 500 }, (_, index) => index + 1));
  made.asked.length = 0;
  await rows.refresh();
  expect(made.asked.filter(one => one === 'each')).toHaveLength(1);
});

it('tells that a refresh failed and keeps the rows; the next one starts from the same point', async () => {
  const made = memoryStore(30);
  const rows = await open(made.store);
  made.changes.push(4);
  made.fail = offline;
  await rows.refresh();
  expect(rows.current()).toMatchObject({ failure: offline, phase: 'complete' });
  made.fail = undefined;
  made.items.set(4, { Id: 4, Title: 'Changed' });
  made.changes.push(4);
  await rows.refresh();
  expect(rows.current().failure).toBeUndefined();
  expect(rows.current().rows.find(row => row.Id === 4)?.Title).toBe('Changed');
});

it('is silent once it was stopped', async () => {
  const made = memoryStore(500);
  const rows = await open(made.store);
  let heard = 0;
  rows.subscribe(() => { heard++; });
  const reading = rows.read();
  rows.stop();
  const before = heard;
  await reading;
  expect(heard).toBe(before);
});

it('passes on why the first rows could not be read', async () => {
  const made = memoryStore(5);
  made.fail = { kind: 'denied', what: 'ChangeRequests' };
  const rows = await open(made.store);
  expect(rows.current()).toMatchObject({ rows: [], failure: { kind: 'denied' } });
});
