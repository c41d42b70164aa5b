import type { Language } from '../../schema/define';
import { publications } from '../../schema/lists/publications';
import { published } from '../../schema/lists/published';
import { editionName } from '../../domain/publication/edition';
import type { EditionDefinition } from '../../domain/program/editions';
import type { Failure, FileToPut, Store } from '../../data/store';

const languages: readonly Language[] = ['fr', 'en'];

/** The fixed address of a list's newest edition, in the library of published lists. */
export const latestPath = ({ fileName }: Pick<EditionDefinition, 'fileName'>, language: Language): string =>
  `${fileName}/${fileName}-latest.${language}.html`;

/** Copies an edition's pages to the fixed address. Its row has no edition number, so it is never taken for an edition. */
export async function layLatest(store: Store, definition: EditionDefinition, edition: number): Promise<Failure | undefined> {
  const pages: Array<FileToPut<typeof published>> = [];
  for (const language of languages) {
    const page = await store.getFile(published, `${definition.fileName}/${editionName(definition, edition)}.${language}.html`);
    if (!page.ok) return page.failure;
    pages.push({ path: latestPath(definition, language), bytes: page.value, row: { Definition: definition.key } });
  }
  const put = await store.putFiles(published, pages);
  return put.ok ? undefined : put.failure;
}

/**
 * After a lost race: whoever was slow may have laid an older edition over a newer one, and puts that right. Nothing is asked where
 * their edition is the newest.
 */
export async function settleLatest(store: Store, definition: EditionDefinition, mine: number): Promise<Failure | undefined> {
  const newest = await store.page(publications, {
    columns: ['Edition', 'State'], where: [{ column: 'Definition', is: 'eq', value: definition.key }], descending: true, top: 3
  });
  if (!newest.ok) return newest.failure;
  const done = newest.value.rows.filter(row => row.State === 'published').map(row => row.Edition ?? 0);
  const last = Math.max(0, ...done);
  return last > mine ? layLatest(store, definition, last) : undefined;
}
