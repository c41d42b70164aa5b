import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createStore } from '../../src/data/sharepoint/createStore';
import type { Store } from '../../src/data/store';
import type { Person } from '../../local/page/choices';
import { clockShift, clockVariable } from './sampleClock';

const root = path.resolve(__dirname, '../..');

/** One fault that the local SharePoint injects; the fields are those of `POST /_local/faults`. */
export interface FaultRule {
  method?: string;
  /** A regular expression over the decoded path and query. */
  path?: string;
  times?: number;
  every?: number;
  status?: number;
  /** Seconds, or `date` for an HTTP date. */
  retryAfter?: number | 'date';
  drop?: 'before' | 'after';
  delayMs?: number;
}

/** A sample site of its own: nothing that happens on it is seen by another test. */
export interface Site {
  /** The address of the site, such as `http://localhost:41234/sites/cpin`. */
  readonly url: string;
  readonly origin: string;
  /** Replaces all fault rules. */
  faults(...rules: FaultRule[]): Promise<void>;
  clearFaults(): Promise<void>;
  /** Asks the site's REST interface as one of the sample people, past the browser; the answer is read as JSON. */
  rest<T>(resource: string, as?: Person): Promise<T>;
  /** Sends a write to the site's REST interface as one of the sample people, past every rule of ours, and ends with its status. */
  send(method: 'POST' | 'MERGE' | 'DELETE', resource: string, as: Person, body?: object): Promise<number>;
  /** The site as one of the sample people reads and writes it through the data layer: what somebody else does meanwhile. */
  storeAs(person: Person): Store;
  close(): Promise<void>;
}

/** What a site starts with. */
export interface SiteOptions {
  /** Sample change requests; few by default, a journey needs no more. */
  rows?: number;
  /** Port; a free one by default. */
  port?: number;
}

/** Starts the site that `npm start` starts, in memory, provisioned and filled, on the day of its sample. It ends with this process. */
export async function startSite({ rows = 40, port = 0 }: SiteOptions = {}): Promise<Site> {
  const server = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning', '--import', 'tsx', '--import', path.join(__dirname, 'sampleClock.ts'), path.join(root, 'local/run/serve.ts'),
    '--port', String(port), '--data', ':memory:', '--rows', String(rows)
  ], { cwd: root, env: { ...process.env, [clockVariable]: String(clockShift) }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });

  const url = await readAddress(server);
  const { origin } = new URL(url);
  const faults = async (method: 'POST' | 'DELETE', rules?: readonly FaultRule[]): Promise<void> => {
    const body = rules && JSON.stringify({ rules });
    const headers = body === undefined ? undefined : { 'Content-Type': 'application/json' };
    const answer = await fetch(`${origin}/_local/faults`, { method, body, headers });
    if (!answer.ok) throw new Error(`The local SharePoint refused the faults: ${answer.status} ${await answer.text()}`);
  };

  return {
    url,
    origin,
    faults: (...rules) => faults('POST', rules),
    clearFaults: () => faults('DELETE'),
    rest: async <T>(resource: string, as: Person = 'owner'): Promise<T> => {
      const headers = { Accept: 'application/json;odata=nometadata', 'X-Local-User': as };
      const answer = await fetch(`${url}/_api/${resource}`, { headers });
      if (!answer.ok) throw new Error(`${resource} answered ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    send: async (method, resource, as, body) => {
      const headers = { Accept: 'application/json;odata=nometadata', 'X-Local-User': as };
      const context = await fetch(`${url}/_api/contextinfo`, { method: 'POST', headers });
      const { FormDigestValue } = await context.json() as { FormDigestValue: string };
      const answer = await fetch(`${url}/_api/${resource}`, {
        method: 'POST', body: body && JSON.stringify(body),
        headers: {
          ...headers, 'Content-Type': 'application/json;odata=nometadata', 'X-RequestDigest': FormDigestValue,
          ...method === 'POST' ? {} : { 'X-HTTP-Method': method, 'IF-MATCH': '*' }
        }
      });
      return answer.status;
    },
    storeAs: person => createStore({
      siteUrl: url,
      fetch: (address, init) => fetch(address, { ...init, headers: { ...init.headers as Record<string, string>, 'X-Local-User': person } })
    }),
    close: () => new Promise(resolve => {
      if (server.exitCode !== null || server.signalCode !== null) return resolve();
      server.once('exit', () => resolve());
      return server.kill('SIGTERM');
    })
  };
}

/** Waits for the line that names the address; fails with what the server said when it ends instead. */
function readAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer): void => {
      said += data.toString();
      const found = /ready: (\S+)/.exec(said);
      if (found) resolve(found[1]);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('error', reject);
    server.once('exit', code => reject(new Error(`The site ended with ${code} before it was ready:\n${said}`)));
  });
}
