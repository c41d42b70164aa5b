import { randomUUID } from 'node:crypto';
import { Context, kindContext, webUrl } from './context';
import { Faults } from './control/faults';
import { refuse, SharePointError } from './errors';
import { calculateAll } from './formula/evaluate';
import { Body } from './http/body';
import { readBatch, writeBatch } from './http/batch';
import { Digests } from './http/digest';
import { bodyMode, Mode, modeOf } from './http/mode';
import { parsePath, Query, splitUrl } from './http/path';
import { rangeOf } from './http/range';
import { Answer, ApiRequest } from './http/request';
import { readOptions } from './odata/options';
import { AtomSerializer } from './odata/atom';
import { Serializer } from './odata/serialize';
import { feed, shape } from './odata/shape';
import { Planner } from './query/planner';
import { Call, dispatch, Outcome } from './resources/dispatch';
import { foundLibraries } from './resources/founding';
import { rules } from './rules';
import { WEB_SCOPE } from './store/permissions';
import { Principal } from './store/principals';
import { Store } from './store/store';
import { instant, Zone } from './zone';

/** Thrown to drop the connection in place of an answer, as a fault rule asks. */
export class ConnectionDropped extends Error {}

/** What one `_api` request came to; a batch also says how many parts it had, and how long fault rules hold its answer back. */
export interface Answered { readonly answer: Answer; readonly batchParts?: number; readonly delayMs?: number }

/** Answers `_api` requests: reads them, checks the digest, runs each in a transaction and spells the answer. */
export class Api {
  public readonly digests: Digests;

  public constructor(private readonly store: Store, private readonly site: string, private readonly zone: Zone,
    private readonly faults: Faults) {
    this.digests = new Digests(store);
    store.items.calculated = (list, row) => calculateAll(row, { fields: store.lists.fields(list), zone });
    if (store.isNew) {
      foundLibraries(this.context(store.localUser('owner'), ''));
    }
  }

  /** The context of a user at an origin such as `http://127.0.0.1:4700`. */
  public context(user: Principal, origin: string, query: Query = new Map()): Context {
    const now = (): string => instant(new Date());
    const kinds = kindContext(this.store, this.zone, now);
    return {
      store: this.store, planner: new Planner(this.store.db, this.store.lists, kinds), kinds, zone: this.zone, user, site: this.site, origin,
      query, now, stamp: () => ({ by: user.id, at: now() }), digest: () => this.digests.issue(new Date())
    };
  }

