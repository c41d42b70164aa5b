import type { Change, Draft, Item, List } from '../../schema/define';
import type { ImportPlan, PlannedRow } from '../../domain/import/plan';
import { sameToReader } from '../../domain/import/plan';
import type { Failure, Result, Store, Write } from '../store';

/** Writes that go to SharePoint in one request. */
const together = 50;

/** How often a row is read again when somebody saves between our reading and our writing. */
const rounds = 3;

type Wanted = Extract<PlannedRow, { readonly what: 'add' | 'change' }>;

/** What became of one row. */
export type RowOutcome =
  | { readonly row: PlannedRow; readonly is: 'added' | 'changed'; readonly id: number }
  /** Somebody changed it after the dry run, so it was left alone. */
  | { readonly row: PlannedRow; readonly is: 'overtaken' }
  | { readonly row: PlannedRow; readonly is: 'failed'; readonly failure: Failure }
  /** The answer was lost, and the user went no further: importing the file again settles it, without a double. */
  | { readonly row: PlannedRow; readonly is: 'unknown' }
  /** Cancelled or stopped before its turn. */
  | { readonly row: PlannedRow; readonly is: 'notWritten' };

export interface ImportOutcome {
  /** One for each row to be added or changed, in the file's order. */
  readonly rows: readonly RowOutcome[];
  /** Why it ended before the last row. */
  readonly stopped?: 'cancelled' | Failure;
}

export interface ImportRun {
  /** Aborting ends it after the request under way, so that what is said to be written is. */
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  /** SharePoint is busy or out of reach, whatever was retried below: go on? */
  readonly onPause: (failure: Failure) => Promise<boolean>;
}

const passing = (failure: Failure): boolean => failure.kind === 'busy' || failure.kind === 'offline';
/** What would meet every further row as well. */
const hopeless = (failure: Failure): boolean => failure.kind === 'denied' || (failure.kind === 'missing' && failure.of !== 'item');

/**
 * Writes a plan's additions and changes, fifty to a request. Every addition carries its key, so a lost answer or a second run makes no
 * double; every change is made on the row as it was in the dry run, or not at all.
 */
export async function runImport(store: Store, list: List, plan: ImportPlan, run: ImportRun): Promise<ImportOutcome> {
  const wanted = plan.rows.filter((row): row is Wanted => row.what === 'add' || row.what === 'change');
  const outcomes = new Map<Wanted, RowOutcome>();
  let stopped: ImportOutcome['stopped'];
  for (let start = 0; start < wanted.length && !stopped; start += together) {
    let left = wanted.slice(start, start + together);
    for (let round = 1; left.length > 0 && !stopped; round++) {
      if (run.signal.aborted) {
        stopped = 'cancelled';
        break;
      }
      const answers = await writeOnce(store, list, left);
      left = [];
      let pause: Failure | undefined;
      for (const [row, answer] of answers) {
        const failure = 'failure' in answer ? answer.failure : undefined;
        if (!failure) outcomes.set(row, answer as RowOutcome);
        else if (passing(failure)) {
          outcomes.set(row, { row, is: 'unknown' });
          pause = failure;
          left.push(row);
        } else if (failure.kind === 'conflict') {
          outcomes.set(row, { row, is: 'overtaken' });
          if (round < rounds) left.push(row);
        } else {
          outcomes.set(row, { row, is: 'failed', failure });
          if (hopeless(failure)) stopped = failure;
        }
      }
      run.onProgress([...outcomes.values()].filter(outcome => outcome.is !== 'unknown').length, wanted.length);
      if (pause && !stopped) {
        round = 0;
        if (run.signal.aborted) stopped = 'cancelled';
        else if (!await run.onPause(pause)) stopped = pause;
      }
    }
  }
  return { rows: wanted.map(row => outcomes.get(row) ?? { row, is: 'notWritten' }), stopped };
}

type Answer = RowOutcome | { readonly failure: Failure };

/** One request's worth: reads the rows to change, then writes all. Each row has its own answer. */
async function writeOnce(store: Store, list: List, rows: readonly Wanted[]): Promise<ReadonlyArray<readonly [Wanted, Answer]>> {
  const now = await Promise.all(rows.map(row => row.what === 'change' ? store.get(list, row.id) : undefined));
  const prepared = rows.map((row, index): Write | Answer => prepare(list, row, now[index]));
  const writes = prepared.filter((one): one is Write => 'list' in one);
  const results = writes.length > 0 ? await store.together(writes) : [];
  let next = 0;
  return prepared.map((one, index) => {
    const row = rows[index];
    if (!('list' in one)) return [row, one] as const;
    const result = results[next++];
    if (!result.ok) return [row, { failure: result.failure }] as const;
    return [row, { row, is: row.what === 'add' ? 'added' : 'changed', id: result.value.Id }] as const;
  });
}

function prepare(list: List, row: Wanted, now: Result<Item<List>> | undefined): Write | Answer {
  if (row.what === 'add') return { add: row.draft as unknown as Draft<List>, list, key: row.key };
  if (!now) throw new Error('A change was prepared without its row.');
  if (!now.ok) return { failure: now.failure };
  const item: Readonly<Record<string, unknown>> = now.value;
  const names = Object.keys(row.change);
  // A lost answer may have written it already.
  if (names.every(name => sameToReader(item[name], row.change[name]))) return { row, is: 'changed', id: row.id };
  if (names.some(name => !sameToReader(item[name], row.before[name]))) return { row, is: 'overtaken' };
  return { change: row.change as unknown as Change<List>, list, to: { Id: row.id, ETag: now.value.ETag ?? '' } };
}
