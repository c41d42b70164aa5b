import * as React from 'react';
import { isEmpty, kindOf } from '../../../schema/kinds';
import type { AnyValue } from '../../../schema/kinds';
import type { CellChange, EditionChanges } from '../../../domain/publication/changes';
import { nothingChanged } from '../../../domain/publication/changes';
import type { EditionColumn } from '../../../domain/publication/columns';
import type { EditionRow } from '../../../domain/publication/edition';
import { identityOf } from '../../../domain/publication/edition';
import { groupsOf, headingOf, nameOf } from '../../../domain/publication/naming';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import { strings } from './strings';
import styles from '../publications.module.scss';

/** Rows and changes shown in place; a list of thousands is for its files. */
const mostRows = 200;
const mostChanges = 50;

interface EditionRowsProps {
  readonly columns: readonly EditionColumn[];
  readonly rows: readonly EditionRow[];
  readonly groupBy?: string;
  /** Since the edition before; nothing for the first. */
  readonly changes?: EditionChanges;
  /** Names the table. */
  readonly caption: string;
}

/** What an edition holds, in the user's language: what changed, then its rows. */
export function EditionRows({ columns, rows, groupBy, changes, caption }: EditionRowsProps): JSX.Element {
  const { reader, language } = useHub();
  const named = (key: string): EditionColumn['column'] => columns.find(column => column.key === key)?.column ?? { kind: 'text', title: { en: key, fr: key } };
  const cell = (key: string, value: EditionRow[string]): string =>
    isEmpty(value) ? '' : kindOf(named(key)).toCell(value as AnyValue, named(key), reader);
  const change = ({ column, from, to }: CellChange): string =>
    fill(strings.CellChanged, named(column).title[language], cell(column, to) || strings.NoValue, cell(column, from) || strings.NoValue);
  const lines = changes ? [
    ...changes.added.map(row => ({ word: strings.Added, row, more: '' })), ...changes.removed.map(row => ({ word: strings.Removed, row, more: '' })),
    ...changes.changed.map(({ row, cells }) => ({ word: strings.Changed, row, more: ` – ${cells.map(change).join('; ')}` }))
  ] : [];
  const shown = columns.filter(column => column.key !== groupBy);
  const heading = headingOf(shown);
  return (
    <>
      <h4>{strings.Changes}</h4>
      {!changes && <p>{strings.FirstEdition}</p>}
      {changes && nothingChanged(changes) && <p>{strings.NothingChanged}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.slice(0, mostChanges).map(({ word, row, more }) => <li key={`${word}${identityOf(row)}`}><strong>{word}</strong> {nameOf(row)}{more}</li>)}
        </ul>
      )}
      {lines.length > mostChanges && <p>{fill(strings.MoreChanges, lines.length - mostChanges)}</p>}
      {rows.length === 0 ? <p>{strings.NoRows}</p> : (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
          <table>
            <caption>{caption}</caption>
            <thead><tr>{shown.map(({ key, column }) => <th key={key} scope="col">{column.title[language]}</th>)}</tr></thead>
            {groupsOf(rows.slice(0, mostRows), groupBy).map((group, index) => (
              <tbody key={index}>
                {groupBy && (
                  <tr>
                    <th colSpan={shown.length} scope="rowgroup" className={styles.group}>
                      {fill(strings.Group, cell(groupBy, group.value) || strings.NotGiven, rows.filter(row => row[groupBy] === group.value).length)}
                    </th>
                  </tr>
                )}
                {group.rows.map(row => (
                  <tr key={identityOf(row)}>
                    {shown.map(({ key }) => key === heading
                      ? <th key={key} scope="row">{cell(key, row[key])}</th> : <td key={key}>{cell(key, row[key])}</td>)}
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
      {rows.length > mostRows && <p>{fill(strings.FirstRows, mostRows, rows.length)}</p>}
    </>
  );
}
