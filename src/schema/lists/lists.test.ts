import { lists } from '.';

/** What SharePoint keeps for every item, besides the lists' own columns. */
const builtIn = ['Id', 'Created', 'Modified', 'Author', 'Editor'];
/** Lookups that SharePoint joins in one read at most; the author and the editor are two of them. */
const mostLookups = 12;

describe.each(lists.map(list => [list.name, list] as const))('the list %s', (_, list) => {
  const columns = Object.entries(list.fields);

  test('has names that SharePoint takes, and titles in both languages that nobody has twice', () => {
    expect(list.name).toMatch(/^[A-Za-z]{1,40}$/);
    expect(columns.map(([name]) => name).filter(name => !/^[A-Za-z]{1,32}$/.test(name))).toEqual([]);
    for (const language of ['en', 'fr'] as const) {
      const titles = columns.map(([, column]) => column.title[language]);
      expect(titles.filter((title, index) => title.trim() === '' || titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  test('has at most 20 indexes, and lookups that one read can join', () => {
    expect(columns.filter(([, column]) => column.indexed || column.unique).length).toBeLessThanOrEqual(20);
    const joined = columns.filter(([, { kind }]) => ['lookup', 'lookups', 'person', 'people'].includes(kind));
    expect(joined.length + 2).toBeLessThanOrEqual(mostLookups);
    // SharePoint cannot index many lines, sets or links.
    expect(columns.filter(([, { kind, indexed }]) => indexed && ['note', 'choices', 'people', 'lookups', 'link'].includes(kind))).toEqual([]);
  });

  test('looks into lists that there are, and shows columns that it has', () => {
    const names = lists.map(one => one.name);
    expect(columns.filter(([, column]) => column.list !== undefined && !names.includes(column.list))).toEqual([]);
    expect(Object.values(list.views).flat().filter(name => !(name in list.fields) && !builtIn.includes(name))).toEqual([]);
  });
});

test('no two lists share a name or a title', () => {
  for (const names of [lists.map(list => list.name), lists.map(list => list.title.en), lists.map(list => list.title.fr)]) {
    expect(new Set(names).size).toBe(names.length);
  }
});
