import type { Browser, Page } from 'playwright-core';
import { changeRequests } from '../../src/schema/lists/changeRequests';
import { numberOf } from '../../src/domain/changeRequest/number';
import { findViolations } from '../support/axe';
import { openPage, startBrowser } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import { focused, press, scrollsSideways, tabTo } from '../support/keyboard';
import { allRead, command, must, stored } from '../support/register';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
const opened: OpenPage[] = [];

beforeAll(async () => { [site, browser] = await Promise.all([startSite(), startBrowser()]); });
afterEach(async () => {
  await site.clearFaults();
  await Promise.all(opened.splice(0).map(one => one.close()));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function register(viewing: Viewing): Promise<OpenPage> {
  const one = await openPage(browser, site, 'Change-requests', viewing);
  opened.push(one);
  await allRead(one.page);
  await command(one.page, /^(Refresh|Actualiser|More commands|Autres commandes)$/).waitFor();
  return one;
}

const count = async (): Promise<number> => must(await site.storeAs('owner').count(changeRequests));

/** The form, opened by its command. */
async function newRequest(page: Page): Promise<void> {
  await command(page, 'New change request').click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).waitFor();
}

async function fillIn(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('combobox', { name: 'Submitted by' }).fill('Society 7');
  await page.getByRole('option', { name: 'Sample Society 7', exact: true }).click();
  await page.getByRole('combobox', { name: 'Category' }).fill('Train');
  await page.getByRole('option', { name: 'Training' }).click();
}

/** The number on the receipt, once it is there. */
async function receiptOf(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { name: /CR-\d{6}$/ });
  await heading.waitFor();
  return /CR-\d{6}/.exec(await heading.textContent() ?? '')?.[0] ?? '';
}

const idIn = (number: string): number => Number(number.slice(3));

