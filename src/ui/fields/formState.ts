import type { List } from '../../schema/define';
import type { Problem } from '../../schema/kinds/kind';
import { problemsOf, sameValue } from '../../schema/kinds';

/** Values by column name, as a form holds them. */
export type Values = Readonly<Record<string, unknown>>;
export type Problems = Readonly<Record<string, Problem>>;

/** A form's state, apart from React. */
export interface FormState {
  /** What it started from, and what "changed" is measured against. */
  readonly base: Values;
  readonly values: Values;
  /** What was entered and is no value (a word where a number goes). */
  readonly entered: Problems;
  /** What the site refused; a column's goes when its value changes. */
  readonly refused: Problems;
  /** Columns that the user has left, whose problems are shown. */
  readonly left: readonly string[];
  /** Saving was tried: all problems are shown. */
  readonly tried: boolean;
}

export const formOf = (base: Values): FormState => ({ base, values: base, entered: {}, refused: {}, left: [], tried: false });

const without = (problems: Problems, name: string): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([column]) => column !== name));

/** A column's new value (`null` clears), or what is wrong with what was entered. */
export function entering(state: FormState, name: string, value: unknown, problem?: Problem): FormState {
  return {
    ...state,
    values: { ...state.values, [name]: value },
    entered: problem ? { ...state.entered, [name]: problem } : without(state.entered, name),
    refused: without(state.refused, name)
  };
}

export const leaving = (state: FormState, name: string): FormState =>
  state.left.includes(name) ? state : { ...state, left: [...state.left, name] };

/** All that is wrong, shown yet or not, in the order of the columns. */
export function wrong(state: FormState, list: List, columns: readonly string[]): Problems {
  const checked = problemsOf(list, state.values, columns);
  const found = columns.map(name => [name, state.entered[name] ?? checked[name] ?? state.refused[name]] as const);
  return Object.fromEntries(found.filter((entry): entry is readonly [string, Problem] => entry[1] !== undefined));
}

/** What is wrong and may be said: after a column was left, or once saving was tried. */
export function shownProblems(state: FormState, list: List, columns: readonly string[]): Problems {
  return Object.fromEntries(Object.entries(wrong(state, list, columns)).filter(([name]) => state.tried || state.left.includes(name)));
}

/** What differs from the base, as a change: cleared is `null`. */
export function changesIn(state: FormState, columns: readonly string[]): Values {
  return Object.fromEntries(columns.filter(name => !sameValue(state.values[name], state.base[name]))
    .map(name => [name, tidy(state.values[name])]));
}

/** Is there anything that leaving would lose? */
export const hasUnsaved = (state: FormState, columns: readonly string[]): boolean =>
  Object.keys(state.entered).length > 0 || Object.keys(changesIn(state, columns)).length > 0;

/** Text goes without spaces around it; what is then empty is cleared. */
function tidy(value: unknown): unknown {
  const trimmed = typeof value === 'string' ? value.trim() : value;
  return trimmed === undefined || trimmed === '' || (Array.isArray(trimmed) && trimmed.length === 0) ? null : trimmed;
}
