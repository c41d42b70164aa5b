import type { Change } from '../../../schema/define';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { mayEdit } from '../../../domain/changeRequest/move';
import type { Actor, ChangeRequest } from '../../../domain/changeRequest/move';
import type { Failure, Result, Store } from '../../../data/store';
import type { Hub } from '../../shell/hub';

export type { ChangeRequest };
export type RequestChange = Change<typeof changeRequests>;
export type RequestColumn = keyof RequestChange & string;

/** What the author of a change request writes; the rest is the owners'. */
export const authorColumns: readonly RequestColumn[] = ['Title', 'Details', 'Society', 'Category', 'Modules', 'CoSponsors'];
/** What an owner may correct besides. */
export const ownerColumns: readonly RequestColumn[] = [...authorColumns, 'DateReceived', 'Reference', 'Score'];

/** The signed-in user, as the rules see them. */
export const actorOf = (hub: Pick<Hub, 'me'>): Actor => ({ Id: hub.me.Id, roles: hub.me.roles });

/** The columns that this user may edit of this change request now; none where they may only read. */
export const editableColumns = (request: ChangeRequest, actor: Actor): readonly RequestColumn[] =>
  !mayEdit(request, actor) ? [] : actor.roles.includes('owner') ? ownerColumns : authorColumns;

/** A change request with the ETag that a write needs. */
export type Current = ChangeRequest & { readonly ETag: string };

const isCurrent = (row: ChangeRequest | undefined): row is Current => row?.ETag !== undefined;

/** The row with its ETag: itself where it has one, otherwise read again. */
export async function current(store: Store, id: number, row?: ChangeRequest): Promise<Result<Current>> {
  if (isCurrent(row)) return { ok: true, value: row };
  const read = await store.get(changeRequests, id);
  if (!read.ok) return read;
  if (!isCurrent(read.value)) throw new Error('One item was read and has no ETag.');
  return { ok: true, value: read.value };
}

/** The version that won, out of a conflict. */
export const theirsOf = (store: Store, id: number, failure: Failure & { readonly kind: 'conflict' }): Promise<Result<Current>> =>
  current(store, id, failure.theirs as ChangeRequest | undefined);
