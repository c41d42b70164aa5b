import { Context } from '../context';
import { List } from '../store/lists';
import { listEntity, listUri } from './listEntity';
import { pointersInto, Pointer } from './relations';
import { Collection, entity, read, Resource } from './resource';

const relatedField: Resource<Pointer & { readonly target: List }> = {
  type: 'SP.RelatedField', set: 'SP.ApiData.RelatedFields',
  uri: of => `${listUri(of.target)}/GetRelatedFields/GetByFieldId('${of.field.id}')`,
  properties: {
    FieldId: read(of => of.field.id),
    ListId: read(of => of.list.id),
    RelationshipDeleteBehavior: read(of => Number(of.field.settings.RelationshipDeleteBehavior ?? 0)),
    WebId: read((_of, context) => context.store.value('webId') ?? '')
  },
  links: { LookupList: (of, context) => listEntity(of.target, context) },
  methods: {}
};

/** `lists(…)/getrelatedfields`: the lookups, of any list, that point into this one. */
export function relatedFields(target: List, context: Context): Collection {
  return { kind: 'collection', type: 'SP.RelatedField', set: 'SP.ApiData.RelatedFields', uri: `${listUri(target)}/GetRelatedFields`,
    all: () => pointersInto(target, context).map(pointer => entity(relatedField, { ...pointer, target }, context)) };
}
