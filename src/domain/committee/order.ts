import type { AgendaItem } from './agenda';

/**
 * The order of an agenda: each item has a number, sorting by it is the order, equal ones go by Id. Putting an item between two others makes one
 * new number, so a move writes one row, and two people who move different items at once disturb nothing of each other's.
 * Source: issue "Committees", point 2 (reorder, also by keyboard; group); how is the hub's own rule.
 */
export type Placed = Pick<AgendaItem, 'Id' | 'Order' | 'Section'>;

/** What a move writes to one row; an absent section stays as it is. */
export interface Placing {
  readonly Id: number;
  readonly Order: number;
  readonly Section?: string | null;
}

/** Below this distance there is no room for a number in between: well above what a double, or a number shown with 15 digits, can tell apart. */
const narrowest = 1e-6;

export const byOrder = (a: Placed, b: Placed): number => (a.Order ?? 0) - (b.Order ?? 0) || a.Id - b.Id;

/** A number after `before` and before `after`; an absent one is an open end. None where there is no room. */
export function between(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined) return after === undefined ? 1 : Math.ceil(after) - 1;
  if (after === undefined) return Math.floor(before) + 1;
  return after - before < narrowest ? undefined : (before + after) / 2;
}

const sectionOf = (item: Placed | undefined): string => item?.Section?.trim() ?? '';

/**
 * The section of an item that is put between two others: inside of a section it goes with that section; at the border of two it keeps its own,
 * unless that would tear its own section apart.
 */
function sectionAt(others: readonly Placed[], moved: Placed, at: number): string {
  const own = sectionOf(moved);
  const [previous, next] = [others[at - 1], others[at]];
  if (previous && next && sectionOf(previous) === sectionOf(next)) return sectionOf(previous);
  const beside = [previous, next].some(one => one && sectionOf(one) === own);
  const elsewhere = others.some(one => sectionOf(one) === own);
  return own === '' || beside || !elsewhere ? own : sectionOf(previous ?? next);
}

/**
 * What to write so that one of the items stands at a position (0 is first) among the others. One row, unless there is no room left between its
 * new neighbours: then all that must change to be spread evenly again. Nothing when it stands there already.
 * @param items in their order
 */
export function placings(items: readonly Placed[], id: number, position: number, section?: string): readonly Placing[] {
  const moved = items.find(item => item.Id === id);
  if (!moved) return [];
  const others = items.filter(item => item.Id !== id);
  const at = Math.max(0, Math.min(position, others.length));
  const wanted = section ?? sectionAt(others, moved, at);
  const change = wanted === sectionOf(moved) ? {} : { Section: wanted || null };
  if (items.indexOf(moved) === at) return 'Section' in change ? [{ Id: id, Order: moved.Order ?? 0, ...change }] : [];
  const order = between(others[at - 1] && (others[at - 1].Order ?? 0), others[at] && (others[at].Order ?? 0));
  if (order !== undefined) return [{ Id: id, Order: order, ...change }];
  return [...others.slice(0, at), moved, ...others.slice(at)]
    .map((item, index): Placing => ({ Id: item.Id, Order: index + 1, ...(item.Id === id ? change : {}) }))
    .filter(({ Id, Order }) => Id === id || items.find(item => item.Id === Id)?.Order !== Order);
}

/**
 * The position of an item that is given a section by hand: behind the last one of that section. Where it is the first of it, it stays where it
 * stands (one that is new comes last), unless that would tear another section apart: then it comes behind that one.
 */
export function placeInSection(items: readonly Placed[], id: number | undefined, section: string | undefined): number {
  const sections = items.filter(item => item.Id !== id).map(sectionOf);
  const wanted = section?.trim() ?? '';
  if (wanted !== '' && sections.includes(wanted)) return sections.lastIndexOf(wanted) + 1;
  const found = items.findIndex(item => item.Id === id);
  const at = found < 0 ? sections.length : found;
  const around = at > 0 ? sections[at - 1] : '';
  return around !== '' && around === sections[at] ? sections.lastIndexOf(around) + 1 : at;
}

/** Items that follow one another in one section; `section` is empty for those that are in none. */
export interface Run<I extends Placed> {
  readonly section: string;
  readonly items: readonly I[];
}

/** An agenda under its headings: a new one wherever the section is another than that of the item before. */
export function runsOf<I extends Placed>(items: readonly I[]): ReadonlyArray<Run<I>> {
  return items.reduce<Run<I>[]>((runs, item) => {
    const last = runs[runs.length - 1];
    if (last && last.section === sectionOf(item)) return [...runs.slice(0, -1), { ...last, items: [...last.items, item] }];
    return [...runs, { section: sectionOf(item), items: [item] }];
  }, []);
}
