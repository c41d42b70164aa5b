import { workItems } from '../../../schema/lists/workItems';
import type { workStatuses } from '../../../schema/lists/versionColumns';
import type { Result, Store } from '../../../data/store';
import { ok } from '../../../data/store';
import type { Row } from '../../list/columns';
import { current } from '../../item/current';

export type WorkStatus = typeof workStatuses[number];

/** A work item in its new column, and where it was, to be put back. */
export interface MovedCard {
  readonly row: Row;
  readonly from: WorkStatus | undefined;
  readonly to: WorkStatus;
}

/** How often it is tried again when somebody saved the row in between: a status can be given whatever else was changed. */
const attempts = 3;

/** Gives a work item another status, on top of whatever was saved meanwhile. */
export async function moveCard(store: Store, id: number, to: WorkStatus): Promise<Result<MovedCard>> {
  for (let attempt = 1; ; attempt++) {
    const read = await current(store, workItems, id);
    if (!read.ok) return read;
    const from = read.value.Status;
    if (from === to) return ok({ row: read.value, from, to });
    const changed = await store.change(workItems, read.value, { Status: to });
    if (changed.ok) return ok({ row: changed.value, from, to });
    if (changed.failure.kind !== 'conflict' || attempt === attempts) return changed;
  }
}
