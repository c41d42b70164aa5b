/** A text in the two languages of the sector. French Language Services Act: both, always. */
export interface Words {
  readonly en: string;
  readonly fr: string;
}

/** The two languages, as keys of {@link Words}. */
export type Language = keyof Words;

/** Every column kind in use. A new one is a compile error until `kinds/index.ts` and `ui/fields/index.ts` both describe it. */
export type Kind =
  | 'text' | 'note' | 'number' | 'money' | 'flag' | 'date' | 'dateTime'
  | 'choice' | 'choices' | 'person' | 'people' | 'lookup' | 'lookups' | 'link';

/** A person or a row of another list, as SharePoint expands it. */
export interface Ref {
  readonly Id: number;
  readonly Title: string;
}

/** A hyperlink with the words it is shown under. */
export interface Link {
  readonly Url: string;
  readonly Description: string;
}

/** A column is plain data; this is the part that needs no type parameters. */
export interface Column {
  readonly kind: Kind;
  /** Display name: form label, grid header, CSV header and SharePoint's own column title. */
  readonly title: Words;
  readonly help?: Words;
  readonly required?: boolean;
  /** Held unique by SharePoint itself (implies an index). */
  readonly unique?: boolean;
  /** Indexed, so that a filter led by it is served past 5,000 items. SharePoint allows 20 a list. */
  readonly indexed?: boolean;
  /** choice, choices: the values that may be stored. */
  readonly options?: readonly string[];
  /** choice, choices: the program pack's choice set that names the values (and their words in both languages). */
  readonly vocabulary?: string;
  /** lookup, lookups: the name of the list looked into. */
  readonly list?: string;
  /** text: longest value in characters (255 at most). */
  readonly max?: number;
  /** Written by domain rules, never by a form or an import. */
  readonly computed?: boolean;
}

/** `V` is the column's TypeScript value; `_value` carries it and never exists at run time. */
export type Field<V, K extends Kind, O = unknown> = O & Column & { readonly kind: K; readonly _value?: V };

type Options = Omit<Column, 'kind' | 'options' | 'vocabulary' | 'list' | 'max'>;
type ChoiceOptions<C extends string> = Options & { readonly options?: readonly C[]; readonly vocabulary?: string };
type LookupOptions = Options & { readonly list: string };

const of = <V, K extends Kind, More = unknown>(kind: K) =>
  <const O extends Options & More>(options: O): Field<V, K, O> => ({ ...options, kind });

/** One line of at most 255 characters. */
export const text = of<string, 'text', { readonly max?: number }>('text');
/** Many lines of plain text. */
export const note = of<string, 'note'>('note');
export const number = of<number, 'number'>('number');
/** An amount in Canadian dollars. */
export const money = of<number, 'money'>('money');
export const flag = of<boolean, 'flag'>('flag');
/** A calendar day in the site's zone, `YYYY-MM-DD`. */
export const date = of<string, 'date'>('date');
/** An instant, ISO 8601 in UTC. */
export const dateTime = of<string, 'dateTime'>('dateTime');
export const person = of<Ref, 'person'>('person');
export const people = of<readonly Ref[], 'people'>('people');
export const link = of<Link, 'link'>('link');
/** A row of another list, shown by its Title. */
export const lookup = of<Ref, 'lookup', LookupOptions>('lookup');
/** Rows of another list. */
export const lookups = of<readonly Ref[], 'lookups', LookupOptions>('lookups');
/** One of a fixed set; the set is listed here (`options`) or named in the program pack (`vocabulary`). */
export const choice = <const C extends string, const O extends ChoiceOptions<C>>(
  options: O & { readonly options?: readonly C[] }): Field<C, 'choice', O> => ({ ...options, kind: 'choice' });
/** Any of a fixed set. */
export const choices = <const C extends string, const O extends ChoiceOptions<C>>(
  options: O & { readonly options?: readonly C[] }): Field<readonly C[], 'choices', O> => ({ ...options, kind: 'choices' });

/** The key IS the SharePoint internal name (at most 32 characters, letters only). */
export type Columns = Record<string, Column>;

/** What a role may do in a list. `append` adds but never edits; `own` adds and edits what the user added. */
export type Access = 'none' | 'read' | 'append' | 'own' | 'write';

/** The groups that provisioning makes; every signed-in user of the site is at least a reader. */
export type Role = 'owner' | 'chair' | 'committee' | 'society' | 'reader';

export interface List<F extends Columns = Columns> {
  /** URL segment, `Lists/<name>` (libraries: `<name>`); the title may be renamed freely in SharePoint. */
  readonly name: string;
  readonly kind: 'list' | 'library';
  readonly title: Words;
  readonly fields: F;
  readonly views: Readonly<Record<string, readonly string[]>>;
  readonly access: Readonly<Record<Role, Access>>;
}

/** Columns that every list has besides its own. `Key` makes an add idempotent: it is unique, so a repeated add finds its own item. */
export const ownColumns = {
  Key: text({ title: { en: 'Client key', fr: 'Clé du client' }, unique: true, indexed: true, computed: true })
} as const;

type Named<F extends Columns> = Omit<List<F>, 'views'> & {
  readonly views: Readonly<Record<string, ReadonlyArray<(keyof F & string) | BuiltIn>>>;
};

/** Columns that SharePoint keeps for every item; in libraries only: a file's name (`FileLeafRef`) and its path from the server's root (`FileRef`). */
export type BuiltIn = 'Id' | 'Created' | 'Modified' | 'Author' | 'Editor' | 'FileLeafRef' | 'FileRef';

/** Declares a list or library once; everything else (columns, types, forms, tables, import, seed) is derived. */
export function defineList<F extends Columns>(list: Named<F>): List<F & typeof ownColumns> {
  return { ...list, fields: { ...list.fields, ...ownColumns } };
}

type Value<X> = X extends { readonly _value?: infer V } ? NonNullable<V> : never;
type RequiredName<F> = { [K in keyof F]: F[K] extends { readonly required: true } ? K : never }[keyof F];

/** A row as read. `ETag` is there only when one item was read, not a page of them. */
export type Item<L> = L extends List<infer F>
  ? {
    readonly Id: number;
    readonly ETag?: string;
    /** Instants, ISO 8601 in UTC. */
    readonly Created?: string;
    readonly Modified?: string;
    readonly Author?: Ref;
    readonly Editor?: Ref;
    /** In libraries: the file's name, and its path from the server's root. */
    readonly FileLeafRef?: string;
    readonly FileRef?: string;
  } & { readonly [K in keyof F]?: Value<F[K]> }
  : never;

/** What a form, an import or a rule wants written; `null` clears. */
export type Change<L> = L extends List<infer F> ? { readonly [K in keyof F]?: Value<F[K]> | null } : never;

/** A new row: what is required must be there. */
export type Draft<L> = L extends List<infer F>
  ? { readonly [K in RequiredName<F>]: Value<F[K]> } & { readonly [K in Exclude<keyof F, RequiredName<F>>]?: Value<F[K]> | null }
  : never;

/** The internal names of a list's own columns. */
export type ColumnName<L> = L extends List<infer F> ? keyof F & string : never;
