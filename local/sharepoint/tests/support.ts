import { BrowserFetch, DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, RequestDigest, SPFI, spfi } from '@pnp/sp';
import '@pnp/sp/attachments';
import '@pnp/sp/batching';
import '@pnp/sp/fields';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/regional-settings';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import { RunningSharePoint, startSharePoint } from '../index';
import { LocalUser } from '../store/principals';

/** What a raw request came to. `json` is empty when the body was none. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: { [name: string]: unknown };
}

interface Options {
  readonly as?: LocalUser; readonly accept?: string; readonly headers?: Record<string, string>; readonly body?: unknown; readonly digest?: false;
}

/** One running local SharePoint with an empty web, reached by raw HTTP and by PnPjs. */
export class Site {
  private digest?: string;

  private constructor(private readonly running: RunningSharePoint) {}

  public static async start(data = ':memory:'): Promise<Site> {
    return new Site(await startSharePoint({ port: 0, data, site: '/sites/dev' }));
  }

  public get url(): string {
    return this.running.url;
  }

  public close(): Promise<void> {
    return this.running.close();
  }

  /** Sends one request to `_api/`; `path` is used as it stands. A digest is fetched and kept for writes. */
  public async send(method: string, path: string, options: Options = {}): Promise<Reply> {
    const headers: Record<string, string> = { accept: options.accept ?? 'application/json;odata=nometadata', ...options.headers };
    if (options.as) {
      headers['x-local-user'] = options.as;
    }
    if (method !== 'GET' && options.digest !== false) {
      headers['x-requestdigest'] = await this.freshDigest();
    }
    const raw = typeof options.body === 'string' || options.body instanceof Uint8Array;
    if (options.body !== undefined && !headers['content-type']) {
      headers['content-type'] = raw ? 'application/octet-stream' : 'application/json';
    }
    const body = options.body === undefined ? undefined : raw ? options.body as string | Uint8Array : JSON.stringify(options.body);
    const response = await fetch(`${this.url}/_api/${path}`, { method, headers, body });
    const text = await response.text();
    let json: { [name: string]: unknown } = {};
    if (/json/.test(response.headers.get('content-type') ?? '')) {
      json = JSON.parse(text);
    }
    return { status: response.status, headers: response.headers, text, json };
  }

  public get(path: string, options: Options = {}): Promise<Reply> {
    return this.send('GET', path, options);
  }

  public post(path: string, body?: unknown, options: Options = {}): Promise<Reply> {
    return this.send('POST', path, { ...options, body });
  }

  public merge(path: string, body: unknown, etag = '*', options: Options = {}): Promise<Reply> {
    return this.send('POST', path, { ...options, body, headers: { ...options.headers, 'x-http-method': 'MERGE', 'if-match': etag } });
  }

  public remove(path: string, options: Options = {}): Promise<Reply> {
    return this.send('POST', path, { ...options, headers: { ...options.headers, 'x-http-method': 'DELETE', 'if-match': '*' } });
  }

  /** Calls a `/_local` route. */
  public async local(method: string, path: string, body?: unknown): Promise<{ [name: string]: unknown }> {
    const response = await fetch(`${new URL(this.url).origin}/_local/${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    const answered = await response.json() as { [name: string]: unknown };
    if (!response.ok) {
      throw new Error(`${path}: ${String(answered.error)}`);
    }
    return answered;
  }

  /** Makes a list with columns given as `createFieldAsXml` schemas; answers its id. */
  public async list(title: string, fields: readonly string[] = [], template = 100): Promise<string> {
    const made = await this.post('web/lists', { Title: title, BaseTemplate: template });
    if (made.status !== 201) {
      throw new Error(made.text);
    }
    for (const SchemaXml of fields) {
      const field = await this.post(`web/lists/getbytitle('${title}')/fields/createfieldasxml`, { parameters: { SchemaXml, Options: 8 } });
      if (field.status !== 201) {
        throw new Error(field.text);
      }
    }
    return String(made.json.Id);
  }

  /** PnPjs as it ships, acting as one of the local users. */
  public pnp(user: LocalUser = 'owner'): SPFI {
    return spfi(this.url).using(DefaultInit(), DefaultHeaders(), BrowserFetch(), DefaultParse(), RequestDigest(), instance => {
      instance.on.pre(async (url: string, init: RequestInit, result: unknown) => {
        init.headers = { ...init.headers, 'X-Local-User': user };
        return [url, init, result];
      });
      return instance;
    });
  }

  /** Forgets the digest that raw requests use. */
  public forgetDigest(): void {
    this.digest = undefined;
  }

  private async freshDigest(): Promise<string> {
    if (!this.digest) {
      const response = await fetch(`${this.url}/_api/contextinfo`, { method: 'POST', headers: { accept: 'application/json;odata=nometadata' } });
      const info = await response.json() as { FormDigestValue: string };
      this.digest = info.FormDigestValue;
    }
    return this.digest;
  }
}

/** Code and message of an error body in minimal or nometadata. */
export function errorOf(reply: Reply): { code: string; message: string } {
  const error = reply.json['odata.error'] as { code: string; message: { value: string } } | undefined;
  return { code: error?.code ?? '', message: error?.message.value ?? '' };
}

/** The entries of a feed in nometadata. */
export function entries(reply: Reply): { [name: string]: unknown }[] {
  return (reply.json.value ?? []) as { [name: string]: unknown }[];
}
