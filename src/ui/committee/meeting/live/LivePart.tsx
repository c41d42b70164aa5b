import * as React from 'react';
import { dayHeld, subjectOf } from '../../../../domain/committee/agenda';
import { quorumOf } from '../../../../domain/committee/quorum';
import { useHub } from '../../../shell/hub';
import { fill } from '../../../shell/words';
import type { MeetingPartProps } from '../part';
import { ConsentPart } from './ConsentPart';
import { quorumWords } from './quorumWords';
import { strings } from './strings';
import { useLive } from './useLive';
import styles from '../../committee.module.scss';
import floorStyles from '../floor.module.scss';

interface LivePartProps extends MeetingPartProps {
  readonly token?: string;
  readonly failed: boolean;
}

/** What everybody present sees of a meeting as it goes on: whether the page is live, what is under discussion, the quorum, the consent block. */
export function LivePart({ committee, record, onChanged, token, failed }: LivePartProps): JSX.Element {
  const { zone, today, vocabulary, language, announce } = useHub();
  const { meeting } = record;
  const failure = useLive({ meetingId: meeting.Id, token, failed, onChanged });
  const current = record.items.find(item => item.Id === meeting.CurrentItem?.Id);
  const quorum = quorumOf(record, committee.rules, dayHeld(meeting, zone) ?? today(), current);
  const down = failure !== undefined || failed;
  const was = React.useRef(down);
  React.useEffect(() => {
    if (was.current !== down) announce(down ? strings.NotLive : strings.LiveAgain);
    was.current = down;
  }, [down, announce]);
  return (
    <div className={floorStyles.live}>
      <p className={down ? floorStyles.notLive : styles.hint}>{down ? strings.NotLive : strings.Live}</p>
      {current && <p><strong>{fill(strings.Current, subjectOf(current, vocabulary, language))}</strong></p>}
      {meeting.State === 'in progress' && <p className={quorum.met ? undefined : floorStyles.notLive}>{record.attendance.length === 0 && quorum.needed !== undefined ? strings.NotTaken : quorumWords(quorum)}</p>}
      <ConsentPart committee={committee} record={record} onChanged={onChanged} />
    </div>
  );
}
