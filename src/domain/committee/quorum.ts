import type { PackBody } from '../program/pack';
import type { AgendaItem } from './agenda';
import { votersOn } from './members';
import type { Attendance, Member, MeetingRecord } from './record';

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
}

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
