import type { Browser, Locator, Page } from 'playwright-core';
import type { Ref } from '../../src/schema/define';
import { actionItems } from '../../src/schema/lists/actionItems';
import { agendaItems } from '../../src/schema/lists/agendaItems';
import { bodies } from '../../src/schema/lists/bodies';
import { changeRequests } from '../../src/schema/lists/changeRequests';
import { meetingDocuments } from '../../src/schema/lists/meetingDocuments';
import { meetings } from '../../src/schema/lists/meetings';
import { positions } from '../../src/schema/lists/positions';
import { proposals } from '../../src/schema/lists/proposals';
import { resolutions } from '../../src/schema/lists/resolutions';
import type { AgendaItem } from '../../src/domain/committee/agenda';
import { addDays } from '../../src/domain/days';
import { setLastCall, takePosition } from '../../src/site/committee/positions';
import { findViolations } from '../support/axe';
import { startBrowser } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import { eventually } from '../support/eventually';
import { press, scrollsSideways, tabTo } from '../support/keyboard';
import { lineOf, motion, movedBy, recordOf, walkTo } from '../support/meeting';
import { pagesIn } from '../support/pages';
import { addRequest, must } from '../support/register';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(180_000);

let site: Site;
let browser: Browser;
let body: Ref;
let meeting: Ref;
let items: readonly AgendaItem[];
const { visit, closeAll } = pagesIn(() => ({ browser, site }));

/** Today on the site's clocks. */
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(new Date());

beforeAll(async () => { browser = await startBrowser(); });
beforeEach(async () => {
  site = await startSite({ rows: 60 });
  const owner = site.storeAs('owner');
  const row = must(await owner.find(bodies, 'body:operations-strategy'));
  body = { Id: row?.Id ?? 0, Title: row?.Title ?? '' };
  const next = must(await owner.add(meetings, { Title: 'Next meeting', Body: body, StartsAt: `${addDays(today(), 6)}T15:00:00Z`, State: 'draft' }, 'journey:next'));
  meeting = { Id: next.Id, Title: '' };
  items = await Promise.all(['Faster search', 'New codes'].map(async (Title, index) => must(await owner.add(agendaItems, {
    Title, Meeting: meeting, State: 'waiting', Kind: 'decision', Order: index + 1
  }, `journey:${Title}`))));
});
afterEach(async () => {
  await closeAll();
  await site?.close();
});
afterAll(() => browser?.close());

const open = (viewing: Viewing): Promise<OpenPage> => visit('Committee', viewing);
const atMeeting = (): string => `meeting=${meeting.Id}`;
const card = (page: Page, subject: string): Locator => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: subject, level: 4 }) });
const turn = (page: Page): Locator => page.locator('details').filter({ has: page.locator('summary', { hasText: /^(Your turn|Votre tour)/ }) });
const call = async (until = addDays(today(), 3)): Promise<void> => expect(await setLastCall(site.storeAs('owner'), items, until)).toBeUndefined();
const takeOn = async (Title: string, more: object = {}): Promise<number> => must(await site.storeAs('owner').add(actionItems, {
  Title, Body: body, Who: 'Sample Member 4', State: 'open', ...more
}, `journey:${Title}`)).Id;

