import { refuse } from '../errors';
import { Argument, Literal } from '../http/path';
import { Body } from '../http/body';
import { Options } from '../odata/options';
import { hasMember, memberType } from '../odata/serviceTypes';
import { Json, Value } from '../odata/value';
import { Context } from '../context';

/** The two spellings of an ETag: `"guid,3"` in the header, `"3"` in the body (files use the header's in both). */
export interface ETag { readonly header: string; readonly body: string }

export interface Property<T> {
  read(target: T, context: Context): Value;
  /** Read only when `$select` names it. */
  readonly onDemand?: true;
  /** Its Edm type, where `$metadata` does not tell it (columns of lists). */
  readonly type?: string;
}

export interface Method<T> {
  /** Names of the parameters in order, in lower case, for arguments given by position. */
  readonly params: readonly string[];
  /** May be called with GET. Without it only POST is allowed. */
  readonly reads?: true;
  /** Answers 201 instead of 200 outside a batch. */
  readonly creates?: true;
  /** The body is content, not arguments. */
  readonly stream?: true;
  call(target: T, args: Arguments, context: Context): Node;
}

/** One resource type of the service: its properties, links and methods, and what MERGE and DELETE do. */
export interface Resource<T> {
  readonly type: string | ((target: T) => string);
  /** What `odata.metadata` names, such as `SP.ApiData.Lists`. */
  readonly set: string | ((target: T) => string);
  /** Path below `_api/` in the service's own spelling. */
  uri(target: T, context: Context): string;
  /** `odata.id` when it is not the full URL. */
  id?(target: T, context: Context): string;
  etag?(target: T, context: Context): ETag | undefined;
  readonly properties: Readonly<Record<string, Property<T>>>;
  readonly links: Readonly<Record<string, (target: T, context: Context) => Node>>;
  readonly methods: Readonly<Record<string, Method<T>>>;
  /** Members that the service has although its `$metadata` does not tell, and the local SharePoint has not: refused with 501. */
  readonly notYet?: readonly string[];
  /** Links that `$select` and `$expand` must name together (persons and lookups of items), in lower case. */
  readonly strict?: ReadonlySet<string>;
  merge?(target: T, body: Body, context: Context): void;
  remove?(target: T, context: Context): void;
  /** What DELETE answers with; 200 unless told otherwise. */
  readonly removedStatus?: number;
  put?(target: T, body: Body, context: Context): void;
}

/** A resource with its target, its names found without regard to case. */
export interface Entity {
  readonly kind: 'entity';
  readonly type: string;
  readonly set: string;
  readonly uri: string;
  readonly id: string | undefined;
  readonly etag: ETag | undefined;
  readonly strict: ReadonlySet<string>;
  readonly defaults: readonly string[];
  readonly linkNames: readonly string[];
  property(name: string): { readonly name: string; type(): string | undefined; read(): Value } | undefined;
  link(name: string): { readonly name: string; open(): Node } | undefined;
  method(name: string): BoundMethod | undefined;
  /** Whether the service has a member of this name that is not done here. */
  lacks(name: string): boolean;
  readonly merge?: (body: Body) => void;
  readonly remove?: () => void;
  readonly removedStatus?: number;
  readonly put?: (body: Body) => void;
}

export interface BoundMethod {
  readonly params: readonly string[]; readonly reads: boolean; readonly creates: boolean; readonly stream: boolean;
  call(args: Arguments): Node;
}

export interface Collection {
  readonly kind: 'collection';
  readonly type: string;
  readonly set: string;
  readonly uri: string;
  /** Every entry, for collections small enough to be filtered in memory. */
  all?(): readonly Entity[];
  /** A page of entries, for items; `next` is the skip token. */
  page?(options: Options): { readonly entries: readonly Entity[]; readonly next?: string };
  /** How many entries there are for a filter, for items. */
  count?(options: Options): number;
  /** An entry without values: what an empty page is still asked for is checked against it. */
  blank?(): Entity;
  byKey?(key: Literal): Node;
  readonly methods?: Readonly<Record<string, Method<void>>>;
  /** Names, in lower case, that only some derived types have: `$select` passes over them where an entry has none. */
  readonly derived?: ReadonlySet<string>;
  create?(body: Body): Entity;
}

export type Node =
  | Entity
  | Collection
  | { readonly kind: 'value'; readonly name: string; readonly type: string; readonly value: Value }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly contentType: string; readonly put?: (body: Body) => void }
  | { readonly kind: 'text'; readonly text: string; readonly contentType: string }
  | { readonly kind: 'nothing'; readonly name: string };

/** A method or property that answers with nothing (`odata.null`). */
export function nothing(name = ''): Node {
  return { kind: 'nothing', name };
}

export function value(name: string, type: string, of: Value): Node {
  return { kind: 'value', name, type, value: of };
}

const lookups = new WeakMap<object, ReadonlyMap<string, string>>();

