import type { Browser } from 'playwright-core';
import { agendaItems } from '../../src/schema/lists/agendaItems';
import { bodies } from '../../src/schema/lists/bodies';
import { meetings } from '../../src/schema/lists/meetings';
import { findViolations } from '../support/axe';
import { downloadOf, startBrowser } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import { scrollsSideways } from '../support/keyboard';
import { barOn, openList, select } from '../support/listPages';
import { addRequest, must, stored } from '../support/register';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(180_000);

let site: Site;
let browser: Browser;
const opened: OpenPage[] = [];

beforeAll(async () => { [site, browser] = await Promise.all([startSite(), startBrowser()]); });
afterEach(async () => { await Promise.all(opened.splice(0).map(one => one.close())); });
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(list: string, viewing: Viewing = {}): Promise<OpenPage> {
  const one = await openList(browser, site, list, 'AllItems', viewing);
  opened.push(one);
  await barOn(one.page).getByRole('button', { name: /^(Export|Exporter)$/ }).waitFor();
  return one;
}

it('an owner puts selected change requests on the agenda of a meeting to come, and what was decided on stays off', async () => {
  const store = site.storeAs('owner');
  const open1 = await addRequest(store, { Title: 'Sample request for the agenda', Status: 'prioritized' });
  const closed = await addRequest(store, { Title: 'Sample request that is done', Status: 'implemented' });
  const os = must(await store.page(bodies, { columns: ['Title', 'BodyKey'], top: 50 })).rows.find(row => /operations/i.test(row.Title ?? ''));
  const meeting = must(await store.add(meetings, {
    Title: 'Sample meeting of a list page', Body: { Id: os?.Id ?? 0, Title: '' }, StartsAt: '2099-03-02T15:00:00Z', State: 'draft'
  }, crypto.randomUUID()));
  const { page, errors } = await open('ChangeRequests');
  const command = barOn(page).getByRole('button', { name: 'Put on agenda' });
  await command.waitFor();
  expect(await command.isDisabled()).toBe(true);
  await select(page, open1.Id, closed.Id);
  await barOn(page).getByRole('button', { name: 'Export (2)' }).waitFor();
  await command.click();
  const panel = page.getByRole('dialog', { name: 'Put on agenda' });
  await panel.getByLabel('Meeting').selectOption(String(meeting.Id));
  expect(await findViolations(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Put on the agenda' }).click();
  await panel.getByText('Left out: it was decided on, withdrawn or returned').waitFor();
  await panel.getByText('On the agenda', { exact: true }).waitFor();
  const items = must(await store.page(agendaItems, {
    columns: ['Title', 'ChangeRequest', 'State', 'Kind'], where: [{ column: 'Meeting', is: 'eq', value: { Id: meeting.Id, Title: '' } }]
  })).rows;
  expect(items.map(item => [item.ChangeRequest?.Id, item.State, item.Kind])).toEqual([[open1.Id, 'waiting', 'decision']]);
  expect((await stored(store, open1.Id)).Status).toBe('tabled');
  await panel.getByRole('button', { name: 'Close' }).last().click();
  await barOn(page).getByRole('button', { name: 'Export', exact: true }).waitFor();
  expect(errors).toEqual([]);
});

const editions = async (): Promise<number> =>
  (await site.rest<{ value: { State: string }[] }>('web/getlist(\'/sites/cpin/Lists/Publications\')/items?$select=State&$top=500')).value
    .filter(one => one.State === 'published').length;

it('an owner previews and publishes the next edition of a list', async () => {
  const { page, errors } = await open('WorkItems');
  await barOn(page).getByRole('button', { name: 'Publish edition' }).click();
  const panel = page.getByRole('dialog', { name: 'Publish edition' });
  await panel.getByRole('button', { name: /^Publish as edition/ }).waitFor();
  expect(await findViolations(page)).toEqual([]);
  const before = await editions();
  await panel.getByRole('button', { name: /^Publish as edition/ }).click();
  await panel.getByRole('button', { name: 'Publish', exact: true }).click();
  await panel.getByText(/^Published as edition \d+\.$/).first().waitFor({ timeout: 60_000 });
  expect(await editions()).toBe(before + 1);
  // Publishing looks whether a file is there before it writes it; the browser notes each that is not yet.
  expect(errors.filter(error => !/404 \(Not Found\)/.test(error))).toEqual([]);
});

it.each(['society', 'reader'] as const)('a %s may export only: the selected rows, or all of them', async as => {
  const { page, errors } = await open('WorkItems', { as });
  expect(await barOn(page).getByRole('button').count()).toBe(1);
  const ids = (await site.rest<{ value: { Id: number; Title: string }[] }>('web/getlist(\'/sites/cpin/Lists/WorkItems\')/items?$top=2&$select=Id,Title&$orderby=Id desc')).value;
  await select(page, ids[0].Id);
  await barOn(page).getByRole('button', { name: 'Export (1)' }).click();
  const panel = page.getByRole('dialog', { name: 'Export' });
  expect(await findViolations(page)).toEqual([]);
  const file = await downloadOf(page, () => panel.getByRole('button', { name: 'CSV file' }).click());
  expect(file.name).toMatch(/^work-items-.*\.csv$/);
  const text = file.content.toString();
  expect(text).toContain(ids[0].Title);
  expect(text).not.toContain(ids[1].Title);
  await panel.getByRole('radio', { name: 'All rows of the list' }).check();
  const all = await downloadOf(page, () => panel.getByRole('button', { name: 'CSV file' }).click());
  expect(all.content.toString()).toContain(ids[1].Title);
  expect(errors).toEqual([]);
});

it('in French and on a narrow screen', async () => {
  const { page, errors } = await open('ChangeRequests', { culture: 'fr-FR', width: 320 });
  await barOn(page).getByRole('button', { name: 'Publier une édition' }).click();
  const panel = page.getByRole('dialog', { name: 'Publier une édition' });
  await panel.getByRole('button', { name: /^Publier/ }).first().waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await findViolations(page, '[role=dialog]')).toEqual([]);
  expect(errors).toEqual([]);
});

it('a list of somebody else on the site keeps SharePoint’s own page', async () => {
  await site.send('POST', 'web/lists', 'owner', { Title: 'Holidays', BaseTemplate: 100 });
  const one = await openList(browser, site, 'Holidays', 'AllItems');
  opened.push(one);
  await one.page.getByText('The list is empty.').waitFor();
  expect(await barOn(one.page).getByRole('button').count()).toBe(0);
  await one.page.goto(`${site.url}/Lists/Holidays/NewForm.aspx`);
  await one.page.getByText(/SharePoint shows its own form here/).waitFor();
});
