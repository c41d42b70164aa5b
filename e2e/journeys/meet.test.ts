import type { Browser, Page } from 'playwright-core';
import { findViolations } from '../support/axe';
import { openPage, startBrowser } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import { eventually } from '../support/eventually';
import { focused, press } from '../support/keyboard';
import { addItems, everybodyPresent, lineOf, motion, movedBy, recordOf, runningMeeting, walkTo } from '../support/meeting';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

/** Everyone present sees what was recorded within this time, in milliseconds. */
const soon = 3000;

let site: Site;
let browser: Browser;
const opened: OpenPage[] = [];

beforeAll(async () => { browser = await startBrowser(); });
beforeEach(async () => { site = await startSite({ rows: 120 }); });
afterEach(async () => {
  await Promise.all(opened.splice(0).map(one => one.close()));
  await site?.close();
});
afterAll(() => browser?.close());

/** The committee page once its agenda has filled itself. */
async function committee(viewing: Viewing = { as: 'chair' }): Promise<OpenPage> {
  const one = await openPage(browser, site, 'Committee', viewing);
  opened.push(one);
  await one.page.getByText(/^(Live:|En direct)/).first().waitFor();
  await one.page.waitForLoadState('networkidle');
  return one;
}

const requestLines = (page: Page): ReturnType<Page['locator']> => page.locator('table tbody tr', { hasText: 'CR-' });
const record = (page: Page): Promise<void> => motion(page).getByRole('button', { name: /^(Record|Consigner)/ }).click();

describe('two people in one meeting', () => {
  it('see what the other records within 3 seconds, both record, and neither loses what is being typed', async () => {
    await everybodyPresent(site);
    const [chair, owner] = [await committee({ as: 'chair' }), await committee({ as: 'owner' })];
    await requestLines(owner.page).nth(1).getByRole('checkbox').check();
    const note = motion(owner.page).getByRole('textbox', { name: /^Note/ });
    await note.fill('Half a sen');
    await requestLines(chair.page).nth(0).getByRole('checkbox').check();
    await movedBy(motion(chair.page), 'Sample Member 1', 'Sample Member 2');
    await record(chair.page);
    await requestLines(chair.page).nth(0).getByText(/^OS-/).first().waitFor();
    await requestLines(owner.page).nth(0).getByText(/^OS-/).waitFor({ timeout: soon });

    expect((await focused(owner.page)).name).toMatch(/^Note/);
    await owner.page.keyboard.type('tence');
    expect(await note.inputValue()).toBe('Half a sentence');
    expect(await requestLines(owner.page).nth(1).getByRole('checkbox').isChecked()).toBe(true);
    await movedBy(motion(owner.page), 'Sample Member 3', 'Sample Member 4');
    await record(owner.page);
    await requestLines(owner.page).nth(1).getByText(/^OS-/).first().waitFor();
    await requestLines(chair.page).nth(1).getByText(/^OS-/).waitFor({ timeout: soon });
    const { resolutions } = await recordOf(site, await runningMeeting(site));
    expect(new Set(resolutions.map(one => one.Sequence)).size).toBe(2);
    expect(resolutions.map(one => [one.Method, one.CountedPresent, one.QuorumNeeded, one.WithoutQuorum])).toEqual([
      ['consensus', 9, 5, false], ['consensus', 9, 5, false]
    ]);
  });

  it('walk the agenda together', async () => {
    await addItems(site, { Title: 'News of the zones', Kind: 'information', MinutesAllotted: 5, Presenter: 'Sample Member 6', Order: -1 });
    const [chair, reader] = [await committee({ as: 'chair' }), await committee({ as: 'reader' })];
    await walkTo(chair.page, 'News of the zones');
    await reader.page.getByText('Under discussion: News of the zones').waitFor({ timeout: soon });
    await chair.page.getByRole('timer').getByText(/of 5 min/).first().waitFor();
    await chair.page.getByRole('button', { name: 'Mark as discussed' }).click();
    await lineOf(chair.page, 'News of the zones').getByText('Discussed').first().waitFor();
    await lineOf(reader.page, 'News of the zones').getByText('Discussed').waitFor({ timeout: soon });
    await chair.page.getByRole('button', { name: 'Next item' }).click();
    await chair.page.getByRole('heading', { name: /^Item \d+ of \d+: (?!News)/ }).waitFor();
    expect(await findViolations(chair.page)).toEqual([]);
    expect(await reader.page.getByRole('button', { name: /Next item|Pull|Correct/ }).count()).toBe(0);
  });
});

