import type { Browser } from 'playwright-core';
import { findViolations } from '../support/axe';
import { openPage, startBrowser } from '../support/browser';
import type { OpenPage, PageName, Viewing } from '../support/browser';
import { eventually } from '../support/eventually';
import { press, scrollsSideways, tabTo } from '../support/keyboard';
import { everybodyPresent } from '../support/meeting';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
const opened: OpenPage[] = [];

beforeAll(async () => { browser = await startBrowser(); });
beforeEach(async () => {
  site = await startSite({ rows: 120 });
  await everybodyPresent(site);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map(one => one.close()));
  await site?.close();
});
afterAll(() => browser?.close());

async function open(name: PageName, viewing: Viewing): Promise<OpenPage> {
  const one = await openPage(browser, site, name, viewing);
  opened.push(one);
  return one;
}

/** The committee page once its agenda has filled itself and what publishes by itself is done. */
async function committee(viewing: Viewing = { as: 'chair' }): Promise<OpenPage> {
  const one = await open('Committee', viewing);
  await one.page.locator('table tbody tr', { hasText: 'CR-' }).first().waitFor();
  await one.page.waitForLoadState('networkidle');
  return one;
}

const rows = async <T>(list: string, select: string, filter = ''): Promise<readonly T[]> =>
  (await site.rest<{ value: readonly T[] }>(`web/getlist('/sites/cpin/Lists/${list}')/items?$top=500&$select=${select}${filter}`)).value;

