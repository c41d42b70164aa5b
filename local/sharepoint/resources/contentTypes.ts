import { randomUUID } from 'node:crypto';
import { Context } from '../context';
import { refuse } from '../errors';
import { Body, textOf } from '../http/body';
import { complex, isObject, Json } from '../odata/value';
import { asKept, BUILT_IN_TYPES, parentOf, StoredType } from '../store/contentTypes';
import { List } from '../store/lists';
import { ADDED_TYPES, listTypes, ownTypes } from '../store/listTypes';
import { WEB_SCOPE } from '../store/permissions';
import { fieldLinks, typeFields } from './contentTypeColumns';
import { listScope } from './itemAccess';
import { listUri } from './listEntity';
import { plain } from './plain';
import { Collection, emptyFeed, Entity, entity, Method, Node, nothing, onDemand, Property, read, Resource } from './resource';

/** A content type of a list, or of the site when it has none. */
export interface ContentType { readonly list: List | undefined; readonly of: StoredType }

const SITE = 'contentTypes';

export function typeUri(type: ContentType): string {
  return `${type.list ? listUri(type.list) : 'Web'}/ContentTypes('${type.of.id}')`;
}

function siteTypes(context: Context): readonly StoredType[] {
  const { came, added } = asKept(BUILT_IN_TYPES, context.store.record<StoredType[] & Json>(SITE, []));
  return [...came, ...added];
}

const BASE_TYPES = /^0x01(00|01|0100|20)?$/i;

/** The id under which a row keeps its content type: one of the list's own, named by itself or by the type of the site it is derived from. */
export function knownContentType(list: List, id: string | undefined): string | undefined {
  const wanted = id?.toUpperCase();
  if (wanted === undefined || BASE_TYPES.test(wanted)) {
    return id;
  }
  const found = listTypes(list).find(type => type.id.toUpperCase() === wanted || (type.id.length === wanted.length + 34 && type.id.toUpperCase().startsWith(wanted)));
  if (!found) {
    throw refuse.contentTypeMissing();
  }
  return found.id;
}

function save(type: ContentType, change: (all: readonly StoredType[]) => readonly StoredType[], context: Context): void {
  const { store } = context;
  if (!type.list) {
    store.permissions.demand(context.user, WEB_SCOPE, 'ManageWeb');
    store.setRecord(SITE, change(store.record<StoredType[] & Json>(SITE, [])) as StoredType[] & Json);
    return;
  }
  store.permissions.demand(context.user, listScope(type.list), 'ManageLists');
  const list = store.lists.byId(type.list.id) ?? type.list;
  const added = list.settings[ADDED_TYPES];
  store.lists.save({ ...list, settings: { ...list.settings, [ADDED_TYPES]: change(Array.isArray(added) ? added : []) as StoredType[] & Json } });
}

/** Deletes a type that was added. Refuses those that the site or the list came with, and one that items have. */
function remove(type: ContentType, context: Context): void {
  const used = type.list && context.store.db.get(`SELECT 1 FROM ${type.list.table} WHERE "ContentTypeId" = ? LIMIT 1`, type.of.id);
  const derived = !type.list && context.store.lists.all().some(list => listTypes(list).some(other => parentOf(other.id, [type.of]) && other.id.length === type.of.id.length + 34));
  if (used || derived) {
    throw refuse.contentTypeUsed();
  }
  const came = type.list ? ownTypes(type.list) : BUILT_IN_TYPES;
  save(type, all => {
    if (came.some(other => other.id === type.of.id)) {
      throw refuse.contentTypeFixed();
    }
    return all.filter(other => other.id !== type.of.id);
  }, context);
}

const TEXTS = { ClientFormCustomFormatter: '', DisplayFormClientSideComponentId: '', DisplayFormClientSideComponentProperties: '', DisplayFormTemplateName: 'ListForm',
  DisplayFormUrl: '', DocumentTemplate: '', DocumentTemplateUrl: '', EditFormClientSideComponentId: '', EditFormClientSideComponentProperties: '',
  EditFormTemplateName: 'ListForm', EditFormUrl: '', JSLink: '', MobileDisplayFormUrl: '', MobileEditFormUrl: '', MobileNewFormUrl: '',
  NewFormClientSideComponentId: null, NewFormClientSideComponentProperties: '', NewFormTemplateName: 'ListForm', NewFormUrl: '' } as const;
const FLAGS = ['Hidden', 'ReadOnly', 'Sealed'];

const deleteObject: Method<ContentType> = { params: [], call: (type, _args, context) => {
  remove(type, context);
  return nothing('DeleteObject');
} };

const contentType: Resource<ContentType> = {
  type: 'SP.ContentType', set: 'SP.ApiData.ContentTypes', uri: typeUri,
  properties: {
    ...Object.fromEntries(Object.entries(TEXTS).map(([name, otherwise]): [string, Property<ContentType>] =>
      [name, read(type => plain(type.of.settings[name] ?? otherwise))])),
    Description: read(type => type.of.description), Group: read(type => type.of.group),
    ...Object.fromEntries(FLAGS.map((name): [string, Property<ContentType>] => [name, read(type => type.of.settings[name] === true)])),
    Id: read(type => complex('SP.ContentTypeId', { StringValue: type.of.id })), Name: read(type => type.of.name),
    SchemaXml: read(type => `<ContentType ID="${type.of.id}" Name="${type.of.name}" Group="${type.of.group}"></ContentType>`),
    Scope: read((type, context) => type.list?.root ?? context.site), StringId: read(type => type.of.id),
    SchemaXmlWithResourceTokens: onDemand(() => '')
  },
  links: {
    FieldLinks: (type, context) => fieldLinks(type, context),
    Fields: (type, context) => typeFields(type, context),
    Parent: (type, context) => {
      const parent = parentOf(type.of.id, siteTypes(context)) ?? BUILT_IN_TYPES[0];
      return entity(contentType, { list: undefined, of: parent }, context);
    },
    WorkflowAssociations: type => emptyFeed('SP.Workflow.WorkflowAssociation', `${typeUri(type)}/WorkflowAssociations`)
  },
  methods: { deleteObject, update: { params: ['updatechildren'], call: () => nothing('Update') } },
  merge: (type, body, context) => {
    const of = edited(type.of, body.members('SP.ContentType'));
    save(type, all => all.some(other => other.id === of.id) ? all.map(other => (other.id === of.id ? of : other)) : [...all, of], context);
  },
  remove
};