describe('attendance', () => {
  it('makes the quorum, which is said in words; without one a second press records it as such', async () => {
    const { page } = await committee();
    await page.getByText('Attendance has not been taken yet, so there is no quorum.').first().waitFor();
    await requestLines(page).nth(0).getByRole('checkbox').check();
    await record(page);
    await page.getByText(/^Take attendance first: only members/).first().waitFor();
    for (const name of ['Sample Member 1', 'Sample Member 2', 'Sample Member 3']) {
      await page.getByLabel(new RegExp(`^${name} `)).selectOption({ label: 'Present' });
    }
    await page.getByText('There is no quorum: 3 voting members present, 5 needed.').first().waitFor();
    await movedBy(motion(page), 'Sample Member 1', 'Sample Member 2');
    await record(page);
    await page.getByText(/Counted: 3; needed: 5\. Press again/).first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Record without quorum' }).click();
    await page.getByText(/^Recorded: OS-/).first().waitFor();
    const [resolution] = (await recordOf(site, await runningMeeting(site))).resolutions;
    expect(resolution).toMatchObject({ WithoutQuorum: true, CountedPresent: 3, QuorumNeeded: 5 });
  });

  it('is taken in one press; regrets stay, guests are named, and everybody sees it', async () => {
    const [chair, reader] = [await committee({ as: 'chair' }), await committee({ as: 'reader' })];
    await chair.page.getByLabel(/^Sample Member 7 /).selectOption({ label: 'Regrets' });
    await chair.page.getByText('Members present: 0 of 11').first().waitFor();
    await chair.page.getByRole('button', { name: 'All present' }).click();
    await chair.page.getByText('There is a quorum: 8 voting members present, 5 needed.').first().waitFor();
    await reader.page.getByText('There is a quorum: 8 voting members present, 5 needed.').waitFor({ timeout: soon });
    await chair.page.getByLabel('Guest', { exact: true }).fill('Sample Guest');
    await chair.page.getByRole('button', { name: 'Add guest' }).click();
    await chair.page.getByRole('button', { name: 'Remove guest Sample Guest' }).waitFor();
    await eventually(async () => {
      const { attendance } = await recordOf(site, await runningMeeting(site));
      expect(attendance.map(row => row.Presence).sort()).toEqual(['guest', ...Array.from({ length: 10 }, () => 'present'), 'regrets']);
    });
  });
});

