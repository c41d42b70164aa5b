import type { Draft, List, Ref } from '../../../schema/define';
import type { Condition, Failure, Page, Query, Result, Write } from '../../../data/store';
import { failed, ok } from '../../../data/failure';
import { MemoryStore } from '../../shell/testing/memoryStore';

/** A value as a condition compares it: references by Id, an empty column as null. */
const plain = (value: unknown): unknown => (value as Ref | undefined)?.Id ?? value ?? null;

function meets(row: Readonly<Record<string, unknown>>, { column, is, value }: Condition): boolean {
  const own = (Array.isArray(row[column]) ? row[column] as readonly unknown[] : [row[column]]).map(plain);
  switch (is) {
    case 'eq': return own.includes(plain(value));
    case 'in': return (value as readonly unknown[]).map(plain).some(one => own.includes(one));
    case 'gt': return Number(own[0]) > Number(value);
    case 'le': return Number(own[0]) <= Number(value);
    case 'startsWith': return String(own[0] ?? '').startsWith(String(value));
    default: throw new Error(`No test of related rows asks for ${is}.`);
  }
}

/** A store in memory that keeps to the conditions it is asked with, and adds several rows: for the tests of related rows. */
export class AskedStore extends MemoryStore {
  private refused: { readonly list: List; readonly failure: Failure } | undefined;

  /** The next page of this list fails. */
  public refuseFrom(list: List, failure: Failure): void {
    this.refused = { list, failure };
  }

  public async page<L extends List>(list: L, query: Query<L> = {}): Promise<Result<Page<L>>> {
    if (this.refused?.list.name === list.name) {
      const { failure } = this.refused;
      this.refused = undefined;
      return failed(failure);
    }
    const { where = [], top = 100, descending } = query;
    const rows = this.rows(list).filter(row => where.every(condition => meets(row, condition)))
      .sort((a, b) => descending ? b.Id - a.Id : a.Id - b.Id);
    return ok({ rows: rows.slice(0, top) as unknown as Page<L>['rows'], ...(rows.length > top ? { next: 'more' } : {}) });
  }

  public async together(writes: readonly Write[]): Promise<ReadonlyArray<Result<{ readonly Id: number }>>> {
    const answers: Result<{ readonly Id: number }>[] = [];
    for (const write of writes) {
      if (!('add' in write)) throw new Error('No test of related rows changes several.');
      answers.push(await this.add(write.list, write.add as Draft<List>, write.key));
    }
    return answers;
  }
}
