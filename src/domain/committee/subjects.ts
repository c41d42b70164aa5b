import type { Draft } from '../../schema/define';
import type { agendaItems } from '../../schema/lists/agendaItems';
import type { ChangeRequest } from '../changeRequest/move';
import { statusOf } from '../changeRequest/move';
import type { Status } from '../changeRequest/status';
import { decided } from '../changeRequest/status';
import type { PackBody } from '../program/pack';
import type { AgendaItem, Meeting } from './agenda';
import { between } from './order';

/** The lists whose rows an agenda item can be about, each with the agenda item's column for it. */
export const subjectColumns = { ChangeRequests: 'ChangeRequest', Practices: 'Practice', WorkItems: 'WorkItem' } as const;

export type SubjectList = keyof typeof subjectColumns;

/** Can rows of this list come onto an agenda? */
export const isSubjectList = (name: string): name is SubjectList => Object.keys(subjectColumns).includes(name);

/** A row that an agenda item is to be about. */
export interface SubjectRow {
  readonly Id: number;
  readonly Title?: string;
  readonly Status?: string;
}

/** May a body still speak about it? Not about a change request that was decided on, withdrawn or returned (domain.md, "Change request lifecycle"). */
export const isOpenSubject = (list: SubjectList, row: SubjectRow): boolean => list !== 'ChangeRequests'
  || !([...decided, 'withdrawn', 'returned'] as readonly Status[]).includes(statusOf(row as ChangeRequest));

/** The agenda item about a row, behind what is on the meeting's agenda: to decide on where the body decides, else to speak about. */
export function subjectItem(
  list: SubjectList, row: SubjectRow, meeting: Meeting, there: ReadonlyArray<Pick<AgendaItem, 'Order'>>, body: Pick<PackBody, 'decides'>
): Draft<typeof agendaItems> {
  const last = there.length === 0 ? undefined : Math.max(...there.map(item => item.Order ?? 0));
  return {
    Title: row.Title ?? '', Meeting: { Id: meeting.Id, Title: meeting.Title ?? '' }, State: 'waiting',
    Kind: body.decides.length > 0 ? 'decision' : 'discussion', Order: between(last, undefined),
    [subjectColumns[list]]: { Id: row.Id, Title: row.Title ?? '' }
  };
}
