import type { Browser } from 'playwright-core';
import { fillRegister, fullRegisters, openFull } from '../../bench/registers';
import { openPage, startBrowser } from '../support/browser';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;

beforeAll(async () => { [site, browser] = await Promise.all([startSite(), startBrowser()]); });
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each(fullRegisters.map(one => [one.list.name, one] as const))('%s when they are many', (_, full) => {
  beforeAll(() => fillRegister(site, full));

  it('open after at most 3 requests, and all can be searched', async () => {
    for (const as of ['owner', 'reader'] as const) {
      const opening = await openFull(browser, site, full, 1, { as });
      expect(opening.restRequests).toBeLessThanOrEqual(3);
      expect(opening.rows).toBeGreaterThan(40);
    }
    const { page, errors, close } = await openPage(browser, site, full.page, { as: 'society', hash: `register=${full.list.name}` });
    const said = page.getByText(/^Shown: [\d,]+ of [\d,]+$/);
    await said.waitFor({ timeout: 60_000 });
    const [shown, of] = (await said.textContent() ?? '').match(/[\d,]+/g) ?? [];
    expect(shown).toBe(of);
    expect(Number(of.replace(/,/g, ''))).toBeGreaterThanOrEqual(full.size);
    await page.getByRole('searchbox').fill('no such thing');
    await page.getByText('Nothing matches the search and the filters.').waitFor();
    await page.getByRole('searchbox').fill('1999');
    await page.getByText(/^Shown: 1\d? of /).waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
