import * as React from 'react';
import * as strings from 'PublicationsStrings';
import { kindOf } from '../../schema/kinds';
import type { AnyValue } from '../../schema/kinds';
import { nothingChanged } from '../../domain/publication/changes';
import type { CellChange } from '../../domain/publication/changes';
import type { EditionRow } from '../../domain/publication/edition';
import { editionColumns } from '../../domain/publication/edition';
import type { EditionColumn, EditionDefinition } from '../../domain/program/pack';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { Loading } from '../shell/Loading';
import { fill } from '../shell/words';
import type { PublishedEdition } from './editions';
import { readFrozen } from './editions';
import { useReading } from '../shell/useReading';
import styles from './publications.module.scss';

interface EditionContentProps {
  readonly definition: EditionDefinition;
  readonly edition: PublishedEdition;
}

/** What an edition says, in the page and in the user's language: what changed since the one before, and its rows. */
export function EditionContent({ definition, edition }: EditionContentProps): JSX.Element {
  const { store, reader, language } = useHub();
  const reading = useReading(() => readFrozen(store, edition, definition), [store, edition, definition]);
  const frozen = reading.value;
  if (!frozen) return reading.failure ? <FailureMessage failure={reading.failure} onRetry={reading.again} /> : <Loading />;
  const cell = (column: EditionColumn, value: EditionRow[EditionColumn]): string =>
    value === undefined || value === null ? '' : kindOf(editionColumns[column]).toCell(value as AnyValue, editionColumns[column], reader);
  const title = (column: EditionColumn): string => editionColumns[column].title[language];
  const named = (row: EditionRow): string => `${cell('number', row.number)} ${cell('title', row.title)}`.trim();
  const change = ({ column, from, to }: CellChange): string =>
    fill(strings.CellChanged, title(column), cell(column, to) || strings.NoValue, cell(column, from) || strings.NoValue);
  const { changes } = frozen;
  return (
    <div className={styles.content}>
      <h4>{strings.Changes}</h4>
      {!changes && <p>{strings.FirstEdition}</p>}
      {changes && nothingChanged(changes) && <p>{strings.NothingChanged}</p>}
      {changes && !nothingChanged(changes) && (
        <ul>
          {changes.added.map(row => <li key={`+${row.Id}`}><strong>{strings.Added}</strong> {named(row)}</li>)}
          {changes.removed.map(row => <li key={`-${row.Id}`}><strong>{strings.Removed}</strong> {named(row)}</li>)}
          {changes.changed.map(({ row, cells }) => (
            <li key={row.Id}><strong>{strings.Changed}</strong> {named(row)} – {cells.map(change).join('; ')}</li>
          ))}
        </ul>
      )}
      {frozen.rows.length === 0 ? <p>{strings.NoRows}</p> : (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={fill(strings.RowsOf, edition.edition)}>
          <table>
            <caption>{fill(strings.RowsOf, edition.edition)}</caption>
            <thead><tr>{frozen.columns.map(column => <th key={column} scope="col">{title(column)}</th>)}</tr></thead>
            <tbody>
              {frozen.rows.map(row => (
                <tr key={row.Id}>
                  {frozen.columns.map(column => column === 'title'
                    ? <th key={column} scope="row">{cell(column, row[column])}</th>
                    : <td key={column}>{cell(column, row[column])}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
