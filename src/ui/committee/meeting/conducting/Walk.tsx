import * as React from 'react';
import * as hubStrings from 'HubStrings';
import type { AgendaItem } from '../../../../domain/committee/agenda';
import { isForDecision, isWaiting, subjectOf } from '../../../../domain/committee/agenda';
import { votersOn } from '../../../../domain/committee/members';
import { outcomesFor } from '../../../../domain/committee/decision';
import { requestOf } from '../../../../domain/committee/record';
import { useHub } from '../../../shell/hub';
import { fill } from '../../../shell/words';
import type { MeetingPartProps } from '../part';
import { FloorFailure } from './FloorFailure';
import { strings } from './strings';
import { clockText, useClock } from './useClock';
import type { Deed } from './useFloor';
import { useFloor } from './useFloor';
import { usePending } from './usePending';
import styles from '../../committee.module.scss';
import floorStyles from '../floor.module.scss';

/** The walk through the agenda: which item is under discussion, for how long, who is in conflict, and on to the next. */
export function Walk({ committee, record, onChanged, day, children }: MeetingPartProps & {
  readonly day: string;
  /** What else can be done with the item under discussion. */
  readonly children?: (item: AgendaItem) => React.ReactNode;
}): JSX.Element {
  const { announce, vocabulary, language } = useHub();
  const subject = (item: AgendaItem): string => subjectOf(item, vocabulary, language);
  const floor = useFloor(onChanged);
  const pending = usePending<boolean>(record, floor);
  const { meeting, items, members } = record;
  const at = items.findIndex(item => item.Id === meeting.CurrentItem?.Id);
  const current = at < 0 ? undefined : items[at];
  const seconds = useClock(current && meeting.CurrentSince);
  const allotted = (current?.MinutesAllotted ?? 0) * 60;
  const over = allotted > 0 && seconds > allotted;
  React.useEffect(() => { if (over) announce(strings.TimeIsUp); }, [over, announce]);

  const discussed = current?.State === 'discussed';
  // A change request is finished by its decision, where the body can make one.
  const mayBeDiscussed = current && isWaiting(current) && !(current.ChangeRequest && outcomesFor(current, committee.rules, requestOf(record, current)).length > 0);

  const title = React.useRef<HTMLHeadingElement>(null);
  const goTo = (item: AgendaItem | undefined): void => floor.run(
    { of: 'current', said: item ? fill(strings.NowUnder, subject(item)) : strings.WalkEnded },
    (work, store) => work.setCurrent(store, meeting, item, new Date().toISOString())
  );
  /** What is done about one item goes by that item where it failed: by then the walk may be elsewhere. */
  const about = (item: AgendaItem, what: string, said: string): Deed => ({ of: `${item.Id} ${what}`, said, named: fill(hubStrings.Named, subject(item), said) });
  const end = (): void => {
    // The button goes with the discussion.
    title.current?.focus();
    goTo(undefined);
  };
  /** One step through the agenda. At an end the button stays, and with it the focus of whoever pressed their way there. */
  const step = (words: string, to: AgendaItem | undefined): JSX.Element => (
    <button type="button" className={styles.button} aria-disabled={!to} onClick={() => { if (to) goTo(to); }}>{words}</button>
  );
  if (items.length === 0) return <></>;
  return (
    <section className={floorStyles.floor} aria-labelledby="walk-title">
      <h3 id="walk-title" ref={title} tabIndex={-1}>{current ? fill(strings.ItemOf, at + 1, items.length, subject(current)) : strings.WalkNone}</h3>
      {current && (
        <p>
          <span role="timer" className={over ? styles.problem : undefined}>
            {allotted > 0 ? fill(strings.TimeOf, clockText(seconds), current.MinutesAllotted ?? 0) : clockText(seconds)}
          </span>
          {over && <strong className={styles.problem}> {strings.TimeIsUp}</strong>}
          {current.Presenter && ` ${fill(strings.PresentedBy, current.Presenter)}`}
        </p>
      )}
      <div className={styles.commands}>
        {step(strings.Previous, at > 0 ? items[at - 1] : undefined)}
        {step(at < 0 ? strings.Begin : strings.Next, items[at + 1])}
        {current && (discussed || mayBeDiscussed) && (
          <button type="button" className={styles.button} onClick={() => floor.run(
            about(current, 'discussed', discussed ? strings.NotDiscussedDone : strings.DiscussedDone), (work, store) => work.setDiscussed(store, current, !discussed)
          )}>{discussed ? strings.NotDiscussed : strings.MarkDiscussed}</button>
        )}
        {current && <button type="button" className={styles.button} onClick={end}>{strings.EndWalk}</button>}
      </div>
      {current && isForDecision(current) && (
        <details className={floorStyles.conflicts}>
          <summary>{fill(strings.Conflicts, current.Conflicts?.length ?? 0)}</summary>
          <fieldset>
            <legend>{strings.ConflictsHelp}</legend>
            {votersOn(members, day).map(member => {
              const deed = (declared: boolean): Deed =>
                about(current, `conflict ${member.Id}`, fill(declared ? strings.ConflictDeclared : strings.ConflictTakenBack, member.Title ?? ''));
              return (
                <label key={member.Id} className={styles.radio}>
                  <input type="checkbox" checked={pending.of(deed(true).of, current.Conflicts?.some(one => one.Id === member.Id) ?? false)}
                    disabled={current.State === 'decided'} onChange={event => {
                      const declared = event.target.checked;
                      pending.choose(deed(declared).of, declared);
                      floor.run(deed(declared), (work, store) => work.setConflict(store, current, member, declared));
                    }} />
                  {member.Title}
                </label>
              );
            })}
          </fieldset>
        </details>
      )}
      <FloorFailure floor={floor} />
      {current && children?.(current)}
    </section>
  );
}
