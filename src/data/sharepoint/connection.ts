import { RejectOnError, ResolveOnData, parseBinderWithErrorCheck } from '@pnp/queryable';
import type { Queryable } from '@pnp/queryable';
import type { TimelinePipe } from '@pnp/core';
import type { ISPCollection, ISPInstance } from '@pnp/sp/spqueryable';
import type { IWeb } from '@pnp/sp/webs';
import { SPCollection, SPInstance, SPQueryable } from '@pnp/sp/spqueryable';
import { encodePath } from '@pnp/sp/utils/encode-path-str';
import { Web } from '@pnp/sp/webs/types';
import type { List } from '../../schema/define';
import type { Ask } from './batch';
import type { Fetch, KnownDigest } from './digest';
import type { Timing } from './patience';
import type { ReadOptions } from './reads';
import { secondsInParts } from './batch';
import { Digest } from './digest';
import { Patience } from './patience';
import { Reads } from './reads';
import { Cancelled, Lost } from './trouble';

export interface ConnectionOptions {
  /** Absolute address of the site, for example `https://tenant.sharepoint.com/sites/cpin`. */
  readonly siteUrl: string;
  readonly fetch?: Fetch;
  readonly digest?: KnownDigest;
  readonly wait?: Timing['wait'];
  readonly random?: Timing['random'];
  readonly now?: Timing['now'];
}

/** Bare rows; the form that costs least. */
const bare = 'application/json;odata=nometadata';
/** Rows with their ETag. */
export const withETag = { headers: { Accept: 'application/json;odata=minimalmetadata' } };

/** The way to one site: PnPjs with our own sending, digest and retry, and the reads of a tick in one request. */
export class Connection {
  public readonly web: IWeb;
  public readonly patience: Patience;
  /** The site's path, `/sites/cpin`; empty for a root site. */
  public readonly path: string;
  private readonly reads: Reads;

  public constructor(options: ConnectionOptions) {
    const siteUrl = options.siteUrl.replace(/\/+$/, '');
    const fetching: Fetch = options.fetch ?? ((url, init) => fetch(url, init));
    const timing: Timing = {
      wait: options.wait ?? (milliseconds => new Promise(resolve => { setTimeout(resolve, milliseconds); })),
      random: options.random ?? Math.random,
      now: options.now ?? Date.now
    };
    const digest = new Digest(siteUrl, fetching, timing.now, options.digest);
    this.path = decodeURI(new URL(siteUrl).pathname).replace(/\/+$/, '');
    this.patience = new Patience(timing, () => digest.forget());
    this.web = Web(SPQueryable(siteUrl).using(ours(fetching, digest, timing)));
    this.reads = new Reads(this.web, this.patience);
  }

  /** Makes a request that changes nothing, together with all others of this tick; one with a signal travels alone. */
  public read<T>(ask: Ask<T>, options?: ReadOptions): Promise<T> {
    return this.reads.ask(ask, options);
  }

  /** Server-relative address of a list, which stays when its title is renamed. */
  public pathOf(list: List): string {
    return `${this.path}/${list.kind === 'list' ? 'Lists/' : ''}${list.name}`;
  }

  // Made from PnPjs' parts: its own lists and items modules would add a fifth to what every page loads, for methods nobody calls.
  public list(web: IWeb, list: List): ISPInstance {
    return SPInstance(web, `getList('${encodePath(this.pathOf(list))}')`);
  }

  public items(web: IWeb, list: List): ISPCollection {
    return SPCollection(this.list(web, list), 'items');
  }

  public item(web: IWeb, list: List, id: number): ISPInstance {
    return SPInstance(this.list(web, list), `items(${id})`);
  }
}

/** What PnPjs does for us: nothing is left of its default retry, its digest, its telemetry. */
function ours(fetching: Fetch, digest: Digest, timing: Timing): TimelinePipe<Queryable> {
  return instance => {
    instance.on.pre(async (url, init, result) => [url, {
      ...init,
      cache: 'no-store', credentials: 'same-origin',
      headers: { Accept: bare, 'Content-Type': `${bare};charset=utf-8`, ...init.headers }
    }, result]);
    instance.on.auth(async (url, init) => [url, init.method === 'GET' ? init
      : { ...init, headers: { ...init.headers, 'X-RequestDigest': await digest.value() } }]);
    instance.on.send((url, init) => send(fetching, url, init, timing.now));
    return instance.using(parseBinderWithErrorCheck(whole), RejectOnError(), ResolveOnData());
  };
}

/** The whole body, not only its `value`: a page's next link stands beside it. */
async function whole(response: Response): Promise<unknown> {
  const text = await response.text();
  return text.trim() === '' ? {} : JSON.parse(text);
}

/** Sends once. The body is read here, so that a connection lost half-way is told from an answer that makes no sense. */
async function send(fetching: Fetch, url: URL, init: RequestInit, now: () => number): Promise<Response> {
  let answer: Response;
  let body: ArrayBuffer | string;
  try {
    answer = await fetching(url.toString(), init);
    body = await answer.arrayBuffer();
  } catch (error) {
    throw init.signal?.aborted ? new Cancelled() : new Lost(String(error));
  }
  if (url.pathname.endsWith('/$batch') && answer.ok) body = secondsInParts(new TextDecoder().decode(body), now());
  // A throttled browser is sent to a page of its own, without Retry-After.
  const status = /\/throttle\.htm/i.test(answer.url) ? 429 : answer.status;
  const { statusText, headers } = answer;
  return new Response(status === 204 || status === 304 ? null : body, { status, statusText, headers });
}