describe('a decision', () => {
  beforeEach(() => everybodyPresent(site));

  it('leaves out who is in conflict of interest, and keeps their names', async () => {
    const { page } = await committee();
    const subject = (await requestLines(page).nth(0).getByRole('rowheader').textContent() ?? '').replace(/^CR-\d+ /, '').trim();
    await walkTo(page, subject);
    await page.getByText(/^Conflicts of interest: 0/).click();
    await page.getByRole('checkbox', { name: 'Sample Member 1', exact: true }).check();
    await page.getByText('8 voting members present, 5 needed. Not counted, in conflict of interest: Sample Member 1.').first().waitFor();
    expect(await motion(page).getByLabel(/^Moved by/).getByRole('option', { name: 'Sample Member 1' }).count()).toBe(0);
    await motion(page).getByText(subject).first().waitFor();
    await movedBy(motion(page), 'Sample Member 2', 'Sample Member 3');
    await motion(page).getByText(/Sample Member 1/).first().waitFor();
    await record(page);
    await page.getByText(/^Recorded: OS-/).first().waitFor();
    const [resolution] = (await recordOf(site, await runningMeeting(site))).resolutions;
    expect(resolution).toMatchObject({ ConflictsDeclared: 'Sample Member 1', CountedPresent: 8 });
  });

  it('that fails by the votes is defeated and moves nothing; another motion may follow', async () => {
    const { page } = await committee();
    await requestLines(page).nth(0).getByRole('checkbox').check();
    await movedBy(motion(page), 'Sample Member 1', 'Sample Member 2');
    await page.getByRole('radio', { name: 'Counted vote' }).check();
    // Before a vote is entered nothing says that the motion is defeated.
    expect(await page.getByRole('group', { name: 'The sentence for the minutes' }).count()).toBe(0);
    await page.getByLabel('For', { exact: true }).fill('3');
    await page.getByLabel('Against', { exact: true }).fill('4');
    await page.getByText('The motion fails: it is recorded as defeated and moves nothing.').first().waitFor();
    await page.getByLabel('Abstains', { exact: true }).fill('9');
    await record(page);
    await page.getByText('These are more votes than voting members present.').first().waitFor();
    await page.getByLabel('Abstains', { exact: true }).fill('1');
    expect(await findViolations(page)).toEqual([]);
    await record(page);
    const line = requestLines(page).nth(0);
    await line.getByText('Defeated').first().waitFor();
    await line.getByText('Waiting').first().waitFor();
    await line.getByRole('checkbox').check();
    await page.getByRole('radio', { name: 'Declined' }).check();
    await movedBy(motion(page), 'Sample Member 1', 'Sample Member 2');
    await page.getByRole('radio', { name: 'Vote by name' }).check();
    await motion(page).getByLabel('Sample Member 5', { exact: true }).selectOption('For');
    await motion(page).getByLabel('Sample Member 6', { exact: true }).selectOption('Against');
    await motion(page).getByLabel('Sample Member 7', { exact: true }).selectOption('For');
    await motion(page).getByRole('textbox', { name: /^Reason/ }).fill('Costs too much.');
    await page.getByText('The motion carries.').first().waitFor();
    await record(page);
    await line.getByText('Declined').first().waitFor();
    const { resolutions, requests } = await recordOf(site, await runningMeeting(site));
    expect(resolutions.map(one => one.Outcome)).toEqual(['defeated', 'declined']);
    expect(resolutions[1]).toMatchObject({ NamesFor: 'Sample Member 5\nSample Member 7', NamesAgainst: 'Sample Member 6', VotesFor: 2 });
    expect(requests.find(one => one.Id === resolutions[1].ChangeRequest?.Id)?.Status).toBe('declined');
  });

  it('is corrected by another that takes its place; both remain to be seen', async () => {
    const { page } = await committee();
    const line = requestLines(page).nth(0);
    await line.getByRole('checkbox').check();
    await movedBy(motion(page), 'Sample Member 1', 'Sample Member 2');
    await record(page);
    await line.getByRole('button', { name: /^Correct OS-/ }).click();
    const form = page.getByRole('form', { name: /^Correct OS-/ });
    await form.getByRole('radio', { name: 'Declined' }).check();
    await movedBy(form, 'Sample Member 1', 'Sample Member 2');
    await form.getByRole('button', { name: 'Record' }).click();
    await form.getByText(/^Give the reason/).first().waitFor();
    await form.getByRole('textbox', { name: /^Reason/ }).fill('The vote was misheard.');
    await form.getByRole('button', { name: 'Record' }).click();
    await line.getByText(/superseded by OS-/).first().waitFor();
    await line.getByText('Declined').first().waitFor();
    expect(await line.locator('s').getByText('Endorsed').count()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    const { resolutions, requests } = await recordOf(site, await runningMeeting(site));
    expect(resolutions[1].Supersedes?.Id).toBe(resolutions[0].Id);
    expect(requests.find(one => one.Id === resolutions[0].ChangeRequest?.Id)?.Status).toBe('declined');
  });
});

describe('the consent block', () => {
  it('is decided in one press, without what a member pulled out a moment before', async () => {
    await everybodyPresent(site);
    await addItems(site, { Title: 'Routine one', Consent: true }, { Title: 'Routine two', Consent: true }, { Title: 'Routine three', Consent: true });
    const [chair, member] = [await committee({ as: 'chair' }), await committee({ as: 'member' })];
    await member.page.getByRole('button', { name: 'Pull out “Routine two” to discuss it' }).click();
    await member.page.getByText(/taken out by Sample Committee Member/).first().waitFor();
    await chair.page.getByText(/taken out by Sample Committee Member/).waitFor({ timeout: soon });
    expect(await findViolations(member.page)).toEqual([]);
    const form = chair.page.getByRole('form', { name: 'Decide the consent block together: 2' });
    await movedBy(form, 'Sample Member 1', 'Sample Member 2');
    await form.getByRole('button', { name: 'Record the consent block' }).click();
    await lineOf(chair.page, 'Routine three').getByText('Endorsed').first().waitFor();
    await lineOf(member.page, 'Routine one').getByText('Endorsed').waitFor({ timeout: soon });
    await lineOf(member.page, 'Routine two').getByText('Waiting').first().waitFor();
    const { resolutions } = await recordOf(site, await runningMeeting(site));
    expect(resolutions.map(one => [one.AgendaItem?.Title, one.Method])).toEqual([['Routine one', 'consent'], ['Routine three', 'consent']]);
  });
});

describe('the minutes of the last meeting', () => {
  it('are adopted by a resolution, which the earlier meeting then names', async () => {
    await everybodyPresent(site);
    const { page } = await committee();
    const line = page.locator('table tbody tr', { hasText: 'Minutes' }).first();
    await line.getByRole('checkbox').check();
    await page.getByRole('radio', { name: 'Adopted as amended' }).check();
    await movedBy(motion(page), 'Sample Member 1', 'Sample Member 2');
    await record(page);
    await line.getByText('Adopted as amended').first().waitFor();
    const { resolutions: [adopting] } = await recordOf(site, await runningMeeting(site));
    await eventually(async () => {
      const earlier = await site.rest<{ MinutesAdoptedById: number }>(
        `web/getlist('/sites/cpin/Lists/Meetings')/items(${adopting.MinutesOf?.Id})?$select=MinutesAdoptedById`);
      expect(earlier.MinutesAdoptedById).toBe(adopting.Id);
    });
  });
});

describe('the meeting itself', () => {
  it('is closed, and reopened with a reason that everybody sees', async () => {
    const [chair, reader] = [await committee({ as: 'chair' }), await committee({ as: 'reader' })];
    const before = (await recordOf(site, await runningMeeting(site))).items.length;
    await chair.page.getByRole('button', { name: 'Close the meeting' }).click();
    await chair.page.getByRole('group', { name: 'Close the meeting' }).getByRole('button', { name: 'Close the meeting' }).click();
    const again = chair.page.getByRole('button', { name: 'Open it again' });
    await chair.page.getByText(/^Carried over: \d+\. Decided: 0\.$/).first().waitFor();
    await again.and(chair.page.locator(':focus')).waitFor();
    expect(await runningMeeting(site)).toBeUndefined();
    await again.click();
    await chair.page.getByRole('group', { name: 'Open it again' }).getByRole('button', { name: 'Open it again' }).click();
    await chair.page.getByText('Give the reason: it is kept with the meeting.').first().waitFor();
    expect(await findViolations(chair.page)).toEqual([]);
    await chair.page.getByLabel(/^Reason/).fill('A vote was left out.');
    await press(chair.page, 'Tab', 'Enter');
    await chair.page.getByRole('button', { name: 'Close the meeting' }).waitFor();
    await reader.page.getByRole('button', { name: 'Refresh' }).click();
    await reader.page.getByText('Reason: A vote was left out.').first().waitFor();
    // It is reopened to put its record right: what has come up since waits for another meeting.
    const reopened = await runningMeeting(site);
    expect(reopened.ClosedAt).toBeDefined();
    expect((await recordOf(site, reopened)).items.length).toBe(before);
  });
});

describe('when SharePoint is slow', () => {
  beforeEach(() => everybodyPresent(site));

  it('the page says that it is not live, and is again by itself', async () => {
    const [chair, reader] = [await committee({ as: 'chair' }), await committee({ as: 'reader' })];
    await site.faults({ method: 'POST', path: 'getchanges', status: 429, retryAfter: 3, times: 1000 });
    await reader.page.getByText(/^Not live at the moment/).first().waitFor();
    expect(await findViolations(reader.page)).toEqual([]);
    await requestLines(chair.page).nth(0).getByRole('checkbox').check();
    await movedBy(motion(chair.page), 'Sample Member 1', 'Sample Member 2');
    await record(chair.page);
    await requestLines(chair.page).nth(0).getByText(/^OS-/).first().waitFor();
    expect(await requestLines(reader.page).nth(0).getByText(/^OS-/).count()).toBe(0);
    await site.clearFaults();
    await requestLines(reader.page).nth(0).getByText(/^OS-/).first().waitFor();
    await reader.page.getByText(/^Live:/).first().waitFor();
  });

  it('what is recorded by two is neither lost nor doubled, whatever is throttled or dropped', async () => {
    const [chair, owner] = [await committee({ as: 'chair' }), await committee({ as: 'owner' })];
    await site.faults(
      { method: 'POST', path: '\\$batch', every: 3, status: 429, retryAfter: 1, times: 4 },
      { method: 'POST', path: '\\$batch', every: 4, drop: 'after', times: 4 }
    );
    await Promise.all([chair, owner].map(async ({ page }, index) => {
      await requestLines(page).nth(index).getByRole('checkbox').check();
      await requestLines(page).nth(2).getByRole('checkbox').check();
      await movedBy(motion(page), `Sample Member ${index + 1}`, 'Sample Member 5');
      await record(page);
    }));
    await Promise.all([chair, owner].map(({ page }) => requestLines(page).nth(2).getByText(/^OS-/).waitFor({ timeout: 60_000 })));
    await site.clearFaults();
    for (const { page } of [chair, owner]) for (const at of [0, 1]) await requestLines(page).nth(at).getByText(/^OS-/).waitFor({ timeout: 60_000 });
    const { resolutions } = await recordOf(site, await runningMeeting(site));
    expect(new Set(resolutions.map(one => one.AgendaItem?.Id)).size).toBe(3);
    expect(resolutions.length).toBe(3);
    const numbers = resolutions.map(one => one.Sequence ?? 0).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => numbers[0] + index));
  });
});
