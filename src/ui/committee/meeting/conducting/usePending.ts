import * as React from 'react';
import type { MeetingRecord } from '../../../../domain/committee/record';
import type { Floor } from './useFloor';

interface Pending<V> {
  /** What was chosen for a row and is on its way, else what the record says. */
  of(id: number, recorded: V): V;
  choose(id: number, value: V): void;
}

/** Shows what was chosen at once, until it is in the record or could not be written. */
export function usePending<V>(record: MeetingRecord, { busy, failure }: Floor): Pending<V> {
  const [chosen, setChosen] = React.useState<ReadonlyMap<number, V>>(new Map<number, V>());
  const writing = React.useRef(busy);
  writing.current = busy;
  // A record that was read while something was on its way does not know of it yet.
  React.useEffect(() => { if (!writing.current) setChosen(new Map<number, V>()); }, [record, failure]);
  return {
    of: (id, recorded) => chosen.has(id) ? chosen.get(id) as V : recorded,
    choose: (id, value) => setChosen(before => new Map(before).set(id, value))
  };
}
