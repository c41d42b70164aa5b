import { Context } from '../context';
import { refuse } from '../errors';
import { kindOf } from '../kinds/index';
import { Field, setting, textSetting } from '../kinds/kind';
import { int } from '../store/database';
import { Item } from '../store/items';
import { List } from '../store/lists';
import { byId, byName, FieldHome } from './fieldHome';
import { addField } from './fieldWriting';

/** SP.RelationshipDeleteBehaviorType */
const CASCADE = 1;
const RESTRICT = 2;

/** The columns that show more of what a lookup points at. */
export function dependentsOf(home: FieldHome, primary: Field): Field[] {
  return home.all().filter(field => textSetting(field, 'PrimaryFieldId') === primary.id);
}

/** Adds a column that shows another column of what a lookup points at; it keeps no value of its own. */
export function addDependent(home: FieldHome, made: { title: string; name?: string; primary: string; show: string }, context: Context): Field {
  const primary = byId(home, made.primary) ?? byName(home, made.primary);
  if (!primary || kindOf(primary.type).refers !== 'lookup') {
    throw refuse.fieldMissing(made.primary);
  }
  return addField(home, { title: made.title, name: made.name ?? made.title, kind: kindOf(primary.type), settings: {
    LookupList: textSetting(primary, 'LookupList'), LookupField: made.show, PrimaryFieldId: primary.id, IsDependentLookup: true,
    ReadOnlyField: true } }, context);
}

/** Refuses a delete behaviour on a lookup that takes several values or has no index. */
export function checkRelation(field: Field): void {
  if (Number(setting(field, 'RelationshipDeleteBehavior') ?? 0) !== 0 &&
    (field.type !== 'Lookup' || setting(field, 'Indexed') !== true)) {
    throw refuse.relationNeedsIndex();
  }
}

/** A lookup and the list that it belongs to. */
export interface Pointer { readonly list: List; readonly field: Field }

/** Lookups of any list that point into `target`. */
export function pointersInto(target: List, context: Context): Pointer[] {
  const { lists } = context.store;
  return lists.all().flatMap(list => lists.fields(list)
    .filter(field => kindOf(field.type).refers === 'lookup' && textSetting(field, 'LookupList') === target.id &&
      setting(field, 'IsDependentLookup') !== true).map(field => ({ list, field })));
}

/**
 * Before an item goes: a restricting lookup that points at it refuses, a cascading one takes its items along by `go`.
 * Other lookups keep the id and show nothing.
 */
export function release(target: List, item: Item, context: Context, go: (list: List, item: Item) => void): void {
  for (const { list, field } of pointersInto(target, context)) {
    const behaviour = setting(field, 'RelationshipDeleteBehavior');
    if (behaviour !== CASCADE && behaviour !== RESTRICT) {
      continue;
    }
    const rows = context.store.db.all(`SELECT "ID" FROM ${list.table} WHERE ${field.column} = ?`, item.id);
    if (rows.length > 0 && behaviour === RESTRICT) {
      throw refuse.itemPointedAt(list.title, target.title);
    }
    for (const row of rows) {
      const other = context.store.items.get(list, int(row, 'ID'));
      if (other && (list.id !== target.id || other.id !== item.id)) {
        go(list, other);
      }
    }
  }
}
