import type { Column, Item } from '../../schema/define';
import { changeRequests } from '../../schema/lists/changeRequests';
import type { publications } from '../../schema/lists/publications';
import type { Resolution } from '../committee/decision';
import { inForce } from '../committee/decision';
import type { ChangeRequest } from '../changeRequest/move';
import { statusOf } from '../changeRequest/move';
import { numberOf } from '../changeRequest/number';
import { byRank } from '../changeRequest/rank';
import type { EditionColumn, EditionDefinition } from '../program/pack';

export type Publication = Item<typeof publications>;

/** One row of an edition: values as stored (keys, days), so that words and language are the reader's. */
export type EditionRow = { readonly Id: number } & { readonly [K in EditionColumn]?: string | number | readonly string[] };

/** A frozen edition: all that its files are made of. */
export interface Edition {
  readonly definition: string;
  readonly edition: number;
  /** A day in the site's zone. */
  readonly asOf: string;
  readonly rows: readonly EditionRow[];
}

/** What an edition's column is, said once: its title and kind come from the list that it is taken from, where it is a column there. */
export const editionColumns: { readonly [K in EditionColumn]: Column } = {
  rank: { kind: 'number', title: { en: 'Priority', fr: 'Priorité' } },
  number: { kind: 'text', title: { en: 'Number', fr: 'Numéro' } },
  title: changeRequests.fields.Title,
  category: changeRequests.fields.Category,
  society: { kind: 'text', title: changeRequests.fields.Society.title },
  modules: changeRequests.fields.Modules,
  status: changeRequests.fields.Status,
  endorsedOn: changeRequests.fields.EndorsedOn,
  resolution: { kind: 'text', title: { en: 'Resolution', fr: 'Résolution' } },
  dateReceived: changeRequests.fields.DateReceived
};

const cells: { readonly [K in EditionColumn]: (request: ChangeRequest, resolution: Resolution, rank: number) => string | number | readonly string[] | undefined } = {
  rank: (request, resolution, rank) => rank,
  number: request => numberOf(request),
  title: request => request.Title,
  category: request => request.Category,
  society: request => request.Society?.Title,
  modules: request => request.Modules,
  status: request => statusOf(request),
  endorsedOn: (request, resolution) => resolution.DecidedOn,
  resolution: (request, resolution) => resolution.Title,
  dateReceived: request => request.DateReceived
};

/** The resolutions that put a change request on an edition: in force, with one of its outcomes. */
export function governing(definition: Pick<EditionDefinition, 'outcomes'>, all: readonly Resolution[]): readonly Resolution[] {
  return inForce(all).filter(resolution => resolution.Outcome !== undefined && definition.outcomes.includes(resolution.Outcome)
    && resolution.ChangeRequest !== undefined);
}

/**
 * The rows of an edition in priority order: each change request whose latest resolution is an endorsement, once.
 * Same input in any order, same rows.
 */
export function composeRows(
  definition: Pick<EditionDefinition, 'columns' | 'outcomes'>, all: readonly Resolution[], requests: readonly ChangeRequest[]
): readonly EditionRow[] {
  const latest = new Map<number, Resolution>();
  for (const resolution of inForce(all)) {
    const id = resolution.ChangeRequest?.Id;
    // A defeated motion moved nothing, so what was decided before it stands.
    if (id !== undefined && resolution.Outcome !== 'defeated' && (latest.get(id)?.Id ?? 0) < resolution.Id) latest.set(id, resolution);
  }
  const endorsed = new Set(governing(definition, all));
  const known = new Map(requests.map(request => [request.Id, request]));
  return [...known.values()]
    .filter(request => {
      const resolution = latest.get(request.Id);
      return resolution !== undefined && endorsed.has(resolution);
    })
    .sort(byRank)
    .map((request, index) => {
      const resolution = latest.get(request.Id) as Resolution;
      const row: Record<string, unknown> = { Id: request.Id };
      for (const column of definition.columns) {
        const value = cells[column](request, resolution, index + 1);
        if (value !== undefined) row[column] = value;
      }
      return row as EditionRow;
    });
}

/** One text for one content: keys sorted, so the same rows are the same bytes and the same hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined).sort(([a], [b]) => a < b ? -1 : 1);
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** `endorsed-change-requests-0007`: the publication's unique name and the start of its files' names. */
export const editionName = (definition: Pick<EditionDefinition, 'fileName'>, edition: number): string =>
  `${definition.fileName}-${String(edition).padStart(4, '0')}`;
