import type { KindOf, Site } from './kind';
import type { Column } from '../define';
import { quoted, xml } from './kind';

const choiceElements = (column: Column, site: Site): string =>
  `<CHOICES>${site.optionsOf(column).map(option => `<CHOICE>${xml(option)}</CHOICE>`).join('')}</CHOICES>`;

export const choice: KindOf<string> = {
  attributes: () => ({ Type: 'Choice', Format: 'Dropdown' }),
  children: choiceElements,
  select: name => [name],
  literal: quoted,
  read: raw => typeof raw === 'string' && raw !== '' ? raw : undefined,
  write: (name, value) => ({ [name]: value }),
  toCell: (value, column, reader) => reader.label(column, value),
  fromCell: (cell, column, writer) =>
    writer.optionNamed(column, cell.trim()) ?? { problem: { code: 'notAnOption', value: cell } },
  check: (value, column) =>
    column.options && !column.options.includes(value) ? { code: 'notAnOption', value } : undefined
};

/** What stands between the values of one cell, in and out. */
const separator = '; ';

export const choices: KindOf<readonly string[]> = {
  attributes: () => ({ Type: 'MultiChoice' }),
  children: choiceElements,
  select: name => [name],
  literal: value => quoted(value[0] ?? ''),
  // The service answers null, not [], for an empty set.
  read: raw => Array.isArray(raw) && raw.length > 0 ? raw.filter((one): one is string => typeof one === 'string') : undefined,
  write: (name, value) => ({ [name]: value ?? [] }),
  toCell: (value, column, reader) => value.map(one => reader.label(column, one)).join(separator),
  fromCell: (cell, column, writer) => {
    const found: string[] = [];
    for (const part of cell.split(/[;|\n]/).map(one => one.trim()).filter(one => one !== '')) {
      const option = writer.optionNamed(column, part);
      if (option === undefined) return { problem: { code: 'notAnOption', value: part } };
      if (!found.includes(option)) found.push(option);
    }
    return found;
  },
  check: (value, column) => {
    const stranger = column.options && value.find(one => !column.options?.includes(one));
    return stranger === undefined ? undefined : { code: 'notAnOption', value: stranger };
  }
};
