import type { Item } from '../../schema/define';
import type { actionItems } from '../../schema/lists/actionItems';
import type { attendance } from '../../schema/lists/attendance';
import type { bodies } from '../../schema/lists/bodies';
import type { bodyMembers } from '../../schema/lists/bodyMembers';
import type { minutes } from '../../schema/lists/minutes';
import type { positions } from '../../schema/lists/positions';
import type { proposals } from '../../schema/lists/proposals';
import type { ChangeRequest } from '../changeRequest/move';
import type { AgendaItem, Meeting } from './agenda';
import type { Resolution } from './resolution';

export type BodyRow = Item<typeof bodies>;
export type Member = Item<typeof bodyMembers>;
export type Attendance = Item<typeof attendance>;
export type Position = Item<typeof positions>;
export type Proposal = Item<typeof proposals>;
export type ActionItem = Item<typeof actionItems>;
export type MinutesRow = Item<typeof minutes>;

/**
 * All that is recorded of one meeting: what its page shows, what its rules decide on, and what its minutes are composed from.
 * Derived facts (quorum, consent block, tallies) are never in it.
 */
export interface MeetingRecord {
  readonly meeting: Meeting;
  /** Members of the body in any period; which of them count is a matter of the meeting's day. */
  readonly members: readonly Member[];
  readonly attendance: readonly Attendance[];
  /** In the order of the agenda. */
  readonly items: readonly AgendaItem[];
  readonly positions: readonly Position[];
  /** Of this meeting, oldest first; superseded ones too. */
  readonly resolutions: readonly Resolution[];
  /** Taken on in this meeting. */
  readonly actions: readonly ActionItem[];
  /** The change requests on the agenda. */
  readonly requests: readonly ChangeRequest[];
}

/** The change request that an item of the agenda is about. */
export const requestOf = ({ requests }: Pick<MeetingRecord, 'requests'>, item: Pick<AgendaItem, 'ChangeRequest'>): ChangeRequest | undefined =>
  requests.find(request => request.Id === item.ChangeRequest?.Id);
