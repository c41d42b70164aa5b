import * as React from 'react';
import { consentOutcome } from '../../../domain/committee/consent';
import { inProgress, isWaiting, takesItems } from '../../../domain/committee/agenda';
import { lastCallDay, lastCallOutcome } from '../../../domain/committee/lastCall';
import { requestOf } from '../../../domain/committee/record';
import { votersOn } from '../../../domain/committee/members';
import { useHub } from '../../shell/hub';
import type { MeetingPartProps } from '../meeting/part';
import { AnswerForm } from './lastCalls/AnswerForm';
import { EndLastCall } from './lastCalls/EndLastCall';
import { LastCallItem } from './lastCalls/LastCallItem';
import { OpenLastCall } from './lastCalls/OpenLastCall';
import { strings } from './strings';
import styles from './between.module.scss';
import page from '../committee.module.scss';

/** Last calls on a meeting's items: the rule, the tally, what members say, and the opening and ending of them before the meeting. */
export function LastCalls({ committee, record, onChanged }: MeetingPartProps): JSX.Element | null {
  const { me, zone, today } = useHub();
  const { meeting, items, positions, members } = record;
  const [opening, setOpening] = React.useState(false);
  const opener = React.useRef<HTMLButtonElement>(null);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const left = React.useRef<'cancelled' | 'opened'>();
  // The form is gone, and with it the focus; once a last call is open, there may be nothing left to open another on.
  React.useEffect(() => {
    if (!opening && left.current) ((left.current === 'cancelled' && opener.current) || heading.current)?.focus();
    left.current = undefined;
  }, [opening]);
  const now = today();
  const meetingDay = zone.dayOf(meeting.StartsAt ?? '');
  const before = takesItems(meeting) && !inProgress(meeting);
  const called = items.flatMap(item => {
    const outcome = lastCallOutcome(item, positions, members, now);
    return outcome.state === 'none' ? [] : [{ item, outcome }];
  });
  const free = before && committee.records && lastCallDay(now, committee.rules.lastCallDays, meetingDay) !== undefined && votersOn(members, now).length > 0
    ? items.filter(item => isWaiting(item) && !item.LastCallUntil && consentOutcome(item, committee.rules, requestOf(record, item))) : [];
  if (called.length === 0 && free.length === 0) return null;

  const mine = votersOn(members, now).find(member => member.Person?.Id === me.Id);
  // Who sits on the body but is in none of these groups would be refused by SharePoint.
  const mayWrite = me.roles.some(role => role === 'owner' || role === 'chair' || role === 'committee');
  const changed = (): void => {
    onChanged();
    // What waits for this user is another thing now.
    committee.again();
  };
  const leave = (how: 'cancelled' | 'opened'): void => {
    left.current = how;
    setOpening(false);
  };
  return (
    <section aria-labelledby="last-calls" className={styles.part}>
      <h3 id="last-calls" ref={heading} tabIndex={-1}>{strings.LastCalls}</h3>
      <p className={styles.note}>{strings.Rule}</p>
      <ul className={styles.cards}>
        {called.map(({ item, outcome }) => {
          const running = outcome.state === 'running' && before && isWaiting(item);
          const conflicted = item.Conflicts?.some(member => member.Id === mine?.Id);
          return (
            <LastCallItem key={item.Id} item={item} outcome={outcome} begun={!before}>
              {running && mine && !conflicted && (mayWrite
                ? (
                  <AnswerForm
                    item={item} member={mine} onSaid={changed}
                    said={positions.find(one => one.AgendaItem?.Id === item.Id && one.Author?.Id === me.Id && one.Position !== 'pull')}
                  />
                ) : <p className={styles.note}>{strings.NotInGroup}</p>)}
              {running && conflicted && <p className={styles.note}>{strings.InConflict}</p>}
              {running && committee.records && <EndLastCall item={item} tally={outcome} onEnded={changed} />}
            </LastCallItem>
          );
        })}
      </ul>
      {free.length > 0 && !opening && (
        <button ref={opener} type="button" className={page.button} onClick={() => setOpening(true)}>{strings.OpenSome}</button>
      )}
      {opening && (
        <OpenLastCall
          items={free} meetingDay={meetingDay} days={committee.rules.lastCallDays} onCancel={() => leave('cancelled')}
          onOpened={() => {
            leave('opened');
            changed();
          }}
        />
      )}
    </section>
  );
}
