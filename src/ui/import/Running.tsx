import * as React from 'react';
import { strings } from './strings';
import type { Failure } from '../../data/store';
import { useHub } from '../shell/hub';
import { titled } from '../shell/titles';
import { failureWords, fill } from '../shell/words';
import { count } from './sentences';
import styles from './Import.module.scss';
import shell from '../shell/shell.module.scss';

interface RunningProps {
  readonly done: number;
  readonly total: number;
  readonly cancelling?: boolean;
  readonly paused?: Failure;
  readonly onGoOn: (yes: boolean) => void;
}

/** The fourth step while it writes: how far it is, and what to do when SharePoint keeps it waiting. */
export function Running({ done, total, cancelling, paused, onGoOn }: RunningProps): JSX.Element {
  const { reader } = useHub();
  const words = paused && failureWords(paused, reader.language, titled);
  return (
    <>
      <p className={styles.help}>{strings.KeepOpen}</p>
      <label htmlFor="import-progress">{fill(strings.Progress, count(done, reader), count(total, reader))}</label>
      <progress id="import-progress" className={styles.progress} value={done} max={total} />
      {cancelling && <p>{strings.Cancelling}</p>}
      {words && !cancelling && (
        <div className={shell.message} role="alert">
          <div className={shell.messageText}>
            <p className={shell.happened}>{strings.Paused} {words.happened}</p>
            <p>{words.todo}</p>
          </div>
          <div className={shell.messageActions}>
            <button type="button" className={shell.primary} onClick={() => onGoOn(true)}>{strings.GoOn}</button>
            <button type="button" className={shell.button} onClick={() => onGoOn(false)}>{strings.StopHere}</button>
          </div>
        </div>
      )}
    </>
  );
}
