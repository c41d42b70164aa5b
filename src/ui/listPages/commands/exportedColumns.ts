/** SharePoint's names in a view for columns that go by another name in the list. */
const also: Readonly<Record<string, string>> = { ID: 'Id', LinkTitle: 'Title', LinkTitleNoMenu: 'Title', LinkFilename: 'FileLeafRef', LinkFilenameNoMenu: 'FileLeafRef' };

/**
 * The columns to export: those that the list shows, in its order, as far as the hub knows them; those of the register where it shows none of them.
 * @param shown internal names; @param known what the register can show
 */
export function exportedColumns(shown: readonly string[], known: readonly string[], otherwise: readonly string[]): readonly string[] {
  const names = shown.map(name => also[name] ?? name).filter((name, index, all) => known.includes(name) && all.indexOf(name) === index);
  return names.length > 0 ? names : otherwise.filter(name => known.includes(name));
}