function edited(before: StoredType, members: readonly (readonly [string, Json])[]): StoredType {
  let made = before;
  for (const [name, given] of members) {
    if (name === 'Name' || name === 'Description' || name === 'Group') {
      made = { ...made, [name.toLowerCase()]: textOf(given) ?? '' };
    } else if (Object.hasOwn(TEXTS, name) || FLAGS.includes(name)) {
      made = { ...made, settings: { ...made.settings, [name]: given } };
    } else if (!['Id', 'StringId', 'Scope', 'ParentContentType'].includes(name)) {
      throw refuse.propertyUnknown(name, 'SP.ContentType');
    }
  }
  return made;
}

/** The content type of an item by its id; undefined for one that the list does not have. */
export function contentTypeEntity(list: List, id: string, context: Context): Entity | undefined {
  const of = listTypes(list).find(type => type.id.toUpperCase() === id.toUpperCase());
  return of && entity(contentType, { list, of }, context);
}

function idOf(json: Json | undefined): string | undefined {
  return isObject(json) ? textOf(json.StringValue) ?? textOf(json.Id) : textOf(json);
}

/** A new type from the members of a body, under its id or under a new one below its parent. */
function make(list: List | undefined, members: readonly (readonly [string, Json])[], context: Context): ContentType {
  const given = (name: string): Json | undefined => members.find(([other]) => other === name)?.[1];
  const known = siteTypes(context);
  const parent = isObject(given('ParentContentType')) ? idOf((given('ParentContentType') as { readonly Id?: Json }).Id) : idOf(given('ParentContentTypeId'));
  const id = idOf(given('Id')) || `${parent ?? (list?.isLibrary ? '0x0101' : '0x01')}00${randomUUID().replace(/-/g, '').toUpperCase()}`;
  const rest = members.filter(([name]) => name !== 'ParentContentTypeId');
  const of = edited({ id, name: '', group: 'Custom Content Types', description: '', settings: {} }, rest);
  if (!/^0x([0-9a-f]{2})+$/i.test(id) || (parentOf(id, known)?.id ?? '0x') === '0x' || of.name.trim() === '') {
    throw refuse.contentTypeId();
  }
  const there = list ? listTypes(list) : known;
  if (there.some(type => type.id.toUpperCase() === id.toUpperCase() || type.name.toLowerCase() === of.name.toLowerCase())) {
    throw refuse.contentTypeExists(of.name);
  }
  save({ list, of }, all => [...all, of], context);
  return { list, of };
}

/** Puts a type of the site into a list, as a type of its own that is derived from it. */
function addAvailable(list: List, id: string, context: Context): ContentType {
  const parent = siteTypes(context).find(type => type.id.toUpperCase() === id.toUpperCase());
  if (!parent) {
    throw refuse.contentTypeMissing();
  }
  if (listTypes(list).some(type => type.name.toLowerCase() === parent.name.toLowerCase())) {
    throw refuse.contentTypeExists(parent.name);
  }
  const of: StoredType = { ...parent, id: `${parent.id}00${randomUUID().replace(/-/g, '').toUpperCase()}` };
  save({ list, of }, all => [...all, of], context);
  return { list, of };
}

function collection(list: List | undefined, context: Context): Collection {
  const all = (): readonly StoredType[] => (list ? listTypes(list) : siteTypes(context));
  const toEntity = (of: StoredType): Entity => entity(contentType, { list, of }, context);
  const byId = (id: string): Node => {
    const found = all().find(type => type.id.toUpperCase() === id.toUpperCase());
    return found ? toEntity(found) : nothing('GetById');
  };
  const create = (body: Body, members = body.members('SP.ContentType')): Entity => entity(contentType, make(list, members, context), context);
  return {
    kind: 'collection', type: 'SP.ContentType', set: 'SP.ApiData.ContentTypes', uri: `${list ? listUri(list) : 'Web'}/ContentTypes`,
    all: () => all().map(toEntity),
    byKey: key => byId(String(key.value)),
    methods: {
      getById: { params: ['contenttypeid'], reads: true, call: (_target, args) => byId(args.text('contenttypeid')) },
      add: { params: ['parameters'], creates: true, call: (_target, args) =>
        create(args.body, args.body.members('SP.ContentTypeCreationInformation', args.body.object('parameters'))) },
      ...(list ? { addAvailableContentType: { params: ['contenttypeid'], creates: true,
        call: (_target: void, args: { text(name: string): string }) => entity(contentType, addAvailable(list, args.text('contenttypeid'), context), context) } } : {})
    },
    create: body => create(body)
  };
}

/** `lists(…)/contenttypes` */
export function contentTypes(list: List, context: Context): Collection {
  return collection(list, context);
}

/** `web/contenttypes` and `web/availablecontenttypes` */
export function siteContentTypes(context: Context): Collection {
  return collection(undefined, context);
}