  /** `answered` is the address of a webhook that answered its handshake. */
  public handle(request: ApiRequest, user: Principal, origin: string, answered?: string): Answered {
    if (/\/_api\/(?:\$|%24)batch$/i.test(request.url.replace(/[?#].*$/, ''))) {
      return this.batch(request, user, origin);
    }
    return { answer: this.one(request, user, origin, { answered }) };
  }

  private batch(request: ApiRequest, user: Principal, origin: string): Answered {
    try {
      if (request.method !== 'POST') {
        throw refuse.verb(request.method, '$batch');
      }
      this.checkDigest(request);
      const parts = readBatch(request.body, request.headers['content-type']);
      const id = randomUUID();
      let read = 0;
      let delayMs = 0;
      const answers = parts.map((part, index) => {
        read += part.bytes;
        if (read > rules.batchBytes) {
          return this.refusal(refuse.batchTooLarge(), part.request);
        }
        const fault = this.faults.part(index + 1, request, part.request);
        delayMs += fault?.delayMs ?? 0;
        if (fault?.drop === 'before') {
          throw new ConnectionDropped();
        }
        const answer = fault?.expireDigest ? this.refusal(refuse.digestExpired(), part.request)
          : fault?.status !== undefined ? this.refusal(fault.error(), part.request)
          : part.inChangeSet && /odata=verbose/i.test(part.request.headers.accept ?? '')
            ? this.refusal(refuse.verboseInChangeSet(), part.request) : this.one(part.request, user, origin, { inBatch: true });
        if (fault?.drop === 'after') {
          throw new ConnectionDropped();
        }
        return answer;
      });
      return { batchParts: parts.length, delayMs, answer: { status: 200, body: writeBatch(answers, id),
        headers: { 'content-type': `multipart/mixed; boundary=batchresponse_${id}` } } };
    } catch (error) {
      return { answer: this.refusal(error, request) };
    }
  }

  private one(request: ApiRequest, user: Principal, origin: string, how: { readonly inBatch?: boolean; readonly answered?: string }): Answer {
    let mode: Mode = 'minimal';
    try {
      mode = modeOf(request.headers.accept, request.headers['odata-version']);
      const url = request.url.replace(/^https?:\/\/[^/]+/i, '');
      const { path, query } = splitUrl(url);
      const prefix = `${this.site}/_api`;
      if (path.toLowerCase() !== prefix.toLowerCase() && !path.toLowerCase().startsWith(`${prefix.toLowerCase()}/`)) {
        throw refuse.segment(path);
      }
      const segments = parsePath(path.slice(prefix.length), query);
      const verb = verbOf(request, how.inBatch);
      const isContextInfo = segments.length === 1 && segments[0].name.toLowerCase() === 'contextinfo';
      if (verb !== 'GET' && !how.inBatch && !isContextInfo) {
        this.checkDigest(request);
      }
      const context = { ...this.context(user, origin, query), answered: how.answered };
      this.store.permissions.demand(user, WEB_SCOPE, 'Open');
      const call: Call = { verb, segments, options: readOptions(query), ifMatch: request.headers['if-match'],
        body: new Body(request.body, bodyMode(request.headers['content-type'])) };
      const run = (): Answer => this.write(dispatch(call, context), call, mode, context, { inBatch: how.inBatch, range: verb === 'GET' ? request.headers.range : undefined });
      return verb === 'GET' ? run() : this.store.transaction(run);
    } catch (error) {
      if (error instanceof SharePointError && error.leaves) {
        this.store.transaction(error.leaves);
      }
      return this.refusal(error, request, mode);
    }
  }

  private checkDigest(request: ApiRequest): void {
    this.digests.check(request.headers['x-requestdigest'], new Date());
  }

  private write(outcome: Outcome, call: Call, mode: Mode, context: Context,
    how: { readonly inBatch?: boolean; readonly range?: string }): Answer {
    const { node } = outcome;
    const headers: Record<string, string> = {};
    if (outcome.etag && call.verb !== 'DELETE') {
      headers.etag = outcome.etag.header;
    }
    if (outcome.location) {
      headers.location = `${webUrl(context)}/_api/${outcome.location.uri}`;
    }
    const status = outcome.status === 201 && how.inBatch && !outcome.location ? 200 : outcome.status;
    if (!node || status === 204) {
      return { status, headers, body: '' };
    }
    if (node.kind === 'bytes') {
      return content(node.bytes, { ...headers, 'content-type': node.contentType }, how.range, status);
    }
    if (node.kind === 'text') {
      return { status, headers: { ...headers, 'content-type': node.contentType }, body: node.text };
    }
    const base = `${webUrl(context)}/_api/`;
    const serializer = mode === 'atom' ? new AtomSerializer(base) : new Serializer(mode, base);
    switch (node.kind) {
      case 'entity':
        return { status, headers: { ...headers, 'content-type': serializer.type.entity }, body: serializer.entity(shape(node, call.options.wanted)) };
      case 'collection': {
        const page = feed(node, call.options);
        const next = page.next === undefined ? undefined : nextLink(page.uri, page.next, context);
        return { status, headers: { ...headers, 'content-type': serializer.type.feed }, body: serializer.feed({ ...page, next }) };
      }
      default:
        return { status, headers: { ...headers, 'content-type': serializer.type.value }, body: serializer.value(node) };
    }
  }

  /** Spells any error as SharePoint would; what is no refusal is a defect and told as such. */
  private refusal(error: unknown, request: ApiRequest, mode?: Mode): Answer {
    if (error instanceof ConnectionDropped) {
      throw error;
    }
    let spelled: Mode = mode ?? 'minimal';
    if (mode === undefined) {
      try {
        spelled = modeOf(request.headers.accept, request.headers['odata-version']);
      } catch {
        spelled = 'minimal';
      }
    }
    const known = error instanceof SharePointError ? error
      : new SharePointError(500, '-1, Microsoft.SharePoint.Client.UnknownError', `Unknown Error: ${error instanceof Error ? error.message : String(error)}`);
    if (known !== error) {
      console.error(error);
    }
    const serializer = spelled === 'atom' ? new AtomSerializer('') : new Serializer(spelled, '');
    return { status: known.status, headers: { ...known.headers, 'content-type': serializer.type.value }, body: serializer.error(known) };
  }

  /** An answer made by a fault rule. */
  public fault(error: SharePointError, request: ApiRequest): Answer {
    return this.refusal(error, request);
  }
}

/** The bytes of a file or an attachment, or the part of them that is asked for. */
function content(bytes: Uint8Array, headers: Record<string, string>, asked: string | undefined, status: number): Answer {
  const range = rangeOf(asked, bytes.byteLength);
  if (!range) {
    return { status, headers, body: bytes };
  }
  return range.from > range.to ? { status: 416, headers: { 'content-range': `bytes */${bytes.byteLength}` }, body: '' }
    : { status: 206, headers: { ...headers, 'content-range': `bytes ${range.from}-${range.to}/${bytes.byteLength}` }, body: bytes.subarray(range.from, range.to + 1) };
}

/** A part of a batch says its verb in its request line; `X-HTTP-Method` counts outside only. */
function verbOf(request: ApiRequest, inBatch = false): Call['verb'] {
  const tunnelled = request.method === 'POST' && !inBatch ? request.headers['x-http-method']?.toUpperCase() : undefined;
  const verb = tunnelled ?? request.method;
  switch (verb) {
    case 'GET': case 'HEAD': return 'GET';
    case 'POST': case 'PUT': case 'DELETE': return verb;
    case 'MERGE': case 'PATCH': return 'MERGE';
    default: throw refuse.verb(verb, '_api');
  }
}

/** The absolute address of the next page, with the options of this one. */
function nextLink(uri: string, token: string, context: Context): string {
  const kept = [...context.query].filter(([name]) => !/^\$(skiptoken|skip)$/i.test(name));
  const query = [['$skiptoken', token], ...kept].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return `${webUrl(context)}/_api/${uri}?${query.join('&')}`;
}

