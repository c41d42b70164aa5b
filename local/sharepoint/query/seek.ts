import { Stored } from '../kinds/kind';
import { Sql } from './where';

/** One term of an order; the ID is never empty. */
export interface Term { readonly sql: string; readonly descending: boolean }

const NEVER_EMPTY = '"ID"';

/**
 * The rows after a key, in the order of the terms; empty values come first, as SharePoint orders them. Descending they come last:
 * then a second condition holds them, to be asked for when the first is exhausted, so that both can be found by an index.
 */
export function beyond(keys: readonly Term[], values: readonly Stored[]): readonly Sql[] {
  const [key] = keys;
  const [value] = values;
  if (!key.descending || key.sql === NEVER_EMPTY || value === null) {
    return [after(keys, values)];
  }
  const filled = after(keys, values);
  return [{ text: `(${key.sql} <= ? AND ${filled.text})`, values: [value, ...filled.values] }, { text: `${key.sql} IS NULL`, values: [] }];
}

function after(keys: readonly Term[], values: readonly Stored[]): Sql {
  const [key, ...rest] = keys;
  const [value, ...others] = values;
  const further = rest.length ? after(rest, others) : undefined;
  const same = further && { text: `(${key.sql} IS ? AND ${further.text})`, values: [value, ...further.values] };
  const later = next(key, value);
  const seek: Sql | undefined = same && value !== null && !key.descending ? { text: `${key.sql} >= ? AND `, values: [value] } : undefined;
  return {
    text: `(${seek?.text ?? ''}(${later.text}${same ? ` OR ${same.text}` : ''}))`,
    values: [...(seek?.values ?? []), ...later.values, ...(same?.values ?? [])]
  };
}

function next(key: Term, value: Stored): Sql {
  if (value === null) {
    return { text: key.descending ? '0' : `${key.sql} IS NOT NULL`, values: [] };
  }
  if (key.descending && key.sql !== NEVER_EMPTY) {
    return { text: `(${key.sql} < ? OR ${key.sql} IS NULL)`, values: [value] };
  }
  return { text: `${key.sql} ${key.descending ? '<' : '>'} ?`, values: [value] };
}
