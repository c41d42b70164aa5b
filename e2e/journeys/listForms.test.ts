import type { Browser } from 'playwright-core';
import { changeRequests } from '../../src/schema/lists/changeRequests';
import { inquiries } from '../../src/schema/lists/inquiries';
import { findViolations } from '../support/axe';
import { startBrowser } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import { scrollsSideways } from '../support/keyboard';
import { backOnList, formOn, openList } from '../support/listPages';
import type { ListPageName } from '../support/listPages';
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

async function open(list: string, name: ListPageName, viewing: Viewing & { readonly id?: number } = {}): Promise<OpenPage> {
  const one = await openList(browser, site, list, name, viewing);
  opened.push(one);
  await formOn(one.page).waitFor();
  return one;
}

const inquiry = async (Title: string): Promise<number> =>
  must(await site.storeAs('owner').add(inquiries, { Title, ReceivedOn: '2026-10-02', Channel: 'email' }, crypto.randomUUID())).Id;

describe('SharePoint’s own form pages of change requests', () => {
  it('a society member submits one: what is missing is said, and closing goes back to the list', async () => {
    const { page, errors } = await open('ChangeRequests', 'NewForm', { as: 'society' });
    const form = formOn(page);
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText('Fill this in.').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await form.getByRole('textbox', { name: /^Title/ }).fill('Sample request of a list page');
    await form.getByRole('combobox', { name: /^Category/ }).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    if (!await form.getByRole('combobox', { name: /^Submitted by/ }).inputValue()) {
      await form.getByRole('combobox', { name: /^Submitted by/ }).click();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByRole('heading', { name: /^Submitted as/ }).waitFor();
    // Opening what was submitted stays on the page.
    await form.getByRole('button', { name: 'Open it' }).click();
    await page.getByText('Status: Received', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await backOnList(page, 'ChangeRequests');
    expect(errors).toEqual([]);
  });

  it('an owner moves one along where the rules let it, and somebody else’s move is not overwritten', async () => {
    const { Id } = await addRequest(site.storeAs('society'), { Title: 'Sample request to review' });
    const { page, errors } = await open('ChangeRequests', 'DispForm', { id: Id });
    const form = formOn(page);
    await form.getByRole('button', { name: 'Start review' }).waitFor();
    expect(await form.getByRole('button', { name: 'Prioritize' }).count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Start review' }).click();
    await form.getByText('Status: In review', { exact: true }).waitFor();
    expect((await stored(site.storeAs('owner'), Id)).Status).toBe('in review');
    // Somebody withdraws it meanwhile: the next move is refused and says so.
    const now = await stored(site.storeAs('owner'), Id);
    must(await site.storeAs('owner').change(changeRequests, now, { Status: 'withdrawn' }));
    await form.getByRole('button', { name: 'Prioritize' }).click();
    await form.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
    expect((await stored(site.storeAs('owner'), Id)).Status).toBe('withdrawn');
    expect(errors).toEqual([]);
  });

  it('the edit form saves and goes back to the list; an unsaved change asks before it is lost', async () => {
    const { Id } = await addRequest(site.storeAs('owner'), { Title: 'Sample request to edit' });
    const { page, errors } = await open('ChangeRequests', 'EditForm', { id: Id });
    const form = formOn(page);
    await form.getByRole('textbox', { name: /^Title/ }).fill('Sample request, edited');
    await form.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await backOnList(page, 'ChangeRequests');
    await page.getByRole('link', { name: 'Sample request, edited' }).waitFor();
    expect((await stored(site.storeAs('owner'), Id)).Title).toBe('Sample request, edited');
    expect(errors).toEqual([]);
  });

  it('a reader reads it, in French and on a narrow screen, without a command', async () => {
    const { Id } = await addRequest(site.storeAs('owner'), { Title: 'Sample request to read' });
    const { page, errors } = await open('ChangeRequests', 'DispForm', { id: Id, as: 'reader', culture: 'fr-FR', width: 320 });
    const form = formOn(page);
    await form.getByText(/^État\s?:/).first().waitFor();
    await form.getByRole('tab', { name: 'Historique' }).waitFor();
    expect(await form.getByRole('button', { name: 'Enregistrer' }).count()).toBe(0);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await findViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('SharePoint’s own form pages of a register', () => {
  it('a new inquiry is checked, added once, and is in the list', async () => {
    const { page, errors } = await open('Inquiries', 'NewForm');
    const form = formOn(page);
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await form.getByText('Fill this in.').first().waitFor();
    await form.getByRole('textbox', { name: /Question/ }).fill('Sample question of a list page');
    await form.getByRole('combobox', { name: /Channel/ }).click();
    await page.keyboard.type('Email');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await backOnList(page, 'Inquiries');
    await page.getByRole('link', { name: 'Sample question of a list page' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('a conflict with somebody else is settled field by field', async () => {
    const id = await inquiry('Sample question of two people');
    const { page } = await open('Inquiries', 'EditForm', { id });
    const form = formOn(page);
    await form.getByRole('textbox', { name: 'Answer', exact: true }).fill('My answer');
    const store = site.storeAs('chair');
    const theirs = must(await store.get(inquiries, id));
    must(await store.change(inquiries, { Id: id, ETag: theirs.ETag ?? '' }, { Answer: 'Their answer' }));
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Somebody else saved first').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await form.getByRole('radio', { name: /Yours/ }).first().check();
    await form.getByRole('button', { name: 'Save what I chose' }).click();
    await form.getByRole('button', { name: 'Save', exact: true }).waitFor();
    expect(must(await store.get(inquiries, id)).Answer).toBe('My answer');
    await form.getByRole('button', { name: 'Close', exact: true }).click();
    await backOnList(page, 'Inquiries');
  });

  it('who may not add is told so, and lists that the hub writes say where what they tell is done', async () => {
    const reader = await open('Inquiries', 'NewForm', { as: 'reader' });
    await reader.page.getByText('You may read this list, but not add to it.', { exact: false }).waitFor();
    const owner = await open('Resolutions', 'NewForm');
    await owner.page.getByText(/are made on the page “Committee”/).waitFor();
    expect(await findViolations(owner.page)).toEqual([]);
    await owner.page.getByRole('button', { name: 'Close', exact: true }).click();
    await backOnList(owner.page, 'Resolutions');
    const [{ Id }] = (await site.rest<{ value: { Id: number }[] }>('web/getlist(\'/sites/cpin/Lists/Resolutions\')/items?$top=1')).value;
    const resolution = await open('Resolutions', 'DispForm', { id: Id });
    await resolution.page.getByText(/The hub writes this list by itself/).waitFor();
    expect(await formOn(resolution.page).getByRole('button', { name: /Save|Remove|Duplicate/ }).count()).toBe(0);
  });
});
