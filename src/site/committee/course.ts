import { agendaItems } from '../../schema/lists/agendaItems';
import { bodies } from '../../schema/lists/bodies';
import { meetingDocuments } from '../../schema/lists/meetingDocuments';
import { meetings } from '../../schema/lists/meetings';
import { resolutions } from '../../schema/lists/resolutions';
import type { CourseColumn, CourseGiven } from '../../domain/committee/course';
import type { BodyRow } from '../../domain/committee/record';
import type { Failure, StoredFile, Store } from '../../data/store';

/** Far more meetings than one subject is ever before. */
const mostMeetings = 60;
const mostRows = 200;

/** What committees have recorded of a subject, with the documents that were posted of those meetings. */
export interface Course extends CourseGiven {
  readonly bodies: readonly BodyRow[];
  readonly documents: ReadonlyArray<StoredFile<typeof meetingDocuments>>;
}

/**
 * Reads what committees have recorded of a subject: its agenda items and resolutions in one request, then, where there are any, their meetings and
 * what was posted of them. Every question leads with an indexed lookup: the cost does not grow with the lists.
 */
export async function readCourse(store: Store, column: CourseColumn, id: number): Promise<Course | Failure> {
  const where = [{ column, is: 'eq', value: { Id: id, Title: '' } }] as const;
  const [items, decided] = await Promise.all([
    store.page(agendaItems, { columns: ['Title', 'Meeting', 'Order', 'State'], where, top: mostRows }),
    store.page(resolutions, {
      columns: ['Title', 'Meeting', 'Body', 'Outcome', 'DecidedOn', 'Reason', 'DeferredUntil', 'Supersedes'], where, top: mostRows
    })
  ]);
  if (!items.ok) return items.failure;
  if (!decided.ok) return decided.failure;
  const ids = [...new Set([...items.value.rows, ...decided.value.rows].flatMap(row => row.Meeting ? [row.Meeting.Id] : []))].slice(-mostMeetings);
  const nothing = { items: items.value.rows, resolutions: decided.value.rows, meetings: [], bodies: [], documents: [] };
  if (ids.length === 0) return nothing;
  const [held, known, documents] = await Promise.all([
    store.page(meetings, { columns: ['Title', 'Body', 'StartsAt', 'State'], where: [{ column: 'Id', is: 'in', value: ids }], top: mostMeetings }),
    store.page(bodies, { columns: ['Title', 'BodyKey'], top: mostRows }),
    store.files(meetingDocuments, {
      columns: ['Meeting', 'Kind', 'Language', 'PostedOn'], where: [{ column: 'Meeting', is: 'in', value: ids.map(one => ({ Id: one, Title: '' })) }],
      top: mostRows
    })
  ]);
  if (!held.ok) return held.failure;
  if (!known.ok) return known.failure;
  if (!documents.ok) return documents.failure;
  return { ...nothing, meetings: held.value.rows, bodies: known.value.rows, documents: documents.value.files };
}
