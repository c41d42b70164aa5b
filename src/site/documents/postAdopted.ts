import type { Failure, Store } from '../../data/store';
import { readRecord } from '../committee/readRecord';
import type { Behind } from './behindAdoption';
import { postMinutes } from './post';
import type { Posting } from './posting';

/**
 * Posts minutes again whose documents lag behind what was decided on them. Anyone with the right may run it, any number of times, at once; whoever
 * opens the meeting next goes on where it stopped.
 * @returns how many meetings' minutes were posted again, and what stopped it, if anything
 */
export async function postAdopted(
  store: Store, behind: readonly Behind[], given: Posting
): Promise<{ readonly posted: number; readonly failure?: Failure }> {
  let posted = 0;
  for (const { meetingId, says } of behind) {
    const record = await readRecord(store, meetingId, given.body.Id);
    if ('kind' in record) return { posted, failure: record };
    // A later meeting may have adopted them anew.
    if (says.every(one => one === record.meeting.MinutesAdoptedBy?.Title)) continue;
    const done = await postMinutes(store, record, given);
    if (!done.ok) return { posted, failure: done.failure };
    posted++;
  }
  return { posted };
}
