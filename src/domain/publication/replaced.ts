import type { Ref } from '../../schema/define';

interface Row {
  readonly Id: number;
  readonly [column: string]: unknown;
}

/** The Ids that a row replaces, directly or through others, by the lookup of that name. */
export function replacedBy(row: Row, all: ReadonlyMap<number, Row>, column: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let next = (row[column] as Ref | undefined)?.Id; next !== undefined && !found.has(next);) {
    found.add(next);
    next = (all.get(next)?.[column] as Ref | undefined)?.Id;
  }
  return found;
}

/** Those of `some` that none of the others replaces. `all` holds every version, so that a chain is followed over a version that is not shown. */
export function withoutReplaced<R extends Row>(some: readonly R[], all: readonly Row[], column: string): readonly R[] {
  const byId = new Map(all.map(row => [row.Id, row]));
  const gone = new Set(some.flatMap(row => [...replacedBy(row, byId, column)].filter(id => id !== row.Id)));
  return some.filter(row => !gone.has(row.Id));
}
