import { publications } from '../../schema/lists/publications';
import { published } from '../../schema/lists/published';
import type { Item } from '../../schema/define';
import type { EditionChanges } from '../../domain/publication/changes';
import type { Edition, Publication } from '../../domain/publication/edition';
import type { EditionColumn, EditionDefinition } from '../../domain/program/pack';
import type { Failure, Store, StoredFile } from '../../data/store';

/** Files to one edition, and editions to a first look. */
const filesEach = 7;
const firstEditions = 24;

/** A published edition as its files tell: what everyone on the site may see. */
export interface PublishedEdition {
  readonly edition: number;
  readonly asOf: string;
  readonly rows: number;
  readonly files: ReadonlyArray<StoredFile<typeof published>>;
}

/** The editions of one list, newest first, and for those who publish the state of those under way. */
export interface ListOfEditions {
  readonly definition: EditionDefinition;
  readonly editions: readonly PublishedEdition[];
  /** Only owners and chairs can read it; nothing for others. */
  readonly underWay: readonly Publication[];
}

/** What an edition's data file holds. */
export interface FrozenEdition extends Edition {
  readonly columns: readonly EditionColumn[];
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

/** Reads the editions of every list of the pack. One request, whatever their number. */
export async function readEditions(store: Store, definitions: readonly EditionDefinition[], publishes: boolean): Promise<readonly ListOfEditions[] | Failure> {
  const answers = await Promise.all(definitions.map(async (definition): Promise<ListOfEditions | Failure> => {
    const own = { column: 'Definition', is: 'eq', value: definition.key } as const;
    const [files, states] = await Promise.all([
      store.files(published, { where: [own], descending: true, top: filesEach * firstEditions }),
      publishes ? store.page(publications, {
        columns: ['Title', 'Edition', 'State', 'Attempts', 'Problem', 'AsOf'], where: [own], descending: true, top: firstEditions
      }) : undefined
    ]);
    if (!files.ok) return files.failure;
    if (states && !states.ok) return states.failure;
    return {
      definition, editions: wholeEditions(files.value.files),
      underWay: (states?.value.rows ?? []).filter(one => one.State !== 'published')
    };
  }));
  const stopped = answers.find((answer): answer is Failure => 'kind' in answer);
  return stopped ?? (answers as readonly ListOfEditions[]);
}

/** Reads what an edition froze. */
export async function readFrozen(store: Store, edition: PublishedEdition, definition: EditionDefinition): Promise<FrozenEdition | Failure> {
  const data = edition.files.find(file => file.name.endsWith('.json'));
  if (!data) return { kind: 'missing', of: 'file', what: `${definition.fileName}.json` };
  const bytes = await store.getFile(published, `${definition.fileName}/${data.name}`);
  return bytes.ok ? JSON.parse(new TextDecoder().decode(bytes.value)) as FrozenEdition : bytes.failure;
}
