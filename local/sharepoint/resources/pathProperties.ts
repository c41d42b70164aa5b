import { Context } from '../context';
import { Value } from '../odata/value';
import { Entity, entity, read, Resource } from './resource';

/** The property bag of a file or folder. Underscores of its names are written `_x005f_`, as in OData names they must be. */
export function pathProperties(what: 'File' | 'Folder', path: string, bag: Readonly<Record<string, Value>>, context: Context): Entity {
  const resource: Resource<string> = {
    type: 'SP.PropertyValues', set: 'SP.ApiData.PropertyValuess',
    uri: of => `Web/Get${what}ByServerRelativePath(decodedurl='${of.replace(/'/g, "''")}')/Properties`,
    properties: Object.fromEntries(Object.entries(bag).map(([name, value]) => [name.replace(/_/g, '_x005f_'), read(() => value)])),
    links: {}, methods: {}
  };
  return entity(resource, path, context);
}
