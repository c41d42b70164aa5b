import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Store } from '../src/data/store';
import { createStore } from '../src/data/sharepoint/createStore';
import { createStructure } from '../src/data/sharepoint/structure';
import type { SiteStructure } from '../src/data/structure';
import { provisionSite, seedSite } from './seed';
import { startSharePoint } from './sharepoint';

export { must } from './must';

/** The local SharePoint's sample users. */
export type Person = 'owner' | 'chair' | 'member' | 'society' | 'reader' | 'guest';

/** A local SharePoint of a test's own, set up, reached through the real data layer. */
export interface TestSite {
  readonly url: string;
  /** The store as one of the sample users; short waits between attempts. */
  storeAs(person: Person): Store;
  structureAs(person: Person): SiteStructure;
  /** Replaces the fault rules; none clears them. */
  faults(...rules: readonly object[]): Promise<void>;
  /** Requests since this was last asked. */
  requests(): Promise<number>;
  close(): Promise<void>;
}

/** Filled once for each number of rows, with the other registers or without, then copied: filling takes longer than the tests. */
const filled = new Map<string, Promise<string>>();

async function fill(rows: number, registers: boolean): Promise<string> {
  const data = path.join(mkdtempSync(path.join(tmpdir(), 'hub-test-')), 'filled.db');
  const site = await startSharePoint({ port: 0, data, site: '/sites/test' });
  await seedSite({ url: site.url, rows, registers });
  await site.close();
  return data;
}

/** A copy of a filled site's data, for one test. */
async function copyOfFilled(rows: number, registers: boolean): Promise<string> {
  const kind = `${rows} ${registers}`;
  const template = filled.get(kind) ?? fill(rows, registers);
  filled.set(kind, template);
  const data = path.join(mkdtempSync(path.join(tmpdir(), 'hub-test-')), 'site.db');
  copyFileSync(await template, data);
  return data;
}

/** Starts it. `seed` fills it with so many sample change requests, `registers` with the other registers too; without it the lists are empty, with `bare` there are none. */
export async function openTestSite(
  options: { readonly seed?: number; readonly registers?: boolean; readonly bare?: boolean } = {}
): Promise<TestSite> {
  const data = options.seed === undefined ? ':memory:' : await copyOfFilled(options.seed, options.registers ?? false);
  const site = await startSharePoint({ port: 0, data, site: '/sites/test' });
  if (options.seed === undefined && !options.bare) await provisionSite(site.url);
  const door = (path: string): URL => new URL(`/_local/${path}`, site.url);
  const connectionAs = (person: Person): Parameters<typeof createStore>[0] => ({
    siteUrl: site.url,
    fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers as Record<string, string>, 'X-Local-User': person } }),
    wait: () => new Promise(resolve => { setTimeout(resolve, 1); })
  });
  return {
    url: site.url,
    storeAs: person => createStore(connectionAs(person)),
    structureAs: person => createStructure(connectionAs(person)),
    faults: async (...rules) => {
      const answer = await fetch(door('faults'), rules.length > 0
        ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ rules }) } : { method: 'DELETE' });
      if (!answer.ok) throw new Error(await answer.text());
    },
    requests: async () => {
      const { count } = await (await fetch(door('requests'))).json() as { readonly count: number };
      await fetch(door('requests'), { method: 'DELETE' });
      return count;
    },
    close: async () => {
      await site.close();
      if (data !== ':memory:') rmSync(path.dirname(data), { recursive: true });
    }
  };
}
