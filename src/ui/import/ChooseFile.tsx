import * as React from 'react';
import { strings } from './strings';
import type { SheetProblem } from '../../data/sheets/problem';
import { mostRows } from '../../data/sheets/problem';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import { count, sheetProblemWords } from './sentences';
import styles from './Import.module.scss';
import shell from '../shell/shell.module.scss';

interface ChooseFileProps {
  readonly problem?: SheetProblem;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** The first step: a file from the disk, or dropped. */
export function ChooseFile({ problem, busy, onFile }: ChooseFileProps): JSX.Element {
  const { reader } = useHub();
  const [over, setOver] = React.useState(false);
  const words = problem && sheetProblemWords(problem, reader);
  const onDrop = (event: React.DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = Array.from(event.dataTransfer.files);
    if (file && !busy) onFile(file);
  };
  return (
    <>
      {words && (
        <div className={shell.message} role="alert">
          <div className={shell.messageText}>
            <p className={shell.happened}>{words.happened}</p>
            <p>{words.todo}</p>
          </div>
        </div>
      )}
      <div
        className={over ? `${styles.drop} ${styles.dropOver}` : styles.drop} onDrop={onDrop}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
      >
        <label htmlFor="import-file">{strings.FileLabel}</label>
        <p className={styles.help} id="import-file-help">{fill(strings.FileHelp, count(mostRows, reader))}</p>
        <input
          id="import-file" type="file" accept=".csv,.txt,.tsv,.xlsx,.xlsm,.xls" aria-describedby="import-file-help" disabled={busy}
          onChange={event => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            // The same file, corrected, may be chosen again.
            event.target.value = '';
          }}
        />
      </div>
    </>
  );
}
