import * as React from 'react';
import { longDay, longDayOf, momentText } from '../../../../domain/calendarText';
import type { Meeting } from '../../../../domain/committee/agenda';
import { useHub } from '../../../shell/hub';
import { fill } from '../../../shell/words';
import type { Committee } from '../../committee';
import { Attention } from './Attention';
import { rhythmIn } from './rhythmIn';
import { strings } from './strings';
import styles from './notes.module.scss';

/** Below the choice of a body: its last and next meeting; for owners and chairs also what is late in any body. */
export function BodyNotes(props: Pick<Committee, 'rules' | 'all' | 'records' | 'place' | 'go'>): JSX.Element {
  const { rules, all, records } = props;
  const hub = useHub();
  const { last, next, dueBy = '', overdueBy, plannedLate } = rhythmIn(all, rules, hub);
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
      {records && <Attention {...props} />}
    </>
  );
}
