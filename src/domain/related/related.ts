import type { List, Ref } from '../../schema/define';
import type { Relation } from './relations';

/** A row of a linked list, as light as it is shown. */
export type LinkedRow = { readonly Id: number } & Readonly<Record<string, unknown>>;

/** How two rows belong together. */
export interface Tie {
  readonly relation: Relation;
  /** `out`: the row that is looked at names the other; `in`: the other names it. */
  readonly way: 'out' | 'in';
}

/** Rows that one column connects with the row that is looked at. */
export interface Found extends Tie {
  readonly rows: readonly LinkedRow[];
}

/** A related row, with all that connects it. */
export interface RelatedRow {
  readonly row: LinkedRow;
  readonly ties: readonly Tie[];
}

/** Related rows of one list, newest first. */
export interface RelatedGroup {
  readonly list: List;
  readonly rows: readonly RelatedRow[];
}

/** The list on the other side of a tie. */
export const otherSide = ({ relation, way }: Tie): List => way === 'out' ? relation.target : relation.list;

/** The Ids that a row names in a lookup column, of one row or of several. */
export function namedIn(value: unknown): readonly number[] {
  const refs = (Array.isArray(value) ? value : [value]) as ReadonlyArray<Ref | null | undefined>;
  return refs.flatMap(ref => ref ? [ref.Id] : []);
}

/** What was found, list by list in the order of `lists`; each row once, whatever connects it. The row itself is not related to itself. */
export function groupsOf(own: { readonly list: List; readonly id: number }, found: readonly Found[], lists: readonly List[]): readonly RelatedGroup[] {
  return lists.map(list => {
    const byId = new Map<number, RelatedRow>();
    for (const { rows, ...tie } of found) {
      if (otherSide(tie).name !== list.name) continue;
      for (const row of rows) {
        if (list.name === own.list.name && row.Id === own.id) continue;
        byId.set(row.Id, { row, ties: [...byId.get(row.Id)?.ties ?? [], tie] });
      }
    }
    return { list, rows: [...byId.values()].sort((a, b) => b.row.Id - a.row.Id) };
  }).filter(({ rows }) => rows.length > 0);
}
