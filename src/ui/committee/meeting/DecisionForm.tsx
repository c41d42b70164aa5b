import * as React from 'react';
import * as strings from 'CommitteeStrings';
import type { AgendaItem, Meeting } from '../../../domain/committee/agenda';
import type { Decision, DecisionProblem } from '../../../domain/committee/decision';
import { asks, decisionProblems } from '../../../domain/committee/decision';
import type { Outcome } from '../../../domain/changeRequest/transitions';
import type { PackBody } from '../../../domain/program/pack';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill } from '../../shell/words';
import styles from '../committee.module.scss';

interface DecisionFormProps {
  readonly body: PackBody;
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
  readonly busy: boolean;
  /** Ends with whether all of it was recorded. */
  readonly onRecord: (decision: Decision) => Promise<boolean>;
}

/** Which control a problem belongs to. */
const controlOf: { readonly [P in DecisionProblem]: 'mover' | 'seconder' | 'reason' | 'until' | undefined } = {
  noItems: undefined, notInProgress: undefined, noMover: 'mover', noSeconder: 'seconder', sameMover: 'seconder',
  noReason: 'reason', noUntil: 'until', untilInPast: 'until'
};

/** Records one outcome for the chosen agenda items: mover, seconder, and what the outcome asks for. */
export function DecisionForm({ body, meeting, items, busy, onRecord }: DecisionFormProps): JSX.Element {
  const { vocabulary, language, today } = useHub();
  const [outcome, setOutcome] = React.useState<Outcome>(body.decides[0]);
  const [given, setGiven] = React.useState({ mover: '', seconder: '', reason: '', until: '' });
  const [tried, setTried] = React.useState(false);
  const form = React.useRef<HTMLFormElement>(null);
  const start = useStart();
  const id = React.useMemo(() => `decision-${Math.round(Math.random() * 1e9)}`, []);
  const needs = asks(outcome);
  const decision: Decision = {
    outcome, mover: given.mover, seconder: given.seconder, decidedOn: today(),
    ...(needs.includes('StatusReason') || given.reason.trim() ? { reason: given.reason } : {}),
    ...(needs.includes('DeferredUntil') && given.until ? { deferredUntil: given.until } : {})
  };
  const problems = decisionProblems(decision, items, meeting);
  const problemAt = (control: string): string | undefined => {
    const found = tried ? problems.find(problem => controlOf[problem] === control) : undefined;
    return found && strings[`Decision_${found}`];
  };

  const record = (event: React.FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    if (problems.length === 0) {
      setTried(false);
      start(async () => {
        // What was typed stays for another try.
        if (await onRecord(decision)) setGiven(before => ({ ...before, reason: '', until: '' }));
      });
      return;
    }
    setTried(true);
    const first = problems.map(problem => controlOf[problem]).find(control => control !== undefined);
    form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };

  const field = (name: 'mover' | 'seconder' | 'reason' | 'until', label: string, required: boolean): JSX.Element => {
    const problem = problemAt(name);
    const shared = {
      id: `${id}-${name}`, name, value: given[name], required, 'aria-required': required, 'aria-invalid': problem !== undefined,
      'aria-describedby': problem ? `${id}-${name}-problem` : undefined,
      onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
        const { value } = event.target;
        setGiven(before => ({ ...before, [name]: value }));
      }
    };
    return (
      <div className={name === 'reason' ? styles.wide : styles.field}>
        <label htmlFor={shared.id}>{label}{required && <span aria-hidden="true"> *</span>}</label>
        {name === 'reason' ? <textarea rows={2} {...shared} /> : <input type={name === 'until' ? 'date' : 'text'} maxLength={255} {...shared} />}
        {problem && <span id={`${id}-${name}-problem`} className={styles.problem}>{problem}</span>}
      </div>
    );
  };

  return (
    <form ref={form} className={styles.decision} noValidate onSubmit={record} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{items.length === 0 ? strings.RecordNone : items.length === 1 ? strings.RecordOne : fill(strings.RecordMany, items.length)}</h3>
      <fieldset>
        <legend>{strings.Outcome}</legend>
        {body.decides.map(key => (
          <label key={key} className={styles.radio}>
            <input type="radio" name={`${id}-outcome`} checked={outcome === key} onChange={() => setOutcome(key)} />
            {vocabulary.word('outcome', key, language)}
          </label>
        ))}
      </fieldset>
      <div className={styles.fields}>
        {field('mover', strings.Mover, true)}
        {field('seconder', strings.Seconder, true)}
        {needs.includes('DeferredUntil') && field('until', strings.Until, true)}
        {field('reason', needs.includes('StatusReason') ? strings.Reason : strings.Note, needs.includes('StatusReason'))}
      </div>
      {tried && problems.includes('notInProgress') && <p className={styles.problem} role="alert">{strings.Decision_notInProgress}</p>}
      <button type="submit" className={styles.primary} disabled={items.length === 0} aria-disabled={busy}>
        {busy ? strings.Recording : strings.Record}
      </button>
      {items.length === 0 && <span className={styles.hint}>{strings.Decision_noItems}</span>}
    </form>
  );
}
