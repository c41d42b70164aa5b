import type { Draft } from '../../../schema/define';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { sameValue } from '../../../schema/kinds';
import type { Result, Store } from '../../../data/store';
import { current } from '../../item/current';
import type { ChangeRequest, RequestChange } from './changeRequest';
import { authorColumns } from './changeRequest';

/** A submitted change request; `earlier` when an attempt whose answer was lost had arrived with other text, which was then updated. */
export interface Submitted {
  readonly item: ChangeRequest;
  readonly earlier: boolean;
}

/**
 * Submits a change request once, however often it is called with one key. Where an earlier attempt arrived and the text was changed since,
 * that row is brought up to date.
 */
export async function submit(store: Store, draft: Draft<typeof changeRequests>, key: string): Promise<Result<Submitted>> {
  const added = await store.add(changeRequests, draft, key);
  if (!added.ok) return added;
  const values: Readonly<Record<string, unknown>> = draft;
  const stored: Readonly<Record<string, unknown>> = added.value;
  const change: RequestChange = Object.fromEntries(authorColumns.filter(name => !sameValue(values[name], stored[name]))
    .map(name => [name, values[name] ?? null]));
  if (Object.keys(change).length === 0) return { ok: true, value: { item: added.value, earlier: false } };
  const row = await current(store, changeRequests, added.value.Id);
  if (!row.ok) return row;
  const changed = await store.change(changeRequests, row.value, change);
  return changed.ok ? { ok: true, value: { item: changed.value, earlier: true } } : changed;
}
