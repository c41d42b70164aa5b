import * as React from 'react';
import { consentBlock } from '../../../../domain/committee/consent';
import { membersOn } from '../../../../domain/committee/members';
import type { AgendaItem } from '../../../../domain/committee/agenda';
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
  const { items, pulled } = consentBlock(record, committee.rules, today());
  if (items.length + pulled.length === 0) return null;
  const day = zone.dayOf(record.meeting.StartsAt ?? new Date().toISOString());
  const mine = me.roles.some(role => role === 'committee' || role === 'chair' || role === 'owner')
    ? membersOn(record.members, day).find(member => member.Person?.Id === me.Id) : undefined;

  const say = (item: AgendaItem, position: 'pull' | 'agree', words: string): void => start(async () => {
    if (!mine || busy !== undefined) return;
    setBusy(item.Id);
    try {
      const { takePosition } = await import(/* webpackChunkName: 'position' */ '../../../../site/committee/positions');
      const done = await takePosition(store, item, mine, me, { position });
      setFailure(done.ok ? undefined : done.failure);
      if (done.ok) announce(fill(words, item.Title ?? ''));
      onChanged();
    } finally {
      setBusy(undefined);
    }
  });
  return (
    <section className={floorStyles.consent} aria-labelledby="consent-title">
      <h3 id="consent-title">{strings.Consent}</h3>
      <p className={floorStyles.hintLine}>{strings.ConsentHelp}</p>
      <ul>
        {items.map(item => (
          <li key={item.Id}>
            {item.Title}{' '}
            {mine && <button type="button" className={styles.plain} aria-disabled={busy !== undefined} aria-label={fill(strings.PullOne, item.Title ?? '')}
              onClick={() => say(item, 'pull', strings.Pulled)}>{strings.Pull}</button>}
          </li>
        ))}
        {pulled.map(({ item, by }) => (
          <li key={item.Id}>
            <s>{item.Title}</s>{' '}
            {fill(strings.PulledBy, listed(by.map(one => `${one.Title ?? ''} (${vocabulary.word('position', one.Position ?? '', language)})`)))}{' '}
            {mine && by.some(one => one.Position === 'pull' && one.Author?.Id === me.Id) && (
              <button type="button" className={styles.plain} aria-disabled={busy !== undefined} aria-label={fill(strings.PutBackOne, item.Title ?? '')}
                onClick={() => say(item, 'agree', strings.IsBack)}>{strings.PutBack}</button>
            )}
          </li>
        ))}
      </ul>
      {failure && <FailureMessage failure={failure} />}
    </section>
  );
}
