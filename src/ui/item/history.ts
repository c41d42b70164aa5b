import type { List, Ref } from '../../schema/define';
import { sameValue } from '../../schema/kinds';
import type { Version } from '../../data/store';

/** One column that a version changed. */
export interface Difference {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What one person did at one moment. */
export interface HistoryEntry {
  readonly label: string;
  /** An instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly by: Ref;
  /** The first version: its differences are what it began with. */
  readonly first: boolean;
  readonly differences: readonly Difference[];
}

/** Columns that say nothing to a person. */
const silent = ['Key'];

/** The columns in which two versions of a row differ to a person. */
export const differencesIn = (
  columns: readonly string[], before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>
): readonly Difference[] => columns.filter(name => !sameValue(before[name], after[name])).map(name => ({ name, before: before[name], after: after[name] }));

/** What each version changed against the one before it, newest first, as the versions are. */
export function historyEntries<L extends List>(list: L, versions: ReadonlyArray<Version<L>>): readonly HistoryEntry[] {
  const names = Object.keys(list.fields).filter(name => !silent.includes(name));
  return versions.map((version, index) => {
    const after: Readonly<Record<string, unknown>> = version.values;
    const before: Readonly<Record<string, unknown>> = versions[index + 1]?.values ?? {};
    return {
      label: version.label, at: version.at, by: version.by, first: index === versions.length - 1,
      differences: differencesIn(names, before, after)
    };
  });
}
