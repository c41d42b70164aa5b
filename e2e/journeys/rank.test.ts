import type { Browser, Locator, Page } from 'playwright-core';
import { changeRequests } from '../../src/schema/lists/changeRequests';
import { numberOf } from '../../src/domain/changeRequest/number';
import type { ChangeRequest } from '../../src/domain/changeRequest/move';
import { byRank } from '../../src/domain/rank';
import { findViolations } from '../support/axe';
import { startBrowser } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import { focused, press, scrollsSideways, tabTo } from '../support/keyboard';
import { pagesIn } from '../support/pages';
import { addRequest, allRead, command, must, rowOf, stored } from '../support/register';
import { writesIn } from '../support/requests';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
const { visit, closeAll } = pagesIn(() => ({ browser, site }));

beforeAll(async () => { [site, browser] = await Promise.all([startSite({ rows: 80 }), startBrowser()]); });
afterEach(closeAll);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The ranking, ready to be changed. */
async function ranking(viewing: Viewing = {}): Promise<OpenPage> {
  const one = await visit('Change-requests', viewing);
  await allRead(one.page);
  await command(one.page, /^(Rank|Classer)$/).click();
  await one.page.getByText(/^(In review or prioritized, in|Demandes à l’étude)/).waitFor();
  await one.page.waitForLoadState('networkidle');
  one.forgetRequests();
  return one;
}

/** What is ranked, in order, as stored. */
async function order(): Promise<readonly number[]> {
  const rows: ChangeRequest[] = [];
  must(await site.storeAs('owner').each(changeRequests, {}, some => { rows.push(...some); }));
  return rows.filter(row => row.RankKey !== undefined && (row.Status === 'in review' || row.Status === 'prioritized'))
    .sort(byRank).map(row => row.Id);
}

/** The order with one of them at another position; 1 is first. */
function withOneAt(ids: readonly number[], id: number, position: number): readonly number[] {
  const others = ids.filter(one => one !== id);
  return [...others.slice(0, position - 1), id, ...others.slice(position - 1)];
}

const movedTo = async (page: Page, id: number, position: number, of: number): Promise<void> => {
  const words = `${numberOf({ Id: id })} moved to position ${position} of ${of}.`;
  await page.locator('#web-part').getByText(words).waitFor();
  // And to those who do not see it.
  await page.locator('[aria-live=polite]', { hasText: words }).waitFor({ state: 'attached' });
};

/** One write to one row, and it is the move's. */
const expectOneWrite = (one: OpenPage, id: number): void => {
  const writes = writesIn(one.restRequests);
  expect(writes).toEqual([{ method: 'MERGE', url: expect.stringMatching(new RegExp(`/Lists/ChangeRequests'\\)/items\\(${id}\\)$`, 'i')) as string }]);
  one.forgetRequests();
};

const grip = (page: Page, id: number): Locator => rowOf(page, id).getByRole('gridcell', { name: `Drag ${numberOf({ Id: id })}` });