/** Finds a member of a record without regard to case; answers its real name. */
export function nameIn(record: Readonly<Record<string, unknown>>, wanted: string): string | undefined {
  if (Object.hasOwn(record, wanted)) {
    return wanted;
  }
  let names = lookups.get(record);
  if (!names) {
    names = new Map(Object.keys(record).map(name => [name.toLowerCase(), name]));
    lookups.set(record, names);
  }
  return names.get(wanted.toLowerCase());
}

const NONE: ReadonlySet<string> = new Set();

export function entity<T>(resource: Resource<T>, target: T, context: Context): Entity {
  const { merge, remove, put } = resource;
  const type = typeof resource.type === 'string' ? resource.type : resource.type(target);
  return {
    kind: 'entity',
    type,
    set: typeof resource.set === 'string' ? resource.set : resource.set(target),
    uri: resource.uri(target, context),
    id: resource.id?.(target, context),
    etag: resource.etag?.(target, context),
    strict: resource.strict ?? NONE,
    defaults: defaultsOf(resource.properties),
    linkNames: Object.keys(resource.links).filter(name => !name.startsWith('$')),
    property: wanted => {
      const name = nameIn(resource.properties, wanted);
      return name === undefined ? undefined
        : { name, type: () => resource.properties[name].type ?? memberType(type, name), read: () => resource.properties[name].read(target, context) };
    },
    link: wanted => {
      const name = nameIn(resource.links, wanted);
      return name === undefined ? undefined : { name, open: () => resource.links[name](target, context) };
    },
    method: wanted => {
      const name = nameIn(resource.methods, wanted);
      return name === undefined ? undefined : bindMethod(resource.methods[name], target, context);
    },
    lacks: name => hasMember(type, name) || resource.notYet?.some(other => other.toLowerCase() === name.toLowerCase()) === true,
    merge: merge && (body => merge.call(resource, target, body, context)),
    removedStatus: resource.removedStatus,
    remove: remove && (() => remove.call(resource, target, context)),
    put: put && (body => put.call(resource, target, body, context))
  };
}

export function bindMethod<T>(method: Method<T>, target: T, context: Context): BoundMethod {
  return { params: method.params, reads: method.reads === true, creates: method.creates === true, stream: method.stream === true,
    call: args => method.call(target, args, context) };
}

const defaultNames = new WeakMap<object, readonly string[]>();

function defaultsOf<T>(properties: Readonly<Record<string, Property<T>>>): readonly string[] {
  let names = defaultNames.get(properties);
  if (!names) {
    names = Object.keys(properties).filter(name => properties[name].onDemand !== true);
    defaultNames.set(properties, names);
  }
  return names;
}

/** A collection that the service has and that is always empty here. */
export function emptyFeed(type: string, uri: string): Collection {
  return { kind: 'collection', type, set: `SP.ApiData.${type.slice(type.lastIndexOf('.') + 1)}s`, uri, all: () => [] };
}

/** A property that is read by a function, and one that is read only on demand. */
export function read<T>(of: (target: T, context: Context) => Value): Property<T> {
  return { read: of };
}

export function onDemand<T>(of: (target: T, context: Context) => Value): Property<T> {
  return { read: of, onDemand: true };
}

/** Properties whose values never change. */
export function fixed<T>(values: Readonly<Record<string, Value>>, how: (of: () => Value) => Property<T>): Record<string, Property<T>> {
  return Object.fromEntries(Object.entries(values).map(([name, constant]) => [name, how(() => constant)]));
}

/** The arguments of a method call: from the URL by name or position, else from the members of a JSON body. */
export class Arguments {
  private readonly byName = new Map<string, Literal>();

  public constructor(params: readonly string[], args: readonly Argument[], public readonly body: Body,
    private readonly stream = false) {
    args.forEach((arg, index) => {
      const name = arg.name === '' ? params[index] : arg.name;
      if (name === undefined) {
        throw refuse.parameter(String(index + 1));
      }
      this.byName.set(name.toLowerCase(), arg.value);
    });
  }

  public has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  public text(name: string): string {
    const found = this.find(name);
    if (found === undefined) {
      throw refuse.parameter(name);
    }
    return found === null ? '' : String(found);
  }

  public optionalText(name: string): string | undefined {
    return this.has(name) ? this.text(name) : undefined;
  }

  public number(name: string): number {
    const number = Number(this.text(name));
    if (Number.isNaN(number)) {
      throw refuse.parameter(name);
    }
    return number;
  }

  public flag(name: string, otherwise: boolean): boolean {
    const found = this.find(name);
    return found === undefined || found === null ? otherwise : found === true || found === 1 || String(found).toLowerCase() === 'true';
  }

  /** An argument of any shape, objects of the body too. */
  public given(name: string): Json | undefined {
    return this.find(name) ?? (this.body.looksLikeJson() ? this.body.member(name) : undefined);
  }

  private find(name: string): string | number | boolean | null | undefined {
    const literal = this.byName.get(name.toLowerCase());
    if (literal) {
      return literal.value;
    }
    const member = !this.stream && this.body.looksLikeJson() ? this.body.member(name) : undefined;
    return typeof member === 'object' && member !== null ? undefined : member;
  }
}
