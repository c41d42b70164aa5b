import * as React from 'react';
import { consentBlock } from '../../../../domain/committee/consent';
import { membersOn } from '../../../../domain/committee/members';
import type { AgendaItem } from '../../../../domain/committee/agenda';
import { calledIn, dayHeld } from '../../../../domain/committee/agenda';
import type { Position } from '../../../../domain/committee/record';
import type { Failure } from '../../../../data/store';
import { FailureMessage } from '../../../shell/FailureMessage';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { fill, listed } from '../../../shell/words';
import type { MeetingPartProps } from '../part';
import { strings } from './strings';
import styles from '../../committee.module.scss';
import floorStyles from '../floor.module.scss';

/** The routine items that are decided together, and what members took out of them: any member of the body can pull one out, and put it back. */
export function ConsentPart({ committee, record, onChanged }: MeetingPartProps): JSX.Element | null {
  const { store, me, zone, today, announce, vocabulary, language } = useHub();
  const [busy, setBusy] = React.useState<number>();
  const [failure, setFailure] = React.useState<Failure>();
  const start = useStart();
  const list = React.useRef<HTMLUListElement>(null);
  const called = (item: AgendaItem): string => calledIn(item, vocabulary, language);
  const { items, pulled } = consentBlock(record, committee.rules, today());
  if (items.length + pulled.length === 0) return null;
  // In the order of the agenda, whether taken out or not: a line that stays where it is keeps the focus.
  const lines = record.items.flatMap(item => {
    const out = pulled.find(one => one.item.Id === item.Id);
    return out || items.some(one => one.Id === item.Id) ? [{ item, by: out?.by }] : [];
  });
  const day = dayHeld(record.meeting, zone) ?? today();
  const mine = me.roles.some(role => role === 'committee' || role === 'chair' || role === 'owner')
    ? membersOn(record.members, day).find(member => member.Person?.Id === me.Id) : undefined;

  /** Takes an item out, or puts it back where these wishes are one's own. */
  const say = (item: AgendaItem, wishes: readonly Position[], words: string): void => start(async () => {
    if (!mine || busy !== undefined) return;
    setBusy(item.Id);
    try {
      const { putBack, takePosition } = await import(/* webpackChunkName: 'position' */ '../../../../site/committee/positions');
      const done = wishes.length > 0 ? await putBack(store, wishes) : await takePosition(store, item, mine, me, { position: 'pull' });
      setFailure(done.ok ? undefined : done.failure);
      // The button that was pressed goes with its line.
      list.current?.querySelector<HTMLElement>(`[data-item="${item.Id}"]`)?.focus();
      if (done.ok) announce(fill(words, called(item)));
      onChanged();
    } finally {
      setBusy(undefined);
    }
  });
  return (
    <section className={floorStyles.consent} aria-labelledby="consent-title">
      <h3 id="consent-title">{strings.Consent}</h3>
      <p className={floorStyles.hintLine}>{strings.ConsentHelp}</p>
      <ul ref={list}>
        {lines.map(({ item, by }) => {
          if (!by) {
            return (
              <li key={item.Id} data-item={item.Id} tabIndex={-1}>
                {called(item)}{' '}
                {mine && <button type="button" className={styles.plain} aria-disabled={busy !== undefined} aria-label={fill(strings.PullOne, called(item))}
                  onClick={() => say(item, [], strings.Pulled)}>{strings.Pull}</button>}
              </li>
            );
          }
          const wishes = by.filter(one => one.Position === 'pull' && one.Author?.Id === me.Id);
          return (
            <li key={item.Id} data-item={item.Id} tabIndex={-1}>
              <s>{called(item)}</s>{' '}
              {fill(strings.PulledBy, listed(by.map(one => `${one.Title ?? ''} (${vocabulary.word('position', one.Position ?? '', language)})`)))}{' '}
              {mine && wishes.length > 0 && (
                <button type="button" className={styles.plain} aria-disabled={busy !== undefined} aria-label={fill(strings.PutBackOne, called(item))}
                  onClick={() => say(item, wishes, strings.IsBack)}>{strings.PutBack}</button>
              )}
            </li>
          );
        })}
      </ul>
      {failure && <FailureMessage failure={failure} />}
    </section>
  );
}
