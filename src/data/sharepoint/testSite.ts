import type { Column, List } from '../../schema/define';
import type { Result, Store } from '../store';
import type { StoreOptions } from './createStore';
import { kindOf } from '../../schema/kinds';
import { xml } from '../../schema/kinds/kind';
import { createStore } from './createStore';

/** One fault that the local SharePoint injects; see its README. */
export interface Fault {
  readonly method?: string;
  /** Matched as a regular expression against the decoded path and query. */
  readonly path?: string;
  readonly times?: number;
  readonly every?: number;
  readonly status?: number;
  readonly retryAfter?: number | 'date';
  readonly drop?: 'before' | 'after';
  /** The k-th part of a `$batch`, from 1; without it the request on the wire. */
  readonly part?: number;
}

export type LocalUser = 'owner' | 'chair' | 'member' | 'society' | 'reader' | 'guest';

/** The value of a result that is expected to have one. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** A site of the local SharePoint as the tests of the data layer use it: real HTTP, no mock. */
export class TestSite {
  private readonly digests = new Map<LocalUser, string>();

  public constructor(public readonly url: string) {}

  /** A store for this user. Waits pass at once and are noted in `waited`. */
  public store(user: LocalUser = 'owner', options: Partial<StoreOptions> & { readonly waited?: number[] } = {}): Store {
    const { waited, ...rest } = options;
    return createStore({
      siteUrl: this.url,
      fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers as Record<string, string>, 'X-Local-User': user } }),
      wait: async milliseconds => { waited?.push(milliseconds); },
      ...rest
    });
  }

  public async faults(...rules: Fault[]): Promise<void> {
    const method = rules.length > 0 ? 'POST' : 'DELETE';
    await this.control(method, 'faults', rules.length > 0 ? { rules } : undefined);
  }

  /** The requests that reached the site since {@link forgetRequests}: method and path without query. */
  public async requests(): Promise<readonly string[]> {
    const { log } = await this.control('GET', 'requests') as { readonly log: ReadonlyArray<{ readonly method: string; readonly path: string }> };
    return log.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
  }

  public async forgetRequests(): Promise<void> {
    await this.control('DELETE', 'requests');
  }

  public async expireDigests(): Promise<void> {
    this.digests.clear();
    await this.control('POST', 'expire-digests');
  }

  /** Adds many rows at once, past the store. */
  public async seed(list: List, items: ReadonlyArray<Readonly<Record<string, unknown>>>): Promise<void> {
    await this.control('POST', 'seed', { list: list.name, items });
  }

  /** Adds the lists with their columns; a small provisioning of its own, since the real one stands above the data layer. */
  public async addLists(...lists: readonly List[]): Promise<void> {
    const ids = new Map<string, string>();
    for (const list of lists) {
      const made = await this.post('web/lists', { Title: list.name, BaseTemplate: list.kind === 'list' ? 100 : 101 });
      ids.set(list.name, String(made.Id));
      await this.post(`web/lists(guid'${made.Id}')`, { EnableVersioning: true }, 'MERGE');
    }
    for (const list of lists) {
      for (const [name, column] of Object.entries(list.fields)) {
        const fields = `web/lists(guid'${ids.get(list.name)}')/fields`;
        if (name === 'Title') {
          if (column.unique) await this.post(`${fields}/getbyinternalnameortitle('Title')`, { Indexed: true, EnforceUniqueValues: true }, 'MERGE');
        } else {
          await this.post(`${fields}/createfieldasxml`, { parameters: { SchemaXml: fieldXml(name, column, ids), Options: 8 } });
        }
      }
    }
  }

  /** Writes past the store, as another program or person does. */
  public async post(path: string, body: unknown, verb?: 'MERGE' | 'DELETE', user: LocalUser = 'owner'): Promise<Record<string, unknown>> {
    const headers: Record<string, string> = {
      Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;odata=nometadata', 'X-Local-User': user,
      'X-RequestDigest': await this.digest(user), ...(verb ? { 'X-HTTP-Method': verb, 'IF-Match': '*' } : {})
    };
    const response = await fetch(`${this.url}/_api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) as Record<string, unknown> : {};
  }

  private async control(method: string, what: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${new URL(this.url).origin}/_local/${what}`, {
      method, ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`_local/${what}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  private async digest(user: LocalUser): Promise<string> {
    const known = this.digests.get(user);
    if (known) return known;
    const response = await fetch(`${this.url}/_api/contextinfo`, {
      method: 'POST', headers: { Accept: 'application/json;odata=nometadata', 'X-Local-User': user }
    });
    const { FormDigestValue } = await response.json() as { readonly FormDigestValue: string };
    this.digests.set(user, FormDigestValue);
    return FormDigestValue;
  }
}

function fieldXml(name: string, column: Column, ids: ReadonlyMap<string, string>): string {
  const site = { listId: (list: string) => ids.get(list) ?? '', optionsOf: ({ options }: Column) => options ?? ['intake', 'finance', 'O\'Brien'] };
  const kind = kindOf(column);
  const attributes = {
    ...kind.attributes(column, site), Name: name, StaticName: name, DisplayName: column.title.en,
    ...(column.indexed || column.unique ? { Indexed: 'TRUE' } : {}), ...(column.unique ? { EnforceUniqueValues: 'TRUE' } : {})
  };
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${xml(value)}"`).join(' ');
  return `<Field ${written}>${kind.children?.(column, site) ?? ''}</Field>`;
}
