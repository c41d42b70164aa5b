import * as React from 'react';
import type { Failure } from '../../data/store';

/** A read that is told to the page: loading, there, or failed; the last answer stays while it is read again. */
export interface Reading<T> {
  readonly value?: T;
  readonly failure?: Failure;
  readonly busy: boolean;
  again(): void;
}

/** Runs a read when its inputs change, when asked again, and when the window gets the focus back after a while. */
export function useReading<T extends object>(read: () => Promise<T | Failure>, inputs: React.DependencyList): Reading<T> {
  const [state, setState] = React.useState<Omit<Reading<T>, 'again'>>({ busy: true });
  const [turn, setTurn] = React.useState(0);
  const last = React.useRef(0);
  React.useEffect(() => {
    let current = true;
    setState(before => ({ ...before, busy: true }));
    read().then(
      answer => {
        last.current = Date.now();
        if (current) setState(before => 'kind' in answer ? { value: before.value, failure: answer as Failure, busy: false } : { value: answer, busy: false });
      },
      error => { if (current) setState(() => { throw error; }); }
    );
    return () => { current = false; };
  }, [...inputs, turn]);
  const again = React.useCallback(() => setTurn(before => before + 1), []);
  React.useEffect(() => {
    const onFocus = (): void => { if (Date.now() - last.current > 10_000) again(); };
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [again]);
  return { ...state, again };
}
