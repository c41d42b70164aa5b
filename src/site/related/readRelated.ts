import type { List } from '../../schema/define';
import type { Found, LinkedRow, RelatedGroup } from '../../domain/related/related';
import { groupsOf, namedIn } from '../../domain/related/related';
import type { Relation } from '../../domain/related/relations';
import { linkedLists, pointedAtBy, pointingAt } from '../../domain/related/relations';
import type { Failure, Page, Query, Result, Store } from '../../data/store';
import { ok } from '../../data/store';
import { byIds } from '../committee/byIds';
import { scan } from './scan';

/** More rows than anybody looks through of what one column connects; beyond it the tab says so. */
const most = 200;

/** What is shown of a related row, as far as its list has it. */
const shown = ['Title', 'Version', 'Status', 'Revision'] as const;

/** The columns that are read of a linked list's rows to show them in a line. */
export const lineColumns = (list: List): NonNullable<Query<List>['columns']> => shown.filter(name => name in list.fields);

/** What is related to a row. */
export interface Related {
  readonly groups: readonly RelatedGroup[];
  /** Some column connects more rows than are shown. */
  readonly more: boolean;
}

interface Answer {
  readonly found: Found;
  readonly more: boolean;
}

const linked = (rows: Page<List>['rows']): readonly LinkedRow[] => rows as unknown as readonly LinkedRow[];

/**
 * Reads the rows of linked lists that a row names and those that name it: one request, and one more where a list that names rows by a set has more than
 * 5,000 of them.
 * @param row with all its columns
 */
export async function readRelated(store: Store, list: List, row: LinkedRow): Promise<Related | Failure> {
  const out = async (relation: Relation): Promise<Result<Answer>> => {
    const { target } = relation;
    const named = namedIn(row[relation.column]).slice(0, most);
    const read = await byIds(named, some => store.page(target, { columns: lineColumns(target), where: [{ column: 'Id', is: 'in', value: some }], top: most }));
    return read.ok ? ok({ found: { relation, way: 'out', rows: linked(read.value) }, more: false }) : read;
  };
  const into = async (relation: Relation): Promise<Result<Answer>> => {
    const where = [{ column: relation.column, is: 'eq', value: { Id: row.Id, Title: '' } }] as const;
    const columns = lineColumns(relation.list);
    if (relation.many) {
      const scanned = await scan(store, relation.list, columns, where, most);
      return scanned.ok ? ok({ found: { relation, way: 'in', rows: linked(scanned.value.rows) }, more: scanned.value.more }) : scanned;
    }
    const page = await store.page(relation.list, { columns, where, descending: true, top: most });
    return page.ok ? ok({ found: { relation, way: 'in', rows: linked(page.value.rows) }, more: page.value.next !== undefined }) : page;
  };
  const answers: Answer[] = [];
  for (const answer of await Promise.all([...pointedAtBy(list).map(out), ...pointingAt(list).map(into)])) {
    if (!answer.ok) return answer.failure;
    answers.push(answer.value);
  }
  return { groups: groupsOf({ list, id: row.Id }, answers.map(({ found }) => found), linkedLists), more: answers.some(({ more }) => more) };
}
