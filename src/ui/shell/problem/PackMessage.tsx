import * as React from 'react';
import * as hubStrings from 'HubStrings';
import type { SiteProblem } from '../openHub';
import { SetUpButton } from './SetUpButton';
import { strings } from './strings';
import styles from '../shell.module.scss';

interface PackMessageProps {
  readonly problem: Exclude<SiteProblem, { readonly kind: 'failure' }>;
  readonly onRetry: () => void;
}

/** That the site has no pack, or what is wrong with it, place by place; for owners the way to mend it. */
export function PackMessage({ problem, onRetry }: PackMessageProps): JSX.Element {
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
        <button type="button" className={styles.button} onClick={onRetry}>{hubStrings.Retry}</button>
      </div>
    </div>
  );
}
