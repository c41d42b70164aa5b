import { Context } from '../context';
import { refuse } from '../errors';
import { Field, flag } from '../kinds/kind';
import { columnsOfType } from '../store/listTemplates';
import { ContentType, typeUri } from './contentTypes';
import { fieldEntity } from './fields';
import { listFields, siteFields } from './fieldHome';
import { Collection, entity, Node, read, Resource } from './resource';

interface FieldLink { readonly of: ContentType; readonly field: Field }

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

/** The columns of a content type: all of its list's own; for one of the site, the title and those of the template that has it. */
function columns(of: ContentType, context: Context): readonly Field[] {
  return of.list ? context.store.lists.fields(of.list).filter(field => !field.system) : context.store.siteColumns.all().filter(field => ['Title', ...columnsOfType(of.of.id)].includes(field.name));
}

export function fieldLinks(of: ContentType, context: Context): Collection {
  const byId = (id: string): Node => {
    const field = columns(of, context).find(other => other.id === id.toLowerCase().replace(/[{}]/g, ''));
    if (!field) {
      throw refuse.fieldMissing(id);
    }
    return entity(fieldLink, { of, field }, context);
  };
  return {
    kind: 'collection', type: 'SP.FieldLink', set: 'SP.ApiData.FieldLinks', uri: `${typeUri(of)}/FieldLinks`,
    all: () => columns(of, context).map(field => entity(fieldLink, { of, field }, context)),
    byKey: key => byId(String(key.value)),
    methods: { getById: { params: ['id'], reads: true, call: (_target, args) => byId(args.text('id')) } }
  };
}

/** `contenttypes('…')/fields` */
export function typeFields(of: ContentType, context: Context): Collection {
  const home = of.list ? listFields(of.list, context) : siteFields(context);
  return { kind: 'collection', type: 'SP.Field', set: 'SP.ApiData.Fields', uri: `${typeUri(of)}/Fields`,
    all: () => columns(of, context).map(field => fieldEntity(home, field, context)) };
}
