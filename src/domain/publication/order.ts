import type { Column, Ref } from '../../schema/define';
import { isEmpty } from '../../schema/kinds';

/** The stored values of a choice column, in the order that the program gives them. */
export type OptionsOf = (column: Column) => ReadonlyArray<{ readonly key: string }>;

/** Letters without case and accents: the same order in every browser, whatever languages it knows. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const textOf = (value: unknown): string => Array.isArray(value) ? value.map(textOf).join('; ')
  : typeof value === 'object' && value !== null ? String((value as Ref).Title) : String(value);

function compareFilled(a: unknown, b: unknown, column: Column, optionsOf: OptionsOf): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (column.kind === 'choice') {
    const keys = optionsOf(column).map(option => option.key);
    const place = (value: unknown): number => keys.includes(String(value)) ? keys.indexOf(String(value)) : keys.length;
    if (place(a) !== place(b)) return place(a) - place(b);
  }
  const [x, y] = [folded(textOf(a)), folded(textOf(b))];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Compares two values of a column; choices in the program's order, texts by their letters, what is empty last whatever the direction. */
export function compareValues(a: unknown, b: unknown, column: Column, descending: boolean, optionsOf: OptionsOf): number {
  if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
  return descending ? -compareFilled(a, b, column, optionsOf) : compareFilled(a, b, column, optionsOf);
}
