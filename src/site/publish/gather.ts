import type { List } from '../../schema/define';
import { resolutions } from '../../schema/lists/resolutions';
import { trainingResources } from '../../schema/lists/trainingResources';
import type { Resolution } from '../../domain/committee/decision';
import { listNamed } from '../../domain/publication/columns';
import type { Material } from '../../domain/publication/compose';
import { derivedNamed } from '../../domain/publication/derived';
import type { SourceRow } from '../../domain/publication/edition';
import type { Publishing } from '../../domain/publication/publishedMark';
import { publishedMark } from '../../domain/publication/publishedMark';
import type { EditionDefinition, EditionSource } from '../../domain/program/editions';
import type { Condition, Query, Result, Store } from '../../data/store';
import { ok } from '../../data/store';

export const resolutionColumns = [
  'Title', 'Outcome', 'DecidedOn', 'ChangeRequest', 'Practice', 'WorkItem', 'AgendaItem', 'Supersedes', 'Reason', 'DeferredUntil'
] as const;
/** Before any day that SharePoint keeps: a filter from it finds every row that has a day, by index. */
const everyDay = '1900-01-01';
const publishedRows = 5000;

/** Does the edition tell the resources of a practice? */
const tellsResources = (definition: EditionDefinition): boolean => definition.columns.some(({ from }) => derivedNamed(from)?.needs === 'resources');

/** The columns of a source that its edition depends on, and no others. */
function columnsRead(definition: EditionDefinition, { list, where, withoutReplaced }: EditionSource): readonly string[] {
  const { fields } = listNamed(list);
  const named = [
    ...definition.columns.flatMap(({ from }) => derivedNamed(from)?.reads ?? (from in fields ? [from] : [])),
    ...where.map(condition => condition.column), ...definition.order.map(({ by }) => by), withoutReplaced, 'PublishedOn'
  ];
  return [...new Set(named)].filter((name): name is string => name !== undefined && name in fields);
}

/** The first condition that an index serves, so that a large list is not read whole for a few rows; none where earlier versions are needed too. */
function leading(definition: EditionDefinition, { list, where, withoutReplaced }: EditionSource): readonly Condition[] {
  if (withoutReplaced !== undefined || tellsResources(definition)) return [];
  const { fields } = listNamed(list);
  for (const condition of where) {
    const { kind, indexed } = fields[condition.column];
    if (indexed && condition.is === 'filled' && kind === 'date') return [{ column: condition.column, is: 'ge', value: everyDay }];
    if (indexed && condition.is === 'is' && kind === 'choice') return [{ column: condition.column, is: 'eq', value: condition.value }];
  }
  return [];
}

/** Every row, page after page by Id, whatever the size of the list. */
async function readWhole(store: Store, list: List, columns: readonly string[], where: readonly Condition[] = []): Promise<Result<readonly SourceRow[]>> {
  const rows: SourceRow[] = [];
  const query = { columns, where } as Query<List>;
  const read = await store.each(list, query, page => { for (const row of page) rows.push(row as unknown as SourceRow); });
  return read.ok ? ok(rows) : read;
}

/** All decisions of the governing body, oldest first. */
export async function readDecisions(store: Store, bodyId: number): Promise<Result<readonly Resolution[]>> {
  const all: Resolution[] = [];
  const where = [{ column: 'Body', is: 'eq', value: { Id: bodyId, Title: '' } }] as const;
  const read = await store.each(resolutions, { columns: [...resolutionColumns], where }, rows => { all.push(...rows); });
  return read.ok ? ok(all) : read;
}

/** Reads what an edition is composed from. Writes nothing. */
export async function gather(definition: EditionDefinition, store: Store, decisions: readonly Resolution[]): Promise<Result<Material>> {
  const rows: Array<readonly SourceRow[]> = [];
  for (const source of definition.sources) {
    const read = await readWhole(store, listNamed(source.list), columnsRead(definition, source), leading(definition, source));
    if (!read.ok) return read;
    rows.push(read.value);
  }
  const resources: Result<readonly SourceRow[]> = tellsResources(definition)
    ? await readWhole(store, trainingResources, ['Title', 'Version', 'Practice', 'PublishedOn', 'Replaces']) : ok([]);
  return resources.ok ? ok({ rows, resolutions: decisions, resources: resources.value }) : resources;
}

/** The lists whose publishing makes an edition due. */
function published(definition: EditionDefinition): ReadonlyArray<Omit<Publishing, 'rows'>> {
  if (!definition.triggers.includes('publication')) return [];
  const sources = definition.sources.filter(source => listNamed(source.list).fields.PublishedOn);
  return [
    ...sources.map(({ list, where }) => ({ list, where })),
    ...tellsResources(definition) ? [{ list: trainingResources.name, where: [{ column: 'Practice', is: 'filled' as const }] }] : []
  ];
}

/** What is published as the material says; nothing where publishing makes nothing due. */
export function markIn(definition: EditionDefinition, { rows, resources }: Material, asOf: string): string | undefined {
  const parts = published(definition);
  if (parts.length === 0) return undefined;
  const rowsOf = (list: string): readonly SourceRow[] => {
    const index = definition.sources.findIndex(source => source.list === list);
    return index < 0 ? resources : rows[index];
  };
  return publishedMark(parts.map(part => ({ ...part, rows: rowsOf(part.list) })), asOf);
}

/** What is published now, read from the lists alone: the published rows with what the conditions need of them. */
export async function readMark(definition: EditionDefinition, store: Store, asOf: string): Promise<Result<string | undefined>> {
  const parts = published(definition);
  if (parts.length === 0) return ok(undefined);
  const pages = await Promise.all(parts.map(({ list, where }) => store.page(listNamed(list), {
    columns: [...new Set([...where.map(condition => condition.column), 'PublishedOn'])],
    where: [{ column: 'PublishedOn', is: 'ge', value: everyDay }], top: publishedRows
  } as Query<List>)));
  const read: Publishing[] = [];
  for (const [index, page] of pages.entries()) {
    if (!page.ok) return page;
    read.push({ ...parts[index], rows: page.value.rows as unknown as readonly SourceRow[] });
  }
  return ok(publishedMark(read, asOf));
}
