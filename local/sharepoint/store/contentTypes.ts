import { Json } from '../odata/value';

/** A content type as it is kept: of the site, or of one list. */
export interface StoredType {
  readonly id: string; readonly name: string; readonly group: string; readonly description: string;
  readonly settings: { readonly [name: string]: Json };
}

const of = (id: string, name: string, group: string, hidden = false): StoredType => ({ id, name, group, description: '', settings: { Hidden: hidden } });

/** Content types that every site has, each after its parent. */
export const BUILT_IN_TYPES: readonly StoredType[] = [
  of('0x', 'System', '_Hidden', true), of('0x01', 'Item', 'List Content Types'), of('0x0101', 'Document', 'Document Content Types'),
  of('0x010101', 'Form', 'Document Content Types'), of('0x010102', 'Picture', 'Document Content Types'), of('0x010105', 'Master Page', 'Document Content Types'),
  of('0x010107', 'User Workflow Document', '_Hidden', true), of('0x010108', 'Wiki Page', 'Document Content Types'),
  of('0x010109', 'Basic Page', 'Document Content Types'), of('0x01010901', 'Web Part Page', 'Document Content Types'),
  of('0x0101009D1CB255DA76424F860D91F20E6C4118', 'Site Page', 'Document Content Types'), of('0x0102', 'Event', 'List Content Types'),
  of('0x0103', 'Issue', 'List Content Types'), of('0x0104', 'Announcement', 'List Content Types'), of('0x0105', 'Link', 'List Content Types'),
  of('0x0106', 'Contact', 'List Content Types'), of('0x0107', 'Message', 'List Content Types'), of('0x0108', 'Task', 'List Content Types'),
  of('0x0110', 'Post', 'List Content Types'), of('0x0111', 'Comment', 'List Content Types'), of('0x0120', 'Folder', 'Folder Content Types'),
  of('0x012002', 'Discussion', 'Folder Content Types'), of('0x0120D520', 'Document Set', 'Document Set Content Types')
];

/** The type among some that another one is derived from: the longest id that its own begins with. */
export function parentOf(id: string, among: readonly StoredType[]): StoredType | undefined {
  const wanted = id.toUpperCase();
  return among.filter(type => type.id.length < id.length && wanted.startsWith(type.id.toUpperCase())).sort((a, b) => b.id.length - a.id.length)[0];
}

/** Types that came with a site or list, as they are now, and those that were added. */
export function asKept(came: readonly StoredType[], kept: readonly StoredType[]): { readonly came: readonly StoredType[]; readonly added: readonly StoredType[] } {
  return {
    came: came.map(type => kept.find(other => other.id === type.id) ?? type), added: kept.filter(type => !came.some(other => other.id === type.id))
  };
}
