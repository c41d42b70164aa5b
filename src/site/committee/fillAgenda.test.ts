import type { Person, TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import { actionItems } from '../../schema/lists/actionItems';
import { agendaItems } from '../../schema/lists/agendaItems';
import { bodies } from '../../schema/lists/bodies';
import { changeRequests } from '../../schema/lists/changeRequests';
import { meetings } from '../../schema/lists/meetings';
import { practices } from '../../schema/lists/practices';
import { resolutions } from '../../schema/lists/resolutions';
import { shippedPack } from '../../programs';
import { lists } from '../../schema/lists';
import type { AgendaItem, Meeting } from '../../domain/committee/agenda';
import { byOrder } from '../../domain/committee/order';
import type { PackBody } from '../../domain/program/pack';
import { readPack } from '../../domain/program/pack';
import { requiredChoices, vocabularyOf } from '../../domain/program/vocabulary';
import type { Store } from '../../data/store';
import { applyDecisions } from './applyDecisions';
import { fillAgenda } from './fillAgenda';
import { setDiscussed } from './floor';
import { takeOff } from './prepare';

const read = readPack(shippedPack, requiredChoices(lists));
if (!('pack' in read)) throw new Error('The shipped pack is broken.');
const { pack } = read;
const decides = pack.bodies.find(one => one.waitsFor.length > 0) as PackBody;
const other = pack.bodies.find(one => one.waitsFor.length === 0 && one.decides.length > 0) as PackBody;

let site: TestSite;
beforeEach(async () => { site = await openTestSite({ seed: 60 }); });
afterEach(() => site.close());

const bodyRow = async (body: PackBody): Promise<{ readonly Id: number; readonly Title: string }> => {
  const row = must(await site.storeAs('owner').find(bodies, `body:${body.key}`));
  return { Id: row?.Id ?? 0, Title: row?.Title ?? '' };
};
const held = async (body: PackBody, day: string, State: Meeting['State']): Promise<Meeting> => must(await site.storeAs('owner').add(meetings, {
  Title: `Meeting of ${day}`, Body: await bodyRow(body), StartsAt: `${day}T15:00:00Z`, State
}, `test:${body.key}:${day}`));
const running = async (): Promise<Meeting> =>
  must(await site.storeAs('owner').page(meetings, { where: [{ column: 'State', is: 'eq', value: 'in progress' }] })).rows[0];
const close = async (meeting: Meeting): Promise<void> => {
  const owner = site.storeAs('owner');
  const row = must(await owner.get(meetings, meeting.Id));
  must(await owner.change(meetings, { Id: row.Id, ETag: row.ETag ?? '' }, { State: 'closed' }));
};
const fill = async (meeting: Meeting, body: PackBody, person: Person = 'chair', today = '2026-11-20'): ReturnType<typeof fillAgenda> => {
  const store = site.storeAs(person);
  return fillAgenda(store, meeting, body, { vocabulary: vocabularyOf(pack), zone: must(await store.zone()), today });
};
const agenda = async (meeting: Meeting): Promise<readonly AgendaItem[]> => [...must(await site.storeAs('owner').page(agendaItems, {
  where: [{ column: 'Meeting', is: 'eq', value: { Id: meeting.Id, Title: '' } }], top: 500
})).rows].sort(byOrder);
const kinds = async (meeting: Meeting): Promise<readonly string[]> =>
  (await agenda(meeting)).map(item => item.ChangeRequest ? 'cr' : item.Kind ?? '');
const status = async (item: AgendaItem | undefined): Promise<string | undefined> =>
  must(await site.storeAs('owner').get(changeRequests, item?.ChangeRequest?.Id ?? 0)).Status;

test('any body gets the minutes of its last meeting and its open action items, and moves no change request', async () => {
  const before = await held(other, '2026-11-19', 'closed');
  await held(other, '2026-11-20', 'cancelled');
  const meeting = await held(other, '2026-12-01', 'draft');
  const owner = site.storeAs('owner');
  must(await owner.add(actionItems, {
    Title: 'Write to the societies', Body: await bodyRow(other), Meeting: { Id: before.Id, Title: '' }, Who: 'Sample Member 4', State: 'open'
  }, 'test:action'));
  const [request] = must(await owner.page(changeRequests, { where: [{ column: 'Status', is: 'eq', value: 'prioritized' }], top: 1 })).rows;
  must(await owner.add(agendaItems, {
    Title: 'By hand', Meeting: { Id: meeting.Id, Title: '' }, Order: 1, State: 'waiting', ChangeRequest: { Id: request.Id, Title: '' }
  }, 'test:by-hand'));
  await Promise.all([fill(meeting, other), fill(meeting, other, 'owner')]);
  await fill(meeting, other);
  const items = await agenda(meeting);
  const there = items.filter(item => (item.MinutesOf?.Id ?? before.Id) === before.Id);
  expect(there.map(item => item.Kind ?? 'cr')).toEqual(['minutes', 'actions', 'cr']);
  expect(items[0].Title).toContain(before.Title);
  expect(await status(items[items.length - 1])).toBe('prioritized');
});

test('a change request that a body without decisions discussed stays where it was; one that was left waiting goes on', async () => {
  const discusses = pack.bodies.find(one => one.decides.length === 0) as PackBody;
  const before = await held(discusses, '2026-11-12', 'in progress');
  const meeting = await held(discusses, '2026-12-01', 'draft');
  const owner = site.storeAs('owner');
  const [first, second] = must(await owner.page(changeRequests, { where: [{ column: 'Status', is: 'eq', value: 'prioritized' }], top: 2 })).rows;
  const put = async (Id: number, Order: number): Promise<AgendaItem> => must(await owner.add(agendaItems, {
    Title: `Told ${Id}`, Meeting: { Id: before.Id, Title: '' }, Order, Kind: 'information', State: 'waiting', ChangeRequest: { Id, Title: '' }
  }, `test:told:${Id}`));
  const told = await put(first.Id, 1);
  await put(second.Id, 2);
  expect(await setDiscussed(owner, told, true)).toBeUndefined();
  await close(before);
  await fill(meeting, discusses);
  expect((await agenda(before)).flatMap(item => item.ChangeRequest ? [item.State] : [])).toEqual(['discussed', 'carried']);
  expect((await agenda(meeting)).flatMap(item => item.ChangeRequest?.Id ?? [])).toEqual([second.Id]);
});

test('a practice that is ready comes before the body that endorses practices, and no other; its recorded endorsement gives it its day and resolution', async () => {
  const owner = site.storeAs('owner');
  const endorsing = pack.bodies.find(one => one.endorsesPractices) as PackBody;
  const version = { Version: '1.0', VersionDate: '2026-10-01', Status: 'in-progress' } as const;
  const ready = must(await owner.add(practices, { Title: 'Sample practice', ...version, ForEndorsement: true }, 'test:ready'));
  must(await owner.add(practices, { Title: 'Sample draft', ...version }, 'test:draft'));
  must(await owner.add(practices, { Title: 'Sample endorsed', ...version, ForEndorsement: true, EndorsedOn: '2026-06-10' }, 'test:endorsed'));
  const elsewhere = await running();
  await fill(elsewhere, decides);
  expect((await agenda(elsewhere)).filter(item => item.Practice)).toEqual([]);
  const meeting = await held(endorsing, '2026-12-02', 'draft');
  await Promise.all([fill(meeting, endorsing), fill(meeting, endorsing, 'owner')]);
  const items = (await agenda(meeting)).filter(item => item.Practice);
  expect(items).toEqual([expect.objectContaining({ Title: 'Sample practice', Kind: 'decision', State: 'waiting', Practice: { Id: ready.Id, Title: 'Sample practice' } })]);
  const decide = async (Sequence: number, Outcome: 'deferred' | 'endorsed', values: object): Promise<void> => {
    must(await owner.add(resolutions, {
      Title: `T-${Sequence}`, Series: 'T', Sequence, Body: await bodyRow(endorsing), DecidedOn: '2026-12-02', Outcome, Practice: { Id: ready.Id, Title: '' }, ...values
    }, `test:resolution:${Sequence}`));
    const decided = must(await owner.page(resolutions, { where: [{ column: 'Series', is: 'eq', value: 'T' }], top: 50 })).rows;
    expect(await applyDecisions(owner, decided, endorsing)).toBeUndefined();
  };
  await decide(1, 'deferred', { DeferredUntil: '2027-01-20', AgendaItem: { Id: items[0].Id, Title: '' } });
  await close(meeting);
  const early = await held(endorsing, '2027-01-12', 'draft');
  await fill(early, endorsing);
  expect((await agenda(early)).filter(item => item.Practice)).toEqual([]);
  await close(early);
  const next = await held(endorsing, '2027-01-20', 'draft');
  await fill(next, endorsing, 'chair', '2027-01-14');
  expect((await agenda(next)).filter(item => item.Practice).map(item => item.Practice?.Id)).toEqual([ready.Id]);
  await decide(2, 'endorsed', {});
  expect(must(await owner.get(practices, ready.Id))).toMatchObject({ EndorsedOn: '2026-12-02', ForEndorsement: false, LastResolution: { Title: 'T-2' } });
});

test('a meeting further ahead waits until the one before it is over', async () => {
  const now = await running();
  const next = await held(decides, '2026-12-16', 'draft');
  expect(await fill(next, decides)).toEqual({ added: 0, items: 0 });
  await fill(now, decides);
  expect((await kinds(now)).slice(0, 2)).toContain('minutes');
  const waiting = (await agenda(now)).length;
  await close(now);
  await fill(next, decides);
  // All that was left, and the minutes of the meeting that was just closed.
  expect((await agenda(next)).filter(item => item.ChangeRequest).length).toBe((await agenda(now)).filter(item => item.ChangeRequest).length);
  expect((await agenda(next)).filter(item => item.Kind === 'minutes').map(item => item.MinutesOf?.Id)).toContain(now.Id);
  expect((await agenda(now)).filter(item => item.State === 'carried').length).toBe(waiting);
});

test('what was deferred by the body comes back on its day, and is tabled then', async () => {
  const owner = site.storeAs('owner');
  const deferred = must(await owner.page(changeRequests, { where: [{ column: 'Status', is: 'eq', value: 'deferred' }], top: 100 })).rows
    .filter(row => row.LastResolution);
  expect(deferred.length).toBeGreaterThan(0);
  await close(await running());
  const early = await held(decides, '2027-01-12', 'draft');
  await fill(early, decides);
  const on = async (meeting: Meeting): Promise<readonly AgendaItem[]> => (await agenda(meeting)).filter(item => item.ChangeRequest?.Id === deferred[0].Id);
  expect(await on(early)).toEqual([]);
  await close(early);
  const meeting = await held(decides, '2027-01-13', 'draft');
  await fill(meeting, decides);
  const [item] = await on(meeting);
  expect(await status(item)).toBe('deferred');
  await fill(meeting, decides, 'chair', '2027-01-13');
  expect(await status(item)).toBe('tabled');
});

test('what was taken off does not come back by itself, waits for the body again, and is on the next agenda', async () => {
  const meeting = await running();
  await fill(meeting, decides);
  const item = (await agenda(meeting)).find(one => one.ChangeRequest) as AgendaItem;
  const minutes = (await agenda(meeting)).find(one => one.Kind === 'minutes') as AgendaItem;
  expect(await status(item)).toBe('tabled');
  for (const one of [item, minutes]) must(await takeOff(site.storeAs('chair'), one, { body: decides, today: '2026-11-20' }));
  expect(await status(item)).toBe('prioritized');
  expect(await fill(meeting, decides)).toMatchObject({ added: 0 });
  expect((await agenda(meeting)).find(one => one.Id === item.Id)?.State).toBe('removed');
  expect(await status(item)).toBe('prioritized');
  await close(meeting);
  const next = await held(decides, '2026-12-16', 'draft');
  await fill(next, decides);
  expect((await agenda(next)).map(one => one.ChangeRequest?.Id)).toContain(item.ChangeRequest?.Id);
  expect(await status(item)).toBe('tabled');
});

test('taking off that was stopped half-way is finished by whoever opens the agenda next', async () => {
  const meeting = await running();
  await fill(meeting, decides);
  const item = (await agenda(meeting)).find(one => one.ChangeRequest) as AgendaItem;
  // The laptop closes after the item, before its change request.
  const closing: Store = {
    ...site.storeAs('chair'), together: async writes => writes.map(() => ({ ok: false, failure: { kind: 'offline' } } as const))
  };
  expect(await takeOff(closing, item, { body: decides, today: '2026-11-20' })).toEqual({ ok: false, failure: { kind: 'offline' } });
  expect(await status(item)).toBe('tabled');
  await fill(meeting, decides, 'owner');
  expect(await status(item)).toBe('prioritized');
});

test.each([
  ['lost answers', { method: 'POST', path: '\\$batch', every: 2, drop: 'after' }],
  ['lost requests', { method: 'POST', path: '\\$batch', every: 2, drop: 'before' }],
  ['throttling', { method: 'POST', path: '\\$batch', every: 2, status: 429, retryAfter: 0 }],
  ['a single part throttled', { method: 'POST', path: '\\$batch', part: 2, every: 2, status: 503, retryAfter: 0 }]
])('several browsers that fill one agenda under %s make one item a subject', async (_, fault) => {
  const now = await running();
  await fill(now, decides);
  const wanted = (await agenda(now)).length + 1;
  await close(now);
  const next = await held(decides, '2026-12-16', 'open');
  must(await site.storeAs('owner').add(actionItems, { Title: 'Write', Body: await bodyRow(decides), Who: 'Sample Member 4', State: 'open' }, 'test:action'));
  await site.faults(fault);
  for (let attempt = 0; attempt < 3; attempt++) await Promise.all([fill(next, decides, 'chair'), fill(next, decides, 'owner')]);
  await site.faults();
  await fill(next, decides);
  const items = await agenda(next);
  // What was left, the minutes of the one just closed, and the open action items.
  const subjects = items.map(item => `${item.Kind} ${item.ChangeRequest?.Id ?? ''} ${item.MinutesOf?.Id ?? ''}`);
  expect(new Set(subjects).size).toBe(subjects.length);
  expect(items.filter(item => item.Kind === 'actions').length).toBe(1);
  const hadActions = (await agenda(now)).some(item => item.Kind === 'actions');
  expect(items.length).toBe(hadActions ? wanted : wanted + 1);
  expect(new Set(items.map(item => item.State))).toEqual(new Set(['waiting']));
  expect(new Set(await Promise.all(items.filter(item => item.ChangeRequest).map(status)))).toEqual(new Set(['tabled']));
});