describe('a last call', () => {
  it('is opened by the chair, answered by a member; an objection stops it, what nobody objects to goes to the consent block', async () => {
    const chair = await open({ as: 'chair', hash: atMeeting() });
    await chair.page.getByRole('button', { name: 'Open a last call…' }).click();
    const form = chair.page.getByRole('form', { name: 'Open the last call' });
    await form.getByRole('button', { name: 'Open the last call' }).click();
    await form.getByText('Choose at least one item.').first().waitFor();
    await form.getByLabel('Faster search').check();
    await form.getByLabel('New codes').check();
    await form.getByLabel(/^Until/).fill(addDays(today(), 6));
    await form.getByRole('button', { name: 'Open the last call' }).click();
    await form.getByText(/^Choose a day no later than/).first().waitFor();
    await form.getByLabel(/^Until/).fill(addDays(today(), 5));
    await form.getByRole('button', { name: 'Open the last call' }).click();
    await card(chair.page, 'New codes').getByText(/^Runs until/).first().waitFor();

    const member = await open({ as: 'member' });
    await turn(member.page).getByRole('link', { name: 'Answer the last call: Faster search' }).click();
    const search = card(member.page, 'Faster search');
    await search.getByLabel('Object').check();
    await search.getByRole('button', { name: 'Send the answer' }).click();
    await search.getByText('Give the reason: the meeting will discuss it.').first().waitFor();
    await search.getByLabel(/^Reason/).fill('The cost is not known.');
    await search.getByRole('button', { name: 'Send the answer' }).click();
    await search.getByText('Sample Committee Member – Object: The cost is not known.').first().waitFor();
    await search.getByText(/object: 1/).first().waitFor();
    const codes = card(member.page, 'New codes');
    await codes.getByLabel('Agree').check();
    await codes.getByRole('button', { name: 'Send the answer' }).click();
    await codes.getByText(/agree: 1/).first().waitFor();
    await codes.getByLabel('Abstain').check();
    await codes.getByRole('button', { name: 'Change the answer' }).click();
    await codes.getByText(/abstain: 1/).first().waitFor();
    await turn(member.page).waitFor({ state: 'detached' });
    expect(await findViolations(member.page)).toEqual([]);
    expect(member.errors).toEqual([]);
    await eventually(async () => {
      const said = must(await site.storeAs('owner').page(positions, { top: 50 })).rows;
      expect(said.map(row => [row.AgendaItem?.Title, row.Position]).sort()).toEqual([['Faster search', 'object'], ['New codes', 'abstain']]);
    });

    // The last day is over.
    await call(addDays(today(), -1));
    await chair.page.reload();
    await card(chair.page, 'Faster search').getByText(/with an objection: it is discussed in the meeting/).first().waitFor();
    await card(chair.page, 'New codes').getByText(/it is routine and goes to the consent block/).first().waitFor();
    const stored = must(await site.storeAs('owner').get(meetings, meeting.Id));
    must(await site.storeAs('owner').change(meetings, { Id: meeting.Id, ETag: stored.ETag ?? '' }, { State: 'open' }));
    await chair.page.reload();
    const block = chair.page.getByRole('region', { name: 'Consent block' });
    await block.getByRole('listitem').filter({ hasText: 'New codes' }).waitFor();
    expect(await block.getByText('Faster search').count()).toBe(0);
  });

  it('whose day is past puts its item into the consent block of the next meeting, which endorses it; what was objected to stays for discussion', async () => {
    const record = (): ReturnType<typeof recordOf> => recordOf(site, { ...meeting, Body: body });
    const member = (await record()).members.find(one => one.Title === 'Sample Committee Member');
    if (!member?.Person) throw new Error('The sample member has no seat with an account.');
    const theirs = site.storeAs('member');
    must(await takePosition(theirs, items[0], member, member.Person, { position: 'object', reason: 'The cost is not known.' }));
    must(await takePosition(theirs, items[1], member, member.Person, { position: 'agree' }));
    await call(addDays(today(), -1));

    const { page, errors } = await open({ as: 'chair', hash: atMeeting() });
    await page.getByRole('button', { name: 'Start the meeting' }).click();
    await page.getByRole('group', { name: 'Start the meeting' }).getByRole('button', { name: 'Start the meeting' }).click();
    await page.getByRole('button', { name: 'All present' }).click();
    await page.getByText(/^There is a quorum:/).first().waitFor();
    const block = page.getByRole('region', { name: 'Consent block' });
    await block.getByRole('listitem').filter({ hasText: 'New codes' }).waitFor();
    expect(await block.getByRole('listitem').count()).toBe(1);
    const calls = page.getByRole('region', { name: 'Last calls before the meeting' });
    await calls.getByText(/One hold or objection, and the item is discussed in the meeting.*no answer is no objection/).waitFor();
    await card(page, 'New codes').getByText(/without an objection: it is routine and goes to the consent block/).waitFor();
    await card(page, 'New codes').getByText(/^agree: 1 · not answered: \d+$/).waitFor();
    await card(page, 'Faster search').getByText(/with an objection: it is discussed in the meeting/).waitFor();
    await card(page, 'Faster search').getByText(/^object: 1 · not answered: \d+$/).waitFor();
    expect(await findViolations(page)).toEqual([]);

    const form = page.getByRole('form', { name: 'Decide the consent block together: 1' });
    await movedBy(form, { index: 1 }, { index: 2 });
    await form.getByRole('button', { name: 'Record the consent block' }).click();
    await lineOf(page, 'New codes').getByText(/^OS-/).first().waitFor();
    await block.waitFor({ state: 'detached' });
    expect((await record()).resolutions).toMatchObject([{ AgendaItem: { Title: 'New codes' }, Outcome: 'endorsed', Method: 'consent' }]);
    expect((await record()).items.find(one => one.Title === 'Faster search')?.State).toBe('waiting');
    await walkTo(page, 'Faster search');
    await motion(page).getByText('Faster search').first().waitFor();
    expect(errors).toEqual([]);
  });

  it('is answered by keyboard alone, and called off by the chair while somebody has not answered', async () => {
    await call();
    const { page } = await open({ as: 'member', hash: atMeeting() });
    await card(page, 'Faster search').getByLabel('Agree').waitFor();
    await tabTo(page, 'Agree');
    await press(page, 'Space', 'Tab', 'Tab', 'Enter');
    await card(page, 'Faster search').getByText(/agree: 1/).first().waitFor();

    const chair = await open({ as: 'chair', hash: atMeeting() });
    await chair.page.getByRole('button', { name: 'Call it off: Faster search' }).click();
    await chair.page.getByText(/^Not answered yet: \d+\. They were promised the time/).first().waitFor();
    await chair.page.getByRole('button', { name: 'Call it off', exact: true }).click();
    await card(chair.page, 'Faster search').waitFor({ state: 'detached' });
    await eventually(async () => expect(must(await site.storeAs('owner').get(agendaItems, items[0].Id)).LastCallUntil).toBeUndefined());
  });

  it('is read and answered in French on a narrow page; readers see it and answer nothing', async () => {
    await call();
    const { page } = await open({ as: 'member', hash: atMeeting(), culture: 'fr-FR', width: 320 });
    const search = card(page, 'Faster search');
    await search.getByText(/^Ouvert jusqu’au/).first().waitFor();
    await search.getByLabel('Attendre : en discuter d’abord').check();
    await search.getByLabel(/^Motif/).fill('À préciser');
    await search.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await search.getByText(/le point sera discuté en réunion/).first().waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await findViolations(page)).toEqual([]);

    const reader = await open({ as: 'reader', hash: atMeeting() });
    await card(reader.page, 'Faster search').getByText(/À préciser/).first().waitFor();
    expect(await reader.page.getByRole('button', { name: /answer/ }).count()).toBe(0);
    expect(await turn(reader.page).count()).toBe(0);
  });
});

