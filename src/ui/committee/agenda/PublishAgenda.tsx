import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { longDay } from '../../../domain/calendarText';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import type { MeetingPartProps } from '../meeting/part';
import { PostedDocuments } from '../minutes/PostedDocuments';
import { strings } from './strings';
import { usePublishing } from './usePublishing';
import styles from './agenda.module.scss';

/** Whether and when the agenda was posted, its files, and the button that posts it. */
export function PublishAgenda(props: MeetingPartProps): JSX.Element {
  const { language } = useHub();
  const { meeting } = props.record;
  const { files, outOfDate, busy, failure, notOpened, publish } = usePublishing(props);
  const [asking, setAsking] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const again = meeting.AgendaPostedOn !== undefined;
  const words = again ? strings.PublishAgain : strings.Publish;
  const stop = (): void => {
    setAsking(false);
    button.current?.focus();
  };
  const day = longDay(meeting.AgendaPostedOn ?? '', language);
  return (
    <div className={styles.publish}>
      <p className={outOfDate ? styles.warning : styles.status} role="status">
        {!again ? strings.NotPosted : outOfDate ? strings.OutOfDate : fill(strings.PostedOn, day)}
      </p>
      <PostedDocuments files={files} folder={props.committee.rules.code} />
      <button ref={button} type="button" className={again && !outOfDate ? styles.button : styles.primary} aria-expanded={asking} aria-disabled={busy}
        onClick={() => { if (!busy) setAsking(!asking); }}>{busy ? strings.Publishing : words}</button>
      {asking && (
        <div className={styles.confirm} role="group" aria-label={words} onKeyDown={event => { if (event.key === 'Escape') stop(); }}>
          <span>{again ? strings.PublishAgainAsk : meeting.State === 'closed' ? strings.PublishAskClosed : strings.PublishAsk}</span>
          <button type="button" className={styles.primary} autoFocus onClick={() => {
            stop();
            publish();
          }}>{words}</button>
          <button type="button" className={styles.button} onClick={stop}>{hubStrings.Cancel}</button>
        </div>
      )}
      {notOpened && <p className={styles.problem} role="alert">{notOpened}</p>}
      {failure && <FailureMessage failure={failure} onRetry={publish} />}
    </div>
  );
}
