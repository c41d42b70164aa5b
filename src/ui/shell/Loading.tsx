import * as React from 'react';
import * as strings from 'HubStrings';
import styles from './shell.module.scss';

/** Short waits show nothing, so that a quick page does not flicker. */
const quietFor = 300;

/** "Loading…", once it has taken 300 ms. */
export function Loading(): JSX.Element {
  const [shown, setShown] = React.useState(false);
  React.useEffect(() => {
    const timer = setTimeout(() => setShown(true), quietFor);
    return () => clearTimeout(timer);
  }, []);
  return <div className={styles.loading} role="status" aria-busy="true">{shown ? strings.Loading : ''}</div>;
}
