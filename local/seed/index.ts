import { createStore } from '../../src/data/sharepoint/createStore';
import { createStructure } from '../../src/data/sharepoint/structure';
import type { Store } from '../../src/data/store';
import type { EditionDefinition, Pack, PackBody } from '../../src/domain/program/pack';
import { readPack } from '../../src/domain/program/pack';
import type { Ref } from '../../src/schema/define';
import { publishedByBody } from '../../src/domain/publication/trigger';
import { requiredChoices } from '../../src/domain/program/vocabulary';
import { shippedPack } from '../../src/programs';
import { lists } from '../../src/schema/lists';
import { bodies } from '../../src/schema/lists/bodies';
import { changeRequests } from '../../src/schema/lists/changeRequests';
import { societies } from '../../src/schema/lists/societies';
import { provision } from '../../src/site/provision';
import { extensions } from '../../src/site/provision/extensions';
import type { Press } from '../../src/site/publish/runSaga';
import { publish } from '../../src/site/publish/runSaga';
import { addAll } from './bulk';
import { addDecisions, decidingBody } from './decisions';
import { postDocuments } from './documents';
import { addMeetings } from './meetings';
import { addAttendance, addMembers } from './members';
import { addPeople } from './people';
import { Chance } from './random';
import { sampleRequests, sampleSocieties } from './register';
import { addRegisters } from './registers';

const howManySocieties = 50;
/** Where the sample's chance begins: the same number, the same sample. */
const beginning = 20221;

/** Makes an empty local site what the definitions ask for. Throws with what stopped it. */
export async function provisionSite(url: string): Promise<void> {
  const result = await provision(createStructure({ siteUrl: url }), createStore({ siteUrl: url }), shippedPack, undefined, extensions);
  if (result.kind !== 'done') throw new Error(`The site could not be set up: ${JSON.stringify(result)}`);
}

/**
 * Sets an empty local site up and fills it with the sample program: societies, so many change requests, members of bodies, meetings
 * with decisions and attendance, and the editions that they published. The same every time.
 * @param registers fills the other registers too
 * @param publishes every list that is due and the documents of meetings; without it only the list that the sample endorsements publish, which is quicker
 */
export async function seedSite(
  { url, rows, registers = true, publishes = false }: {
    readonly url: string; readonly rows: number; readonly registers?: boolean; readonly publishes?: boolean;
  }
): Promise<void> {
  await provisionSite(url);
  const accounts = await addPeople(url);
  const read = readPack(shippedPack, requiredChoices(lists));
  if (!('pack' in read)) throw new Error('The shipped pack is broken.');
  const { pack } = read;
  const store = createStore({ siteUrl: url });
  const zone = await store.zone();
  if (!zone.ok) throw new Error(JSON.stringify(zone.failure));

  const made = sampleSocieties(howManySocieties);
  await addAll(url, societies, made.map((row, index) => ({ ...row, Key: `seed:society:${index + 1}` })), zone.value);
  const from = await store.page(societies, { columns: ['Title'], top: 500 });
  if (!from.ok) throw new Error(JSON.stringify(from.failure));
  const requests = sampleRequests(rows, from.value.rows, pack, new Chance(beginning));
  await addAll(url, changeRequests, requests.map((row, index) => ({ ...row, Key: `seed:cr:${index + 1}` })), zone.value,
    row => ({ Created: zone.value.midnightOf(row.DateReceived), Modified: zone.value.midnightOf(row.DateReceived) }));

  await addMembers(url, store, pack, zone.value, accounts);
  await addDecisions(store, ...await bodyNamed(store, pack, decidingBody));
  await addMeetings(url, store, pack, zone.value);
  await addAttendance(url, store, zone.value);
  if (publishes) await postDocuments(store, pack, zone.value);
  const refs = from.value.rows.map(({ Id, Title }) => ({ Id, Title: Title ?? '' }));
  if (registers) await addRegisters({ url, store, pack, zone: zone.value, societies: refs, chance: new Chance(beginning + 1) });
  const today = (): string => zone.value.dayOf(new Date().toISOString());
  const published = publishes ? pack.editions : pack.editions.filter(definition => publishedByBody(definition, decidingBody));
  await publishSample(published, { store, pack, zone: zone.value, today });
}

/** A body of the pack, and its row on the site. */
async function bodyNamed(store: Store, pack: Pack, key: string): Promise<readonly [PackBody, Ref]> {
  const body = pack.bodies.find(one => one.key === key);
  const row = await store.find(bodies, `body:${key}`);
  if (!body || !row.ok || !row.value) throw new Error(`There is no body ${key}.`);
  return [body, { Id: row.value.Id, Title: row.value.Title ?? '' }];
}

/** Publishes what the sample makes due. */
async function publishSample(definitions: readonly EditionDefinition[], press: Press): Promise<void> {
  for (const definition of definitions) {
    const published = await publish(definition, press);
    if (published.failure) throw new Error(`The sample edition of ${definition.key} could not be published: ${JSON.stringify(published.failure)}`);
  }
}
