import type { Frame, Locator, Page } from 'playwright-core';
import type { Draft } from '../../src/schema/define';
import { agendaItems } from '../../src/schema/lists/agendaItems';
import { bodies } from '../../src/schema/lists/bodies';
import { meetings } from '../../src/schema/lists/meetings';
import type { Meeting } from '../../src/domain/committee/agenda';
import type { MeetingRecord } from '../../src/domain/committee/record';
import { allPresent } from '../../src/site/committee/floor';
import { readRecord } from '../../src/site/committee/readRecord';
import { must } from './register';
import type { Site } from './site';

/** The sample site's meeting in progress. */
export const runningMeeting = async (site: Site): Promise<Meeting> =>
  must(await site.storeAs('owner').page(meetings, { where: [{ column: 'State', is: 'eq', value: 'in progress' }] })).rows[0];

/** A body that no change request waits for: its agendas hold what people put there. */
const quietBody = 'business-harmonization';

/** A meeting of that body some days from now, as the owner schedules it. */
export async function scheduled(site: Site, days: number): Promise<Meeting> {
  const owner = site.storeAs('owner');
  const row = must(await owner.find(bodies, `body:${quietBody}`));
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return must(await owner.add(meetings, {
    Title: `Sample meeting, ${day}`, Body: { Id: row?.Id ?? 0, Title: row?.Title ?? '' }, StartsAt: `${day}T15:00:00Z`, State: 'draft', Minutes: 60
  }, `journey:${day}`));
}

/** The place of such a meeting, as links have it. */
export const placeOf = (meeting: Meeting): string => `body=${quietBody}&meeting=${meeting.Id}`;

/** All that is recorded of a meeting, past the browser. */
export async function recordOf(site: Site, meeting: Meeting): Promise<MeetingRecord> {
  const record = await readRecord(site.storeAs('owner'), meeting.Id, meeting.Body?.Id ?? 0);
  if ('kind' in record) throw new Error(JSON.stringify(record));
  return record;
}

/** Everybody is there: what one press does, past the browser. */
export async function everybodyPresent(site: Site): Promise<void> {
  const meeting = await runningMeeting(site);
  const failure = await allPresent(site.storeAs('owner'), await recordOf(site, meeting), (meeting.StartsAt ?? '').slice(0, 10));
  if (failure) throw new Error(JSON.stringify(failure));
}

/** Puts items on the agenda of the meeting in progress, past the browser. */
export async function addItems(site: Site, ...items: ReadonlyArray<Partial<Draft<typeof agendaItems>> & { readonly Title: string }>): Promise<void> {
  const meeting = await runningMeeting(site);
  for (const [index, item] of items.entries()) {
    must(await site.storeAs('owner').add(agendaItems, {
      Order: 900 + index, State: 'waiting', Kind: 'decision', Meeting: { Id: meeting.Id, Title: meeting.Title ?? '' }, ...item
    }, `journey:${item.Title}`));
  }
}

/** The line of the agenda whose subject has these words. */
export const lineOf = (page: Page | Frame, subject: string): Locator => page.locator('table tbody tr').filter({ has: page.getByRole('rowheader', { name: subject }) });

/** The form that records a motion on what was chosen. */
export const motion = (page: Page | Frame): Locator => page.getByRole('form', { name: /^(Record (a|the) decision|Consigner)/ });

/** A member by name, or by the place in the choice, the first being 1. */
type Chosen = string | { readonly index: number };

/** Says in a form who moved and who seconded. */
export async function movedBy(form: Locator, mover: Chosen, seconder: Chosen): Promise<void> {
  await form.getByLabel(/^(Moved by|Proposée par)/).selectOption(mover);
  await form.getByLabel(/^(Seconded by|Appuyée par)/).selectOption(seconder);
}

/** Goes through the agenda from item to item until this one is under discussion. */
export async function walkTo(page: Page | Frame, subject: string): Promise<void> {
  const title = page.locator('#walk-title');
  for (let before = await title.textContent() ?? ''; !before.includes(subject); before = await title.textContent() ?? '') {
    await page.getByRole('button', { name: /^(Begin with the first item|Next item)$/ }).click();
    await page.waitForFunction(text => document.querySelector('#walk-title')?.textContent !== text, before);
  }
}
