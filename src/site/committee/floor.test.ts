import type { TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import { attendance } from '../../schema/lists/attendance';
import { bodies } from '../../schema/lists/bodies';
import { bodyMembers } from '../../schema/lists/bodyMembers';
import { meetings } from '../../schema/lists/meetings';
import { setPresence } from './floor';

let site: TestSite;
beforeEach(async () => { site = await openTestSite(); });
afterEach(() => site.close());

test('what is said of a member last holds, also before the page has read what was said first', async () => {
  const store = site.storeAs('owner');
  const found = must(await store.find(bodies, 'body:operations-strategy'));
  const body = { Id: found?.Id ?? 0, Title: '' };
  const meeting = must(await store.add(meetings, { Title: 'Sample', Body: body, StartsAt: '2026-11-20T15:00:00Z', State: 'in progress' }, 'meeting'));
  const member = must(await store.add(bodyMembers, { Title: 'Sample Member 70', Body: body, Role: 'member', From: '2026-01-01' }, 'member'));
  const asRead = { meeting, attendance: [] };
  const said = async (): Promise<ReadonlyArray<string | undefined>> => must(await store.page(attendance, {
    where: [{ column: 'Meeting', is: 'eq', value: { Id: meeting.Id, Title: '' } }]
  })).rows.map(row => row.Presence);

  expect(await setPresence(store, asRead, member, 'regrets')).toBeUndefined();
  expect(await setPresence(store, asRead, member, 'present')).toBeUndefined();
  expect(await said()).toEqual(['present']);
  expect(await setPresence(store, asRead, member, undefined)).toBeUndefined();
  expect(await said()).toEqual([]);
  expect(await setPresence(store, asRead, member, undefined)).toBeUndefined();
});
