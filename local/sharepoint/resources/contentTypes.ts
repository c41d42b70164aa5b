import { Context } from '../context';
import { refuse } from '../errors';
import { Field, flag } from '../kinds/kind';
import { complex } from '../odata/value';
import { List } from '../store/lists';
import { listUri } from './listEntity';
import { Collection, Entity, entity, Node, read, Resource } from './resource';

interface ContentType { readonly list: List; readonly id: string; readonly name: string; readonly group: string }
interface FieldLink { readonly of: ContentType; readonly field: Field }

function typeUri(of: ContentType): string {
  return `${listUri(of.list)}/ContentTypes('${of.id}')`;
}

/** How a column stands in a content type. REST reads it only (as measured). */
const fieldLink: Resource<FieldLink> = {
  type: 'SP.FieldLink', set: 'SP.ApiData.FieldLinks', uri: link => `${typeUri(link.of)}/FieldLinks(guid'${link.field.id}')`,
  properties: {
    DisplayName: read(link => link.field.title), FieldInternalName: read(link => link.field.name),
    Hidden: read(link => flag(link.field, 'Hidden')), Id: read(link => link.field.id), Name: read(link => link.field.name),
    ReadOnly: read(link => flag(link.field, 'ReadOnlyField')), Required: read(link => flag(link.field, 'Required')),
    ShowInDisplayForm: read(link => link.field.settings.ShowInDisplayForm !== false)
  },
  links: {}, methods: {}
};

function fieldLinks(of: ContentType, context: Context): Collection {
  const fields = context.store.lists.fields(of.list).filter(field => !field.system);
  const one = (field: Field | undefined, wanted: string): Node => {
    if (!field) {
      throw refuse.fieldMissing(wanted);
    }
    return entity(fieldLink, { of, field }, context);
  };
  const byId = (id: string): Node => one(fields.find(field => field.id === id.toLowerCase().replace(/[{}]/g, '')), id);
  return {
    kind: 'collection', type: 'SP.FieldLink', set: 'SP.ApiData.FieldLinks', uri: `${typeUri(of)}/FieldLinks`,
    all: () => fields.map(field => entity(fieldLink, { of, field }, context)),
    byKey: key => byId(String(key.value)),
    methods: { getById: { params: ['id'], reads: true, call: (_target, args) => byId(args.text('id')) } }
  };
}

const contentType: Resource<ContentType> = {
  type: 'SP.ContentType', set: 'SP.ApiData.ContentTypes', uri: typeUri,
  properties: {
    ClientFormCustomFormatter: read(() => ''), Description: read(() => ''), DisplayFormTemplateName: read(() => 'ListForm'),
    DisplayFormUrl: read(() => ''), DocumentTemplate: read(() => ''), DocumentTemplateUrl: read(() => ''),
    EditFormTemplateName: read(() => 'ListForm'), EditFormUrl: read(() => ''), Group: read(of => of.group), Hidden: read(() => false),
    Id: read(of => complex('SP.ContentTypeId', { StringValue: of.id })), JSLink: read(() => ''), Name: read(of => of.name),
    NewFormTemplateName: read(() => 'ListForm'), NewFormUrl: read(() => ''), ReadOnly: read(() => false), Scope: read(of => of.list.root),
    Sealed: read(() => false), StringId: read(of => of.id)
  },
  links: { FieldLinks: (of, context) => fieldLinks(of, context) },
  methods: {}
};

function typesOf(list: List): ContentType[] {
  const suffix = list.id.replace(/-/g, '').toUpperCase();
  return [
    { list, id: `${list.isLibrary ? '0x010100' : '0x0100'}${suffix}`, name: list.isLibrary ? 'Document' : 'Item',
      group: list.isLibrary ? 'Document Content Types' : 'List Content Types' },
    { list, id: `0x0120${suffix}`, name: 'Folder', group: 'Folder Content Types' }
  ];
}

/** The content type of an item by its id; undefined for one that the list does not have. */
export function contentTypeEntity(list: List, id: string, context: Context): Entity | undefined {
  const found = typesOf(list).find(type => type.id.toUpperCase() === id.toUpperCase());
  return found && entity(contentType, found, context);
}

/** `lists(…)/contenttypes`: the default ones; adding others is refused aloud. */
export function contentTypes(list: List, context: Context): Collection {
  const byId = (id: string): Node => {
    const found = contentTypeEntity(list, id, context);
    if (!found) {
      throw refuse.notFound(`The content type ${id} does not exist.`);
    }
    return found;
  };
  const refused = { params: ['parameters'], call: (): Node => {
    throw refuse.missing('content types beyond the default');
  } };
  return {
    kind: 'collection', type: 'SP.ContentType', set: 'SP.ApiData.ContentTypes', uri: `${listUri(list)}/ContentTypes`,
    all: () => typesOf(list).map(one => entity(contentType, one, context)),
    byKey: key => byId(String(key.value)),
    methods: {
      getById: { params: ['contenttypeid'], reads: true, call: (_target, args) => byId(args.text('contenttypeid')) },
      add: refused, addAvailableContentType: refused
    },
    create: () => refused.call() as never
  };
}
