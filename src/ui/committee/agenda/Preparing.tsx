import * as React from 'react';
import { longDayOf } from '../../../domain/calendarText';
import type { AgendaItem, Meeting } from '../../../domain/committee/agenda';
import { calledIn, dayOfMeeting, fillsNow, inProgress, takesItems } from '../../../domain/committee/agenda';
import { carryOver, putBack, takeOff } from '../../../site/committee/prepare';
import type { Put } from '../../../site/committee/prepare';
import type { Failure, Result } from '../../../data/store';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill } from '../../shell/words';
import type { MeetingPartProps } from '../meeting/part';
import { allotted } from './arrange';
import { ItemsToArrange } from './ItemsToArrange';
import { ItemForm } from './parts';
import { PublishAgenda } from './PublishAgenda';
import { strings } from './strings';
import { TakenOff } from './TakenOff';
import { useArranging } from './useArranging';
import styles from './agenda.module.scss';

/** The body's next meeting after this one whose agenda takes items. */
const nextAfter = (meetings: readonly Meeting[], meeting: Meeting): Meeting | undefined => meetings
  .filter(one => one.Id !== meeting.Id && takesItems(one) && (one.StartsAt ?? '') > (meeting.StartsAt ?? ''))
  .sort((a, b) => (a.StartsAt ?? '') < (b.StartsAt ?? '') ? -1 : 1)[0];

/** Preparing a meeting's agenda: adding, ordering, grouping, allotting minutes, posting it. Open when the address says so. */
export function Preparing(props: MeetingPartProps): JSX.Element {
  const { place, go } = props.committee;
  const open = place.prepare !== undefined;
  return (
    <section className={styles.preparing} aria-label={strings.Prepare}>
      <button type="button" className={styles.button} aria-expanded={open} onClick={() => go({ prepare: open ? undefined : '1', item: undefined })}>{strings.Prepare}</button>
      {open && <Prepared {...props} />}
    </section>
  );
}

function Prepared(props: MeetingPartProps): JSX.Element {
  const { committee, record, onChanged } = props;
  const { store, vocabulary, language, zone, today, announce } = useHub();
  const start = useStart();
  const { rules, meetings } = committee;
  const { meeting } = record;
  const nameOf = React.useCallback((item: AgendaItem) => calledIn(item, vocabulary, language), [vocabulary, language]);
  const arranging = useArranging(record, nameOf, onChanged);
  const [form, setForm] = React.useState<{ readonly item?: AgendaItem }>();
  const [failure, setFailure] = React.useState<Failure>();
  const [message, setMessage] = React.useState('');
  const root = React.useRef<HTMLDivElement>(null);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const preparation = { body: rules, today: today() };
  // While the meeting runs its agenda stands below, too: a link leads there.
  const linking = inProgress(meeting) ? { rules, place: {} } : committee;
  const next = nextAfter(meetings, meeting);
  const dayWords = (one: Meeting | undefined): string => one?.StartsAt === undefined ? '' : longDayOf(one.StartsAt, { language, zone });
  const waitsItsTurn = !fillsNow(meetings, zone, today()).some(one => one.Id === meeting.Id) && (dayOfMeeting(meeting, zone) ?? '') >= today();

  const tell = (words: string, urgent = false): void => {
    setMessage(words);
    announce(words, urgent);
  };
  const carryOut = (item: AgendaItem, work: () => Promise<Result<Put>>, done: string): void => start(async () => {
    const result = await work();
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) tell(result.value.already ? fill(strings.Overtaken, nameOf(item)) : done, result.value.already);
    // The row that had the focus may be gone.
    heading.current?.focus();
    onChanged();
  });
  const closeForm = (): void => {
    const item = form?.item;
    setForm(undefined);
    const command = item ? root.current?.querySelector<HTMLElement>(`[data-item="${item.Id}"] [data-command="edit"]`)
      : root.current?.querySelector<HTMLElement>('[data-command="add"]');
    command?.focus();
  };
  const { minutes, without, over } = allotted(arranging.items, meeting.Minutes);
  const total = over > 0 ? fill(strings.TotalOver, minutes, meeting.Minutes ?? 0, over)
    : meeting.Minutes ? fill(strings.Total, minutes, meeting.Minutes) : fill(strings.TotalOnly, minutes);
  return (
    <div ref={root}>
      <h3 ref={heading} tabIndex={-1}>{strings.Heading}</h3>
      <PublishAgenda {...props} />
      {waitsItsTurn && <p className={styles.help}>{strings.WaitsItsTurn}</p>}
      <p className={over > 0 ? styles.warning : styles.status} role="status">{total}{without > 0 && ` ${without === 1 ? strings.WithoutOne : fill(strings.Without, without)}`}</p>
      {arranging.items.length === 0 ? <p className={styles.help}>{strings.NothingYet}</p> : (
        <ItemsToArrange committee={linking} arranging={arranging} nameOf={nameOf} next={next} nextDay={dayWords(next)} onEdit={item => setForm({ item })}
          onTakeOff={item => carryOut(item, () => takeOff(store, item, preparation), fill(strings.TakenOff, nameOf(item)))}
          onCarry={(item, to) => carryOut(item, () => carryOver(store, item, to, preparation), fill(strings.Carried, nameOf(item), dayWords(to)))} />
      )}
      <button type="button" className={styles.button} data-command="add" onClick={() => setForm({})} onFocus={ItemForm.preload}>{strings.Add}</button>
      <p className={styles.message}>{arranging.message || message}</p>
      {(arranging.failure ?? failure) && <FailureMessage failure={(arranging.failure ?? failure) as Failure} onRetry={onChanged} />}
      <TakenOff meetingId={meeting.Id} turn={record} nameOf={nameOf}
        onPutBack={item => carryOut(item, () => putBack(store, item, preparation), fill(strings.PutBackDone, nameOf(item)))} />
      {form && (
        <ItemForm record={record} preparation={preparation} item={form.item} nameOf={nameOf} onClose={closeForm}
          onSaved={(_, words) => {
            if (words) tell(words);
            onChanged();
          }} />
      )}
    </div>
  );
}
