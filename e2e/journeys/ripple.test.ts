import type { Browser, Page } from 'playwright-core';
import { practices } from '../../src/schema/lists/practices';
import { workItems } from '../../src/schema/lists/workItems';
import { numberOf } from '../../src/domain/changeRequest/number';
import { findViolations } from '../support/axe';
import { startBrowser, waitForFirstRows } from '../support/browser';
import type { Viewing } from '../support/browser';
import { eventually } from '../support/eventually';
import { scrollsSideways } from '../support/keyboard';
import { must, panelOf } from '../support/register';
import { pagesIn } from '../support/pages';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
/** A practice of the sample in its second version, linked to a change request. */
let linked: { readonly request: number; readonly practice: number; readonly title: string };
const { open, closeAll } = pagesIn(() => ({ browser, site }));

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), startBrowser()]);
  const owner = site.storeAs('owner');
  const rows = must(await owner.page(practices, { top: 200 })).rows;
  const found = rows.find(row => row.Replaces && row.ChangeRequests);
  if (!found?.ChangeRequests) throw new Error('The sample has no practice that is linked to a change request.');
  linked = { request: found.ChangeRequests[0].Id, practice: found.Id, title: found.Title ?? '' };
});
afterEach(closeAll);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const reviews = async (): Promise<readonly string[]> =>
  must(await site.storeAs('owner').page(workItems, { columns: ['Key'], where: [{ column: 'Key', is: 'startsWith', value: 'review:' }], top: 500 })).rows.map(row => row.Key ?? '');

async function choose(page: Page, command: string, label: string, cause: string): Promise<void> {
  await page.getByRole('button', { name: command }).click();
  await page.getByRole('combobox', { name: label }).selectOption({ label: cause });
}

describe('an owner', () => {
  it('sees what a change request and a practice have to do with one another, from either', async () => {
    const { page, errors } = await open('Change-requests', { hash: `cr=${linked.request}` });
    await page.getByRole('tab', { name: 'Related' }).click();
    await page.getByRole('region', { name: /^Practices/ }).getByRole('button', { name: linked.title }).first().click();
    const practice = page.getByRole('dialog', { name: linked.title });
    await practice.getByRole('tab', { name: 'Related' }).click();
    await practice.getByRole('button', { name: new RegExp(`^${numberOf({ Id: linked.request })}`) }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await practice.waitFor({ state: 'detached' });
    await panelOf(page, linked.request).getByRole('tab', { name: 'Related' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('sees what a version changed, and while the next one is entered what it changes', async () => {
    const { page, errors } = await open('Practices-and-training', { hash: `item=${linked.practice}` });
    const panel = page.getByRole('dialog', { name: linked.title });
    await panel.getByRole('tab', { name: 'What changed' }).click();
    await panel.getByRole('heading', { name: 'What changed from version 1.0 to version 2.0' }).waitFor();
    await panel.getByText('Before: 1.0').waitFor();
    await panel.getByText('Now: 2.0').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await panel.getByRole('button', { name: 'New version' }).click();
    const form = page.getByRole('dialog', { name: /New version/i });
    const changes = form.getByRole('region', { name: 'What this version changes' });
    await changes.waitFor();
    await form.getByRole('textbox', { name: 'Scope' }).fill('Steps for some societies.');
    await changes.locator('ins').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('starts reviews for what a legislative change touches, sees them under way, and takes them back', async () => {
    const { page, errors } = await open('Practices-and-training');
    await choose(page, 'What a change touches', 'Module or legislative change', 'French Language Services Act');
    const touched = page.getByRole('region', { name: /^Practices \([1-9]/ });
    const boxes = touched.getByRole('checkbox', { name: /^Choose (?!all)/ });
    await boxes.first().waitFor();
    const before = await boxes.count();
    expect(await findViolations(page)).toEqual([]);
    await boxes.first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Start review work items (1)' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Start one review work item?' });
    await dialog.getByRole('textbox', { name: /^Due/ }).fill('2027-03-31');
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Start' }).click();
    await page.getByText('Review work items started: 1.').first().waitFor();
    await touched.getByText('Under review:').waitFor();
    expect(await boxes.count()).toBe(before - 1);
    const [key] = await reviews();
    expect(await reviews()).toHaveLength(1);
    expect(key).toMatch(/^review:Practices:\d+:0$/);

    // Chosen on a page that was opened before: nothing is doubled.
    await page.reload();
    await waitForFirstRows(page);
    await choose(page, 'What a change touches', 'Module or legislative change', 'French Language Services Act');
    await touched.getByText('Under review:').waitFor();
    expect(await boxes.count()).toBe(before - 1);
    expect(errors).toEqual([]);
  });

  it('starts reviews for a module and takes them back', async () => {
    const { page } = await open('Practices-and-training');
    const kept = await reviews();
    await choose(page, 'What a change touches', 'Module or legislative change', 'CPIN');
    const resources = page.getByRole('region', { name: /^Training Resources/ });
    await resources.getByRole('checkbox', { name: 'Choose all' }).check();
    await page.getByRole('button', { name: /^Start review work items/ }).click();
    const dialog = page.getByRole('dialog', { name: /^Start \d+ review work items\?$/ });
    await dialog.getByRole('textbox', { name: /^Due/ }).fill('2027-03-31');
    await dialog.getByRole('button', { name: 'Start' }).click();
    await page.getByText(/^Review work items started: \d+\./).first().waitFor();
    await eventually(async () => expect((await reviews()).length).toBeGreaterThan(kept.length));
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/^Taken back: \d+\./).first().waitFor();
    expect([...await reviews()].sort()).toEqual([...kept].sort());
  });
});

describe('a reader in French on a narrow page', () => {
  const viewing: Viewing = { as: 'reader', culture: 'fr-FR', width: 320 };

  it('sees what a change touches, and is offered no reviews', async () => {
    const { page, errors } = await open('Practices-and-training', viewing);
    await choose(page, 'Ce qu’un changement touche', 'Module ou changement législatif', 'Loi sur les services en français');
    await page.getByRole('region', { name: /^Pratiques \([1-9]/ }).getByRole('button').first().waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: /Lancer/ }).count()).toBe(0);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await findViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('sees what is related to a change request', async () => {
    const { page } = await open('Change-requests', { ...viewing, hash: `cr=${linked.request}` });
    await page.getByRole('tab', { name: 'Liens' }).click();
    await page.getByRole('region', { name: /^Pratiques/ }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await findViolations(page)).toEqual([]);
  });
});
