import type { Person, TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import { agendaItems } from '../../schema/lists/agendaItems';
import { bodies } from '../../schema/lists/bodies';
import { changeRequests } from '../../schema/lists/changeRequests';
import { meetings } from '../../schema/lists/meetings';
import { practices } from '../../schema/lists/practices';
import { publications } from '../../schema/lists/publications';
import { published } from '../../schema/lists/published';
import { resolutions } from '../../schema/lists/resolutions';
import { shippedPack } from '../../programs';
import { lists } from '../../schema/lists';
import type { Decision, Resolution } from '../../domain/committee/decision';
import type { AgendaItem, Meeting } from '../../domain/committee/agenda';
import type { PackBody } from '../../domain/program/pack';
import { governingBody } from '../../domain/publication/governed';
import { readPack } from '../../domain/program/pack';
import { requiredChoices, vocabularyOf } from '../../domain/program/vocabulary';
import { publish, retry } from '../publish/runSaga';
import type { Press } from '../publish/runSaga';
import { applyDecisions } from './applyDecisions';
import { fillAgenda } from './fillAgenda';
import { recordDecision } from './recordDecision';
import type { Deciding } from './recordDecision';

const read = readPack(shippedPack, requiredChoices(lists));
if (!('pack' in read)) throw new Error('The shipped pack is broken.');
const { pack } = read;
const definition = pack.editions[0];
const body = pack.bodies.find(one => one.key === governingBody(definition)) as PackBody;
const endorsed: Decision = { outcome: 'endorsed', mover: 'Sample Member 1', seconder: 'Sample Member 2' };

let site: TestSite;
let meeting: Meeting;
let bodyRef: { Id: number; Title: string };

beforeEach(async () => {
  site = await openTestSite({ seed: 90 });
  const store = site.storeAs('owner');
  const row = must(await store.find(bodies, `body:${body.key}`));
  bodyRef = { Id: row?.Id ?? 0, Title: row?.Title ?? '' };
  meeting = must(await store.page(meetings, { where: [{ column: 'State', is: 'eq', value: 'in progress' }] })).rows[0];
});
afterEach(() => site.close());

const sitting = (): Deciding =>
  ({ meeting: { Id: meeting.Id, Title: meeting.Title ?? '' }, body: bodyRef, rules: body, day: '2026-11-20' });

/** The change requests on an agenda; what else fills it is in fillAgenda.test.ts. */
const agenda = async (of = meeting): Promise<readonly AgendaItem[]> => must(await site.storeAs('owner').page(agendaItems, {
  where: [{ column: 'Meeting', is: 'eq', value: { Id: of.Id, Title: '' } }], top: 500
})).rows.filter(item => item.ChangeRequest);
const decisions = async (): Promise<readonly Resolution[]> => must(await site.storeAs('owner').page(resolutions, { top: 500 })).rows;
const press = async (person: Person): Promise<Press> => {
  const store = site.storeAs(person);
  return { store, pack, zone: must(await store.zone()), today: () => '2026-11-20' };
};
const editions = async (): Promise<ReadonlyArray<string>> => must(await site.storeAs('owner').page(publications, { top: 50 })).rows
  .filter(row => row.Definition === definition.key).map(row => `${row.Edition} ${row.State}`);
const statuses = async (items: readonly AgendaItem[]): Promise<ReadonlySet<string | undefined>> => new Set(await Promise.all(
  items.map(async item => must(await site.storeAs('owner').get(changeRequests, item.ChangeRequest?.Id ?? 0)).Status)));
const fill = async (person: Person = 'chair', of = meeting): Promise<void> => {
  const store = site.storeAs(person);
  const filled = await fillAgenda(store, of, body, { vocabulary: vocabularyOf(pack), zone: must(await store.zone()), today: '2026-11-20' });
  expect(filled).not.toHaveProperty('failure');
};

test('the agenda fills itself once, also when two open it at the same moment', async () => {
  await Promise.all([fill('chair'), fill('owner')]);
  await fill();
  const items = await agenda();
  expect(items.length).toBeGreaterThan(2);
  expect(new Set(items.map(item => item.ChangeRequest?.Id)).size).toBe(items.length);
  expect(await statuses(items)).toEqual(new Set(['tabled']));
});

test('what a closed meeting left undecided is carried to the next, once', async () => {
  await fill();
  const before = await agenda();
  await recordDecision(site.storeAs('chair'), sitting(), before.slice(0, 1), endorsed);
  const owner = site.storeAs('owner');
  const old = must(await owner.get(meetings, meeting.Id));
  must(await owner.change(meetings, { Id: old.Id, ETag: old.ETag ?? '' }, { State: 'closed' }));
  const added = must(await owner.add(meetings, {
    Title: 'Next', Body: bodyRef, StartsAt: '2026-12-16T15:00:00Z', State: 'in progress'
  }, 'meeting:next'));
  const next = must(await owner.get(meetings, added.Id));
  await Promise.all([fill('chair', next), fill('owner', next)]);
  await fill('chair', next);
  const left = before.slice(1).map(item => item.ChangeRequest?.Id).sort();
  const carried = await agenda(next);
  expect(carried.map(item => item.ChangeRequest?.Id).sort()).toEqual(left);
  expect(new Set(carried.map(item => item.State))).toEqual(new Set(['waiting']));
  expect((await agenda()).map(item => item.State).sort()).toEqual([...left.map(() => 'carried'), 'decided']);
});

test('an endorsement numbers, moves and publishes; readers see the files and nothing of the saga', async () => {
  await fill();
  const items = (await agenda()).slice(0, 3);
  const before = (await decisions()).length;
  const { recorded, failure } = await recordDecision(site.storeAs('chair'), sitting(), items, endorsed);
  expect(failure).toBeUndefined();
  expect(recorded.map(one => one.resolution?.Title)).toEqual([1, 2, 3].map(n => `OS-2026-${String(before + n).padStart(3, '0')}`));
  expect(await statuses(items)).toEqual(new Set(['endorsed']));

  expect(await publish(definition, await press('chair'))).toEqual({ editions: [2] });
  expect(await editions()).toEqual(['1 published', '2 published']);
  const reader = site.storeAs('guest');
  const { files } = must(await reader.files(published, { where: [{ column: 'Edition', is: 'eq', value: 2 }], top: 50 }));
  expect(files.map(file => file.name.replace(/^.*?\./, '')).sort())
    .toEqual(['en.csv', 'en.html', 'en.xlsx', 'fr.csv', 'fr.html', 'fr.xlsx', 'json']);
  const page = new TextDecoder().decode(must(await reader.getFile(published, `${definition.fileName}/${definition.fileName}-0002.en.html`)));
  expect(page).toContain(`${recorded[0].resolution?.Title}`);
  expect(page).toContain('<strong>Added:</strong>');
  expect(await reader.page(publications)).toMatchObject({ ok: false, failure: { kind: expect.stringMatching(/denied|missing/) } });
  expect(await reader.add(resolutions, { Title: 'X', Series: 'X', Sequence: 1, Body: bodyRef, Outcome: 'endorsed', DecidedOn: '2026-11-20' }, 'x'))
    .toMatchObject({ ok: false, failure: { kind: 'denied' } });
});

test('two recorders on one agenda: one decision each item, numbers without gap or double', async () => {
  await fill();
  const items = await agenda();
  const half = Math.ceil(items.length / 2);
  const overlap = items.slice(half - 1, half + 1);
  await Promise.all([
    recordDecision(site.storeAs('chair'), sitting(), [...items.slice(0, half), ...overlap.slice(1)], endorsed),
    recordDecision(site.storeAs('owner'), sitting(), items.slice(half - 1), { ...endorsed, mover: 'Sample Member 4' })
  ]);
  const all = await decisions();
  expect(all.map(one => one.Sequence).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(all.map((_, index) => index + 1));
  const here = all.filter(one => one.Meeting?.Id === meeting.Id);
  expect(here.map(one => one.AgendaItem?.Id).sort()).toEqual(items.map(item => item.Id).sort());
  expect(await statuses(items)).toEqual(new Set(['endorsed']));
});

test('who comes second is told whose decision stands', async () => {
  await fill();
  const [item] = await agenda();
  await recordDecision(site.storeAs('chair'), sitting(), [item], endorsed);
  const second = await recordDecision(site.storeAs('owner'), sitting(), [item],
    { ...endorsed, outcome: 'declined', reason: 'Too late' });
  expect(second.recorded[0]).toMatchObject({ overtaken: true, resolution: { Outcome: 'endorsed' } });
});

test.each([
  ['lost answers', { method: 'POST', path: '\\$batch', every: 2, drop: 'after' }],
  ['lost requests', { method: 'POST', path: '\\$batch', every: 2, drop: 'before' }],
  ['throttling', { method: 'POST', path: '\\$batch', every: 2, status: 429, retryAfter: 0 }],
  ['a single part throttled', { method: 'POST', path: '\\$batch', part: 2, every: 2, status: 503, retryAfter: 0 }]
])('recording and publishing under %s end in the same one result', async (_, fault) => {
  await fill();
  const items = (await agenda()).slice(0, 3);
  const before = (await decisions()).length;
  await site.faults(fault);
  for (let attempt = 0; attempt < 4; attempt++) await recordDecision(site.storeAs('chair'), sitting(), items, endorsed);
  for (let attempt = 0; attempt < 4; attempt++) await publish(definition, await press('chair'));
  await site.faults();
  // Whoever comes next finishes.
  await applyDecisions(site.storeAs('owner'), await decisions(), body);
  await publish(definition, await press('owner'));
  const all = await decisions();
  expect(all.map(one => one.Sequence).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: before + 3 }, (__, index) => index + 1));
  expect(await statuses(items)).toEqual(new Set(['endorsed']));
  const done = await editions();
  expect(done.every(one => one.endsWith('published'))).toBe(true);
  expect(done).toContain('2 published');
});

