import * as v from 'valibot';
import { outcomes } from '../../schema/lists/resolutions';
import { Key, Words } from './words';

/** A calendar day, or one that follows from the day of the edition: that day, or the first of its fiscal year (April 1). */
const Day = v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2}|today|fiscalYear)$/, 'a day is YYYY-MM-DD, "today" or "fiscalYear"'));
const Name = v.pipe(v.string(), v.regex(/^[A-Za-z]+$/, 'a column has letters only'));
const Value = v.union([v.string(), v.number(), v.boolean()]);

/**
 * What a row must be to stand on a list. `isNot`, `notIn`, `notBefore` and `notAfter` are met by an empty column too: they are exactly the
 * opposite of `is`, `in`, `before` and `after`.
 */
const Condition = v.variant('is', [
  v.object({ column: Name, is: v.picklist(['is', 'isNot']), value: Value }),
  v.object({ column: Name, is: v.picklist(['in', 'notIn']), values: v.pipe(v.array(Value), v.minLength(1)) }),
  v.object({ column: Name, is: v.picklist(['before', 'after', 'notBefore', 'notAfter']), day: Day }),
  v.object({ column: Name, is: v.picklist(['empty', 'filled']) })
]);

/** Where rows come from. */
const Source = v.object({
  list: Key,
  /** All of them together. */
  where: v.optional(v.array(Condition), []),
  /** Only what the body's latest resolution on it, in force, has one of these outcomes for. */
  governedBy: v.optional(v.object({ body: Key, outcomes: v.pipe(v.array(v.picklist(outcomes)), v.minLength(1)) })),
  /** A lookup into the same list: a row that another one of the edition replaces through it is left out. */
  withoutReplaced: v.optional(Name)
});

const Column = v.object({
  /** A column of the source list (`Title`), or what is derived (`rank`, see `domain/publication/derived.ts`). */
  from: Name,
  /** Its name in the frozen rows; `from` itself when absent. */
  key: v.optional(Name),
  /** Its heading, where that of the list does not fit. */
  title: v.optional(Words)
});

/** What makes a new edition due: a decision of the governing body, something published, a new month; `hand` is allowed always. */
export const triggers = ['endorsement', 'publication', 'monthly', 'hand'] as const;

/** A list that is published as numbered editions: all that is in it is said here. */
export const Edition = v.object({
  key: Key,
  /** File names start with it. */
  fileName: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'a file name has small letters, digits and hyphens only')),
  words: Words,
  /** What it says above the table. */
  introduction: v.optional(Words),
  /** Rows of several lists may stand on one; each column must then be in all of them. */
  sources: v.pipe(v.array(Source), v.minLength(1)),
  /** What stands in it, in this order. */
  columns: v.pipe(v.array(Column), v.minLength(1)),
  /** Columns of the lists, the first counts most; empty ones go last, equal ones by Id. */
  order: v.optional(v.array(v.object({ by: Name, descending: v.optional(v.boolean(), false) })), []),
  /** The key of a column: rows with the same value stand together under it. */
  groupBy: v.optional(Name),
  /** Is the number of rows said ("list and number")? */
  count: v.optional(v.boolean(), false),
  /** Keys of columns that hold several values: how many there are in all is said too. */
  totals: v.optional(v.array(Name), []),
  triggers: v.pipe(v.array(v.picklist(triggers)), v.minLength(1))
});

export type EditionDefinition = v.InferOutput<typeof Edition>;
export type EditionSource = EditionDefinition['sources'][number];
export type EditionCondition = EditionSource['where'][number];
export type EditionTrigger = EditionDefinition['triggers'][number];
