import type { Browser } from 'playwright-core';
import { bodies } from '../../src/schema/lists/bodies';
import { meetings } from '../../src/schema/lists/meetings';
import { practices } from '../../src/schema/lists/practices';
import { findViolations } from '../support/axe';
import { openPage, startBrowser, waitForFirstRows } from '../support/browser';
import type { OpenPage, PageName, Viewing } from '../support/browser';
import { eventually } from '../support/eventually';
import { lineOf, motion, movedBy } from '../support/meeting';
import { must } from '../support/register';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(240_000);

const body = 'business-harmonization';
const subject = 'Sample practice to endorse';

let site: Site;
let browser: Browser;
const opened: OpenPage[] = [];

beforeAll(async () => { browser = await startBrowser(); });
beforeEach(async () => { site = await startSite(); });
afterEach(async () => {
  await Promise.all(opened.splice(0).map(one => one.close()));
  await site?.close();
});
afterAll(() => browser?.close());

async function open(name: PageName, viewing: Viewing = {}): Promise<OpenPage> {
  const one = await openPage(browser, site, name, viewing);
  opened.push(one);
  return one;
}

it('A practice that is marked ready comes before its body, is endorsed there, and stands in the next published list', async () => {
  const owner = site.storeAs('owner');
  const practice = must(await owner.add(practices, {
    Title: subject, Version: '1.0', VersionDate: '2026-03-04', Status: 'complete', PublishedOn: '2026-03-05'
  }, crypto.randomUUID()));
  const row = must(await owner.find(bodies, `body:${body}`));
  const meeting = must(await owner.add(meetings, {
    Title: 'Sample meeting', Body: { Id: row?.Id ?? 0, Title: '' }, StartsAt: new Date().toISOString(), State: 'draft', Minutes: 60
  }, crypto.randomUUID()));

  const { page } = await open('Practices-and-training', { hash: `item=${practice.Id}` });
  await waitForFirstRows(page);
  const panel = page.getByRole('dialog', { name: subject });
  await panel.getByRole('checkbox', { name: /Ready for endorsement/ }).press('Space');
  await panel.getByRole('button', { name: 'Save' }).click();
  await eventually(async () => expect(must(await owner.get(practices, practice.Id)).ForEndorsement).toBe(true));

  const chair = (await open('Committee', { as: 'chair', hash: `body=${body}&meeting=${meeting.Id}` })).page;
  await chair.getByRole('button', { name: 'Start the meeting' }).click();
  await chair.getByRole('button', { name: 'All present' }).click();
  // The record opens beside the meeting.
  const [record] = await Promise.all([chair.waitForEvent('popup'), lineOf(chair, subject).getByRole('link', { name: subject }).click()]);
  await record.getByRole('tab', { name: 'Committees' }).waitFor();
  await record.close();
  await lineOf(chair, subject).getByRole('checkbox').check();
  await movedBy(motion(chair), { index: 1 }, { index: 2 });
  await motion(chair).getByRole('button', { name: 'Record' }).click();
  await lineOf(chair, subject).getByText(/^Endorsed BH-/).first().waitFor();
  await eventually(async () => expect(must(await owner.get(practices, practice.Id)))
    .toMatchObject({ ForEndorsement: false, EndorsedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }));

  await page.reload();
  await waitForFirstRows(page);
  await panel.getByRole('tab', { name: 'Committees' }).click();
  await panel.getByRole('tabpanel').getByText(/BH-\d{4}-\d{3}/).first().waitFor();
  expect(await findViolations(page)).toEqual([]);
  // What was endorsed is beyond change: a change is a new version.
  await panel.getByRole('tab', { name: 'Details' }).click();
  await panel.getByText(/A change to them is a new version/).waitFor();

  const reader = (await open('Published-lists', { as: 'reader' })).page;
  const list = reader.getByRole('region', { name: /Endorsed practices/ });
  await eventually(async () => {
    await reader.reload();
    await list.getByRole('heading', { name: /Edition 2/ }).waitFor({ timeout: 10_000 });
  }, 60_000);
  await list.getByRole('button', { name: 'Show Edition 2' }).click();
  await list.getByText(subject).first().waitFor();
});
