import * as React from 'react';
import { inProgress, takesItems } from '../../../domain/committee/agenda';
import { filesOfMeeting } from '../../../site/documents/postedFiles';
import { chunk } from '../../shell/chunk';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useReading } from '../../shell/useReading';
import { arriveAt, isLinked } from '../meeting/linkedRow';
import type { MeetingPartProps } from '../meeting/part';
import { PostedDocuments } from './PostedDocuments';
import { strings } from './strings';
import styles from './minutes.module.scss';
import shared from '../committee.module.scss';

const PublishAgenda = chunk(() => import(/* webpackChunkName: 'preparing' */ '../agenda/PublishAgenda').then(part => part.PublishAgenda));
const MinutesDesk = chunk(() => import(/* webpackChunkName: 'minutes-desk' */ './MinutesDesk').then(part => part.MinutesDesk));

/** A meeting's posted documents for every reader, and its minutes for those who write them. */
export function MinutesPart(props: MeetingPartProps): JSX.Element | null {
  const { store } = useHub();
  const { committee, record } = props;
  const { meeting } = record;
  const closed = meeting.State === 'closed';
  const [sofar, setSofar] = React.useState(false);
  const stamps = `${meeting.AgendaPostedOn ?? ''} ${meeting.MinutesPostedOn ?? ''}`;
  const reading = useReading(async () => {
    // What the meeting does not say to be posted is not asked for; one that was reopened may have minutes from before.
    if (!stamps.trim() && !meeting.StateReason) return { files: [] };
    const found = await filesOfMeeting(store, meeting.Id);
    return found.ok ? { files: found.value } : found.failure;
  }, [store, meeting.Id, meeting.StateReason, stamps]);
  const writes = committee.records && (closed || meeting.State === 'in progress');
  // Those who prepare a meeting have its agenda's files where they publish it.
  const shown = (reading.value?.files ?? []).filter(one => !(committee.records && takesItems(meeting) && !inProgress(meeting) && one.posted?.kind === 'agenda'));
  if (!writes && shown.length === 0 && !reading.failure) return null;
  const id = `minutes-${meeting.Id}`;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} ref={isLinked(committee.place, 'minutes') ? arriveAt : undefined}>{strings.Title}</h3>
      {reading.failure && <FailureMessage failure={reading.failure} onRetry={reading.again} />}
      {reading.value && closed && shown.length === 0 && <p>{strings.NothingPosted}</p>}
      <PostedDocuments files={shown} folder={committee.rules.code} />
      {writes && closed && reading.value && !shown.some(one => one.posted?.kind === 'agenda') && (
        <PublishAgenda {...props} onChanged={() => { props.onChanged(); reading.again(); }} />
      )}
      {writes && !closed && (
        <button type="button" className={shared.button} aria-expanded={sofar} onClick={() => setSofar(!sofar)}>{strings.OpenSoFar}</button>
      )}
      {writes && (closed || sofar) && <MinutesDesk {...props} onPosted={reading.again} />}
    </section>
  );
}
