import { resolutions } from '../../schema/lists/resolutions';
import type { Resolution } from '../committee/resolution';
import { inForce } from '../committee/resolution';
import type { EditionDefinition, EditionSource } from '../program/editions';

const subjects = ['ChangeRequest', 'Practice', 'WorkItem'] as const;
type SubjectColumn = typeof subjects[number];

/** The column of a resolution that names what it is about, for rows of this list; undefined where resolutions are not about such rows. */
export const subjectColumn = (list: string): SubjectColumn | undefined =>
  subjects.find(name => resolutions.fields[name].list === list);

const subjectOf = (list: string, resolution: Resolution): number | undefined => {
  const column = subjectColumn(list);
  return column && resolution[column]?.Id;
};

/** The body whose resolutions put rows on the list, if one governs it. */
export const governingBody = (definition: Pick<EditionDefinition, 'sources'>): string | undefined =>
  definition.sources.find(source => source.governedBy)?.governedBy?.body;

/** What the body said last about each row, by the row's Id: of resolutions in force, without defeated motions, which move nothing. */
export function latestOf(list: string, all: readonly Resolution[]): ReadonlyMap<number, Resolution> {
  const latest = new Map<number, Resolution>();
  for (const resolution of inForce(all)) {
    const id = subjectOf(list, resolution);
    if (id === undefined || resolution.Outcome === 'defeated') continue;
    if ((latest.get(id)?.Id ?? 0) < resolution.Id) latest.set(id, resolution);
  }
  return latest;
}

/** Does a resolution put its subject on the list? */
export const governs = (source: EditionSource, resolution: Resolution): boolean =>
  resolution.Outcome !== undefined && source.governedBy?.outcomes.includes(resolution.Outcome) === true
  && subjectOf(source.list, resolution) !== undefined;

/** The resolutions in force that put something on the list, and the corrections, which may take something away. */
export function relevant(definition: Pick<EditionDefinition, 'sources'>, all: readonly Resolution[]): readonly Resolution[] {
  return [
    ...inForce(all).filter(resolution => definition.sources.some(source => governs(source, resolution))),
    ...all.filter(resolution => resolution.Supersedes !== undefined)
  ];
}
