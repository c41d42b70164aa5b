import { randomUUID } from 'node:crypto';
import { Context } from '../context';
import { refuse } from '../errors';
import { Body, textOf, valuesOf } from '../http/body';
import { creatableNumber, creatableType, kindOf } from '../kinds/index';
import { Field, flag, Kind } from '../kinds/kind';
import { isArray, isObject, Json, multi, Value } from '../odata/value';
import { ChangeType } from '../store/changes';
import { checkIndex, isIndexed, List } from '../store/lists';
import { readFieldXml, writeFieldXml } from './fieldXml';
import { listScope } from './itemAccess';
import { listUri } from './listEntity';
import { Collection, Entity, entity, Node, nothing, Property, read, Resource } from './resource';
import { defaultView } from './views';

interface ListField { readonly list: List; readonly field: Field }

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';
/** Settings of SP.Field with their defaults; all of them may be written. */
const COMMON: Readonly<Record<string, Json>> = {
  AutofillInfo: null, ClientSideComponentId: EMPTY_GUID, ClientSideComponentProperties: null, ClientValidationFormula: null,
  ClientValidationMessage: null, CustomFormatter: null, DefaultFormula: null, DefaultValue: null, Description: '', Direction: 'none',
  EnforceUniqueValues: false, Group: 'Custom Columns', Hidden: false, Indexed: false, JSLink: 'clienttemplates.js', NoCrawl: false,
  PinnedToFiltersPane: false, ReadOnlyField: false, Required: false, Sealed: false, ShowInFiltersPane: 0, StaticName: null,
  ValidationFormula: null, ValidationMessage: null
};
const FORMULAS = new Set(['DefaultFormula', 'ValidationFormula', 'Formula']);

function plain(json: Json | undefined): Value {
  if (isArray(json)) {
    return multi('Edm.String', json.filter(part => typeof part === 'string'));
  }
  return typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' ? json : null;
}

function demand(list: List, context: Context): void {
  context.store.permissions.demand(context.user, listScope(list), 'ManageLists');
}

const resources = new Map<string, Resource<ListField>>();

function fieldResource(type: string): Resource<ListField> {
  let resource = resources.get(type);
  if (!resource) {
    resource = build(kindOf(type));
    resources.set(type, resource);
  }
  return resource;
}

function settingProperties(settings: Readonly<Record<string, Json>>): Record<string, Property<ListField>> {
  return Object.fromEntries(Object.entries(settings).map(([name, otherwise]) =>
    [name, read<ListField>(of => plain(of.field.settings[name] ?? otherwise))]));
}

const visibility: Resource<ListField>['methods'][string] = {
  params: ['value'],
  call: (of, _args, context) => {
    demand(of.list, context);
    return nothing();
  }
};

function build(kind: Kind): Resource<ListField> {
  return {
    type: kind.entity, set: 'SP.ApiData.Fields', uri: of => `${listUri(of.list)}/Fields(guid'${of.field.id}')`,
    properties: {
      AutoIndexed: read(() => false),
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
      Scope: read(of => of.list.root),
      Sortable: read(() => !['Note', 'URL', 'MultiChoice', 'LookupMulti', 'UserMulti'].includes(kind.type)),
      StaticName: read(of => of.field.name),
      Title: read(of => of.field.title),
      FieldTypeKind: read(() => kind.number),
      TypeAsString: read(() => kind.type),
      TypeDisplayName: read(() => kind.displayName),
      TypeShortDescription: read(() => kind.displayName),
      ...settingProperties(kind.properties)
    },
    links: {},
    notYet: ['DescriptionResource', 'TitleResource', 'UpdateAndPushChanges', 'ValidateSetValue'],
    methods: {
      setShowInDisplayForm: visibility, setShowInEditForm: visibility, setShowInNewForm: visibility,
      deleteObject: { params: [], call: (of, _args, context) => {
        removeField(of, context);
        return nothing('DeleteObject');
      } }
    },
    merge: (of, body, context) => changeField(of, body, context),
    remove: removeField
  };
}


function removeField(of: ListField, context: Context): void {
  demand(of.list, context);
  if (of.field.system || of.field.settings.CanBeDeleted === false || flag(of.field, 'Sealed')) {
    throw refuse.fieldFixed(of.field.title);
  }
  context.store.lists.removeField(of.list, of.field);
  note(of.list, context);
}

function note(list: List, context: Context): void {
  context.store.changes.write(list.id, 0, ChangeType.Update, context.now(), context.user.id, list.id);
}

