import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { Draft } from '../../../../schema/define';
import { meetings } from '../../../../schema/lists/meetings';
import { timeIn } from '../../../../domain/clock';
import { longestSeries, seriesDays, startsOf, weekOfMonth } from '../../../../domain/committee/series';
import type { Failure } from '../../../../data/store';
import { FormFields } from '../../../fields/FormFields';
import { Sheet } from '../../../fields/Sheet';
import { useForm } from '../../../fields/useForm';
import { useUnsaved } from '../../../fields/useUnsaved';
import type { AddRowProps } from '../../../register/definition';
import { FailureMessage } from '../../../shell/FailureMessage';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { fill } from '../../../shell/words';
import type { OfMeetings } from './ofMeetings';
import { Preview } from './Preview';
import type { Repetition } from './Repeats';
import { once, Repeats, seriesOf } from './Repeats';
import { schedule } from './schedule';
import { strings } from './strings';
import styles from '../../../item/item.module.scss';

/** What is filled in for every meeting of the series. */
const columns = ['Title', 'Type', 'Consultation', 'StartsAt', 'Minutes', 'Place'] as const;

interface ScheduleFormProps extends AddRowProps {
  readonly of: OfMeetings;
}

/** Schedules one meeting or a series of them, in a panel. */
export function ScheduleForm(props: ScheduleFormProps): JSX.Element {
  const [unsaved, setUnsaved] = React.useState(false);
  const { guard, question } = useUnsaved(unsaved);
  return (
    <Sheet title={strings.Schedule} width={560} onClose={() => guard(props.onClose)} firstFocus="#schedule-Title">
      <Planning {...props} onUnsaved={setUnsaved} onCancel={() => guard(props.onClose)} />
      {question}
    </Sheet>
  );
}

interface PlanningProps extends ScheduleFormProps {
  readonly onUnsaved: (unsaved: boolean) => void;
  readonly onCancel: () => void;
}

function Planning({ of, from, onAdded, onClose, onUnsaved, onCancel }: PlanningProps): JSX.Element {
  const { store, zone, language, vocabulary, announce } = useHub();
  const start = useStart();
  const like = from?.row;
  const form = useForm(meetings, columns, {
    Title: of.rules.words[language], Type: like?.Type ?? vocabulary.optionsOf(meetings.fields.Type)[0]?.key, Consultation: like?.Consultation,
    Minutes: like?.Minutes, Place: like?.Place
  });
  const [repetition, setRepetition] = React.useState<Repetition>(once);
  const [left, setLeft] = React.useState<ReadonlySet<string>>(new Set<string>());
  // One key for as long as this form is open: pressing again, or after a lost answer, finds what was written.
  const [key] = React.useState(() => crypto.randomUUID());
  const [state, setState] = React.useState<'open' | 'busy' | 'partly'>('open');
  const [problem, setProblem] = React.useState('');
  const [failure, setFailure] = React.useState<Failure>();
  const sending = React.useRef(false);
  const unsaved = form.unsaved || repetition !== once;
  React.useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved]);

  const first = form.values.StartsAt as string | null | undefined;
  const starts = React.useMemo(() => {
    const series = first ? seriesOf(repetition, zone.dayOf(first)) : undefined;
    return first && series ? startsOf(seriesDays(series), timeIn(zone, first), zone) : [];
  }, [first, repetition, zone]);
  const chosen = starts.filter(one => !left.has(one));
  const taken = new Set(of.planned().filter(one => one.State !== 'cancelled').map(one => zone.dayOf(one.StartsAt ?? '')));
  const monthly = first
    ? fill(strings[`Month_${weekOfMonth(zone.dayOf(first))}` as keyof ScheduleStringTable],
      new Intl.DateTimeFormat(`${language}-CA`, { weekday: 'long', timeZone: zone.name }).format(new Date(first)))
    : strings.Month;

  const send = async (): Promise<void> => {
    const filled = form.attempt();
    const missing = filled && chosen.length === 0;
    setProblem(missing ? (repetition.repeats === 'once' || starts.length > 0 ? strings.NoDay : fill(strings.NoSeries, longestSeries)) : '');
    if (!filled || missing) return;
    setState('busy');
    setFailure(undefined);
    const values = form.values as Omit<Draft<typeof meetings>, 'Body'>;
    const drafts = chosen.map((StartsAt): Draft<typeof meetings> => ({
      ...values, StartsAt, Title: `${values.Title.trim()}, ${zone.dayOf(StartsAt)}`, State: 'draft',
      Body: { Id: of.body.Id, Title: of.body.Title ?? '' }
    }));
    const done = await schedule(store, drafts, key);
    if (done.ids.length > 0) {
      onAdded({ ...drafts[0], Id: done.ids[0] });
      of.again();
    }
    if (done.failure) {
      setFailure(done.failure);
      setState(done.ids.length > 0 ? 'partly' : 'open');
      return;
    }
    announce(done.ids.length === 1 ? strings.ScheduledOne : fill(strings.Scheduled, done.ids.length));
    onUnsaved(false);
    onClose();
  };
  // After a part was written the rest must stay what it was, or trying again would add another series beside it.
  const fixed = state !== 'open';
  return (
    <form
      noValidate onSubmit={event => {
        event.preventDefault();
        if (sending.current) return;
        sending.current = true;
        start(() => send().finally(() => { sending.current = false; }));
      }}
    >
      <FormFields form={form} idPrefix="schedule" disabled={fixed} />
      <p className={styles.quiet}>{strings.TitleHelp}</p>
      <Repeats value={repetition} monthly={monthly} disabled={fixed} onChange={setRepetition} />
      {starts.length > 0 && <Preview starts={starts} left={left} taken={taken} disabled={fixed} onLeft={setLeft} />}
      <p role="alert" className={styles.problem}>{problem}</p>
      {failure && <FailureMessage failure={failure} todo={state === 'partly' ? strings.GoOn : undefined} />}
      <div className={styles.save}>
        <div className={styles.buttons}>
          <PrimaryButton
            type="submit" aria-disabled={state === 'busy'}
            text={state === 'busy' ? strings.Scheduling : chosen.length > 1 ? fill(strings.ScheduleMany, chosen.length) : strings.ScheduleOne}
          />
          <DefaultButton text={hubStrings.Cancel} onClick={onCancel} disabled={state === 'busy'} />
        </div>
      </div>
    </form>
  );
}