describe('an action item', () => {
  const taken = async (): Promise<readonly object[]> => must(await site.storeAs('owner').page(actionItems, { top: 5 })).rows;

  it('is added, told to its owner, done and undone, changed, and dropped with a reason', async () => {
    const { page, errors } = await open({ as: 'member', hash: 'tab=actions' });
    await page.getByRole('button', { name: 'New action item' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await dialog.getByText(/to correct|corrected/i).first().waitFor();
    await dialog.getByLabel(/^What/).fill('Ask the vendor');
    await dialog.getByLabel('Member', { exact: true }).selectOption('Sample Committee Member');
    await dialog.getByText('Sample Committee Member is told of it under “Your turn”.').first().waitFor();
    await dialog.getByLabel(/^Due/).fill(addDays(today(), -3));
    await dialog.getByRole('button', { name: 'Add' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('grid').getByText(`${addDays(today(), -3)} – 3 days late`).first().waitFor();
    const link = turn(page).getByRole('link', { name: 'Action item: Ask the vendor' });
    await link.waitFor();

    await page.getByRole('row').filter({ hasText: 'Ask the vendor' }).getByRole('gridcell').first().click();
    await page.getByRole('button', { name: 'Mark as done (1)' }).click();
    await page.getByText('Done: Ask the vendor.').first().waitFor();
    await link.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await link.waitFor();
    await eventually(async () => expect(await taken()).toMatchObject([{ State: 'open', Title: 'Ask the vendor' }]));

    await link.click();
    await page.getByRole('dialog', { name: 'Ask the vendor' }).getByRole('button', { name: 'Drop…' }).click();
    const asking = page.getByRole('dialog', { name: 'Drop this action item?' });
    await asking.getByRole('button', { name: 'Drop', exact: true }).click();
    await asking.getByText(/^Give the reason/).first().waitFor();
    await asking.getByLabel(/^Reason/).fill('No longer needed');
    await asking.getByRole('button', { name: 'Drop', exact: true }).click();
    await page.getByRole('button', { name: 'Open it again' }).waitFor();
    await eventually(async () => expect(await taken()).toMatchObject([{ State: 'dropped', Note: 'No longer needed' }]));
    expect(errors).toEqual([]);
  });

  it('is read on a narrow French page by who may not change it', async () => {
    await takeOn('Ask the vendor', { Due: addDays(today(), -1) });
    const { page } = await open({ as: 'reader', hash: 'tab=actions', culture: 'fr-FR', width: 320 });
    await page.getByText(`${addDays(today(), -1)} – 1 jour de retard`).first().waitFor();
    expect(await page.getByRole('button', { name: 'Nouvelle mesure de suivi' }).count()).toBe(0);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('my turn', () => {
  it('says to each what waits for them, and leads there', async () => {
    const society = site.storeAs('society');
    const request = await addRequest(society, { Title: 'Add a field' });
    const owner = site.storeAs('owner');
    const fresh = must(await owner.get(changeRequests, request.Id));
    must(await owner.change(changeRequests, { Id: request.Id, ETag: fresh.ETag ?? '' }, { Status: 'returned', StatusReason: 'Which screen?' }));
    must(await society.add(proposals, { Title: 'Talk about training', Body: body, State: 'proposed' }, 'journey:proposal'));

    const theirs = await open({ as: 'society' });
    await turn(theirs.page).getByRole('link', { name: /^Your change request needs information: CR-\d+ Add a field$/ }).click();
    await theirs.page.getByRole('dialog', { name: /Add a field/ }).getByText('Which screen?').first().waitFor();
    await theirs.page.keyboard.press('Escape');
    await theirs.page.getByRole('dialog').waitFor({ state: 'detached' });

    const chair = await open({ as: 'chair' });
    const all = turn(chair.page).getByRole('button', { name: /^Show all/ });
    await turn(chair.page).waitFor();
    if (await all.count() > 0) await all.click();
    await turn(chair.page).getByRole('link', { name: /^Post the minutes/ }).first().waitFor();
    await turn(chair.page).getByRole('link', { name: 'Look at what is proposed: 1' }).waitFor();
    expect(await findViolations(chair.page)).toEqual([]);
    await turn(chair.page).getByRole('link', { name: `Publish the agenda: ${body.Title}`, exact: true }).click();
    await chair.page.getByRole('rowheader', { name: 'Faster search' }).waitFor();

    const guest = await open({ as: 'guest', hash: atMeeting() });
    await guest.page.getByRole('rowheader', { name: 'Faster search' }).waitFor();
    await guest.page.waitForLoadState('networkidle');
    expect(await turn(guest.page).count()).toBe(0);
  });
});

describe('a change request and its committees', () => {
  it('lead to each other: from the agenda to its details, from there to decision, correction, documents and back to the meeting', async () => {
    const owner = site.storeAs('owner');
    const [decided] = must(await owner.page(resolutions, { top: 1 })).rows;
    must(await owner.add(resolutions, {
      Title: 'OS-2026-900', Series: 'OS-2026', Sequence: 900, Body: body, Meeting: decided.Meeting, AgendaItem: decided.AgendaItem,
      ChangeRequest: decided.ChangeRequest, Outcome: 'declined', DecidedOn: today(), Supersedes: { Id: decided.Id, Title: '' }
    }, 'journey:correction'));
    must(await owner.putFile(meetingDocuments, `OS/2026-05-13-minutes-${decided.Meeting?.Id}.en.html`, new TextEncoder().encode('<main><p>It met.</p></main>'), {
      Meeting: decided.Meeting, Body: body, Kind: 'minutes', Language: 'en', PostedOn: today()
    }));
    const { page, errors } = await open({ as: 'reader', hash: `meeting=${decided.Meeting?.Id}` });
    await page.getByRole('rowheader', { name: decided.AgendaItem?.Title }).getByRole('link', { name: /^CR-\d{6}$/ }).first().click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('tab', { name: 'Committees' }).click();
    await panel.getByText(`Endorsed: ${decided.Title}`).first().waitFor();
    await panel.getByText('(no longer in force: superseded by OS-2026-900)').first().waitFor();
    await panel.getByText('Declined: OS-2026-900').first().waitFor();
    const href = await panel.getByRole('link', { name: 'Minutes – page in English' }).getAttribute('href');
    expect((await page.request.get(new URL(href ?? '', site.origin).toString())).status()).toBe(200);
    await panel.getByRole('button', { name: 'Read: Minutes in English' }).click();
    const reading = page.getByRole('dialog', { name: 'Minutes in English' });
    await reading.getByText('It met.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await reading.waitFor({ state: 'detached' });
    await panel.getByRole('link', { name: /^CPIN Operations and Strategy Committee, May 13, 2026$/ }).click();
    await panel.waitFor({ state: 'detached' });
    expect(page.url()).toContain(`meeting=${decided.Meeting?.Id}`);
    expect(errors).toEqual([]);
  });
});
