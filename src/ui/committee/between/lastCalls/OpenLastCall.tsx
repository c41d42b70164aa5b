import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { longDay } from '../../../../domain/calendarText';
import type { AgendaItem } from '../../../../domain/committee/agenda';
import { subjectOf } from '../../../../domain/committee/agenda';
import { lastCallDay } from '../../../../domain/committee/lastCall';
import { addDays } from '../../../../domain/days';
import type { Failure } from '../../../../data/store';
import { setLastCall } from '../../../../site/committee/positions';
import { FailureMessage } from '../../../shell/FailureMessage';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { agreeing } from '../../../shell/agreeing';
import { fill } from '../../../shell/words';
import { strings } from '../strings';
import styles from '../between.module.scss';
import page from '../../committee.module.scss';

interface OpenLastCallProps {
  /** Items that a last call may be opened on. */
  readonly items: readonly AgendaItem[];
  /** The meeting's day in the site's zone: a last call ends before it. */
  readonly meetingDay: string;
  /** Days that one runs when nobody says otherwise. */
  readonly days: number;
  readonly onOpened: () => void;
  readonly onCancel: () => void;
}

/** Opens a last call on agenda items until a day before the meeting. */
export function OpenLastCall({ items, meetingDay, days, onOpened, onCancel }: OpenLastCallProps): JSX.Element {
  const { store, today, vocabulary, language, announce } = useHub();
  const start = useStart();
  const [chosen, setChosen] = React.useState<ReadonlySet<number>>(new Set<number>());
  const [until, setUntil] = React.useState(() => lastCallDay(today(), days, meetingDay) ?? '');
  const [tried, setTried] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const [busy, setBusy] = React.useState(false);
  const form = React.useRef<HTMLFormElement>(null);
  React.useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const last = addDays(meetingDay, -1);
  const problems = {
    items: chosen.size === 0 ? strings.Problem_items : '',
    until: until === '' ? strings.Problem_noDay : until < today() ? strings.Problem_past : until > last ? fill(strings.Problem_late, longDay(last, language)) : ''
  };
  const toggle = (id: number): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const open = async (): Promise<void> => {
    setBusy(true);
    const stopped = await setLastCall(store, items.filter(item => chosen.has(item.Id)), until);
    setBusy(false);
    setFailure(stopped);
    if (stopped) return;
    announce(agreeing(chosen.size, strings.Opened_one, strings.Opened, longDay(until, language)));
    onOpened();
  };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.items) form.current?.querySelector<HTMLElement>('input[type=checkbox]')?.focus();
    else if (problems.until) form.current?.querySelector<HTMLElement>('input[type=date]')?.focus();
    else if (!busy) start(open);
  };
  return (
    <form ref={form} className={page.decision} noValidate onSubmit={submit} aria-label={strings.Open}>
      <fieldset className={styles.choices}>
        <legend>{strings.OpenOn}</legend>
        {items.map(item => (
          <label key={item.Id} className={page.radio}>
            <input type="checkbox" checked={chosen.has(item.Id)} onChange={() => toggle(item.Id)} />{subjectOf(item, vocabulary, language)}
          </label>
        ))}
      </fieldset>
      <p className={page.problem} role="alert">{tried && problems.items}</p>
      <div className={page.field}>
        <label htmlFor="last-call-until">{strings.Until}<span aria-hidden="true"> *</span></label>
        <input id="last-call-until" type="date" value={until} min={today()} max={last} aria-required="true"
          aria-invalid={tried && problems.until !== ''} aria-describedby="last-call-until-help last-call-until-problem"
          onChange={event => setUntil(event.target.value)} />
        <span id="last-call-until-help" className={styles.note}>{fill(strings.UntilHelp, longDay(last, language))}</span>
        <span id="last-call-until-problem" className={page.problem} role="alert">{tried && problems.until}</span>
      </div>
      {failure && <FailureMessage failure={failure} />}
      <div className={page.commands}>
        <button type="submit" className={page.primary} aria-disabled={busy}>{busy ? strings.Opening : strings.Open}</button>
        <button type="button" className={page.button} onClick={onCancel}>{hubStrings.Cancel}</button>
      </div>
    </form>
  );
}
