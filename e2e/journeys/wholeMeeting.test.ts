import { findViolations } from '../support/axe';
import { eventually } from '../support/eventually';
import { hosts, seatsPerTest } from '../support/hosts';
import type { Seat } from '../support/hosts';
import { scrollsSideways } from '../support/keyboard';
import { lineOf, motion, movedBy, placeOf, recordOf, scheduled } from '../support/meeting';

jest.setTimeout(300_000);

const [first, second] = [{ index: 1 }, { index: 2 }];
/** What waits for several requests that are lost or throttled on the way, in milliseconds. */
const patience = 90_000;

const { sit, site } = seatsPerTest();

async function addItem({ on }: Seat, subject: string): Promise<void> {
  await on.getByRole('button', { name: 'Add an item' }).click();
  const panel = on.getByRole('dialog');
  await panel.getByLabel('Subject').fill(subject);
  const kind = panel.getByRole('combobox', { name: 'Kind' });
  await kind.fill('For decision');
  await kind.press('Enter');
  await panel.getByLabel('Minutes allotted').fill('10');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await panel.waitFor({ state: 'detached', timeout: patience });
  await on.locator('[data-item]').filter({ hasText: subject }).waitFor();
}

async function begin({ on }: Seat): Promise<void> {
  await on.getByRole('button', { name: 'Start the meeting' }).click();
  // It is planned for another day.
  await on.getByRole('group', { name: 'Start the meeting' }).getByRole('button', { name: 'Start the meeting' }).click();
  await on.getByRole('button', { name: 'All present' }).click();
  await on.getByText(/^There is a quorum:/).first().waitFor();
}

async function decide({ on }: Seat, subject: string): Promise<void> {
  await lineOf(on, subject).getByRole('checkbox').check();
  await movedBy(motion(on), first, second);
  await motion(on).getByRole('button', { name: /^Record/ }).click();
}

async function endsWell({ page, on }: Seat): Promise<void> {
  expect(await scrollsSideways(on)).toBe(false);
  expect(await findViolations(page)).toEqual([]);
}

/** What the guest reads under the first link to the minutes, once it has these words. */
async function readMinutes({ on, page }: Seat, words: RegExp): Promise<void> {
  const link = on.getByRole('link', { name: 'Procès-verbal – page en français' });
  await link.waitFor();
  const address = new URL(await link.getAttribute('href') ?? '', site().origin).toString();
  await eventually(async () => expect(await (await page.request.get(address)).text()).toMatch(words), patience);
}

describe.each(hosts)('%s', host => {
  it('a meeting is prepared, held by two at once, closed, and its minutes are adopted by the next, whatever is throttled or dropped', async () => {
    const [now, next] = [await scheduled(site(), 1), await scheduled(site(), 9)];
    const chair = await sit(host, { as: 'chair', place: `${placeOf(now)}&prepare=1` });
    await site().faults(
      { method: 'POST', path: 'AgendaItems|\\$batch', every: 3, drop: 'after', times: 3 },
      { method: 'POST', path: 'AgendaItems|MeetingDocuments', every: 4, status: 429, retryAfter: 1, times: 3 }
    );
    await addItem(chair, 'Access for new staff');
    await addItem(chair, 'Codes for visits');
    await chair.on.getByRole('button', { name: 'Publish the agenda' }).click();
    await chair.on.getByRole('group', { name: 'Publish the agenda' }).getByRole('button', { name: 'Publish the agenda' }).click();
    await chair.on.getByRole('link', { name: 'Agenda – Word in French' }).waitFor({ timeout: patience });
    await site().clearFaults();
    await endsWell(chair);

    const secretary = await sit(host, { as: 'owner', place: placeOf(now) });
    await begin(chair);
    await secretary.on.getByText(/^There is a quorum:/).first().waitFor();
    await motion(secretary.on).waitFor();
    await site().faults(
      { method: 'POST', path: '\\$batch', every: 3, status: 429, retryAfter: 1, times: 4 },
      { method: 'POST', path: '\\$batch', every: 4, drop: 'after', times: 4 }
    );
    await Promise.all([decide(chair, 'Access for new staff'), decide(secretary, 'Codes for visits')]);
    for (const { on } of [chair, secretary]) {
      for (const subject of ['Access for new staff', 'Codes for visits']) await lineOf(on, subject).getByText(/^BH-/).first().waitFor({ timeout: patience });
    }
    await site().clearFaults();
    await endsWell(secretary);
    const { resolutions } = await recordOf(site(), now);
    const numbers = resolutions.map(one => one.Sequence ?? 0).sort((a, b) => a - b);
    expect(numbers).toEqual([numbers[0], numbers[0] + 1]);
    expect(resolutions.map(one => one.AgendaItem?.Title).sort()).toEqual(['Access for new staff', 'Codes for visits']);

    await chair.on.getByRole('button', { name: 'Close the meeting' }).click();
    await chair.on.getByRole('group', { name: 'Close the meeting' }).getByRole('button', { name: 'Close the meeting' }).click();
    const editor = chair.on.getByRole('textbox', { name: 'Text', exact: true });
    await editor.waitFor();
    for (const { Title } of resolutions) expect(await editor.inputValue()).toContain(Title);
    await editor.fill(`${await editor.inputValue()}\nThe committee thanked its secretary.\n`);
    await chair.on.getByRole('button', { name: 'Save', exact: true }).click();
    await site().faults(
      { method: 'POST', path: 'MeetingDocuments', every: 3, drop: 'after', times: 3 },
      { method: '.*', path: 'MeetingDocuments', every: 4, status: 429, retryAfter: 1, times: 3 }
    );
    await chair.on.getByRole('button', { name: 'Post the minutes' }).and(chair.on.locator(':enabled')).click();
    await chair.on.getByRole('button', { name: 'Post again' }).waitFor({ timeout: patience });
    await site().clearFaults();
    await endsWell(chair);

    const guest = await sit(host, { as: 'guest', culture: 'fr-FR', width: 280, place: placeOf(now) });
    await readMinutes(guest, /Ébauche, pas encore adoptée/);
    await endsWell(guest);

    const later = await sit(host, { as: 'owner', place: placeOf(next) });
    const minutes = later.on.locator('table tbody tr').filter({ hasText: now.Title ?? '' });
    await minutes.waitFor();
    await begin(later);
    await minutes.getByRole('checkbox').check();
    await movedBy(motion(later.on), first, second);
    await motion(later.on).getByRole('button', { name: /^Record/ }).click();
    await minutes.getByText('Adopted', { exact: true }).first().waitFor();
    await readMinutes(guest, /Adopté par la résolution BH-\d{4}-\d{3}/);
    await chair.on.getByRole('button', { name: 'Refresh' }).click();
    await chair.on.getByText(/^Adopted by resolution BH-/).first().waitFor();
    expect(await chair.on.getByRole('textbox', { name: 'Text', exact: true }).isEditable()).toBe(false);
    expect(guest.wrong()).toEqual([]);
  });
});
