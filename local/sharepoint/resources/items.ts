import { Context } from '../context';
import { refuse } from '../errors';
import { kindOf } from '../kinds/index';
import { Field, setting, storedList } from '../kinds/kind';
import { Options, Wanted } from '../odata/options';
import { readToken, writeToken } from '../query/pageToken';
import { internalName, referenceOf } from '../query/column';
import { rules } from '../rules';
import { Item, readItem, storedValue } from '../store/items';
import { List } from '../store/lists';
import { attachmentFiles } from './attachments';
import { demandNotTaken } from './checkOut';
import { joined } from './camlQuery';
import { comments } from './comments';
import { contentTypeEntity } from './contentTypes';
import { fieldValues } from './fieldValues';
import { fileAt } from './files';
import { folderNode } from './folders';
import { mayRead, visible, demandItem } from './itemAccess';
import { itemMethods } from './itemMethods';
import { contentTypeOf, isReference, odataName, rowProperties } from './itemProperties';
import { itemSecurity } from './itemSecurity';
import { itemVersions } from './itemVersions';
import { addItem, changeItem, entityType } from './itemWriting';
import { listEntity, listUri } from './listEntity';
import { Collection, Entity, entity, Node, nothing, Resource } from './resource';
import { release } from './relations';
import { userInfo } from './userInfo';

/** Methods of sharing, which the service adds to rows and is not done here. */
const SHARING = ['getSharingInformation', 'getObjectSharingSettings', 'shareLink', 'unshareLink', 'shareObject', 'unshareObject', 'checkPermissions',
  'deleteLinkByKind', 'getSharingLinkInfo'];

/** An item together with its list. */
export interface Listed { readonly list: List; readonly item: Item }

export function itemUri(of: Listed): string {
  return `${listUri(of.list)}/Items(${of.item.id})`;
}

const resources = new WeakMap<readonly Field[], Resource<Listed>>();

/** The resource type of a list's items: its columns are its properties, persons and lookups its links. */
function itemResource(list: List, context: Context): Resource<Listed> {
  const fields = context.store.lists.fields(list);
  let resource = resources.get(fields);
  if (!resource) {
    resource = build(list, fields);
    resources.set(fields, resource);
  }
  return resource;
}

export function itemEntity(list: List, item: Item, context: Context): Entity {
  return entity(itemResource(list, context), { list, item }, context);
}

/** An item by id, or 404 when there is none that the user may see. */
export function itemById(list: List, id: number, context: Context): Item {
  const item = Number.isInteger(id) ? context.store.items.get(list, id) : undefined;
  if (!item || !mayRead(list, item, context)) {
    throw refuse.itemMissing();
  }
  return item;
}

/** Deletes for good; a folder takes what lies in it along. */
export function removeItem(of: Listed, context: Context): void {
  const rows = demandRemovable(of, context);
  release(of.list, of.item, context, (list, item) => removeItem({ list, item }, context));
  for (const row of rows.reverse()) {
    context.store.items.remove(of.list, row, context.stamp());
  }
}

/** The item, and what lies in it when it is a folder; refuses when the user may not delete one of them. */
function demandRemovable(of: Listed, context: Context): Item[] {
  const rows = [of.item, ...(of.item.folder ? context.store.items.below(of.list, `${of.item.dir}/${of.item.leaf}`) : [])];
  for (const row of rows) {
    demandItem(of.list, row, 'DeleteListItems', context);
    demandNotTaken(row, context);
  }
  return rows;
}

export function recycleItem(of: Listed, context: Context): string {
  demandRemovable(of, context);
  release(of.list, of.item, context, (list, item) => recycleItem({ list, item }, context));
  return context.store.bin.addItem(of.list, of.item, context.stamp());
}

