import { refuse } from '../errors';
import { complex, isArray, isObject } from '../odata/value';
import { Kind, Stored } from './kind';

interface Link { readonly Description: string | null; readonly Url: string }

function linkOf(stored: Stored): Link | undefined {
  return typeof stored === 'string' ? JSON.parse(stored) : undefined;
}

function store(url: string, description: string | null): Stored {
  return url === '' ? null : JSON.stringify({ Description: description ?? url, Url: url });
}

/** Hyperlink or picture: `{ Description, Url }` both ways; a plain string is refused and Url ends at 255 characters. */
export const linkKind: Kind = {
  type: 'URL', number: 11, entity: 'SP.FieldUrl', displayName: 'Hyperlink or Picture', affinity: 'TEXT', edm: 'SP.FieldUrlValue',
  indexable: false, unique: false, unfilterable: true, properties: { DisplayFormat: 0 },
  parse: value => {
    if (value === null) {
      return null;
    }
    if (!isObject(value)) {
      throw refuse.node(isArray(value) ? 'StartArray' : 'PrimitiveValue', 'StartObject');
    }
    for (const name of Object.keys(value)) {
      if (!['Url', 'Description', '__metadata', 'odata.type', '@odata.type'].includes(name)) {
        throw refuse.propertyUnknown(name, 'SP.FieldUrlValue');
      }
    }
    const url = value.Url ?? '';
    const description = value.Description ?? null;
    if (typeof url !== 'string' || (description !== null && typeof description !== 'string')) {
      throw refuse.conversion(String(url), 'Edm.String');
    }
    if (url.length > 255 || (description ?? '').length > 255 || (url !== '' && !/^(https?:\/\/|mailto:|tel:|ftp:\/\/|\/)/i.test(url))) {
      throw refuse.invalidText();
    }
    return store(url, description);
  },
  read: stored => {
    const link = linkOf(stored);
    return link ? complex('SP.FieldUrlValue', { Description: link.Description, Url: link.Url }) : null;
  },
  display: stored => linkOf(stored)?.Url ?? '',
  fromText: text => {
    const [url, ...description] = text.split(', ');
    return url.length > 255 ? undefined : store(url, description.length ? description.join(', ') : null);
  },
  operand: literal => (literal.value === null ? null : String(literal.value))
};
