import * as React from 'react';
import * as strings from 'HubStrings';
import type { Failure } from '../../data/store';
import { chunk } from './chunk';
import { ShellContext } from './shellContext';
import { failureWords } from './words';
import styles from './shell.module.scss';

/** Rarely shown, so it comes when it is. */
const SetUpButton = chunk(() => import(/* webpackChunkName: 'site-problem' */ './problem/SetUpButton').then(part => part.SetUpButton));

interface FailureMessageProps {
  readonly failure: Failure;
  /** Offers "Try again". */
  readonly onRetry?: () => void;
  /** What the user can do, where the page knows better than the general words. */
  readonly todo?: string;
}

/** What went wrong in words, what to do, and the button that does it. Screen readers hear of it at once. */
export function FailureMessage({ failure, onRetry, todo }: FailureMessageProps): JSX.Element {
  const { language, setUp } = React.useContext(ShellContext);
  const [titled, setTitled] = React.useState<typeof import('./titles').titled>();
  const names = failure.kind === 'missing' || failure.kind === 'denied';
  React.useEffect(() => {
    // The titles of all lists weigh more than the words; until they are there, or where they do not come, a list goes by its name.
    if (names) import(/* webpackChunkName: 'site-problem' */ './titles').then(part => setTitled(() => part.titled), () => undefined);
  }, [names]);
  const words = failureWords(failure, language, titled);
  const structure = failure.kind === 'missing' && (failure.of === 'list' || failure.of === 'column');
  return (
    <div className={styles.message} role="alert">
      <div className={styles.messageText}>
        <p className={styles.happened}>{words.happened}</p>
        <p>{todo ?? words.todo}</p>
      </div>
      <div className={styles.messageActions}>
        {structure && setUp && <SetUpButton />}
        {onRetry && <button type="button" className={styles.button} onClick={onRetry}>{strings.Retry}</button>}
      </div>
    </div>
  );
}
