import * as React from 'react';
import { longDay, longDayOf } from '../../../../domain/calendarText';
import type { PostingException } from '../../../../domain/committee/exceptions';
import { postingExceptions } from '../../../../domain/committee/exceptions';
import type { Meeting } from '../../../../domain/committee/agenda';
import type { PackBody } from '../../../../domain/program/pack';
import type { Failure } from '../../../../data/store';
import { readTakenAway } from '../../../../site/committee/readTakenAway';
import { readUnposted } from '../../../../site/committee/readUnposted';
import { FailureMessage } from '../../../shell/FailureMessage';
import { firstRowsShown } from '../../../shell/firstRows';
import { useHub } from '../../../shell/hub';
import { hashOf } from '../../../shell/place';
import type { Place } from '../../../shell/place';
import { isWide } from '../../../shell/sidePanel';
import { useReading } from '../../../shell/useReading';
import { fill } from '../../../shell/words';
import type { Committee, Committees } from '../../committee';
import { meetingPlace } from '../../meetingPlace';
import { rhythmIn } from './rhythmIn';
import { strings } from './strings';
import styles from './notes.module.scss';

/** How many exceptions are shown before somebody asks for all. */
const shownAtFirst = 3;

interface Looked {
  readonly meetings: readonly Meeting[];
}

interface LinkProps extends Pick<Committee, 'place' | 'go'> {
  readonly to: Place;
  readonly children: React.ReactNode;
}

/** A link to another place of this page. */
function PlaceLink({ to, go, place, children }: LinkProps): JSX.Element {
  return (
    <a
      href={`#${hashOf({ ...place, ...to })}`}
      onClick={event => {
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}

/** Bodies that must post, with the Id of their row; the same list for as long as bodies and pack are the same. */
function usePosting({ bodies }: Committees, pack: readonly PackBody[]): ReadonlyArray<{ readonly rules: PackBody; readonly id: number }> {
  return React.useMemo(() => pack.flatMap(rules => {
    const row = bodies.find(one => one.BodyKey === rules.key);
    return row && rules.mustPost.length > 0 ? [{ rules, id: row.Id }] : [];
  }), [bodies, pack]);
}

const missingWords = ({ missing }: PostingException): string =>
  missing.length > 1 ? strings.Missing_both : strings[`Missing_${missing[0]}`];

/** Where what is missing is posted: the meeting, and down to its minutes where only those lack. */
const placeOf = ({ rules, meeting, missing }: PostingException): Place =>
  ({ item: undefined, ...meetingPlace(rules.key, meeting.Id, missing.includes('agenda') ? undefined : 'minutes') });

/** What owners and chairs must put right, whichever body they look at: overdue bodies, and held meetings that lack what must be posted. */
export function Attention({ all, place, go, lastHeld }: Pick<Committee, 'all' | 'place' | 'go'> & {
  /** The last meetings of bodies that held none lately, once they are read. */
  readonly lastHeld?: readonly Meeting[];
}): JSX.Element | null {
  const hub = useHub();
  const { store, pack, language, zone, today } = hub;
  const [wide] = React.useState(isWide);
  const [whole, setWhole] = React.useState(false);
  const posting = usePosting(all, pack.bodies);
  const recent = React.useMemo(() => all.recent.filter(meeting => posting.some(body => body.id === meeting.Body?.Id)), [all.recent, posting]);
  // What is older than what the page opened with, and whether the library still has what was posted lately; asked for together, after the first rows.
  const looked = useReading(async (): Promise<Looked | Failure> => {
    await firstRowsShown();
    const [older, lately] = await Promise.all([readUnposted(store, posting, all.since), readTakenAway(store, recent)]);
    if (!older.ok) return older.failure;
    return lately.ok ? { meetings: [...older.value, ...lately.value] } : lately.failure;
  }, [store, posting, recent, all.since]);

  const late = pack.bodies.map(rules => ({ rules, ...rhythmIn(all, rules, hub, lastHeld) })).filter(one => one.overdueBy > 0);
  const exceptions = postingExceptions(posting, looked.value?.meetings ?? recent, today(), zone);
  const shown = whole ? exceptions : exceptions.slice(0, shownAtFirst);
  if (late.length === 0 && exceptions.length === 0) return looked.failure ? <FailureMessage failure={looked.failure} onRetry={looked.again} /> : null;
  return (
    <section className={styles.attention} aria-labelledby="committee-attention">
      <details open={wide}>
        <summary><h3 id="committee-attention"><span aria-hidden="true">⚠ </span>{fill(strings.Attention, late.length + exceptions.length)}</h3></summary>
        {looked.failure && <FailureMessage failure={looked.failure} onRetry={looked.again} />}
        <ul>
          {late.map(({ rules, dueBy = '' }) => (
            <li key={rules.key}>
              {strings.OverdueBodies}
              <PlaceLink place={place} go={go} to={{ body: rules.key, tab: 'meetings', meeting: undefined, item: undefined }}>
                {rules.words[language]}
              </PlaceLink>
              {` (${fill(strings.DueBy, longDay(dueBy, language))})`}
            </li>
          ))}
          {shown.map(exception => (
            <li key={exception.meeting.Id}>
              {missingWords(exception)}{' '}
              <PlaceLink place={place} go={go} to={placeOf(exception)}>
                {exception.rules.words[language]}, {longDayOf(exception.meeting.StartsAt ?? '', hub)}
              </PlaceLink>
            </li>
          ))}
        </ul>
        {exceptions.length > shownAtFirst && (
          <button type="button" className={styles.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? strings.ShowFewer : fill(strings.ShowAll, exceptions.length)}
          </button>
        )}
      </details>
    </section>
  );
}
