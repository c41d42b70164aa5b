import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { agendaItems } from '../../src/schema/lists/agendaItems';
import { findViolations } from '../support/axe';
import { openPage, startBrowser } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import { focused, scrollsSideways } from '../support/keyboard';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(180_000);

let site: Site;
let browser: Browser;
const opened: OpenPage[] = [];

beforeAll(async () => { browser = await startBrowser(); });
beforeEach(async () => { site = await startSite({ rows: 60 }); });
afterEach(async () => {
  await Promise.all(opened.splice(0).map(one => one.close()));
  await site?.close();
});
afterAll(() => browser?.close());

/** The current meeting's agenda as it filled itself. */
async function committee(viewing: Viewing = { as: 'chair' }): Promise<OpenPage> {
  const one = await openPage(browser, site, 'Committee', viewing);
  opened.push(one);
  await one.page.locator('table tbody tr').first().waitFor();
  await one.page.waitForLoadState('networkidle');
  return one;
}

async function closeMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close the meeting' }).first().click();
  await page.getByRole('group').getByRole('button', { name: 'Close the meeting' }).click();
  await page.getByRole('heading', { name: 'Agenda and minutes' }).waitFor();
  await page.getByRole('tab', { name: 'English' }).waitFor();
}

const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Text', exact: true });

