import type { Browser, Frame, Page } from 'playwright-core';
import type { Person } from '../../local/page/choices';
import type { Culture } from '../../local/page/pageData';
import type { ViewName } from '../../local/page/teams/views';
import { openPage, startBrowser } from './browser';
import type { OpenPage } from './browser';
import { pagesIn } from './pages';
import { startSite } from './site';
import type { Site } from './site';
import { errorsOf, openTeams, tabOf } from './teams';

/** Where the committee is shown: on its page, or in the tab of the Teams-like frame. */
export const hosts = ['on the page', 'in the Teams-like side panel'] as const;
export type HostName = (typeof hosts)[number];

/** How somebody looks at the committee. */
export interface Seating {
  readonly as: Person;
  readonly culture?: Culture;
  /** CSS pixels; the Teams-like side panel has 280 or 320. */
  readonly width?: 280 | 320;
  /** The place that a link leads to, such as `body=ministry&tab=members`. */
  readonly place?: string;
}

/** Somebody before the committee, in a browser of their own. */
export interface Seat extends OpenPage {
  /** What shows the committee: the page itself, or the frame in it. */
  readonly on: Page | Frame;
  /** What went wrong, without what the frame itself says. That a file is not there yet is asked for and answered with 404, which browsers put on the console. */
  readonly wrong: () => readonly string[];
}

/** Opens the committee in one of the hosts. */
export async function sitDown(browser: Browser, site: Site, host: HostName, { as, culture = 'en-US', width, place }: Seating): Promise<Seat> {
  const view: ViewName = width === 280 ? 'sidePanel280' : 'sidePanel320';
  const one = host === 'on the page'
    ? await openPage(browser, site, 'Committee', { as, culture, width, hash: place })
    : await openTeams(browser, site, { view, as, language: culture === 'fr-FR' ? 'fr-ca' : 'en-ca', ...(place === undefined ? {} : { subEntityId: place }) });
  return {
    ...one, on: host === 'on the page' ? one.page : await tabOf(one.page),
    wrong: () => errorsOf(one).filter(error => !/404/.test(error))
  };
}

/** A site of its own for every test of the file that calls this, and how people sit down before it; all of them leave with the test. */
export function seatsPerTest(): {
  sit(host: HostName, seating: Seating): Promise<Seat>;
  /** The site of the test that runs. */
  site(): Site;
} {
  let site: Site | undefined;
  let browser: Browser | undefined;
  const room = (): { readonly browser: Browser; readonly site: Site } => {
    if (!site || !browser) throw new Error('There is a site only while a test runs.');
    return { browser, site };
  };
  const { keep, closeAll } = pagesIn(room);
  beforeAll(async () => { browser = await startBrowser(); });
  beforeEach(async () => { site = await startSite(); });
  afterEach(async () => {
    await closeAll();
    await site?.close();
  });
  afterAll(() => browser?.close());
  return {
    sit: async (host, seating) => keep(await sitDown(room().browser, room().site, host, seating)),
    site: () => room().site
  };
}