describe('a meeting in progress', () => {
  it('has filled its agenda, and an endorsement of two publishes the next edition without another click', async () => {
    const { page, errors } = await committee();
    const lines = page.locator('table tbody tr', { hasText: 'CR-' });
    expect(await lines.count()).toBeGreaterThan(3);
    await lines.nth(0).getByRole('checkbox').check();
    await lines.nth(1).getByRole('checkbox').check();
    await page.getByLabel('Moved by').selectOption('Sample Member 1');
    await page.getByLabel('Seconded by').selectOption('Sample Member 2');
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByText(/edition 2 is published/).first().waitFor();
    await lines.nth(0).filter({ hasText: /Endorsed OS-\d{4}-\d{3}/ }).waitFor();
    // Asking whether a file is there yet is answered with 404, which browsers put on the console.
    expect(errors.filter(error => !/404/.test(error))).toEqual([]);

    const decisions = await rows<{ Sequence: number }>('Resolutions', 'Sequence', '&$filter=startswith(Series,\'OS-\')');
    expect(decisions.map(one => one.Sequence).sort((a, b) => a - b)).toEqual(decisions.map((_, index) => index + 1));

    const guest = await open('Published-lists', { as: 'guest' });
    await guest.page.getByRole('heading', { name: /Edition 2/ }).waitFor();
    await guest.page.getByRole('button', { name: 'Show Edition 2' }).click();
    await guest.page.getByText('Added:').first().waitFor();
    expect(await guest.page.getByText('Added:').count()).toBe(2);
    expect(await guest.page.getByRole('button', { name: /Try again/ }).count()).toBe(0);
    expect(await findViolations(guest.page)).toEqual([]);
    for (const name of ['Page, edition 2', 'Excel, edition 2', 'CSV, edition 2']) {
      const href = await guest.page.getByRole('link', { name, exact: true }).getAttribute('href');
      const file = await guest.page.request.get(new URL(href ?? '', site.origin).toString());
      expect(file.status()).toBe(200);
      expect((await file.body()).length).toBeGreaterThan(100);
    }
    expect(guest.errors).toEqual([]);
  });

  it('asks for what an outcome needs, and leads to what is missing', async () => {
    const { page } = await committee();
    await page.locator('table tbody tr', { hasText: 'CR-' }).first().getByRole('checkbox').check();
    await page.getByRole('radio', { name: 'Deferred' }).check();
    await page.getByLabel('Moved by').selectOption('Sample Member 1');
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByText('Say who seconded it.').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel('Seconded by').selectOption('Sample Member 3');
    await page.getByLabel('Deferred until').fill('2030-01-15');
    await page.getByRole('textbox', { name: 'Reason' }).fill('Cost is not known yet.');
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByText(/Recorded: OS-/).first().waitFor();
    await page.locator('table tbody tr', { hasText: 'CR-' }).first().filter({ hasText: 'Deferred' }).waitFor();
  });

  it('keeps what was typed when SharePoint fails, and says what to do', async () => {
    const { page } = await committee();
    const line = page.locator('table tbody tr', { hasText: 'CR-' }).first();
    await line.getByRole('checkbox').check();
    await page.getByRole('radio', { name: 'Declined' }).check();
    await page.getByLabel('Moved by').selectOption('Sample Member 1');
    await page.getByLabel('Seconded by').selectOption('Sample Member 2');
    await page.getByRole('textbox', { name: 'Reason' }).fill('Costs too much.');
    await site.faults({ method: 'POST', path: '.*', status: 500, times: 1000 });
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByText(/Not recorded: 1\./).first().waitFor();
    await site.clearFaults();
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByText(/^Recorded: OS-/).and(page.locator(':focus')).waitFor();
    expect(await page.getByRole('alert').filter({ hasText: 'Not recorded' }).count()).toBe(0);
    await line.getByText('Declined').first().waitFor();
  });

  it('that is closed hands what it left undecided to the next', async () => {
    const { page } = await committee();
    const waiting = await page.locator('table tbody tr', { hasText: 'CR-' }).count();
    await page.getByRole('button', { name: 'Close the meeting' }).click();
    await page.getByRole('group').getByRole('button', { name: 'Close the meeting' }).click();
    await page.getByRole('button', { name: 'Open it again' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Start a meeting now' }).click();
    await page.getByRole('button', { name: 'Close the meeting' }).waitFor();
    await page.getByText(/^Waiting: \d+\. Decided: 0\.$/).first().waitFor();
    await page.locator('table tbody tr', { hasText: 'CR-' }).nth(waiting - 1).waitFor();
    expect(await page.getByRole('button', { name: 'Open it again' }).count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
  });

  it('is worked by keyboard alone, in French', async () => {
    const { page } = await committee({ as: 'owner', culture: 'fr-FR' });
    await tabTo(page, 'Choisir tout ce qui est en attente');
    await press(page, 'Space');
    await tabTo(page, /^Proposée par/);
    await press(page, 'ArrowDown', 'Tab', 'ArrowDown', 'ArrowDown');
    await tabTo(page, 'Consigner');
    await press(page, 'Enter');
    await page.getByText(/l’édition 2 est publiée/).first().waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it('shows readers the agenda and nothing to press, and fits 320 pixels', async () => {
    await committee();
    const reader = await committee({ as: 'reader', width: 320 });
    expect(await reader.page.getByRole('checkbox').count()).toBe(0);
    expect(await reader.page.getByRole('button', { name: /Record|Close/ }).count()).toBe(0);
    expect(await scrollsSideways(reader.page)).toBe(false);
    expect(reader.errors).toEqual([]);
  });

  it('with two recording at once ends in one decision an item and one list of numbers', async () => {
    const pages = await Promise.all([committee({ as: 'chair' }), committee({ as: 'owner' })]);
    await Promise.all(pages.map(async ({ page }, index) => {
      await page.getByRole('checkbox', { name: 'Choose all that are waiting' }).check();
      await page.getByLabel('Moved by').selectOption(`Sample Member ${index + 1}`);
      await page.getByLabel('Seconded by').selectOption('Sample Member 5');
    }));
    await Promise.all(pages.map(({ page }) => page.getByRole('button', { name: 'Record' }).click()));
    await Promise.all(pages.map(({ page }) => page.getByText(/Recorded:|theirs stands/).first().waitFor()));
    await eventually(async () => {
      const decisions = await rows<{ Sequence: number; AgendaItemId: number }>('Resolutions', 'Sequence,AgendaItemId', '&$filter=startswith(Series,\'OS-\')');
      expect(new Set(decisions.map(one => one.AgendaItemId)).size).toBe(decisions.length);
      expect(decisions.map(one => one.Sequence).sort((a, b) => a - b)).toEqual(decisions.map((_, index) => index + 1));
      expect(await rows('ChangeRequests', 'Id', '&$filter=Status%20eq%20%27tabled%27')).toEqual([]);
    });
  });
});

describe('publishing', () => {
  /** The other lists publish for reasons of their own. */
  const ofEndorsed = '&$filter=Definition%20eq%20%27endorsed-change-requests%27';

  const record = async (page: OpenPage['page']): Promise<void> => {
    await page.locator('table tbody tr', { hasText: 'CR-' }).first().getByRole('checkbox').check();
    await page.getByLabel('Moved by').selectOption('Sample Member 1');
    await page.getByLabel('Seconded by').selectOption('Sample Member 2');
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByText(/Recorded: OS-/).first().waitFor();
  };

  it('that a closed browser left is finished by whoever opens the site next', async () => {
    const chair = await committee();
    // The files cannot be written, and then the laptop closes.
    await site.faults({ method: 'POST', path: 'Published', status: 503, retryAfter: 120, times: 1000 });
    await record(chair.page);
    await chair.page.getByText(/Publishing goes on by itself/).first().waitFor();
    await chair.close();
    const guest = await open('Published-lists', { as: 'guest' });
    await guest.page.getByRole('heading', { name: /Edition 1/ }).first().waitFor();
    expect(await guest.page.getByRole('heading', { name: /Edition 2/ }).count()).toBe(0);

    await site.clearFaults();
    const owner = await open('Published-lists', { as: 'owner' });
    await owner.page.getByRole('heading', { name: /Edition 2/ }).waitFor();
    await eventually(async () => expect(await rows('Publications', 'Edition,State', ofEndorsed))
      .toEqual([expect.objectContaining({ Edition: 1, State: 'published' }), expect.objectContaining({ Edition: 2, State: 'published' })]));
  });

  it('that fails for good says why and lets an owner try again', async () => {
    const chair = await committee();
    await site.faults({ method: 'POST', path: 'Published', status: 500, times: 1000 });
    await record(chair.page);
    await chair.page.getByText(/Publishing goes on by itself/).first().waitFor();
    const owner = await open('Published-lists', { as: 'owner' });
    await owner.page.getByText(/Attempts:/).first().waitFor();
    expect(await findViolations(owner.page)).toEqual([]);
    await site.clearFaults();
    await owner.page.getByRole('button', { name: /Try again Edition 2/ }).click();
    await owner.page.getByRole('heading', { name: /Edition 2/ }).waitFor();
    await owner.page.getByRole('button', { name: /Try again Edition 2/ }).waitFor({ state: 'detached' });
  });

  it('survives throttled and dropped requests in the middle', async () => {
    const { page } = await committee();
    await site.faults(
      { method: 'POST', path: '\\$batch', every: 3, status: 429, retryAfter: 1, times: 3 },
      { method: 'POST', path: '\\$batch', every: 4, drop: 'after', times: 2 }
    );
    await record(page);
    await page.getByText(/edition 2 is published/).first().waitFor({ timeout: 60_000 });
    const editions = await rows<{ State: string }>('Publications', 'State', ofEndorsed);
    expect(editions.length).toBe(2);
  });
});
