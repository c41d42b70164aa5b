import type { KindOf } from './kind';
import { quoted } from './kind';

/** Longest text SharePoint keeps in a single line. */
export const longestText = 255;

export const text: KindOf<string> = {
  attributes: column => ({ Type: 'Text', MaxLength: String(column.max ?? longestText) }),
  select: name => [name],
  literal: quoted,
  read: raw => typeof raw === 'string' && raw !== '' ? raw : undefined,
  write: (name, value) => ({ [name]: value }),
  toCell: value => value,
  fromCell: cell => cell.trim(),
  check: (value, column) => {
    const max = column.max ?? longestText;
    return value.length > max ? { code: 'tooLong', value, max } : undefined;
  }
};
