import type { List, Lists } from './lists';

/** The column of a list with content approval: 0 approved, 1 rejected, 2 pending. */
export const MODERATION_STATUS = '_ModerationStatus';
export const MODERATION_COMMENTS = '_ModerationComments';
export const Approval = { Approved: 0, Rejected: 1, Pending: 2 } as const;

/** Whether what is added to a list or changed in it waits for approval. */
export function moderated(list: List): boolean {
  return list.settings.EnableModeration === true;
}

/** Gives a list that has content approval switched on its columns for it; what is there already counts as approved. */
export function addModerationColumns(list: List, lists: Lists, approveAll: (column: string) => void): void {
  if (!moderated(list) || lists.field(list, MODERATION_STATUS)) {
    return;
  }
  lists.addField(list, { id: 'fdc3b2ed-5bf2-4835-a4bc-b885f3396a61', name: MODERATION_STATUS, title: 'Approval Status', type: 'ModStat',
    settings: { FromBaseType: true, CanBeDeleted: false, Group: '_Hidden', DefaultValue: Approval.Pending } });
  lists.addField(list, { id: '34ad21eb-75bd-4544-8c73-0e08330291fe', name: MODERATION_COMMENTS, title: 'Approver Comments', type: 'Note',
    settings: { FromBaseType: true, CanBeDeleted: false, Group: '_Hidden', ReadOnlyField: true } });
  approveAll(`f_${MODERATION_STATUS}`);
}
