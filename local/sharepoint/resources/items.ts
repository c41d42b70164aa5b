import { Context } from '../context';
import { refuse } from '../errors';
import { kindOf } from '../kinds/index';
import { Field, setting, storedList } from '../kinds/kind';
import { Options, Wanted } from '../odata/options';
import { Value } from '../odata/value';
import { readToken, writeToken } from '../query/pageToken';
import { internalName, referenceOf } from '../query/column';
import { rules } from '../rules';
import { Approval, MODERATION_STATUS } from '../store/moderation';
import { Item, readItem, storedValue } from '../store/items';
import { List } from '../store/lists';
import { wholeTypeId } from '../store/listTypes';
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
import { itemSecurity } from './itemSecurity';
import { itemVersions } from './itemVersions';
import { addItem, changeItem, entityType } from './itemWriting';
import { listEntity, listUri } from './listEntity';
import { Collection, Entity, entity, Node, nothing, onDemand, Property, read, Resource } from './resource';
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

/** The value of a column of an item as REST reads it. */
export function fieldValue(field: Field, item: Item): Value {
  return kindOf(field.type).read(storedValue(item, field.column.slice(1, -1)), field);
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
    properties: { ...properties(fields), ...shared.properties },
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

const ROW: Readonly<Record<string, Property<Listed>>> = {
  FileSystemObjectType: read(of => (of.item.folder ? 1 : 0)),
  Id: read(of => of.item.id),
  ServerRedirectedEmbedUri: read(() => null),
  ServerRedirectedEmbedUrl: read(() => ''),
  ContentTypeId: read(of => contentTypeOf(of))
};

function contentTypeOf(of: Listed): string {
  return wholeTypeId(of.list, of.item.contentType);
}

function properties(fields: readonly Field[]): Record<string, Property<Listed>> {
  const found: Record<string, Property<Listed>> = { ...ROW };
  for (const field of fields) {
    if (!field.system) {
      Object.assign(found, fieldProperties(field));
      if (field.name === 'Title') {
        found.ComplianceAssetId = read(() => null);
      }
    }
  }
  const isLibrary = fields.some(field => field.name === 'LinkFilename');
  return {
    ...found,
    ID: read(of => of.item.id),
    Modified: read(of => of.item.modified),
    Created: read(of => of.item.created),
    AuthorId: read(of => of.item.author),
    EditorId: read(of => of.item.editor),
    ...(isLibrary ? { CheckoutUserId: read(of => of.item.checkedOutBy) } : {}),
    OData__UIVersionString: read(of => versionLabel(of.item.uiVersion)),
    ...(isLibrary ? {} : { Attachments: read(of => of.item.attachments > 0) }),
    GUID: read(of => of.item.guid),
    FileRef: onDemand(of => `${of.item.dir}/${of.item.leaf}`),
    FileDirRef: onDemand(of => of.item.dir),
    FileLeafRef: onDemand(of => of.item.leaf),
    FSObjType: onDemand(of => (of.item.folder ? 1 : 0)),
    UniqueId: onDemand(of => of.item.guid),
    ...(fields.some(field => field.name === MODERATION_STATUS) ? {} : { OData__ModerationStatus: onDemand<Listed>(() => Approval.Approved) }),
    owshiddenversion: onDemand(of => of.item.version),
    OData__UIVersion: onDemand(of => of.item.uiVersion),
    ...(isLibrary ? { LinkFilename: onDemand<Listed>(of => of.item.leaf), LinkFilenameNoMenu: onDemand<Listed>(of => of.item.leaf), DocIcon: onDemand<Listed>(extension) } : {}),
    LinkTitle: onDemand(title),
    LinkTitleNoMenu: onDemand(title),
    File_x0020_Type: onDemand(extension),
    ServerUrl: onDemand(of => `${of.item.dir}/${of.item.leaf}`),
    File_x0020_Size: onDemand(of => of.item.length),
    ItemChildCount: onDemand((of, context) => childCount(of, false, context)),
    FolderChildCount: onDemand((of, context) => childCount(of, true, context)),
    EncodedAbsUrl: onDemand((of, context) => context.origin + `${of.item.dir}/${of.item.leaf}`.split('/').map(encodeURIComponent).join('/')),
    DisplayName: onDemand(of => displayName(of)),
    Client_Title: onDemand(of => displayName(of)),
    CommentsDisabled: onDemand(() => false),
    CommentsDisabledScope: onDemand(() => 0)
  };
}

function extension(of: Listed): string | null {
  return of.item.folder || !of.item.leaf.includes('.') ? null : of.item.leaf.slice(of.item.leaf.lastIndexOf('.') + 1);
}

function title(of: Listed): string | null {
  return typeof of.item.row.f_Title === 'string' ? of.item.row.f_Title : null;
}

function childCount(of: Listed, folders: boolean, context: Context): string {
  return String(of.item.folder ? context.store.items.childCount(of.list, `${of.item.dir}/${of.item.leaf}`, folders) : 0);
}

function displayName(of: Listed): string {
  return of.list.isLibrary || of.item.folder ? of.item.leaf.replace(/\.[^.]+$/, '') : String(of.item.row.f_Title ?? '');
}

export function versionLabel(uiVersion: number): string {
  return `${Math.floor(uiVersion / 512)}.${uiVersion % 512}`;
}

/** The name of a column in OData: a leading underscore is masked. */
export function odataName(field: Field): string {
  return field.name.startsWith('_') ? `OData_${field.name}` : field.name;
}

function fieldProperties(field: Field): Record<string, Property<Listed>> {
  const kind = kindOf(field.type);
  const name = odataName(field);
  if (!kind.refers) {
    return { [name]: { type: kind.edm, read: of => fieldValue(field, of.item) } };
  }
  const id: Property<Listed> = { type: kind.edm, read: of => fieldValue(field, of.item) };
  if (kind.refers === 'lookup') {
    return { [`${name}Id`]: setting(field, 'LookupField') === 'FileLeafRef' ? read(unreadable) : id };
  }
  return {
    [`${name}Id`]: id,
    [`${name}StringId`]: { type: kind.multiple ? 'Collection(Edm.String)' : 'Edm.String', read: of => {
      const of_ = fieldValue(field, of.item);
      if (of_ === null) {
        return null;
      }
      return typeof of_ === 'object' && of_.kind === 'multi' ? { ...of_, of: 'Edm.String', values: of_.values.map(String) } : String(of_);
    } }
  };
}

/** Whether a column is read as `<Name>Id` and opened by `$expand`. */
function isReference(field: Field): boolean {
  return kindOf(field.type).refers !== undefined && !(field.system && field.type === 'Lookup');
}

/** A lookup by FileLeafRef breaks every REST read that touches it (as measured). */
function unreadable(): never {
  throw refuse.cannotComplete();
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

