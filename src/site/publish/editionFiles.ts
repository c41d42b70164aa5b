import type { Language } from '../../schema/define';
import type { Reader, Zone } from '../../schema/kinds/kind';
import { changesBetween } from '../../domain/publication/changes';
import type { EditionColumn } from '../../domain/publication/columns';
import { columnsOf } from '../../domain/publication/columns';
import type { Edition, EditionRow } from '../../domain/publication/edition';
import { canonical, editionName } from '../../domain/publication/edition';
import type { EditionDefinition, Pack } from '../../domain/program/pack';
import { vocabularyOf } from '../../domain/program/vocabulary';
import type { SheetColumn } from '../../data/sheets/columns';
import { toCsv } from '../../data/sheets/writeCsv';
import { toExcel } from '../../data/sheets/writeExcel';
import { editionPage } from './editionPage';

/** One file of an edition, by its path in the library of published lists. */
export interface EditionFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const languages: readonly Language[] = ['fr', 'en'];

/** The columns of a list as they are frozen with an edition. */
export const frozenColumns = (definition: EditionDefinition): readonly EditionColumn[] => columnsOf(definition).map(({ key, column }) => ({ key, column }));

/**
 * The files of an edition in the order they are written: data, spreadsheets, and its pages last. All in both languages.
 * Same edition and pack, same bytes.
 */
export async function editionFiles(
  definition: EditionDefinition, edition: Edition, previous: readonly EditionRow[] | undefined, pack: Pack, zone: Zone
): Promise<readonly EditionFile[]> {
  const vocabulary = vocabularyOf(pack);
  const changes = previous && changesBetween(previous, edition.rows);
  const base = `${definition.fileName}/${editionName(definition, edition.edition)}`;
  const text = new TextEncoder();
  const readerIn = (language: Language): Reader =>
    ({ language, zone, label: (column, key) => vocabulary.label(column, key, language) });
  const columns = frozenColumns(definition);
  const sheetIn = (language: Language): ReadonlyArray<SheetColumn<EditionRow>> => columns.map(({ key, column }) =>
    ({ title: column.title[language], column, value: row => row[key] }));
  const { groupBy, count, totals } = definition;
  const files: EditionFile[] = [
    { path: `${base}.json`, bytes: text.encode(canonical({ ...edition, changes, columns, groupBy, count, totals, pack: pack.version })) }
  ];
  for (const language of languages) {
    const reader = readerIn(language);
    files.push({ path: `${base}.${language}.csv`, bytes: toCsv(sheetIn(language), edition.rows, reader) });
    files.push({ path: `${base}.${language}.xlsx`, bytes: await toExcel(sheetIn(language), edition.rows, reader, definition.words[language]) });
  }
  for (const language of languages) {
    const other = `${editionName(definition, edition.edition)}.${language === 'en' ? 'fr' : 'en'}.html`;
    files.push({ path: `${base}.${language}.html`, bytes: text.encode(editionPage(definition, edition, columns, changes, readerIn(language), other)) });
  }
  return files;
}
