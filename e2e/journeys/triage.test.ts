import type { Browser, Locator, Page } from 'playwright-core';
import { readSheets } from '../../src/data/sheets/read';
import { changeRequests } from '../../src/schema/lists/changeRequests';
import { numberOf } from '../../src/domain/changeRequest/number';
import type { ChangeRequest } from '../../src/domain/changeRequest/move';
import { findViolations } from '../support/axe';
import { downloadOf, openPage, startBrowser } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import { focused, press, scrollsSideways, tabTo } from '../support/keyboard';
import { addRequest, allRead, command, follow, headingsShown, must, panelOf, rowOf, rowsShown, society, stored } from '../support/register';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

const formula = '=HYPERLINK("https://example.org","Click here")';

let site: Site;
let browser: Browser;
/** Every change request, as stored. */
let all: readonly ChangeRequest[];
const opened: OpenPage[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ rows: 120 }), startBrowser()]);
  const member = site.storeAs('society');
  const from = await society(member, 3);
  const alike = { Society: from, Category: 'training', Modules: ['CPIN'] };
  await addRequest(member, { ...alike, Title: formula });
  await addRequest(member, { ...alike, Title: 'Étude préliminaire; with "quotes", and a comma' });
  await addRequest(member, { ...alike, Title: 'Same society, other category', Category: 'finance' });
  await addRequest(member, { ...alike, Title: 'Same society, other module', Modules: ['SOR-RL'] });
  await addRequest(member, { ...alike, Title: 'Same society, other status', Status: 'withdrawn' });
  const rows: ChangeRequest[] = [];
  must(await member.each(changeRequests, {}, some => { rows.push(...some); }));
  all = rows;
});
afterEach(async () => { await Promise.all(opened.splice(0).map(one => one.close())); });
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function register(viewing: Viewing = {}): Promise<OpenPage> {
  const one = await openPage(browser, site, 'Change-requests', viewing);
  opened.push(one);
  await allRead(one.page);
  await one.page.getByRole('searchbox').waitFor();
  return one;
}

