import * as React from 'react';
import * as strings from 'CommitteeStrings';
import * as hubStrings from 'HubStrings';
import type { Meeting } from '../../domain/committee/agenda';
import type { Decision } from '../../domain/committee/decision';
import { inProgress, takesItems } from '../../domain/committee/agenda';
import type { Failure } from '../../data/store';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { Loading } from '../shell/Loading';
import { useStart } from '../shell/start';
import { useReading } from '../shell/useReading';
import { fill } from '../shell/words';
import { AgendaTable } from './AgendaTable';
import { DecisionForm } from './DecisionForm';
import { MeetingHeader } from './MeetingHeader';
import { PublishingStatus } from './PublishingStatus';
import { useCommitteeWork } from './useCommitteeWork';
import { readBodies, readMeeting, undecided } from './meeting';
import { useMeetingState } from './useMeetingState';
import styles from './committee.module.scss';

interface CommitteePageProps {
  /** The pack key of the body; the first that decides on change requests when absent or unknown. */
  readonly bodyKey?: string;
  /** Bodies asked for while the hub opened. */
  readonly early?: { current?: ReturnType<typeof readBodies> };
}

/** A committee's meeting: the agenda that fills itself, the decisions, and what publishes itself after an endorsement. */
export function CommitteePage({ bodyKey, early }: CommitteePageProps): JSX.Element {
  const hub = useHub();
  const { store, me, pack, language, announce } = hub;
  const body = pack.bodies.find(one => one.key === bodyKey) ?? pack.bodies.find(one => one.decides.length > 0) ?? pack.bodies[0];
  const records = me.roles.includes('owner') || me.roles.includes('chair');
  const [meetingId, setMeetingId] = React.useState<number>();
  const [chosen, setChosen] = React.useState<ReadonlySet<number>>(new Set<number>());
  const [failure, setFailure] = React.useState<Failure>();
  const [closing, setClosing] = React.useState(false);
  const [closed, setClosed] = React.useState<Meeting>();
  const title = React.useRef<HTMLHeadingElement>(null);
  const told = React.useRef<HTMLParagraphElement>(null);
  const start = useStart();
  const state = useMeetingState();

  const reading = useReading(async () => {
    const rows = await (early?.current ?? readBodies(store));
    if (!rows.ok && early) early.current = undefined;
    return rows.ok ? readMeeting(store, body, meetingId, rows.value.rows) : rows.failure;
  }, [store, body, meetingId]);
  const view = reading.value;
  const work = useCommitteeWork(body, view, records, reading.again);

  const shown = view !== undefined;
  // What bench/ measures: the moment in which a person sees the agenda.
  React.useEffect(() => { if (shown) performance.mark('first-rows'); }, [shown]);

  // The button that was pressed may be gone with the last item: the focus goes to what it led to.
  React.useEffect(() => { if (work.recorded) told.current?.focus(); }, [work.recorded]);

  if (!view) return reading.failure ? <FailureMessage failure={reading.failure} onRetry={reading.again} /> : <Loading />;
  const { meeting, lines } = view;
  const open = lines.filter(undecided);
  const items = open.filter(line => chosen.has(line.item.Id)).map(line => line.item);

  const record = async (decision: Decision): Promise<boolean> => {
    if (!meeting) return false;
    const result = await work.record(meeting, view.body, items, decision);
    setChosen(new Set(result.left));
    announce(result.words, result.left.length > 0);
    return result.left.length === 0;
  };
  const change = (make: () => Promise<Failure | undefined>, words: string): void => start(async () => {
    const stopped = await make();
    setFailure(stopped);
    if (!stopped) announce(words);
    setMeetingId(undefined);
    reading.again();
  });

  return (
    <section className={styles.page} aria-labelledby="committee-title">
      <h2 id="committee-title" ref={title} tabIndex={-1}>{body.words[language]}</h2>
      <MeetingHeader all={view.meetings} meeting={meeting} onChoose={id => { setChosen(new Set()); setClosing(false); setClosed(undefined); setMeetingId(id); }}>
        {records && meeting && takesItems(meeting) && !inProgress(meeting)
          && <button type="button" className={styles.primary} onClick={() => change(() => state.set(meeting, 'in progress'), strings.Started)}>{strings.Start}</button>}
        {records && meeting && inProgress(meeting)
          && <button type="button" className={styles.button} aria-expanded={closing} onClick={() => setClosing(!closing)}>{strings.CloseMeeting}</button>}
        {records && !view.meetings.some(takesItems)
          && <button type="button" className={styles.primary} onClick={() => { setClosed(undefined); change(() => state.begin(view.body, body.words.en), strings.Started); }}>{strings.StartNow}</button>}
        <button type="button" className={styles.button} onClick={reading.again}>{strings.Refresh}</button>
      </MeetingHeader>
      {closing && meeting && (
        <div className={styles.confirm} role="group" aria-label={strings.CloseMeeting}>
          <span>{strings.ConfirmClose}</span>
          <button type="button" className={styles.primary} autoFocus onClick={() => {
            setClosing(false);
            setClosed(meeting);
            change(() => state.set(meeting, 'closed'), strings.Closed);
          }}>{strings.CloseMeeting}</button>
          <button type="button" className={styles.button} onClick={() => { setClosing(false); title.current?.focus(); }}>{hubStrings.Cancel}</button>
        </div>
      )}
      {closed && (
        <div className={styles.confirm} role="status">
          <span>{strings.Closed}</span>
          <button type="button" className={styles.button} autoFocus onClick={() => {
            setClosed(undefined);
            title.current?.focus();
            change(() => state.set(closed, 'in progress'), strings.Started);
          }}>{strings.Reopen}</button>
        </div>
      )}
      {reading.failure && <FailureMessage failure={reading.failure} onRetry={reading.again} />}
      {failure && <FailureMessage failure={failure} />}
      {work.unrecorded && <FailureMessage failure={work.unrecorded.failure} todo={fill(strings.NotRecorded, work.unrecorded.count)} />}
      {work.failure && <FailureMessage failure={work.failure} onRetry={work.again} />}
      {!meeting && <p className={styles.empty}>{records ? strings.NoMeetingRecorder : strings.NoMeeting}</p>}
      {meeting && lines.length === 0 && <p className={styles.empty}>{work.filling ? strings.Filling : strings.EmptyAgenda}</p>}
      {meeting && lines.length > 0 && (
        <>
          <p className={styles.count} role="status">{fill(strings.Count, open.length, lines.filter(line => line.resolution).length)}</p>
          {work.recorded && <p ref={told} tabIndex={-1} className={styles.recorded}>{work.recorded}</p>}
          <AgendaTable lines={lines} {...(records && inProgress(meeting) ? { chosen, onChoose: setChosen } : {})} />
        </>
      )}
      {records && meeting && inProgress(meeting) && body.decides.length > 0 && open.length > 0
        && <DecisionForm body={body} meeting={meeting} items={items} busy={work.recording} onRecord={record} />}
      <PublishingStatus steps={work.publishing} />
    </section>
  );
}
