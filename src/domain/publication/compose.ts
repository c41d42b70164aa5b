import type { Ref } from '../../schema/define';
import type { Resolution } from '../committee/resolution';
import type { EditionDefinition } from '../program/editions';
import { columnsOf, listNamed, valueOf } from './columns';
import { meets } from './condition';
import type { EditionRow, SourceRow } from './edition';
import { governs, latestOf } from './governed';
import type { OptionsOf } from './order';
import { compareValues } from './order';
import { replacedBy, withoutReplaced } from './replaced';

/** What an edition is composed from: all that was read for it. */
export interface Material {
  /** The rows of each source, in the order of the sources; in any order within. */
  readonly rows: ReadonlyArray<readonly SourceRow[]>;
  /** Decisions of the governing body. */
  readonly resolutions: readonly Resolution[];
  /** Training resources, where the edition tells which belong to a practice. */
  readonly resources: readonly SourceRow[];
}

/** What the composition depends on besides the material. */
export interface Terms {
  /** The day of the edition, in the site's zone. */
  readonly asOf: string;
  readonly optionsOf: OptionsOf;
}

interface Chosen {
  readonly list: string;
  readonly row: SourceRow;
  readonly resolution?: Resolution;
  readonly resources: readonly string[];
}

type Composed = Pick<EditionDefinition, 'sources' | 'columns' | 'order' | 'groupBy'>;

/** Published resources of each practice, by its Id: name and version. Those of an earlier version belong to the later one too. */
function resourceNames(practices: readonly SourceRow[], resources: readonly SourceRow[]): (row: SourceRow) => readonly string[] {
  const byId = new Map(practices.map(row => [row.Id, row]));
  const published = withoutReplaced(resources.filter(row => row.PublishedOn !== undefined), resources, 'Replaces');
  return practice => {
    const own = new Set([practice.Id, ...replacedBy(practice, byId, 'Replaces')]);
    return published.filter(row => own.has((row.Practice as Ref | undefined)?.Id ?? 0))
      .map(row => row.Version ? `${String(row.Title)} (${String(row.Version)})` : String(row.Title))
      .sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
  };
}

/** The rows of a source that stand on the list. */
function chosenFrom(definition: Composed, index: number, material: Material, asOf: string): readonly Chosen[] {
  const source = definition.sources[index];
  const all = material.rows[index] ?? [];
  const latest = source.governedBy ? latestOf(source.list, material.resolutions) : undefined;
  const kept = [...new Map(all.map(row => [row.Id, row])).values()].filter(row => {
    const resolution = latest?.get(row.Id);
    return (!latest || (resolution !== undefined && governs(source, resolution))) && source.where.every(condition => meets(condition, row, asOf));
  });
  const resources = definition.columns.some(column => column.from === 'resources') ? resourceNames(all, material.resources) : () => [];
  return (source.withoutReplaced ? withoutReplaced(kept, all, source.withoutReplaced) : kept)
    .map(row => ({ list: source.list, row, resolution: latest?.get(row.Id), resources: resources(row) }));
}

/**
 * The rows of an edition: what its definition asks for, in its order. Nothing but the definition, the material and the terms decides:
 * the same rows in any order give the same result.
 */
export function composeRows(definition: Composed, material: Material, { asOf, optionsOf }: Terms): readonly EditionRow[] {
  const columns = columnsOf(definition);
  const several = definition.sources.length > 1;
  const fields = listNamed(definition.sources[0].list).fields;
  const group = columns.find(column => column.key === definition.groupBy);
  const unplaced = (one: Chosen): unknown => group && valueOf(group, one.row, { ...one, place: 0 });
  const sources = definition.sources.map(source => source.list);
  const compare = (a: Chosen, b: Chosen): number => {
    const grouped = group ? compareValues(unplaced(a), unplaced(b), group.column, false, optionsOf) : 0;
    if (grouped !== 0) return grouped;
    for (const { by, descending } of definition.order) {
      const ordered = compareValues(a.row[by], b.row[by], fields[by], descending, optionsOf);
      if (ordered !== 0) return ordered;
    }
    return sources.indexOf(a.list) - sources.indexOf(b.list) || a.row.Id - b.row.Id;
  };
  return definition.sources.flatMap((_, index) => chosenFrom(definition, index, material, asOf)).sort(compare).map((one, index) => {
    const row: Record<string, unknown> = { Id: one.row.Id, ...(several ? { of: one.list } : {}) };
    for (const column of columns) {
      const value = valueOf(column, one.row, { ...one, place: index + 1 });
      if (value !== undefined) row[column.key] = value;
    }
    return row as unknown as EditionRow;
  });
}
