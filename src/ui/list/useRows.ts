import * as React from 'react';
import { useStart } from '../shell/start';
import type { Loaded, Rows } from './rows';

/** What the rows are now; reads the rest once the first ones are on the screen, and asks for changes when the window gets the focus again. */
export function useRows(rows: Rows): Loaded {
  const start = useStart();
  const [loaded, setLoaded] = React.useState(rows.current);
  React.useEffect(() => {
    const unsubscribe = rows.subscribe(() => setLoaded(rows.current()));
    setLoaded(rows.current());
    // After the paint: first rows wait for nothing.
    const timer = setTimeout(() => start(rows.read), 0);
    const onFocus = (): void => { if (!document.hidden) start(rows.refresh); };
    window.addEventListener('focus', onFocus);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', onFocus);
      unsubscribe();
    };
  }, [rows, start]);
  return loaded;
}
