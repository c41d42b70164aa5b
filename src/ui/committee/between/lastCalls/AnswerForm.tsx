import * as React from 'react';
import type { AgendaItem } from '../../../../domain/committee/agenda';
import { subjectOf } from '../../../../domain/committee/agenda';
import type { LastCallAnswer } from '../../../../domain/committee/lastCall';
import { lastCallAnswers, stops, takesAnswers } from '../../../../domain/committee/lastCall';
import type { Member, Position } from '../../../../domain/committee/record';
import type { Failure } from '../../../../data/store';
import { takePosition } from '../../../../site/committee/positions';
import { FailureMessage } from '../../../shell/FailureMessage';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { fill } from '../../../shell/words';
import { strings } from '../strings';
import styles from '../between.module.scss';
import page from '../../committee.module.scss';

interface AnswerFormProps {
  readonly item: AgendaItem;
  /** Whom this user answers as. */
  readonly member: Member;
  /** What they said before. */
  readonly said?: Position;
  readonly onSaid: () => void;
}

/** A member's answer in a last call, which may be changed until its last day; a hold or an objection asks for its reason. */
export function AnswerForm({ item, member, said, onSaid }: AnswerFormProps): JSX.Element {
  const { store, me, vocabulary, language, today, announce } = useHub();
  const start = useStart();
  const before = lastCallAnswers.find(answer => answer === said?.Position);
  const [answer, setAnswer] = React.useState<LastCallAnswer | undefined>(before);
  const [reason, setReason] = React.useState(said?.Reason ?? '');
  const [problem, setProblem] = React.useState<'answer' | 'reason' | 'over'>();
  const [failure, setFailure] = React.useState<Failure>();
  const [busy, setBusy] = React.useState(false);
  const form = React.useRef<HTMLFormElement>(null);
  const id = `last-call-${item.Id}`;
  const needsReason = stops(answer);
  const unchanged = before !== undefined && answer === before && reason.trim() === (said?.Reason ?? '');

  const send = async (position: LastCallAnswer): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const answered = await takePosition(store, item, member, me, { position, reason });
    setBusy(false);
    if (!answered.ok) return setFailure(answered.failure);
    announce(fill(strings.Answered, vocabulary.word('position', position, language)));
    onSaid();
  };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    const wrong = !takesAnswers(item, today()) ? 'over' : !answer ? 'answer' : needsReason && reason.trim() === '' ? 'reason' : undefined;
    setProblem(wrong);
    if (wrong === 'reason') form.current?.querySelector('textarea')?.focus();
    else if (wrong === 'answer') form.current?.querySelector('input')?.focus();
    else if (!wrong && answer && !unchanged) start(() => send(answer));
  };
  return (
    <form ref={form} noValidate onSubmit={submit} aria-label={fill(strings.AnswerOn, subjectOf(item, vocabulary, language))}>
      <fieldset className={styles.choices} aria-describedby={problem === 'answer' ? `${id}-problem` : undefined}>
        <legend>{before ? strings.YourAnswerBefore : strings.YourAnswer}</legend>
        {lastCallAnswers.map(key => (
          <label key={key} className={page.radio}>
            <input type="radio" name={id} checked={answer === key} onChange={() => setAnswer(key)} />
            {vocabulary.word('position', key, language)}
          </label>
        ))}
      </fieldset>
      {answer && (
        <div className={page.wide}>
          <label htmlFor={`${id}-reason`}>{needsReason ? strings.Reason : strings.Remark}{needsReason && <span aria-hidden="true"> *</span>}</label>
          <textarea
            id={`${id}-reason`} rows={2} value={reason} aria-required={needsReason} aria-invalid={problem === 'reason'}
            aria-describedby={problem === 'reason' ? `${id}-problem` : undefined} onChange={event => setReason(event.target.value)}
          />
        </div>
      )}
      <p id={`${id}-problem`} className={page.problem} role="alert">
        {problem === 'over' ? strings.Problem_over : problem === 'answer' ? strings.Problem_answer : problem === 'reason' && reason.trim() === '' ? strings.Problem_reason : ''}
      </p>
      {failure && <FailureMessage failure={failure} />}
      <button type="submit" className={page.primary} aria-disabled={busy || unchanged}>
        {busy ? strings.Answering : before ? strings.ChangeAnswer : strings.Answer}
      </button>
    </form>
  );
}