test('many at once publish one edition', async () => {
  await fill();
  const items = (await agenda()).slice(0, 2);
  await recordDecision(site.storeAs('chair'), sitting(), items, endorsed);
  const runs = await Promise.all((['chair', 'owner', 'chair', 'owner'] as const).map(async person => publish(definition, await press(person))));
  expect(runs.flatMap(run => run.failure ? [run.failure] : [])).toEqual([]);
  expect(runs.flatMap(run => run.editions)).toEqual([2]);
  expect(await editions()).toEqual(['1 published', '2 published']);
});

test('a laptop that closes at any point loses nothing: another goes on to the same edition', async () => {
  await fill();
  await recordDecision(site.storeAs('chair'), sitting(), (await agenda()).slice(0, 2), endorsed);
  const whole = await press('chair');
  let allowed = 1;
  for (let closedAfter = 0; closedAfter < 14; closedAfter++) {
    // The laptop closes after so many writes: every later one finds no network.
    let left = allowed++;
    const offline = { ok: false, failure: { kind: 'offline' } } as const;
    const closing: Press = {
      ...whole,
      store: {
        ...whole.store,
        add: (...given) => left-- > 0 ? whole.store.add(...given) : Promise.resolve(offline),
        change: (...given) => left-- > 0 ? whole.store.change(...given) : Promise.resolve(offline),
        putFiles: async (library, files) => {
          const some = files.slice(0, Math.max(0, left));
          left -= files.length;
          const put = await whole.store.putFiles(library, some);
          return some.length === files.length ? put : offline;
        }
      }
    };
    const run = await publish(definition, closing);
    if (!run.failure) break;
  }
  expect(await publish(definition, await press('owner'))).toEqual({ editions: [] });
  expect(await editions()).toEqual(['1 published', '2 published']);
});