describe('the minutes of a meeting', () => {
  it('write themselves, keep an edit when the record changes, and reach readers as a page and a Word file', async () => {
    const { page, errors } = await committee();
    await closeMeeting(page);
    const composed = await editor(page).inputValue();
    expect(composed).toMatch(/^# Minutes – CPIN Operations and Strategy Committee\n/);
    expect(composed).toMatch(/The meeting was adjourned (at|on) /);
    const hash = await page.evaluate(() => window.location.hash);

    await editor(page).fill(composed.replace('## Adjournment', '## Adjournment\n\nThe committee thanked its secretary.'));
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Draft, not posted yet.', { exact: false }).first().waitFor();
    expect(await findViolations(page)).toEqual([]);

    // Somebody else notes something on the agenda's first item.
    const store = site.storeAs('owner');
    const title = await page.locator('table tbody tr th').first().innerText();
    const items = await store.page(agendaItems, { top: 500, descending: true });
    const first = items.ok ? items.value.rows.find(item => title.includes(item.Title ?? '?')) : undefined;
    const fresh = await store.get(agendaItems, first?.Id ?? 0);
    if (!fresh.ok) throw new Error(JSON.stringify(fresh.failure));
    const noted = await store.change(agendaItems, { Id: fresh.value.Id, ETag: fresh.value.ETag ?? '' }, { Text: 'Two vendors were compared.' });
    expect(noted).toMatchObject({ ok: true });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByRole('button', { name: 'Bring in the changes' }).click();
    const merged = await editor(page).inputValue();
    expect(merged).toContain('Two vendors were compared.');
    expect(merged).toContain('The committee thanked its secretary.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();

    await page.getByRole('button', { name: 'Post the minutes' }).click();
    await page.getByRole('link', { name: 'Minutes – Word in English' }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Post again' }).waitFor();
    // Asking whether a file is there yet is answered with 404, which browsers put on the console.
    expect(errors.filter(error => !/404/.test(error))).toEqual([]);

    const reader = await committee({ as: 'guest', culture: 'fr-FR', hash: hash.replace(/^#/, ''), width: 320 });
    const links = reader.page.getByRole('list', { name: 'Documents affichés' }).getByRole('link');
    await links.first().waitFor();
    expect(await links.allInnerTexts()).toEqual([
      'Procès-verbal – page en français', 'Procès-verbal – Word en français', 'Procès-verbal – page en anglais', 'Procès-verbal – Word en anglais'
    ]);
    expect(await reader.page.getByRole('textbox').count()).toBe(0);
    expect(await scrollsSideways(reader.page)).toBe(false);
    expect(await findViolations(reader.page)).toEqual([]);
    const fetched = async (index: number): Promise<Buffer> => {
      const href = await links.nth(index).getAttribute('href');
      return (await reader.page.request.get(new URL(href ?? '', site.origin).toString())).body();
    };
    const french = (await fetched(0)).toString('utf8');
    expect(french).toContain('<html lang="fr-CA">');
    expect(french).toContain('Ébauche, pas encore adoptée');
    expect((await fetched(2)).toString('utf8')).toContain('<p>The committee thanked its secretary.</p>');
    const word = unzipSync(new Uint8Array(await fetched(3)));
    expect(strFromU8(word['word/document.xml'])).toContain('The committee thanked its secretary.');

    // Read where it stands, in either language; the file need not be saved for that.
    const read = reader.page.getByRole('button', { name: /^Lire.*Procès-verbal en français/ });
    await read.click();
    const french320 = reader.page.getByRole('dialog', { name: 'Procès-verbal en français' });
    await french320.getByRole('heading', { name: /^Procès-verbal – / }).waitFor();
    await french320.getByText('Ébauche, pas encore adoptée', { exact: false }).waitFor();
    expect(await findViolations(reader.page)).toEqual([]);
    await french320.getByRole('button', { name: 'Lire en anglais' }).focus();
    await reader.page.keyboard.press('Enter');
    const english320 = reader.page.getByRole('dialog', { name: 'Procès-verbal en anglais' });
    await english320.getByText('The committee thanked its secretary.').waitFor();
    expect(await english320.getByText('The committee thanked its secretary.').evaluate(text => text.closest('[lang]')?.getAttribute('lang'))).toBe('en-CA');
    expect(await english320.getByRole('link').count()).toBe(0);
    expect(await scrollsSideways(reader.page)).toBe(false);
    await reader.page.keyboard.press('Escape');
    await english320.waitFor({ state: 'hidden' });
    expect((await focused(reader.page)).name).toMatch(/^Lire/);
    expect(reader.errors).toEqual([]);

    // The page itself, as a reader sees it who opens it.
    const document = await reader.page.context().newPage();
    await document.setContent((await fetched(2)).toString('utf8'));
    expect(await document.getByRole('heading', { level: 1 }).innerText()).toBe('Minutes – CPIN Operations and Strategy Committee');
    expect(await document.locator('script').count()).toBe(0);
  });

  it('are edited in French on a narrow page', async () => {
    const chair = await committee();
    await closeMeeting(chair.page);
    const hash = (await chair.page.evaluate(() => window.location.hash)).replace(/^#/, '');
    const { page, errors } = await committee({ as: 'owner', culture: 'fr-FR', width: 320, hash });
    await page.getByRole('tab', { name: 'Français' }).and(page.locator('[aria-selected=true]')).waitFor();
    const area = page.getByRole('textbox', { name: 'Texte', exact: true });
    expect(await area.inputValue()).toMatch(/^# Procès-verbal – Comité des opérations/);
    await area.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.type(' (ébauche)');
    expect(await page.getByRole('button', { name: 'Afficher le procès-verbal' }).isDisabled()).toBe(true);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByRole('button', { name: 'Afficher le procès-verbal' }).and(page.locator(':enabled')).waitFor();
    expect(errors).toEqual([]);
  });

  it('are posted whole under throttled and dropped requests', async () => {
    const { page } = await committee();
    await closeMeeting(page);
    await site.faults(
      { method: 'POST', path: 'MeetingDocuments', every: 3, drop: 'after', times: 3 },
      { method: '.*', path: 'MeetingDocuments', every: 4, status: 429, retryAfter: 1, times: 3 }
    );
    await page.getByRole('button', { name: 'Post the minutes' }).click();
    await page.getByRole('button', { name: 'Post again' }).waitFor({ timeout: 90_000 });
    await site.clearFaults();
    const { value } = await site.rest<{ value: readonly { FileLeafRef: string }[] }>(
      'web/getlist(\'/sites/cpin/MeetingDocuments\')/items?$select=FileLeafRef,Kind&$filter=Kind%20eq%20%27minutes%27&$top=100');
    const names = value.map(row => row.FileLeafRef.replace(/^.*?\./, ''));
    for (const end of ['en.docx', 'en.html', 'fr.docx', 'fr.html']) expect(names).toContain(end);
  });
});
