import { Literal } from '../http/path';
import { Json, Value } from '../odata/value';
import { Locale } from '../locale';
import { Instant, Zone } from '../zone';

/** A column value as SQLite holds it. Several values in one column are a JSON array in text. */
export type Stored = string | number | null;

/** One column of a list. */
export interface Field {
  readonly id: string;
  readonly list: string;
  /** Internal name; the SQL column follows from it and it never changes. */
  readonly name: string;
  readonly title: string;
  /** TypeAsString, the key of the record of kinds. */
  readonly type: string;
  readonly column: string;
  /** A column that SharePoint itself keeps and REST cannot write. */
  readonly system: boolean;
  readonly settings: Readonly<Record<string, Json>>;
}

/** What a kind may ask of its surroundings. */
export interface KindContext {
  readonly zone: Zone;
  /** How the site writes dates and numbers. */
  readonly locale: Locale;
  now(): Instant;
  userExists(id: number): boolean;
  personTitle(id: number): string | undefined;
  /** The id of the person of a login, an address or a display name. */
  personByName(name: string): number | undefined;
  lookupTitle(field: Field, id: number): string | undefined;
}

/** One column kind: everything the server knows about it. */
export interface Kind {
  readonly type: string;
  readonly number: number;
  readonly entity: string;
  readonly displayName: string;
  /** How SQLite keeps values; BLOB keeps each as it comes. */
  readonly affinity: 'TEXT' | 'INTEGER' | 'REAL' | 'BLOB';
  readonly edm: string;
  readonly indexable: boolean;
  readonly unique: boolean;
  /** Set when the column points at a person or at a list item; read and written as `<Name>Id`. */
  readonly refers?: 'person' | 'lookup';
  readonly multiple?: true;
  /** Compared without regard to case. */
  readonly folded?: true;
  /** May not stand in a `$filter`. */
  readonly unfilterable?: true;
  /** Properties of its `SP.Field…` type beyond those of SP.Field, with their defaults. */
  readonly properties: Readonly<Record<string, Json>>;
  /** Checks a REST value and turns it into what is stored. */
  parse(value: Json, field: Field, context: KindContext): Stored;
  read(stored: Stored, field: Field): Value;
  /** As the list form and RenderListDataAsStream show it. */
  display(stored: Stored, field: Field, context: KindContext): string;
  /** Reads the text of a form value (validateUpdateListItem); undefined when it is not valid. */
  fromText(text: string, field: Field, context: KindContext): Stored | undefined;
  /** What a literal of a query is compared as. */
  operand(literal: Literal, field: Field, context: KindContext): Stored;
}

export function setting(field: Field, name: string): Json {
  return field.settings[name] ?? null;
}

export function flag(field: Field, name: string): boolean {
  return field.settings[name] === true;
}

export function textSetting(field: Field, name: string): string {
  const value = field.settings[name];
  return typeof value === 'string' ? value : '';
}

/** The ids held by a stored several-value reference. */
export function storedList(stored: Stored): readonly (string | number)[] {
  if (typeof stored !== 'string' || stored === '') {
    return [];
  }
  const parsed: unknown = JSON.parse(stored);
  return Array.isArray(parsed) ? parsed.filter(part => typeof part === 'string' || typeof part === 'number') : [];
}
