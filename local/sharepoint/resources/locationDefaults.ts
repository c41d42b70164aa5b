import { Context } from '../context';
import { kindOf } from '../kinds/index';
import { Stored } from '../kinds/kind';
import { fold } from '../store/database';
import { List } from '../store/lists';
import { parseXml, XmlElement } from '../xml';
import { listReceivers, receivers } from './eventReceivers';
import { FORMS } from './formsFolder';

const RECEIVER = 'Microsoft.Office.DocumentManagement.LocationBasedMetadataDefaultsReceiver';
const FILE = 'client_LocationBasedDefaults.html';

function path(link: XmlElement): string {
  try {
    return decodeURIComponent(link.attributes.href ?? '');
  } catch {
    return link.attributes.href ?? '';
  }
}

/** The texts that the library's file of defaults gives to a folder, those of the folders above it first. */
function given(list: List, dir: string, context: Context): ReadonlyMap<string, string> {
  const { lists, items, files } = context.store;
  const at = `${list.root}/${FORMS}/${FILE}`;
  const home = lists.byPath(at);
  const file = home && items.at(home, at);
  const root = home && file && parseXml(new TextDecoder().decode(files.read(home, file, file.uiVersion)));
  const links = (root?.children ?? []).filter(link => fold(`${dir}/`).startsWith(fold(`${path(link)}/`)));
  return new Map(links.sort((a, b) => path(a).length - path(b).length)
    .flatMap(link => link.children.map((value): [string, string] => [value.attributes.FieldName ?? '', value.text])));
}

/**
 * Default values that a library has for a folder: kept in its Forms folder, and put into new files by an event receiver, if the library
 * has that one. Texts that a column does not take are passed over.
 */
export function locationDefaults(list: List, dir: string, context: Context): Map<string, Stored> {
  const values = new Map<string, Stored>();
  if (!Object.values(receivers(listReceivers(list), context)).some(receiver => receiver.ReceiverClass === RECEIVER)) {
    return values;
  }
  for (const [name, text] of given(list, dir, context)) {
    const field = context.store.lists.field(list, name);
    const several = field?.type === 'MultiChoice' ? text.split(';').join(';#') : text;
    const stored = field && !field.system ? kindOf(field.type).fromText(several, field, context.kinds) : undefined;
    if (field && stored !== undefined && stored !== null) {
      values.set(field.name, stored);
    }
  }
  return values;
}
