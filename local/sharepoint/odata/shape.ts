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
}
export interface Feed { readonly kind: 'feed'; readonly set: string; readonly uri: string; readonly entries: readonly Shaped[];
  readonly next?: string }
/** A property with its value, an opened link, or a link that stays closed. */
export type Member = readonly [name: string, value: Value | Shaped | Feed | Closed];
export interface Closed { readonly kind: 'closed' }

const CLOSED: Closed = { kind: 'closed' };

/** Reads what `$select` and `$expand` ask of an entity. Refuses unknown names and links that are selected but not opened. */
export function shape(entity: Entity, wanted: Wanted): Shaped {
  const members = new Map<string, Member[1]>();
  const everything = wanted.select.length === 0 && wanted.paths.size === 0 || wanted.select.includes('*');
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
  for (const [key, name] of wanted.paths) {
    if (!wanted.expand.has(key)) {
      throw entity.link(name) ? refuse.selectNeedsExpand(name) : unknown(entity, name);
    }
  }
  for (const [key, level] of wanted.expand) {
    const link = entity.link(level.name);
    const property = link ? undefined : entity.property(level.name);
    if (!link && !property) {
      throw unknown(entity, level.name);
    }
    const asked = everything || wanted.paths.has(key) || wanted.select.some(name => name.toLowerCase() === key);
    if (link && asked) {
      members.set(link.name, open(link.open(), level.wanted));
    } else if (property && asked) {
      members.set(property.name, property.read());
    }
  }
  return { kind: 'entity', type: entity.type, set: entity.set, uri: entity.uri, id: entity.id, etag: entity.etag,
    members: [...members] };
}

function unknown(entity: Entity, name: string): Error {
  return entity.lacks(name) ? refuse.missing(`${entity.type}/${name}`) : refuse.propertyMissing(name);
}

function select(entity: Entity, name: string, wanted: Wanted, members: Map<string, Member[1]>, everything: boolean): void {
  const property = entity.property(name);
  if (property) {
    members.set(property.name, property.read());
    if (!everything && (property.name === 'Id' || property.name === 'ID')) {
      const twin = entity.property(property.name === 'Id' ? 'ID' : 'Id');
      if (twin && twin.name !== property.name) {
        members.set(twin.name, twin.read());
      }
    }
    return;
  }
  const link = entity.link(name);
  if (!link) {
    throw unknown(entity, name);
  }
  if (!wanted.expand.has(name.toLowerCase())) {
    if (entity.strict) {
      throw refuse.selectNeedsExpand(link.name);
    }
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
    return { kind: 'feed', set: collection.set, uri: collection.uri, entries: page.entries.map(entry => shape(entry, options.wanted)),
      next: page.next };
  }
  const all = collection.all?.() ?? [];
  const filter = options.filter;
  const kept = filter ? all.filter(entry => matches(filter, entry)) : all;
  return { kind: 'feed', set: collection.set, uri: collection.uri,
    entries: orderAndCut(kept, options).map(entry => shape(entry, options.wanted)) };
}
