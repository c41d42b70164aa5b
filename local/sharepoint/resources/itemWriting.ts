import { Context } from '../context';
import { refuse } from '../errors';
import { textOf } from '../http/body';
import { kindOf } from '../kinds/index';
import { Field, flag, setting, Stored, textSetting } from '../kinds/kind';
import { Json } from '../odata/value';
import { internalName, referenceOf } from '../query/column';
import { rules } from '../rules';
import { fold } from '../store/database';
import { Item } from '../store/items';
import { List } from '../store/lists';
import { MODERATION_STATUS } from '../store/moderation';
import { demandWritable } from './checkOut';
import { knownContentType } from './contentTypes';
import { checkValidation, formulaDefault } from './formulas';
import { demandItem, listScope } from './itemAccess';
import { demandApprover } from './moderation';
import { checkName } from './paths';

/** Values to be written, and the few properties that are no columns of the list. */
export interface Writing { readonly values: Map<string, Stored>; contentType?: string; leaf?: string; folder?: boolean }

export function entityType(list: List): string {
  return `SP.Data.${list.entity}${list.isLibrary ? 'Item' : 'ListItem'}`;
}

/** The column that a property of a body names: `Title`, `SponsorId`, `OData__x`. */
export function writtenField(list: List, name: string, context: Context): Field | undefined {
  const { lists } = context.store;
  const plain = lists.field(list, internalName(name));
  return plain && !kindOf(plain.type).refers ? plain : referenceOf(lists, list, name);
}

/** Checks the members of a body against the list's columns. Columns that SharePoint keeps are passed over, as it does. */
export function readWriting(list: List, members: readonly (readonly [string, Json])[], context: Context): Writing {
  const writing: Writing = { values: new Map() };
  for (const [name, json] of members) {
    if (name === 'ContentTypeId') {
      writing.contentType = knownContentType(list, textOf(json));
      continue;
    }
    if (name === 'FileSystemObjectType') {
      writing.folder = json === 1;
      continue;
    }
    const field = writtenField(list, name, context);
    if (!field) {
      if (name === 'Id' || /StringId$/.test(name)) {
        continue;
      }
      throw refuse.propertyUnknown(name, entityType(list));
    }
    if (field.name === MODERATION_STATUS) {
      demandApprover(list, context);
    }
    if (field.name === 'FileLeafRef') {
      writing.leaf = textOf(json);
    } else if (!field.system && !flag(field, 'IsDependentLookup') && field.type !== 'Calculated') {
      if (byLeaf(field)) {
        throw refuse.format();
      }
      writing.values.set(field.name, kindOf(field.type).parse(json, field, context.kinds));
    }
  }
  return writing;
}

/** A lookup by FileLeafRef: forms write it, REST does not (as measured). */
function byLeaf(field: Field): boolean {
  return kindOf(field.type).refers === 'lookup' && setting(field, 'LookupField') === 'FileLeafRef';
}

function defaultOf(field: Field, context: Context): Stored {
  if (flag(field, 'IsDependentLookup')) {
    return null;
  }
  if (textSetting(field, 'DefaultFormula') !== '') {
    return formulaDefault(field, context);
  }
  const given = setting(field, 'DefaultValue');
  if (given === null || given === '') {
    return null;
  }
  const kind = kindOf(field.type);
  if (kind.type === 'DateTime' && /^\[today\]$/i.test(String(given))) {
    return context.now();
  }
  return kind.multiple ? kind.fromText(String(given), field, context.kinds) ?? null : kind.parse(given, field, context.kinds);
}

/** Fills defaults into columns that the client did not send. */
export function withDefaults(list: List, writing: Writing, context: Context): Map<string, Stored> {
  const values = new Map(writing.values);
  for (const field of context.store.lists.fields(list)) {
    if (!field.system && !values.has(field.name)) {
      const value = defaultOf(field, context);
      if (value !== null) {
        values.set(field.name, value);
      }
    }
  }
  return values;
}

/** Refuses empty required columns (where the rule says so), values that a unique column already holds, and what a formula does not let through. */
export function checkRow(list: List, values: ReadonlyMap<string, Stored>, item: Item | undefined, context: Context): void {
  for (const field of context.store.lists.fields(list)) {
    if (rules.enforcesRequired && flag(field, 'Required') && !field.system) {
      const value = values.has(field.name) ? values.get(field.name) : item?.row[`f_${field.name}`];
      if (value === null || value === undefined) {
        throw refuse.requiredField(field.title);
      }
    }
    const value = values.get(field.name);
    if (flag(field, 'EnforceUniqueValues') && value !== undefined && value !== null) {
      const folded = kindOf(field.type).folded === true;
      const key = folded ? `fold(${field.column})` : field.column;
      const other = context.store.db.get(`SELECT "ID" FROM ${list.table} WHERE ${key} = ? AND "ID" <> ? LIMIT 1`,
        folded && typeof value === 'string' ? fold(value) : value, item?.id ?? 0);
      if (other) {
        throw refuse.duplicate(field.title);
      }
    }
  }
  checkValidation(list, values, item, context);
}

/** Adds an item from the members of a body: the one way in for REST, forms and seeds. */
export function addItem(list: List, members: readonly (readonly [string, Json])[], context: Context,
  made: { created?: string; modified?: string; author?: number; editor?: number; dir?: string } = {}): Item {
  context.store.permissions.demand(context.user, listScope(list), 'AddListItems');
  if (list.isLibrary) {
    throw refuse.libraryAdd();
  }
  const writing = readWriting(list, members, context);
  const values = withDefaults(list, writing, context);
  checkRow(list, values, undefined, context);
  return context.store.items.add(list, values, context.stamp(), {
    ...made, contentType: writing.contentType, folder: writing.folder,
    ...(writing.folder && writing.leaf ? { leaf: checkName(writing.leaf) } : {})
  });
}

/** Changes an item from the members of a body. */
export function changeItem(list: List, item: Item, members: readonly (readonly [string, Json])[], context: Context): Item {
  demandItem(list, item, 'EditListItems', context);
  if (context.store.lists.fields(list).some(byLeaf)) {
    throw refuse.cannotComplete();
  }
  return applyWriting(list, item, readWriting(list, members, context), context);
}

export function applyWriting(list: List, item: Item, writing: Writing, context: Context, kept: Readonly<Record<string, Stored>> = {}): Item {
  checkRow(list, writing.values, item, context);
  demandWritable(list, item, context);
  const system: Record<string, Stored> = { ...kept };
  if (writing.contentType !== undefined) {
    system.ContentTypeId = writing.contentType;
  }
  if (writing.leaf !== undefined && (list.isLibrary || item.folder)) {
    system.Leaf = checkName(/\.[^.]+$/.test(writing.leaf) || item.folder || !item.leaf.includes('.') ? writing.leaf
      : writing.leaf + item.leaf.slice(item.leaf.lastIndexOf('.')));
    const path = `${item.dir}/${system.Leaf}`;
    const present = context.store.items.at(list, path);
    if (present && present.id !== item.id) {
      throw refuse.fileExists(path);
    }
  }
  return context.store.items.change(list, item, writing.values, context.stamp(), system);
}
