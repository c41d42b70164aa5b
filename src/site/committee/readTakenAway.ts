import { meetingDocuments } from '../../schema/lists/meetingDocuments';
import type { Meeting } from '../../domain/committee/agenda';
import { postedOn, postings } from '../../domain/committee/exceptions';
import type { Result, Store } from '../../data/store';
import { ok } from '../../data/store';
import { postedFile } from '../documents/postedFiles';

/** Four files of each kind to a meeting, and what people put beside them. */
const filesEach = 20;

/**
 * The meetings as the library has them: one that says that something was posted of it, though no such file is there any more (somebody deleted or moved
 * them by hand), says so no longer. One request; none where nothing is said to be posted.
 */
export async function readTakenAway(store: Store, meetings: readonly Meeting[]): Promise<Result<readonly Meeting[]>> {
  const stamped = meetings.filter(meeting => postings.some(posting => meeting[postedOn[posting]] !== undefined));
  if (stamped.length === 0) return ok(meetings);
  const found = await store.page(meetingDocuments, {
    columns: ['FileLeafRef', 'FileRef', 'Meeting'],
    where: [{ column: 'Meeting', is: 'in', value: stamped.map(({ Id }) => ({ Id, Title: '' })) }], top: stamped.length * filesEach
  });
  if (!found.ok) return found;
  const there = new Set(found.value.rows.map(row => `${row.Meeting?.Id} ${postedFile({ name: row.FileLeafRef ?? '', url: row.FileRef ?? '', row })?.kind}`));
  return ok(meetings.map(meeting => {
    const gone = postings.filter(posting => meeting[postedOn[posting]] !== undefined && !there.has(`${meeting.Id} ${posting}`));
    return gone.length === 0 ? meeting : { ...meeting, ...Object.fromEntries(gone.map(posting => [postedOn[posting], undefined])) };
  }));
}
