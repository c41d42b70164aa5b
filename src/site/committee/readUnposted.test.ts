import { bodies } from '../../schema/lists/bodies';
import { meetings } from '../../schema/lists/meetings';
import type { Store } from '../../data/store';
import { must, openTestSite } from '../../../local/testSite';
import type { TestSite } from '../../../local/testSite';
import { readUnposted } from './readUnposted';

let site: TestSite;
let store: Store;
let one: { readonly Id: number; readonly Title: string };
let two: typeof one;

beforeAll(async () => {
  site = await openTestSite();
  store = site.storeAs('owner');
  const rows = must(await store.page(bodies, { top: 10 })).rows;
  [one, two] = rows.map(row => ({ Id: row.Id, Title: row.Title ?? '' }));
});
afterAll(() => site?.close());

let made = 0;
const meet = async (Body: typeof one, StartsAt: string, more: object = {}): Promise<number> =>
  must(await store.add(meetings, { Title: 'Sample meeting', Body, StartsAt, State: 'closed', ...more }, `meeting ${++made}`)).Id;

test('finds what was held long ago and never posted, in one request, and nothing else', async () => {
  const neither = await meet(one, '2018-05-02T14:00:00Z');
  const noMinutes = await meet(one, '2019-05-08T14:00:00Z', { AgendaPostedOn: '2019-05-01' });
  const neverClosed = await meet(one, '2020-05-06T14:00:00Z', { State: 'in progress' });
  await meet(one, '2019-06-05T14:00:00Z', { AgendaPostedOn: '2019-05-29', MinutesPostedOn: '2019-06-12' });
  await meet(one, '2019-07-03T14:00:00Z', { State: 'cancelled' });
  await meet(one, '2026-10-14T14:00:00Z');
  await meet(two, '2019-05-08T14:00:00Z', { AgendaPostedOn: '2019-05-01' });
  const noAgenda = await meet(two, '2019-06-12T14:00:00Z', { MinutesPostedOn: '2019-06-19' });

  await site.requests();
  const answer = must(await readUnposted(store, [
    { rules: { mustPost: ['agenda', 'minutes'] }, id: one.Id }
  ], '2026-05-01T00:00:00Z'));
  expect(await site.requests()).toBeLessThanOrEqual(2); // the digest of the batch, and the batch
  expect(answer.map(meeting => meeting.Id).sort((a, b) => a - b)).toEqual([neither, noMinutes, neverClosed]);

  const agendas = must(await readUnposted(store, [{ rules: { mustPost: ['agenda'] }, id: two.Id }, { rules: { mustPost: [] }, id: one.Id }], '2026-05-01T00:00:00Z'));
  expect(agendas.map(meeting => meeting.Id)).toEqual([noAgenda]);
});
