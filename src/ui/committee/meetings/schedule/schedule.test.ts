import type { Draft } from '../../../../schema/define';
import { bodies } from '../../../../schema/lists/bodies';
import { meetings } from '../../../../schema/lists/meetings';
import type { Store } from '../../../../data/store';
import { must, openTestSite } from '../../../../../local/testSite';
import type { TestSite } from '../../../../../local/testSite';
import { cancelMeetings, mayCancel, schedule } from './schedule';

const zone = { dayOf: (instant: string): string => instant.slice(0, 10) };
let site: TestSite;
let store: Store;
let Body: { readonly Id: number; readonly Title: string };

beforeAll(async () => {
  site = await openTestSite();
  store = site.storeAs('owner');
  const [row] = must(await store.page(bodies, { top: 1 })).rows;
  Body = { Id: row.Id, Title: row.Title ?? '' };
});
afterEach(() => site.faults());
afterAll(() => site?.close());

const drafts = (...days: readonly string[]): ReadonlyArray<Draft<typeof meetings>> =>
  days.map(day => ({ Title: `Sample, ${day}`, Body, StartsAt: `${day}T15:00:00Z`, State: 'draft' }));
const ofBody = async (): Promise<readonly string[]> =>
  must(await store.page(meetings, { where: [{ column: 'Body', is: 'eq', value: Body }], top: 500 })).rows
    .map(row => `${row.StartsAt?.slice(0, 10)} ${row.State}`).sort();

test('a series whose answers were lost, sent again, is there once', async () => {
  const three = drafts('2030-01-09', '2030-02-13', '2030-03-13');
  await site.faults({ method: 'POST', path: '\\$batch', drop: 'after', times: 50 });
  const lost = await schedule(store, three, 'one form');
  expect(lost.failure).toBeDefined();
  await site.faults();
  const again = await schedule(store, three, 'one form');
  expect(again.failure).toBeUndefined();
  expect(again.ids.length).toBe(3);
  expect((await schedule(store, three, 'one form')).ids).toEqual(again.ids);
  expect(await ofBody()).toEqual(['2030-01-09 draft', '2030-02-13 draft', '2030-03-13 draft']);
});

test('cancelling keeps the reason, leaves alone what was begun meanwhile, and again changes nothing', async () => {
  const { ids } = await schedule(store, drafts('2031-01-08', '2031-02-12'), 'another form');
  const begun = must(await store.get(meetings, ids[1]));
  must(await store.change(meetings, { Id: begun.Id, ETag: begun.ETag ?? '' }, { State: 'in progress' }));
  expect(await cancelMeetings(store, ids, ['owner'], { now: '2030-12-01T15:00:00Z', zone }, ' Nobody can come. ')).toEqual({ cancelled: 1, begun: 1 });
  const row = must(await store.get(meetings, ids[0]));
  expect([row.State, row.StateReason]).toEqual(['cancelled', 'Nobody can come.']);
  await cancelMeetings(store, [ids[0]], ['owner'], { now: '2030-12-01T15:00:00Z', zone }, 'Another reason');
  expect(must(await store.get(meetings, ids[0])).StateReason).toBe('Nobody can come.');
});

test('only those who may, and only what has not begun', () => {
  expect(mayCancel({ State: 'open' }, ['chair'])).toBe(true);
  expect(mayCancel({ State: 'closed' }, ['owner'])).toBe(false);
  expect(mayCancel({}, ['committee', 'reader'])).toBe(false);
});
