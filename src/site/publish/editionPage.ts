import type { Words } from '../../schema/define';
import { isEmpty, kindOf } from '../../schema/kinds';
import type { AnyValue } from '../../schema/kinds';
import type { Reader } from '../../schema/kinds/kind';
import { xml } from '../../schema/kinds/kind';
import type { CellChange, EditionChanges } from '../../domain/publication/changes';
import { nothingChanged } from '../../domain/publication/changes';
import type { Edition, EditionRow } from '../../domain/publication/edition';
import { editionColumns } from '../../domain/publication/edition';
import type { EditionColumn, EditionDefinition } from '../../domain/program/pack';
import { otherLanguageWords, staticPage } from '../page';

/** The page's own words; everything of the program comes from the pack. */
const words = {
  edition: { en: 'Edition', fr: 'Édition' },
  asOf: { en: 'As of', fr: 'En date du' },
  changes: { en: 'What changed since the last edition', fr: 'Ce qui a changé depuis la dernière édition' },
  first: { en: 'This is the first edition.', fr: 'Il s’agit de la première édition.' },
  none: { en: 'Nothing changed.', fr: 'Rien n’a changé.' },
  added: { en: 'Added', fr: 'Ajoutée' },
  removed: { en: 'Removed', fr: 'Retirée' },
  changed: { en: 'Changed', fr: 'Modifiée' },
  from: { en: 'was', fr: 'était' },
  empty: { en: 'no value', fr: 'aucune valeur' },
  list: { en: 'The list', fr: 'La liste' },
  noRows: { en: 'There is nothing on this list yet.', fr: 'Il n’y a encore rien sur cette liste.' }
} satisfies Record<string, Words>;

const style = 'table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;padding:.5rem 0}'
  + 'th,td{border:1px solid #605e5c;padding:.4rem .6rem;text-align:left;vertical-align:top}thead th{background:#f3f2f1}.scroll{overflow-x:auto}'
  + '@media print{thead{display:table-header-group}tr{break-inside:avoid}}';

/** The text of one cell in the reader's language. */
export function editionCell(column: EditionColumn, value: EditionRow[EditionColumn], reader: Reader): string {
  return isEmpty(value) ? '' : kindOf(editionColumns[column]).toCell(value as AnyValue, editionColumns[column], reader);
}

const nameOf = (row: EditionRow): string => [row.number, row.title].filter(part => part !== undefined).join(' ');

/** An edition as a page of its own: no script, readable by a screen reader, printable. Same edition, same bytes. */
export function editionPage(
  definition: EditionDefinition, edition: Edition, changes: EditionChanges | undefined, reader: Reader, otherPage: string
): string {
  const { language } = reader;
  const say = (key: keyof typeof words): string => xml(words[key][language]);
  const cellChange = ({ column, from, to }: CellChange): string =>
    `${xml(editionColumns[column].title[language])}: ${xml(editionCell(column, to, reader)) || say('empty')} `
    + `(${say('from')} ${xml(editionCell(column, from, reader)) || say('empty')})`;
  const changeList = (): string => {
    if (!changes) return `<p>${say('first')}</p>`;
    if (nothingChanged(changes)) return `<p>${say('none')}</p>`;
    const item = (word: 'added' | 'removed' | 'changed', row: EditionRow, more = ''): string =>
      `<li><strong>${say(word)}:</strong> ${xml(nameOf(row))}${more}</li>`;
    return `<ul>${[
      ...changes.added.map(row => item('added', row)), ...changes.removed.map(row => item('removed', row)),
      ...changes.changed.map(({ row, cells }) => item('changed', row, ` – ${cells.map(cellChange).join('; ')}`))
    ].join('')}</ul>`;
  };
  const title = xml(definition.words[language]);
  const head = definition.columns.map(column => `<th scope="col">${xml(editionColumns[column].title[language])}</th>`).join('');
  const body = edition.rows.map(row => `<tr>${definition.columns.map(column => column === 'title'
    ? `<th scope="row">${xml(editionCell(column, row[column], reader))}</th>`
    : `<td>${xml(editionCell(column, row[column], reader))}</td>`).join('')}</tr>`).join('\n');
  const table = edition.rows.length === 0 ? `<p>${say('noRows')}</p>`
    : `<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><caption>${title}</caption>`
      + `<thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table></div>`;
  return staticPage({
    language, style,
    title: `${definition.words[language]} – ${words.edition[language]} ${edition.edition}`,
    other: { href: otherPage, words: otherLanguageWords[language] },
    main: [
      `<h1>${title}</h1>`,
      `<p>${say('edition')} ${edition.edition}. ${say('asOf')} <time datetime="${xml(edition.asOf)}">${xml(edition.asOf)}</time>.</p>`,
      definition.introduction ? `<p>${xml(definition.introduction[language])}</p>` : '',
      `<section aria-labelledby="changes"><h2 id="changes">${say('changes')}</h2>${changeList()}</section>`,
      `<section aria-labelledby="list"><h2 id="list">${say('list')}</h2>${table}</section>`
    ]
  });
}
