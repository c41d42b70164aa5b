import type { Browser, Locator, Page } from 'playwright-core';
import { agendaItems } from '../../src/schema/lists/agendaItems';
import { changeRequests } from '../../src/schema/lists/changeRequests';
import { meetings } from '../../src/schema/lists/meetings';
import { findViolations } from '../support/axe';
import { openAt, startBrowser } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import { scrollsSideways } from '../support/keyboard';
import { pagesIn } from '../support/pages';
import { must } from '../support/register';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
const { visit, keep, closeAll } = pagesIn(() => ({ browser, site }));

beforeAll(async () => { [site, browser] = await Promise.all([startSite({ rows: 120 }), startBrowser()]); });
afterEach(closeAll);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const lines = (page: Page): Locator => page.locator('[id^=agenda-item-]', { hasText: 'CR-' });

async function committee(viewing: Viewing = { as: 'chair' }): Promise<OpenPage> {
  const one = await visit('Committee', viewing);
  await lines(one.page).first().waitFor();
  await one.page.waitForLoadState('networkidle');
  return one;
}

const arrivedAt = (page: Page, id: string): Promise<unknown> => page.waitForFunction(wanted => document.activeElement?.id === wanted, id);
const marked = (page: Page): Locator => page.locator('[aria-current=location]');

describe('a link to an agenda item', () => {
  it('is copied by keyboard, brings to its row, and is over when another tab or meeting is chosen', async () => {
    const { page, errors } = await committee();
    const copy = lines(page).nth(2).getByRole('button', { name: /^Copy link: CR-/ });
    await copy.focus();
    await page.keyboard.press('Enter');
    await lines(page).nth(2).getByText('Copied').waitFor();
    const id = await lines(page).nth(2).getAttribute('id') ?? '';
    await page.context().grantPermissions(['clipboard-read']);
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(new RegExp(`#body=[\\w-]+&tab=meeting&meeting=\\d+&item=${id.split('-').at(-1)}$`));

    const reader = keep(await openAt(browser, site, address, { as: 'reader', width: 320, culture: 'fr-FR' }));
    await arrivedAt(reader.page, id);
    await reader.page.waitForLoadState('networkidle');
    expect(await reader.page.locator(`#${id}`).getAttribute('aria-current')).toBe('location');
    expect(await reader.page.locator(`#${id}`).evaluate(row => row.getBoundingClientRect().top)).toBeLessThan(900);
    expect(await findViolations(reader.page)).toEqual([]);
    await reader.page.getByRole('tab', { name: 'Membres' }).click();
    await reader.page.getByRole('tab', { name: 'Réunion', exact: true }).click();
    await reader.page.locator(`#${id}`).waitFor();
    expect(await marked(reader.page).count()).toBe(0);

    // What is there no more is said.
    await page.goto(address.replace(/item=\d+/, 'item=999999'));
    await page.getByText(/^What this link leads to is not on this agenda/).waitFor();
    expect(errors).toEqual([]);
  });
});

describe('what leads to an agenda item', () => {
  it('is the change request that is on it, too', async () => {
    const { page } = await committee({ as: 'reader' });
    const line = lines(page).nth(4);
    const id = await line.getAttribute('id') ?? '';
    await line.getByRole('link', { name: /^CR-/ }).click();
    const panel = page.getByRole('dialog', { name: /^CR-/ });
    await panel.getByRole('tab', { name: 'Committees' }).click();
    await panel.getByRole('link', { name: /Operations and Strategy/ }).first().click();
    await marked(page).waitFor();
    expect(await marked(page).getAttribute('id')).toBe(id);
  });

  it('brings to its row while the agenda is prepared, and to the one of the meeting while that runs', async () => {
    const { page } = await committee();
    const id = await lines(page).nth(1).getAttribute('id') ?? '';
    await page.goto(`${site.url}/SitePages/Committee.aspx?again#prepare=1&item=${id.split('-').at(-1)}`);
    await page.locator('[data-item]').first().waitFor();
    await arrivedAt(page, id);
    expect(await marked(page).count()).toBe(1);

    await page.goto(`${site.url}/SitePages/Committee.aspx?draft#body=business-harmonization&prepare=1`);
    const item = await page.locator('[data-item]').first().getAttribute('data-item');
    await page.goto(`${site.url}/SitePages/Committee.aspx?linked#body=business-harmonization&prepare=1&item=${item}`);
    await page.waitForFunction(wanted => document.activeElement?.getAttribute('data-item') === wanted, item);
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('a change request that does not wait for the body', () => {
  it('says so on its agenda, is not up for a decision, and fits a narrow page in French', async () => {
    const owner = site.storeAs('owner');
    const [running] = must(await owner.page(meetings, { where: [{ column: 'State', is: 'eq', value: 'in progress' }] })).rows;
    const [early] = must(await owner.page(changeRequests, { where: [{ column: 'Status', is: 'eq', value: 'in review' }], top: 1 })).rows;
    const about = { Id: early.Id, Title: early.Title ?? '' };
    must(await owner.add(agendaItems, {
      Title: about.Title, Meeting: { Id: running.Id, Title: '' }, ChangeRequest: about, Kind: 'decision', State: 'waiting', Order: 90
    }, 'journey:early'));
    const { page } = await committee({ as: 'chair', culture: 'fr-FR', width: 320 });
    const line = lines(page).filter({ hasText: about.Title });
    await line.getByText('À l’étude\u00a0: aucune décision n’est attendue ici. On peut en discuter.').waitFor();
    expect(await line.getByRole('checkbox').count()).toBe(0);
    expect(await scrollsSideways(page)).toBe(false);
  });
});
