import type { Browser, Frame } from 'playwright-core';
import { looks } from '../../local/page/teams/views';
import { findViolations } from '../support/axe';
import { openAt, startBrowser } from '../support/browser';
import type { OpenPage } from '../support/browser';
import { scrollsSideways } from '../support/keyboard';
import { pagesIn } from '../support/pages';
import { startSite } from '../support/site';
import type { Site } from '../support/site';
import { errorsOf, openTeams, strayOf, tabOf } from '../support/teams';
import type { TeamsViewing } from '../support/teams';

jest.setTimeout(180_000);

let site: Site;
let browser: Browser;
const { keep, closeAll } = pagesIn(() => ({ browser, site }));

beforeAll(async () => { [site, browser] = await Promise.all([startSite({ rows: 60 }), startBrowser()]); });
afterEach(closeAll);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The Teams-like frame with the tab in it, once its agenda is there and nothing more is asked for. */
async function open(viewing: TeamsViewing): Promise<OpenPage & { readonly tab: Frame }> {
  const one = keep(await openTeams(browser, site, viewing));
  const tab = await tabOf(one.page);
  if (viewing.view !== 'personal') await tab.locator('table tbody tr').first().waitFor();
  await one.page.waitForLoadState('networkidle');
  return { ...one, tab };
}

/** Waits until the committee's page stands on this ground. */
const groundIs = (tab: Frame, color: string): Promise<unknown> => tab.waitForFunction(wanted => {
  const root = document.querySelector('#committee-title')?.closest('#web-part [lang]');
  return root && getComputedStyle(root).backgroundColor === wanted;
}, color);
const grounds = { default: 'rgb(255, 255, 255)', dark: 'rgb(41, 41, 41)', contrast: 'rgb(0, 0, 0)' };

describe('the look of Teams', () => {
  it.each(looks)('%s is that of the tab, with no accessibility violation', async look => {
    const one = await open({ view: 'channel', look, as: 'chair' });
    await groundIs(one.tab, grounds[look]);
    expect(await findViolations(one.page)).toEqual([]);
    expect(errorsOf(one)).toEqual([]);
    expect(strayOf(one)).toEqual([]);
  });

  it('changes at once and loads nothing again', async () => {
    const { page, tab } = await open({ view: 'channel' });
    await tab.evaluate(() => { document.title = 'the same page'; });
    for (const look of ['dark', 'contrast', 'default'] as const) {
      await page.locator('#teams-look').selectOption(look);
      await groundIs(tab, grounds[look]);
    }
    expect(await tab.title()).toBe('the same page');
  });
});

describe('the language of Teams', () => {
  it('is that of the tab, though SharePoint would speak English', async () => {
    const one = await open({ view: 'channel', language: 'fr-ca' });
    expect(await one.tab.locator('html').getAttribute('lang')).toBe('fr');
    await one.tab.getByRole('tab', { name: 'Toutes les réunions' }).waitFor();
    expect(one.tab.url()).toContain('forceLocale=fr-fr');
    expect(await findViolations(one.page)).toEqual([]);
    expect(errorsOf(one)).toEqual([]);
  });
});

describe('the side panel of a meeting', () => {
  it.each([
    ['sidePanel280', 280, 'fr-ca', 'dark'], ['sidePanel280', 280, 'en-ca', 'default'], ['sidePanel320', 320, 'en-ca', 'contrast']
  ] as const)('%s, %d pixels, %s, %s: every part of the page fits, with no accessibility violation', async (view, width, language, look) => {
    const one = await open({ view, as: 'chair', language, look });
    const { page, tab } = one;
    expect(await tab.evaluate(() => window.innerWidth)).toBe(width);
    const tabs = tab.getByRole('tab');
    const wide: string[] = [];
    const violations: string[] = [];
    for (let index = 0; index < await tabs.count(); index += 1) {
      await tabs.nth(index).click();
      await page.waitForLoadState('networkidle');
      const name = await tabs.nth(index).innerText();
      if (await scrollsSideways(tab)) wide.push(name);
      violations.push(...(await findViolations(page)).map(found => `${name}: ${found}`));
    }
    expect(wide).toEqual([]);
    expect(violations).toEqual([]);
    expect(errorsOf(one)).toEqual([]);
  });

  it('lets the chair record a decision', async () => {
    const { page, tab } = await open({ view: 'sidePanel320', as: 'chair' });
    await tab.getByRole('button', { name: 'All present' }).click();
    const mover = tab.getByRole('combobox', { name: /^Moved by/ });
    await tab.locator('select[name=mover] option:nth-child(3)').waitFor({ state: 'attached' });
    const line = tab.locator('table tbody tr').filter({ hasText: /CR-/ }).first();
    await line.getByRole('checkbox').check();
    await mover.selectOption({ index: 1 });
    await tab.getByRole('combobox', { name: /^Seconded by/ }).selectOption({ index: 2 });
    await tab.getByRole('button', { name: 'Record', exact: true }).click();
    await tab.getByText(/Recorded: OS-/).first().waitFor();
    expect(await scrollsSideways(tab)).toBe(false);
    await page.waitForLoadState('networkidle');
  });
});

