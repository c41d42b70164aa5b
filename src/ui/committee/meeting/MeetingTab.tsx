import * as React from 'react';
import * as strings from 'CommitteeStrings';
import { takesItems } from '../../../domain/committee/agenda';
import type { Failure } from '../../../data/store';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import type { Committee } from '../committee';
import { currentMeeting } from '../committee';
import { MeetingPage } from './MeetingPage';
import { useMeetingState } from './useMeetingState';
import styles from '../committee.module.scss';

/** The body's current meeting, or the one that the address names. */
export function MeetingTab({ committee }: { readonly committee: Committee }): JSX.Element {
  const { announce, zone, today } = useHub();
  const { meetings, place, records, rules, body } = committee;
  const [failure, setFailure] = React.useState<Failure>();
  const start = useStart();
  const state = useMeetingState();
  const id = Number(place.meeting) || currentMeeting(meetings, zone, today())?.Id;
  const begin = (): void => start(async () => {
    const stopped = await state.begin(body, rules.words.en);
    setFailure(stopped);
    if (!stopped) announce(strings.Started);
    committee.go({ meeting: undefined, item: undefined });
    committee.again();
  });
  return (
    <>
      {failure && <FailureMessage failure={failure} />}
      {id === undefined && <p className={styles.empty}>{records ? strings.NoMeetingRecorder : strings.NoMeeting}</p>}
      {records && !meetings.some(takesItems) && <button type="button" className={styles.primary} onClick={begin}>{strings.StartNow}</button>}
      {id !== undefined && <MeetingPage key={id} committee={committee} meetingId={id} />}
    </>
  );
}
