import * as React from 'react';
import * as strings from 'HubStrings';
import { FailureMessage } from './FailureMessage';
import type { SiteProblem } from './openHub';
import { SetUpButton } from './SetUpButton';
import styles from './shell.module.scss';

interface SiteProblemMessageProps {
  readonly problem: SiteProblem;
  readonly onRetry: () => void;
}

/** Why the page cannot open, place by place, and for owners the way to mend it. */
export function SiteProblemMessage({ problem, onRetry }: SiteProblemMessageProps): JSX.Element {
  if (problem.kind === 'failure') return <FailureMessage failure={problem.failure} onRetry={onRetry} />;
  const empty = problem.kind === 'noPack';
  return (
    <div className={styles.message} role="alert">
      <div className={styles.messageText}>
        <p className={styles.happened}>{empty ? strings.NoPack : strings.BadPack}</p>
        <p>{empty ? strings.NoPack_do : strings.BadPack_do}</p>
        {problem.kind === 'badPack' && (
          <ul>{problem.problems.map(({ at, message }) => <li key={`${at} ${message}`}><code>{at}</code> {message}</li>)}</ul>
        )}
      </div>
      <div className={styles.messageActions}>
        {empty && <SetUpButton />}
        <button type="button" className={styles.button} onClick={onRetry}>{strings.Retry}</button>
      </div>
    </div>
  );
}
