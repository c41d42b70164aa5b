import { refuse } from '../errors';
import { Json } from '../odata/value';
import { child, parseXml, XmlElement } from '../xml';

/** The name of an element or attribute without its namespace's prefix, which a client may choose. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attribute(element: XmlElement, name: string): string | undefined {
  const found = Object.keys(element.attributes).find(other => local(other) === name);
  return found === undefined ? undefined : element.attributes[found];
}

function valueOf(element: XmlElement): Json {
  const type = attribute(element, 'type') ?? 'Edm.String';
  if (attribute(element, 'null') === 'true') {
    return null;
  }
  if (type.startsWith('Collection(')) {
    return { results: element.children.map(valueOf) };
  }
  if (element.children.length > 0) {
    return Object.fromEntries(element.children.map(part => [local(part.name), valueOf(part)]));
  }
  return /^Edm\.(Byte|Double|Int16|Int32|Single)$/.test(type) ? Number(element.text) : type === 'Edm.Boolean' ? element.text.trim() === 'true' : element.text;
}

/** An Atom entry as the verbose JSON that says the same: its category is the type, its properties are the members. */
export function readAtomEntry(xml: string): { readonly [name: string]: Json } {
  const root = parseXml(xml);
  const named = (of: XmlElement | undefined, name: string): XmlElement | undefined => of?.children.find(one => local(one.name) === name);
  const properties = named(named(root, 'content'), 'properties') ?? named(root, 'properties');
  if (!root || local(root.name) !== 'entry') {
    throw refuse.unreadable();
  }
  const type = child(root, 'category')?.attributes.term;
  return { ...(type === undefined ? {} : { __metadata: { type } }),
    ...Object.fromEntries((properties?.children ?? []).map(one => [local(one.name), valueOf(one)])) };
}
