import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { longDayOf, momentText, timeText } from '../../../domain/calendarText';
import type { Meeting } from '../../../domain/committee/agenda';
import { dayOfMeeting, takesItems } from '../../../domain/committee/agenda';
import { meetingTitle } from '../../../domain/committee/meetingTitle';
import type { SubjectList, SubjectRow } from '../../../domain/committee/subjects';
import type { PackBody } from '../../../domain/program/pack';
import type { PutRow } from '../../../site/committee/putRows';
import { putRowsOnAgenda } from '../../../site/committee/putRows';
import type { Failure } from '../../../data/store';
import { readCommittees } from '../../committee/committee';
import type { Row } from '../../list/columns';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { Loading } from '../../shell/Loading';
import { useStart } from '../../shell/start';
import { useReading } from '../../shell/useReading';
import { failureWords, fill } from '../../shell/words';
import { registerFor } from '../registerFor';
import type { CommandWork } from './given';
import { readRows } from './readRows';
import { strings } from './strings';
import styles from './commands.module.scss';
import itemStyles from '../../item/item.module.scss';

/** A meeting that takes items, with the rules of its body. */
interface Open {
  readonly meeting: Meeting;
  readonly body: PackBody;
}

const soonestFirst = (a: Open, b: Open): number => (a.meeting.StartsAt ?? '') < (b.meeting.StartsAt ?? '') ? -1 : 1;

/** Puts the selected rows onto the agenda of a meeting, and says of each what became of it. */
export function PutOnAgenda({ list, ids, onClose, onChanged }: CommandWork): JSX.Element {
  const { store, pack, zone, language, today, announce } = useHub();
  const start = useStart();
  const [chosen, setChosen] = React.useState<number>();
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const [done, setDone] = React.useState<readonly PutRow[]>();
  const reading = useReading(async () => {
    const [rows, committees] = await Promise.all([readRows(store, list, ids, registerFor(list).read), readCommittees(store)]);
    if (!rows.ok) return rows.failure;
    if (!committees.ok) return committees.failure;
    const keys = new Map(committees.value.bodies.map(row => [row.Id, row.BodyKey]));
    const open = committees.value.recent.filter(takesItems).flatMap((meeting): Open[] => {
      const body = pack.bodies.find(one => one.key === keys.get(meeting.Body?.Id ?? 0));
      return body ? [{ meeting, body }] : [];
    });
    return { rows: rows.value, open: open.sort(soonestFirst) };
  }, [store, list, ids, pack]);
  const { value } = reading;
  if (!value) return reading.failure ? <FailureMessage failure={reading.failure} onRetry={reading.again} /> : <Loading />;
  // The next meeting, unless all that still take items should have been held already.
  const coming = value.open.find(one => (dayOfMeeting(one.meeting, zone) ?? today()) >= today());
  const to = value.open.find(one => one.meeting.Id === chosen) ?? coming ?? value.open[value.open.length - 1];

  const told = (added: number): string => fill(strings.PutDone, meetingTitle(to.meeting.Title ?? '', pack.bodies, language), added);
  const put = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const answer = await putRowsOnAgenda(store, list.name as SubjectList, value.rows as readonly SubjectRow[], to.meeting, to.body, today());
    setBusy(false);
    if (!answer.ok) return setFailure(answer.failure);
    const added = answer.value.filter(one => one.became === 'added').length;
    if (added > 0) onChanged();
    setDone(answer.value);
    announce(told(added));
  };
  if (value.rows.length === 0 || (!to && !done)) {
    return (
      <>
        <p role="alert">{value.rows.length === 0 ? strings.Gone : strings.NoMeetings}</p>
        <DefaultButton text={hubStrings.Close} onClick={onClose} />
      </>
    );
  }
  return (
    <>
      {!done && <p>{fill(strings.AgendaText, value.rows.length)}</p>}
      {!done && <Meetings open={value.open} chosen={to.meeting.Id} onChoose={setChosen} />}
      {done && <p role="status">{told(done.filter(one => one.became === 'added').length)}</p>}
      <ul className={styles.rows} aria-label={strings.RowsToPut}>
        {value.rows.map(row => <Line key={row.Id} row={row} label={registerFor(list).labelOf(row)} put={done?.find(one => one.row.Id === row.Id)} />)}
      </ul>
      {failure && <FailureMessage failure={failure} />}
      <div className={itemStyles.buttons}>
        {!done && <PrimaryButton text={busy ? strings.Putting : strings.Put} aria-disabled={busy} onClick={() => { if (!busy) start(put); }} />}
        <DefaultButton text={done ? hubStrings.Close : hubStrings.Cancel} onClick={onClose} disabled={busy} />
      </div>
    </>
  );
}

function Meetings({ open, chosen, onChoose }: { readonly open: readonly Open[]; readonly chosen: number; readonly onChoose: (id: number) => void }): JSX.Element {
  const { pack, language, zone, reader } = useHub();
  const named = ({ Title = '', StartsAt }: Meeting): string => {
    const title = meetingTitle(Title, pack.bodies, language);
    if (StartsAt === undefined) return title;
    return `${title} – ${title.includes(longDayOf(StartsAt, reader)) ? timeText(StartsAt, zone.name, language) : momentText(StartsAt, reader)}`;
  };
  const bodies = [...new Set(open.map(one => one.body))];
  return (
    <div className={styles.field}>
      <label htmlFor="list-agenda-meeting">{strings.Meeting}</label>
      <select id="list-agenda-meeting" value={chosen} onChange={event => onChoose(Number(event.target.value))}>
        {bodies.map(body => (
          <optgroup key={body.key} label={body.words[language]}>
            {open.filter(one => one.body === body).map(({ meeting }) => (
              <option key={meeting.Id} value={meeting.Id}>{named(meeting)}</option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function Line({ row, label, put }: { readonly row: Row; readonly label: string; readonly put: PutRow | undefined }): JSX.Element {
  const { language } = useHub();
  const title = String(row.Title ?? '');
  const name = label === title ? title : `${label} ${title}`;
  if (!put) return <li>{name}</li>;
  const { became } = put;
  return (
    <li>
      {name}<br />
      {typeof became === 'string' ? <span>{strings[`Put_${became}`]}</span>
        : <span className={styles.problem}>{fill(strings.Put_failed, failureWords(became, language).happened)}</span>}
    </li>
  );
}
