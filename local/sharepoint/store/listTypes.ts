import { asKept, StoredType } from './contentTypes';
import { FOLDER_TYPE, ownType } from './items';
import { List } from './lists';
import { templateOf } from './listTemplates';

/** The setting of a list that keeps the content types that were added to it, and its own where they were changed. */
export const ADDED_TYPES = '@contentTypes';

/** The types that a list comes with: its default one, which is derived from one of the site, and that of folders. */
export function ownTypes(list: List): readonly StoredType[] {
  const own = (base: string, name: string, group: string): StoredType => ({ id: base + suffix(list), name, group, description: '', settings: {} });
  const { name, group } = templateOf(list).contentType;
  return [own(ownType(list), name, group), own(FOLDER_TYPE, 'Folder', 'Folder Content Types')];
}

/** Types of a list: its own default ones, and those that were added. */
export function listTypes(list: List): readonly StoredType[] {
  const kept = list.settings[ADDED_TYPES];
  const { came: [item, folder], added } = asKept(ownTypes(list), Array.isArray(kept) ? kept : []);
  return [item, ...added, folder];
}

/** The whole id of the type of a row: rows keep that of their list's own types without the id of the list. */
export function wholeTypeId(list: List, kept: string): string {
  return shortIds(list).includes(kept) ? kept + suffix(list) : kept;
}

/** The name of a type of a list by its whole id; empty when the list does not have it. */
export function typeName(list: List, id: string): string {
  return listTypes(list).find(type => type.id.toUpperCase() === id.toUpperCase())?.name ?? '';
}

/** SQL over the item table for the whole id, and for the name, of the type of a row. */
export function typeIdSql(list: List): string {
  return `CASE WHEN "ContentTypeId" IN (${shortIds(list).map(quoted).join(', ')}) THEN "ContentTypeId" || ${quoted(suffix(list))} ELSE "ContentTypeId" END`;
}

export function typeNameSql(list: List): string {
  return `CASE ${typeIdSql(list)} ${listTypes(list).map(type => `WHEN ${quoted(type.id)} THEN ${quoted(type.name)}`).join(' ')} ELSE '' END`;
}

function shortIds(list: List): readonly string[] {
  return [ownType(list), '0x010100', FOLDER_TYPE];
}

function suffix(list: List): string {
  return list.id.replace(/-/g, '').toUpperCase();
}

function quoted(text: string): string {
  return `'${text.replace(/\0/g, '').replace(/'/g, "''")}'`;
}
