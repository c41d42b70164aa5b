import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { choiceCookies } from '../../local/page/choices';
import type { Person } from '../../local/page/choices';
import type { Culture, ThemeName } from '../../local/page/pageData';
import { clockShift, shiftClock } from './sampleClock';
import type { Site } from './site';

/** How a page is looked at. */
export interface Viewing {
  as?: Person;
  culture?: Culture;
  theme?: ThemeName;
  /** Width of the window in CSS pixels; 320 is the narrowest that WCAG asks for. */
  width?: number;
  height?: number;
  /** What stands behind the `#` of the address, as in a link to one change request. */
  hash?: string;
  /** Called with the page before it loads anything, to listen to it. */
  beforeLoading?: (page: Page) => void;
}

/** The pages of the sample site, by what they show. */
export type PageName = 'Change-requests' | 'Committee' | 'Published-lists' | 'Practices-and-training' | 'Work-items' | 'Registers' | 'Distribution-lists';

export const pageNames: readonly PageName[] = [
  'Change-requests', 'Committee', 'Published-lists', 'Practices-and-training', 'Work-items', 'Registers', 'Distribution-lists'
];

/** A page in a browser of its own, with what it did wrong and what it asked for. */
export interface OpenPage {
  readonly page: Page;
  /** Errors: of scripts, on the console, of the content policy, and requests that failed. */
  readonly errors: string[];
  /** Requests to anywhere but the site's origin. There must be none. */
  readonly strayRequests: string[];
  /** Requests to SharePoint's REST interface since the page was opened or {@link forgetRequests} was called. */
  readonly restRequests: Request[];
  forgetRequests(): void;
  close(): Promise<void>;
}

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'
];

/** Starts a headless browser: one per test file is enough, every page has its own cookies and storage. */
export function startBrowser(): Promise<Browser> {
  const finder = path.resolve(__dirname, '../../local/run/browser.mjs');
  const said = execFileSync(process.execPath, [finder], { encoding: 'utf8' });
  // The finder may have told of an installation before: the place is its last line.
  const executablePath = said.trim().split('\n').at(-1);
  return chromium.launch({ executablePath, headless: true, args: flags });
}

/** For config/jest.journeysEnvironment.js, which looks at them where a journey fails. */
const openPages = new Set<Page>();
Object.assign(globalThis, { openPages });

/** Opens a page of the site as one of the sample people. Returns when the page has loaded, not when rows are there. */
export function openPage(browser: Browser, site: Site, name: PageName, viewing: Viewing = {}): Promise<OpenPage> {
  const { hash = '' } = viewing;
  return openAt(browser, site, `${site.url}/SitePages/${name}.aspx${hash && `#${hash}`}`, viewing);
}

/** Opens an address of the origin in a browser of its own. */
export async function openAt(browser: Browser, site: Site, address: string, viewing: Omit<Viewing, 'hash'> = {}): Promise<OpenPage> {
  const { as = 'owner', culture = 'en-US', theme = 'light', width = 1280, height = 900 } = viewing;
  const context = await browser.newContext({
    viewport: { width, height }, locale: culture, timezoneId: 'America/Vancouver', reducedMotion: 'reduce'
  });
  await context.addInitScript(shiftClock, clockShift);
  await choose(context, site, { as, culture, theme });
  const page = await context.newPage();
  openPages.add(page);
  const opened = watch(page, site, () => context.close());
  viewing.beforeLoading?.(page);
  await page.goto(address);
  return opened;
}

/** Lets the person, language or look of a browser be another from the next page on. */
export async function choose(
  context: BrowserContext, site: Site, { as, culture, theme }: Pick<Viewing, 'as' | 'culture' | 'theme'>
): Promise<void> {
  const values = { person: as, culture, theme };
  const cookies = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name: choiceCookies[name as keyof typeof values].cookie, value, url: site.origin }]
  );
  await context.addCookies(cookies);
}

function watch(page: Page, site: Site, close: () => Promise<void>): OpenPage {
  const errors: string[] = [];
  const strayRequests: string[] = [];
  const restRequests: Request[] = [];
  page.on('pageerror', error => errors.push(`script: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  page.on('request', request => {
    const url = request.url();
    if (/^(data|blob):/.test(url)) return;
    if (!url.startsWith(`${site.origin}/`)) strayRequests.push(url);
    else if (/\/_(api|vti_bin)\//i.test(url)) restRequests.push(request);
  });
  page.on('requestfailed', request => {
    // A page that is left or a search that is overtaken cancels its requests; that is no failure.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') errors.push(`request: ${request.url()}`);
  });
  return { page, errors, strayRequests, restRequests, forgetRequests: () => { restRequests.length = 0; }, close };
}

/**
 * Waits until the web part has shown its first rows, which it tells by `performance.mark('first-rows')`, and ends with
 * the milliseconds since navigation began. Fails by name when it does not within the patience given.
 */
export async function waitForFirstRows(page: Page, patience = 30_000): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('first-rows').length > 0, undefined, {
    timeout: patience
  }).catch(() => {
    throw new Error(`${page.url()} marked no first-rows within ${patience / 1000} s.`);
  });
  return page.evaluate(() => performance.getEntriesByName('first-rows')[0].startTime);
}

/** What the browser saves when this is done: the name it was offered under, and its content. */
export async function downloadOf(page: Page, act: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}
