import type { Change } from '../../../schema/define';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { mayEdit, statusOf } from '../../../domain/changeRequest/move';
import type { Actor, ChangeRequest } from '../../../domain/changeRequest/move';
import { numberOf } from '../../../domain/changeRequest/number';
import type { Current as CurrentRow } from '../../item/current';
import type { ItemRules } from '../../item/rules';
import type { Hub } from '../../shell/hub';
import { fill } from '../../shell/words';
import { strings } from './strings';

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
export type Current = CurrentRow<typeof changeRequests>;

/** What the panel asks about a change request. */
export const requestRules: ItemRules<typeof changeRequests> = {
  list: changeRequests,
  labelOf: numberOf,
  columns: ownerColumns,
  editable: editableColumns,
  frozen: (request, { vocabulary, language }) =>
    fill(strings.Conflict_frozen, vocabulary.label(changeRequests.fields.Status, statusOf(request), language))
};
