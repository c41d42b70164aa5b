import * as React from 'react';
import { longDay } from '../../../domain/calendarText';
import { subjectOf } from '../../../domain/committee/agenda';
import { myTurn } from '../../../domain/committee/myTurn';
import type { Turn } from '../../../domain/committee/myTurn';
import { numberOf } from '../../../domain/changeRequest/number';
import { readMyTurn } from '../../../site/committee/myTurn';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import type { Place } from '../../shell/place';
import { hashOf } from '../../shell/place';
import { isWide } from '../../shell/sidePanel';
import { useReading } from '../../shell/useReading';
import { fill } from '../../shell/words';
import type { Committee } from '../committee';
import { meetingPlace } from '../meetingPlace';
import { ActionDue } from './ActionDue';
import { RetryEdition } from './RetryEdition';
import { strings } from './strings';
import styles from './between.module.scss';

/** So many are shown at first. */
const shownAtFirst = 5;

/** Where on the committee page something is seen to; an edition that failed is tried again on the spot. */
function placeOf(turn: Exclude<Turn, { kind: 'edition' }>, here: Place): Place {
  switch (turn.kind) {
    case 'lastCall': return meetingPlace(turn.body.rules.key, turn.meeting.Id, turn.item.Id);
    case 'publish': return meetingPlace(turn.body.rules.key, turn.meeting.Id);
    case 'minutes': return meetingPlace(turn.body.rules.key, turn.meeting.Id, 'minutes');
    case 'action': return { body: turn.body?.rules.key ?? here.body, tab: 'actions', action: String(turn.action.Id) };
    case 'proposals': return { body: turn.body.rules.key, tab: 'proposals' };
    case 'returned': return { ...here, cr: String(turn.request.Id) };
  }
}

const keyOf = (turn: Turn): string => {
  switch (turn.kind) {
    case 'lastCall': return `lastCall ${turn.item.Id}`;
    case 'action': return `action ${turn.action.Id}`;
    case 'returned': return `returned ${turn.request.Id}`;
    case 'proposals': return `proposals ${turn.body.id}`;
    case 'edition': return `edition ${turn.publication.Id}`;
    default: return `${turn.kind} ${turn.meeting.Id}`;
  }
};

/** What waits for this user, in any body: derived, never stored. Nothing when nothing waits. */
export function MyTurn({ committee }: { readonly committee: Committee }): JSX.Element | null {
  const { store, me, pack, zone, today } = useHub();
  const { all, place } = committee;
  const [whole, setWhole] = React.useState(false);
  const list = React.useRef<HTMLUListElement>(null);
  // In a side panel it would push the meeting out of sight; how much waits is said all the same.
  const [wide] = React.useState(isWide);
  // Read again with the bodies and meetings: after whatever was done on this page.
  const reading = useReading(() => readMyTurn(store, me, today()), [store, me, all]);
  const turns = React.useMemo(() => reading.value && myTurn({
    ...reading.value, roles: me.roles, meetings: all.recent,
    bodies: all.bodies.flatMap(row => {
      const rules = pack.bodies.find(one => one.key === row.BodyKey);
      return rules ? [{ rules, id: row.Id }] : [];
    })
  }, today(), zone), [reading.value, me.roles, all, pack, today, zone]);
  // The button is gone: the focus goes to the first of what it showed.
  React.useEffect(() => { if (whole) list.current?.children[shownAtFirst]?.querySelector<HTMLElement>('a, button')?.focus(); }, [whole]);
  if (reading.failure) return <FailureMessage failure={reading.failure} onRetry={reading.again} />;
  if (!turns || turns.length === 0) return null;
  const shown = whole ? turns : turns.slice(0, shownAtFirst);
  return (
    <details className={styles.turn} open={wide}>
      <summary className={styles.turnTitle}>{fill(strings.YourTurn, turns.length)}</summary>
      <ul ref={list} className={styles.entries}>
        {shown.map(turn => (
          <li key={keyOf(turn)}>
            {turn.kind === 'edition'
              ? <RetryEdition publication={turn.publication} onPublished={committee.again} />
              : <a href={`#${hashOf(placeOf(turn, place))}`}><TurnWords turn={turn} /></a>}
            {' '}<TurnDay turn={turn} />
          </li>
        ))}
      </ul>
      {turns.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setWhole(true)}>{fill(strings.ShowAll, turns.length)}</button>
      )}
    </details>
  );
}

/** What is to be done, as the link says it. */
function TurnWords({ turn }: { readonly turn: Exclude<Turn, { kind: 'edition' }> }): JSX.Element {
  const { language, vocabulary } = useHub();
  switch (turn.kind) {
    case 'lastCall': return <>{fill(strings.Turn_lastCall, subjectOf(turn.item, vocabulary, language))}</>;
    case 'action': return <>{fill(strings.Turn_action, turn.action.Title ?? '')}</>;
    case 'returned': return <>{fill(strings.Turn_returned, numberOf(turn.request), turn.request.Title ?? '')}</>;
    case 'publish': return <>{fill(strings.Turn_publish, turn.body.rules.words[language])}</>;
    case 'minutes': return <>{fill(strings.Turn_minutes, turn.body.rules.words[language])}</>;
    case 'proposals': return <>{fill(strings.Turn_proposals, turn.count)}</>;
  }
}

/** By when, or of which meeting. */
function TurnDay({ turn }: { readonly turn: Turn }): JSX.Element | null {
  const { language } = useHub();
  const day = (words: string, value: string): JSX.Element => <span className={styles.when}>({fill(words, longDay(value, language))})</span>;
  switch (turn.kind) {
    case 'lastCall': return day(strings.UntilDay, turn.until);
    case 'publish': return day(strings.OnDay, turn.day);
    case 'minutes': return turn.day ? day(strings.HeldOn, turn.day) : null;
    case 'proposals': return <span className={styles.when}>({turn.body.rules.words[language]})</span>;
    case 'action': return <ActionDue action={turn.action} />;
    default: return null;
  }
}
