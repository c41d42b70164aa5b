import { Context } from '../context';
import { refuse } from '../errors';
import { flag, Stored } from '../kinds/kind';
import { Item, storedValue } from '../store/items';
import { List } from '../store/lists';
import { demandWritable } from './checkOut';
import { demandFolder, findFolder, FolderTarget } from './folders';
import { demandItem, itemScope, listScope, mayRead } from './itemAccess';
import { checkRow } from './itemWriting';
import { Listed, removeItem } from './items';
import { checkName, serverRelative } from './paths';

/** How a copy or a move treats what is in its way, and whose work the result counts as. */
export interface How {
  readonly overwrite?: boolean;
  /** Takes the next free name in place of a refusal. */
  readonly keepBoth?: boolean;
  /** A copy keeps author and creation; a move keeps editor and modification. */
  readonly keepStamp?: boolean;
}

interface Place { readonly list: List; readonly dir: string; readonly leaf: string; readonly present?: Item }

/** A free name beside what is there: `a1.txt`, `a2.txt`. */
export function freeLeaf(list: List, dir: string, leaf: string, context: Context): string {
  const dot = leaf.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [leaf.slice(0, dot), leaf.slice(dot)] : [leaf, ''];
  let found = leaf;
  for (let number = 1; context.store.items.at(list, `${dir}/${found}`); number += 1) {
    found = `${base}${number}${extension}`;
  }
  return found;
}

export function demandAdd(list: List, folder: FolderTarget, context: Context): void {
  context.store.permissions.demand(context.user, folder.item ? itemScope(list, folder.item, context) : listScope(list), 'AddListItems');
}

/** The place that a path names. Refuses names that are not allowed, folders that are not there, and places that are taken. */
function placeFor(source: Listed, to: string, how: How, context: Context): Place {
  const full = serverRelative(to, context);
  const slash = full.lastIndexOf('/');
  const folder = findFolder(full.slice(0, slash), context);
  const list = demandFolder(folder, context);
  demandAdd(list, folder, context);
  if (!list.isLibrary && (source.list.isLibrary || !source.item.folder)) {
    throw refuse.missing('files in a list that is no document library');
  }
  const leaf = checkName(full.slice(slash + 1));
  const dir = folder.path;
  const present = context.store.items.at(list, `${dir}/${leaf}`);
  if (present && how.keepBoth) {
    return { list, dir, leaf: freeLeaf(list, dir, leaf, context) };
  }
  const itself = present?.id === source.item.id && list.id === source.list.id;
  if (present && !itself && (!how.overwrite || present.folder || source.item.folder)) {
    throw refuse.fileExists(`${dir}/${leaf}`);
  }
  return { list, dir, leaf, present };
}

/** The values that columns of the same name and type in the other list take. */
function carried(from: List, item: Item, to: List, context: Context): Map<string, Stored> {
  const values = new Map<string, Stored>();
  for (const field of context.store.lists.fields(to)) {
    const source = field.system || flag(field, 'IsDependentLookup') ? undefined : context.store.lists.field(from, field.name);
    if (source?.type === field.type) {
      values.set(field.name, storedValue(item, source.column.slice(1, -1)));
    }
  }
  return values;
}

/** Copies a file or folder, without its history; a folder with what the user may see in it. */
export function copy(source: Listed, to: string, how: How, context: Context): Item {
  context.store.permissions.demand(context.user, itemScope(source.list, source.item, context), 'OpenItems');
  const place = placeFor(source, to, how, context);
  if (place.present && place.present.id === source.item.id && place.list.id === source.list.id) {
    throw refuse.fileExists(`${place.dir}/${place.leaf}`);
  }
  if (!source.item.folder) {
    return copyOne(source, place, how, context);
  }
  const from = `${source.item.dir}/${source.item.leaf}`;
  demandOutside(from, `${place.dir}/${place.leaf}`);
  const inside = context.store.items.below(source.list, from).filter(item => mayRead(source.list, item, context));
  const made = copyOne(source, place, how, context);
  for (const item of inside) {
    const dir = `${place.dir}/${place.leaf}${item.dir.slice(from.length)}`;
    copyOne({ list: source.list, item }, { list: place.list, dir, leaf: item.leaf }, how, context);
  }
  return made;
}

function copyOne(source: Listed, place: Place, how: How, context: Context): Item {
  const { items, files } = context.store;
  const { item } = source;
  demandLength(place);
  const values = carried(source.list, item, place.list, context);
  checkRow(place.list, values, place.present, context);
  const bytes = item.folder ? undefined : files.read(source.list, item, item.uiVersion);
  const kept = how.keepStamp ? { created: item.created, author: item.author, modified: item.modified, editor: item.editor } : {};
  let made: Item;
  if (place.present) {
    demandItem(place.list, place.present, 'EditListItems', context);
    demandWritable(place.list, place.present, context);
    made = items.change(place.list, place.present, values, context.stamp(), { Length: item.length });
  } else {
    made = items.add(place.list, values, context.stamp(), { ...kept, folder: item.folder, dir: place.dir, leaf: place.leaf, length: item.length });
  }
  if (bytes) {
    files.write(place.list, made, made.uiVersion, bytes, context.now(), context.user.id);
  }
  return made;
}

/** Moves a file or folder with its history and all that lies in it; within its list it keeps its id. */
export function move(source: Listed, to: string, how: How, context: Context): Item {
  const { items } = context.store;
  const { list, item } = source;
  const from = `${item.dir}/${item.leaf}`;
  const inside = item.folder ? items.below(list, from) : [];
  const place = placeFor(source, to, how, context);
  for (const moved of [item, ...inside]) {
    demandItem(list, moved, 'EditListItems', context);
    demandWritable(list, moved, context);
    demandLength({ ...place, leaf: `${place.leaf}${`${moved.dir}/${moved.leaf}`.slice(from.length)}` });
  }
  if (place.dir === item.dir && place.leaf === item.leaf) {
    return item;
  }
  demandOutside(from, place.dir);
  if (place.list.id !== list.id) {
    demandItem(list, item, 'DeleteListItems', context);
  }
  if (place.present && (place.present.id !== item.id || place.list.id !== list.id)) {
    removeItem({ list: place.list, item: place.present }, context);
  }
  const stamp = context.stamp();
  const stamped: Readonly<Record<string, Stored>> = how.keepStamp ? {} : { Modified: stamp.at, Editor: stamp.by };
  if (place.list.id === list.id) {
    return items.move(list, item, place, stamped, stamp);
  }
  const other = (moved: Item): Record<string, Stored> => {
    const values = carried(list, moved, place.list, context);
    checkRow(place.list, values, undefined, context);
    return Object.fromEntries(context.store.lists.fields(place.list).filter(field => !field.system)
      .map(field => [field.column.slice(1, -1), values.get(field.name) ?? null]));
  };
  const made = items.transfer(list, item, place.list, place, { ...stamped, ...other(item) }, stamp);
  for (const moved of inside) {
    items.transfer(list, moved, place.list, { dir: `${place.dir}/${place.leaf}${moved.dir.slice(from.length)}`, leaf: moved.leaf }, other(moved), stamp);
  }
  return made;
}

/** Refuses to put a folder into itself. */
function demandOutside(from: string, to: string): void {
  if (`${to}/`.toLowerCase().startsWith(`${from}/`.toLowerCase())) {
    throw refuse.cannotComplete();
  }
}

function demandLength(place: Place): void {
  if (`${place.dir}/${place.leaf}`.length > 400) {
    throw refuse.pathLength();
  }
}
