import { Context } from '../context';
import { refuse } from '../errors';
import { textOf, valuesOf } from '../http/body';
import { complex, isObject, Json, multi, Value } from '../odata/value';
import { listTypes } from '../store/listTypes';
import { demandFolder, FolderTarget, isRoot } from './folders';
import { listScope } from './itemAccess';

/** The content types that a folder offers, in their order. */
export function contentTypeOrder(of: FolderTarget): Value {
  const own = uniqueOrder(of);
  return own ?? typeIds(of.list ? listTypes(of.list).map(type => type.id) : []);
}

function typeIds(ids: readonly string[]): Value {
  return multi('SP.ContentTypeId', ids.map(id => complex('SP.ContentTypeId', { StringValue: id })));
}

/** The setting of a list that keeps which content types its root folder offers, and in which order. */
const TYPE_ORDER = '@contentTypeOrder';

/** The order that was written for a folder; null when it has none of its own. */
export function uniqueOrder(of: FolderTarget): Value {
  const order = of.list && isRoot(of) ? of.list.settings[TYPE_ORDER] : undefined;
  return Array.isArray(order) ? typeIds(order.map(String)) : null;
}

/** Writes the order of content types that a body gives as `[{ StringValue }]`, or null to have none. Refuses types that the list does not have. */
export function saveTypeOrder(of: FolderTarget, given: Json, context: Context): void {
  const list = demandFolder(of, context);
  context.store.permissions.demand(context.user, listScope(list), 'ManageLists');
  if (!isRoot(of)) {
    throw refuse.missing('the order of content types in folders below the root');
  }
  const ids = valuesOf(given)?.map(one => (isObject(one) ? textOf(one.StringValue) ?? '' : ''));
  if (ids?.some(id => !listTypes(list).some(type => type.id.toUpperCase() === id.toUpperCase()))) {
    throw refuse.contentTypeMissing();
  }
  context.store.lists.save({ ...list, settings: { ...list.settings, [TYPE_ORDER]: ids ?? null } });
}
