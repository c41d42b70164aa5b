import { Context } from '../context';
import { refuse } from '../errors';
import { isArray, isObject, Json } from '../odata/value';
import { addItem } from '../resources/itemWriting';
import { listMissing } from '../resources/listEntity';

/** Adds many items to one list through the same code as REST, in one transaction. Answers their ids. */
export function seed(given: Json, context: Context): { count: number; firstId: number | null; lastId: number | null } {
  if (!isObject(given) || typeof given.list !== 'string' || !isArray(given.items)) {
    throw refuse.query('Send {"list": "<title>", "items": [...]}.');
  }
  const title = given.list;
  const { items } = given;
  return context.store.transaction(() => {
    let first: number | null = null;
    let last: number | null = null;
    for (const values of items) {
      const list = context.store.lists.byTitle(title);
      if (!list) {
        throw listMissing(title, context);
      }
      if (!isObject(values)) {
        throw refuse.query('Every item is an object of field values.');
      }
      const { Created, Modified, AuthorId, EditorId, ...fields } = values;
      const item = addItem(list, Object.entries(fields), context, {
        created: instantOf(Created, context), modified: instantOf(Modified, context), author: idOf(AuthorId), editor: idOf(EditorId) });
      first ??= item.id;
      last = item.id;
    }
    return { count: items.length, firstId: first, lastId: last };
  });
}

function instantOf(json: Json | undefined, context: Context): string | undefined {
  const found = typeof json === 'string' ? context.zone.parse(json) : undefined;
  if (json !== undefined && found === undefined) {
    throw refuse.conversion(String(json), 'Edm.DateTime');
  }
  return found;
}

function idOf(json: Json | undefined): number | undefined {
  return typeof json === 'number' ? json : undefined;
}