/** Drags a row by its handle to just above another one. */
async function dragAbove(page: Page, id: number, target: number): Promise<void> {
  const from = await grip(page, id).boundingBox();
  const to = await rowOf(page, target).boundingBox();
  if (!from || !to) throw new Error('A row that is to be dragged is not in sight.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(from.x + from.width / 2, to.y + 3, { steps: 3 });
  await page.mouse.up();
}

describe('an owner ranks', () => {
  it('by drag: one write to one row, told to everybody, and undone', async () => {
    const one = await ranking();
    const { page, errors } = one;
    const before = await order();
    const [, second, , , fifth] = before;
    await dragAbove(page, fifth, second);
    await movedTo(page, fifth, 2, before.length);
    expectOneWrite(one, fifth);
    expect(await order()).toEqual(withOneAt(before, fifth, 2));
    expect(await findViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Undo the last move' }).click();
    await movedTo(page, fifth, 5, before.length);
    expectOneWrite(one, fifth);
    expect(await order()).toEqual(before);

    // Escape gives a drag up.
    await page.mouse.move(0, 0);
    const box = await grip(page, fifth).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) - 60, { steps: 3 });
    await press(page, 'Escape');
    await page.mouse.up();
    await page.getByRole('button', { name: 'Down', exact: true }).waitFor();
    expect(writesIn(one.restRequests)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('by keyboard: up, down, first, last, to a position, and undo', async () => {
    const one = await ranking();
    const { page, errors } = one;
    const before = await order();
    const [first, second] = before;
    const last = before.length;
    await tabTo(page, /Ranked \(\d+\)$/);
    await press(page, 'ArrowDown', 'ArrowDown');
    expect((await focused(page)).role).toBe('gridcell');
    await page.getByText(`Move ${numberOf({ Id: second })}`, { exact: true }).waitFor();
    await press(page, 'Alt+ArrowUp');
    await movedTo(page, second, 1, last);
    expectOneWrite(one, second);
    // The focus stays with the row that moved.
    await page.getByText(`Move ${numberOf({ Id: second })}`, { exact: true }).waitFor();
    await press(page, 'Alt+ArrowUp');
    await page.locator('#web-part').getByText(`${numberOf({ Id: second })} is first already.`).waitFor();
    expect(writesIn(one.restRequests)).toEqual([]);
    await press(page, 'Alt+ArrowDown');
    await movedTo(page, second, 2, last);
    expect(await order()).toEqual(before);
    await press(page, 'Alt+End');
    await movedTo(page, second, last, last);
    expect(await order()).toEqual(withOneAt(before, second, last));
    one.forgetRequests();

    await page.getByRole('button', { name: 'To a position…' }).focus();
    await press(page, 'Enter');
    const position = page.getByRole('spinbutton', { name: `Position (1 to ${last})` });
    await position.waitFor();
    await page.locator('input[type=number]:focus').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.type(String(last + 1));
    await press(page, 'Enter');
    expect(await position.getAttribute('aria-invalid')).toBe('true');
    await press(page, 'Control+A');
    await page.keyboard.type('3');
    await press(page, 'Enter');
    await movedTo(page, second, 3, last);
    expectOneWrite(one, second);
    expect((await order()).slice(0, 3)).toEqual([first, before[2], second]);
    await page.getByRole('button', { name: 'Undo the last move' }).focus();
    await press(page, 'Enter');
    await movedTo(page, second, last, last);
    expect(await findViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('what had no rank yet, and takes that back', async () => {
    const made = await addRequest(site.storeAs('society'), { Title: 'New in review', Status: 'in review' });
    const one = await ranking();
    const { page } = one;
    const before = await order();
    // The newest is last, further down than is in sight.
    await rowOf(page, before[0]).getByRole('gridcell', { name: numberOf({ Id: before[0] }), exact: true }).focus();
    await press(page, 'Control+End');
    await page.getByText(`Move ${numberOf(made)}`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'To the top' }).click();
    await movedTo(page, made.Id, 1, before.length + 1);
    expectOneWrite(one, made.Id);
    expect(await order()).toEqual([made.Id, ...before]);
    await page.getByRole('button', { name: 'Undo the last move' }).click();
    await page.locator('#web-part').getByText(`${numberOf(made)} is back among those without a rank.`).waitFor();
    expect(await order()).toEqual(before);
    expect((await stored(site.storeAs('owner'), made.Id)).RankKey).toBeUndefined();
  });
});

describe('two rank at once', () => {
  it('and nothing of either is lost', async () => {
    const before = await order();
    const [owner, chair] = [await ranking({ as: 'owner' }), await ranking({ as: 'chair' })];
    const [up, down] = [before[before.length - 2], before[1]];
    await rowOf(owner.page, up).getByRole('gridcell', { name: numberOf({ Id: up }), exact: true }).focus();
    await rowOf(chair.page, down).getByRole('gridcell', { name: numberOf({ Id: down }), exact: true }).focus();
    await Promise.all([press(owner.page, 'Alt+Home'), press(chair.page, 'Alt+End')]);
    await Promise.all([
      owner.page.locator('#web-part').getByText(`${numberOf({ Id: up })} moved to position 1`, { exact: false }).waitFor(),
      chair.page.locator('#web-part').getByText(`${numberOf({ Id: down })} moved to position ${before.length}`, { exact: false }).waitFor()
    ]);
    expectOneWrite(owner, up);
    expectOneWrite(chair, down);
    const expected = withOneAt(withOneAt(before, up, 1), down, before.length);
    expect(await order()).toEqual(expected);
    for (const { page } of [owner, chair]) {
      await command(page, 'Refresh').click();
      await rowOf(page, expected[0]).getByRole('gridcell', { name: '1', exact: true }).waitFor();
      await rowOf(page, up).waitFor();
    }
  });

  it('the same row, and the second one is told where it stands now', async () => {
    const before = await order();
    const [owner, chair] = [await ranking({ as: 'owner' }), await ranking({ as: 'chair' })];
    const wanted = before[3];
    await rowOf(chair.page, wanted).getByRole('gridcell', { name: numberOf({ Id: wanted }), exact: true }).focus();
    await press(chair.page, 'Alt+Home');
    await movedTo(chair.page, wanted, 1, before.length);
    await rowOf(owner.page, wanted).getByRole('gridcell', { name: numberOf({ Id: wanted }), exact: true }).focus();
    await press(owner.page, 'Alt+ArrowDown');
    await owner.page.locator('#web-part').getByText(`Somebody else moved ${numberOf({ Id: wanted })} meanwhile`, { exact: false }).waitFor();
    expect(writesIn(owner.restRequests)).toEqual([]);
    expect(await order()).toEqual(withOneAt(before, wanted, 1));
    await rowOf(owner.page, wanted).getByRole('gridcell', { name: '1', exact: true }).waitFor();
    expect(await findViolations(owner.page)).toEqual([]);
  });
});

it('in French, within 320 pixels, by the buttons', async () => {
  const { page, errors } = await ranking({ culture: 'fr-FR', width: 320 });
  const before = await order();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await findViolations(page)).toEqual([]);
  await rowOf(page, before[1]).getByRole('gridcell').last().focus();
  await page.getByRole('button', { name: 'Monter' }).click();
  await page.locator('#web-part').getByText(`${numberOf({ Id: before[1] })} est maintenant à la position 1 sur ${before.length}.`).waitFor();
  expect(await order()).toEqual(withOneAt(before, before[1], 1));
  expect(errors).toEqual([]);
});

it.each(['society', 'reader', 'guest'] as const)('a %s sees priorities and cannot rank', async as => {
  const [first] = await order();
  const one = await visit('Change-requests', { as });
  await allRead(one.page);
  await one.page.getByRole('searchbox').fill(numberOf({ Id: first }));
  await rowOf(one.page, first).getByRole('gridcell', { name: '1', exact: true }).waitFor();
  expect(await command(one.page, 'Rank').count()).toBe(0);
  expect(await site.send('MERGE', `web/getlist('/sites/cpin/Lists/ChangeRequests')/items(${first})`, as, { RankKey: 'zzz' })).toBe(403);
  expect((await order())[0]).toBe(first);
});
