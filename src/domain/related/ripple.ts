import type { List } from '../../schema/define';
import { changeRequests, changeRequestStatuses } from '../../schema/lists/changeRequests';
import { workStatuses } from '../../schema/lists/versionColumns';
import { workItems } from '../../schema/lists/workItems';
import type { LinkedRow } from './related';
import { namedIn } from './related';
import type { Relation } from './relations';
import { linkedLists, pointedAtBy } from './relations';

/** Columns by which something outside touches rows of every linked list: modules, legislative changes. */
export const causeColumns: readonly string[] = Object.keys(linkedLists[0].fields).filter(name =>
  linkedLists.every(({ fields }) => fields[name]?.kind === 'choices' && fields[name].vocabulary === linkedLists[0].fields[name].vocabulary));

/** What ripples: a value of one of the {@link causeColumns}. */
export interface Cause {
  readonly column: string;
  readonly key: string;
}

/** Nothing more is done about a row in one of these. */
const over: Readonly<Record<string, readonly string[]>> = {
  [changeRequests.name]: ['implemented', 'declined', 'merged', 'withdrawn'], [workItems.name]: ['complete']
};

/** Statuses of the rows that a cause touches; absent where all of them count: a practice that is complete is in use. */
export function touchedStatuses({ name }: List): readonly string[] | undefined {
  const all: readonly string[] | undefined = name === changeRequests.name ? changeRequestStatuses : name === workItems.name ? workStatuses : undefined;
  return all?.filter(status => !over[name].includes(status));
}

/** By which column a work item names the row that it reviews; absent where work items name no rows of the list: work is not reviewed by work. */
export const reviewedBy = (list: List): Relation | undefined => pointedAtBy(workItems).find(({ target }) => target.name === list.name);

const keyed = /^review:(\w+):(\d+):(\d+)$/;

/** Every client key of a review begins like this. */
export const reviewKeys = 'review:';

/** The client key of a row's review, so that two people who start it at once start one. `round` counts the reviews of one row. */
export const reviewKey = (list: List, id: number, round: number): string => `${reviewKeys}${list.name}:${id}:${round}`;

/** A work item that reviews a row, as it is read. */
export type Review = LinkedRow & { readonly Key?: string; readonly Status?: string };

/** The reviews of one row: the one that is under way, and what the next one is counted as. */
export interface Reviews {
  readonly open?: Review;
  readonly next: number;
}

/** The reviews of every row that has had one, by list and Id. */
export function reviewsIn(items: readonly Review[]): (list: List, id: number) => Reviews {
  const found = new Map<string, Reviews>();
  for (const item of items) {
    const [, list, id, round] = keyed.exec(item.Key ?? '') ?? [];
    if (!list) continue;
    const before = found.get(`${list} ${id}`) ?? { next: 0 };
    const open = before.open ?? (item.Status === 'complete' ? undefined : item);
    found.set(`${list} ${id}`, { next: Math.max(before.next, Number(round) + 1), ...(open && { open }) });
  }
  return (list, id) => found.get(`${list.name} ${id}`) ?? { next: 0 };
}

/** Those that no other row has replaced: what is in use, or will be. */
export function current<R extends LinkedRow>(rows: readonly R[], successors: readonly LinkedRow[]): readonly R[] {
  const replaced = new Set([...rows, ...successors].flatMap(row => namedIn(row.Replaces)));
  return rows.filter(row => !replaced.has(row.Id));
}
