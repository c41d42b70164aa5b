import type { Item, Link } from '../../schema/define';
import type { publications } from '../../schema/lists/publications';
import type { EditionDefinition } from '../program/editions';

export type Publication = Item<typeof publications>;

/** A row of a list that is published from, as stored. */
export interface SourceRow {
  readonly Id: number;
  readonly [column: string]: unknown;
}

/** A frozen value: keys, days and numbers as stored, so that words and language are the reader's; names of what is referred to. */
export type Value = string | number | boolean | readonly string[] | Link;

/** One row of an edition, by the keys of its columns. */
export interface EditionRow {
  readonly Id: number;
  /** The list that it is a row of, where rows of several stand together. */
  readonly of?: string;
  readonly [column: string]: Value | undefined;
}

/** A frozen edition: all that its files are made of. */
export interface Edition {
  readonly definition: string;
  readonly edition: number;
  /** A day in the site's zone. */
  readonly asOf: string;
  readonly rows: readonly EditionRow[];
}

/** What makes two rows of two editions the same row. */
export const identityOf = (row: EditionRow): string => `${row.of ?? ''} ${row.Id}`;

/** One text for one content: keys sorted, so the same rows are the same bytes and the same hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined).sort(([a], [b]) => a < b ? -1 : 1);
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** `endorsed-change-requests-0007`: the publication's unique name and the start of its files' names. */
export const editionName = (definition: Pick<EditionDefinition, 'fileName'>, edition: number): string =>
  `${definition.fileName}-${String(edition).padStart(4, '0')}`;
