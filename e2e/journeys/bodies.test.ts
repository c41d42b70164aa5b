import type { Browser, Locator, Page } from 'playwright-core';
import { bodyMembers } from '../../src/schema/lists/bodyMembers';
import { meetingDocuments } from '../../src/schema/lists/meetingDocuments';
import { meetings } from '../../src/schema/lists/meetings';
import { shippedPack } from '../../src/programs';
import { packIn } from '../../src/domain/program/shape';
import { filesOfMeeting } from '../../src/site/documents/postedFiles';
import { removeFresh } from '../../src/site/removeFresh';
import { postDocuments } from '../../local/seed/documents';
import { findViolations } from '../support/axe';
import { downloadOf, openPage, startBrowser } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import { eventually } from '../support/eventually';
import { press, scrollsSideways, tabTo } from '../support/keyboard';
import { must } from '../support/register';
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

async function open(hash: string, viewing: Viewing = { as: 'chair' }): Promise<OpenPage> {
  const one = await openPage(browser, site, 'Committee', { ...viewing, hash });
  opened.push(one);
  return one;
}

const attention = (page: Page): Locator => page.getByRole('region', { name: /Needs attention|À régler/ });
const selector = (page: Page, title: string): Locator => page.getByRole('gridcell', { name: `Select ${title}`, exact: true });

/** Meetings of the site whose title begins so, as start and state. */
async function stored(title: string): Promise<readonly string[]> {
  const answer = await site.storeAs('owner').page(meetings, { top: 500 });
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value.rows.filter(row => row.Title?.startsWith(title)).map(row => `${row.StartsAt} ${row.State}`).sort();
}

describe('the meetings of a body', () => {
  it('are scheduled as a series over the change of the clocks, each once although an answer is lost', async () => {
    const { page } = await open('body=training-support&tab=meetings');
    await page.getByRole('button', { name: 'Schedule meetings' }).click();
    const panel = page.getByRole('dialog', { name: 'Schedule meetings' });
    await panel.getByLabel('Meeting').fill('Sample series');
    await panel.locator('#schedule-StartsAt').fill('2027-02-10');
    await panel.getByLabel('Starts: time').focus();
    await page.keyboard.type('1000AM');
    await panel.getByLabel('Repeats').selectOption({ label: 'Monthly, on the second Wednesday' });
    await panel.getByLabel('How many meetings').fill('4');
    await panel.getByText('What will be scheduled: 4').first().waitFor();
    // The clocks change on March 14: ten o'clock stays ten o'clock.
    for (const day of ['February 10', 'March 10', 'April 14', 'May 12']) {
      await panel.getByRole('checkbox', { name: new RegExp(`Wednesday, ${day}, 2027 at 10:00\\sa\\.m\\.`) }).waitFor();
    }
    await panel.getByRole('checkbox', { name: /March 10/ }).uncheck();
    expect(await findViolations(page)).toEqual([]);
    await site.faults({ method: 'POST', path: '\\$batch', drop: 'after', times: 1 });
    await panel.getByRole('button', { name: 'Schedule 3 meetings' }).click();
    await panel.waitFor({ state: 'detached' });
    await page.getByText('Shown: 6 of 6').first().waitFor();
    await eventually(async () => expect(await stored('Sample series')).toEqual(['2027-02-10T15:00:00Z draft', '2027-04-14T14:00:00Z draft', '2027-05-12T14:00:00Z draft']));
    await page.getByText('Next meeting: December 2, 2026 at 1:00 p.m.').first().waitFor();
  });

  it('are cancelled with a reason, and changed', async () => {
    const { page, errors } = await open('body=training-support&tab=meetings');
    await selector(page, 'Sample series, 2027-04-14').click();
    await page.getByRole('button', { name: 'Cancel meetings' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cancel this meeting?' });
    await dialog.getByRole('button', { name: 'Cancel it' }).click();
    await dialog.getByText('Fill this in.').first().waitFor();
    await dialog.getByRole('textbox').fill('Nobody can come.');
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel it' }).click();
    await page.getByRole('row').filter({ hasText: '2027-04-14' }).getByText('Cancelled').first().waitFor();
    await eventually(async () => expect(await stored('Sample series')).toContain('2027-04-14T14:00:00Z cancelled'));

    await selector(page, 'Sample series, 2027-05-12').click();
    // One at a time is changed: the cancelled one is selected still.
    await page.getByRole('gridcell', { name: 'Sample series, 2027-04-14, selected' }).click();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'Sample series, 2027-05-12' });
    await panel.getByLabel('Place').fill('Room 4');
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByRole('button', { name: 'Close' }).click();
    await panel.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });

  it('lead to their own page, and readers change nothing', async () => {
    const { page, errors } = await open('body=training-support&tab=meetings', { as: 'reader' });
    expect(await page.getByRole('button', { name: /Schedule|Change|Cancel meetings/ }).count()).toBe(0);
    await page.getByText('Training Support Network, November 4, 2026').click();
    await page.getByRole('tab', { name: 'Meeting', exact: true, selected: true }).waitFor();
    await page.getByText(/November 4, 2026/).first().waitFor();
    expect(errors).toEqual([]);
  });
});

