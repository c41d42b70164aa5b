import * as React from 'react';
import type { AgendaItem } from '../../../domain/committee/agenda';
import { readTakenOff } from '../../../site/committee/prepare';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import { useReading } from '../../shell/useReading';
import { strings } from './strings';
import styles from './agenda.module.scss';

interface TakenOffProps {
  readonly meetingId: number;
  /** Read again when this changes. */
  readonly turn: unknown;
  readonly nameOf: (item: AgendaItem) => string;
  readonly onPutBack: (item: AgendaItem) => void;
}

/** What was taken off this agenda, which stays off it until somebody puts it back. */
export function TakenOff({ meetingId, turn, nameOf, onPutBack }: TakenOffProps): JSX.Element | null {
  const { store } = useHub();
  const reading = useReading(async () => {
    const read = await readTakenOff(store, meetingId);
    return read.ok ? { items: read.value } : read.failure;
  }, [store, meetingId, turn]);
  const items = reading.value?.items ?? [];
  if (reading.failure) return <FailureMessage failure={reading.failure} onRetry={reading.again} />;
  if (items.length === 0) return null;
  return (
    <details className={styles.takenOff}>
      <summary>{fill(strings.TakenOffCount, items.length)}</summary>
      <ul>
        {items.map(item => (
          <li key={item.Id}>
            <span>{nameOf(item)}</span>
            <button type="button" className={styles.command} aria-label={fill(strings.PutBackNamed, nameOf(item))} onClick={() => onPutBack(item)}>{strings.PutBack}</button>
          </li>
        ))}
      </ul>
    </details>
  );
}
