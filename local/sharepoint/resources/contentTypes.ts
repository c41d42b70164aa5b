import { Context } from '../context';
import { complex } from '../odata/value';
import { List } from '../store/lists';
import { listUri } from './listEntity';
import { Collection, entity, read, Resource } from './resource';

interface ContentType { readonly list: List; readonly id: string; readonly name: string; readonly group: string }

const contentType: Resource<ContentType> = {
  type: 'SP.ContentType', set: 'SP.ApiData.ContentTypes', uri: of => `${listUri(of.list)}/ContentTypes('${of.id}')`,
  properties: {
    Description: read(() => ''), Group: read(of => of.group), Hidden: read(() => false),
    Id: read(of => complex('SP.ContentTypeId', { StringValue: of.id })), Name: read(of => of.name), ReadOnly: read(() => false),
    Sealed: read(() => false), StringId: read(of => of.id)
  },
  links: {}, methods: {}
};

/** `lists(…)/contenttypes`: the default ones; adding others is not done here. */
export function contentTypes(list: List, context: Context): Collection {
  const suffix = list.id.replace(/-/g, '').toUpperCase();
  const all: ContentType[] = [
    { list, id: `${list.isLibrary ? '0x010100' : '0x0100'}${suffix}`, name: list.isLibrary ? 'Document' : 'Item',
      group: list.isLibrary ? 'Document Content Types' : 'List Content Types' },
    { list, id: `0x0120${suffix}`, name: 'Folder', group: 'Folder Content Types' }
  ];
  return { kind: 'collection', type: 'SP.ContentType', set: 'SP.ApiData.ContentTypes', uri: `${listUri(list)}/ContentTypes`,
    all: () => all.map(one => entity(contentType, one, context)) };
}
