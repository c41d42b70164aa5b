import type { Ref } from '../../schema/define';
import { agendaItems } from '../../schema/lists/agendaItems';
import { attendance } from '../../schema/lists/attendance';
import { meetings } from '../../schema/lists/meetings';
import type { AgendaItem, Meeting } from '../../domain/committee/agenda';
import { membersOn } from '../../domain/committee/members';
import type { MeetingMove, MeetingRefusal, Moment } from '../../domain/committee/meetingState';
import { meetingStateOf, moveMeeting } from '../../domain/committee/meetingState';
import { attendanceOf } from '../../domain/committee/quorum';
import type { Attendance, Member, MeetingRecord } from '../../domain/committee/record';
import type { Me, Failure, Store } from '../../data/store';
import { adding, ok } from '../../data/store';
import { changeFresh } from '../changeFresh';
import { removeFresh } from '../removeFresh';

type Presence = NonNullable<Attendance['Presence']>;

const refOf = (row: { readonly Id: number; readonly Title?: string }): Ref => ({ Id: row.Id, Title: row.Title ?? '' });

/** The client key of the one attendance row of a member, or of a guest by name, in a meeting. */
export const attendanceKey = (meeting: Pick<Meeting, 'Id'>, who: Pick<Member, 'Id'> | string): string =>
  `attendance:${meeting.Id}:${typeof who === 'string' ? `guest:${who.trim().toLowerCase()}` : `member:${who.Id}`}`;

/** Says how a member took part; nothing said means absent. Two who say it at once end in one row that holds what was said last. */
export async function setPresence(
  store: Store, { meeting, attendance: there }: Pick<MeetingRecord, 'meeting' | 'attendance'>, member: Member, Presence: Presence | undefined
): Promise<Failure | undefined> {
  const row = attendanceOf(there, member);
  if (Presence === undefined) {
    // What was said a moment ago is there, also where it was not read yet.
    const found = row ? ok(row) : await store.find(attendance, attendanceKey(meeting, member));
    return found.ok ? found.value && removeAttendance(store, found.value) : found.failure;
  }
  if (!row) {
    const draft = { Title: member.Title ?? '', Meeting: refOf(meeting), Member: refOf(member), Presence };
    const added = await store.add(attendance, draft, attendanceKey(meeting, member));
    if (!added.ok) return added.failure;
    if (added.value.Presence === Presence) return undefined;
    const changed = await changeFresh(store, attendance, added.value.Id, () => ({ Presence }));
    return changed.ok ? undefined : changed.failure;
  }
  const changed = await changeFresh(store, attendance, row.Id, fresh => fresh.Presence === Presence ? undefined : { Presence });
  return changed.ok ? undefined : changed.failure;
}

/** Takes a row of the attendance away; one that is gone already is no failure. */
export async function removeAttendance(store: Store, row: Pick<Attendance, 'Id'>): Promise<Failure | undefined> {
  const removed = await removeFresh(store, attendance, row.Id);
  return removed.ok ? undefined : removed.failure;
}

/** A guest by name; the same name again is the same guest. */
export async function addGuest(store: Store, meeting: Meeting, name: string): Promise<Failure | undefined> {
  const added = await store.add(attendance, { Title: name.trim(), Meeting: refOf(meeting), Presence: 'guest' }, attendanceKey(meeting, name));
  return added.ok ? undefined : added.failure;
}

/** Everybody of whom nothing is said is present: one press, one request. `day` is the meeting's, in the site's zone. */
export async function allPresent(store: Store, record: MeetingRecord, day: string): Promise<Failure | undefined> {
  const unsaid = membersOn(record.members, day).filter(member => !attendanceOf(record.attendance, member));
  const results = await store.together(unsaid.map(member => adding(attendance, {
    Title: member.Title ?? '', Meeting: refOf(record.meeting), Member: refOf(member), Presence: 'present'
  }, attendanceKey(record.meeting, member))));
  for (const result of results) if (!result.ok) return result.failure;
  return undefined;
}

/** A member declares a conflict of interest on an item, or takes that back. */
export async function setConflict(store: Store, item: AgendaItem, member: Member, declared: boolean): Promise<Failure | undefined> {
  const changed = await changeFresh(store, agendaItems, item.Id, ({ Conflicts = [] }) => {
    const there = Conflicts.some(one => one.Id === member.Id);
    if (there === declared) return undefined;
    return { Conflicts: declared ? [...Conflicts, refOf(member)] : Conflicts.filter(one => one.Id !== member.Id) };
  });
  return changed.ok ? undefined : changed.failure;
}

/** Which item is under discussion, and since when: `now` is an instant (UTC). Nothing when the walk is over. */
export async function setCurrent(store: Store, meeting: Meeting, item: AgendaItem | undefined, now: string): Promise<Failure | undefined> {
  const changed = await changeFresh(store, meetings, meeting.Id, fresh => {
    if (meetingStateOf(fresh) !== 'in progress' || fresh.CurrentItem?.Id === item?.Id) return undefined;
    return item ? { CurrentItem: refOf(item), CurrentSince: now } : { CurrentItem: null, CurrentSince: null };
  });
  return changed.ok ? undefined : changed.failure;
}

/** An item was dealt with without a decision, or was not after all. */
export async function setDiscussed(store: Store, item: AgendaItem, discussed: boolean): Promise<Failure | undefined> {
  const [from, to] = discussed ? ['waiting', 'discussed'] as const : ['discussed', 'waiting'] as const;
  const changed = await changeFresh(store, agendaItems, item.Id, ({ State = 'waiting' }) => State === from ? { State: to } : undefined);
  return changed.ok ? undefined : changed.failure;
}

/** Makes a move of the meeting's state as the table allows it now; a move that somebody else made first is no failure. */
export async function makeMeetingMove(
  store: Store, me: Me, meeting: Pick<Meeting, 'Id'>, move: MeetingMove, moment: Moment, reason?: string
): Promise<{ readonly failure?: Failure; readonly refusal?: MeetingRefusal }> {
  let refusal: MeetingRefusal | undefined;
  const changed = await changeFresh(store, meetings, meeting.Id, fresh => {
    refusal = undefined;
    if (meetingStateOf(fresh) === move.to) return undefined;
    const moved = moveMeeting(move, fresh, me.roles, moment, reason);
    if ('refusal' in moved) { refusal = moved.refusal; return undefined; }
    return moved.change;
  });
  return { ...(changed.ok ? {} : { failure: changed.failure }), ...(refusal ? { refusal } : {}) };
}
