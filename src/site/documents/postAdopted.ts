import { meetingDocuments } from '../../schema/lists/meetingDocuments';
import { adoptedBy } from '../../domain/committee/consequence';
import type { Resolution } from '../../domain/committee/decision';
import type { Failure, Store } from '../../data/store';
import { readRecord } from '../committee/readRecord';
import { postedFile } from './postedFiles';
import type { Posting } from './posting';

/** Four files of minutes to a meeting, and a meeting rarely adopts the minutes of more than one. */
const mostFiles = 200;

/**
 * Posts minutes again whose documents do not say what was decided on them: a draft that is adopted by now, or an adoption that was taken back. Minutes that
 * were never posted stay so. What lags behind follows from the decisions and the documents alone, so anyone with the right may run it, any
 * number of times, at once; whoever opens the meeting next goes on where it stopped.
 * @param decisions of the meeting that adopted, superseded ones too
 * @returns how many meetings' minutes were posted again, and what stopped it, if anything
 */
export async function postAdopted(
  store: Store, decisions: readonly Resolution[], given: Posting
): Promise<{ readonly posted: number; readonly failure?: Failure }> {
  const adopted = adoptedBy(decisions);
  if (adopted.size === 0) return { posted: 0 };
  const found = await store.files(meetingDocuments, {
    columns: ['Meeting', 'Kind', 'AdoptedBy'], where: [{ column: 'Meeting', is: 'in', value: [...adopted.keys()].map(Id => ({ Id, Title: '' })) }], top: mostFiles
  });
  if (!found.ok) return { posted: 0, failure: found.failure };
  const ours = found.value.files.filter(file => postedFile(file)?.kind === 'minutes');
  let posted = 0;
  for (const id of adopted.keys()) {
    const files = ours.filter(({ row }) => row.Meeting?.Id === id);
    if (files.every(({ row }) => row.AdoptedBy === adopted.get(id))) continue;
    const record = await readRecord(store, id, given.body.Id);
    if ('kind' in record) return { posted, failure: record };
    // A later meeting may have adopted them anew.
    if (files.every(({ row }) => row.AdoptedBy === record.meeting.MinutesAdoptedBy?.Title)) continue;
    // Word files are made by code that only this needs.
    const { postMinutes } = await import(/* webpackChunkName: 'post-documents' */ './post');
    const done = await postMinutes(store, record, given);
    if (!done.ok) return { posted, failure: done.failure };
    posted++;
  }
  return { posted };
}
