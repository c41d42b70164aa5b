import * as React from 'react';
import { dayHeld, inProgress, takesItems } from '../../../../domain/committee/agenda';
import { outcomesFor } from '../../../../domain/committee/decision';
import type { Resolution } from '../../../../domain/committee/decision';
import type { Recording } from '../../../../site/committee/recordDecision';
import { chunk } from '../../../shell/chunk';
import { FailureMessage } from '../../../shell/FailureMessage';
import { useHub } from '../../../shell/hub';
import { fill } from '../../../shell/words';
import { linesOf, undecided } from '../lines';
import type { MeetingViewProps } from '../MeetingView';
import { MeetingView } from '../MeetingView';
import { Attendance } from './Attendance';
import { Commands } from './Commands';
import { ConsentForm } from './ConsentForm';
import { DecisionForm } from './DecisionForm';
import { Discussion } from './Discussion';
import { PublishingStatus } from './PublishingStatus';
import { strings } from './strings';
import { useCommitteeWork } from './useCommitteeWork';
import styles from '../../committee.module.scss';

const Preparing = chunk(() => import(/* webpackChunkName: 'preparing' */ '../../agenda/Preparing').then(part => part.Preparing));

/** A meeting for those who prepare and record it: everything that readers see, and what is to be done with it. */
export function ConductedMeeting(props: MeetingViewProps): JSX.Element {
  const { committee, record, onChanged } = props;
  const { announce, zone, today } = useHub();
  const { rules, body } = committee;
  const { meeting } = record;
  const [chosen, setChosen] = React.useState<ReadonlySet<number>>(new Set<number>());
  const [correcting, setCorrecting] = React.useState<Resolution>();
  const told = React.useRef<HTMLParagraphElement>(null);
  const correction = React.useRef<HTMLDivElement>(null);
  const work = useCommitteeWork(rules, body, record, onChanged);

  // The button that was pressed may be gone with the last item: the focus goes to what it led to.
  React.useEffect(() => { if (work.recorded) told.current?.focus(); }, [work.recorded]);
  React.useEffect(() => { if (correcting) correction.current?.querySelector('h3')?.focus(); }, [correcting]);

  const lines = linesOf(record);
  const open = lines.filter(undecided);
  const votable = open.filter(line => outcomesFor(line.item, rules, line.request).length > 0);
  const picked = open.filter(line => chosen.has(line.item.Id));
  // Without a choice the motion is about what is under discussion.
  const items = (picked.length > 0 ? picked : votable.filter(line => line.item.Id === meeting.CurrentItem?.Id)).map(line => line.item);
  const day = dayHeld(meeting, zone) ?? today();
  const running = inProgress(meeting);
  const part = { committee, record, onChanged };
  const corrected = correcting && record.items.filter(item => item.Id === correcting.AgendaItem?.Id);

  const decide = async (recordings: readonly Recording[]): Promise<boolean> => {
    const result = await work.record(meeting, recordings, record.resolutions);
    setChosen(new Set(result.left));
    if (result.left.length === 0) setCorrecting(undefined);
    announce(result.words, result.left.length > 0);
    return result.left.length === 0;
  };
  const form = { rules, record, day, busy: work.recording, onRecord: decide };
  return (
    <MeetingView {...props} conducting={{
      filling: work.filling,
      commands: (
        <Commands
          meeting={meeting} waiting={open.filter(({ item }) => item.Kind !== 'actions').length} attended={record.attendance.some(one => one.Member && one.Presence === 'present')}
          onMoved={() => { onChanged(); committee.go({ meeting: String(meeting.Id), item: undefined }); committee.again(); }}
        />
      ),
      ...(running ? { chosen, onChoose: setChosen, choosable: line => outcomesFor(line.item, rules, line.request).length > 0, onCorrect: setCorrecting } : {}),
      before: (
        <>
          {work.failure && <FailureMessage failure={work.failure} onRetry={work.again} />}
          {takesItems(meeting) && <Preparing {...part} />}
          {(running || meeting.State === 'open') && <Attendance {...part} day={day} />}
          <Discussion {...part} day={day} />
        </>
      ),
      after: (
        <>
          {work.unrecorded && <FailureMessage failure={work.unrecorded.failure} todo={fill(strings.NotRecorded, work.unrecorded.count)} />}
          {running && work.recorded && <p ref={told} tabIndex={-1} className={styles.recorded}>{work.recorded}</p>}
          {running && <ConsentForm committee={committee} record={record} day={day} busy={work.recording} onRecord={decide} />}
          {correcting && corrected && running && (
            <div ref={correction}>
              <DecisionForm key={correcting.Id} {...form} items={corrected} supersedes={correcting} onCancel={() => setCorrecting(undefined)} />
            </div>
          )}
          {running && votable.length > 0 && <DecisionForm {...form} items={items} />}
          <PublishingStatus steps={work.publishing} />
        </>
      )
    }} />
  );
}
