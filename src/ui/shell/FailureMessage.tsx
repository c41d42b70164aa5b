import * as React from 'react';
import * as strings from 'HubStrings';
import type { Failure } from '../../data/store';
import { SetUpButton } from './SetUpButton';
import { ShellContext } from './shellContext';
import { failureWords } from './words';
import styles from './shell.module.scss';

interface FailureMessageProps {
  readonly failure: Failure;
  /** Offers "Try again". */
  readonly onRetry?: () => void;
  /** What the user can do, where the page knows better than the general words. */
  readonly todo?: string;
}

/** What went wrong in words, what to do, and the button that does it. Screen readers hear of it at once. */
export function FailureMessage({ failure, onRetry, todo }: FailureMessageProps): JSX.Element {
  const words = failureWords(failure, React.useContext(ShellContext).language);
  const structure = failure.kind === 'missing' && (failure.of === 'list' || failure.of === 'column');
  return (
    <div className={styles.message} role="alert">
      <div className={styles.messageText}>
        <p className={styles.happened}>{words.happened}</p>
        <p>{todo ?? words.todo}</p>
      </div>
      <div className={styles.messageActions}>
        {structure && <SetUpButton />}
        {onRetry && <button type="button" className={styles.button} onClick={onRetry}>{strings.Retry}</button>}
      </div>
    </div>
  );
}
