import type { Store } from '../src/data/store';
import { createStore } from '../src/data/sharepoint/createStore';
import { createStructure } from '../src/data/sharepoint/structure';
import type { SiteStructure } from '../src/data/structure';
import { provisionSite, seedSite } from './seed';
import { startSharePoint } from './sharepoint';

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

/** Starts it. `seed` fills it with so many sample change requests; without it the lists are empty, with `bare` there are none. */
export async function openTestSite(options: { readonly seed?: number; readonly bare?: boolean } = {}): Promise<TestSite> {
  const site = await startSharePoint({ port: 0, data: ':memory:', site: '/sites/test' });
  if (options.seed !== undefined) await seedSite({ url: site.url, rows: options.seed });
  else if (!options.bare) await provisionSite(site.url);
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
    close: () => site.close()
  };
}

/** The value of a result that must be there. */
export function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
