import { randomUUID } from 'node:crypto';
import { SharePointError } from '../errors';
import { Node } from '../resources/resource';
import { escapeXml } from '../xml';
import { memberType } from './serviceTypes';
import { AnyMember, Closed, Feed, isClosed, isFeed, isShaped, Member, Shaped } from './shape';
import { Value } from './value';

const DATA = 'http://schemas.microsoft.com/ado/2007/08/dataservices';
const NAMESPACES = `xmlns:d="${DATA}" xmlns:m="${DATA}/metadata" xmlns:georss="http://www.georss.org/georss" xmlns:gml="http://www.opengis.net/gml"`;
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';
const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z?$/;

/** Text inside XML; what XML cannot hold is left out. */
function content(text: string): string {
  return escapeXml(text.replace(/[^\P{Cc}\t\n\r\u007f-\u009f]|\ufffe|\uffff/gu, '')).replace(/&quot;/g, '"');
}

/** The Edm type of a value that nothing else tells the type of. */
export function edmOf(value: Value): string {
  switch (typeof value) {
    case 'boolean': return 'Edm.Boolean';
    case 'number': return Number.isInteger(value) ? 'Edm.Int32' : 'Edm.Double';
    case 'string': return GUID.test(value) ? 'Edm.Guid' : INSTANT.test(value) ? 'Edm.DateTime' : 'Edm.String';
    default: return value === null ? 'Edm.String' : value.kind === 'complex' ? value.type : `Collection(${value.of})`;
  }
}

/** Spells answers as Atom XML, which a client gets that asks for no JSON. `api` is `http://…/sites/dev/_api/`. */
export class AtomSerializer {
  public readonly type = { entity: 'application/atom+xml;type=entry;charset=utf-8', feed: 'application/atom+xml;type=feed;charset=utf-8',
    value: 'application/xml;charset=utf-8' } as const;

  public constructor(private readonly api: string) {}

  public entity(shaped: Shaped): string {
    return DECLARATION + this.entry(shaped, ` xml:base="${escapeXml(this.api)}" xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}`);
  }

  public feed(feed: Feed): string {
    return `${DECLARATION}<feed xml:base="${escapeXml(this.api)}" xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}>${this.feedBody(feed)}</feed>`;
  }

  /** A single property or the result of a method. */
  public value(node: Extract<Node, { kind: 'value' | 'nothing' }>): string {
    return DECLARATION + (node.kind === 'nothing' ? `<d:${node.name || 'Value'} ${NAMESPACES} m:null="true" />`
      : property(node.name, node.value, node.type, ` ${NAMESPACES}`));
  }

  public error(error: SharePointError): string {
    return `${DECLARATION}<m:error xmlns:m="${DATA}/metadata"><m:code>${content(error.code)}</m:code><m:message xml:lang="en-US">` +
      `${content(error.message)}</m:message></m:error>`;
  }

  private feedBody(feed: Feed): string {
    return `<id>${randomUUID()}</id><title /><updated>${now()}</updated>${feed.entries.map(entry => this.entry(entry, '')).join('')}` +
      (feed.next === undefined ? '' : `<link rel="next" href="${escapeXml(feed.next)}" />`);
  }

  private entry(shaped: Shaped, attributes: string): string {
    const etag = shaped.etag ? ` m:etag="${escapeXml(shaped.etag.body)}"` : '';
    const uri = escapeXml(shaped.uri);
    const links = shaped.members.filter(([, value]) => isLink(value)).map(member => this.link(shaped, member));
    const properties = shaped.members.map(([name, value]) => (isLink(value) ? '' : property(name, value, shaped.typeOf(name) ?? edmOf(value))));
    return `<entry${attributes}${etag}><id>${escapeXml(shaped.id ?? this.api + shaped.uri)}</id><category term="${escapeXml(shaped.type)}" ` +
      `scheme="${DATA}/scheme" /><link rel="edit" href="${uri}" />${links.join('')}<title /><updated>${now()}</updated><author><name /></author>` +
      `<content type="application/xml"><m:properties>${properties.join('')}</m:properties></content></entry>`;
  }

  private link(of: Shaped, [name, value]: Member): string {
    const many = isFeed(value) || (!isShaped(value) && memberType(of.type, name)?.startsWith('Collection(') === true);
    const head = `<link rel="${DATA}/related/${name}" type="application/atom+xml;type=${many ? 'feed' : 'entry'}" title="${name}" ` +
      `href="${escapeXml(`${of.uri}/${name}`)}"`;
    return isShaped(value) ? `${head}><m:inline>${this.entry(value, '')}</m:inline></link>`
      : isFeed(value) ? `${head}><m:inline><feed>${this.feedBody(value)}</feed></m:inline></link>` : `${head} />`;
  }
}

function now(): string {
  return new Date().toISOString().replace(/\.\d+/, '');
}

function isLink(value: AnyMember): value is Shaped | Feed | Closed {
  return isShaped(value) || isFeed(value) || isClosed(value);
}

function property(name: string, value: Value, type: string, attributes = ''): string {
  const element = `d:${name}`;
  if (value === null) {
    return `<${element}${attributes} m:null="true" />`;
  }
  const typed = type === 'Edm.String' ? '' : ` m:type="${type}"`;
  const inner = typeof value !== 'object' ? content(String(value))
    : value.kind === 'multi' ? value.values.map(part => property('element', part, typeof part === 'object' ? 'Edm.String' : edmOf(part))
      .replace(/ m:type="[^"]*"/, '')).join('')
      : Object.entries(value.members).map(([member, part]) => property(member, part, memberType(value.type, member) ?? edmOf(part))).join('');
  return `<${element}${attributes}${typed}>${inner}</${element}>`;
}
