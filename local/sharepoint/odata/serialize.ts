import { SharePointError } from '../errors';
import { CONTENT_TYPE, JsonMode } from '../http/mode';
import { Node } from '../resources/resource';
import { Feed, isClosed, isFeed, isShaped, Shaped } from './shape';
import { Value } from './value';

type Out = null | boolean | number | string | Out[] | { [name: string]: Out };

/** Spells answers in one of the JSON modes; the only place that knows how. `api` is `http://…/sites/dev/_api/`. */
export class Serializer {
  public readonly type: { readonly entity: string; readonly feed: string; readonly value: string };
  private readonly v4: boolean;
  private readonly annotated: boolean;

  public constructor(private readonly mode: JsonMode, private readonly api: string) {
    const type = CONTENT_TYPE[mode];
    this.type = { entity: type, feed: type, value: type };
    this.v4 = mode === 'v4minimal' || mode === 'v4none';
    this.annotated = mode === 'minimal' || mode === 'v4minimal';
  }

  public entity(shaped: Shaped): string {
    if (this.mode === 'verbose') {
      return JSON.stringify({ d: this.verboseEntity(shaped) });
    }
    return JSON.stringify({ ...this.context(`${shaped.set}/@Element`), ...this.lightEntity(shaped) });
  }

  public feed(feed: Feed): string {
    if (this.mode === 'verbose') {
      return JSON.stringify({ d: { results: feed.entries.map(entry => this.verboseEntity(entry)),
        ...(feed.next ? { __next: feed.next } : {}) } });
    }
    return JSON.stringify({
      ...this.context(feed.set),
      ...(feed.next && this.v4 ? { '@odata.nextLink': feed.next } : {}),
      ...(feed.next && !this.v4 ? { 'odata.nextLink': feed.next } : {}),
      value: feed.entries.map(entry => this.lightEntity(entry))
    });
  }

  /** A single property or the result of a method. */
  public value(node: Extract<Node, { kind: 'value' | 'nothing' }>): string {
    const type = node.kind === 'nothing' ? 'Edm.Null' : node.type;
    const value = node.kind === 'nothing' ? null : node.value;
    if (this.mode === 'verbose') {
      return JSON.stringify({ d: { [node.name]: this.verboseValue(value) } });
    }
    if (value === null) {
      return JSON.stringify({ ...this.context('Edm.Null'), [this.v4 ? '@odata.null' : 'odata.null']: true });
    }
    if (typeof value === 'object' && value.kind === 'complex') {
      return JSON.stringify({ ...this.context(value.type), ...this.lightMembers(value.members) });
    }
    return JSON.stringify({ ...this.context(type), value: this.lightValue(value) });
  }

  public error(error: SharePointError): string {
    const message = this.v4 ? error.message : { lang: 'en-US', value: error.message };
    const body = { code: error.code, message };
    return JSON.stringify(this.mode === 'verbose' || this.v4 ? { error: body } : { 'odata.error': body });
  }

  private context(of: string): Record<string, Out> {
    return this.annotated ? { [this.v4 ? '@odata.context' : 'odata.metadata']: `${this.api}$metadata#${of}` } : {};
  }

  private lightEntity(shaped: Shaped): Record<string, Out> {
    const at = this.v4 ? '@' : '';
    const out: Record<string, Out> = this.annotated ? {
      [`${at}odata.type`]: `${this.v4 ? '#' : ''}${shaped.type}`,
      [`${at}odata.id`]: shaped.id ?? this.api + shaped.uri,
      ...(shaped.etag ? { [`${at}odata.etag`]: shaped.etag.body } : {}),
      [`${at}odata.editLink`]: shaped.uri
    } : {};
    for (const [name, value] of shaped.members) {
      if (isClosed(value)) {
        continue;
      }
      if (this.annotated && typeof value === 'object' && value !== null && (value.kind === 'entity' || value.kind === 'feed')) {
        out[`${name}@odata.navigationLink${this.v4 ? '' : 'Url'}`] = `${shaped.uri}/${name}`;
      }
      set(out, name, isShaped(value) ? this.lightEntity(value) : isFeed(value) ? value.entries.map(entry => this.lightEntity(entry))
        : this.lightValue(value));
    }
    return out;
  }

  private lightValue(value: Value): Out {
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    return value.kind === 'multi' ? value.values.map(part => this.lightValue(part)) : this.lightMembers(value.members);
  }

  private lightMembers(members: Readonly<Record<string, Value>>): Record<string, Out> {
    return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, this.lightValue(value)]));
  }

  private verboseEntity(shaped: Shaped): Record<string, Out> {
    const out: Record<string, Out> = { __metadata: {
      id: shaped.id ?? this.api + shaped.uri, uri: this.api + shaped.uri, ...(shaped.etag ? { etag: shaped.etag.body } : {}),
      type: shaped.type } };
    for (const [name, value] of shaped.members) {
      set(out, name, isClosed(value) ? { __deferred: { uri: `${this.api}${shaped.uri}/${name}` } }
        : isShaped(value) ? this.verboseEntity(value)
          : isFeed(value) ? { results: value.entries.map(entry => this.verboseEntity(entry)) } : this.verboseValue(value));
    }
    return out;
  }

  private verboseValue(value: Value): Out {
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    if (value.kind === 'multi') {
      return { __metadata: { type: `Collection(${value.of})` }, results: value.values.map(part => this.verboseValue(part)) };
    }
    return { __metadata: { type: value.type }, ...Object.fromEntries(Object.entries(value.members)
      .map(([name, part]) => [name, this.verboseValue(part)])) };
  }
}

/** Sets a member even when it is called `__proto__`. */
function set(out: Record<string, Out>, name: string, value: Out): void {
  Object.defineProperty(out, name, { value, enumerable: true, configurable: true, writable: true });
}
