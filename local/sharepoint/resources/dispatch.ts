import { Context } from '../context';
import { refuse } from '../errors';
import { Body } from '../http/body';
import { Literal, Segment } from '../http/path';
import { edmOf } from '../odata/atom';
import { Options } from '../odata/options';
import { hasCollectionMethod, hasTopLevel, memberType } from '../odata/serviceTypes';
import { count } from '../odata/shape';
import { Arguments, bindMethod, BoundMethod, Collection, Entity, ETag, nameIn, Node } from './resource';
import { root } from './root';

/** What a request does to the resource its path names. `verb` is the tunnelled one. */
export interface Call {
  readonly verb: 'GET' | 'POST' | 'MERGE' | 'PUT' | 'DELETE';
  readonly segments: readonly Segment[];
  readonly options: Options;
  readonly body: Body;
  readonly ifMatch: string | undefined;
}

/** The outcome: a node to be written, and the status that goes with it. */
export interface Outcome { readonly status: number; readonly node?: Node; readonly etag?: ETag; readonly location?: Entity }

/** Walks the path from the root and does what the verb says. */
export function dispatch(call: Call, context: Context): Outcome {
  const start: Step = { node: root(context), creates: false, invoked: false };
  const { node, creates: created, invoked } = call.segments.reduce<Step>((step, segment, index) =>
    walk(step.node, segment, call, index === call.segments.length - 1, context), start);
  switch (call.verb) {
    case 'GET':
      return { status: 200, node, etag: node.kind === 'entity' ? node.etag : undefined };
    case 'POST':
      return post(node, call, created, invoked);
    case 'MERGE':
      return merge(node, call, context);
    case 'PUT':
      return put(node, call, context);
    case 'DELETE':
      if (invoked && (node.kind === 'nothing' || node.kind === 'value')) {
        return { status: 200, node };
      }
      if (node.kind !== 'entity' || !node.remove) {
        throw refuse.typeVerb(typeName(node), 'DELETE');
      }
      checkMatch(node.etag, call.ifMatch);
      node.remove();
      return { status: node.removedStatus ?? 200 };
  }
}

function post(node: Node, call: Call, created: boolean, invoked: boolean): Outcome {
  if (node.kind === 'collection' && !invoked && call.segments.length > 0) {
    if (!node.create) {
      throw refuse.typeVerb(typeName(node), 'POST');
    }
    const entity = node.create(call.body);
    return { status: 201, node: entity, etag: entity.etag, location: entity };
  }
  return { status: created ? 201 : 200, node, etag: node.kind === 'entity' ? node.etag : undefined };
}

function merge(node: Node, call: Call, context: Context): Outcome {
  if (node.kind !== 'entity' || !node.merge) {
    throw refuse.typeVerb(typeName(node), 'PATCH');
  }
  checkMatch(node.etag, call.ifMatch);
  node.merge(call.body);
  const after = dispatchQuietly(call, context);
  return { status: 204, etag: after?.kind === 'entity' ? after.etag : undefined };
}

/** The type that a refused verb is told with: `SP.List`, `SP.ListCollection`, `SP.ListItemCollection`. */
function typeName(node: Node): string {
  switch (node.kind) {
    case 'entity': return node.type;
    case 'collection': return `${node.type.startsWith('SP.Data.') ? 'SP.ListItem' : node.type}Collection`;
    default: return node.kind;
  }
}

/** The entity after a MERGE, for its new ETag; a rename may have moved it out of reach. */
function dispatchQuietly(call: Call, context: Context): Node | undefined {
  try {
    return dispatch({ ...call, verb: 'GET', body: new Body(new Uint8Array(), 'minimal') }, context).node;
  } catch {
    return undefined;
  }
}

function put(node: Node, call: Call, context: Context): Outcome {
  if (node.kind === 'bytes' && node.put) {
    node.put(call.body);
    return { status: 204 };
  }
  if (node.kind === 'entity' && node.put) {
    node.put(call.body);
    return { status: 204 };
  }
  if (node.kind === 'entity' && node.merge) {
    return merge(node, call, context);
  }
  throw refuse.typeVerb(typeName(node), 'PUT');
}

/** If-Match: `*`, `"3"`, `"guid,3"` and weak forms are all understood. */
function checkMatch(etag: ETag | undefined, sent: string | undefined): void {
  if (!etag || sent === undefined || sent.trim() === '*') {
    return;
  }
  const bare = (text: string): string => text.replace(/^W\//, '').replace(/"/g, '').trim().toLowerCase();
  if (![bare(etag.header), bare(etag.body)].includes(bare(sent))) {
    throw refuse.etag(sent, etag.header);
  }
}

interface Step { readonly node: Node; readonly creates: boolean; readonly invoked: boolean }

function walk(node: Node, segment: Segment, call: Call, last: boolean, context: Context): Step {
  const { name } = segment;
  if (node.kind === 'entity') {
    const method = node.method(name);
    if (method) {
      return invoke(method, segment, call, last);
    }
    const link = node.link(name);
    if (link) {
      return { node: keyed(link.open(), segment), creates: false, invoked: false };
    }
    const property = node.property(name);
    if (property && !segment.called) {
      const found = property.read();
      const type = property.type() ?? edmOf(found);
      return { node: { kind: 'value', name: property.name, type, value: found }, creates: false, invoked: false };
    }
    if (node.lacks(name) || (node.type === 'SP.Api' && hasTopLevel(name))) {
      throw refuse.missing(`${node.type}/${name}`);
    }
  }
  if (node.kind === 'collection') {
    const methods = node.methods ?? {};
    const found = nameIn(methods, name);
    if (found !== undefined) {
      return invoke(bindMethod(methods[found], undefined, context), segment, call, last);
    }
    if (/^\$count$/i.test(name) && last) {
      return { node: { kind: 'text', text: String(count(node, call.options)), contentType: 'text/plain;charset=utf-8' }, creates: false, invoked: false };
    }
    if (hasCollectionMethod(node.type, name)) {
      throw refuse.missing(`${node.type}Collection/${name}`);
    }
  }
  if (node.kind === 'value' && typeof node.value === 'object' && node.value?.kind === 'complex') {
    const inner = nameIn(node.value.members, name);
    if (inner !== undefined) {
      const found = node.value.members[inner];
      const type = memberType(node.type, inner) ?? edmOf(found);
      return { node: { kind: 'value', name: inner, type, value: found }, creates: false, invoked: false };
    }
  }
  if (node.kind === 'value' && name.toLowerCase() === '$value' && (typeof node.value !== 'object' || node.value === null)) {
    return { node: { kind: 'text', text: node.value === null ? '' : String(node.value), contentType: 'text/plain;charset=utf-8' }, creates: false, invoked: false };
  }
  throw refuse.segment(name);
}

function invoke(method: BoundMethod, segment: Segment, call: Call, last: boolean): Step {
  if (last && call.verb === 'GET' && !method.reads) {
    throw refuse.verb('GET', segment.name);
  }
  const args = new Arguments(method.params, segment.args, last ? call.body : new Body(new Uint8Array(), 'minimal'), method.stream);
  return { node: method.call(args), creates: method.creates, invoked: true };
}

function keyed(node: Node, segment: Segment): Node {
  if (!segment.called) {
    return node;
  }
  const [key] = segment.args;
  if (!key) {
    return node;
  }
  return byKey(node, key?.value, segment.name);
}

function byKey(node: Node, key: Literal | undefined, name: string): Node {
  const collection: Collection | undefined = node.kind === 'collection' ? node : undefined;
  if (!collection?.byKey || !key) {
    throw refuse.segment(name);
  }
  return collection.byKey(key);
}

