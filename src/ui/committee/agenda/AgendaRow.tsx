import * as React from 'react';
import * as committeeStrings from 'CommitteeStrings';
import * as hubStrings from 'HubStrings';
import type { AgendaItem, Meeting } from '../../../domain/committee/agenda';
import { isWaiting } from '../../../domain/committee/agenda';
import { useHub } from '../../shell/hub';
import { LinkButton } from '../../shell/LinkButton';
import { fill } from '../../shell/words';
import { Icon } from '../../list/commands/Icon';
import type { Committee } from '../committee';
import { arriveAt, isLinked, rowTarget } from '../meeting/linkedRow';
import { meetingPlace } from '../meetingPlace';
import { strings } from './strings';
import page from '../committee.module.scss';
import styles from './agenda.module.scss';

/** What asks before it is done. */
type Asked = 'takeOff' | 'carry';

export interface RowCommands {
  readonly onEdit: (item: AgendaItem) => void;
  readonly onTakeOff: (item: AgendaItem) => void;
  readonly onCarry: (item: AgendaItem, to: Meeting) => void;
  readonly onMove: (item: AgendaItem, by: 'up' | 'down' | 'first' | 'last') => void;
  readonly onDrag: (item: AgendaItem, event: React.PointerEvent) => void;
}

interface AgendaRowProps extends RowCommands {
  readonly committee: Pick<Committee, 'rules' | 'place'>;
  readonly item: AgendaItem;
  /** Its place on the agenda; 1 is first. */
  readonly place: number;
  readonly of: number;
  /** Its number and subject. */
  readonly name: string;
  /** The body's next meeting, which may take it. */
  readonly next?: Meeting;
  readonly nextDay?: string;
  readonly dragged: boolean;
  readonly dropBefore: boolean;
}

const keys: Readonly<Record<string, 'up' | 'down' | 'first' | 'last'>> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };

/** One item while the agenda is prepared: what is said of it, and what can be done with it by pointer and by keyboard. */
export function AgendaRow(props: AgendaRowProps): JSX.Element {
  const { committee, item, place, of, name, next, nextDay, dragged, dropBefore, onEdit, onTakeOff, onCarry, onMove, onDrag } = props;
  const { vocabulary, language } = useHub();
  const [asking, setAsking] = React.useState<Asked>();
  const row = React.useRef<HTMLLIElement>(null);
  const waits = isWaiting(item);
  const linked = isLinked(committee.place, item.Id);
  React.useEffect(() => { if (linked) arriveAt(row.current); }, [linked]);
  const facts = [
    vocabulary.word('agendaItemKind', item.Kind ?? 'decision', language), item.Presenter,
    item.MinutesAllotted ? fill(strings.Minutes, item.MinutesAllotted) : '', item.Consent ? strings.Routine : '',
    waits ? '' : vocabulary.word('agendaItemState', item.State ?? '', language)
  ].filter(Boolean);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const by = keys[event.key];
    if (!event.altKey || !by || !waits) return;
    event.preventDefault();
    onMove(item, by);
  };
  const stopAsking = (): void => {
    const asked = asking;
    setAsking(undefined);
    row.current?.querySelector<HTMLElement>(`[data-command="${asked}"]`)?.focus();
  };
  const command = (key: string, text: React.ReactNode, label: string, onClick: () => void, more: { disabled?: boolean; expanded?: boolean } = {}): JSX.Element => (
    <button type="button" className={styles.command} data-command={key} aria-label={label} title={label} aria-disabled={more.disabled}
      aria-expanded={more.expanded} onClick={() => { if (!more.disabled) onClick(); }}>{text}</button>
  );
  const confirm = (words: string, doIt: string, onDo: () => void): JSX.Element => (
    <div className={styles.confirm} role="group" aria-label={doIt} onKeyDown={event => { if (event.key === 'Escape') stopAsking(); }}>
      <span>{words}</span>
      <button type="button" className={styles.primary} autoFocus onClick={() => { setAsking(undefined); onDo(); }}>{doIt}</button>
      <button type="button" className={styles.button} onClick={stopAsking}>{hubStrings.Cancel}</button>
    </div>
  );
  return (
    <li ref={row} data-item={item.Id} {...rowTarget(committee.place, item.Id)} onKeyDown={onKeyDown}
      className={[styles.row, dragged && styles.dragged, dropBefore && styles.dropBefore, !waits && styles.over].filter(Boolean).join(' ')}>
      {waits && (
        <button type="button" className={styles.grip} data-command="grip" aria-label={fill(strings.Grip, name)} title={strings.GripHelp}
          aria-describedby="arrange-help" onPointerDown={event => onDrag(item, event)}><span aria-hidden="true">⠿</span></button>
      )}
      <div className={styles.what}>
        <div className={styles.subject}><span className={styles.place}>{place}.</span> {name}</div>
        <div className={styles.facts}>
          {facts.join(' · ')}
          {item.Meeting && (
            <LinkButton label={name} place={meetingPlace(committee.rules.key, item.Meeting.Id, item.Id)} words={committeeStrings.CopyLink} className={page.copyLink} />
          )}
        </div>
        {item.Text && <div className={styles.note}>{item.Text}</div>}
      </div>
      {waits && (
        <div className={styles.commands} role="group" aria-label={name}>
          {command('up', <Icon name="up" />, fill(strings.Up, name), () => onMove(item, 'up'), { disabled: place === 1 })}
          {command('down', <Icon name="down" />, fill(strings.Down, name), () => onMove(item, 'down'), { disabled: place === of })}
          {command('edit', strings.Edit, fill(strings.EditNamed, name), () => onEdit(item))}
          {command('carry', strings.Carry, fill(strings.CarryNamed, name), () => setAsking('carry'), { expanded: asking === 'carry' })}
          {command('takeOff', strings.TakeOff, fill(strings.TakeOffNamed, name), () => setAsking('takeOff'), { expanded: asking === 'takeOff' })}
        </div>
      )}
      {waits && asking === 'takeOff' && confirm(strings.TakeOffAsk, strings.TakeOff, () => onTakeOff(item))}
      {waits && asking === 'carry' && (next
        ? confirm(fill(item.LastCallUntil ? strings.CarryAskCalled : strings.CarryAsk, nextDay ?? ''), strings.CarryDo, () => onCarry(item, next))
        : (
          <div className={styles.confirm} role="group" aria-label={strings.Carry}>
            <span>{strings.CarryNowhere}</span>
            <button type="button" className={styles.button} autoFocus onClick={stopAsking}>{hubStrings.Close}</button>
          </div>
        ))}
    </li>
  );
}
