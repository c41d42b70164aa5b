import type { BuiltIn, Column, Language, List } from '../../schema/define';
import { dateTime, number, person, text } from '../../schema/define';

/** A column of an exported sheet: its header, its kind, and where a row's value comes from. */
export interface SheetColumn<Row> {
  readonly title: string;
  readonly column: Column;
  readonly value: (row: Row) => unknown;
}

/** What SharePoint keeps for every item, described like our own columns. */
const builtIn: Readonly<Record<BuiltIn, Column>> = {
  Id: number({ title: { en: 'ID', fr: 'ID' } }),
  Created: dateTime({ title: { en: 'Created', fr: 'Créé le' } }),
  Modified: dateTime({ title: { en: 'Modified', fr: 'Modifié le' } }),
  Author: person({ title: { en: 'Created by', fr: 'Créé par' } }),
  FileLeafRef: text({ title: { en: 'File', fr: 'Fichier' } }),
  FileRef: text({ title: { en: 'Path', fr: 'Chemin' } }),
  Editor: person({ title: { en: 'Modified by', fr: 'Modifié par' } })
};

/** Columns of a list for an export, by name and in the order given, under their titles in the user's language. */
export function sheetColumns(list: List, names: readonly string[], language: Language):
  ReadonlyArray<SheetColumn<Readonly<Record<string, unknown>>>> {
  return names.map(name => {
    const column = list.fields[name] ?? builtIn[name as BuiltIn];
    if (!column) throw new Error(`The list ${list.name} has no column "${name}".`);
    return { title: column.title[language], column, value: row => row[name] };
  });
}
