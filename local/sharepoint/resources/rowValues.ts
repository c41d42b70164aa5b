import { Context } from '../context';
import { kindOf } from '../kinds/index';
import { Field, storedList } from '../kinds/kind';
import { Item, storedValue } from '../store/items';
import { typeName, wholeTypeId } from '../store/listTypes';
import { versionLabel } from './itemProperties';

/** Columns that are derived from the row rather than stored under their name. */
export function derived(field: Field, item: Item, context: Context): string | undefined {
  switch (field.name) {
    case 'ContentTypeId': return typeOf(field, item, context).id;
    case 'ContentType': return typeOf(field, item, context).name;
    case 'FileRef': return `${item.dir}/${item.leaf}`;
    case 'FileDirRef': return item.dir;
    case 'FSObjType': return item.folder ? '1' : '0';
    case '_UIVersionString': return versionLabel(item.uiVersion);
    case 'Attachments': return item.attachments > 0 ? '1' : '0';
    case 'GUID': case 'UniqueId': return `{${item.guid.toUpperCase()}}`;
    default: return undefined;
  }
}

function typeOf(field: Field, item: Item, context: Context): { readonly id: string; readonly name: string } {
  const list = context.store.lists.byId(field.list);
  const id = list ? wholeTypeId(list, item.contentType) : item.contentType;
  return { id, name: list ? typeName(list, id) : '' };
}

/** Columns that the older list services write behind the id of the row: `3;#sites/dev/Lists/Tasks/3_.000`. */
const BEHIND_ID = new Set(['FileRef', 'FileDirRef', 'FSObjType', 'UniqueId']);

/**
 * A column as the older list services write it: `3;#Name` for references, numbers with 15 digits, instants as site-local time
 * `2026-01-31 00:00:00`, or in UTC when asked.
 */
export function rowValue(field: Field, item: Item, datesInUtc: boolean, context: Context): string {
  const plain = derived(field, item, context);
  const ready = plain !== undefined && BEHIND_ID.has(field.name) ? `${item.id};#${plain.replace(/^\//, '')}` : plain;
  const stored = storedValue(item, field.column.slice(1, -1));
  if (ready !== undefined || stored === null) {
    return ready ?? '';
  }
  const kind = kindOf(field.type);
  if (kind.refers) {
    const ids = kind.multiple ? storedList(stored).map(Number) : [Number(stored)];
    const label = (id: number): string => (kind.refers === 'person' ? context.kinds.personTitle(id) : context.kinds.lookupTitle(field, id)) ?? '';
    return ids.map(id => `${id};#${label(id)}`).join(';#');
  }
  switch (field.type) {
    case 'DateTime': return datesInUtc ? String(stored) : context.zone.format(String(stored), 'yyyy-MM-dd HH:mm:ss');
    case 'Number': case 'Currency': return Number(stored).toPrecision(15);
    case 'MultiChoice': return `;#${storedList(stored).join(';#')};#`;
    case 'URL': {
      const link: { Url: string; Description: string } = JSON.parse(String(stored));
      return `${link.Url}, ${link.Description}`;
    }
    default: return String(stored);
  }
}