/** Reads the settings of a body for a kind. Refuses properties that the type does not have. */
function readSettings(members: readonly (readonly [string, Json])[], kind: Kind, typeName: string): Record<string, Json> {
  const settings: Record<string, Json> = {};
  for (const [name, given] of members) {
    if (name in COMMON || name in kind.properties) {
      if (FORMULAS.has(name) && given !== null && given !== '') {
        throw refuse.missing(`field formulas (${name})`);
      }
      settings[name] = name === 'Choices' ? valuesOf(given) ?? [] : isObject(given) ? null : given;
    } else if (!['Title', 'FieldTypeKind', 'InternalName', 'TypeAsString', 'SchemaXml', 'Id', 'IsRelationship', 'IndexStatus'].includes(name)) {
      throw refuse.propertyUnknown(name, typeName);
    }
  }
  return settings;
}

function changeField(of: ListField, body: Body, context: Context): void {
  demand(of.list, context);
  const { list, field } = of;
  if (flag(field, 'Sealed') && body.member('Sealed') === undefined) {
    return;
  }
  const kind = kindOf(field.type);
  const members = body.members(kind.entity);
  const xml = textOf(body.member('SchemaXml'));
  const fromXml = xml === undefined ? undefined : readFieldXml(xml);
  const settings = { ...field.settings, ...fromXml?.settings, ...readSettings(members, kind, kind.entity) };
  const title = textOf(body.member('Title')) ?? fromXml?.title ?? field.title;
  const same = context.store.lists.fieldByTitle(list, title);
  if (same && same.id !== field.id && same.type !== 'Computed' && !(field.system || same.system)) {
    throw refuse.fieldTitleExists(title);
  }
  const changed: Field = { ...field, title, settings };
  checkIndex(context.store.lists, list, changed, isIndexed(field));
  if (settings.EnforceUniqueValues === true && field.settings.EnforceUniqueValues !== true) {
    const double = context.store.db.get(`SELECT 1 FROM ${list.table} WHERE ${field.column} IS NOT NULL GROUP BY fold(${field.column}) ` +
      'HAVING count(*) > 1 LIMIT 1');
    if (double) {
      throw refuse.uniqueExisting();
    }
  }
  context.store.lists.saveField(list, { ...changed, settings: settings.EnforceUniqueValues === true ? { ...settings, Indexed: true } : settings });
  note(list, context);
}

/** An internal name as SharePoint makes it: odd characters as `_xhhhh_`, at most 32 characters, free in the list. */
function freeName(wanted: string, list: List, context: Context): string {
  const encoded = [...wanted].map((character, index) => (/[A-Za-z_]/.test(character) || (index > 0 && /\d/.test(character)) ? character
    : `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`)).join('').slice(0, 32);
  let name = encoded;
  for (let number = 0; context.store.lists.field(list, name); number += 1) {
    name = `${encoded.slice(0, 32 - String(number).length)}${number}`;
  }
  return name;
}

interface NewField { readonly title: string; readonly name: string; readonly id?: string; readonly kind: Kind; readonly settings: Readonly<Record<string, Json>> }

function addField(list: List, made: NewField, context: Context): Field {
  demand(list, context);
  const { lists } = context.store;
  if (made.title.trim() === '') {
    throw refuse.fieldXml();
  }
  const same = lists.fields(list).find(field => field.title.toLowerCase() === made.title.toLowerCase() && !field.system && field.name !== 'Title');
  if (same || (made.id && lists.fieldById(list, made.id))) {
    throw refuse.fieldTitleExists(made.title);
  }
  const settings: Record<string, Json> = { ...made.settings };
  if (settings.EnforceUniqueValues === true) {
    settings.Indexed = true;
  }
  checkIndex(lists, list, { type: made.kind.type, settings }, false);
  const field = lists.addField(list, { id: made.id ?? randomUUID(), name: freeName(made.name, list, context), title: made.title,
    type: made.kind.type, settings });
  note(list, context);
  return field;
}

function postField(list: List, body: Body, context: Context): Field {
  const number = Number(body.member('FieldTypeKind'));
  const members = body.members('SP.Field');
  if (number === 7) {
    throw refuse.lookupByPost();
  }
  return addField(list, fromProperties(number, members), context);
}

function fromProperties(number: number, members: readonly (readonly [string, Json])[]): NewField {
  const single = creatableNumber(number);
  const multiple = members.some(([name, given]) => name === 'AllowMultipleValues' && given === true);
  const kind = single && multiple ? creatableType(`${single.type}Multi`) ?? single : single;
  if (!kind) {
    throw refuse.missing(`fields of FieldTypeKind ${number}`);
  }
  const title = textOf(members.find(([name]) => name === 'Title')?.[1]) ?? '';
  return { title, name: title, kind, settings: readSettings(members, kind, kind.entity) };
}

