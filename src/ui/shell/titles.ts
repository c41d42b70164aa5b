import type { Language } from '../../schema/define';
import { lists } from '../../schema/lists';

/** What a failure names (`Societies`, `Societies.Zone`, `Societies 12`), by the titles that people know; the name itself where it is not ours. */
export function titled(what: string, language: Language): string {
  const [, name, column, id] = /^(\w+)(?:\.(\w+)| (\d+))?$/.exec(what) ?? [];
  const list = lists.find(one => one.name === name);
  if (!list) return what;
  const title = list.title[language];
  if (column) return `${list.fields[column]?.title[language] ?? column} (${title})`;
  return id ? `${title} ${id}` : title;
}
