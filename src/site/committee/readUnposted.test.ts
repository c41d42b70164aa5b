import { bodies } from '../../schema/lists/bodies';
import { meetingDocuments } from '../../schema/lists/meetingDocuments';
import { meetings } from '../../schema/lists/meetings';
import type { Store } from '../../data/store';
import { must, openTestSite } from '../../../local/testSite';
import type { TestSite } from '../../../local/testSite';
import { filesOfMeeting } from '../documents/postedFiles';
import { removeFresh } from '../removeFresh';
import { readTakenAway } from './readTakenAway';
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

test('what somebody took away from the library is not posted any more, found in one request', async () => {
  const meeting = await meet(one, '2026-10-21T14:00:00Z', { AgendaPostedOn: '2026-10-14', MinutesPostedOn: '2026-10-28' });
  const untouched = await meet(one, '2026-11-18T14:00:00Z');
  const put = async (kind: string, id = meeting): Promise<void> => {
    must(await store.putFile(meetingDocuments, `BH/2026-10-21-${kind}-${id}.en.html`, new TextEncoder().encode('x'), { Meeting: { Id: id, Title: '' } }));
  };
  await put('agenda');
  await put('minutes');
  must(await store.putFile(meetingDocuments, 'BH/minutes.pdf', new TextEncoder().encode('x'), { Meeting: { Id: meeting, Title: '' }, Kind: 'minutes' }));
  const asked = async (): Promise<readonly unknown[]> => {
    const rows = must(await store.page(meetings, { where: [{ column: 'Id', is: 'in', value: [meeting, untouched] }], top: 2 })).rows;
    await site.requests();
    const found = must(await readTakenAway(store, rows));
    expect(await site.requests()).toBeLessThanOrEqual(2);
    return found.map(row => [row.AgendaPostedOn, row.MinutesPostedOn]);
  };
  expect(await asked()).toEqual([['2026-10-14', '2026-10-28'], [undefined, undefined]]);
  const [file] = must(await filesOfMeeting(store, meeting)).filter(({ posted }) => posted?.kind === 'minutes');
  must(await removeFresh(store, meetingDocuments, file.file.row.Id));
  expect(await asked()).toEqual([['2026-10-14', undefined], [undefined, undefined]]);
});
