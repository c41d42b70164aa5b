import type { Browser, Page } from 'playwright-core';
import { findViolations } from '../support/axe';
import { openPage, startBrowser, waitForFirstRows } from '../support/browser';
import type { PageName, Viewing } from '../support/browser';
import { scrollsSideways } from '../support/keyboard';
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

/** Who looks, how, and whether they write. */
const viewings: ReadonlyArray<readonly [string, Viewing, boolean]> = [
  ['an owner in French', { as: 'owner', culture: 'fr-FR' }, true],
  ['a society member', { as: 'society' }, false],
  ['a reader in French on a narrow page', { as: 'reader', culture: 'fr-FR', width: 320 }, false]
];
const pages: readonly PageName[] = ['Practices-and-training', 'Work-items', 'Registers'];
const withLists: readonly PageName[] = [...pages, 'Distribution-lists'];

/** The table is there with all of its rows, or the words that there are none. */
const read = (page: Page): Promise<void> => page.getByText(/^(Shown|Affichage)\s?: \S+ (of|sur) \S+$/).waitFor();

describe.each(viewings)('%s', (_, viewing, writes) => {
  it.each(viewing.as === 'reader' ? pages : withLists)('finds on %s every register, and what they may do', async name => {
    const { page, errors, close } = await openPage(browser, site, name, viewing);
    await waitForFirstRows(page);
    await read(page);
    const choices = page.getByRole('navigation', { name: /^(Registers|Registres)$/ }).getByRole('button');
    const found: unknown[] = [];
    const wanted: unknown[] = [];
    for (let index = 0; index < Math.max(1, await choices.count()); index++) {
      if (await choices.count() > 0) {
        await choices.nth(index).click();
        await choices.nth(index).and(page.locator('[aria-current=page]')).waitFor();
        await read(page);
      }
      const register = await choices.count() > 0 ? await choices.nth(index).textContent() : name;
      await page.getByRole('group', { name: /^Command/ }).waitFor();
      found.push({
        register, adds: await page.getByRole('button', { name: /^(Add|Ajouter)$/ }).count() > 0, sideways: await scrollsSideways(page),
        violations: await findViolations(page)
      });
      wanted.push({ register, adds: writes, sideways: false, violations: [] });
    }
    expect(found).toEqual(wanted);
    expect(errors).toEqual([]);
    await close();
  });
});

it('tells a reader that distribution lists are not theirs to read', async () => {
  const { page, close } = await openPage(browser, site, 'Distribution-lists', { as: 'reader', culture: 'fr-FR', width: 320 });
  await page.getByText(/^Aucun de ces registres ne vous est ouvert\./).waitFor();
  expect(await page.getByRole('grid').count()).toBe(0);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await findViolations(page)).toEqual([]);
  await close();
});
