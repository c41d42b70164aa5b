import type { Browser, Locator, Page } from 'playwright-core';
import { changeRequests, changeRequestStatuses } from '../../src/schema/lists/changeRequests';
import { offered } from '../../src/domain/changeRequest/move';
import type { ChangeRequest } from '../../src/domain/changeRequest/move';
import { numberOf } from '../../src/domain/changeRequest/number';
import { transitions } from '../../src/domain/changeRequest/transitions';
import type { Status } from '../../src/domain/changeRequest/status';
import { findViolations } from '../support/axe';
import { openPage, startBrowser } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import { focused, press, scrollsSideways, tabTo } from '../support/keyboard';
import { addRequest, allRead, follow, must, rowOf, society, stored } from '../support/register';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
/** One of each status, all entered by the society member. */
let ofEach: ReadonlyMap<Status, ChangeRequest>;
const opened: OpenPage[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), startBrowser()]);
  const made = new Map<Status, ChangeRequest>();
  for (const Status of changeRequestStatuses) made.set(Status, await addRequest(site.storeAs('society'), { Title: `One that is ${Status}`, Status }));
  ofEach = made;
});
afterEach(async () => { await Promise.all(opened.splice(0).map(one => one.close())); });
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function register(viewing: Viewing): Promise<OpenPage> {
  const one = await openPage(browser, site, 'Change-requests', viewing);
  opened.push(one);
  await allRead(one.page);
  return one;
}

/** The commands of the open panel. */
const commandsIn = (panel: Locator): Locator => panel.getByRole('region', { name: /What can be done with it|Ce qu’on peut en faire/ }).getByRole('button');
const command = (panel: Locator, name: string): Promise<void> => commandsIn(panel).getByText(name, { exact: true }).click();

/** The dialog in which a command asks for what it needs. */
const asking = (page: Page, item: ChangeRequest, name: string): Locator => page.getByRole('dialog', { name: `${name}: ${numberOf(item)}` });
const statusOf = (panel: Locator, words: string): Promise<void> => panel.getByText(`Status: ${words}`, { exact: true }).waitFor();
const request = (Title: string): Promise<ChangeRequest> => addRequest(site.storeAs('society'), { Title });
const now = (item: ChangeRequest): ReturnType<typeof stored> => stored(site.storeAs('owner'), item.Id);

describe.each(['owner', 'chair', 'society', 'reader'] as const)('for the %s', as => {
  it('the buttons are the transitions that this person may make from each status, no more and no less', async () => {
    const { page, errors } = await register({ as });
    const actor = must(await site.storeAs(as).me());
    for (const [status, item] of ofEach) {
      const panel = await follow(page, item.Id);
      expect({ status, commands: await commandsIn(panel).allTextContents() })
        .toEqual({ status, commands: offered(item, actor).map(transition => transition.words.en) });
    }
    expect(errors).toEqual([]);
  });
});

it('no command endorses: that takes a resolution, as the picture says', async () => {
  const { page } = await register({ as: 'owner' });
  const tabled = ofEach.get('tabled');
  const panel = await follow(page, tabled?.Id ?? 0);
  expect(await commandsIn(panel).count()).toBe(0);
  await panel.getByRole('tab', { name: 'Lifecycle' }).click();
  await panel.getByText('The same in words').click();
  const said = { command: '', agenda: ' (by the agenda of a meeting)', resolution: ' (by a committee’s resolution)' };
  const now = panel.locator('li[aria-current=step]');
  await now.waitFor();
  const words = await now.textContent();
  for (const { words: { en }, by } of transitions.filter(one => one.from.includes('tabled'))) {
    expect(words).toMatch(new RegExp(`${en} → [^(]+${said[by].replace(/[()]/g, '\\$&')}`));
  }
  expect(await findViolations(page, '[role=dialog]')).toEqual([]);
});

describe('what a transition needs', () => {
  it('is asked for, and what is refused says why', async () => {
    const item = await request('To be deferred');
    const { page, errors } = await register({ as: 'owner' });
    const panel = await follow(page, item.Id);
    await command(panel, 'Defer');
    const dialog = asking(page, item, 'Defer');
    await dialog.getByText('Its status goes from “Received” to “Deferred”.').waitFor();
    await dialog.getByRole('button', { name: 'Defer', exact: true }).click();
    await dialog.getByText('2 things to correct before it can be saved:').waitFor();
    expect((await focused(page)).name).toMatch(/^Deferred until/);
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('textbox', { name: /^Deferred until/ }).fill('2020-02-30');
    await dialog.getByText('“2020-02-30” is not a date that exists.', { exact: false }).first().waitFor();
    await dialog.getByRole('textbox', { name: /^Deferred until/ }).fill('2020-02-28');
    await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Waits for the next release.');
    await dialog.getByRole('button', { name: 'Defer', exact: true }).click();
    await dialog.getByText('Choose a day after today.').waitFor();
    expect((await now(item)).Status).toBe('received');
    await dialog.getByRole('textbox', { name: /^Deferred until/ }).fill('2035-02-28');
    await dialog.getByRole('button', { name: 'Defer', exact: true }).click();
    await statusOf(panel, 'Deferred');
    expect(await now(item)).toMatchObject({ Status: 'deferred', DeferredUntil: '2035-02-28', StatusReason: 'Waits for the next release.' });

    await command(panel, 'Start review');
    await statusOf(panel, 'In review');
    const back = await now(item);
    expect([back.DeferredUntil, back.StatusReason]).toEqual([undefined, undefined]);
    await press(page, 'Escape');
    await rowOf(page, item.Id).getByText('In review').waitFor();
    expect(errors).toEqual([]);
  });

  it('is decided on the row as it is: a status that changed meanwhile stops it', async () => {
    const item = await request('Somebody was quicker');
    const { page } = await register({ as: 'owner' });
    const panel = await follow(page, item.Id);
    const chair = site.storeAs('chair');
    must(await chair.change(changeRequests, await stored(chair, item.Id), { Status: 'prioritized' }));
    await command(panel, 'Start review');
    await panel.getByText(/^It was changed meanwhile \(Status\), so nothing was done/).waitFor();
    await statusOf(panel, 'Prioritized');
    expect((await now(item)).Status).toBe('prioritized');
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
  });
});

