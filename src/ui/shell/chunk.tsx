import * as React from 'react';
import * as strings from 'HubStrings';
import { Loading } from './Loading';
import styles from './shell.module.scss';

/** A component whose code is fetched when it is first shown. */
export type Chunk<P> = React.FunctionComponent<P> & {
  /** Fetches the code ahead, for example when its button gets the focus. A failure is told when it is shown. */
  preload(): void;
};

/**
 * A component that lives in a chunk of its own: `const Panel = chunk(() => import('./Panel').then(part => part.Panel))`.
 * While it loads it says so after 300 ms; when it cannot be loaded it says that, and offers to try again.
 * @param Meanwhile what is shown with the same properties until then, also when it cannot be loaded
 */
export function chunk<P extends object>(load: () => Promise<React.ComponentType<P>>, Meanwhile?: React.ComponentType<P>): Chunk<P> {
  let loading: Promise<React.ComponentType<P>> | undefined;
  const loadOnce = (): Promise<React.ComponentType<P>> => {
    loading ??= load().catch(error => {
      loading = undefined;
      throw error;
    });
    return loading;
  };

  function Part(props: P): JSX.Element {
    const [Loaded, setLoaded] = React.useState<React.ComponentType<P>>();
    const [failed, setFailed] = React.useState(false);
    const [attempt, setAttempt] = React.useState(0);
    React.useEffect(() => {
      let current = true;
      loadOnce().then(
        component => { if (current) setLoaded(() => component); },
        () => { if (current) setFailed(true); }
      );
      return () => { current = false; };
    }, [attempt]);
    if (Loaded) return <Loaded {...props} />;
    if (!failed) return Meanwhile ? <Meanwhile {...props} /> : <Loading />;
    const retry = (): void => {
      setFailed(false);
      setAttempt(attempt + 1);
    };
    return (
      <>
        <div className={styles.message} role="alert">
          <div className={styles.messageText}>
            <p className={styles.happened}>{strings.PartNotLoaded}</p>
            <p>{strings.PartNotLoaded_do}</p>
          </div>
          <button type="button" className={styles.button} onClick={retry}>{strings.Retry}</button>
        </div>
        {Meanwhile && <Meanwhile {...props} />}
      </>
    );
  }
  return Object.assign(Part, { preload: () => { loadOnce().catch(() => undefined); } });
}