function build(list: List, fields: readonly Field[]): Resource<Listed> {
  const shared = itemSecurity();
  return {
    type: entityType(list),
    set: `SP.ListData.${list.entity}${list.isLibrary ? 'Items' : 'ListItems'}`,
    uri: itemUri,
    id: of => of.item.guid,
    etag: of => ({ header: `"${of.item.guid},${of.item.version}"`, body: `"${of.item.version}"` }),
    strict: new Set(fields.filter(isReference).map(field => odataName(field).toLowerCase())),
    properties: { ...rowProperties(fields), ...shared.properties },
    links: {
      ...referenceLinks(fields),
      ContentType: (of, context) => contentTypeEntity(of.list, contentTypeOf(of), context) ?? nothing('ContentType'),
      ParentList: (of, context) => listEntity(of.list, context),
      AttachmentFiles: (of, context) => attachmentFiles(of, context),
      Comments: (of, context) => comments(of, context),
      Versions: (of, context) => itemVersions(of, context),
      FieldValuesAsText: (of, context) => fieldValues('FieldValuesAsText', of, context),
      FieldValuesAsHtml: (of, context) => fieldValues('FieldValuesAsHtml', of, context),
      FieldValuesForEdit: (of, context) => fieldValues('FieldValuesForEdit', of, context),
      File: (of, context) => (of.list.isLibrary && !of.item.folder ? fileAt(of.list, of.item, context) : nothing('File')),
      Folder: (of, context) => (of.item.folder ? folderNode(`${of.item.dir}/${of.item.leaf}`, context) : nothing('Folder')),
      ...shared.links
    },
    methods: { ...itemMethods, ...shared.methods },
    notYet: ['Like', 'MoveTo', 'Unlike', ...SHARING],
    merge: (of, body, context) => {
      changeItem(of.list, of.item, body.members(entityType(of.list)), context);
    },
    remove: (of, context) => removeItem(of, context)
  };
}

function referenceLinks(fields: readonly Field[]): Record<string, (of: Listed, context: Context) => Node> {
  const links: Record<string, (of: Listed, context: Context) => Node> = {};
  for (const field of fields) {
    const kind = kindOf(field.type);
    if (!isReference(field)) {
      continue;
    }
    const name = odataName(field);
    links[name] = (of, context) => {
      const stored = storedValue(of.item, field.column.slice(1, -1));
      const ids = kind.multiple ? storedList(stored).map(Number) : stored === null ? [] : [Number(stored)];
      const entries = ids.map(id => referenced(field, id, `${itemUri(of)}/${name}`, context)).filter(entry => entry !== undefined);
      if (kind.multiple) {
        return { kind: 'collection', type: 'SP.ListItem', set: 'SP.ListData', uri: `${itemUri(of)}/${name}`, all: () => entries };
      }
      return entries[0] ?? nothing(name);
    };
  }
  return links;
}

function referenced(field: Field, id: number, uri: string, context: Context): Entity | undefined {
  if (kindOf(field.type).refers === 'person') {
    const person = context.store.principals.byId(id);
    return person && entity(userInfo, { person, uri }, context);
  }
  const target = context.store.lists.byId(String(setting(field, 'LookupList') ?? ''));
  const item = target && context.store.items.get(target, id);
  return target && item && mayRead(target, item, context) ? itemEntity(target, item, context) : undefined;
}

/** `lists(…)/items` */
export function items(list: List, context: Context): Collection {
  const uri = `${listUri(list)}/Items`;
  const resource = itemResource(list, context);
  return {
    kind: 'collection', type: entityType(list), set: `${typeof resource.set === 'string' ? resource.set : ''}`, uri,
    page: options => {
      checkJoins(list, options, context);
      const page = context.planner.page(list, {
        filter: options.filter, orderBy: options.orderBy, limit: Math.min(options.top ?? rules.defaultPage, rules.largestPage),
        after: options.skipToken === undefined ? undefined : readToken(options.skipToken), restrictions: visible(list, context),
        language: 'odata'
      });
      return { entries: page.items.map(item => entity(resource, { list, item }, context)), next: page.next && writeToken(page.next) };
    },
    count: options => context.planner.count(list, options.filter, visible(list, context)),
    blank: () => entity(resource, { list, item: readItem({ Scope: null }) }, context),
    byKey: key => itemEntity(list, itemById(list, Number(key.value), context), context),
    methods: {
      getById: { params: ['id'], reads: true, call: (_target, args) => itemEntity(list, itemById(list, args.number('id'), context), context) },
      getByStringId: { params: ['id'], reads: true,
        call: (_target, args) => itemEntity(list, itemById(list, args.number('id'), context), context) }
    },
    create: body => itemEntity(list, addItem(list, body.members(entityType(list)), context), context)
  };
}

/** Refuses a query that projects more than 12 lookup and person columns; without `$select` all of the list's own count. */
export function checkJoins(list: List, options: Options, context: Context): void {
  const { lists } = context.store;
  const { select, paths, expand }: Wanted = options.wanted;
  const named = [...select, ...paths.values(), ...[...expand.values()].map(level => level.name)].map(name =>
    lists.field(list, internalName(name)) ?? referenceOf(lists, list, name));
  const whole = (select.length === 0 && paths.size === 0) || select.includes('*');
  const projected = [...named, ...(whole ? lists.fields(list).filter(field => !field.system) : [])];
  if (new Set(projected.map(joined).filter(field => field !== undefined).map(field => field.name)).size > rules.joinLimit) {
    throw refuse.joins();
  }
}

