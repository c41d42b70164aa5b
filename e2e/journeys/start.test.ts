import type { Browser } from 'playwright-core';
import { findViolations } from '../support/axe';
import { openPage, pageNames, startBrowser } from '../support/browser';
import type { OpenPage, PageName, Viewing } from '../support/browser';
import { focused, press, scrollsSideways, tabTo } from '../support/keyboard';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(60_000);

const titles: Record<PageName, { en: string; fr: string }> = {
  'Change-requests': { en: 'Change requests', fr: 'Demandes de changement' },
  Committee: { en: 'Committee', fr: 'Comité' },
  'Published-lists': { en: 'Published lists', fr: 'Listes publiées' },
  'Practices-and-training': { en: 'Practices and training', fr: 'Pratiques et formation' },
  'Work-items': { en: 'Work items', fr: 'Éléments de travail' },
  Registers: { en: 'Registers', fr: 'Registres' },
  'Distribution-lists': { en: 'Distribution lists', fr: 'Listes de distribution' }
};

/** An owner who opens the published lists publishes what is due: asking whether a file is there yet is answered with 404, which browsers log. */
const unasked = (error: string): boolean => !/404/.test(error);

let site: Site;
let browser: Browser;
const opened: OpenPage[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), startBrowser()]);
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map(one => one.close()));
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page and waits until its web part has drawn something of its own. */
async function open(name: PageName, viewing: Viewing): Promise<OpenPage> {
  const one = await openPage(browser, site, name, viewing);
  opened.push(one);
  await one.page.locator('#web-part > div > *').first().waitFor();
  await one.page.waitForLoadState('networkidle');
  return one;
}

describe.each(pageNames)('the page %s', name => {
  it.each(['owner', 'chair', 'member', 'society', 'reader', 'guest'] as const)('shows its web part to the %s, quietly and from here', async as => {
    const { page, errors, strayRequests } = await open(name, { as });
    expect(await page.locator('h1').textContent()).toBe(titles[name].en);
    expect(await page.locator('#web-part .status-error').count()).toBe(0);
    expect(errors.filter(unasked)).toEqual([]);
    expect(strayRequests).toEqual([]);
  });

  it('is in French when French is chosen', async () => {
    const { page, errors } = await open(name, { culture: 'fr-FR' });
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.locator('h1').textContent()).toBe(titles[name].fr);
    expect(errors.filter(unasked)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation, %s', async theme => {
    const { page } = await open(name, { theme });
    expect(await findViolations(page)).toEqual([]);
  });

  it('fits a window of 320 pixels', async () => {
    const { page } = await open(name, { width: 320 });
    expect(await scrollsSideways(page)).toBe(false);
  });
});

describe('the frame', () => {
  it('lets the keyboard skip to the content', async () => {
    const { page } = await open('Committee', {});
    await press(page, 'Tab');
    expect((await focused(page)).name).toBe('Skip to main content');
    await press(page, 'Enter');
    expect((await focused(page)).role).toBe('main');
  });

  it('changes person and language by keyboard, and stays on the page', async () => {
    const { page } = await open('Committee', {});
    await tabTo(page, /^Signed in as/);
    await press(page, 'Enter');
    expect(await findViolations(page)).toEqual([]);
    await tabTo(page, 'Chair');
    await press(page, 'Enter');
    await page.locator('.person-name', { hasText: 'Chair' }).waitFor();
    expect(page.url()).toMatch(/Committee\.aspx$/);

    await tabTo(page, /^Language and look/);
    await press(page, 'Enter');
    await tabTo(page, 'Français');
    await press(page, 'Enter');
    await page.locator('html[lang=fr]').waitFor();
    expect(await page.locator('h1').textContent()).toBe('Comité');
  });

  it('offers the property pane to the owner only, and gives the focus back', async () => {
    const { page } = await open('Change-requests', { as: 'owner' });
    await tabTo(page, 'Edit');
    await press(page, 'Enter');
    await page.locator('#property-pane h2').waitFor();
    expect((await focused(page)).name).toBe('Web part settings');
    expect(await findViolations(page, '#property-pane')).toEqual([]);
    await press(page, 'Escape');
    expect((await focused(page)).name).toBe('Edit');

    const reader = await open('Change-requests', { as: 'reader' });
    expect(await reader.page.locator('#edit-page').count()).toBe(0);
  });

  it('lets an owner set the site up again, such as after an update', async () => {
    const { page } = await open('Published-lists', { as: 'owner' });
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const pane = page.locator('#property-pane');
    await pane.getByRole('button', { name: 'Set up this site' }).click();
    await pane.getByText('This site is set up.').waitFor({ timeout: 60_000 });
    expect(await findViolations(page, '#property-pane')).toEqual([]);
  });
});
