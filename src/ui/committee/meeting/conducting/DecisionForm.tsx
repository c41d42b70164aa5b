import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { subjectOf } from '../../../../domain/committee/agenda';
import type { DecisionProblem } from '../../../../domain/committee/decision';
import { countedIn } from '../../../../domain/committee/quorum';
import type { Recording } from '../../../../site/committee/recordDecision';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { fill } from '../../../shell/words';
import { MemberField } from './MemberField';
import { strings } from './strings';
import type { Deciding } from './useDecision';
import { useDecision } from './useDecision';
import { VoteFields } from './VoteFields';
import styles from '../../committee.module.scss';
import floorStyles from '../floor.module.scss';

interface DecisionFormProps extends Deciding {
  readonly busy: boolean;
  /** Ends with whether all of it was recorded. */
  readonly onRecord: (recordings: readonly Recording[]) => Promise<boolean>;
  /** There for a correction, which can be given up. */
  readonly onCancel?: () => void;
}

type Control = 'mover' | 'seconder' | 'reason' | 'until' | 'votes';

/** Which control a problem belongs to; the others stand by the button. */
const controlOf: { readonly [P in DecisionProblem]?: Control } = {
  noMover: 'mover', moverNotCounted: 'mover', noSeconder: 'seconder', sameMover: 'seconder', seconderNotCounted: 'seconder',
  noReason: 'reason', noUntil: 'until', untilInPast: 'until', noVotes: 'votes', tooManyVotes: 'votes'
};

/** Records one motion on the chosen agenda items, or corrects a resolution: outcome, mover, seconder, votes, and what the outcome asks for. */
export function DecisionForm({ busy, onRecord, onCancel, ...deciding }: DecisionFormProps): JSX.Element {
  const { vocabulary, language } = useHub();
  const { items, supersedes } = deciding;
  const state = useDecision(deciding);
  const { given, give, outcome, problems, needsReason, needsUntil, lacking, recordings, sentence } = state;
  const [tried, setTried] = React.useState(false);
  /** The recorder was told that there is no quorum, for these items. */
  const [warned, setWarned] = React.useState('');
  const form = React.useRef<HTMLFormElement>(null);
  const start = useStart();
  const id = React.useMemo(() => `decision-${Math.round(Math.random() * 1e9)}`, []);
  const subject = `${items.map(item => item.Id).join(' ')} ${lacking ? countedIn(lacking) : ''} ${lacking?.needed ?? ''}`;

  const problemAt = (control: Control | undefined): string | undefined => {
    const found = tried ? problems.find(problem => controlOf[problem] === control) : undefined;
    return found && strings[`Decision_${found}`];
  };
  const record = (event: React.FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    if (problems.length > 0) {
      setTried(true);
      const first = problems.map(problem => controlOf[problem]).find(control => control !== undefined);
      if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    setTried(false);
    if (lacking && warned !== subject) {
      setWarned(subject);
      return;
    }
    setWarned('');
    // What was given stays for another try.
    start(async () => { if (await onRecord(recordings)) state.clear(); });
  };
  const title = supersedes ? fill(strings.CorrectTitle, supersedes.Title ?? '')
    : items.length === 0 ? strings.RecordNone : items.length === 1 ? strings.RecordOne : fill(strings.RecordMany, items.length);
  const beside = problemAt(undefined);
  const field = (name: 'reason' | 'until', label: string, required: boolean): JSX.Element => {
    const problem = problemAt(name);
    const shared = {
      id: `${id}-${name}`, name, value: given[name], required, 'aria-required': required, 'aria-invalid': problem !== undefined,
      'aria-describedby': problem ? `${id}-${name}-problem` : undefined,
      onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => give({ [name]: event.target.value })
    };
    return (
      <div className={name === 'reason' ? styles.wide : styles.field}>
        <label htmlFor={shared.id}>{label}{required && <span aria-hidden="true"> *</span>}</label>
        {name === 'reason' ? <textarea rows={2} {...shared} /> : <input type="date" {...shared} />}
        {problem && <span id={`${id}-${name}-problem`} className={styles.problem}>{problem}</span>}
      </div>
    );
  };

  return (
    <form ref={form} className={styles.decision} noValidate onSubmit={record} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} tabIndex={-1}>{title}</h3>
      {items.length === 1 && <p>{subjectOf(items[0], vocabulary, language)}</p>}
      <fieldset>
        <legend>{strings.Outcome}</legend>
        {state.outcomes.map(key => (
          <label key={key} className={styles.radio}>
            <input type="radio" name={`${id}-outcome`} checked={outcome === key} onChange={() => give({ outcome: key })} />
            {vocabulary.word('outcome', key, language)}
          </label>
        ))}
      </fieldset>
      <div className={styles.fields}>
        {(['mover', 'seconder'] as const).map(name => (
          <MemberField key={name} id={`${id}-${name}`} name={name} label={name === 'mover' ? strings.Mover : strings.Seconder}
            value={given[name]} names={state.names} problem={problemAt(name)} onChange={value => give({ [name]: value })} />
        ))}
      </div>
      {state.recount && (
        <label className={styles.radio}>
          <input type="checkbox" checked={given.again} onChange={event => give({ again: event.target.checked })} />
          {fill(strings.CountAgain, state.recount.now, state.recount.recorded)}
        </label>
      )}
      <VoteFields id={id} rules={deciding.rules} state={state} problem={problemAt('votes')} />
      <div className={styles.fields}>
        {needsUntil && field('until', strings.Until, true)}
        {field('reason', needsReason ? strings.Reason : strings.Note, needsReason)}
      </div>
      {sentence && items.length > 0 && (
        <div className={floorStyles.sentence} aria-label={strings.Sentence} role="group">
          <p lang={`${language}-CA`}>{sentence[language]}</p>
          <p lang={language === 'fr' ? 'en-CA' : 'fr-CA'} className={styles.waiting}>{sentence[language === 'fr' ? 'en' : 'fr']}</p>
        </div>
      )}
      {beside && <p className={styles.problem} role="alert">{beside}</p>}
      {lacking && warned === subject && (
        <p className={styles.problem} role="alert">{fill(strings.WithoutQuorum, countedIn(lacking), lacking.needed ?? 0)}</p>
      )}
      <div className={styles.commands}>
        <button type="submit" className={styles.primary} disabled={items.length === 0} aria-disabled={busy}>
          {busy ? strings.Recording : lacking && warned === subject ? strings.RecordAnyway : strings.Record}
        </button>
        {onCancel && <button type="button" className={styles.button} onClick={onCancel}>{hubStrings.Cancel}</button>}
      </div>
      {items.length === 0 && <span className={styles.hint}>{strings.Decision_noItems}</span>}
    </form>
  );
}
