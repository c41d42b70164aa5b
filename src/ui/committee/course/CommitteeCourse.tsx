import * as React from 'react';
import { longDayOf } from '../../../domain/calendarText';
import { isOnAgenda, standingIn } from '../../../domain/committee/agenda';
import type { CourseColumn, CourseDecision, CourseEntry } from '../../../domain/committee/course';
import { courseOf } from '../../../domain/committee/course';
import type { Course } from '../../../site/committee/course';
import { readCourse } from '../../../site/committee/course';
import { postedFile } from '../../../site/documents/postedFiles';
import { chunk } from '../../shell/chunk';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { Loading } from '../../shell/Loading';
import { useReading } from '../../shell/useReading';
import { fill } from '../../shell/words';
import { MeetingAddress } from './meetingAddress';
import { strings } from './strings';
import styles from './course.module.scss';

const PostedDocuments = chunk(() => import(/* webpackChunkName: 'posted-documents' */ '../minutes/PostedDocuments').then(part => part.PostedDocuments));

interface CommitteeCourseProps {
  /** By which lookup column agendas and resolutions name the row. */
  readonly column: CourseColumn;
  readonly id: number;
}

/** Where a row was on an agenda, what was decided, and what was posted of those meetings: newest first. */
export function CommitteeCourse({ column, id }: CommitteeCourseProps): JSX.Element {
  const { store } = useHub();
  const reading = useReading(() => readCourse(store, column, id), [store, column, id]);
  const course = reading.value;
  if (!course) return reading.failure ? <FailureMessage failure={reading.failure} onRetry={reading.again} /> : <Loading />;
  const entries = courseOf(course);
  return (
    <>
      {reading.failure && <FailureMessage failure={reading.failure} onRetry={reading.again} />}
      {entries.length === 0 ? <p>{strings.Never}</p>
        : <ol className={styles.course}>{entries.map(entry => <Entry key={entry.meeting.Id} entry={entry} course={course} />)}</ol>}
    </>
  );
}

function Entry({ entry, course }: { readonly entry: CourseEntry; readonly course: Course }): JSX.Element {
  const { pack, language, zone, vocabulary } = useHub();
  const addressOf = React.useContext(MeetingAddress);
  const { meeting, item, decisions } = entry;
  const key = course.bodies.find(body => body.Id === meeting.Body?.Id)?.BodyKey;
  const rules = pack.bodies.find(one => one.key === key);
  const body = rules?.words[language] ?? meeting.Body?.Title ?? meeting.Title ?? '';
  const day = meeting.StartsAt && longDayOf(meeting.StartsAt, { language, zone });
  const name = day ? fill(strings.MeetingOf, body, day) : body;
  const address = key && addressOf?.(key, meeting.Id, item && isOnAgenda(item) ? item.Id : undefined);
  return (
    <li>
      <p className={styles.meeting}>{address ? <a href={address}>{name}</a> : name}</p>
      {decisions.length === 0
        ? <p>{meeting.State === 'cancelled' ? vocabulary.word('meetingState', 'cancelled', language) : vocabulary.word('agendaItemState', item ? standingIn(meeting, item) : 'waiting', language)}</p>
        : decisions.map(decision => <Decided key={decision.resolution.Id} decision={decision} />)}
      <Documents course={course} meetingId={meeting.Id} folder={rules?.code ?? ''} />
    </li>
  );
}

function Decided({ decision: { resolution, supersededBy } }: { readonly decision: CourseDecision }): JSX.Element {
  const { vocabulary, language } = useHub();
  return (
    <>
      <p>
        <strong className={supersededBy ? styles.superseded : undefined}>
          {fill(strings.Decided, vocabulary.word('outcome', resolution.Outcome ?? '', language), resolution.Title ?? '')}
        </strong>
        {supersededBy && <> {fill(strings.SupersededBy, supersededBy.Title ?? '')}</>}
        {resolution.Supersedes && <> {fill(strings.Supersedes, resolution.Supersedes.Title)}</>}
      </p>
      {resolution.Reason && <p className={styles.quiet}>{resolution.Reason}</p>}
    </>
  );
}

/** What was posted of a meeting, in the user's language where it is there. */
function Documents({ course, meetingId, folder }: { readonly course: Course; readonly meetingId: number; readonly folder: string }): JSX.Element | null {
  const { language } = useHub();
  const files = course.documents.filter(file => file.row.Meeting?.Id === meetingId).map(file => ({ file, posted: postedFile(file) }));
  const own = files.filter(({ posted, file }) => (posted?.language ?? file.row.Language ?? language) === language);
  return files.length === 0 ? null : <PostedDocuments files={own.length > 0 ? own : files} folder={folder} />;
}
