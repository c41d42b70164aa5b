import type { Item, List } from '../../schema/define';
import { changeRequests } from '../../schema/lists/changeRequests';
import type { ImportPlan, PlannedRow } from '../../domain/import/plan';
import type { Failure, Result, Store, Write } from '../store';
import { failed, ok } from '../store';
import type { ImportOutcome } from './run';
import { runImport } from './run';

type Row = Record<string, unknown> & { Id: number };
type Fault = (write: Write, place: number) => Failure | 'lost' | undefined;

/** A list in memory that keeps the port's promises: an add is found by its key, a change needs the row's ETag. */
class MemoryList {
  public readonly rows = new Map<number, Row>();
  public requests = 0;
  public fault: Fault = () => undefined;
  public readonly store: Store;

  public constructor() {
    const used: Pick<Store, 'get' | 'together'> = {
      get: async <L extends List>(_: L, id: number): Promise<Result<Item<L>>> => {
        const row = this.rows.get(id);
        return row ? ok({ ...row } as unknown as Item<L>) : failed({ kind: 'missing', of: 'item', what: String(id) });
      },
      together: async writes => {
        this.requests++;
        return writes.map((write, place) => this._write(write, place));
      }
    };
    this.store = used as Store;
  }

  public put(values: Record<string, unknown>, Id: number = this.rows.size + 1): number {
    this.rows.set(Id, { ...values, Id, ETag: String(Math.random()) });
    return Id;
  }

  private _write(write: Write, place: number): Result<{ readonly Id: number }> {
    const fault = this.fault(write, place);
    if (fault && fault !== 'lost') return failed(fault);
    const answer = this._commit(write);
    return fault === 'lost' ? failed({ kind: 'offline' }) : answer;
  }

  private _commit(write: Write): Result<{ readonly Id: number }> {
    if ('add' in write) {
      const own = [...this.rows.values()].find(row => row.Key === write.key);
      return ok({ Id: own?.Id ?? this.put({ ...write.add, Key: write.key }) });
    }
    const row = this.rows.get(write.to.Id);
    if (!row || row.ETag !== write.to.ETag) return failed({ kind: 'conflict' });
    this.put({ ...row, ...write.change }, row.Id);
    return ok({ Id: row.Id });
  }
}

const named = (row: number): Pick<Extract<PlannedRow, { what: 'add' }>, 'row' | 'key' | 'title' | 'formulas'> =>
  ({ row, key: `import:ChangeRequests:${row}`, title: `Row ${row}`, formulas: [] });
const add = (row: number): PlannedRow => ({ ...named(row), what: 'add', draft: { Title: `Row ${row}` } });
const change = (row: number, id: number, before: string): PlannedRow =>
  ({ ...named(row), what: 'change', id, change: { Title: 'New' }, before: { Title: before } });
const planOf = (rows: readonly PlannedRow[]): ImportPlan => ({ rows, counts: { add: 0, change: 0, same: 0, problem: 0 } });
const adds = (count: number): ImportPlan => planOf(Array.from({ length: count }, (_, index) => add(index + 2)));
const tally = (outcome: ImportOutcome): Record<string, number> =>
  outcome.rows.reduce<Record<string, number>>((counts, { is }) => ({ ...counts, [is]: (counts[is] ?? 0) + 1 }), {});

describe('runImport', () => {
  const run = (
    list: MemoryList, plan: ImportPlan, more: { abortAt?: number; goOn?: boolean[] } = {}
  ): Promise<ImportOutcome> & { progress: number[]; pauses: Failure[] } => {
    const abort = new AbortController();
    const progress: number[] = [];
    const pauses: Failure[] = [];
    const going = runImport(list.store, changeRequests, plan, {
      signal: abort.signal,
      onProgress: done => {
        progress.push(done);
        if (more.abortAt !== undefined && done >= more.abortAt) abort.abort();
      },
      onPause: async failure => {
        pauses.push(failure);
        return more.goOn?.shift() ?? false;
      }
    });
    return Object.assign(going, { progress, pauses });
  };

  it('writes fifty rows to a request and tells how far it is', async () => {
    const list = new MemoryList();
    const going = run(list, adds(120));
    expect(tally(await going)).toEqual({ added: 120 });
    expect([list.requests, going.progress]).toEqual([3, [50, 100, 120]]);
    expect(list.rows.size).toBe(120);
  });

  it('leaves what was written when cancelled, and says what was not', async () => {
    const list = new MemoryList();
    const outcome = await run(list, adds(120), { abortAt: 50 });
    expect(tally(outcome)).toEqual({ added: 50, notWritten: 70 });
    expect(outcome.stopped).toBe('cancelled');
    expect(list.rows.size).toBe(50);
  });

  it('pauses when out of reach, and goes on without a double where answers were lost', async () => {
    const list = new MemoryList();
    list.fault = (_, place) => list.requests === 1 && place % 3 === 0 ? (place % 2 ? 'lost' : { kind: 'busy', retryAfter: 5 }) : undefined;
    const going = run(list, adds(60), { goOn: [true] });
    expect(tally(await going)).toEqual({ added: 60 });
    expect(going.pauses).toHaveLength(1);
    expect(list.rows.size).toBe(60);
  });

  it('calls unknown what had no answer when the user stops there', async () => {
    const list = new MemoryList();
    list.fault = (_, place) => place < 2 ? 'lost' : undefined;
    const outcome = await run(list, adds(60), { goOn: [false] });
    expect(tally(outcome)).toEqual({ added: 48, unknown: 2, notWritten: 10 });
    expect(outcome.stopped).toEqual({ kind: 'offline' });
    list.fault = () => undefined;
    expect(tally(await run(list, adds(60)))).toEqual({ added: 60 });
    expect(list.rows.size).toBe(60);
  });

  it('reports a refused row and goes on', async () => {
    const list = new MemoryList();
    list.fault = (_, place) => place === 1 ? { kind: 'invalid', message: 'no' } : undefined;
    const outcome = await run(list, adds(3));
    expect(outcome.rows.map(row => row.is)).toEqual(['added', 'failed', 'added']);
  });

  it('stops where every further row would be refused as well', async () => {
    const list = new MemoryList();
    list.fault = () => ({ kind: 'denied', what: 'ChangeRequests' });
    const outcome = await run(list, adds(120));
    expect(tally(outcome)).toEqual({ failed: 50, notWritten: 70 });
    expect(list.requests).toBe(1);
  });

  it('changes a row as it was in the dry run, and leaves it alone if somebody came first', async () => {
    const list = new MemoryList();
    const [same, other, done] = [list.put({ Title: 'Old', Score: 1 }), list.put({ Title: 'Theirs' }), list.put({ Title: 'New' })];
    const plan = planOf([change(2, same, 'Old'), change(3, other, 'Old'), change(4, done, 'Old'), change(5, 99, 'Old')]);
    const outcome = await run(list, plan);
    expect(outcome.rows.map(row => row.is)).toEqual(['changed', 'overtaken', 'changed', 'failed']);
    expect([...list.rows.values()].map(row => row.Title)).toEqual(['New', 'Theirs', 'New']);
    expect(list.rows.get(same)?.Score).toBe(1);
  });

  it('tries a change again when another column was saved in between', async () => {
    const list = new MemoryList();
    const id = list.put({ Title: 'Old' });
    list.fault = () => {
      if (list.requests === 1) list.put({ Title: 'Old', Score: 5 }, id);
      return undefined;
    };
    expect(tally(await run(list, planOf([change(2, id, 'Old')])))).toEqual({ changed: 1 });
    expect(list.rows.get(id)).toMatchObject({ Title: 'New', Score: 5 });
  });
});