describe('the ways out', () => {
  it('returned: the society reads why, completes it and sends it again', async () => {
    const item = await request('Which screen?');
    const owner = await register({ as: 'owner' });
    const panel = await follow(owner.page, item.Id);
    await command(panel, 'Return for information');
    const dialog = asking(owner.page, item, 'Return for information');
    await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Please say which screen.');
    await dialog.getByRole('button', { name: 'Return for information' }).click();
    await statusOf(panel, 'Returned: needs information');

    const member = await register({ as: 'society' });
    const theirs = await follow(member.page, item.Id);
    await theirs.getByText('Please say which screen.').waitFor();
    await theirs.getByRole('textbox', { name: 'Details' }).fill('The intake screen.');
    // Not saved first: the command does that.
    await command(theirs, 'Send again');
    await statusOf(theirs, 'Received');
    const sent = await now(item);
    expect(sent).toMatchObject({ Status: 'received', Details: 'The intake screen.' });
    expect(sent.StatusReason).toBeUndefined();
    expect(member.errors).toEqual([]);
  });

  it('merged: the other one keeps all sponsors and the earlier date received', async () => {
    const member = site.storeAs('society');
    const [two, three, four, five] = await Promise.all([2, 3, 4, 5].map(which => society(member, which)));
    const source = await addRequest(member, { Title: 'The same again', Society: two, CoSponsors: [five, three], DateReceived: '2026-01-10' });
    const target = await addRequest(member, { Title: 'The one that stays', Society: three, CoSponsors: [four], DateReceived: '2026-03-01' });
    const closed = ofEach.get('declined');
    const { page } = await register({ as: 'owner' });
    const panel = await follow(page, source.Id);
    await command(panel, 'Merge into another');
    const dialog = asking(page, source, 'Merge into another');
    const into = async (id: number): Promise<void> => {
      await dialog.getByRole('combobox', { name: /^Merged into/ }).fill(String(id));
      await page.getByRole('option', { name: numberOf({ Id: id }) }).click();
    };
    await into(closed?.Id ?? 0);
    await dialog.getByText(/^That change request can no longer take others in/).first().waitFor();
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('button', { name: 'Merge into another' }).click();
    await into(source.Id);
    await dialog.getByRole('button', { name: 'Merge into another' }).click();
    await dialog.getByText('A change request cannot be merged into itself. Choose another one.').waitFor();
    expect((await now(source)).Status).toBe('received');

    await into(target.Id);
    await dialog.getByText(/The one that stays · Sample Society 3 · Received/).waitFor();
    await dialog.getByRole('button', { name: 'Merge into another' }).click();
    await statusOf(panel, 'Merged');
    expect(await now(source)).toMatchObject({ Status: 'merged', MergedInto: { Id: target.Id } });
    const kept = await now(target);
    expect(kept).toMatchObject({ Status: 'received', DateReceived: '2026-01-10', Society: { Id: three.Id } });
    expect(kept.CoSponsors?.map(one => one.Id).sort()).toEqual([two.Id, four.Id, five.Id].sort());
    await panel.getByText(`${numberOf(target)}`, { exact: false }).first().waitFor();
    await panel.getByText('Its text is frozen', { exact: false }).waitFor();
  });

  it('withdrawn by its author, by keyboard, in French and within 320 pixels: only when it is meant', async () => {
    const item = await request('Plus nécessaire');
    const { page, errors } = await register({ as: 'society', culture: 'fr-FR', width: 320 });
    const panel = await follow(page, item.Id);
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    await tabTo(page, 'Retirer');
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: new RegExp(`^Retirer.*${numberOf(item)}`) });
    await dialog.getByText('Son état passe de', { exact: false }).waitFor();
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await tabTo(page, 'Annuler');
    await press(page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    expect((await now(item)).Status).toBe('received');

    await commandsIn(panel).getByText('Retirer', { exact: true }).click();
    await dialog.getByRole('textbox', { name: /^Motif/ }).fill('Réglé par la dernière version.');
    await tabTo(page, 'Retirer');
    await press(page, 'Enter');
    await panel.getByText(/^État\s: Retirée$/).waitFor();
    expect(await now(item)).toMatchObject({ Status: 'withdrawn', StatusReason: 'Réglé par la dernière version.' });
    expect(await commandsIn(panel).count()).toBe(0);
    expect(errors).toEqual([]);
  });
});

it.each(['reader', 'guest'] as const)('a %s moves nothing along, on the page or past it', async as => {
  const item = await request(`Not for the ${as}`);
  const { page } = await register({ as });
  const panel = await follow(page, item.Id);
  expect(await commandsIn(panel).count()).toBe(0);
  expect(await site.send('MERGE', `web/getlist('/sites/cpin/Lists/ChangeRequests')/items(${item.Id})`, as, { Status: 'endorsed' })).toBe(403);
  expect((await now(item)).Status).toBe('received');
});
