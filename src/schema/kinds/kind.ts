import type { Column, Language, Ref } from '../define';

/** Turns instants into calendar days and back, in the site's time zone (never the browser's). */
export interface Zone {
  /** IANA name, for example `America/Toronto`. */
  readonly name: string;
  /** `2026-01-15T05:00:00Z` → `2026-01-15` in Toronto. */
  dayOf(instant: string): string;
  /** `2026-01-15` → the instant of that day's local midnight, which is how SharePoint stores a date. */
  midnightOf(day: string): string;
}

/** What provisioning knows that a column needs: other lists' ids and the pack's choices. */
export interface Site {
  /** GUID of a list by its name, without braces. */
  listId(name: string): string;
  /** The stored values of a choice column. */
  optionsOf(column: Column): readonly string[];
}

/** What turns a value into a cell that a person reads. */
export interface Reader {
  readonly language: Language;
  readonly zone: Zone;
  /** The words of a choice's stored value. */
  label(column: Column, key: string): string;
}

/** What turns a cell that a person wrote into a value. */
export interface Writer {
  /** The stored value whose key or words, in either language, the text is. */
  optionNamed(column: Column, text: string): string | undefined;
  /** The row or person that the text names in the list looked into. */
  refNamed(column: Column, text: string): Ref | undefined;
}

/** Why a value is refused. The words are in the string tables, under `Problem_<code>`. */
export interface Problem {
  readonly code: 'required' | 'tooLong' | 'notANumber' | 'notADate' | 'notAnOption' | 'notFound' | 'notALink' | 'notYesNo';
  /** What was refused, and the limit where there is one. */
  readonly value?: string;
  readonly max?: number;
}

/** All that SharePoint, OData, spreadsheets and validation know about a column kind. No React here. */
export interface KindOf<V> {
  /** `Type` and other attributes of the SchemaXml `Field` element. */
  attributes(column: Column, site: Site): Readonly<Record<string, string>>;
  /** Child elements of the SchemaXml `Field` element, as XML. */
  children?(column: Column, site: Site): string;
  select(name: string): readonly string[];
  expand?(name: string): string;
  /** The name to filter and order by. */
  filterName?(name: string): string;
  /** The OData literal of a value in a filter, apostrophes doubled. */
  literal(value: V, zone: Zone): string;
  read(raw: unknown, zone: Zone): V | undefined;
  /** What is sent to write the value; `null` clears. */
  write(name: string, value: V | null, zone: Zone): Readonly<Record<string, unknown>>;
  /** One text for a cell, a CSV field, or a difference shown to a person. */
  toCell(value: V, column: Column, reader: Reader): string;
  /** The value of a non-empty cell. */
  fromCell(cell: string, column: Column, writer: Writer): V | { readonly problem: Problem };
  check?(value: V, column: Column): Problem | undefined;
}

/** A quoted OData string. */
export const quoted = (value: string): string => `'${value.replace(/'/g, '\'\'')}'`;

/** Text for an XML attribute or element. */
export const xml = (value: string): string => value
  .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