describe('the settings of a tab', () => {
  it('say which site the hub is on and which body it is for, and Teams keeps them', async () => {
    const one = await open({ view: 'beforeMeeting', as: 'owner' });
    const { page } = one;
    await page.getByRole('button', { name: 'Set up the tab…' }).click();
    const inside = page.frameLocator('#teams-set-up-frame iframe');
    const pane = inside.locator('#property-pane');
    const address = pane.getByLabel('Address of the hub’s site');
    const save = page.getByRole('button', { name: 'Save' });

    // The tab of a meeting stands on a site without a hub.
    await pane.getByText(/There is no (hub on this site yet|site with this address)/).first().waitFor();
    await save.and(page.locator(':enabled')).waitFor();
    for (const [typed, said] of [
      ['https://elsewhere.invalid/sites/cpin', 'This site is of another organization.'], ['/sites/nowhere', 'There is no site with this address.'],
      ['cpin', 'This is no address of a site.']
    ]) {
      await address.fill(typed);
      await address.press('Tab');
      await pane.locator('.pane-error').filter({ hasText: said }).waitFor();
    }
    await address.fill(`${site.url}/SitePages/Committee.aspx`);
    await address.press('Tab');
    await pane.getByLabel('Committee or group').selectOption({ label: 'Business Harmonization Committee' });
    await inside.getByRole('heading', { name: 'Business Harmonization Committee' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await save.click();
    await page.locator('#teams-set-up').waitFor({ state: 'hidden' });
    const tab = await tabOf(page);
    await tab.getByRole('heading', { name: 'Business Harmonization Committee' }).waitFor();

    // It is the tab from now on, in the side panel too.
    await page.locator('#teams-view').selectOption('sidePanel280');
    await page.waitForURL(/view=sidePanel280/);
    await (await tabOf(page)).getByRole('heading', { name: 'Business Harmonization Committee' }).waitFor();
  });

  it('can be changed in the tab itself', async () => {
    const { page, tab } = await open({ view: 'channel', as: 'chair' });
    await page.getByRole('button', { name: 'Settings of the tab' }).click();
    await tab.locator('#property-pane').getByLabel('Committee or group').selectOption({ label: 'Training Support Network' });
    await tab.getByRole('heading', { name: 'Training Support Network' }).waitFor();
  });

  it('are what a tab asks for that does not know where the hub is', async () => {
    const { page, tab } = await open({ view: 'afterMeeting', as: 'owner' });
    await tab.evaluate(() => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, JSON.stringify({ dataVersion: '1.0', properties: {} }));
    });
    await page.reload();
    const inside = page.frameLocator('#teams-tab');
    await inside.getByText(/open the settings of the tab and give the address of its site/).first().waitFor();
    // The root site of the tenant is not to become a hub by a slip.
    expect(await inside.getByRole('button', { name: 'Set up this site' }).count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('a link', () => {
  it('out of the tab opens the same place, for a guest who reads', async () => {
    const { page, tab } = await open({ view: 'channel', as: 'chair' });
    await tab.getByLabel('Committee or group').selectOption({ label: 'Business Harmonization Committee' });
    await tab.getByRole('tab', { name: 'Members' }).click();
    await tab.getByRole('button', { name: 'Copy a link to this' }).click();
    const dialog = page.getByRole('dialog', { name: /^Link to/ });
    const address = await dialog.getByRole('link').getAttribute('href');
    expect(await findViolations(page)).toEqual([]);

    const guest = keep(await openAt(browser, site, address ?? '', { as: 'guest' }));
    const theirs = await tabOf(guest.page);
    await theirs.getByRole('heading', { name: 'Business Harmonization Committee' }).waitFor();
    await theirs.getByRole('tab', { name: 'Members', selected: true }).waitFor();
    expect(errorsOf(guest)).toEqual([]);
  });

  it('to an agenda item, out of its row, brings a guest to that row', async () => {
    const { page, tab } = await open({ view: 'channel', as: 'chair' });
    const row = tab.locator('[id^=agenda-item-]').nth(3);
    const id = await row.getAttribute('id');
    await row.getByRole('button', { name: /^Copy link: / }).click();
    const dialog = page.getByRole('dialog', { name: /^Link to/ });
    const address = await dialog.getByRole('link').getAttribute('href');

    const guest = keep(await openAt(browser, site, address ?? '', { as: 'guest' }));
    const theirs = await tabOf(guest.page);
    await theirs.waitForFunction(wanted => document.activeElement?.id === wanted, id);
    expect(await theirs.locator('[aria-current=location]').count()).toBe(1);
    await guest.page.waitForLoadState('networkidle');
    expect(await findViolations(guest.page)).toEqual([]);
    expect(errorsOf(guest)).toEqual([]);
  });

  it('to one change request opens it in the personal app', async () => {
    const register = '1f7b2495-f7e6-4f3f-8c78-ee2a0bbb32a1';
    const context = encodeURIComponent(JSON.stringify({ subEntityId: 'cr=7' }));
    const one = keep(await openAt(browser, site, `${site.origin}/teams/l/entity/${register}/${register}?context=${context}`, { as: 'society' }));
    await one.page.frameLocator('#teams-tab').getByRole('dialog', { name: /CR-000007/ }).getByText(/^Status:/).first().waitFor();
    expect(errorsOf(one)).toEqual([]);
  });
});

describe('a guest', () => {
  it.each(['channel', 'sidePanel280'] as const)('reads in the %s, and is shown nothing to press that would be refused', async view => {
    const one = await open({ view, as: 'guest' });
    expect(await one.tab.getByRole('checkbox').count()).toBe(0);
    expect(await one.tab.getByRole('button', { name: /Record|Close the meeting|Set up this site/ }).count()).toBe(0);
    expect(await scrollsSideways(one.tab)).toBe(false);
    expect(errorsOf(one)).toEqual([]);
    expect(strayOf(one)).toEqual([]);
  });
});
