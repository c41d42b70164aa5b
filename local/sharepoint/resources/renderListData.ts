import { Context } from '../context';
import { refuse } from '../errors';
import { Body, textOf } from '../http/body';
import { kindOf } from '../kinds/index';
import { Field, storedList } from '../kinds/kind';
import { isObject, Json } from '../odata/value';
import { readToken, writeToken } from '../query/pageToken';
import { rules } from '../rules';
import { Item, storedValue } from '../store/items';
import { List } from '../store/lists';
import { camlOf, within } from './camlQuery';
import { itemMask } from './itemAccess';
import { derived } from './rowValues';
import { serverRelative } from './paths';
import { Node } from './resource';
import { defaultView, viewXml } from './views';

type Cell = string | readonly { readonly [name: string]: string | number | boolean | null }[] | readonly string[];

/** `RenderListDataAsStream`: a view's rows as strings, 30 to a page, NextHref when the view is paged. */
export function renderListData(list: List, body: Body, context: Context): Node {
  const given = body.member('parameters');
  const parameters: { readonly [name: string]: Json } = isObject(given) ? given : {};
  const xml = textOf(parameters.ViewXml) || viewXml(defaultView(list, context));
  const caml = camlOf(list, xml, context);
  checkGrouping(list, caml.groupBy, context);
  const limit = caml.rowLimit ?? 30;
  const paging = textOf(parameters.Paging);
  const folder = textOf(parameters.FolderServerRelativeUrl);
  const page = context.planner.page(list, {
    filter: caml.filter, orderBy: caml.orderBy, limit, after: paging ? readToken(paging.replace(/^\?/, '')) : undefined,
    restrictions: within(list, caml, folder === undefined ? undefined : serverRelative(folder, context), context), language: 'caml'
  });
  const fields = caml.fields.map(name => context.store.lists.field(list, name)).filter(field => field !== undefined);
  const first = Number(new URLSearchParams(paging?.replace(/^\?/, '')).get('PageFirstRow') ?? 1);
  const data = {
    Row: page.items.map(item => row(list, fields, item, context)),
    FirstRow: page.items.length ? first : 0,
    FolderPermissions: '0x7fffffffffffffff',
    LastRow: page.items.length ? first + page.items.length - 1 : 0,
    RowLimit: limit,
    ...(page.next && caml.paged ? { NextHref: `?${writeToken(page.next)}&PageFirstRow=${first + page.items.length}` } : {}),
    FilterLink: '?', ForceNoHierarchy: '1', HierarchyHasIndention: '', CurrentFolderSpItemId: ''
  };
  const options = Number(parameters.RenderOptions ?? 0);
  return { kind: 'text', contentType: 'application/json;charset=utf-8',
    text: JSON.stringify(options === 0 || options === 2 ? data : { wpq: '', Templates: {}, ListData: data, ...extras(list, fields, options) }) };
}

function checkGrouping(list: List, groupBy: readonly string[], context: Context): void {
  if (groupBy.length === 0) {
    return;
  }
  if (groupBy.length > 2) {
    throw refuse.cannotComplete();
  }
  if ((context.store.lists.byId(list.id)?.itemCount ?? 0) > rules.listViewThreshold) {
    throw refuse.threshold();
  }
  throw refuse.missing('GroupBy in RenderListDataAsStream');
}

function extras(list: List, fields: readonly Field[], options: number): Record<string, unknown> {
  return (options & 4) === 0 ? {} : { ListSchema: { Field: fields.map(field => ({ Name: field.name, FieldType: field.type, RealFieldName: field.name,
    DisplayName: field.title, ID: field.id, Type: kindOf(field.type).type, AllowGridEditing: 'TRUE' })), LCID: '1033',
  PagePath: `${list.root}/AllItems.aspx`, ListRight_AddListItems: '1' } };
}

function row(list: List, fields: readonly Field[], item: Item, context: Context): Record<string, Cell> {
  const cells: Record<string, Cell> = {
    ID: String(item.id), PermMask: `0x${itemMask(list, item, context).toString(16)}`, FSObjType: item.folder ? '1' : '0',
    UniqueId: `{${item.guid.toUpperCase()}}`, ContentTypeId: item.contentType, FileRef: `${item.dir}/${item.leaf}`, FileLeafRef: item.leaf,
    ItemChildCount: '0', FolderChildCount: '0', owshiddenversion: String(item.version)
  };
  for (const field of fields) {
    Object.assign(cells, cellsOf(field, item, context));
  }
  return cells;
}

function cellsOf(field: Field, item: Item, context: Context): Record<string, Cell> {
  const kind = kindOf(field.type);
  const { name } = field;
  const stored = storedValue(item, field.column.slice(1, -1));
  const ready = derived(field, item);
  if (ready !== undefined) {
    return { [name]: ready };
  }
  if (kind.refers) {
    const ids = kind.multiple ? storedList(stored).map(Number) : stored === null ? [] : [Number(stored)];
    if (kind.refers === 'lookup') {
      return { [name]: ids.map(id => ({ lookupId: id, lookupValue: context.kinds.lookupTitle(field, id) ?? '', isSecretFieldValue: false })) };
    }
    return { [name]: ids.length === 0 ? '' : ids.map(id => {
      const person = context.store.principals.byId(id);
      return { id: String(id), title: person?.title ?? '', email: person?.email ?? '', sip: person?.email ?? '', picture: null };
    }) };
  }
  const shown = kind.display(stored, field, context.kinds);
  switch (field.type) {
    case 'DateTime': return { [name]: shown, [`${name}.`]: stored === null ? '' : String(stored) };
    case 'Number': case 'Currency': return { [name]: shown, [`${name}.`]: stored === null ? '' : String(stored) };
    case 'Boolean': return { [name]: shown, [`${name}.value`]: stored === null ? '' : String(stored) };
    case 'MultiChoice': return { [name]: storedList(stored).map(String) };
    case 'URL': {
      const link: { Description: string } | undefined = stored === null ? undefined : JSON.parse(String(stored));
      return { [name]: shown, [`${name}.desc`]: link?.Description ?? '' };
    }
    default: return { [name]: shown };
  }
}

