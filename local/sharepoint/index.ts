import { setTimeout as wait } from 'node:timers/promises';
import fastify, { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { Api, ConnectionDropped } from './api';
import { Context } from './context';
import { controlRoutes } from './control/routes';
import { Faults } from './control/faults';
import { RequestLog } from './control/requestLog';
import { refuse, SharePointError } from './errors';
import { download } from './http/download';
import { ApiRequest } from './http/request';
import { isLoopback, notificationUrl, Webhooks } from './http/webhooks';
import { rules } from './rules';
import { LOCAL_USERS, LocalUser, Principal } from './store/principals';
import { Store } from './store/store';
import { Zone } from './zone';

export interface SharePointOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** A file, or `:memory:`. */
  readonly data: string;
  /** Server-relative URL of the web, `/sites/dev`. */
  readonly site: string;
  /** Title of a new web; the last part of its URL when left out. */
  readonly title?: string;
  /** Adds other routes on the same origin, such as the page. */
  routes?(app: FastifyInstance): void;
}

export interface RunningSharePoint {
  /** Absolute URL of the web. */
  readonly url: string;
  close(): Promise<void>;
}

/** No route has a schema; what would compile them need not be loaded. */
const NO_SCHEMAS = { buildValidator: noSchema, buildSerializer: noSchema };

const ZONE = 'America/Toronto';
const METHODS: HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'MERGE', 'OPTIONS', 'TRACE'];

