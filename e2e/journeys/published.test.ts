import type { Browser, Locator, Page } from 'playwright-core';
import { findViolations } from '../support/axe';
import { openPage, startBrowser } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import { scrollsSideways } from '../support/keyboard';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
const opened: OpenPage[] = [];

beforeAll(async () => { [site, browser] = await Promise.all([startSite(), startBrowser()]); });
afterEach(async () => { await Promise.all(opened.splice(0).map(one => one.close())); });
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A list that appears only when an owner publishes it. */
const name = /Names on the distribution lists/;
const french = /Noms inscrits aux listes de distribution/;

async function open(viewing: Viewing = {}, words = name): Promise<OpenPage & { readonly list: Locator }> {
  const one = await openPage(browser, site, 'Published-lists', viewing);
  opened.push(one);
  const list = one.page.getByRole('region', { name: words });
  await list.waitFor();
  return { ...one, list };
}

const text = async (page: Page, link: Locator): Promise<string> =>
  (await page.request.get(new URL(await link.getAttribute('href') ?? '', site.origin).toString())).text();

async function publish(page: Page, list: Locator, edition: number): Promise<void> {
  await list.getByRole('button', { name: /^Preview the next edition/ }).click();
  const preview = page.getByRole('region', { name: `Preview of edition ${edition}` });
  await preview.getByRole('button', { name: `Publish as edition ${edition}` }).click();
  await preview.getByRole('button', { name: 'Publish', exact: true }).and(page.locator(':focus')).click();
  await list.getByRole('heading', { name: new RegExp(`^Edition ${edition}`) }).waitFor({ timeout: 60_000 });
}

describe('a list that is published by hand', () => {
  it('is looked at before it is published, and the newest edition is at its fixed address', async () => {
    const { page, list, errors } = await open();
    // What publishes by itself is done first.
    await page.waitForLoadState('networkidle');
    await list.getByText('Nothing is published yet.').waitFor();
    await list.getByRole('button', { name: /^Preview the next edition/ }).click();
    const preview = page.getByRole('region', { name: 'Preview of edition 1' });
    await preview.getByText(/^Not published\. This is what edition 1 would hold today/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await preview.getByRole('button', { name: 'Close the preview' }).click();
    await list.getByRole('button', { name: /^Preview the next edition/ }).and(page.locator(':focus')).waitFor();
    await list.getByText('Nothing is published yet.').waitFor();

    await publish(page, list, 1);
    const latest = list.getByRole('link', { name: /^Fixed address of the newest edition/ });
    const address = await latest.getAttribute('href');
    expect(await text(page, latest)).toContain('Edition 1');
    const first = await text(page, list.getByRole('link', { name: 'Page, edition 1' }));

    await publish(page, list, 2);
    expect(await latest.getAttribute('href')).toBe(address);
    expect(await text(page, latest)).toContain('Edition 2');
    await list.getByRole('button', { name: /^Earlier editions/ }).click();
    expect(await text(page, list.getByRole('link', { name: 'Page, edition 1' }))).toBe(first);
    await list.getByRole('button', { name: 'Show Edition 2' }).click();
    await list.getByText('Nothing changed.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each<[string, Viewing]>([
    ['a society member', { as: 'society', culture: 'fr-FR' }], ['a reader', { as: 'reader', culture: 'fr-FR', width: 320 }]
  ])('is read by %s in French, who publishes nothing', async (_, viewing) => {
    const { page, list, errors } = await open(viewing, french);
    await list.getByRole('heading', { name: /^Édition 2/ }).waitFor();
    expect(await text(page, list.getByRole('link', { name: 'Page, édition 2' }))).toContain('<html lang="fr-CA">');
    expect(await page.getByRole('button', { name: /Aperçu|Publier/ }).count()).toBe(0);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await findViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
