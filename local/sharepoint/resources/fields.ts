import { Context } from '../context';
import { refuse } from '../errors';
import { textOf } from '../http/body';
import { derivedProperties, kindOf } from '../kinds/index';
import { Field, flag, Kind } from '../kinds/kind';
import { isArray, Json, multi, Value } from '../odata/value';
import { isIndexed } from '../store/columnIndex';
import { List } from '../store/lists';
import { byId, byName, byTitle, FieldHome, listFields, siteFields } from './fieldHome';
import { addByCreationInformation, addByXml, changeField, COMMON, postField, removeField } from './fieldWriting';
import { writeFieldXml } from './fieldXml';
import { addDependent, dependentsOf } from './relations';
import { Collection, Entity, entity, Method, Node, nothing, Property, read, Resource, value } from './resource';
import { userResources } from './userResource';

interface HomeField { readonly home: FieldHome; readonly field: Field }

const resources = new Map<string, Resource<HomeField>>();

function fieldResource(type: string): Resource<HomeField> {
  let resource = resources.get(type);
  if (!resource) {
    resource = build(kindOf(type));
    resources.set(type, resource);
  }
  return resource;
}

function plain(json: Json | undefined): Value {
  if (isArray(json)) {
    return multi('Edm.String', json.filter(part => typeof part === 'string'));
  }
  return typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' ? json : null;
}

function settingProperties(settings: Readonly<Record<string, Json>>): Record<string, Property<HomeField>> {
  return Object.fromEntries(Object.entries(settings).map(([name, otherwise]) =>
    [name, read<HomeField>(of => plain(of.field.settings[name] ?? otherwise))]));
}

function change(settings: (args: { flag(name: string, otherwise: boolean): boolean }) => Record<string, Json>): Method<HomeField> {
  return {
    params: ['value'],
    call: (of, args) => {
      of.home.demand();
      of.home.save({ ...of.field, settings: { ...of.field.settings, ...settings(args) } });
      return nothing();
    }
  };
}

function index(on: boolean): Method<HomeField> {
  return {
    params: [],
    call: (of, _args, context) => {
      changeField(of.home, of.field, [['Indexed', on]], context);
      return value(on ? 'EnableIndex' : 'DisableIndex', 'Edm.Int32', 0);
    }
  };
}

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';
/** Properties of references that follow from the other columns of the list. */
function relation(kind: Kind): Record<string, Property<HomeField>> {
  return kind.refers === undefined ? {} : {
    DependentLookupInternalNames: read(of => multi('Edm.String', dependentsOf(of.home, of.field).map(other => other.name))),
    IsRelationship: read(of => flag(of.field, 'IsRelationship') || Number(of.field.settings.RelationshipDeleteBehavior ?? 0) !== 0),
    LookupWebId: read((_of, context) => (kind.refers === 'lookup' ? context.store.value('webId') ?? '' : EMPTY_GUID))
  };
}

const UNSORTABLE = ['Note', 'URL', 'MultiChoice', 'LookupMulti', 'UserMulti', 'Location', 'Thumbnail'];

function build(kind: Kind): Resource<HomeField> {
  return {
    type: kind.entity, set: 'SP.ApiData.Fields', uri: of => `${of.home.uri}(guid'${of.field.id}')`,
    properties: {
      AutoIndexed: read(of => flag(of.field, 'AutoIndexed') && isIndexed(of.field)),
      CanBeDeleted: read(of => of.field.settings.CanBeDeleted !== false && !flag(of.field, 'Sealed')),
      ...settingProperties(COMMON),
      EntityPropertyName: read(of => (of.field.name.startsWith('_') ? `OData_${of.field.name}` : of.field.name)),
      Filterable: read(() => !kind.unfilterable),
      FromBaseType: read(of => flag(of.field, 'FromBaseType')),
      Id: read(of => of.field.id),
      Indexed: read(of => isIndexed(of.field)),
      IndexStatus: read(of => (isIndexed(of.field) ? 1 : 0)),
      InternalName: read(of => of.field.name),
      IsModern: read(() => false),
      SchemaXml: read(of => writeFieldXml(of.field)),
      SchemaXmlWithResourceTokens: { read: of => writeFieldXml(of.field), onDemand: true },
      Scope: read(of => of.home.scope),
      Sortable: read(() => !UNSORTABLE.includes(kind.type)),
      StaticName: read(of => of.field.name),
      Title: read(of => of.field.title),
      FieldTypeKind: read(() => kind.number),
      TypeAsString: read(() => kind.type),
      TypeDisplayName: read(() => kind.displayName),
      TypeShortDescription: read(() => kind.displayName),
      ...settingProperties(kind.properties),
      ...relation(kind)
    },
    links: userResources<HomeField>(of => `${of.home.uri}(guid'${of.field.id}')`, of => ({ title: of.field.title, description: textOf(of.field.settings.Description) ?? '' })),
    methods: {
      update: { params: [], call: () => nothing('Update') },
      setShowInDisplayForm: change(args => ({ ShowInDisplayForm: args.flag('value', true) })),
      setShowInEditForm: change(args => ({ ShowInEditForm: args.flag('value', true) })),
      setShowInNewForm: change(args => ({ ShowInNewForm: args.flag('value', true) })),
      enableIndex: index(true),
      disableIndex: index(false),
      deleteObject: { params: [], call: (of: HomeField) => {
        removeField(of.home, of.field);
        return nothing('DeleteObject');
      } }
    },
    merge: (of, body, context) => changeField(of.home, of.field, body.members(kind.entity), context),
    remove: of => removeField(of.home, of.field)
  };
}

/** A column as the entity of its own type. */
export function fieldEntity(home: FieldHome, field: Field, context: Context): Entity {
  return entity(fieldResource(field.type), { home, field }, context);
}

function collection(home: FieldHome, context: Context): Collection {
  const toEntity = (field: Field): Entity => fieldEntity(home, field, context);
  const one = (field: Field | undefined, wanted: string): Node => {
    if (!field) {
      throw refuse.fieldMissing(wanted);
    }
    return toEntity(field);
  };
  return {
    kind: 'collection', type: 'SP.Field', set: 'SP.ApiData.Fields', uri: home.uri, derived: derivedProperties,
    all: () => home.all().map(toEntity),
    byKey: key => one(byId(home, String(key.value)), String(key.value)),
    methods: {
      getById: { params: ['id'], reads: true, call: (_target, args) => one(byId(home, args.text('id')), args.text('id')) },
      getByTitle: { params: ['title'], reads: true,
        call: (_target, args) => one(byTitle(home, args.text('title')), args.text('title')) },
      getByInternalNameOrTitle: { params: ['strname'], reads: true, call: (_target, args) => {
        const name = args.text('strname');
        return one(byName(home, name) ?? byTitle(home, name), name);
      } },
      createFieldAsXml: { params: ['parameters'], creates: true, call: (_target, args) => toEntity(addByXml(home, args.body, context)) },
      addField: { params: ['parameters'], creates: true,
        call: (_target, args) => toEntity(addByCreationInformation(home, args.body, context)) },
      addDependentLookupField: { params: ['displayname', 'primarylookupfieldid', 'showfield'], creates: true,
        call: (_target, args) => toEntity(addDependent(home, { title: args.text('displayname'),
          primary: args.text('primarylookupfieldid'), show: args.text('showfield') }, context)) }
    },
    create: body => toEntity(postField(home, body, context))
  };
}

/** `lists(…)/fields` */
export function fields(list: List, context: Context): Collection {
  return collection(listFields(list, context), context);
}

/** `web/fields` */
export function siteColumns(context: Context): Collection {
  return collection(siteFields(context), context);
}