describe('what is late', () => {
  beforeAll(async () => {
    const store = site.storeAs('owner');
    const pack = packIn(shippedPack);
    if (!pack) throw new Error('The shipped pack is broken.');
    await postDocuments(store, pack, must(await store.zone()));
  });

  it('is shown to owners with the way to it, and not to readers', async () => {
    const { page } = await open('', { as: 'owner' });
    await attention(page).getByText('Overdue to meet: Meeting with the ministry').first().waitFor();
    await attention(page).getByText(/The minutes are not posted: Business Harmonization Committee, October 14, 2026/).first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await attention(page).getByRole('link', { name: 'Meeting with the ministry' }).click();
    await page.getByText('A meeting was due by October 21, 2026 (at least every 62 days).').first().waitFor();
    await attention(page).getByRole('link', { name: /Business Harmonization Committee/ }).click();
    await page.getByRole('heading', { name: 'Business Harmonization Committee' }).waitFor();
    await page.getByRole('tab', { name: 'Meeting', exact: true, selected: true }).waitFor();
    await page.getByText(/October 14, 2026/).first().waitFor();

    const reader = await open('body=ministry', { as: 'reader' });
    await reader.page.getByText('Last meeting: August 20, 2026').first().waitFor();
    expect(await attention(reader.page).count()).toBe(0);
    expect(await reader.page.getByText('Overdue').count()).toBe(0);
    expect(reader.errors).toEqual([]);
  });

  it('goes away once it is posted, and comes back when somebody deletes it', async () => {
    const { page, errors } = await open('', { as: 'owner' });
    await attention(page).getByRole('link', { name: /Business Harmonization Committee/ }).click();
    await page.getByRole('button', { name: 'Post the minutes' }).click();
    await page.getByRole('button', { name: 'Post again' }).waitFor();
    await attention(page).getByText(/not posted/).waitFor({ state: 'detached' });

    const store = site.storeAs('owner');
    const meeting = must(await store.find(meetings, 'seed:meeting:business-harmonization:2026-10-14'));
    for (const { file, posted } of must(await filesOfMeeting(store, meeting?.Id ?? 0))) {
      if (posted?.kind === 'minutes') must(await removeFresh(store, meetingDocuments, file.row.Id));
    }
    await page.reload();
    await attention(page).getByText(/The minutes are not posted: Business Harmonization Committee, October 14, 2026/).waitFor();
    expect(errors).toEqual([]);
  });
});

