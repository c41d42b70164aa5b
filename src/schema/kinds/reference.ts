import type { Column, Ref } from '../define';
import type { KindOf, Site } from './kind';

type Attributes = KindOf<Ref>['attributes'];

const readRef = (raw: unknown): Ref | undefined => {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { Id, Title } = raw as { readonly Id?: unknown; readonly Title?: unknown };
  return typeof Id === 'number' ? { Id, Title: typeof Title === 'string' ? Title : '' } : undefined;
};

const one = (attributes: Attributes): KindOf<Ref> => ({
  attributes,
  select: name => [`${name}/Id`, `${name}/Title`],
  expand: name => name,
  filterName: name => `${name}Id`,
  literal: value => String(value.Id),
  read: readRef,
  write: (name, value) => ({ [`${name}Id`]: value === null ? null : value.Id }),
  toCell: value => value.Title,
  fromCell: (cell, column, writer) =>
    writer.refNamed(column, cell.trim()) ?? { problem: { code: 'notFound', value: cell } }
});

const many = (attributes: Attributes): KindOf<readonly Ref[]> => ({
  attributes,
  select: name => [`${name}/Id`, `${name}/Title`],
  expand: name => name,
  filterName: name => `${name}Id`,
  literal: value => String(value[0]?.Id ?? 0),
  read: raw => {
    const refs = Array.isArray(raw) ? raw.map(readRef).filter((ref): ref is Ref => ref !== undefined) : [];
    return refs.length > 0 ? refs : undefined;
  },
  write: (name, value) => ({ [`${name}Id`]: (value ?? []).map(ref => ref.Id) }),
  toCell: value => value.map(ref => ref.Title).join('; '),
  fromCell: (cell, column, writer) => {
    const found: Ref[] = [];
    for (const part of cell.split(/[;|\n]/).map(name => name.trim()).filter(name => name !== '')) {
      const ref = writer.refNamed(column, part);
      if (!ref) return { problem: { code: 'notFound', value: part } };
      if (!found.some(other => other.Id === ref.Id)) found.push(ref);
    }
    return found;
  }
});

const user = (type: string): Attributes => () =>
  ({ Type: type, List: 'UserInfo', ShowField: 'ImnName', UserSelectionMode: 'PeopleOnly', ...(type === 'UserMulti' ? { Mult: 'TRUE' } : {}) });
const target = (type: string): Attributes => (column: Column, site: Site) =>
  ({ Type: type, List: `{${site.listId(column.list ?? '')}}`, ShowField: 'Title', ...(type === 'LookupMulti' ? { Mult: 'TRUE' } : {}) });

export const person = one(user('User'));
export const people = many(user('UserMulti'));
export const lookup = one(target('Lookup'));
export const lookups = many(target('LookupMulti'));
