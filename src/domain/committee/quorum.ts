import type { PackBody } from '../program/pack';
import type { AgendaItem } from './agenda';
import { votersOn } from './members';
import type { Attendance, Member, MeetingRecord } from './record';
import type { Resolution } from './resolution';

/** Packs write a share with four decimals: two thirds is 0.6667. */
export const sharePrecision = 0.00005;

/** Who counts, and whether they are enough. */
export interface Quorum {
  /** Voting members in office on the day, without those in conflict. */
  readonly voters: readonly Member[];
  /** Those of them who are present: who may move, second and vote. */
  readonly present: readonly Member[];
  /** Members who declared a conflict of interest on the item. */
  readonly conflicted: readonly Member[];
  /** How many must be present; absent when the body asks for no quorum, or has no voting members on record. */
  readonly needed?: number;
  /** Enough are present, or nobody asks how many. */
  readonly met: boolean;
  /** How many were counted, where that was recorded already: who left since is not known by name. */
  readonly counted?: number;
}

/** How many count as present. */
export const countedIn = ({ counted, present }: Pick<Quorum, 'counted' | 'present'>): number => counted ?? present.length;

/** The attendance row of a member, if any. */
export const attendanceOf = (attendance: readonly Attendance[], member: Pick<Member, 'Id'>): Attendance | undefined =>
  attendance.find(row => row.Member?.Id === member.Id);

/**
 * Who counts for a decision, and whether they are a quorum: voting members in office on the meeting's day (in the site's zone) who are present.
 * Who declared a conflict on the item counts neither as present nor in the base of a share, which is rounded up; a fixed number stays as it is.
 * Who left early counts no more. Source: the body's rules in the program pack; domain.md, "Registers" (Bodies: quorum).
 */
export function quorumOf(
  record: Pick<MeetingRecord, 'members' | 'attendance'>, rules: Pick<PackBody, 'quorum' | 'quorumShare'>, day: string,
  item?: Pick<AgendaItem, 'Conflicts'>
): Quorum {
  const inConflict = new Set(item?.Conflicts?.map(member => member.Id));
  const inOffice = votersOn(record.members, day);
  const voters = inOffice.filter(member => !inConflict.has(member.Id));
  const present = voters.filter(member => attendanceOf(record.attendance, member)?.Presence === 'present');
  const conflicted = record.members.filter(member => inConflict.has(member.Id));
  const share = rules.quorumShare === undefined ? undefined : Math.ceil(voters.length * (rules.quorumShare - sharePrecision));
  // Nobody knows who a quorum would be of where no voting member is on record.
  const needed = inOffice.length === 0 ? undefined : rules.quorum ?? (share === undefined ? undefined : Math.max(1, share));
  return { voters, present, conflicted, met: needed === undefined || present.length >= needed, ...(needed === undefined ? {} : { needed }) };
}

/** Who was there at some time: whether they left before or after a decision nobody knows. */
const everThere = (attendance: readonly Attendance[]): readonly Attendance[] =>
  attendance.map(row => row.Presence === 'left' ? { ...row, Presence: 'present' } : row);

/** Who counts for a decision that is counted again after it was recorded: whoever was there at some time, and is not in conflict. */
export const quorumAgain: typeof quorumOf = (record, ...rest) => quorumOf({ ...record, attendance: everThere(record.attendance) }, ...rest);

const namesIn = (...texts: ReadonlyArray<string | undefined>): readonly string[] => texts.flatMap(text => text?.split(/\r?\n/) ?? []);

/**
 * Who counted for a resolution, as it says itself: a correction takes this over, whoever has left the room since. Who moved, seconded and voted by name
 * was there; of the others, those who were at some time. Counted again where it says nothing of this.
 * Source: the hub's own rule (issue "Committees", "What must be true": a correction supersedes, and both remain visible).
 */
export function quorumRecorded(
  record: Pick<MeetingRecord, 'members' | 'attendance'>, rules: Pick<PackBody, 'quorum' | 'quorumShare'>, day: string, recorded: Resolution
): Quorum {
  const conflicted = namesIn(recorded.ConflictsDeclared).map((name): Member => record.members.find(member => member.Title === name) ?? { Id: 0, Title: name });
  const again = quorumAgain(record, rules, day, { Conflicts: conflicted.map(({ Id, Title = '' }) => ({ Id, Title })) });
  if (recorded.CountedPresent === undefined) return again;
  const { QuorumNeeded: needed } = recorded;
  const named = new Set(namesIn(recorded.Mover, recorded.Seconder, recorded.NamesFor, recorded.NamesAgainst, recorded.NamesAbstained));
  return {
    voters: again.voters, present: again.voters.filter(member => again.present.includes(member) || named.has(member.Title ?? '')), conflicted,
    counted: recorded.CountedPresent, met: recorded.WithoutQuorum !== true, ...(needed === undefined ? {} : { needed })
  };
}
