import { Context } from '../context';
import { kindOf } from '../kinds/index';
import { Field, storedList } from '../kinds/kind';
import { Caml } from '../query/caml';
import { Item, storedValue } from '../store/items';
import { List } from '../store/lists';
import { wholeTypeId } from '../store/listTypes';
import { itemMask } from './itemAccess';
import { derived } from './rowValues';

export type Cell = string | readonly { readonly [name: string]: string | number | boolean | null }[] | readonly string[];
export type RenderedRow = Record<string, Cell>;

/** A row as RenderListDataAsStream writes it: strings, and arrays for people, lookups and several choices. */
export function renderRow(list: List, fields: readonly Field[], item: Item, datesInUtc: boolean, context: Context): RenderedRow {
  const row: RenderedRow = {
    ID: String(item.id), PermMask: `0x${itemMask(list, item, context).toString(16)}`, FSObjType: item.folder ? '1' : '0',
    UniqueId: `{${item.guid.toUpperCase()}}`, ContentTypeId: wholeTypeId(list, item.contentType), FileRef: `${item.dir}/${item.leaf}`, FileLeafRef: item.leaf,
    File_x0020_Type: list.isLibrary && !item.folder && item.leaf.includes('.') ? item.leaf.slice(item.leaf.lastIndexOf('.') + 1) : '',
    ItemChildCount: '0', FolderChildCount: '0', owshiddenversion: String(item.version)
  };
  for (const field of fields) {
    Object.assign(row, cellsOf(field, item, datesInUtc, context));
  }
  return row;
}

/** The keys of one column: its value as shown, and beside it the value as stored where the two differ. */
export function cellsOf(field: Field, item: Item, datesInUtc: boolean, context: Context): RenderedRow {
  const kind = kindOf(field.type);
  const { name } = field;
  const stored = storedValue(item, field.column.slice(1, -1));
  const ready = derived(field, item, context);
  if (ready !== undefined) {
    return { [name]: ready };
  }
  const plain = stored === null ? '' : String(stored);
  if (kind.refers) {
    return { [name]: references(field, kind.multiple ? storedList(stored).map(Number) : stored === null ? [] : [Number(stored)], context) };
  }
  const shown = kind.display(stored, field, context.kinds);
  switch (field.type) {
    case 'DateTime': return { [name]: datesInUtc ? plain : shown, [`${name}.`]: plain };
    case 'Number': case 'Currency': return { [name]: shown, [`${name}.`]: plain };
    case 'Boolean': return { [name]: shown, [`${name}.value`]: plain };
    case 'MultiChoice': return { [name]: storedList(stored).map(String) };
    case 'URL': {
      const link: { Description: string } | undefined = stored === null ? undefined : JSON.parse(plain);
      return { [name]: shown, [`${name}.desc`]: link?.Description ?? '' };
    }
    case 'Computed': return name.startsWith('LinkTitle') ? { [name]: shown, Title: shown } : { [name]: shown };
    default: return { [name]: shown };
  }
}

/** Columns that the view shows of what lookups point at. */
export function projectedCells(list: List, caml: Caml, item: Item, context: Context): RenderedRow {
  const { lists } = context.store;
  return Object.fromEntries(caml.projected.filter(one => caml.fields?.some(name => name.toLowerCase() === one.name.toLowerCase())).map(one => {
    const lookup = lists.field(list, one.lookup);
    const shown = lookup && { ...lookup, settings: { ...lookup.settings, LookupField: one.show } };
    const id = shown ? storedValue(item, shown.column.slice(1, -1)) : null;
    return [one.name, shown && id !== null ? references(shown, [Number(id)], context) : []];
  }));
}

function references(field: Field, ids: readonly number[], context: Context): Cell {
  if (kindOf(field.type).refers === 'lookup') {
    return ids.map(id => ({ lookupId: id, lookupValue: context.kinds.lookupTitle(field, id) ?? '', isSecretFieldValue: false }));
  }
  return ids.length === 0 ? '' : ids.map(id => {
    const person = context.store.principals.byId(id);
    return { id: String(id), title: person?.title ?? '', email: person?.email ?? '', sip: person?.email ?? '', picture: null };
  });
}