describe('the members of a body', () => {
  it('are added and ended, and the quorum follows', async () => {
    const { page, errors } = await open('body=operations-strategy&tab=members');
    await page.getByText('Quorum: 5 of 9 voting members.').first().waitFor();
    await page.getByRole('button', { name: 'Add a member' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Name').fill('Sample Member 77');
    expect(await findViolations(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Quorum: 5 of 10 voting members.').first().waitFor();

    await selector(page, 'Sample Member 7').click();
    await page.getByRole('button', { name: 'End membership' }).click();
    const dialog = page.getByRole('dialog', { name: 'End the membership of Sample Member 7?' });
    await dialog.locator('#end-membership-Until').fill('2001-01-01');
    await dialog.getByRole('button', { name: 'End membership' }).click();
    await dialog.getByText(/not before the first day of membership of Sample Member 7/).first().waitFor();
    await dialog.locator('#end-membership-Until').fill('2026-11-01');
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'End membership' }).click();
    await page.getByText('Quorum: 5 of 9 voting members.').first().waitFor();
    await page.getByText('Former (2)').first().waitFor();
    expect(errors).toEqual([]);
  });
});

describe('the account of a member', () => {
  const account = (page: Page): Locator => page.getByRole('dialog').getByRole('combobox', { name: 'Account' });
  /** Adds a member with the account that typing finds, and ends with the one that SharePoint has for them. */
  const added = async (page: Page, name: string, typed: string, found: string): Promise<string | undefined> => {
    await page.getByRole('button', { name: 'Add a member' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Name').fill(name);
    await account(page).fill(typed);
    await panel.getByRole('option', { name: found }).waitFor();
    await press(page, 'ArrowDown', 'Enter');
    // Whoever the site did not know is made known to it first.
    await page.waitForFunction(text => [...document.querySelectorAll('[role=dialog] input')].some(one => (one as HTMLInputElement).value === text), found);
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await panel.waitFor({ state: 'detached' });
    const rows = must(await site.storeAs('owner').page(bodyMembers, { top: 500 })).rows;
    return rows.find(row => row.Title === name)?.Person?.Title;
  };

  it('is found by typing: whom the site knows, and whom only the organization does, though an answer is lost', async () => {
    const { page } = await open('body=sustainment&tab=members');
    expect(await added(page, 'Known', 'sample.member@', 'Sample Committee Member')).toBe('Sample Committee Member');
    await site.faults({ method: 'POST', path: 'ensureuser', drop: 'after', times: 1 });
    expect(await added(page, 'New', 'sample.newcomer@example.org', 'Sample Newcomer')).toBe('Sample Newcomer');
  });

  it('is found among those whom the site knows where the search of the organization is closed', async () => {
    await site.faults({ method: 'POST', path: 'ClientPeoplePicker', status: 403, times: 1000 });
    const { page } = await open('body=sustainment&tab=members');
    await page.getByRole('button', { name: 'Add a member' }).click();
    await account(page).fill('sample');
    const panel = page.getByRole('dialog');
    await panel.getByText(/^Only people who were on this site before are found/).first().waitFor();
    expect(await panel.getByRole('option').count()).toBeGreaterThan(3);
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('the register of resolutions', () => {
  it('is searched, filtered and exported by anybody', async () => {
    const { page, errors } = await open('body=operations-strategy&tab=resolutions', { as: 'reader' });
    await page.getByText('Shown: 15 of 15').first().waitFor();
    await page.getByRole('button', { name: 'Filter by Outcome' }).click();
    await page.getByRole('checkbox', { name: /Deferred/ }).check();
    await press(page, 'Escape');
    await page.getByText('Shown: 2 of 15').first().waitFor();
    const { name, content } = await downloadOf(page, () => page.getByRole('button', { name: /^Export.*CSV/ }).click());
    expect(name).toMatch(/^resolutions-cpin-operations-and-strategy-committee-\d{4}-\d\d-\d\d\.csv$/);
    const lines = content.toString('utf8').trim().split('\r\n');
    expect(lines.length).toBe(3);
    expect(lines[0]).toContain('Number');
    expect(lines[1]).toMatch(/OS-2026-0\d\d.*Deferred.*In force/);
    expect(await findViolations(page)).toEqual([]);
    await page.getByText(/^OS-2026-0\d\d$/).first().dblclick();
    await page.getByRole('tab', { name: 'Meeting', exact: true, selected: true }).waitFor();
    expect(errors).toEqual([]);
  });
});

describe('all of it', () => {
  it.each(['meetings', 'members', 'resolutions'])('fits 320 pixels in French: %s', async tab => {
    const { page, errors } = await open(`body=operations-strategy&tab=${tab}`, { as: 'chair', culture: 'fr-FR', width: 320 });
    await page.getByText(/^Affichage\s:/).first().waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await findViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('is worked by keyboard: to the tab, into the form, through the series, and back to the command', async () => {
    const { page } = await open('body=additional-training');
    await page.getByText('Next meeting: none is scheduled').first().waitFor();
    await tabTo(page, 'Meeting');
    await press(page, 'ArrowRight');
    await page.getByText('This body has no meetings yet.', { exact: false }).first().waitFor();
    await tabTo(page, 'Schedule meetings');
    await press(page, 'Enter');
    await page.locator('#schedule-Title:focus').waitFor();
    await press(page, 'Control+a');
    await page.keyboard.type('By keyboard');
    await tabTo(page, /^Starts ?\*?$/);
    await page.keyboard.type('2027-03-03');
    await tabTo(page, /^Schedule$/);
    await press(page, 'Enter');
    await page.getByText('Shown: 1 of 1').first().waitFor();
    expect(await stored('By keyboard')).toEqual(['2027-03-03T14:00:00Z draft']);
    // The form is gone, and who opened it is where they were.
    await page.getByRole('button', { name: 'Schedule meetings' }).and(page.locator(':focus')).waitFor();
  });
});
