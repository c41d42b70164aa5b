import * as React from 'react';
import type { AgendaItem } from '../../../../domain/committee/agenda';
import { subjectOf } from '../../../../domain/committee/agenda';
import type { LastCallOutcome } from '../../../../domain/committee/lastCall';
import { useHub } from '../../../shell/hub';
import { fill, listed } from '../../../shell/words';
import { RequestLink } from '../../RequestLink';
import { strings } from '../strings';
import { stateText, tallyText } from './words';
import styles from '../between.module.scss';

interface LastCallItemProps {
  readonly item: AgendaItem;
  readonly outcome: Exclude<LastCallOutcome, { state: 'none' }>;
  /** Has the meeting begun, which decides whatever was not answered? */
  readonly begun: boolean;
  /** What this user may do with it. */
  readonly children?: React.ReactNode;
}

/** One item's last call for everybody to see: where it stands, what was said, and by whom not yet. */
export function LastCallItem({ item, outcome, begun, children }: LastCallItemProps): JSX.Element {
  const { language, vocabulary } = useHub();
  const subject = subjectOf(item, vocabulary, language);
  const running = outcome.state === 'running' && !begun;
  const names = outcome.unanswered.map(member => member.Title ?? '');
  return (
    <li className={styles.card}>
      <h4 className={styles.subject}>
        {item.ChangeRequest && <><RequestLink request={item.ChangeRequest} /> </>}{subject}
      </h4>
      <p className={outcome.stops.length > 0 ? styles.stopped : outcome.state === 'running' ? styles.running : styles.unobjected}>
        {outcome.state === 'running' && begun ? strings.Begun : stateText(outcome, language)}
      </p>
      <p className={styles.tally}>{tallyText(outcome)}</p>
      {outcome.stops.length > 0 && (
        <ul className={styles.reasons}>
          {outcome.stops.map(({ member, position }) => (
            <li key={member.Id}>
              {fill(position.Reason ? strings.StopOf : strings.StopWithoutReason, member.Title ?? '',
                vocabulary.word('position', position.Position ?? '', language), position.Reason ?? '')}
            </li>
          ))}
        </ul>
      )}
      {running && names.length > 0 && <p className={styles.note}>{fill(strings.NotAnswered, listed(names))}</p>}
      {children}
    </li>
  );
}
