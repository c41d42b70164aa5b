import { Context } from '../context';
import { refuse } from '../errors';
import { Sql } from '../query/where';
import { WEB_SCOPE } from '../store/permissions';
import { Right, RightName } from '../store/rights';
import { Item } from '../store/items';
import { List } from '../store/lists';

export function listScope(list: List): number {
  return list.scope ?? WEB_SCOPE;
}

/** The nearest folder with permissions of its own applies to what lies in it. */
export function itemScope(list: List, item: Item, context: Context): number {
  if (item.scope !== null) {
    return item.scope;
  }
  if (item.dir.length > list.root.length && context.store.permissions.hasItemScopes(list.id)) {
    const parent = context.store.items.at(list, item.dir);
    if (parent) {
      return itemScope(list, parent, context);
    }
  }
  return listScope(list);
}

function overrides(list: List, context: Context): boolean {
  return context.store.permissions.may(context.user, listScope(list), 'ManageLists');
}

export function mayRead(list: List, item: Item, context: Context): boolean {
  return context.store.permissions.may(context.user, itemScope(list, item, context), 'ViewListItems') &&
    (list.settings.ReadSecurity !== 2 || item.author === context.user.id || overrides(list, context));
}

/** Refuses with 403 unless the user may change (or delete) the item. */
export function demandItem(list: List, item: Item, right: RightName, context: Context): void {
  context.store.permissions.demand(context.user, itemScope(list, item, context), right);
  const security = list.settings.WriteSecurity;
  const blocked = security === 4 || (security === 2 && item.author !== context.user.id);
  if (blocked && !overrides(list, context)) {
    throw refuse.denied();
  }
}

/** What the user may do to an item: its scope's mask, narrowed by WriteSecurity. */
export function itemMask(list: List, item: Item, context: Context): bigint {
  const mask = context.store.permissions.mask(context.user, itemScope(list, item, context));
  const blocked = list.settings.WriteSecurity === 4 || (list.settings.WriteSecurity === 2 && item.author !== context.user.id);
  return blocked && !overrides(list, context) ? mask & ~(Right.EditListItems | Right.DeleteListItems) : mask;
}

/** The conditions that leave out what the user may not see. Refuses when the list itself is closed to the user. */
export function visible(list: List, context: Context): readonly Sql[] {
  const { permissions } = context.store;
  const open = permissions.may(context.user, listScope(list), 'ViewListItems');
  const found: Sql[] = [];
  if (permissions.hasItemScopes(list.id)) {
    const scopes = permissions.itemScopes(context.user, list.id, 'ViewListItems');
    const own = `"Scope" IN (${scopes.map(() => '?').join(', ')})`;
    found.push(...inherited(list, scopes, context));
    found.push(open ? { text: `("Scope" IS NULL OR ${own})`, values: scopes } : { text: own, values: scopes });
  } else if (!open) {
    throw refuse.denied();
  }
  if (list.settings.ReadSecurity === 2 && !overrides(list, context)) {
    found.push({ text: '"Author" = ?', values: [context.user.id] });
  }
  return found;
}

/** What lies in a folder that is closed to the user is closed too, unless it has a scope of its own. */
function inherited(list: List, readable: readonly number[], context: Context): Sql[] {
  const closed = context.store.db.all(`SELECT "Dir" || '/' || "Leaf" AS path, "Scope" AS scope FROM ${list.table} WHERE "IsFolder" = 1 AND ` +
    '"Scope" IS NOT NULL').filter(row => !readable.includes(Number(row.scope)));
  return closed.map(row => ({
    text: '("Scope" IS NOT NULL OR (fold("Dir") <> fold(?) AND substr(fold("Dir"), 1, length(?) + 1) <> fold(?) || \'/\'))',
    values: [String(row.path), String(row.path), String(row.path)]
  }));
}
