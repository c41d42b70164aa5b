import type { Browser } from 'playwright-core';
import type { Viewing } from '../e2e/support/browser';
import type { Site } from '../e2e/support/site';
import { readPack } from '../src/domain/program/pack';
import type { Pack } from '../src/domain/program/pack';
import { requiredChoices } from '../src/domain/program/vocabulary';
import { shippedPack } from '../src/programs';
import { lists } from '../src/schema/lists';
import { agendaItems } from '../src/schema/lists/agendaItems';
import type { Store } from '../src/data/store';
import { addArchive } from './archive';
import type { Opening } from './opening';
import { measureOpening } from './opening';

/** What is opened of the archive, each from an address. */
export interface ArchivePlaces {
  readonly 'the list of meetings': string;
  readonly 'one meeting': string;
  readonly 'a resolution register': string;
}

export type ArchivePlace = keyof ArchivePlaces;
export const archivePlaces: readonly ArchivePlace[] = ['the list of meetings', 'one meeting', 'a resolution register'];

function pack(): Pack {
  const read = readPack(shippedPack, requiredChoices(lists));
  if (!('pack' in read)) throw new Error('The shipped pack is broken.');
  return read.pack;
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
    'a resolution register': `body=${key}&tab=resolutions`
  };
}

/** Opens one of the places and measures it until its first rows. */
export const openArchive = (browser: Browser, site: Site, places: ArchivePlaces, place: ArchivePlace, runs = 3, viewing: Viewing = {}): Promise<Opening> =>
  measureOpening(browser, site, 'Committee', runs, { ...viewing, hash: places[place] });
