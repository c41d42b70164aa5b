import * as React from 'react';

/** Starts asynchronous work from an event. A mistake in it reaches the nearest ErrorBoundary instead of the console. */
export function useStart(): (work: () => Promise<unknown>) => void {
  const [, setThrown] = React.useState<undefined>();
  return React.useCallback(work => {
    work().catch(error => setThrown(() => { throw error; }));
  }, []);
}