/** Picks values in one of the filters. */
async function filter(page: Page, name: string, ...values: readonly RegExp[]): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Filter by ${name}`) }).click();
  const dialog = page.getByRole('dialog', { name: `Filter by ${name}` });
  expect(await findViolations(page, '[role=dialog]')).toEqual([]);
  for (const value of values) await dialog.getByRole('checkbox', { name: value }).check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'detached' });
}

const shownCount = (page: Page, shown: number): Promise<void> => page.getByText(new RegExp(`^Shown: ${shown} of \\d+$`)).waitFor();
const numbers = (rows: readonly ChangeRequest[]): readonly string[] => rows.map(numberOf).sort();
const numbersShown = async (page: Page): Promise<readonly string[]> =>
  (await rowsShown(page)).flatMap(cells => cells.filter(cell => /^CR-\d{6}$/.test(cell))).sort();

const someRequest = (Title: string): Promise<ChangeRequest> => addRequest(site.storeAs('society'), { Title, Details: 'As it was.' });

describe('an owner looks through the whole list', () => {
  it('by search, filters that add up, and chips that take them off', async () => {
    const { page, errors } = await register();
    await page.getByRole('searchbox').fill('etude PRELIM');
    await shownCount(page, 1);
    expect((await rowsShown(page))[0]).toContain('Étude préliminaire; with "quotes", and a comma');
    await page.getByRole('searchbox').fill('nothing is called like this');
    await page.getByText('Nothing matches the search and the filters.').waitFor();
    await page.getByRole('button', { name: 'Clear the search and all filters' }).click();
    await shownCount(page, all.length);

    const received = all.filter(row => row.Status === 'received');
    await filter(page, 'Status', /^Received/);
    await shownCount(page, received.length);
    const training = received.filter(row => row.Category === 'training');
    await filter(page, 'Category', /^Training/);
    await shownCount(page, training.length);
    const module = training.filter(row => row.Modules?.includes('CPIN'));
    await filter(page, 'Affected modules', /^CPIN/);
    await shownCount(page, module.length);
    const ours = module.filter(row => row.Society?.Title === 'Sample Society 3');
    await filter(page, 'Submitted by', /^Sample Society 3\b/);
    await shownCount(page, ours.length);
    expect(await numbersShown(page)).toEqual(numbers(ours));
    expect(ours.length).toBeGreaterThanOrEqual(2);
    expect(await findViolations(page)).toEqual([]);

    const chips = page.getByRole('list', { name: 'Filters that are on' });
    await chips.getByRole('button', { name: 'Remove the filter Category: Training' }).click();
    await shownCount(page, received.filter(row => row.Modules?.includes('CPIN') && row.Society?.Title === 'Sample Society 3').length);
    await chips.getByRole('button', { name: 'Clear all' }).click();
    await shownCount(page, all.length);
    expect(await chips.count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('sorted and in groups, with the columns of their choice, which stay after a reload', async () => {
    const { page } = await register();
    const heading = page.getByRole('columnheader', { name: 'Date received' });
    await heading.click();
    await page.locator('[role=columnheader][aria-sort=ascending]', { hasText: 'Date received' }).waitFor();
    const days = all.map(row => row.DateReceived ?? '').sort();
    expect((await rowsShown(page))[0]).toContain(days[0]);
    await heading.click();
    await page.locator('[role=columnheader][aria-sort=descending]', { hasText: 'Date received' }).waitFor();
    expect((await rowsShown(page))[0]).toContain(days[days.length - 1]);

    await page.getByLabel('Group by').selectOption({ label: 'Category' });
    const first = page.getByRole('treegrid').getByRole('row', { expanded: true }).first();
    await first.getByText(/Business harmonization/).waitFor();
    const inFirst = all.filter(row => row.Category === 'business-harmonization').length;
    expect(await first.textContent()).toContain(`(${inFirst})`);
    await first.click();
    await page.getByRole('row', { expanded: false }).getByText(/Business harmonization/).waitFor();
    expect(await findViolations(page)).toEqual([]);

    await command(page, 'Columns').click();
    const dialog = page.getByRole('dialog', { name: 'Columns' });
    await dialog.getByRole('checkbox', { name: 'Category' }).uncheck();
    await dialog.getByRole('checkbox', { name: 'Affected modules' }).check();
    await dialog.getByRole('button', { name: 'Move Status up' }).click();
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.waitFor({ state: 'detached' });
    const chosen = ['Number', 'Status', 'Title', 'Submitted by', 'Date received', 'Priority', 'Affected modules'];
    expect(await headingsShown(page)).toEqual(chosen);
    await page.reload();
    await allRead(page);
    expect(await headingsShown(page)).toEqual(chosen);
    await page.getByRole('treegrid').getByText(/Business harmonization/).waitFor();
  });

  it('and takes exactly what is shown along, as CSV and as Excel', async () => {
    const { page, errors } = await register();
    await filter(page, 'Submitted by', /^Sample Society 3\b/);
    await filter(page, 'Status', /^Received/, /^Withdrawn/);
    await page.getByRole('columnheader', { name: 'Title' }).click();
    await page.locator('[role=columnheader][aria-sort=ascending]', { hasText: 'Title' }).waitFor();
    const headers = await headingsShown(page);
    const rows = await rowsShown(page);
    expect(rows.flat()).toContain(formula);

    const exported = (kind: string): ReturnType<typeof downloadOf> =>
      downloadOf(page, () => command(page, `Export what is shown: ${kind}`).click());
    const csv = await exported('CSV');
    expect(csv.name).toMatch(/^change-requests-\d{4}-\d{2}-\d{2}\.csv$/);
    // No spreadsheet may calculate it.
    expect(csv.content.toString('utf8')).toContain(`"'${formula.replace(/"/g, '""')}"`);
    const xlsx = await exported('Excel');
    expect(xlsx.name).toMatch(/\.xlsx$/);
    expect(xlsx.content.includes('<f>')).toBe(false);
    for (const { content } of [csv, xlsx]) {
      const read = await readSheets(new Uint8Array(content));
      if (!read.ok) throw new Error(JSON.stringify(read.problem));
      const [sheet] = read.value.sheets;
      expect(sheet.headers).toEqual(headers);
      expect(sheet.rows.map(row => row.cells)).toEqual(rows);
    }
    expect(errors).toEqual([]);
  });

  it('by keyboard alone: to a row, into its panel, and back to the row', async () => {
    const { page } = await register();
    await page.getByRole('searchbox').fill('Same society');
    await shownCount(page, 3);
    const ids = (await numbersShown(page)).map(number => Number(number.slice(3))).sort((a, b) => b - a);
    await tabTo(page, numberOf({ Id: ids[0] }));
    await press(page, 'ArrowDown', 'Enter');
    const panel = panelOf(page, ids[1]);
    await panel.getByText(/^Status:/).waitFor();
    expect(page.url()).toContain(`#cr=${ids[1]}`);
    await press(page, 'Escape');
    await panel.waitFor({ state: 'detached' });
    expect((await focused(page)).name).toContain(numberOf({ Id: ids[1] }));
    expect(page.url()).not.toContain('#cr=');
  });
});

