import * as React from 'react';
import { chunk } from '../../shell/chunk';
import { FailureMessage } from '../../shell/FailureMessage';
import { Loading } from '../../shell/Loading';
import type { Committee } from '../committee';
import { MeetingView } from './MeetingView';
import { useMeetingRecord } from './useMeetingRecord';

/** The meeting for those who prepare and record it; until its code is there, they see what everybody sees. */
const ConductedMeeting = chunk(
  () => import(/* webpackChunkName: 'conducting' */ './conducting/ConductedMeeting').then(part => part.ConductedMeeting), MeetingView
);

interface MeetingPageProps {
  readonly committee: Committee;
  readonly meetingId: number;
}

/** One meeting, as this user may see it. */
export function MeetingPage({ committee, meetingId }: MeetingPageProps): JSX.Element {
  const { value, failure, again } = useMeetingRecord(meetingId, committee.body.Id);
  const shown = value !== undefined;
  // What bench/ measures: the moment in which a person sees the agenda.
  React.useEffect(() => { if (shown) performance.mark('first-rows'); }, [shown]);
  // Somebody else started, closed or cancelled it: the list of meetings says so too.
  const state = value?.record.meeting.State;
  const listed = committee.meetings.find(one => one.Id === meetingId);
  const { again: listAgain } = committee;
  const stale = state !== undefined && listed !== undefined && listed.State !== state;
  React.useEffect(() => { if (stale) listAgain(); }, [stale, state, listAgain]);
  if (!value) return failure ? <FailureMessage failure={failure} onRetry={again} /> : <Loading />;
  const view = { committee, record: value.record, token: value.token, failure, onChanged: again };
  return committee.records ? <ConductedMeeting {...view} /> : <MeetingView {...view} />;
}
