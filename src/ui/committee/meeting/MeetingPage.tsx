import * as React from 'react';
import * as strings from 'CommitteeStrings';
import * as hubStrings from 'HubStrings';
import type { Meeting } from '../../../domain/committee/agenda';
import { inProgress, takesItems } from '../../../domain/committee/agenda';
import type { Decision } from '../../../domain/committee/decision';
import type { Failure } from '../../../data/store';
import { chunk } from '../../shell/chunk';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { Loading } from '../../shell/Loading';
import { fill } from '../../shell/words';
import type { Committee } from '../committee';
import { AgendaTable } from './AgendaTable';
import { DecisionForm } from './DecisionForm';
import { linesOf, undecided } from './lines';
import { MeetingHeader } from './MeetingHeader';
import { PublishingStatus } from './PublishingStatus';
import { useCommitteeWork } from './useCommitteeWork';
import { useMeetingRecord } from './useMeetingRecord';
import { useMeetingState } from './useMeetingState';
import styles from '../committee.module.scss';

const Preparing = chunk(() => import(/* webpackChunkName: 'preparing' */ '../agenda/Preparing').then(part => part.Preparing));
const LastCalls = chunk(() => import(/* webpackChunkName: 'last-calls' */ '../between/LastCalls').then(part => part.LastCalls));
const MinutesPart = chunk(() => import(/* webpackChunkName: 'minutes' */ '../minutes/MinutesPart').then(part => part.MinutesPart));

interface MeetingPageProps {
  readonly committee: Committee;
  readonly meetingId: number;
  /** Makes a change of the meeting's state, says it, and reads again. */
  readonly onChange: (make: () => Promise<Failure | undefined>, words: string, then?: Meeting) => void;
}

/** One meeting: its state, its agenda that fills itself, the decisions, and what publishes itself after an endorsement. */
export function MeetingPage({ committee, meetingId, onChange }: MeetingPageProps): JSX.Element {
  const { announce } = useHub();
  const { rules, body, records, meetings } = committee;
  const [chosen, setChosen] = React.useState<ReadonlySet<number>>(new Set<number>());
  const [closing, setClosing] = React.useState(false);
  const told = React.useRef<HTMLParagraphElement>(null);
  const state = useMeetingState();
  const reading = useMeetingRecord(meetingId, body.Id);
  const record = reading.value;
  const work = useCommitteeWork(rules, body, record, records, reading.again);

  const shown = record !== undefined;
  // What bench/ measures: the moment in which a person sees the agenda.
  React.useEffect(() => { if (shown) performance.mark('first-rows'); }, [shown]);

  // The button that was pressed may be gone with the last item: the focus goes to what it led to.
  React.useEffect(() => { if (work.recorded) told.current?.focus(); }, [work.recorded]);

  if (!record) return reading.failure ? <FailureMessage failure={reading.failure} onRetry={reading.again} /> : <Loading />;
  const { meeting } = record;
  const lines = linesOf(record);
  const open = lines.filter(undecided);
  const items = open.filter(line => chosen.has(line.item.Id)).map(line => line.item);
  const part = { committee, record, onChanged: reading.again };

  const decide = async (decision: Decision): Promise<boolean> => {
    const result = await work.record(meeting, body, items, decision);
    setChosen(new Set(result.left));
    announce(result.words, result.left.length > 0);
    return result.left.length === 0;
  };
  const changeTo = (to: NonNullable<Meeting['State']>, words: string): void => {
    setClosing(false);
    onChange(async () => {
      const stopped = await state.set(meeting, to);
      reading.again();
      return stopped;
    }, words, meeting);
  };

  return (
    <>
      <MeetingHeader all={meetings} meeting={meeting} onChoose={id => committee.go({ meeting: String(id) })}>
        {records && takesItems(meeting) && !inProgress(meeting)
          && <button type="button" className={styles.primary} onClick={() => changeTo('in progress', strings.Started)}>{strings.Start}</button>}
        {records && inProgress(meeting)
          && <button type="button" className={styles.button} aria-expanded={closing} onClick={() => setClosing(!closing)}>{strings.CloseMeeting}</button>}
        {records && meeting.State === 'closed'
          && <button type="button" className={styles.button} onClick={() => changeTo('in progress', strings.Started)}>{strings.Reopen}</button>}
        <button type="button" className={styles.button} onClick={reading.again}>{strings.Refresh}</button>
      </MeetingHeader>
      {closing && (
        <div className={styles.confirm} role="group" aria-label={strings.CloseMeeting}>
          <span>{strings.ConfirmClose}</span>
          <button type="button" className={styles.primary} autoFocus onClick={() => changeTo('closed', strings.Closed)}>{strings.CloseMeeting}</button>
          <button type="button" className={styles.button} onClick={() => setClosing(false)}>{hubStrings.Cancel}</button>
        </div>
      )}
      {reading.failure && <FailureMessage failure={reading.failure} onRetry={reading.again} />}
      {work.unrecorded && <FailureMessage failure={work.unrecorded.failure} todo={fill(strings.NotRecorded, work.unrecorded.count)} />}
      {work.failure && <FailureMessage failure={work.failure} onRetry={work.again} />}
      {records && takesItems(meeting) && <Preparing {...part} />}
      {lines.length === 0 && <p className={styles.empty}>{work.filling ? strings.Filling : strings.EmptyAgenda}</p>}
      {lines.length > 0 && (
        <>
          <p className={styles.count} role="status">{fill(strings.Count, open.length, lines.filter(line => line.resolution).length)}</p>
          {work.recorded && <p ref={told} tabIndex={-1} className={styles.recorded}>{work.recorded}</p>}
          <AgendaTable lines={lines} {...(records && inProgress(meeting) ? { chosen, onChoose: setChosen } : {})} />
        </>
      )}
      {records && inProgress(meeting) && rules.decides.length > 0 && open.length > 0
        && <DecisionForm body={rules} meeting={meeting} items={items} busy={work.recording} onRecord={decide} />}
      <LastCalls {...part} />
      {meeting.State === 'closed' && <MinutesPart {...part} />}
      <PublishingStatus steps={work.publishing} />
    </>
  );
}
