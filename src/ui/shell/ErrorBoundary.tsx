import * as React from 'react';
import * as strings from 'HubStrings';
import { CopyButton } from './CopyButton';
import styles from './shell.module.scss';

interface ErrorBoundaryProps {
  readonly children?: React.ReactNode;
  /** Called before its content is tried again. */
  readonly onRetry?: () => void;
}

interface ErrorBoundaryState {
  readonly error?: Error;
}

/** Catches a mistake in the program under it: says so, gives details to copy, and tries again when asked. */
export class ErrorBoundary extends React.Component<ErrorBoundaryProps, ErrorBoundaryState> {
  public static getDerivedStateFromError(thrown: unknown): ErrorBoundaryState {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  public state: ErrorBoundaryState = {};

  private readonly _retry = (): void => {
    this.props.onRetry?.();
    this.setState({ error: undefined });
  };

  public render(): React.ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const details = `${error.name}: ${error.message}\n${error.stack ?? ''}`;
    return (
      <div className={styles.message} role="alert">
        <div className={styles.messageText}>
          <p className={styles.happened}>{strings.Crashed}</p>
          <p>{strings.Crashed_do}</p>
          <details>
            <summary>{strings.Details}</summary>
            <pre>{details}</pre>
          </details>
        </div>
        <div className={styles.messageActions}>
          <button type="button" className={styles.button} onClick={this._retry}>{strings.Retry}</button>
          <CopyButton text={details} label={strings.CopyDetails} />
        </div>
      </div>
    );
  }
}
