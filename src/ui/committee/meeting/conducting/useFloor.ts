import * as React from 'react';
import type { Failure, Store } from '../../../../data/store';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';

type Work = typeof import('../../../../site/committee/work');

/** The code that writes: loaded by those who may. */
export const loadWork = (): Promise<Work> => import(/* webpackChunkName: 'committee-work' */ '../../../../site/committee/work');

export interface Floor {
  readonly busy: boolean;
  readonly failure?: Failure;
  /** Makes one write at a time, says it when it was made, and has the record read again. */
  run(write: (work: Work, store: Store) => Promise<Failure | undefined>, said?: string): void;
}

/** What is written from the floor of a meeting: attendance, conflicts, the item under discussion. */
export function useFloor(onChanged: () => void): Floor {
  const { store, announce } = useHub();
  const [failure, setFailure] = React.useState<Failure>();
  const [running, setRunning] = React.useState(0);
  const last = React.useRef<Promise<unknown>>(Promise.resolve());
  const start = useStart();
  const run: Floor['run'] = (write, said) => start(() => {
    setRunning(now => now + 1);
    // One after another: two presses on one row must not race with each other.
    const mine = last.current.then(async () => {
      try {
        const stopped = await write(await loadWork(), store);
        setFailure(stopped);
        if (!stopped && said) announce(said);
        onChanged();
      } finally {
        setRunning(now => now - 1);
      }
    });
    last.current = mine.catch(() => undefined);
    return mine;
  });
  return { busy: running > 0, failure, run };
}
