import * as React from 'react';
import * as strings from 'CommitteeStrings';
import * as hubStrings from 'HubStrings';
import { chunk } from '../../shell/chunk';
import { FailureMessage } from '../../shell/FailureMessage';
import { fill } from '../../shell/words';
import type { Failure } from '../../../data/store';
import { inProgress, takesItems } from '../../../domain/committee/agenda';
import type { Resolution } from '../../../domain/committee/decision';
import { AgendaTable } from './AgendaTable';
import type { AgendaLine } from './lines';
import { linesOf } from './lines';
import { MeetingHeader } from './MeetingHeader';
import type { MeetingPartProps } from './part';
import styles from '../committee.module.scss';

/** What everybody present sees change: loaded while a meeting is open or in progress. */
const LivePart = chunk(() => import(/* webpackChunkName: 'meeting-live' */ './live/LivePart').then(part => part.LivePart));
const LastCalls = chunk(() => import(/* webpackChunkName: 'last-calls' */ '../between/LastCalls').then(part => part.LastCalls));
const MinutesPart = chunk(() => import(/* webpackChunkName: 'minutes' */ '../minutes/MinutesPart').then(part => part.MinutesPart));

/** Before a meeting begins there are no minutes of it. */
const preparing: ReadonlyArray<MeetingPartProps['record']['meeting']['State']> = [undefined, 'draft', 'open', 'cancelled'];

/** A meeting that was read, for whoever looks at it. */
export interface MeetingViewProps extends MeetingPartProps {
  /** The change token of the record. */
  readonly token?: string;
  /** Why the last reading failed. */
  readonly failure?: Failure;
}

/** What those who conduct the meeting have in its view. */
interface Conducting {
  readonly commands?: React.ReactNode;
  /** Above the agenda, and below it. */
  readonly before?: React.ReactNode;
  readonly after?: React.ReactNode;
  readonly filling?: boolean;
  readonly chosen?: ReadonlySet<number>;
  readonly onChoose?: (chosen: ReadonlySet<number>) => void;
  readonly choosable?: (line: AgendaLine) => boolean;
  readonly onCorrect?: (resolution: Resolution) => void;
}

/** One meeting: its state, its agenda with what was decided, and the parts around it. Readers see this and nothing more. */
export function MeetingView({ conducting = {}, ...props }: MeetingViewProps & { readonly conducting?: Conducting }): JSX.Element {
  const { committee, record, token, failure, onChanged } = props;
  const { meeting } = record;
  const lines = linesOf(record);
  const over = meeting.State === 'closed';
  const part = { committee, record, onChanged };
  const { commands, before, after, filling, ...table } = conducting;
  // While it is prepared the agenda stands there once, to be put into order; once the meeting runs, both are needed.
  const arranged = committee.records && committee.place.prepare !== undefined && takesItems(meeting) && !inProgress(meeting);
  const { item } = committee.place;
  const astray = item !== undefined && item !== 'minutes' && !filling && !record.items.some(one => String(one.Id) === item);
  const hasDocuments = Boolean(meeting.AgendaPostedOn ?? meeting.MinutesPostedOn ?? meeting.StateReason) || (committee.records && !preparing.includes(meeting.State));
  return (
    <>
      <MeetingHeader all={committee.meetings} meeting={meeting} onChoose={id => committee.go({ meeting: String(id), item: undefined })}>
        {commands}
        <button type="button" className={styles.button} onClick={onChanged}>{strings.Refresh}</button>
      </MeetingHeader>
      {meeting.StateReason && (
        <p>{meeting.State === 'cancelled' ? fill(hubStrings.Named, strings.Reason, meeting.StateReason) : fill(strings.ReopenedFor, meeting.StateReason)}</p>
      )}
      {failure && <FailureMessage failure={failure} onRetry={onChanged} />}
      {(meeting.State === 'open' || meeting.State === 'in progress') && <LivePart {...part} token={token} failed={failure !== undefined} />}
      {before}
      {astray && <p className={styles.empty} role="status">{strings.ItemAstray}</p>}
      {lines.length === 0 && !arranged && <p className={styles.empty}>{filling ? strings.Filling : over ? strings.EmptyClosed : strings.EmptyAgenda}</p>}
      {lines.length > 0 && !arranged && (
        <>
          <p className={styles.count} role="status">
            {fill(over ? strings.CountClosed : strings.Count,
              lines.filter(line => !line.resolution && line.standing === (over ? 'carried' : 'waiting')).length,
              lines.filter(line => line.resolution).length)}
          </p>
          <AgendaTable committee={committee} lines={lines} current={meeting.CurrentItem?.Id} {...table} />
        </>
      )}
      {after}
      <LastCalls {...part} />
      {hasDocuments && <MinutesPart {...part} />}
    </>
  );
}
