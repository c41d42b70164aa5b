import type { Access, Column, Language, List, Role } from '../../schema/define';
import { groups } from '../../schema/groups';
import type { Site } from '../../schema/kinds/kind';
import { xml } from '../../schema/kinds/kind';
import { kindOf } from '../../schema/kinds';
import type { ActualSite, ColumnSettings, Level } from '../../data/structure';

/**
 * The level that gives a role its access. Who writes in a list where others may edit only their own needs Edit:
 * SharePoint's "edit items that were created by the user" is lifted only for those who may manage the list.
 */
const levelOf = (access: Access, ownItemsOnly: boolean): Level | undefined => {
  switch (access) {
    case 'none': return undefined;
    case 'read': return 'Read';
    case 'append': return 'Hub Append';
    case 'own': return 'Contribute';
    case 'write': return ownItemsOnly ? 'Edit' : 'Contribute';
  }
};

/** May some role edit only what it made itself? */
export const ownItemsOnly = (list: List): boolean => Object.values(list.access).includes('own');

/** The permission level of each group on a list; the site's own owners always keep full control. */
export function grantsOf(list: List, associated: ActualSite['associated']): Readonly<Record<string, Level>> {
  const grants: Record<string, Level> = { [associated.owners]: 'Full Control' };
  const give = (group: string, access: Access): void => {
    const level = levelOf(access, ownItemsOnly(list));
    if (level) grants[group] = level;
  };
  for (const group of groups) give(group.name, list.access[group.role]);
  const reader: Role = 'reader';
  give(associated.members, list.access[reader]);
  give(associated.visitors, list.access[reader]);
  return grants;
}

/** Title, index and so on of a column, in the site's language. */
export const settingsOf = (column: Column, language: Language): ColumnSettings => ({
  title: column.title[language],
  required: column.required === true,
  indexed: column.indexed === true || column.unique === true,
  unique: column.unique === true
});

/** SharePoint's TypeAsString of a column. */
export const typeOf = (column: Column, site: Site): string => kindOf(column).attributes(column, site).Type;

/** The SchemaXml that makes a column. */
export function fieldXml(name: string, column: Column, language: Language, site: Site): string {
  const { title, required, indexed, unique } = settingsOf(column, language);
  const flag = (on: boolean): string => on ? 'TRUE' : 'FALSE';
  const attributes: Readonly<Record<string, string>> = {
    ...kindOf(column).attributes(column, site),
    Name: name, StaticName: name, DisplayName: title,
    Required: flag(required), Indexed: flag(indexed), EnforceUniqueValues: flag(unique)
  };
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${xml(value)}"`).join(' ');
  return `<Field ${written}>${kindOf(column).children?.(column, site) ?? ''}</Field>`;
}

/** Columns that SharePoint makes with every list; theirs are altered, never added. */
export const builtInColumns: readonly string[] = ['Title'];
