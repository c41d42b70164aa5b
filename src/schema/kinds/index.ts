import type { Column, Kind, Link, List, Ref } from '../define';
import type { KindOf, Problem } from './kind';
import { choice, choices } from './choice';
import { date } from './date';
import { dateTime } from './dateTime';
import { flag } from './flag';
import { link } from './link';
import { note } from './note';
import { money, number } from './number';
import { lookup, lookups, people, person } from './reference';
import { text } from './text';

/** The TypeScript value of each kind. */
export interface ValueOf {
  text: string; note: string; number: number; money: number; flag: boolean; date: string; dateTime: string;
  choice: string; choices: readonly string[]; person: Ref; people: readonly Ref[]; lookup: Ref; lookups: readonly Ref[]; link: Link;
}

/** Any column's value. */
export type AnyValue = ValueOf[Kind];

/** The exhaustive record: one row per kind. */
export const kinds: { readonly [K in Kind]: KindOf<ValueOf[K]> } = {
  text, note, number, money, flag, date, dateTime, choice, choices, person, people, lookup, lookups, link
};

/**
 * The row for a column, for code that handles every kind alike: the value that it reads is the value that it writes.
 * The one place where the kind's own value type is forgotten.
 */
export const kindOf = (column: Column): KindOf<AnyValue> => kinds[column.kind] as KindOf<AnyValue>;

/** Is there nothing in it: absent, cleared, blank, or an empty set? */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  || (Array.isArray(value) && value.length === 0);

/** What is wrong with one column's value, if anything. */
export function checkValue(column: Column, value: unknown): Problem | undefined {
  if (isEmpty(value)) return column.required && !column.computed ? { code: 'required' } : undefined;
  return kindOf(column).check?.(value as AnyValue, column);
}

/** What is wrong with a draft or a change, per column; only the columns named, or all. */
export function problemsOf(
  list: List, draft: Readonly<Record<string, unknown>>, only: readonly string[] = Object.keys(list.fields)
): Readonly<Record<string, Problem>> {
  const found: Record<string, Problem> = {};
  for (const name of only) {
    const problem = checkValue(list.fields[name], draft[name]);
    if (problem) found[name] = problem;
  }
  return found;
}

/** Are two values the same to a person? Order matters in sets, references compare by Id. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (isEmpty(a) && isEmpty(b)) return true;
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null && 'Id' in value) return (value as Ref).Id;
  return value;
}
