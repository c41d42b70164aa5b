import * as React from 'react';
import { strings } from './strings';
import type { List } from '../../schema/define';
import type { ImportColumn } from '../../domain/import/columns';
import type { Mapping } from '../../domain/import/mapping';
import { unfilled } from '../../domain/import/mapping';
import { importRules } from '../../domain/import/rules';
import type { Sheet } from '../../domain/import/sheet';
import type { SheetFile } from '../../data/sheets/read';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import { MapColumn } from './MapColumn';
import { noticeWords } from './sentences';
import type { Importing } from './useImport';
import styles from './Import.module.scss';

interface MapColumnsProps {
  readonly list: List;
  readonly file: SheetFile;
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly columns: readonly ImportColumn[];
  readonly importing: Importing;
}

const separators: Readonly<Record<string, keyof typeof strings>> = { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab' };

/** The second step: what the file's columns and texts are in ours. */
export function MapColumns({ list, file, sheet, mapping, columns, importing }: MapColumnsProps): JSX.Element {
  const { vocabulary, language } = useHub();
  const missing = unfilled(mapping, columns);
  const { state } = importRules(list);
  return (
    <>
      <p className={styles.help}>
        {strings.MapHelp}
        {file.encoding && file.delimiter && ` ${fill(strings.FileReadAs, file.encoding, strings[separators[file.delimiter]])}`}
      </p>
      {sheet.notices.length > 0 && (
        <ul className={styles.notices}>{sheet.notices.map(notice => <li key={notice.now}>{noticeWords(notice)}</li>)}</ul>
      )}
      {file.sheets.length > 1 && (
        <div className={styles.field}>
          <label htmlFor="import-sheet">{strings.Sheet}</label>
          <select id="import-sheet" className={styles.input} value={sheet.name} onChange={event => importing.pickSheet(event.target.value)}>
            {file.sheets.map(({ name }) => <option key={name} value={name}>{name}</option>)}
          </select>
        </div>
      )}
      {columns.map(target => (
        <MapColumn
          key={target.name} sheet={sheet} target={target} mapping={mapping[target.name] ?? {}} missing={missing.includes(target)}
          initial={state?.column === target.name ? vocabulary.label(target.column, state.initial, language) : undefined}
          onFrom={header => importing.from(target, header)} onChange={change => importing.set(target.name, change)}
        />
      ))}
    </>
  );
}
