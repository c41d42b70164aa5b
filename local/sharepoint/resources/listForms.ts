import { Context } from '../context';
import { kindOf } from '../kinds/index';
import { flag } from '../kinds/kind';
import { List } from '../store/lists';
import { itemById } from './items';
import { storedValue } from '../store/items';
import { Collection, entity, Entity, read, Resource } from './resource';

interface Form { readonly list: List; readonly type: number; readonly page: string }

/** SP.PageType: display 4, edit 6, new 8. */
const PAGES: Readonly<Record<string, number>> = { 'DispForm.aspx': 4, 'EditForm.aspx': 6, 'NewForm.aspx': 8 };

/** A stable id for one of the three forms, made of the list's own. */
function idOf(form: Form): string {
  return `${form.list.id.slice(0, -1)}${form.type.toString(16)}`;
}

const resource: Resource<Form> = {
  type: 'SP.Form', set: 'SP.ApiData.Forms', uri: form => `Web/Lists(guid'${form.list.id}')/Forms('${idOf(form)}')`,
  properties: { FormType: read(form => form.type), Id: read(idOf), ServerRelativeUrl: read(form => `${form.list.root}/${form.list.isLibrary ? 'Forms/' : ''}${form.page}`) },
  links: {}, methods: {}
};

/** `lists(…)/forms` */
export function forms(list: List, context: Context): Collection {
  const all = (): Entity[] => Object.entries(PAGES).map(([page, type]) => entity(resource, { list, type, page }, context));
  const byId = (id: string): Entity => {
    const found = all().find(form => form.property('Id')?.read() === id.toLowerCase());
    return found ?? all()[0];
  };
  return { kind: 'collection', type: 'SP.Form', set: 'SP.ApiData.Forms', uri: `Web/Lists(guid'${list.id}')/Forms`, all, byKey: key => byId(String(key.value)),
    methods: { getById: { params: ['id'], reads: true, call: (_target, args) => byId(args.text('id')) } } };
}

/** What `RenderListFormData` tells a form, as JSON text: the columns it shows with their schema, and the values of the item. */
export function formData(list: List, itemId: number, context: Context): string {
  const item = itemById(list, itemId, context);
  const shown = context.store.lists.fields(list).filter(field => !field.system && !flag(field, 'Hidden'));
  return JSON.stringify({
    Data: Object.fromEntries(shown.map(field => [field.name, kindOf(field.type).display(storedValue(item, field.column.slice(1, -1)), field, context.kinds)])),
    ListSchema: Object.fromEntries(shown.map(field => [field.name, { Id: field.id, Title: field.title, Name: field.name, FieldType: field.type,
      Required: flag(field, 'Required'), ReadOnlyField: flag(field, 'ReadOnlyField') }])),
    ItemAttributes: { Id: item.id, FsObjType: item.folder ? 1 : 0, Url: `${item.dir}/${item.leaf}` }
  });
}
