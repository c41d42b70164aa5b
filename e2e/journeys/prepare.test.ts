import type { Browser, Locator, Page } from 'playwright-core';
import type { Ref } from '../../src/schema/define';
import { agendaItems } from '../../src/schema/lists/agendaItems';
import { bodies } from '../../src/schema/lists/bodies';
import { meetings } from '../../src/schema/lists/meetings';
import type { Meeting } from '../../src/domain/committee/agenda';
import { finish } from '../../src/domain/committee/actions';
import { addAction, changeActions } from '../../src/site/committee/actions';
import { findViolations } from '../support/axe';
import { startBrowser } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import { eventually } from '../support/eventually';
import { focused, press, scrollsSideways, tabTo } from '../support/keyboard';
import { pagesIn } from '../support/pages';
import { must } from '../support/register';
import { writesIn } from '../support/requests';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(180_000);

/** A body that no change request waits for: what its agenda holds is what these journeys put there. */
const body = 'business-harmonization';
let site: Site;
let browser: Browser;
let meeting: Meeting;
let later: Meeting;
const { visit, closeAll } = pagesIn(() => ({ browser, site }));

beforeAll(async () => { browser = await startBrowser(); });
beforeEach(async () => {
  site = await startSite({ rows: 40 });
  const owner = site.storeAs('owner');
  const row = must(await owner.find(bodies, `body:${body}`));
  const make = async (day: string): Promise<Meeting> => must(await owner.add(meetings, {
    Title: `Sample meeting, ${day}`, Body: { Id: row?.Id ?? 0, Title: '' }, StartsAt: `${day}T15:00:00Z`, State: 'draft', Minutes: 60
  }, `journey:${day}`));
  // Only the next meeting's agenda fills itself: what is on the later ones is what these journeys put there.
  await make(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  meeting = await make('2027-03-01');
  later = await make('2027-04-05');
});
afterEach(async () => {
  await closeAll();
  await site?.close();
});
afterAll(() => browser?.close());

/** Puts items on the agenda past the browser. */
async function items(...titles: readonly string[]): Promise<void> {
  const owner = site.storeAs('owner');
  for (const [index, Title] of titles.entries()) {
    must(await owner.add(agendaItems, {
      Title, Meeting: { Id: meeting.Id, Title: '' }, Order: index + 1, State: 'waiting', Kind: 'discussion', MinutesAllotted: 10
    }, `journey:item:${Title}`));
  }
}

async function preparing(viewing: Viewing = {}): Promise<OpenPage> {
  const one = await visit('Committee', { as: 'chair', hash: `body=${body}&meeting=${meeting.Id}&prepare=1`, ...viewing });
  await one.page.getByRole('button', { name: /^(Add an item|Ajouter un point)$/ }).waitFor();
  await one.page.waitForLoadState('networkidle');
  return one;
}

const rows = (page: Page): Locator => page.locator('[data-item]');
const row = (page: Page, title: string): Locator => rows(page).filter({ hasText: title });
/** The subjects from the top, as they are shown. */
const shown = (page: Page): Promise<readonly string[]> => rows(page).evaluateAll(found => found.map(one =>
  (one.querySelector('[class*=subject]')?.textContent ?? '').replace(/^\d+\.\s*/, '')));
/** The subjects from the top, as SharePoint has them. */
const stored = async (of = meeting): Promise<readonly string[]> => {
  const { value } = await site.rest<{ value: ReadonlyArray<{ Id: number; Title: string; Order: number; State: string }> }>(
    `web/getlist('/sites/cpin/Lists/AgendaItems')/items?$top=500&$select=Id,Title,Order,State&$filter=MeetingId eq ${of.Id}`.replace(/ /g, '%20'));
  return value.filter(item => item.State !== 'removed' && item.State !== 'carried')
    .sort((a, b) => a.Order - b.Order || a.Id - b.Id).map(item => item.Title);
};
const until = (what: () => Promise<readonly string[]>, wanted: readonly string[]): Promise<void> =>
  eventually(async () => expect(await what()).toEqual(wanted));
const said = (page: Page, text: string | RegExp): Promise<void> => page.locator('#web-part, [role=dialog]').getByText(text).first().waitFor();

describe('the order of an agenda', () => {
  it('is put right by keyboard alone, one write a move, and keeps the focus', async () => {
    await items('Alpha', 'Beta', 'Gamma');
    const { page, errors, restRequests, forgetRequests } = await preparing();
    await until(() => shown(page), ['Alpha', 'Beta', 'Gamma']);
    await tabTo(page, 'Move Gamma');
    forgetRequests();
    await press(page, 'Alt+ArrowUp');
    await said(page, 'Gamma is now item 2 of 3.');
    await until(() => stored(), ['Alpha', 'Gamma', 'Beta']);
    expect(writesIn(restRequests).length).toBe(1);
    expect((await focused(page)).name).toBe('Move Gamma');
    await press(page, 'Alt+Home');
    await until(() => stored(), ['Gamma', 'Alpha', 'Beta']);
    expect(await shown(page)).toEqual(['Gamma', 'Alpha', 'Beta']);
    await press(page, 'Alt+ArrowUp');
    await said(page, 'Gamma is already first.');
    await page.getByRole('button', { name: 'Move Gamma down' }).press('Enter');
    await until(() => stored(), ['Alpha', 'Gamma', 'Beta']);
    expect((await focused(page)).name).toBe('Move Gamma down');
    expect(await findViolations(page)).toEqual([]);
    expect(errors.filter(error => !/404/.test(error))).toEqual([]);
  });

  it('is put right by drag, and Escape gives up', async () => {
    await items('Alpha', 'Beta', 'Gamma');
    const { page } = await preparing();
    await until(() => shown(page), ['Alpha', 'Beta', 'Gamma']);
    const drag = async (title: string, onto: string): Promise<void> => {
      await row(page, title).scrollIntoViewIfNeeded();
      const from = await row(page, title).getByRole('button', { name: `Move ${title}`, exact: true }).boundingBox();
      const to = await row(page, onto).boundingBox();
      if (!from || !to) throw new Error('Nothing to drag.');
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(from.x + 5, to.y + to.height - 4, { steps: 6 });
    };
    await drag('Alpha', 'Gamma');
    await press(page, 'Escape');
    await page.mouse.up();
    expect(await shown(page)).toEqual(['Alpha', 'Beta', 'Gamma']);
    await drag('Alpha', 'Gamma');
    await page.mouse.up();
    await until(() => stored(), ['Beta', 'Gamma', 'Alpha']);
  });

  it('that two put right at once loses nothing, also when answers get lost', async () => {
    await items('Alpha', 'Beta', 'Gamma', 'Delta');
    const chair = await preparing();
    const owner = await preparing({ as: 'owner' });
    await site.faults({ method: 'POST', path: 'AgendaItems', every: 2, drop: 'after' }, { method: 'POST', path: '\\$batch', every: 3, status: 429, retryAfter: 0 });
    await row(chair.page, 'Alpha').getByRole('button', { name: 'Move Alpha', exact: true }).focus();
    await row(owner.page, 'Delta').getByRole('button', { name: 'Move Delta', exact: true }).focus();
    await Promise.all([press(chair.page, 'Alt+ArrowDown'), press(owner.page, 'Alt+ArrowUp')]);
    // Both go behind Beta: whoever comes second stands there directly.
    await until(async () => {
      const [first, second, third, last] = await stored();
      return [first, ...[second, third].sort(), last];
    }, ['Beta', 'Alpha', 'Delta', 'Gamma']);
    await site.clearFaults();
  });
});

describe('items', () => {
  it('are added, edited, put under a section, taken off and put back', async () => {
    await items('Alpha');
    const { page, errors } = await preparing();
    await page.getByRole('button', { name: 'Add an item' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Subject').fill('Access for new staff');
    await panel.getByLabel('Section').fill('New business');
    await panel.getByLabel('Presenter').fill('Sample Member 2');
    await panel.getByLabel('Minutes allotted').fill('55');
    expect(await findViolations(page, '[role=dialog]')).toEqual([]);
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await said(page, 'Access for new staff is on the agenda.');
    await page.getByRole('heading', { name: 'New business' }).waitFor();
    await said(page, 'Minutes allotted: 65. The meeting has 60: that is 5 too many.');

    await page.getByRole('button', { name: 'Edit Alpha' }).click();
    await panel.getByLabel('Minutes allotted').fill('5');
    await panel.getByRole('button', { name: 'New business' }).click();
    await panel.getByRole('button', { name: 'Save' }).click();
    await said(page, 'Minutes allotted: 60 of 60.');
    await until(() => stored(), ['Access for new staff', 'Alpha']);

    await page.getByRole('button', { name: 'Take off Alpha' }).click();
    await page.getByRole('group', { name: 'Take off' }).getByRole('button', { name: 'Take off' }).click();
    await said(page, 'Alpha is off the agenda.');
    await until(() => stored(), ['Access for new staff']);
    await page.getByText('Taken off this agenda: 1').click();
    await page.getByRole('button', { name: 'Put back Alpha' }).click();
    await until(async () => [...await stored()].sort(), ['Access for new staff', 'Alpha']);
    expect(await findViolations(page)).toEqual([]);
    expect(errors.filter(error => !/404/.test(error))).toEqual([]);
  });

  it('go to the next meeting by hand, as they were prepared', async () => {
    await items('Alpha', 'Beta');
    const { page } = await preparing();
    await page.getByRole('button', { name: 'Move Beta to the next meeting' }).click();
    await page.getByRole('button', { name: 'Move it' }).click();
    await said(page, /Beta is now on the agenda of April 5, 2027/);
    expect(await stored()).toEqual(['Alpha']);
    expect(await stored(later)).toEqual(['Beta']);
  });

  it('that is added while SharePoint fails keeps what was typed, and is there once', async () => {
    const { page } = await preparing();
    await page.getByRole('button', { name: 'Add an item' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Subject').fill('Access');
    await site.faults({ method: 'POST', path: '.*', drop: 'after', times: 1000 });
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await panel.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor({ timeout: 60_000 });
    // Until then it is still tried: what the form reads may be told to have failed before.
    await panel.getByRole('button', { name: 'Add', exact: true }).waitFor({ timeout: 60_000 });
    await site.clearFaults();
    expect(await panel.getByLabel('Subject').inputValue()).toBe('Access');
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await until(() => stored(), ['Access']);
  });
});

describe('proposals', () => {
  const open = async (viewing: Viewing): Promise<OpenPage> => {
    const one = await visit('Committee', { hash: `body=${body}&tab=proposals`, ...viewing });
    await one.page.getByText(/^(No proposal waits|Aucune proposition)/).or(one.page.locator('[data-proposal]').first()).first().waitFor();
    return one;
  };

  it('a society proposes, the chair takes it to an agenda; another is set aside with a reason that the society reads', async () => {
    const society = await open({ as: 'society' });
    for (const title of ['Quicker access', 'Longer breaks']) {
      await society.page.getByRole('button', { name: 'Propose an item' }).click();
      const panel = society.page.getByRole('dialog');
      await panel.getByLabel('Subject').fill(title);
      await panel.getByLabel('Why').fill('It takes too long.');
      await panel.getByRole('button', { name: 'Propose', exact: true }).click();
      await said(society.page, `“${title}” is proposed.`);
    }
    expect(await society.page.getByRole('button', { name: /^(Take|Set) / }).count()).toBe(0);
    expect(await findViolations(society.page)).toEqual([]);

    const chair = await open({ as: 'chair' });
    await chair.page.getByRole('button', { name: 'Take to an agenda: Quicker access' }).click();
    await chair.page.getByLabel('Agenda of').selectOption(String(meeting.Id));
    await chair.page.getByRole('group', { name: 'Take to an agenda' }).getByRole('button', { name: 'Take to an agenda' }).click();
    await said(chair.page, /“Quicker access” is on the agenda of March 1, 2027/);
    await chair.page.getByRole('button', { name: 'Set aside: Longer breaks' }).click();
    await press(chair.page, 'Enter');
    await said(chair.page, 'Give the reason: whoever proposed it reads it.');
    await chair.page.keyboard.type('Not for this committee.');
    await press(chair.page, 'Enter');
    await said(chair.page, '“Longer breaks” is set aside.');
    expect(await stored()).toEqual(['Quicker access']);

    const again = await open({ as: 'society' });
    await again.page.getByText('Taken or set aside: 2').click();
    await said(again.page, 'Set aside: Not for this committee.');
    await again.page.getByRole('button', { name: /^On the agenda of Sample meeting/ }).waitFor();
    expect(again.errors).toEqual([]);
  });

  it('are made by guests too, who change their own and no other', async () => {
    const guest = await open({ as: 'guest' });
    const { page } = guest;
    const title = `Proposed by a guest ${Date.now()}`;
    await page.getByRole('button', { name: 'Propose an item' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: /Subject/ }).fill(title);
    await page.getByRole('dialog').getByRole('button', { name: 'Propose', exact: true }).click();
    await said(page, `“${title}” is proposed.`);
    await page.getByRole('button', { name: `Edit ${title}` }).waitFor();
    expect(await page.getByRole('button', { name: /^Edit / }).count()).toBe(1);
    expect(guest.errors).toEqual([]);
  });
});

describe('posting', () => {
  it('writes the agenda for everybody and opens the meeting; what changed since is told', async () => {
    await items('Alpha', 'Beta');
    const { page } = await preparing();
    await said(page, 'The agenda is not posted yet.');
    await page.getByRole('button', { name: 'Publish the agenda' }).click();
    await page.getByRole('group', { name: 'Publish the agenda' }).getByRole('button', { name: 'Publish the agenda' }).click();
    await said(page, /^Posted on /);
    await page.getByRole('list', { name: 'Posted documents' }).waitFor();
    expect(await page.getByRole('list', { name: 'Posted documents' }).getByRole('link', { name: /^Agenda – (page|Word) / }).count()).toBe(4);
    expect(await findViolations(page)).toEqual([]);
    await row(page, 'Beta').getByRole('button', { name: 'Move Beta up' }).click();
    await said(page, /^The agenda changed since it was posted/);
    await page.getByRole('button', { name: 'Post it again' }).click();
    await page.getByRole('group', { name: 'Post it again' }).getByRole('button', { name: 'Post it again' }).click();
    await said(page, /^Posted on /);

    const reader = await visit('Committee', { as: 'reader', hash: `body=${body}&meeting=${meeting.Id}` });
    await reader.page.locator('table tbody tr').nth(1).waitFor();
    expect(await reader.page.locator('table tbody th[scope=row]').allInnerTexts()).toEqual([expect.stringContaining('Beta'), expect.stringContaining('Alpha')]);
    expect(await reader.page.getByRole('button', { name: 'Prepare the agenda' }).count()).toBe(0);
  });

  it('names what is open under the line for it, to be read by everybody; what was settled since is told', async () => {
    const owner = site.storeAs('owner');
    must(await owner.add(agendaItems, { Title: 'Actions', Meeting: { Id: meeting.Id, Title: '' }, Order: 1, State: 'waiting', Kind: 'actions' }, 'journey:actions'));
    const action = must(await addAction(owner, { Title: 'Ask both vendors', Who: 'Sample Member 5', Due: '2026-01-05', Body: meeting.Body as Ref }, 'journey'));
    const { page } = await preparing();
    await page.getByRole('button', { name: 'Publish the agenda' }).click();
    await page.getByRole('group', { name: 'Publish the agenda' }).getByRole('button', { name: 'Publish the agenda' }).click();
    await said(page, /^Posted on /);
    await page.getByRole('button', { name: 'Read: Agenda in English' }).click();
    await page.getByRole('dialog', { name: 'Agenda in English' }).getByText('Action: Ask both vendors – Sample Member 5, due Monday, January 5, 2026').waitFor();
    await page.keyboard.press('Escape');

    const reader = await visit('Committee', { as: 'guest', width: 320, hash: `body=${body}&meeting=${meeting.Id}` });
    await reader.page.getByText('What is open', { exact: true }).focus();
    await reader.page.keyboard.press('Enter');
    await reader.page.locator('details li').filter({ hasText: /^Ask both vendors – Sample Member 5 \(due January 5, 2026, \d+ days late\)$/ }).waitFor();
    expect(await findViolations(reader.page)).toEqual([]);
    expect(await scrollsSideways(reader.page)).toBe(false);
    expect(reader.errors).toEqual([]);

    await changeActions(owner, [action.Id], row => finish(row, '2026-11-20'));
    await page.reload();
    await said(page, /^The agenda changed since it was posted/);
  });
});

it.each([320, 280])('fits %d pixels, in French', async width => {
  await items('Alpha', 'Bêta');
  const { page, errors } = await preparing({ culture: 'fr-FR', width });
  expect(await scrollsSideways(page)).toBe(false);
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Monter Bêta' }).click();
  await said(page, /Bêta est maintenant le point 1 sur 2/);
  await until(() => stored(), ['Bêta', 'Alpha']);
  // Asking whether an edition's file is there yet is answered with 404, which browsers put on the console.
  expect(errors.filter(error => !/404/.test(error))).toEqual([]);
});