describe('an item in the panel', () => {
  const save = (panel: Locator): Promise<void> => panel.getByRole('button', { name: 'Save', exact: true }).click();

  it('is opened from its row, edited and saved, and the row follows', async () => {
    const made = await someRequest('To be edited');
    const { page, errors } = await register();
    await rowOf(page, made.Id).getByText('To be edited').click();
    const panel = panelOf(page, made.Id);
    await panel.getByRole('textbox', { name: 'Title' }).fill('Edited by the owner');
    await panel.getByRole('textbox', { name: 'Score' }).fill('many');
    await press(page, 'Tab');
    await panel.getByText('“many” is not a number.').waitFor();
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    await panel.getByRole('textbox', { name: 'Score' }).fill('7.5');
    await save(panel);
    await page.getByRole('heading', { name: `${numberOf(made)} Edited by the owner` }).waitFor();
    expect(await stored(site.storeAs('owner'), made.Id)).toMatchObject({ Title: 'Edited by the owner', Score: 7.5 });
    await panel.getByRole('tab', { name: 'History' }).click();
    const entries = panel.getByRole('tabpanel', { name: 'History' });
    await entries.getByText('Sample Owner changed it').waitFor();
    await entries.getByText('Title: from “To be edited” to “Edited by the owner”').waitFor();
    await entries.getByText('Sample Society Member entered it').waitFor();
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    await press(page, 'Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await rowOf(page, made.Id).textContent()).toContain('Edited by the owner');
    expect(errors).toEqual([]);
  });

  it('that somebody else saved first: both versions field by field, and what was chosen of each is saved', async () => {
    const made = await someRequest('Disputed');
    const { page } = await register();
    const panel = await follow(page, made.Id);
    await panel.getByRole('textbox', { name: 'Title' }).fill('My title');
    await panel.getByRole('textbox', { name: 'Details' }).fill('My details.');
    const chair = site.storeAs('chair');
    must(await chair.change(changeRequests, await stored(chair, made.Id), { Title: 'Their title', Category: 'finance' }));
    await save(panel);

    await panel.getByRole('heading', { name: 'Somebody else saved first' }).waitFor();
    await panel.getByText(/^Sample Chair saved this meanwhile/).waitFor();
    const field = (name: string): Locator => panel.getByRole('group', { name });
    await field('Title').getByText('You both changed it.').waitFor();
    expect(await field('Title').textContent()).toMatch(/My title.*Their title.*Disputed/);
    await field('Details').getByText('Only you changed it.').waitFor();
    await field('Category').getByText('Only they changed it.').waitFor();
    expect(await field('Details').getByRole('radio', { name: /^Yours/ }).isChecked()).toBe(true);
    expect(await field('Category').getByRole('radio', { name: /^Theirs/ }).isChecked()).toBe(true);
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);

    await panel.getByRole('button', { name: 'Save what I chose' }).click();
    await panel.getByText('Choose a version for: Title.').waitFor();
    expect((await stored(chair, made.Id)).Details).toBe('As it was.');
    await field('Title').getByRole('radio', { name: /^Theirs/ }).check();
    await panel.getByRole('button', { name: 'Save what I chose' }).click();
    await panel.getByRole('textbox', { name: 'Title' }).waitFor();
    expect(await stored(chair, made.Id)).toMatchObject({ Title: 'Their title', Details: 'My details.', Category: 'finance' });
    await panel.getByRole('tab', { name: 'History' }).click();
    await panel.getByText('Sample Chair changed it').waitFor();
    await panel.getByText('Details: from “As it was.” to “My details.”').waitFor();
  });

  it('is opened by a link, also when there is no such one', async () => {
    const made = await someRequest('Linked to');
    const one = await openPage(browser, site, 'Change-requests', { as: 'society', hash: `cr=${made.Id}` });
    opened.push(one);
    await one.page.getByRole('heading', { name: `${numberOf(made)} Linked to` }).waitFor();
    await press(one.page, 'Escape');
    await panelOf(one.page, made.Id).waitFor({ state: 'detached' });
    await one.page.evaluate(() => { window.location.hash = 'cr=999999'; });
    await one.page.getByText('This item is no longer there.').waitFor();
    expect(await findViolations(one.page, '[role=dialog]')).toEqual([]);
  });
});

describe('narrow, in French', () => {
  it('shows cards and the panel within 320 pixels', async () => {
    const made = await someRequest('Une demande');
    const { page, errors } = await register({ culture: 'fr-FR', width: 320 });
    expect(await scrollsSideways(page)).toBe(false);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Filtrer par État/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Filtrer par État' });
    await dialog.getByRole('checkbox', { name: /^Reçue/ }).check();
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('button', { name: 'Terminé' }).click();
    const panel = await follow(page, made.Id);
    await panel.getByRole('button', { name: 'Enregistrer' }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe.each(['reader', 'guest'] as const)('a %s', as => {
  it('sees and searches, but cannot write', async () => {
    const made = await someRequest('Not theirs to change');
    const { page, errors } = await register({ as });
    await page.getByRole('searchbox').fill('Not theirs');
    await rowOf(page, made.Id).click();
    const panel = panelOf(page, made.Id);
    await panel.getByText('You can read it.', { exact: false }).waitFor();
    expect(await panel.getByRole('textbox').count()).toBe(0);
    expect(await panel.getByRole('button', { name: /Save|Start|Withdraw/ }).count()).toBe(0);
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    expect(await site.send('MERGE', `web/getlist('/sites/cpin/Lists/ChangeRequests')/items(${made.Id})`, as, { Title: 'Past the page' })).toBe(403);
    expect((await stored(site.storeAs('owner'), made.Id)).Title).toBe('Not theirs to change');
    expect(errors).toEqual([]);
  });
});
