import * as React from 'react';
import type { DecisionProblem } from '../../../../domain/committee/decision';
import { countedNames, decisionProblems } from '../../../../domain/committee/decision';
import { consentBlock, consentOutcome } from '../../../../domain/committee/consent';
import { requestOf } from '../../../../domain/committee/record';
import { quorumOf } from '../../../../domain/committee/quorum';
import type { Recording } from '../../../../site/committee/recordDecision';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { fill } from '../../../shell/words';
import type { MeetingPartProps } from '../part';
import { MemberField } from './MemberField';
import { strings } from './strings';
import styles from '../../committee.module.scss';

interface ConsentFormProps extends Omit<MeetingPartProps, 'onChanged'> {
  readonly day: string;
  readonly busy: boolean;
  readonly onRecord: (recordings: readonly Recording[]) => Promise<boolean>;
}

const ofMover: readonly DecisionProblem[] = ['noMover', 'moverNotCounted'];
const ofSeconder: readonly DecisionProblem[] = ['noSeconder', 'seconderNotCounted', 'sameMover'];

/** Decides what is routine in one press: one resolution for each item, with one mover and seconder. */
export function ConsentForm({ committee, record, day, busy, onRecord }: ConsentFormProps): JSX.Element | null {
  const { today } = useHub();
  const [given, setGiven] = React.useState({ mover: '', seconder: '' });
  const [tried, setTried] = React.useState(false);
  const [warned, setWarned] = React.useState('');
  const form = React.useRef<HTMLFormElement>(null);
  const start = useStart();
  const id = React.useMemo(() => `consent-${Math.round(Math.random() * 1e9)}`, []);
  const { rules } = committee;
  const { items } = consentBlock(record, rules, today());
  if (items.length === 0) return null;

  const recordings = items.map((item): Recording => ({
    item, circumstances: { rules, quorum: quorumOf(record, rules, day, item) },
    decision: { ...given, outcome: consentOutcome(item, rules, requestOf(record, item)) ?? 'endorsed', vote: { method: 'consent' } }
  }));
  const quorums = recordings.map(one => one.circumstances?.quorum ?? quorumOf(record, rules, day));
  // Minutes and other items may stand in one block: each has the outcome of its kind.
  const problems = decisionProblems(recordings[0].decision, items, record.meeting, today(), quorums).filter(problem => problem !== 'otherKinds');
  const known = quorums[0].voters.length + quorums[0].conflicted.length > 0;
  const lacking = quorums.find(quorum => !quorum.met);
  const subject = `${items.map(item => item.Id).join(' ')} ${lacking?.present.length ?? ''}`;
  const at = (some: readonly DecisionProblem[]): string | undefined => {
    const found = tried ? problems.find(problem => some.includes(problem)) : undefined;
    return found && strings[`Decision_${found}`];
  };
  const beside = tried ? problems.find(problem => !ofMover.includes(problem) && !ofSeconder.includes(problem)) : undefined;

  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    setTried(problems.length > 0);
    if (problems.length > 0) {
      const first = problems.some(problem => ofMover.includes(problem)) ? 'mover' : problems.some(problem => ofSeconder.includes(problem)) ? 'seconder' : undefined;
      if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    if (lacking && warned !== subject) {
      setWarned(subject);
      return;
    }
    setWarned('');
    start(() => onRecord(recordings));
  };
  return (
    <form ref={form} className={styles.decision} noValidate onSubmit={submit} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{fill(strings.ConsentTitle, items.length)}</h3>
      <div className={styles.fields}>
        <MemberField id={`${id}-mover`} name="mover" label={strings.Mover} value={given.mover} names={known ? countedNames(quorums) : undefined}
          problem={at(ofMover)} onChange={mover => setGiven(before => ({ ...before, mover }))} />
        <MemberField id={`${id}-seconder`} name="seconder" label={strings.Seconder} value={given.seconder} names={known ? countedNames(quorums) : undefined}
          problem={at(ofSeconder)} onChange={seconder => setGiven(before => ({ ...before, seconder }))} />
      </div>
      {beside && <p className={styles.problem} role="alert">{strings[`Decision_${beside}`]}</p>}
      {lacking && warned === subject && (
        <p className={styles.problem} role="alert">{fill(strings.WithoutQuorum, lacking.present.length, lacking.needed ?? 0)}</p>
      )}
      <button type="submit" className={styles.primary} aria-disabled={busy}>
        {busy ? strings.Recording : lacking && warned === subject ? strings.RecordAnyway : strings.RecordConsent}
      </button>
    </form>
  );
}