/** Starts the local SharePoint on the loopback interface. */
export async function startSharePoint(options: SharePointOptions): Promise<RunningSharePoint> {
  if (!/^(\/[\w-]+)+$/.test(options.site)) {
    throw new Error(`--site must look like /sites/dev, not ${options.site}.`);
  }
  const store = new Store(options.data, options.title ?? options.site.slice(options.site.lastIndexOf('/') + 1));
  const faults = new Faults();
  const log = new RequestLog();
  const api = new Api(store, options.site, new Zone(ZONE), faults);
  const webhooks = new Webhooks(store, options.site);
  const anyFolder = new RegExp(`^${options.site}/(?!_api(?:[/?]|$))[^?]*?/_api(?=[/?]|$)`, 'i');
  /** The older address of `_api`, which still answers. */
  const clientService = new RegExp(`^${options.site}/_vti_bin/client\\.svc(?=[/?]|$)`, 'i');
  /** The address as it is routed, whatever its case. */
  const own = new RegExp(`^${options.site}/_(api|vti_bin)(?=[/?]|$)`, 'i');
  const app = fastify({ rewriteUrl: request => (request.url ?? '/').replace(anyFolder, `${options.site}/_api`).replace(clientService, `${options.site}/_api`)
    .replace(own, (_found, service: string) => `${options.site}/_${service.toLowerCase()}`),
    frameworkErrors: (_error, request, reply) => {
      const { status, headers, body } = api.fault(refuse.expression((request.raw.url ?? '').slice(0, 200)), toApiRequest(request));
      reply.raw.writeHead(status, { ...headers }).end(body);
    },
    clientErrorHandler: (error, socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) {
        socket.destroy();
        return;
      }
      const { status, headers, body } = api.fault(refuse.unreadable(), { method: 'GET', url: '/', headers: {}, body: new Uint8Array() });
      const lines = Object.entries({ ...headers, 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' });
      socket.end(`HTTP/1.1 ${status} Bad Request\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${String(body)}`);
    },
    schemaController: { compilersFactory: NO_SCHEMAS }, bodyLimit: rules.bodyLimit, http: { maxHeaderSize: 65536 }, forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 65536 } });
  app.addHttpMethod('MERGE', { hasBody: true });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, headers, body } = api.fault(error.statusCode === 413 ? refuse.bodyTooLarge() : refuse.unreadable(), toApiRequest(request));
    return reply.code(status).headers({ ...headers }).send(body);
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  const contextOf = (request: FastifyRequest): Context => api.context(actingUser(request, store), originOf(request));
  controlRoutes(app, { faults, log, contextOf, expireDigests: () => api.digests.expireAll() });

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = toApiRequest(request);
    const forPage = asked.headers['x-local-page'] !== undefined;
    const fault = forPage ? undefined : faults.request(asked);
    if (fault?.delayMs) {
      await wait(fault.delayMs);
    }
    const finish = (of: { status: number; headers: Readonly<Record<string, string>>; body: string | Uint8Array }, batchParts?: number): FastifyReply => {
      const body = typeof of.body === 'string' ? Buffer.from(of.body, 'utf8') : Buffer.from(of.body);
      if (!forPage) {
        log.add({ method: asked.method, path: asked.url, status: of.status, bytes: body.byteLength, batchParts });
      }
      return reply.code(of.status).headers({ microsoftsharepointteamservices: '16.0.0.26330', 'cache-control': 'private, max-age=0',
        'x-content-type-options': 'nosniff',
        ...of.headers }).send(body.byteLength === 0 ? undefined : body);
    };
    try {
      if (fault?.drop === 'before') {
        throw new ConnectionDropped();
      }
      if (fault?.expireDigest) {
        return finish(api.fault(refuse.digestExpired(), asked));
      }
      if (fault?.status !== undefined) {
        return finish(api.fault(fault.error(), asked));
      }
      const hook = notificationUrl(asked.method, asked.url, asked.body);
      const answered = hook !== undefined && isLoopback(hook) && await webhooks.answersHandshake(hook) ? hook : undefined;
      const { answer: done, batchParts, delayMs } = api.handle(asked, actingUser(request, store), originOf(request), answered);
      webhooks.look();
      if (delayMs) {
        await wait(delayMs);
      }
      if (fault?.drop === 'after') {
        throw new ConnectionDropped();
      }
      return finish(done, batchParts);
    } catch (error) {
      if (error instanceof ConnectionDropped) {
        log.add({ method: asked.method, path: asked.url, status: 0, bytes: 0 });
        request.raw.socket.destroy();
        return reply.hijack();
      }
      return finish(api.fault(error instanceof SharePointError ? error : refuse.denied(), asked));
    }
  };
  app.route({ method: METHODS, url: `${options.site}/_api`, handler: answer });
  app.route({ method: METHODS, url: `${options.site}/_api/*`, handler: answer });
  app.route({ method: METHODS, url: `${options.site}/_vti_bin/*`, handler: (request, reply) => {
    const { status, headers, body } = api.fault(refuse.missing('SOAP services below _vti_bin'), toApiRequest(request));
    return reply.code(status).headers({ ...headers }).send(body);
  } });
  options.routes?.(app);
  app.setNotFoundHandler((request, reply) => download(request, reply, contextOf(request)));

  try {
    const address = await app.listen({ port: options.port, host: '127.0.0.1' });
    return {
      url: address + options.site,
      close: async () => {
        await app.close();
        webhooks.stop();
        store.close();
      }
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

function noSchema(): never {
  throw new Error('No route of the local SharePoint has a schema.');
}

function toApiRequest(request: FastifyRequest): ApiRequest {
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return { method: request.method, url: request.raw.url ?? '/', headers,
    body: Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : new Uint8Array() };
}

function originOf(request: FastifyRequest): string {
  return `http://${request.headers.host ?? '127.0.0.1'}`;
}

/** Who acts: the header `X-Local-User`, else the cookie `local-user`, else the owner. */
function actingUser(request: FastifyRequest, store: Store): Principal {
  const header = request.headers['x-local-user'];
  const cookie = /(?:^|;\s*)local-user=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  const name = (typeof header === 'string' ? header : cookie ?? 'owner').trim().toLowerCase();
  if (!isLocalUser(name)) {
    throw refuse.denied();
  }
  return store.localUser(name);
}

function isLocalUser(name: string): name is LocalUser {
  return Object.hasOwn(LOCAL_USERS, name);
}
