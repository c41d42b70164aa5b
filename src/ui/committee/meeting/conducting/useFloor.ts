import * as React from 'react';
import type { Failure, Store } from '../../../../data/store';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';

type Work = typeof import('../../../../site/committee/work');
type Write = (work: Work, store: Store) => Promise<Failure | undefined>;

/** The code that writes: loaded by those who may. */
export const loadWork = (): Promise<Work> => import(/* webpackChunkName: 'committee-work' */ '../../../../site/committee/work');

/** What is done with one write. */
export interface Deed {
  /** What it settles: what is done about the same later takes its place, for example another choice for one member. */
  readonly of: string;
  /** Said when it was made. */
  readonly said: string;
  /** What it is called where it failed; what is said unless given. */
  readonly named?: string;
}

/** A deed that could not be written. */
interface Undone extends Deed {
  readonly failure: Failure;
  readonly write: Write;
}

export interface Floor {
  readonly busy: boolean;
  /** What could not be written and was neither tried again nor done otherwise since, oldest first. */
  readonly undone: readonly Undone[];
  /** Makes one write at a time, says it when it was made, and has the record read again. */
  run(deed: Deed, write: Write): void;
  /** Tries all again that is undone. */
  again(): void;
}

const without = (undone: readonly Undone[], { of }: Deed): readonly Undone[] => undone.filter(one => one.of !== of);

/** What is written from the floor of a meeting: attendance, conflicts, the item under discussion. */
export function useFloor(onChanged: () => void): Floor {
  const { store, announce } = useHub();
  const [undone, setUndone] = React.useState<readonly Undone[]>([]);
  const [running, setRunning] = React.useState(0);
  const last = React.useRef<Promise<unknown>>(Promise.resolve());
  const newest = React.useRef(new Map<string, Deed>());
  const start = useStart();
  const run: Floor['run'] = (deed, write) => start(() => {
    setRunning(now => now + 1);
    setUndone(now => without(now, deed));
    newest.current.set(deed.of, deed);
    // One after another: two presses on one row must not race with each other.
    const mine = last.current.then(async () => {
      try {
        const failure = await write(await loadWork(), store);
        // Where it was done otherwise meanwhile, trying this again would undo that.
        if (failure && newest.current.get(deed.of) === deed) setUndone(now => [...without(now, deed), { ...deed, failure, write }]);
        if (!failure) announce(deed.said);
        onChanged();
      } finally {
        setRunning(now => now - 1);
      }
    });
    last.current = mine.catch(() => undefined);
    return mine;
  });
  return { busy: running > 0, undone, run, again: () => undone.forEach(({ write, failure, ...deed }) => run(deed, write)) };
}
