import { refuse } from '../errors';
import { Collection, Entity, ETag, Node } from '../resources/resource';
import { Options, Wanted } from './options';
import { Value } from './value';
import { matches, orderAndCut } from './inMemory';

/** An entity as it is to be written, in no mode yet. */
export interface Shaped {
  readonly kind: 'entity';
  readonly type: string; readonly set: string; readonly uri: string; readonly id: string | undefined; readonly etag: ETag | undefined;
  readonly members: readonly Member[];
  /** The Edm type of a property, where it is known. */
  typeOf(name: string): string | undefined;
}
export interface Feed { readonly kind: 'feed'; readonly set: string; readonly uri: string; readonly entries: readonly Shaped[];
  readonly next?: string }
/** A property with its value, an opened link, or a link that stays closed. */
export type Member = readonly [name: string, value: AnyMember];
export type AnyMember = Value | Shaped | Feed | Closed;
export interface Closed { readonly kind: 'closed' }

const CLOSED: Closed = { kind: 'closed' };

export function isShaped(value: AnyMember): value is Shaped {
  return typeof value === 'object' && value !== null && value.kind === 'entity';
}

export function isFeed(value: AnyMember): value is Feed {
  return typeof value === 'object' && value !== null && value.kind === 'feed';
}

export function isClosed(value: AnyMember): value is Closed {
  return typeof value === 'object' && value !== null && value.kind === 'closed';
}

/** Reads what `$select` and `$expand` ask of an entity. Refuses unknown names and links that are selected but not opened. */
export function shape(entity: Entity, wanted: Wanted): Shaped {
  check(entity, wanted);
  return build(entity, wanted);
}

function takesAll(wanted: Wanted): boolean {
  return (wanted.select.length === 0 && wanted.paths.size === 0) || wanted.select.includes('*');
}

/** Refuses, without reading any value, what an entity of this type cannot answer. */
function check(entity: Entity, wanted: Wanted, derived?: ReadonlySet<string>): void {
  for (const name of wanted.select) {
    if (name === '*' || isAnnotation(name) || entity.property(name) || derived?.has(name.toLowerCase())) {
      continue;
    }
    const link = entity.link(name);
    if (!link) {
      throw unknown(entity, name);
    }
    if (entity.strict.has(name.toLowerCase()) && !wanted.expand.has(name.toLowerCase())) {
      throw refuse.selectNeedsExpand(link.name);
    }
  }
  for (const [key, name] of wanted.paths) {
    if (!wanted.expand.has(key)) {
      throw entity.link(name) ? refuse.selectNeedsExpand(name) : unknown(entity, name);
    }
  }
  for (const [key, level] of wanted.expand) {
    const link = entity.link(level.name);
    if (!link && !entity.property(level.name)) {
      throw unknown(entity, level.name);
    }
    if (link && entity.strict.has(key) && !wanted.paths.has(key) && level.wanted.expand.size === 0) {
      throw refuse.selectNeedsExpand(link.name);
    }
  }
}

/** `odata.id` and the like may be selected; they are written in any case where the mode has them. */
function isAnnotation(name: string): boolean {
  return /^odata\./i.test(name);
}

function build(entity: Entity, wanted: Wanted): Shaped {
  const members = new Map<string, Member[1]>();
  const everything = takesAll(wanted);
  for (const name of everything ? [...entity.defaults, ...wanted.select] : wanted.select) {
    if (name !== '*') {
      select(entity, name, wanted, members, everything);
    }
  }
  if (everything) {
    for (const name of entity.linkNames) {
      members.set(name, CLOSED);
    }
  }
  for (const [key, level] of wanted.expand) {
    const link = entity.link(level.name);
    const property = link ? undefined : entity.property(level.name);
    const asked = everything || wanted.paths.has(key) || wanted.select.some(name => name.toLowerCase() === key);
    if (link && asked) {
      members.set(link.name, open(link.open(), level.wanted));
    } else if (property && asked) {
      members.set(property.name, property.read());
    }
  }
  return { kind: 'entity', type: entity.type, set: entity.set, uri: entity.uri, id: entity.id, etag: entity.etag,
    members: [...members], typeOf: name => entity.property(name)?.type() };
}

function unknown(entity: Entity, name: string): Error {
  return entity.lacks(name) ? refuse.missing(`${entity.type}/${name}`) : refuse.propertyMissing(name);
}

function select(entity: Entity, name: string, wanted: Wanted, members: Map<string, Member[1]>, everything: boolean): void {
  const property = entity.property(name);
  if (property) {
    members.set(property.name, property.read());
    const twin = !everything && /^id$/i.test(property.name) ? entity.property(property.name === 'Id' ? 'ID' : 'Id') : undefined;
    if (twin && twin.name !== property.name) {
      members.set(twin.name, twin.read());
    }
    return;
  }
  const link = entity.link(name);
  if (link && !wanted.expand.has(name.toLowerCase())) {
    members.set(link.name, CLOSED);
  }
}

function open(node: Node, wanted: Wanted): Member[1] {
  switch (node.kind) {
    case 'entity':
      return shape(node, wanted);
    case 'collection':
      return feed(node, { wanted, orderBy: [] });
    case 'value':
      return node.value;
    default:
      return CLOSED;
  }
}

/** Reads a collection: a page of items, or a small collection filtered, ordered and cut in memory. */
export function feed(collection: Collection, options: Options): Feed {
  if (collection.page) {
    const page = collection.page(options);
    return { kind: 'feed', set: collection.set, uri: collection.uri, entries: shapeAll(page.entries, options.wanted, collection),
      next: page.next };
  }
  const all = collection.all?.() ?? [];
  const filter = options.filter;
  const kept = filter ? all.filter(entry => matches(filter, entry)) : all;
  return { kind: 'feed', set: collection.set, uri: collection.uri,
    entries: shapeAll(orderAndCut(kept, options), options.wanted, collection) };
}

/** How many entries a collection has, those that the filter lets through. */
export function count(collection: Collection, options: Options): number {
  const { filter } = options;
  if (collection.count) {
    return collection.count(options);
  }
  const all = collection.all?.() ?? [];
  return filter ? all.filter(entry => matches(filter, entry)).length : all.length;
}

/** Checks once for every type of entry; an empty page of items is checked all the same. */
function shapeAll(entries: readonly Entity[], wanted: Wanted, collection: Collection): Shaped[] {
  const checked = new Set<string>();
  for (const entry of entries.length || !collection.blank ? entries : [collection.blank()]) {
    if (!checked.has(entry.type)) {
      check(entry, wanted, collection.derived);
      checked.add(entry.type);
    }
  }
  return entries.map(entry => build(entry, wanted));
}
