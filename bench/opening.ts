import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { openPage, waitForFirstRows } from '../e2e/support/browser';
import type { PageName, Viewing } from '../e2e/support/browser';
import type { Site } from '../e2e/support/site';

/** What opening a page cost until the web part marked `first-rows`. */
export interface Opening {
  page: PageName;
  /** Requests to SharePoint's REST interface. */
  restRequests: number;
  /** Bytes that those answered, as sent. */
  restBytes: number;
  /** Bytes of the package's scripts after gzip: what the browser would have to fetch the first time. */
  scriptBytes: number;
  /** Rows that the grid holds, as it tells assistive technology. */
  rows: number;
  /** Milliseconds from the start of navigation; the median of the runs. */
  milliseconds: number;
}

/** How long a page may take to mark its first rows before it is given up. */
const patience = 20_000;

/** Opens a page several times as the owner, each time in a fresh browser profile, and measures it. */
export async function measureOpening(browser: Browser, site: Site, page: PageName, runs = 3, viewing: Viewing = {}): Promise<Opening> {
  const openings: Opening[] = [];
  for (let run = 0; run < runs; run += 1) openings.push(await openOnce(browser, site, page, viewing));
  return openings.sort((a, b) => a.milliseconds - b.milliseconds)[Math.floor(runs / 2)];
}

async function openOnce(browser: Browser, site: Site, name: PageName, viewing: Viewing): Promise<Opening> {
  const responses: Response[] = [];
  const { page, close } = await openPage(browser, site, name, {
    ...viewing,
    beforeLoading: fresh => { fresh.on('response', response => responses.push(response)); }
  });
  const at = await waitForFirstRows(page, patience);
  const { origin, rows } = await page.evaluate(() => ({
    origin: performance.timeOrigin,
    rows: Number(document.querySelector('#web-part [aria-rowcount]')?.getAttribute('aria-rowcount') ?? 0)
      || document.querySelectorAll('#web-part [role=row], #web-part tbody tr, #web-part li').length
  }));
  const before = responses.filter(response => response.request().timing().startTime < origin + at);
  const rest = before.filter(response => /\/_(api|vti_bin)\//i.test(response.url()));
  const scripts = before.filter(response => response.url().includes('/_page/bundles/'));
  const opening = {
    page: name,
    restRequests: rest.length,
    restBytes: total((await Promise.all(rest.map(response => response.body()))).map(body => body.length)),
    scriptBytes: total((await Promise.all(scripts.map(response => response.body()))).map(
      body => gzipSync(body, { level: 9 }).length
    )),
    rows,
    milliseconds: Math.round(at)
  };
  await close();
  return opening;
}

function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
