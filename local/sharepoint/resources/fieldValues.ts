import { Context } from '../context';
import { kindOf } from '../kinds/index';
import { Stored } from '../kinds/kind';
import { entity, Entity, Property, read, Resource } from './resource';
import { storedValue } from '../store/items';
import { typeName, wholeTypeId } from '../store/listTypes';
import { versionLabel } from './itemProperties';
import { itemUri, Listed } from './items';

type Form = 'FieldValuesAsText' | 'FieldValuesAsHtml' | 'FieldValuesForEdit';

/** Every column of an item as text, HTML, or as an edit form would show it. */
export function fieldValues(form: Form, of: Listed, context: Context): Entity {
  const type = wholeTypeId(of.list, of.item.contentType);
  const properties: Record<string, Property<Listed>> = {};
  for (const field of context.store.lists.fields(of.list)) {
    const computed: Readonly<Record<string, string>> = { FileRef: `${of.item.dir}/${of.item.leaf}`, FileDirRef: of.item.dir,
      FSObjType: of.item.folder ? '1' : '0', _UIVersionString: versionLabel(of.item.uiVersion), Attachments: of.item.attachments > 0 ? 'Yes' : 'No',
      ContentTypeId: type, ContentType: typeName(of.list, type) };
    const stored: Stored = storedValue(of.item, field.column.slice(1, -1));
    properties[field.name.replace(/^_/, 'OData__x005f_')] = read(() => computed[field.name] ??
      (form === 'FieldValuesForEdit' && field.type === 'Note' ? String(stored ?? '') : kindOf(field.type).display(stored, field, context.kinds)));
  }
  const resource: Resource<Listed> = { type: 'SP.FieldStringValues', set: 'SP.ApiData.FieldStringValuess', uri: target => `${itemUri(target)}/${form}`,
    properties, links: {}, methods: {} };
  return entity(resource, of, context);
}