test('what fails is noted with its reason, tried again by itself a few times, and then by a person', async () => {
  await fill();
  await recordDecision(site.storeAs('chair'), sitting(), (await agenda()).slice(0, 1), endorsed);
  await site.faults({ path: 'Published', status: 500, times: 1000 });
  for (let attempt = 0; attempt < 7; attempt++) await publish(definition, await press('chair'));
  const failed = must(await site.storeAs('owner').page(publications, { where: [{ column: 'State', is: 'eq', value: 'failed' }] })).rows;
  expect(failed).toMatchObject([{ Edition: 2, Attempts: 5 }]);
  expect(JSON.parse(failed[0].Problem ?? '')).toHaveProperty('kind');
  await site.faults();
  expect(await publish(definition, await press('owner'))).toEqual({ editions: [] });
  must(await retry(failed[0].Id, site.storeAs('owner')));
  expect(await publish(definition, await press('owner'))).toEqual({ editions: [2] });
});

test('an endorsed practice has its day and its resolution, also when the first answer was lost', async () => {
  const store = site.storeAs('chair');
  const endorsing = pack.bodies.find(one => one.endorsesPractices) as PackBody;
  const row = must(await store.find(bodies, `body:${endorsing.key}`));
  const ref = { Id: row?.Id ?? 0, Title: row?.Title ?? '' };
  const practice = must(await store.add(practices, {
    Title: 'Sample practice', Version: '1.0', VersionDate: '2026-11-01', Status: 'complete'
  }, 'test:practice'));
  const held = must(await store.add(meetings, { Title: 'Sample meeting', Body: ref, StartsAt: '2026-11-20T15:00:00Z', State: 'in progress' }, 'test:meeting'));
  const item = must(await store.add(agendaItems, {
    Title: 'Sample practice', Meeting: { Id: held.Id, Title: '' }, Practice: { Id: practice.Id, Title: '' }, State: 'waiting', Kind: 'decision'
  }, 'test:item'));
  await site.faults({ method: 'POST', path: 'batch', drop: 'after', every: 3, times: 1 });
  const recorded = await recordDecision(store, { meeting: { Id: held.Id, Title: '' }, body: ref, rules: endorsing, day: '2026-11-20' }, [item], endorsed);
  await site.faults();
  const [decision] = recorded.recorded;
  if (recorded.failure) expect(await applyDecisions(store, decision.resolution ? [decision.resolution] : [], endorsing)).toBeUndefined();
  expect(must(await store.get(practices, practice.Id))).toMatchObject({
    EndorsedOn: '2026-11-20', LastResolution: { Title: decision.resolution?.Title }
  });
});

test('nobody edits or deletes a resolution, not even the chair', async () => {
  const [resolution] = await decisions();
  const chair = site.storeAs('chair');
  const fresh = must(await chair.get(resolutions, resolution.Id));
  expect(await chair.change(resolutions, { Id: fresh.Id, ETag: fresh.ETag ?? '' }, { Outcome: 'declined' }))
    .toMatchObject({ ok: false, failure: { kind: 'denied' } });
  expect(await chair.remove(resolutions, { Id: fresh.Id, ETag: fresh.ETag ?? '' })).toMatchObject({ ok: false, failure: { kind: 'denied' } });
});