function addByCreationInformation(list: List, body: Body, context: Context): Field {
  const members = body.members('SP.FieldCreationInformation', body.object('parameters'));
  const settings: [string, Json][] = [];
  let number = 0;
  for (const [name, given] of members) {
    if (name === 'AllowMultipleValues') {
      throw refuse.multipleByAddField();
    } else if (name === 'FieldTypeKind') {
      number = Number(given);
    } else if (name === 'LookupListId') {
      settings.push(['LookupList', (textOf(given) ?? '').replace(/[{}]/g, '').toLowerCase()]);
    } else if (name === 'LookupFieldName') {
      settings.push(['LookupField', given]);
    } else if (['Title', 'Required', 'Choices', 'LookupWebId', 'IsCompactName'].includes(name)) {
      if (name !== 'IsCompactName') {
        settings.push([name, given]);
      }
    } else {
      throw refuse.propertyUnknown(name, 'SP.FieldCreationInformation');
    }
  }
  return addField(list, fromProperties(number, settings), context);
}

const NAME_HINT = 8;
const TO_DEFAULT_VIEW = 16;

function addByXml(list: List, body: Body, context: Context): Field {
  const parameters = body.object('parameters');
  const schema = readFieldXml(textOf(parameters.SchemaXml) ?? '');
  const options = Number(parameters.Options ?? 0);
  const multiple = schema.settings.AllowMultipleValues === true && ['Lookup', 'User'].includes(schema.type);
  const kind = creatableType(multiple ? `${schema.type}Multi` : schema.type);
  if (!kind) {
    throw refuse.missing(`fields of type ${schema.type}`);
  }
  // The XML route does not carry Required (as measured); a MERGE afterwards does.
  const settings = Object.fromEntries(Object.entries(schema.settings).filter(([name]) => name !== 'Required'));
  if (typeof settings.PrimaryFieldId === 'string') {
    throw refuse.missing('dependent lookup fields');
  }
  const field = addField(list, { title: schema.title, name: (options & NAME_HINT) !== 0 ? schema.name : schema.title, id: schema.id, kind,
    settings: { ...settings, ...(schema.type.endsWith('Multi') || multiple ? { AllowMultipleValues: true } : {}) } }, context);
  if ((options & TO_DEFAULT_VIEW) !== 0) {
    const view = defaultView(list, context);
    context.store.lists.saveView({ ...view, settings: { ...view.settings,
      ViewFields: [...(valuesOf(view.settings.ViewFields) ?? []), field.name] } });
  }
  return field;
}

/** `lists(…)/fields` */
export function fields(list: List, context: Context): Collection {
  const { lists } = context.store;
  const toEntity = (field: Field): Entity => entity(fieldResource(field.type), { list, field }, context);
  const one = (field: Field | undefined, wanted: string): Node => {
    if (!field) {
      throw refuse.fieldMissing(wanted);
    }
    return toEntity(field);
  };
  const byId = (id: string): Node => one(lists.fieldById(list, id), id);
  return {
    kind: 'collection', type: 'SP.Field', set: 'SP.ApiData.Fields', uri: `${listUri(list)}/Fields`,
    all: () => lists.fields(list).map(toEntity),
    byKey: key => byId(String(key.value)),
    methods: {
      getById: { params: ['id'], reads: true, call: (_target, args) => byId(args.text('id')) },
      getByTitle: { params: ['title'], reads: true, call: (_target, args) => one(lists.fieldByTitle(list, args.text('title')), args.text('title')) },
      getByInternalNameOrTitle: { params: ['strname'], reads: true, call: (_target, args) => {
        const name = args.text('strname');
        return one(lists.field(list, name) ?? lists.fieldByTitle(list, name), name);
      } },
      createFieldAsXml: { params: ['parameters'], creates: true, call: (_target, args) => toEntity(addByXml(list, args.body, context)) },
      addField: { params: ['parameters'], creates: true,
        call: (_target, args) => toEntity(addByCreationInformation(list, args.body, context)) },
      addDependentLookupField: { params: ['displayname', 'primarylookupfieldid', 'showfield'], call: () => {
        throw refuse.missing('dependent lookup fields');
      } }
    },
    create: body => toEntity(postField(list, body, context))
  };
}
