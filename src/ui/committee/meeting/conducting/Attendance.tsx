import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { presences } from '../../../../schema/lists/attendance';
import { membersOn } from '../../../../domain/committee/members';
import { attendanceOf } from '../../../../domain/committee/quorum';
import { useHub } from '../../../shell/hub';
import { fill } from '../../../shell/words';
import type { MeetingPartProps } from '../part';
import { FloorFailure } from './FloorFailure';
import { strings } from './strings';
import { useFloor } from './useFloor';
import { usePending } from './usePending';
import styles from '../../committee.module.scss';
import floorStyles from '../floor.module.scss';

const ofMembers = presences.filter(presence => presence !== 'guest');

/** Who takes part: each member of the meeting's day, guests by name. Members of whom nothing is said are absent. */
export function Attendance({ record, onChanged, day }: MeetingPartProps & { readonly day: string }): JSX.Element {
  const { vocabulary, language } = useHub();
  const floor = useFloor(onChanged);
  const [guest, setGuest] = React.useState('');
  const id = React.useMemo(() => `attendance-${Math.round(Math.random() * 1e9)}`, []);
  const members = membersOn(record.members, day);
  const guests = record.attendance.filter(row => row.Presence === 'guest');
  const absent = members.filter(member => !attendanceOf(record.attendance, member)).length;
  const here = members.filter(member => attendanceOf(record.attendance, member)?.Presence === 'present').length;
  const [open, setOpen] = React.useState(record.attendance.length === 0);
  const pending = usePending<string>(record, floor);
  const word = (presence: string): string => vocabulary.word('presence', presence, language);

  const addGuest = (event: React.FormEvent): void => {
    event.preventDefault();
    const name = guest.trim();
    if (name === '') return;
    floor.run({ of: `guest ${name}`, said: fill(strings.GuestAdded, name) }, (work, store) => work.addGuest(store, record.meeting, name));
    setGuest('');
  };
  return (
    <>
      <details className={floorStyles.floor} open={open} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary><h3>{strings.Attendance}</h3> <span>{fill(strings.PresentOf, here, members.length)}</span></summary>
        {members.length > 0 && (
          <>
            <button type="button" className={styles.button} aria-disabled={floor.busy || absent === 0} onClick={() => {
              if (absent > 0) floor.run({ of: 'all', said: strings.AllPresentDone }, (work, store) => work.allPresent(store, record, day));
            }}>{absent === members.length || absent === 0 ? strings.AllPresent : fill(strings.OthersPresent, absent)}</button>
            <ul className={floorStyles.roll}>
              {members.map(member => {
                const of = `member ${member.Id}`;
                return (
                  <li key={member.Id}>
                    <label htmlFor={`${id}-${member.Id}`}>
                      {member.Title} <span className={styles.waiting}>
                        {vocabulary.word('memberRole', member.Role ?? '', language)}{member.Votes ? '' : `, ${strings.NoVote}`}
                      </span>
                    </label>
                    <select id={`${id}-${member.Id}`} value={pending.of(of, attendanceOf(record.attendance, member)?.Presence ?? '')} onChange={event => {
                      pending.choose(of, event.target.value);
                      const value = ofMembers.find(one => one === event.target.value);
                      floor.run({ of, said: fill(hubStrings.Named, member.Title ?? '', value ? word(value) : strings.Absent) },
                        (work, store) => work.setPresence(store, record, member, value));
                    }}>
                      <option value="">{strings.Absent}</option>
                      {ofMembers.map(one => <option key={one} value={one}>{word(one)}</option>)}
                    </select>
                  </li>
                );
              })}
            </ul>
          </>
        )}
        {guests.length > 0 && (
          <ul className={floorStyles.roll} aria-label={strings.Guests}>
            {guests.map(row => (
              <li key={row.Id}>{row.Title}{' '}
                <button type="button" className={styles.plain} aria-label={fill(strings.RemoveGuest, row.Title ?? '')}
                  onClick={() => floor.run({ of: `guest ${row.Title ?? ''}`, said: fill(strings.GuestRemoved, row.Title ?? '') },
                    (work, store) => work.removeAttendance(store, row))}>{strings.Remove}</button>
              </li>
            ))}
          </ul>
        )}
        <form className={styles.fields} onSubmit={addGuest}>
          <div className={styles.field}>
            <label htmlFor={`${id}-guest`}>{strings.Guest}</label>
            <input id={`${id}-guest`} type="text" maxLength={255} value={guest} onChange={event => setGuest(event.target.value)} />
          </div>
          <button type="submit" className={`${styles.button} ${floorStyles.besideField}`}>{strings.AddGuest}</button>
        </form>
      </details>
      {/* Also where the roll was folded by then. */}
      <FloorFailure floor={floor} />
    </>
  );
}
