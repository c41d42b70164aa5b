import type { Draft, List, Ref } from '../../schema/define';
import { workItems } from '../../schema/lists/workItems';
import type { LinkedRow } from '../../domain/related/related';
import { linkedLists } from '../../domain/related/relations';
import type { Cause, Review, Reviews } from '../../domain/related/ripple';
import { current, reviewedBy, reviewKey, reviewKeys, reviewsIn, touchedStatuses } from '../../domain/related/ripple';
import type { Failure, Result, Store } from '../../data/store';
import { adding, ok } from '../../data/store';
import { byIds } from '../committee/byIds';
import { lineColumns } from './readRelated';
import { scan } from './scan';

/** More rows of one list than somebody starts reviews for at once; beyond it the view says that it shows the newest. */
export const mostTouched = 300;
/** As many as one request takes. */
const mostReviews = 5000;

/** A row that a cause touches. */
export interface TouchedRow {
  readonly row: LinkedRow;
  readonly reviews: Reviews;
}

/** The rows of one list that a cause touches, newest first. */
export interface Touched {
  readonly list: List;
  readonly rows: readonly TouchedRow[];
  /** There are more, older ones. */
  readonly more: boolean;
}

/**
 * Reads what a module or a legislative change touches: the current practices and training resources, the change requests and the work items that are not
 * over, each with its reviews. Two requests whatever the size of the lists, three where a list has more than 5,000 rows.
 */
export async function readRipple(store: Store, { column, key }: Cause): Promise<{ readonly lists: readonly Touched[] } | Failure> {
  const touched = async (list: List): Promise<Result<Omit<Touched, 'rows'> & { readonly rows: readonly LinkedRow[] }>> => {
    const statuses = touchedStatuses(list);
    const columns = [...lineColumns(list), ...('Replaces' in list.fields ? ['Replaces'] : [])];
    const found = await scan(store, list, columns, [
      // Who enters a row in SharePoint itself may leave its status out.
      ...(statuses ? [{ column: 'Status', is: 'in', value: [...statuses, null] } as const] : []), { column, is: 'eq', value: key }
    ], mostTouched);
    return found.ok ? ok({ list, rows: found.value.rows as unknown as readonly LinkedRow[], more: found.value.more }) : found;
  };
  const [reviews, ...lists] = await Promise.all([readReviews(store), ...linkedLists.map(touched)]);
  if (!reviews.ok) return reviews.failure;
  const shown = await Promise.all(lists.map(async one => one.ok ? withoutReplaced(store, one.value) : one));
  const answer: Touched[] = [];
  for (const one of shown) {
    if (!one.ok) return one.failure;
    answer.push({ ...one.value, rows: one.value.rows.map(row => ({ row, reviews: reviews.value(one.value.list, row.Id) })) });
  }
  return { lists: answer };
}

/** A row's successor need not be touched by what touched the row. */
async function withoutReplaced<T extends { readonly list: List; readonly rows: readonly LinkedRow[] }>(store: Store, touched: T): Promise<Result<T>> {
  const { list, rows } = touched;
  if (!('Replaces' in list.fields)) return ok(touched);
  const successors = await byIds(rows.map(row => row.Id), some => store.page(list, {
    columns: ['Replaces'], where: [{ column: 'Replaces', is: 'in', value: some.map(Id => ({ Id, Title: '' })) }], top: mostReviews
  }));
  return successors.ok ? ok({ ...touched, rows: current(rows, successors.value as unknown as readonly LinkedRow[]) }) : successors;
}

async function readReviews(store: Store): Promise<Result<ReturnType<typeof reviewsIn>>> {
  const page = await store.page(workItems, {
    columns: ['Title', 'Status', 'Due', 'Key'], where: [{ column: 'Key', is: 'startsWith', value: reviewKeys }], descending: true, top: mostReviews
  });
  return page.ok ? ok(reviewsIn(page.value.rows as unknown as readonly Review[])) : page;
}

/** A row that is to be reviewed. */
export interface ToReview {
  readonly list: List;
  readonly row: LinkedRow;
  /** What the work item is called. */
  readonly title: string;
}

/** What every work item that is started has alike. */
export type ReviewWork = Pick<Draft<typeof workItems>, 'Kind' | 'Due' | 'Lead'>;

/** What became of a row that was to be reviewed. */
export interface Started extends ToReview {
  /** The Id of its work item, one that was under way already, or why there is none. */
  readonly became: { readonly added: number } | { readonly already: number } | Failure;
}

/**
 * Starts one work item for each row, linked to the row and to what caused it. Looks again before it writes: a row that somebody else began to review
 * meanwhile is left alone, and two who press at once start one. Safe to repeat.
 */
export async function startReviews(store: Store, cause: Cause, rows: readonly ToReview[], work: ReviewWork): Promise<Result<readonly Started[]>> {
  const reviews = await readReviews(store);
  if (!reviews.ok) return reviews;
  const fresh = rows.filter(({ list, row }) => !reviews.value(list, row.Id).open);
  const written = await store.together(fresh.map(one => adding(workItems, draftOf(cause, one, work), reviewKey(one.list, one.row.Id, reviews.value(one.list, one.row.Id).next))));
  return ok(rows.map((one): Started => {
    const open = reviews.value(one.list, one.row.Id).open;
    if (open) return { ...one, became: { already: open.Id } };
    const result = written[fresh.indexOf(one)];
    return { ...one, became: result.ok ? { added: result.value.Id } : result.failure };
  }));
}

function draftOf({ column, key }: Cause, { list, row, title }: ToReview, work: ReviewWork): Draft<typeof workItems> {
  const relation = reviewedBy(list);
  if (!relation) throw new Error(`Work items name no rows of ${list.name}.`);
  const ref: Ref = { Id: row.Id, Title: '' };
  return { ...work, Title: title, Status: 'pending', [column]: [key], [relation.column]: relation.many ? [ref] : ref } as Draft<typeof workItems>;
}

/** Puts work items that this user just started into the recycle bin. Answers with the Ids of those that stay: somebody changed them meanwhile, or it failed. */
export async function takeBackReviews(store: Store, me: { readonly Id: number }, ids: readonly number[]): Promise<readonly number[]> {
  const stayed = await Promise.all(ids.map(async id => {
    const read = await store.get(workItems, id);
    if (!read.ok) return read.failure.kind === 'missing' ? [] : [id];
    const { ETag, Created, Modified, Author } = read.value;
    if (!ETag || Created !== Modified || Author?.Id !== me.Id) return [id];
    const removed = await store.remove(workItems, { Id: id, ETag });
    return removed.ok ? [] : [id];
  }));
  return stayed.flat();
}
