import * as React from 'react';
import type { Failure } from '../../../data/store';
import { useHub } from '../../shell/hub';
import type { Current } from './changeRequest';
import { current } from './changeRequest';

interface OpenedItem {
  readonly item: Current | undefined;
  /** Why it could not be read. */
  readonly failure: Failure | undefined;
  /** A newer version, from a write. */
  replace(item: Current): void;
  reload(): void;
}

/** One change request, read fresh, with the ETag that its writes need. */
export function useItem(id: number): OpenedItem {
  const { store } = useHub();
  const [item, setItem] = React.useState<Current>();
  const [failure, setFailure] = React.useState<Failure>();
  const [attempt, setAttempt] = React.useState(0);
  React.useEffect(() => {
    let latest = true;
    setFailure(undefined);
    current(store, id).then(
      answer => {
        if (!latest) return;
        if (answer.ok) setItem(answer.value);
        else setFailure(answer.failure);
      },
      error => { if (latest) setItem(() => { throw error; }); }
    );
    return () => { latest = false; };
  }, [store, id, attempt]);
  return { item, failure, replace: setItem, reload: () => setAttempt(last => last + 1) };
}
