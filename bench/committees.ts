import type { Browser } from 'playwright-core';
import type { Viewing } from '../e2e/support/browser';
import type { Site } from '../e2e/support/site';
import { readPack } from '../src/domain/program/pack';
import type { Pack } from '../src/domain/program/pack';
import { requiredChoices } from '../src/domain/program/vocabulary';
import { shippedPack } from '../src/programs';
import { lists } from '../src/schema/lists';
import type { Zone } from '../src/schema/kinds/kind';
import { agendaItems } from '../src/schema/lists/agendaItems';
import { bodies } from '../src/schema/lists/bodies';
import { meetings } from '../src/schema/lists/meetings';
import { readRecord } from '../src/site/committee/readRecord';
import { recordDecisions } from '../src/site/committee/recordDecision';
import { postMinutes } from '../src/site/documents/post';
import type { Store } from '../src/data/store';
import { addArchive } from './archive';
import type { Opening } from './opening';
import { measureOpening } from './opening';

/** What is opened of the archive, each from an address. */
export interface ArchivePlaces {
  readonly 'the list of meetings': string;
  readonly 'one meeting': string;
  readonly 'a meeting that adopted minutes': string;
  readonly 'a resolution register': string;
}

export type ArchivePlace = keyof ArchivePlaces;
export const archivePlaces: readonly ArchivePlace[] = ['the list of meetings', 'one meeting', 'a meeting that adopted minutes', 'a resolution register'];

function pack(): Pack {
  const read = readPack(shippedPack, requiredChoices(lists));
  if (!('pack' in read)) throw new Error('The shipped pack is broken.');
  return read.pack;
}

/** Has the minutes of one meeting of the archive posted as a draft and adopted at the next of its body; ends with the Id of that one. */
async function adoptMinutes(store: Store, program: Pack, zone: Zone, of: number): Promise<number> {
  const [rules] = program.bodies;
  const row = await store.find(bodies, `body:${rules.key}`);
  if (!row.ok || !row.value) throw new Error('The first body has no row.');
  const held = await store.page(meetings, {
    where: [{ column: 'Body', is: 'eq', value: { Id: row.value.Id, Title: '' } }, { column: 'State', is: 'eq', value: 'closed' }], top: 5000
  });
  if (!held.ok) throw new Error(JSON.stringify(held.failure));
  const [previous, next] = held.value.rows.filter(one => one.Id >= of).sort((a, b) => (a.StartsAt ?? '') < (b.StartsAt ?? '') ? -1 : 1);
  const day = zone.dayOf(next.StartsAt ?? '');
  const given = { pack: program, rules, body: row.value, zone, today: day };
  const post = async (): Promise<void> => {
    const record = await readRecord(store, previous.Id, given.body.Id);
    if ('kind' in record) throw new Error(JSON.stringify(record));
    const posted = await postMinutes(store, record, given);
    if (!posted.ok) throw new Error(JSON.stringify(posted.failure));
  };
  await post();
  const item = await store.add(agendaItems, {
    Title: previous.Title ?? '', Kind: 'minutes', MinutesOf: { Id: previous.Id, Title: '' }, Meeting: { Id: next.Id, Title: '' }, State: 'waiting', Order: 0
  }, 'archive:adopting');
  if (!item.ok) throw new Error(JSON.stringify(item.failure));
  const { failure } = await recordDecisions(store, { meeting: { Id: next.Id, Title: '' }, body: { Id: row.value.Id, Title: '' }, rules, day }, [{
    item: item.value,
    decision: { outcome: 'adopted', mover: 'Sample Member 101', seconder: 'Sample Member 102', vote: { method: 'consensus' } }
  }]);
  if (failure) throw new Error(JSON.stringify(failure));
  await post();
  return next.Id;
}

/** Fills a sample site with ten years of meetings, and ends with where to look at them. */
export async function fillArchive(site: Pick<Site, 'url' | 'storeAs'>): Promise<ArchivePlaces> {
  const store: Store = site.storeAs('owner');
  const zone = await store.zone();
  if (!zone.ok) throw new Error(JSON.stringify(zone.failure));
  const program = pack();
  await addArchive(site.url, store, program, zone.value);
  const [{ key }] = program.bodies;
  // The first meeting of the archive is its oldest, and of the first body.
  const item = await store.find(agendaItems, 'archive:meeting:0:item:0');
  if (!item.ok || !item.value?.Meeting) throw new Error('The archive has no first meeting.');
  return {
    'the list of meetings': `body=${key}&tab=meetings`,
    'one meeting': `body=${key}&tab=meeting&meeting=${item.value.Meeting.Id}`,
    'a meeting that adopted minutes': `body=${key}&tab=meeting&meeting=${await adoptMinutes(store, program, zone.value, item.value.Meeting.Id)}`,
    'a resolution register': `body=${key}&tab=resolutions`
  };
}

/** Opens one of the places and measures it until its first rows. */
export const openArchive = (browser: Browser, site: Site, places: ArchivePlaces, place: ArchivePlace, runs = 3, viewing: Viewing = {}): Promise<Opening> =>
  measureOpening(browser, site, 'Committee', runs, { ...viewing, hash: places[place] });
