import { meetingDocuments } from '../../schema/lists/meetingDocuments';
import { adoptedBy } from '../../domain/committee/consequence';
import type { Resolution } from '../../domain/committee/decision';
import type { Result, Store } from '../../data/store';
import { ok } from '../../data/store';
import { postedFile } from './postedFiles';

/** Four files of minutes to a meeting, and a meeting rarely adopts the minutes of more than one. */
const mostFiles = 200;

/** A meeting whose posted minutes do not say what was decided on them. */
export interface Behind {
  readonly meetingId: number;
  /** By which resolutions its files say that they are adopted. */
  readonly says: ReadonlyArray<string | undefined>;
}

/**
 * Of which meetings the posted minutes lag behind what was decided on them: a draft that is adopted by now, or an adoption that was taken back. It follows from
 * the decisions and the documents alone; minutes that were never posted do not lag. A part of a request, and none where no minutes were decided on.
 * @param decisions of the meeting that adopted, superseded ones too
 */
export async function behindAdoption(store: Store, decisions: readonly Resolution[]): Promise<Result<readonly Behind[]>> {
  const adopted = adoptedBy(decisions);
  if (adopted.size === 0) return ok([]);
  const found = await store.page(meetingDocuments, {
    columns: ['FileLeafRef', 'FileRef', 'Meeting', 'AdoptedBy'],
    where: [{ column: 'Meeting', is: 'in', value: [...adopted.keys()].map(Id => ({ Id, Title: '' })) }], top: mostFiles
  });
  if (!found.ok) return found;
  const ours = found.value.rows.filter(row => postedFile({ name: row.FileLeafRef ?? '', url: row.FileRef ?? '', row })?.kind === 'minutes');
  return ok([...adopted].flatMap(([meetingId, by]): Behind[] => {
    const says = ours.filter(row => row.Meeting?.Id === meetingId).map(row => row.AdoptedBy);
    return says.every(one => one === by) ? [] : [{ meetingId, says }];
  }));
}
