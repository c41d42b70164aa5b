import * as React from 'react';
import { longDay, longDayOf, momentText } from '../../../../domain/calendarText';
import type { Meeting } from '../../../../domain/committee/agenda';
import type { Failure } from '../../../../data/store';
import { readLastHeld } from '../../../../site/committee/readLastHeld';
import { FailureMessage } from '../../../shell/FailureMessage';
import { firstRowsShown } from '../../../shell/firstRows';
import { useHub } from '../../../shell/hub';
import { useReading } from '../../../shell/useReading';
import { fill } from '../../../shell/words';
import type { Committee } from '../../committee';
import { Attention } from './Attention';
import { quietBodies, rhythmIn } from './rhythmIn';
import { strings } from './strings';
import styles from './notes.module.scss';

interface LastHeld {
  readonly meetings: readonly Meeting[];
}

/** Below the choice of a body: its last and next meeting; for owners and chairs also what is late in any body. */
export function BodyNotes(props: Pick<Committee, 'rules' | 'all' | 'records' | 'place' | 'go'>): JSX.Element {
  const { rules, all, records } = props;
  const hub = useHub();
  const { store } = hub;
  // What is older than what the page opened with; it is asked for after the first rows, and only where it is missed.
  const older = useReading(async (): Promise<LastHeld | Failure> => {
    const quiet = quietBodies(all).filter(body => records || body.BodyKey === rules.key);
    if (quiet.length === 0) return { meetings: [] };
    await firstRowsShown();
    const answer = await readLastHeld(store, quiet.map(({ Id }) => ({ Id, Title: '' })), all.since);
    return answer.ok ? { meetings: answer.value } : answer.failure;
  }, [store, all, records, rules.key]);
  const { last, next, dueBy = '', overdueBy, plannedLate } = rhythmIn(all, rules, hub, older.value?.meetings);
  const when = (meeting: Meeting, write: typeof longDayOf): string => write(meeting.StartsAt ?? '', hub);
  return (
    <>
      <p className={styles.rhythm}>
        <span>{last ? fill(strings.LastMeeting, when(last, longDayOf)) : fill(strings.NoLast, longDayOf(all.since, hub))}</span>
        <span>{next ? fill(strings.NextMeeting, when(next, momentText)) : strings.NoNext}</span>
      </p>
      {records && (overdueBy > 0 || plannedLate) && (
        <p className={styles.flag}>
          {overdueBy > 0 && <strong className={styles.late}>{strings.Overdue}</strong>}{' '}
          {fill(overdueBy > 0 ? strings.OverdueDays : strings.PlannedLate, longDay(dueBy, hub.language), rules.intervalDays ?? 0)}
        </p>
      )}
      {older.failure && <FailureMessage failure={older.failure} onRetry={older.again} />}
      {records && <Attention {...props} lastHeld={older.value?.meetings} />}
    </>
  );
}
