import type { KindOf } from './kind';

/** `1,234.5`, `1 234,5` and `1234.5` as people in Ontario write them, with or without a dollar sign. */
function parse(cell: string): number {
  const bare = cell.replace(/[\s\u00a0\u202f$]/g, '');
  const decimalComma = /^-?\d{1,3}(\.\d{3})*,\d+$|^-?\d+,\d{1,2}$/.test(bare);
  const plain = decimalComma ? bare.replace(/\./g, '').replace(',', '.') : bare.replace(/,(?=\d{3}(\D|$))/g, '');
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}

const numeric = (type: 'Number' | 'Currency', format: Intl.NumberFormatOptions): KindOf<number> => ({
  attributes: (): Readonly<Record<string, string>> => type === 'Currency' ? { Type: type, LCID: '4105' } : { Type: type },
  select: name => [name],
  literal: value => String(value),
  read: raw => typeof raw === 'number' ? raw : undefined,
  write: (name, value) => ({ [name]: value }),
  toCell: (value, column, reader) =>
    type === 'Currency' ? new Intl.NumberFormat(`${reader.language}-CA`, format).format(value) : String(value),
  fromCell: cell => {
    const value = parse(cell);
    return Number.isFinite(value) ? value : { problem: { code: 'notANumber', value: cell } };
  },
  check: value => Number.isFinite(value) ? undefined : { code: 'notANumber', value: String(value) }
});

export const number = numeric('Number', {});
/** Canadian dollars (LCID 4105, English Canada). */
export const money = numeric('Currency', { style: 'currency', currency: 'CAD' });
