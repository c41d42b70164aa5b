import type { Change, Ref, Role } from '../../schema/define';
import type { actionItems } from '../../schema/lists/actionItems';
import { daysFrom } from '../days';
import type { ActionItem, Member } from './record';

/**
 * May these roles add and change action items? The same as the list's own access.
 * Source: the hub's own rule; domain.md, "Registers" (Action Items), names no role.
 */
export const mayKeepActions = (roles: readonly Role[]): boolean =>
  roles.some(role => role === 'owner' || role === 'chair' || role === 'committee');

/** A row without a state was made inside SharePoint by hand: it counts as open. */
export const isOpen = (action: Pick<ActionItem, 'State'>): boolean => (action.State ?? 'open') === 'open';

/** By how many days an open action item is late, on a day in the site's zone; 0 on its due day and where it has none. */
export const daysLate = (action: Pick<ActionItem, 'State' | 'Due'>, today: string): number =>
  isOpen(action) && action.Due !== undefined ? Math.max(0, daysFrom(action.Due, today)) : 0;

/** The most pressing first: by the day they are due, those without a day last, then as they were taken on. */
export const byUrgency = (a: Pick<ActionItem, 'Id' | 'Due'>, b: Pick<ActionItem, 'Id' | 'Due'>): number =>
  (a.Due ?? '9999') < (b.Due ?? '9999') ? -1 : (a.Due ?? '9999') > (b.Due ?? '9999') ? 1 : a.Id - b.Id;

type ActionChange = Change<typeof actionItems>;

/** What marking as done writes; nothing when it is settled already. `today` is a day in the site's zone. */
export const finish = (action: ActionItem, today: string): ActionChange | undefined =>
  isOpen(action) ? { State: 'done', DoneOn: today } : undefined;

/** What dropping writes: the reason is kept under the note. */
export const drop = (action: ActionItem, reason: string): ActionChange | undefined =>
  isOpen(action) ? { State: 'dropped', Note: [action.Note, reason.trim()].filter(Boolean).join('\n\n') } : undefined;

/** What opening a settled action item again writes. */
export const openAgain = (action: ActionItem): ActionChange | undefined => isOpen(action) ? undefined : { State: 'open', DoneOn: null };

/** What taking a settling back writes: open again, and a reason for dropping it goes out of the note. */
export const takeBack = (before: ActionItem, now: ActionItem): ActionChange | undefined =>
  isOpen(now) ? undefined : { ...openAgain(now), ...(now.State === 'dropped' ? { Note: before.Note ?? null } : {}) };

/**
 * The account of whoever takes an action on, by the name as it was typed: that of the member who goes by it, so that they are told when it is
 * their turn. Nobody's where no member of the body, or more than one account, has the name.
 */
export function accountOf(who: string, members: readonly Member[]): Ref | undefined {
  const name = who.trim().toLowerCase();
  const accounts = members.flatMap(({ Title, Person }) => Person && (Title ?? '').trim().toLowerCase() === name ? [Person] : []);
  return accounts.length > 0 && accounts.every(account => account.Id === accounts[0].Id) ? accounts[0] : undefined;
}
