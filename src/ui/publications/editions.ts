import { publications } from '../../schema/lists/publications';
import { published } from '../../schema/lists/published';
import type { Item } from '../../schema/define';
import type { EditionChanges } from '../../domain/publication/changes';
import type { EditionColumn } from '../../domain/publication/columns';
import type { Edition, Publication } from '../../domain/publication/edition';
import type { EditionDefinition } from '../../domain/program/editions';
import type { Failure, Store, StoredFile } from '../../data/store';

/** Files to one edition; editions read of each list at first (one may be under way), and of a list whose older ones are shown. */
const filesEach = 7;
const firstEditions = 2;
const olderEditions = 60;
/** Editions under way that are told: far more than there ever are. */
const mostUnderWay = 100;

/** A published edition as its files tell: what everyone on the site may see. */
export interface PublishedEdition {
  readonly edition: number;
  readonly asOf: string;
  readonly rows: number;
  readonly files: ReadonlyArray<StoredFile<typeof published>>;
}

/** A list with its newest edition, and for those who publish the state of those under way. */
export interface ListOfEditions {
  readonly definition: EditionDefinition;
  readonly newest?: PublishedEdition;
  /** Only owners and chairs can read it; nothing for others. */
  readonly underWay: readonly Publication[];
}

/** What an edition's data file holds. */
export interface FrozenEdition extends Edition {
  readonly columns: readonly EditionColumn[];
  readonly groupBy?: string;
  readonly changes?: EditionChanges;
}

const page = /\.(en|fr)\.html$/;

/** The whole editions among the files: a page is written last, so an edition that has both is whole. */
export function wholeEditions(files: ReadonlyArray<StoredFile<typeof published>>): readonly PublishedEdition[] {
  const byNumber = new Map<number, Array<StoredFile<typeof published>>>();
  for (const file of files) {
    const { Edition: number } = file.row as Item<typeof published>;
    if (number === undefined) continue;
    byNumber.set(number, [...byNumber.get(number) ?? [], file]);
  }
  return [...byNumber].filter(([, some]) => some.filter(file => page.test(file.name)).length === 2)
    .sort(([a], [b]) => b - a)
    .map(([edition, some]) => ({ edition, asOf: some[0].row.AsOf ?? '', rows: some[0].row.RowCount ?? 0, files: some }));
}

/** The newest whole editions of a list, newest first. */
async function editionsOf(store: Store, definition: EditionDefinition, atMost: number): Promise<readonly PublishedEdition[] | Failure> {
  const files = await store.files(published, {
    where: [{ column: 'Definition', is: 'eq', value: definition.key }], descending: true, top: filesEach * atMost
  });
  return files.ok ? wholeEditions(files.value.files) : files.failure;
}

/** Reads the newest edition of every list of the pack, and what is under way for those who publish. One request, whatever their number. */
export async function readEditions(store: Store, definitions: readonly EditionDefinition[], publishes: boolean): Promise<readonly ListOfEditions[] | Failure> {
  const [states, ...editions] = await Promise.all([
    publishes ? store.page(publications, {
      columns: ['Title', 'Definition', 'Edition', 'State', 'Attempts', 'Problem', 'AsOf'],
      where: [{ column: 'State', is: 'in', value: ['queued', 'composing', 'writing', 'failed'] }], descending: true, top: mostUnderWay
    }) : undefined,
    ...definitions.map(definition => editionsOf(store, definition, firstEditions))
  ]);
  if (states && !states.ok) return states.failure;
  const stopped = editions.find((answer): answer is Failure => 'kind' in answer);
  return stopped ?? definitions.map((definition, index) => ({
    definition, newest: (editions[index] as readonly PublishedEdition[])[0],
    underWay: (states?.value.rows ?? []).filter(one => one.Definition === definition.key)
  }));
}

/** Reads the editions of a list before this one, newest first. */
export async function readOlder(store: Store, definition: EditionDefinition, before: number): Promise<readonly PublishedEdition[] | Failure> {
  const all = await editionsOf(store, definition, olderEditions);
  return 'kind' in all ? all : all.filter(one => one.edition < before);
}

/** Reads what an edition froze. */
export async function readFrozen(store: Store, edition: PublishedEdition, definition: EditionDefinition): Promise<FrozenEdition | Failure> {
  const data = edition.files.find(file => file.name.endsWith('.json'));
  if (!data) return { kind: 'missing', of: 'file', what: `${definition.fileName}.json` };
  const bytes = await store.getFile(published, `${definition.fileName}/${data.name}`);
  return bytes.ok ? JSON.parse(new TextDecoder().decode(bytes.value)) as FrozenEdition : bytes.failure;
}

/** The fixed address of a list's newest edition in a language: beside its numbered files. */
export function latestAddress(edition: PublishedEdition, definition: EditionDefinition, language: 'en' | 'fr'): string | undefined {
  const file = edition.files[0]?.url;
  return file && `${file.slice(0, file.lastIndexOf('/'))}/${definition.fileName}-latest.${language}.html`;
}
