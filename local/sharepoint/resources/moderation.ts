import { Context } from '../context';
import { refuse } from '../errors';
import { drafts, MAJOR } from '../store/items';
import { addModerationColumns, Approval, moderated, MODERATION_COMMENTS, MODERATION_STATUS } from '../store/moderation';
import { List } from '../store/lists';
import { demandItem, listScope } from './itemAccess';
import type { Listed } from './items';
import { Method, nothing } from './resource';

/** Brings the columns of a list in line with its setting EnableModeration. */
export function settleModeration(list: List, context: Context): void {
  addModerationColumns(list, context.store.lists, column => context.store.db.run(`UPDATE ${list.table} SET "${column}" = ?`, Approval.Approved));
}

/** Refuses with 403 those who may not approve, when a body sets the status of an item. */
export function demandApprover(list: List, context: Context): void {
  context.store.permissions.demand(context.user, listScope(list), 'ApproveItems');
}

const decide = (name: string, status: number): Method<Listed> => ({ params: ['comment'], call: (of, args, context) => {
  const { store } = context;
  demandItem(of.list, of.item, 'ApproveItems', context);
  if (!moderated(of.list)) {
    throw refuse.notModerated();
  }
  const publishes = status === Approval.Approved && drafts(of.list) && of.item.uiVersion % MAJOR !== 0;
  const item = publishes ? store.drafts.publish(of.list, of.item, args.optionalText('comment') ?? '', context.stamp()) : of.item;
  store.items.touch(of.list, item, { [`f_${MODERATION_STATUS}`]: status, [`f_${MODERATION_COMMENTS}`]: args.optionalText('comment') ?? null }, context.stamp());
  return nothing(name);
} });

/** What approvers do to a file that waits. */
export const moderationMethods: Readonly<Record<string, Method<Listed>>> = {
  approve: decide('Approve', Approval.Approved), deny: decide('Deny', Approval.Rejected)
};
