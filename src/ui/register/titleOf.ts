import type { Row } from '../list/columns';

/** What a row goes by where its register says nothing else: its title, a file's name, its number. */
export const titleOf = (row: Row): string =>
  [row.Title, row.FileLeafRef].find((text): text is string => typeof text === 'string' && text !== '') ?? String(row.Id);
