import * as React from 'react';
import type { List } from '../../schema/define';
import type { Failure } from '../../data/store';
import { useHub } from '../shell/hub';
import type { Current } from './current';
import { current } from './current';

interface OpenedItem<L extends List> {
  readonly item: Current<L> | undefined;
  /** Why it could not be read. */
  readonly failure: Failure | undefined;
  /** A newer version, from a write. */
  replace(item: Current<L>): void;
  reload(): void;
}

/** One row of a list, read fresh, with the ETag that its writes need. */
export function useItem<L extends List>(list: L, id: number): OpenedItem<L> {
  const { store } = useHub();
  const [item, setItem] = React.useState<Current<L>>();
  const [failure, setFailure] = React.useState<Failure>();
  const [attempt, setAttempt] = React.useState(0);
  React.useEffect(() => {
    let latest = true;
    setFailure(undefined);
    current(store, list, id).then(
      answer => {
        if (!latest) return;
        if (answer.ok) setItem(() => answer.value);
        else setFailure(answer.failure);
      },
      error => { if (latest) setItem(() => { throw error; }); }
    );
    return () => { latest = false; };
  }, [store, list, id, attempt]);
  return {
    item, failure,
    replace: React.useCallback((next: Current<L>) => setItem(() => next), []),
    reload: () => setAttempt(last => last + 1)
  };
}
