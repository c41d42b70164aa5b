import * as React from 'react';
import { strings } from './strings';
import type { ImportOutcome } from '../../data/import/run';
import { useHub } from '../shell/hub';
import { titled } from '../shell/titles';
import { failureWords, fill } from '../shell/words';
import { count, outcomeWords, resultWords } from './sentences';
import styles from './Import.module.scss';
import shell from '../shell/shell.module.scss';

/** Rows that were not written are shown up to here; the file has all. */
const mostShown = 200;

/** What came of it: how many rows were written, and which were not and why. */
export function Result({ outcome, problems, onRestFile }: {
  readonly outcome: ImportOutcome; readonly problems: number; readonly onRestFile: () => void;
}): JSX.Element {
  const { reader } = useHub();
  const rest = outcome.rows.filter(row => row.is !== 'added' && row.is !== 'changed');
  const stopped = outcome.stopped !== undefined && outcome.stopped !== 'cancelled' ? failureWords(outcome.stopped, reader.language, titled) : undefined;
  return (
    <>
      {stopped && (
        <div className={shell.message} role="alert">
          <div className={shell.messageText}><p className={shell.happened}>{stopped.happened}</p><p>{stopped.todo}</p></div>
        </div>
      )}
      <p className={styles.what}>{outcome.stopped === undefined ? strings.Done : stopped ? strings.Ended : strings.Stopped}</p>
      <ul className={styles.result}>{resultWords(outcome, problems, reader).map(words => <li key={words}>{words}</li>)}</ul>
      {(rest.length > 0 || problems > 0) && (
        <button type="button" className={shell.button} onClick={onRestFile}>{strings.RestFile}</button>
      )}
      {rest.length > 0 && (
        <div className={styles.scroll} role="region" aria-label={strings.ResultCaption} tabIndex={0}>
          <table className={`${styles.table} ${styles.stacked}`}>
            <caption>{strings.ResultCaption}</caption>
            <thead>
              <tr>
                <th scope="col" className={styles.number}>{strings.Row}</th>
                <th scope="col">{strings.Name}</th>
                <th scope="col">{strings.Happens}</th>
              </tr>
            </thead>
            <tbody>
              {rest.slice(0, mostShown).map(one => (
                <tr key={one.row.row}>
                  <td className={styles.number} data-label={strings.Row}>{one.row.row}</td>
                  <th scope="row">{one.row.title}</th>
                  <td>{outcomeWords(one, reader)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {rest.length > mostShown && <p>{fill(strings.ShowMore, count(rest.length - mostShown, reader))}</p>}
        </div>
      )}
    </>
  );
}
