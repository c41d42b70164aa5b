import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { longDayOf } from '../../../domain/calendarText';
import type { Meeting } from '../../../domain/committee/agenda';
import { meetingTitle } from '../../../domain/committee/meetingTitle';
import { numberOf } from '../../../domain/changeRequest/number';
import type { Proposed } from '../../../site/committee/proposals';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import { strings } from './strings';
import styles from './agenda.module.scss';

interface ProposalRowProps {
  readonly row: Proposed;
  /** Agendas that it may be taken to, the next first; empty for those who only read. */
  readonly agendas: readonly Meeting[];
  readonly dayOf: (meeting: Meeting) => string;
  readonly mayEdit: boolean;
  /** May this user take it and set it aside? */
  readonly records: boolean;
  readonly onEdit: () => void;
  readonly onTake: (meeting: Meeting) => void;
  readonly onSetAside: (reason: string) => void;
  readonly onTakeUp: () => void;
  /** Opens the meeting whose agenda has it. */
  readonly onOpen: (meetingId: number) => void;
}

/** One proposal: who proposes what, where it stands, and what can be done with it. */
export function ProposalRow({ row, agendas, dayOf, mayEdit, records, onEdit, onTake, onSetAside, onTakeUp, onOpen }: ProposalRowProps): JSX.Element {
  const { vocabulary, language, zone } = useHub();
  const { proposal, state, on } = row;
  const [asking, setAsking] = React.useState<'take' | 'setAside'>();
  const [meetingId, setMeetingId] = React.useState<number>();
  const [reason, setReason] = React.useState('');
  const [problem, setProblem] = React.useState(false);
  const root = React.useRef<HTMLLIElement>(null);
  const title = proposal.Title ?? '';
  const target = agendas.find(one => one.Id === meetingId) ?? agendas[0];
  const id = `proposal-${proposal.Id}`;
  const proposedOn = proposal.Created ? longDayOf(proposal.Created, { language, zone }) : '';
  const facts = [
    vocabulary.word('proposalState', state, language), fill(strings.ProposedBy, proposal.Author?.Title ?? '', proposedOn), proposal.Presenter,
    proposal.MinutesAllotted ? fill(strings.Minutes, proposal.MinutesAllotted) : ''
  ].filter(Boolean);
  const ask = (what: typeof asking): void => setAsking(asking === what ? undefined : what);
  const stop = (): void => {
    const asked = asking;
    setAsking(undefined);
    root.current?.querySelector<HTMLElement>(`[data-command="${asked}"]`)?.focus();
  };
  const command = (key: string, text: string, named: string, onClick: () => void, expanded?: boolean): JSX.Element => (
    <button type="button" className={styles.command} data-command={key} aria-label={fill(named, title)} aria-expanded={expanded} onClick={onClick}>{text}</button>
  );
  return (
    <li ref={root} className={styles.proposal} data-proposal={proposal.Id}>
      <h3 tabIndex={-1}>{proposal.ChangeRequest ? `${numberOf(proposal.ChangeRequest)} ` : ''}{title}</h3>
      <div className={styles.facts}>{facts.join(' · ')}</div>
      {proposal.Text && <p>{proposal.Text}</p>}
      {state === 'set aside' && proposal.Reason && <p>{fill(strings.SetAsideBecause, proposal.Reason)}</p>}
      {on?.Meeting && <p><button type="button" className={styles.command} onClick={() => onOpen(on.Meeting?.Id ?? 0)}>{fill(strings.TakenOn, meetingTitle(on.Meeting.Title, vocabulary.bodies, language))}</button></p>}
      <div className={styles.commands} role="group" aria-label={title}>
        {mayEdit && state === 'proposed' && command('edit', strings.Edit, strings.EditNamed, onEdit)}
        {records && state === 'proposed' && command('take', strings.Take, strings.TakeNamed, () => ask('take'), asking === 'take')}
        {records && state === 'proposed' && command('setAside', strings.SetAside, strings.SetAsideNamed, () => ask('setAside'), asking === 'setAside')}
        {records && state === 'set aside' && command('takeUp', strings.TakeUp, strings.TakeUpNamed, onTakeUp)}
      </div>
      {asking === 'take' && state === 'proposed' && (
        <div className={styles.confirm} role="group" aria-label={strings.Take} onKeyDown={event => { if (event.key === 'Escape') stop(); }}>
          {target === undefined ? <span>{strings.NoAgenda}</span> : (
            <>
              <div className={styles.field}>
                <label htmlFor={`${id}-meeting`}>{strings.TakeTo}</label>
                <select id={`${id}-meeting`} autoFocus value={target.Id} onChange={event => setMeetingId(Number(event.target.value))}>
                  {agendas.map(one => <option key={one.Id} value={one.Id}>{dayOf(one)}</option>)}
                </select>
              </div>
              <button type="button" className={styles.primary} onClick={() => { setAsking(undefined); onTake(target); }}>{strings.Take}</button>
            </>
          )}
          <button type="button" className={styles.button} onClick={stop}>{hubStrings.Cancel}</button>
        </div>
      )}
      {asking === 'setAside' && state === 'proposed' && (
        <form className={styles.confirm} noValidate aria-label={strings.SetAside} onKeyDown={event => { if (event.key === 'Escape') stop(); }}
          onSubmit={event => {
            event.preventDefault();
            if (reason.trim() === '') {
              setProblem(true);
              root.current?.querySelector<HTMLElement>(`#${id}-reason`)?.focus();
              return;
            }
            setAsking(undefined);
            onSetAside(reason);
          }}>
          <div className={styles.field}>
            <label htmlFor={`${id}-reason`}>{strings.Reason}<span aria-hidden="true"> *</span></label>
            <input id={`${id}-reason`} type="text" autoFocus required value={reason} aria-invalid={problem && reason.trim() === ''}
              aria-describedby={`${id}-problem`} onChange={event => setReason(event.target.value)} />
            <span id={`${id}-problem`} className={styles.problem} role="alert">{problem && reason.trim() === '' ? strings.NoReason : ''}</span>
          </div>
          <button type="submit" className={styles.primary}>{strings.SetAside}</button>
          <button type="button" className={styles.button} onClick={stop}>{hubStrings.Cancel}</button>
        </form>
      )}
    </li>
  );
}
