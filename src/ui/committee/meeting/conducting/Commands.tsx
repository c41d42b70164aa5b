import * as React from 'react';
import { moveBetween, offeredMoves } from '../../../../domain/committee/meetingState';
import type { MeetingMove } from '../../../../domain/committee/meetingState';
import type { Meeting } from '../../../../domain/committee/agenda';
import { dayOfMeeting } from '../../../../domain/committee/agenda';
import { longDay } from '../../../../domain/calendarText';
import type { Failure } from '../../../../data/store';
import { FailureMessage } from '../../../shell/FailureMessage';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { fill } from '../../../shell/words';
import { useMeetingState } from '../useMeetingState';
import { strings } from './strings';
import styles from '../../committee.module.scss';

interface CommandsProps {
  readonly meeting: Meeting;
  /** How many items would go on to the next meeting if it were closed now. */
  readonly waiting: number;
  /** Is any member there? */
  readonly attended: boolean;
  /** After a move, whether it was made or not. */
  readonly onMoved: (move: MeetingMove) => void;
}

/** What the state table lets this person do with the meeting now; closing is confirmed, reopening and cancelling ask for a reason. */
export function Commands({ meeting, waiting, attended, onMoved }: CommandsProps): JSX.Element {
  const { me, language, zone, today, announce } = useHub();
  const [asking, setAsking] = React.useState<MeetingMove>();
  const [reason, setReason] = React.useState('');
  const [problem, setProblem] = React.useState<string>();
  const [failure, setFailure] = React.useState<Failure>();
  const [moved, setMoved] = React.useState<MeetingMove>();
  const row = React.useRef<HTMLDivElement>(null);
  const start = useStart();
  const state = useMeetingState();
  const id = React.useMemo(() => `move-${Math.round(Math.random() * 1e9)}`, []);
  // Publishing belongs to the preparation, which posts the agenda.
  const moves = offeredMoves(meeting, me.roles).filter(move => move.name !== 'publish');

  // The button that was pressed is gone: the focus goes to what can be done now.
  React.useEffect(() => {
    if (moved && meeting.State === moved.to) {
      row.current?.querySelector('button')?.focus();
      setMoved(undefined);
    }
  }, [moved, meeting.State]);

  const make = (move: MeetingMove): void => start(async () => {
    if (move.reason && reason.trim() === '') {
      setProblem(strings.Move_noReason);
      return;
    }
    const { failure: stopped, refusal } = await state.make(move, meeting, reason);
    setFailure(stopped);
    setProblem(refusal && strings[`Move_${refusal}`]);
    if (!stopped && !refusal) {
      setAsking(undefined);
      setReason('');
      setMoved(move);
      announce(move.done[language]);
    }
    onMoved(move);
  });
  const day = dayOfMeeting(meeting, zone);
  /** Only what is begun on its day is done at once: a slip cannot be taken back. */
  const atOnce = (move: MeetingMove): boolean => move.name === 'start' && (day === undefined || day === today());
  const ask = (move: MeetingMove): void => {
    setProblem(undefined);
    if (atOnce(move)) make(move);
    else setAsking(asking === move ? undefined : move);
  };
  /** Back to the button that asked. */
  const stopAsking = (): void => {
    const asked = asking?.name;
    setAsking(undefined);
    row.current?.querySelector<HTMLElement>(`[data-move="${asked}"]`)?.focus();
  };
  const left = waiting === 0 ? strings.CloseNone : waiting === 1 ? strings.CloseOne : fill(strings.CloseMany, waiting);
  const closing = [strings.ConfirmClose, left, ...(attended ? [] : [strings.CloseNobody])].join(' ');
  const shown = asking && moveBetween(meeting.State ?? 'draft', asking.to) === asking ? asking : undefined;
  return (
    <>
      <div ref={row} className={styles.commands}>
        {moves.map((move, index) => (
          <button key={move.name} type="button" data-move={move.name} className={index === 0 && !move.reason ? styles.primary : styles.button}
            {...(atOnce(move) ? {} : { 'aria-expanded': shown === move })} onClick={() => ask(move)}>{move.words[language]}</button>
        ))}
      </div>
      {shown && (
        <div className={styles.confirm} role="group" aria-label={shown.words[language]} onKeyDown={event => { if (event.key === 'Escape') stopAsking(); }}>
          {shown.name === 'start' && day !== undefined && <span>{fill(strings.ConfirmStart, longDay(day, language))}</span>}
          {shown.name === 'close' && <span>{closing}</span>}
          {shown.name === 'reopen' && meeting.MinutesAdoptedBy && <span>{fill(strings.ReopenAdopted, meeting.MinutesAdoptedBy.Title)}</span>}
          {shown.reason && (
            <div className={styles.field}>
              <label htmlFor={id}>{strings.Reason}<span aria-hidden="true"> *</span></label>
              <input id={id} type="text" maxLength={255} required autoFocus value={reason} aria-invalid={problem !== undefined}
                aria-describedby={problem ? `${id}-problem` : undefined} onChange={event => setReason(event.target.value)} />
            </div>
          )}
          <button type="button" className={styles.primary} autoFocus={!shown.reason} onClick={() => make(shown)}>{shown.words[language]}</button>
          <button type="button" className={styles.button} onClick={stopAsking}>{strings.NotNow}</button>
        </div>
      )}
      {problem && <p id={`${id}-problem`} className={styles.problem} role="alert">{problem}</p>}
      {failure && <FailureMessage failure={failure} />}
    </>
  );
}
