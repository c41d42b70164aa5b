import { Context } from '../context';
import { refuse } from '../errors';
import { Item } from '../store/items';
import { List } from '../store/lists';

/** Refuses with 423 while a file is checked out by, or locked for, somebody else. */
export function demandNotTaken(item: Item, context: Context): void {
  const { locks, principals } = context.store;
  const by = item.checkedOutBy;
  if (by !== null && by !== context.user.id) {
    throw refuse.checkedOut(`${item.dir}/${item.leaf}`, principals.byId(by)?.title ?? '');
  }
  const holder = locks.by(item.guid);
  if (holder !== undefined && holder !== context.user.id) {
    throw refuse.locked(`${item.dir}/${item.leaf}`, principals.byId(holder)?.title ?? '');
  }
}

/** Refuses a change while somebody else has the file, or before it is checked out where its library wants that. */
export function demandWritable(list: List, item: Item, context: Context): void {
  demandNotTaken(item, context);
  if (item.checkedOutBy === null && wantsCheckOut(list) && !item.folder) {
    throw refuse.checkOutFirst(`${item.dir}/${item.leaf}`);
  }
}

export function wantsCheckOut(list: List): boolean {
  return list.isLibrary && list.settings.ForceCheckout === true;
}
