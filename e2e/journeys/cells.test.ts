import type { Browser, Page } from 'playwright-core';
import { findViolations } from '../support/axe';
import { startBrowser } from '../support/browser';
import type { PageName } from '../support/browser';
import { eventually } from '../support/eventually';
import { press, tabTo } from '../support/keyboard';
import { writesIn } from '../support/requests';
import { pagesIn } from '../support/pages';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
const { open, closeAll } = pagesIn(() => ({ browser, site }));

beforeAll(async () => { [site, browser] = await Promise.all([startSite(), startBrowser()]); });
afterEach(closeAll);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Item { readonly Id: number; readonly Title: string; readonly Status: string; readonly Due: string | null }

const newest = async (): Promise<Item> => (await site.rest<{ value: readonly Item[] }>(
  "web/getlist('/sites/cpin/Lists/WorkItems')/items?$top=1&$orderby=Id%20desc&$select=Id,Title,Status,Due")).value[0];
const cellOf = (page: Page, text: string): ReturnType<Page['locator']> => page.getByRole('gridcell', { name: text, exact: true });

describe('a cell of a register', () => {
  it('is opened by F2 and saved by Enter, in one write, and taken back', async () => {
    const one = await open('Work-items');
    const { page, errors } = one;
    const before = await newest();
    await cellOf(page, before.Title).focus();
    one.forgetRequests();
    await press(page, 'F2');
    const editor = page.getByRole('dialog', { name: `Short description of ${before.Title}` });
    await editor.getByRole('textbox').and(page.locator(':focus')).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.type('Changed in the table');
    await press(page, 'Enter');
    await editor.waitFor({ state: 'detached' });
    await cellOf(page, 'Changed in the table').and(page.locator(':focus')).waitFor();
    expect(writesIn(one.restRequests).length).toBe(1);
    await eventually(async () => expect((await newest()).Title).toBe('Changed in the table'));
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('#web-part').getByText(/is as it was before\.$/).waitFor();
    await eventually(async () => expect((await newest()).Title).toBe(before.Title));
    expect(errors).toEqual([]);
  });

  it('leads by Tab to the next one, of every kind, by keyboard alone in French', async () => {
    const one = await open('Work-items', { culture: 'fr-FR' });
    const { page, errors } = one;
    const item = await newest();
    await tabTo(page, 'Modifier dans le tableau');
    await press(page, 'Enter');
    await page.locator('#web-part').getByText(/^Modification dans le tableau/).waitFor();
    await cellOf(page, item.Title).focus();
    await press(page, 'Enter');
    const editor = page.getByRole('dialog');
    const at: string[] = [];
    for (let step = 0; step < 4; step++) {
      await editor.locator('[data-field] :focus').waitFor();
      const label = await editor.getAttribute('aria-label') ?? '';
      at.push(label);
      await press(page, 'Tab');
      await page.waitForFunction(last => document.querySelector('[role=dialog]')?.getAttribute('aria-label') !== last, label);
    }
    expect(new Set(at).size).toBe(4);
    await editor.locator('[data-field] :focus').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await press(page, 'Escape');
    await editor.waitFor({ state: 'detached' });
    expect(writesIn(one.restRequests)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('that somebody else changed meanwhile shows both versions', async () => {
    const { page } = await open('Work-items');
    const item = await newest();
    await page.getByRole('button', { name: 'Edit in the table' }).click();
    await page.locator('[role=gridcell][class*=editable]').first().waitFor();
    await cellOf(page, item.Title).click();
    const editor = page.getByRole('dialog');
    await editor.getByRole('textbox').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Mine');
    expect(await site.send('MERGE', `web/getlist('/sites/cpin/Lists/WorkItems')/items(${item.Id})`, 'chair', { Title: 'Theirs' })).toBe(204);
    await press(page, 'Enter');
    await editor.getByText('You both changed it.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await editor.getByRole('radio', { name: /^Yours/ }).check();
    await editor.getByRole('button', { name: 'Save what I chose' }).click();
    await editor.waitFor({ state: 'detached' });
    await eventually(async () => expect((await newest()).Title).toBe('Mine'));
  });

  it.each<PageName>([
    'Change-requests', 'Practices-and-training', 'Registers', 'Distribution-lists'
  ])('can be changed on %s by an owner, and not by who may only read', async name => {
    const { page } = await open(name);
    await page.getByRole('button', { name: 'Edit in the table' }).click();
    await page.locator('[role=gridcell][class*=editable]').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    // Readers have no distribution lists at all, members have no more than to read.
    const { page: read } = await open(name, { as: name === 'Distribution-lists' ? 'society' : 'reader' });
    await read.getByRole('button', { name: 'Columns' }).waitFor();
    expect(await read.getByRole('button', { name: 'Edit in the table' }).count()).toBe(0);
  });
});
