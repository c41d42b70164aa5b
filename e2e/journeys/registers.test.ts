import type { Browser } from 'playwright-core';
import { readSheets } from '../../src/data/sheets/read';
import { findViolations } from '../support/axe';
import { downloadOf, startBrowser } from '../support/browser';
import type { PageName } from '../support/browser';
import { eventually } from '../support/eventually';
import { scrollsSideways } from '../support/keyboard';
import { pagesIn } from '../support/pages';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
const { open, closeAll } = pagesIn(() => ({ browser, site }));

beforeAll(async () => { [site, browser] = await Promise.all([startSite(), startBrowser()]); });
afterEach(async () => {
  await site.clearFaults();
  await closeAll();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const rows = async <T>(list: string, query: string): Promise<readonly T[]> =>
  (await site.rest<{ value: readonly T[] }>(`web/getlist('/sites/cpin/Lists/${list}')/items?$top=500&${query}`)).value;

describe('a clerk', () => {
  it('enters inquiries by keyboard, one after another, and each is there once although answers are lost', async () => {
    const { page, errors } = await open('Registers');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: /Question/ }).and(page.locator(':focus')).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.type('Sample question one');
    await form.getByRole('combobox', { name: /Channel/ }).click();
    await page.keyboard.type('Email');
    await page.keyboard.press('Enter');
    await site.faults({ method: 'POST', path: 'batch', drop: 'after', times: 1 }, { method: 'POST', path: 'items', drop: 'after', times: 1 });
    await page.keyboard.press('Control+Enter');
    await form.getByRole('button', { name: 'Begin with its values' }).waitFor();
    await form.getByRole('textbox', { name: /Question/ }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Sample question two');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('gridcell', { name: 'Sample question two', exact: true }).waitFor();
    await eventually(async () => {
      const added = await rows<{ Title: string; Channel: string }>('Inquiries', '$select=Title,Channel&$orderby=Id desc');
      expect(added.filter(one => one.Title.startsWith('Sample question'))).toEqual([
        expect.objectContaining({ Title: 'Sample question two', Channel: 'email' }), expect.objectContaining({ Title: 'Sample question one', Channel: 'email' })
      ]);
    });
    expect(errors.filter(error => !/ERR_EMPTY_RESPONSE|request:|Failed to load/.test(error))).toEqual([]);
  });

  it('changes a row, looks at its history, and removes one after being asked', async () => {
    const { page } = await open('Registers');
    await page.getByRole('button', { name: 'Presentations' }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: /Topic/ }).fill('Sample presentation');
    await form.getByRole('combobox', { name: /Audience/ }).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('gridcell', { name: 'Sample presentation', exact: true }).click();
    const panel = page.getByRole('dialog', { name: /Sample presentation/ });
    await panel.getByRole('textbox', { name: 'Presented by' }).fill('Sample Member 3');
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByRole('tab', { name: 'History' }).click();
    await panel.getByText(/Presented by: “Sample Member 3”/).first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog', { name: /Remove Sample presentation/ }).getByRole('button', { name: 'Remove' }).click();
    // What lies under an open dialog counts as not there: only once it is closed does the missing row prove anything.
    await panel.waitFor({ state: 'detached' });
    await page.getByRole('gridcell', { name: 'Sample presentation', exact: true }).waitFor({ state: 'detached' });
    await eventually(async () => expect(await rows('Presentations', '$filter=Title eq \'Sample presentation\'')).toEqual([]));
  });
});

describe('practices', () => {
  it('take files several at once, say what is wrong with one, and open them in the browser', async () => {
    const { page } = await open('Practices-and-training');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: /^Name/ }).fill('Sample practice of the journey');
    await form.getByRole('textbox', { name: /^Version\W*$/ }).fill('1.0');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('gridcell', { name: 'Sample practice of the journey', exact: true }).click();
    const panel = page.getByRole('dialog', { name: /Sample practice of the journey/ });
    await panel.getByRole('tab', { name: 'Files' }).click();
    await panel.getByText('There are no files yet.').first().waitFor();
    const file = (name: string, bytes: number): { name: string; mimeType: string; buffer: Buffer } =>
      ({ name, mimeType: 'application/octet-stream', buffer: Buffer.alloc(bytes, 'x') });
    await panel.locator('input[type=file]').setInputFiles([file('guide.txt', 2000), file('large.bin', 17_000_000), file('guide.pdf.exe', 20)]);
    await panel.getByText(/looks like a document but is a program/).first().waitFor();
    await panel.getByRole('link', { name: /large\.bin/ }).waitFor();
    await panel.getByRole('link', { name: /guide\.txt/ }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    const href = await panel.getByRole('link', { name: /guide\.txt/ }).getAttribute('href');
    const got = await page.request.get(href ?? '');
    expect((await got.body()).length).toBe(2000);
    // The same name again waits for an answer.
    await panel.locator('input[type=file]').setInputFiles([file('guide.txt', 3000)]);
    await panel.getByRole('button', { name: 'Keep both: guide.txt' }).click();
    await panel.getByRole('link', { name: /guide \(2\)\.txt/ }).waitFor();
  });
});