describe('a society member', () => {
  it('submits by keyboard alone: told what is wrong while typing, and given a number to copy', async () => {
    const before = await count();
    const { page, errors } = await register({ as: 'society' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    await tabTo(page, 'New change request');
    await press(page, 'Enter');
    // The form begins where the work does.
    await page.locator('[role=dialog] input:focus').waitFor();
    expect((await focused(page)).name).toMatch(/^Title/);

    const dialog = page.getByRole('dialog');
    await page.keyboard.type('x');
    await press(page, 'Backspace', 'Tab');
    await dialog.getByText('Fill this in.').waitFor();
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    await press(page, 'Shift+Tab');
    await page.keyboard.type('A'.repeat(256));
    await dialog.getByText('This is too long: use at most 255 characters.').waitFor();
    await press(page, 'Control+A');
    await page.keyboard.type('Add “École” to the print template 🙂');
    await dialog.getByText(/This is too long/).waitFor({ state: 'hidden' });
    await tabTo(page, 'Details');
    await page.keyboard.type('The name is cut after 20 letters.');
    await tabTo(page, /^Submitted by/);
    await page.keyboard.type('society 7');
    await page.getByRole('option', { name: 'Sample Society 7', exact: true }).waitFor();
    await press(page, 'ArrowDown', 'Enter', 'Tab');
    // Sent too early: what is missing is said, and the focus is on it.
    await tabTo(page, 'Submit');
    await press(page, 'Enter');
    await dialog.getByText('One thing to correct before it can be saved:').waitFor();
    expect((await focused(page)).name).toMatch(/^Category/);
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    await page.keyboard.type('rep');
    await press(page, 'Enter');
    await tabTo(page, 'CPIN');
    await press(page, 'Space');
    await tabTo(page, 'Submit');
    await press(page, 'Enter');

    const number = await receiptOf(page);
    expect((await focused(page)).name).toBe(`Submitted as ${number}`);
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    await tabTo(page, `Copy ${number}`);
    await press(page, 'Enter');
    await dialog.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(number);

    const item = await stored(site.storeAs('owner'), idIn(number));
    expect(item).toMatchObject({
      Title: 'Add “École” to the print template 🙂', Details: 'The name is cut after 20 letters.', Category: 'reporting',
      Modules: ['CPIN'], Status: 'received', Society: { Title: 'Sample Society 7' }, Author: { Title: 'Sample Society Member' }
    });
    expect(number).toBe(numberOf(item));
    expect(await count()).toBe(before + 1);
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: number }).waitFor();
    expect(errors).toEqual([]);
  });

  it('does it in French, in a window of 320 pixels', async () => {
    const { page, errors } = await register({ as: 'society', culture: 'fr-FR', width: 320 });
    expect(await findViolations(page)).toEqual([]);
    await command(page, 'Nouvelle demande').click();
    const dialog = page.getByRole('dialog', { name: 'Nouvelle demande de changement' });
    await dialog.getByRole('button', { name: 'Soumettre' }).click();
    await dialog.getByText(/^3 points à corriger/).waitFor();
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await dialog.getByRole('textbox', { name: /^Titre/ }).fill('Écran des frais de garde');
    await dialog.getByRole('combobox', { name: /^Soumise par/ }).fill('Society 9');
    await page.getByRole('option', { name: 'Sample Society 9', exact: true }).click();
    await dialog.getByRole('combobox', { name: /^Catégorie/ }).fill('finan');
    await page.getByRole('option', { name: 'Finances' }).click();
    await dialog.getByRole('button', { name: 'Soumettre' }).click();
    const number = await receiptOf(page);
    await dialog.getByText(`Soumise sous le numéro ${number}`).first().waitFor();
    expect(await stored(site.storeAs('owner'), idIn(number))).toMatchObject({ Category: 'finance', Title: 'Écran des frais de garde' });
    expect(errors).toEqual([]);
  });

  it('presses twice, and one is submitted', async () => {
    const before = await count();
    const { page } = await register({ as: 'society' });
    await newRequest(page);
    await fillIn(page, 'Pressed twice');
    await page.getByRole('button', { name: 'Submit', exact: true }).dblclick();
    await receiptOf(page);
    await page.waitForLoadState('networkidle');
    expect(await count()).toBe(before + 1);
  });

  it.each(['before', 'after'] as const)('loses the connection just %s it is written, and one is submitted', async drop => {
    const before = await count();
    const { page } = await register({ as: 'society' });
    await newRequest(page);
    await fillIn(page, `Lost just ${drop}`);
    await site.faults({ method: 'POST', path: '\\$batch', times: 1, drop });
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    const number = await receiptOf(page);
    expect(await count()).toBe(before + 1);
    expect((await stored(site.storeAs('owner'), idIn(number))).Title).toBe(`Lost just ${drop}`);
  });

  it('is offline for long: told so, keeps the text, submits once when it is back', async () => {
    const before = await count();
    const { page } = await register({ as: 'society' });
    await newRequest(page);
    await fillIn(page, 'From a train');
    await site.faults({ method: 'POST', path: '.', times: 1000, drop: 'after' });
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByText('SharePoint did not answer.').waitFor({ timeout: 90_000 });
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    await site.clearFaults();
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await receiptOf(page);
    expect(await count()).toBe(before + 1);
  });

  it('leaves with text that is not saved only after being asked', async () => {
    const before = await count();
    const { page } = await register({ as: 'society' });
    await newRequest(page);
    await page.getByRole('textbox', { name: 'Title' }).fill('Half a thought');
    await press(page, 'Escape');
    await page.getByText('Leave without saving?').waitFor();
    await page.getByRole('button', { name: 'Stay and keep editing' }).click();
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Half a thought');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await page.getByRole('dialog').first().waitFor({ state: 'detached' });
    expect(await count()).toBe(before);
  });
});

describe.each(['reader', 'guest'] as const)('a %s', as => {
  it('is not offered to submit, and is refused by the site', async () => {
    const before = await count();
    const { page, errors } = await register({ as });
    expect(await command(page, /^(New change request|Import|Rank)$/).count()).toBe(0);
    expect(await page.getByRole('row').count()).toBeGreaterThan(1);
    expect(await site.send('POST', "web/getlist('/sites/cpin/Lists/ChangeRequests')/items", as, { Title: 'Past the page' })).toBe(403);
    expect(await count()).toBe(before);
    expect(errors).toEqual([]);
  });
});
