import * as React from 'react';
import * as strings from 'CommitteeStrings';
import { meetings } from '../../../schema/lists/meetings';
import { momentText } from '../../../domain/calendarText';
import type { Meeting } from '../../../domain/committee/agenda';
import { useHub } from '../../shell/hub';
import styles from '../committee.module.scss';

interface MeetingHeaderProps {
  readonly all: readonly Meeting[];
  readonly meeting?: Meeting;
  readonly onChoose: (id: number) => void;
  /** What this user may do with the meeting; shown as buttons. */
  readonly children?: React.ReactNode;
}

/** Which meeting is shown: its day and time in the site's zone, its state, and the others to choose from. */
export function MeetingHeader({ all, meeting, onChoose, children }: MeetingHeaderProps): JSX.Element {
  const { language, zone, vocabulary } = useHub();
  const when = (one: Meeting): string => one.StartsAt === undefined ? '' : momentText(one.StartsAt, { language, zone });
  const state = (one: Meeting): string => vocabulary.label(meetings.fields.State, one.State ?? 'draft', language);
  // One from years ago is not among those that the page opened with.
  const offered = meeting && !all.some(one => one.Id === meeting.Id) ? [...all, meeting] : all;
  const id = React.useMemo(() => `meeting-${Math.round(Math.random() * 1e9)}`, []);
  return (
    <div className={styles.meeting}>
      {offered.length > 0 && (
        <div className={styles.field}>
          <label htmlFor={id}>{strings.Meeting}</label>
          <select id={id} value={meeting?.Id ?? ''} onChange={event => onChoose(Number(event.target.value))}>
            {offered.map(one => <option key={one.Id} value={one.Id}>{when(one)} – {state(one)}</option>)}
          </select>
        </div>
      )}
      <div className={styles.commands}>{children}</div>
    </div>
  );
}