describe('work items', () => {
  it('stand on a board, where a card is moved by keyboard and put back', async () => {
    const { page } = await open('Work-items');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: /Short description/ }).fill('Sample work of the journey');
    await form.getByRole('combobox', { name: /Kind/ }).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Board' }).click();
    const card = page.getByRole('button', { name: 'Sample work of the journey', exact: true });
    await card.focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByRole('region', { name: /^In progress/ }).getByRole('button', { name: 'Sample work of the journey', exact: true }).and(page.locator(':focus')).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await eventually(async () => expect(await rows('WorkItems', '$select=Status&$filter=Title eq \'Sample work of the journey\''))
      .toEqual([expect.objectContaining({ Status: 'in-progress' })]));
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('region', { name: /^Pending/ }).getByRole('button', { name: 'Sample work of the journey', exact: true }).waitFor();
  });

  it('are ranked on the board by keyboard, by finger and by drag, each move one write, and a reader only looks', async () => {
    const { page } = await open('Work-items');
    await page.getByRole('button', { name: 'Board' }).click();
    const column = page.getByRole('region', { name: /^Ongoing/ });
    const titles = async (): Promise<readonly string[]> => column.locator('[data-card] > button').allTextContents();
    await column.getByRole('listitem').nth(3).waitFor();
    const [first, second, third, fourth, ...rest] = await titles();
    await column.getByRole('button', { name: fourth, exact: true }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await eventually(async () => expect(await titles()).toEqual([first, second, fourth, third, ...rest]));
    await page.getByRole('button', { name: `Move down: ${fourth}` }).click();
    await eventually(async () => expect(await titles()).toEqual([first, second, third, fourth, ...rest]));
    await column.getByRole('listitem').nth(3).dragTo(column.getByRole('listitem').nth(1), { targetPosition: { x: 20, y: 10 } });
    await eventually(async () => expect(await titles()).toEqual([first, fourth, second, third, ...rest]));
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => expect(await titles()).toEqual([first, second, third, fourth, ...rest]));
    await page.reload();
    await page.getByRole('button', { name: 'Board' }).click();
    await eventually(async () => expect(await titles()).toEqual([first, second, third, fourth, ...rest]));
    // What nobody touched for long says so in words.
    await column.getByText(/Unchanged since 2026-/).first().waitFor();

    const reader = await open('Work-items', { as: 'reader' });
    await reader.page.getByRole('button', { name: 'Board' }).click();
    await reader.page.getByRole('region', { name: /^Ongoing/ }).getByRole('listitem').first().waitFor();
    expect(await reader.page.getByRole('button', { name: /^Move / }).count()).toBe(0);
    expect(await reader.page.getByRole('region', { name: /^Ongoing/ }).getByRole('combobox').count()).toBe(0);
  });
});

describe('distribution lists', () => {
  it('say what they lack and give their addresses', async () => {
    const { page } = await open('Distribution-lists');
    await page.getByRole('table', { name: /The lists on/ }).waitFor();
    expect(await page.getByRole('row', { name: /CPIN Technical Issues/ }).count()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    // As they were on another day: whoever had left by then or came later is not among them.
    await page.getByLabel('As of').fill('2025-01-15');
    const counts = await page.getByRole('table', { name: 'The lists on 2025-01-15' }).locator('tbody td:first-of-type').allTextContents();
    const { name, content } = await downloadOf(page, () => page.getByRole('button', { name: 'Excel of the members on 2025-01-15' }).click());
    expect(name).toBe('distribution-lists-2025-01-15.xlsx');
    const read = await readSheets(content);
    expect(read.ok && read.value.sheets[0].rows.length).toBe(counts.reduce((sum, count) => sum + Number(count), 0));
    expect(counts.every(count => Number(count) > 0)).toBe(true);
  });
});

describe('readers', () => {
  it.each<PageName>(['Practices-and-training', 'Work-items', 'Registers'])('find on %s nothing to press, in French, at 320 pixels', async name => {
    const { page, errors } = await open(name, { as: 'reader', culture: 'fr-FR', width: 320 });
    expect(await page.getByRole('button', { name: /Ajouter|Importer/ }).count()).toBe(0);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await findViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
