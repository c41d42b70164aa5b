import type { Words } from '../../schema/define';
import { isEmpty, kindOf } from '../../schema/kinds';
import type { AnyValue } from '../../schema/kinds';
import type { Reader } from '../../schema/kinds/kind';
import { xml } from '../../schema/kinds/kind';
import type { CellChange, EditionChanges } from '../../domain/publication/changes';
import { nothingChanged } from '../../domain/publication/changes';
import type { EditionColumn } from '../../domain/publication/columns';
import type { Edition, EditionRow } from '../../domain/publication/edition';
import { groupsOf, headingOf, nameOf, totalOf } from '../../domain/publication/naming';
import type { EditionDefinition } from '../../domain/program/pack';
import { otherLanguageWords, staticPage } from '../page';

/** The page's own words; everything of the program comes from the pack. */
const words = {
  edition: { en: 'Edition', fr: 'Édition' },
  asOf: { en: 'As of', fr: 'En date du' },
  changes: { en: 'What changed since the last edition', fr: 'Ce qui a changé depuis la dernière édition' },
  first: { en: 'This is the first edition.', fr: 'Il s’agit de la première édition.' },
  none: { en: 'Nothing changed.', fr: 'Rien n’a changé.' },
  added: { en: 'Added', fr: 'Ajout' },
  removed: { en: 'Removed', fr: 'Retrait' },
  changed: { en: 'Changed', fr: 'Changement' },
  from: { en: 'was', fr: 'était' },
  empty: { en: 'no value', fr: 'aucune valeur' },
  number: { en: 'Number', fr: 'Nombre' },
  notGiven: { en: 'Not given', fr: 'Non précisé' },
  list: { en: 'The list', fr: 'La liste' },
  noRows: { en: 'There is nothing on this list yet.', fr: 'Il n’y a encore rien sur cette liste.' }
} satisfies Record<string, Words>;

const style = 'table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;padding:.5rem 0}'
  + 'th,td{border:1px solid #605e5c;padding:.4rem .6rem;text-align:left;vertical-align:top}thead th{background:#f3f2f1}.scroll{overflow-x:auto}'
  + '@media print{thead{display:table-header-group}tr{break-inside:avoid}}';

/** The text of one cell in the reader's language. */
const cellText = ({ column }: EditionColumn, value: EditionRow[string], reader: Reader): string =>
  isEmpty(value) ? '' : kindOf(column).toCell(value as AnyValue, column, reader);

/** An edition as a page of its own: no script, readable by a screen reader, printable. Same edition, same bytes. */
export function editionPage(
  definition: EditionDefinition, edition: Edition, columns: readonly EditionColumn[], changes: EditionChanges | undefined,
  reader: Reader, otherPage: string
): string {
  const { language } = reader;
  const say = (key: keyof typeof words): string => xml(words[key][language]);
  const colon = language === 'fr' ? '\u00a0:' : ':';
  const named = (key: string): EditionColumn => columns.find(column => column.key === key) ?? { key, column: { kind: 'text', title: { en: key, fr: key } } };
  const cell = (key: string, value: EditionRow[string]): string => xml(cellText(named(key), value, reader));
  const cellChange = ({ column, from, to }: CellChange): string =>
    `${xml(named(column).column.title[language])}${colon} ${cell(column, to) || say('empty')} (${say('from')} ${cell(column, from) || say('empty')})`;
  const changeList = (): string => {
    if (!changes) return `<p>${say('first')}</p>`;
    if (nothingChanged(changes)) return `<p>${say('none')}</p>`;
    const item = (word: 'added' | 'removed' | 'changed', row: EditionRow, more = ''): string =>
      `<li><strong>${say(word)}${colon}</strong> ${xml(nameOf(row))}${more}</li>`;
    return `<ul>${[
      ...changes.added.map(row => item('added', row)), ...changes.removed.map(row => item('removed', row)),
      ...changes.changed.map(({ row, cells }) => item('changed', row, ` – ${cells.map(cellChange).join('; ')}`))
    ].join('')}</ul>`;
  };
  const title = xml(definition.words[language]);
  const shown = columns.filter(column => column.key !== definition.groupBy);
  const heading = headingOf(shown);
  const head = shown.map(({ column }) => `<th scope="col">${xml(column.title[language])}</th>`).join('');
  const line = (row: EditionRow): string => `<tr>${shown.map(({ key }) => key === heading
    ? `<th scope="row">${cell(key, row[key])}</th>` : `<td>${cell(key, row[key])}</td>`).join('')}</tr>`;
  const tableOf = (caption: string, rows: readonly EditionRow[]): string =>
    `<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>`
    + `<thead><tr>${head}</tr></thead>\n<tbody>${rows.map(line).join('\n')}</tbody></table></div>`;
  const tables = groupsOf(edition.rows, definition.groupBy).map(({ value, rows }) => {
    const group = definition.groupBy === undefined ? title : cell(definition.groupBy, value) || say('notGiven');
    return tableOf(definition.groupBy === undefined || !definition.count ? group : `${group} – ${say('number')}${colon} ${rows.length}`, rows);
  });
  const list = edition.rows.length === 0 ? `<p>${say('noRows')}</p>` : tables.join('\n');
  const numbers = definition.count ? [`<p>${say('number')}${colon} ${edition.rows.length}</p>`] : [];
  numbers.push(...definition.totals.map(key => `<p>${xml(named(key).column.title[language])}${colon} ${totalOf(edition.rows, key)}</p>`));
  return staticPage({
    language, style,
    title: `${definition.words[language]} – ${words.edition[language]} ${edition.edition}`,
    other: { href: otherPage, words: otherLanguageWords[language] },
    main: [
      `<h1>${title}</h1>`,
      `<p>${say('edition')} ${edition.edition}. ${say('asOf')} <time datetime="${xml(edition.asOf)}">${xml(edition.asOf)}</time>.</p>`,
      definition.introduction ? `<p>${xml(definition.introduction[language])}</p>` : '',
      `<section aria-labelledby="changes"><h2 id="changes">${say('changes')}</h2>${changeList()}</section>`,
      `<section aria-labelledby="list"><h2 id="list">${say('list')}</h2>${numbers.join('')}${list}</section>`
    ]
  });
}
