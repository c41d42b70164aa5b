import * as React from 'react';
import type { MeetingRecord } from '../../../../domain/committee/record';
import type { Deed, Floor } from './useFloor';

interface Pending<V> {
  /** What was chosen by a deed that is on its way, else what the record says. */
  of(deed: Deed['of'], recorded: V): V;
  choose(deed: Deed['of'], value: V): void;
}

/** Shows what was chosen at once, until it is in the record or could not be written. */
export function usePending<V>(record: MeetingRecord, { busy, undone }: Floor): Pending<V> {
  const [chosen, setChosen] = React.useState<ReadonlyMap<string, V>>(new Map<string, V>());
  const writing = React.useRef(busy);
  writing.current = busy;
  // A record that was read while something was on its way does not know of it yet.
  React.useEffect(() => { if (!writing.current) setChosen(new Map<string, V>()); }, [record]);
  return {
    of: (deed, recorded) => chosen.has(deed) && !undone.some(one => one.of === deed) ? chosen.get(deed) as V : recorded,
    choose: (deed, value) => setChosen(before => new Map(before).set(deed, value))
  };
}
