import type { Browser } from 'playwright-core';
import { measureOpening } from '../../bench/opening';
import { changeRequests } from '../../src/schema/lists/changeRequests';
import { findViolations } from '../support/axe';
import { openPage, startBrowser } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import { allRead, rowOf } from '../support/register';
import { askedIn } from '../support/requests';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
const opened: OpenPage[] = [];

beforeAll(async () => { browser = await startBrowser(); });
afterEach(async () => { await Promise.all(opened.splice(0).map(one => one.close())); });
afterAll(() => browser?.close());

async function open(viewing: Viewing): Promise<OpenPage> {
  const one = await openPage(browser, site, 'Change-requests', viewing);
  opened.push(one);
  return one;
}

/** What SharePoint can find without looking at every row. */
const indexed = ['Id', 'ID', ...Object.entries(changeRequests.fields).flatMap(([name, column]) => column.indexed ? [name] : [])];

/** The columns that decide which rows a request is after: the first one of its filter, and those it is sorted by. */
const decisive = (url: string): readonly string[] => {
  const { searchParams } = new URL(url);
  const [first] = /\b[A-Z]\w*/.exec(searchParams.get('$filter') ?? '') ?? [];
  const order = searchParams.get('$orderby')?.split(',').map(part => part.trim().split(' ')[0]) ?? [];
  return [...first ? [first] : [], ...order].map(name => name.replace(/(?<=.)\/?Id$/, ''));
};

describe.each([100, 20_000])('a register of %d change requests', rows => {
  beforeAll(async () => { site = await startSite({ rows }); });
  afterAll(() => site?.close());

  it('shows its first rows after at most 3 requests, and reads the rest behind them', async () => {
    const opening = await measureOpening(browser, site, 'Change-requests', 1);
    expect(opening.rows).toBeGreaterThan(50);
    expect(opening.restRequests).toBeLessThanOrEqual(3);

    const { page, errors, restRequests } = await open({ as: 'society' });
    await allRead(page);
    const number = new Intl.NumberFormat('en-CA').format(rows);
    await page.getByText(`Shown: ${number} of ${number}`).waitFor();
    // The oldest one was read last; it is found all the same.
    await page.getByRole('searchbox').fill('CR-000001');
    await rowOf(page, 1).waitFor();
    await page.getByText(`Shown: 1 of ${number}`).waitFor();
    const asked = askedIn(restRequests);
    expect(asked.filter(({ url }) => url.includes('/Lists/ChangeRequests')).length).toBeGreaterThan(1);
    expect(asked.flatMap(({ url }) => decisive(url)).filter(name => !indexed.includes(name))).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('a site on which something is missing', () => {
  beforeAll(async () => { site = await startSite(); });
  afterAll(() => site?.close());

  it('names the column; an owner adds it again and nothing is lost', async () => {
    expect(await site.send('DELETE', "web/getlist('/sites/cpin/Lists/ChangeRequests')/fields/getbyinternalnameortitle('Score')", 'owner')).toBe(200);
    const reader = await open({ as: 'reader' });
    await reader.page.getByText(/^The column “.*Score.*” is not on this site\.$/).waitFor();
    expect(await reader.page.getByRole('button', { name: 'Set up this site' }).count()).toBe(0);
    expect(await findViolations(reader.page)).toEqual([]);

    const { page } = await open({ as: 'owner' });
    await page.getByRole('button', { name: 'Set up this site' }).click();
    await page.getByText('Shown: 40 of 40').waitFor({ timeout: 60_000 });
    await page.reload();
    await page.getByText('Shown: 40 of 40').waitFor();
  });

  it('names the list, in French too; an owner sets it up again', async () => {
    expect(await site.send('DELETE', "web/getlist('/sites/cpin/Lists/ChangeRequests')", 'owner')).toBe(200);
    const reader = await open({ as: 'reader', culture: 'fr-FR' });
    await reader.page.getByText('La liste « Demandes de changement » n’est pas dans ce site.').waitFor();
    expect(await findViolations(reader.page)).toEqual([]);

    const { page } = await open({ as: 'owner' });
    await page.getByText('The list “Change Requests” is not on this site.').waitFor();
    await page.getByRole('button', { name: 'Set up this site' }).click();
    await page.getByText('There are no change requests yet.', { exact: false }).waitFor({ timeout: 60_000 });
    expect(await findViolations(page)).toEqual([]);
  });
});
