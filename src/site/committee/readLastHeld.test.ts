import type { TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import { bodies } from '../../schema/lists/bodies';
import { meetings } from '../../schema/lists/meetings';
import { readLastHeld } from './readLastHeld';

let site: TestSite;
beforeAll(async () => { site = await openTestSite(); });
afterAll(() => site.close());

test('the last meeting of each body that was held before an instant, not those that were cancelled or never begun', async () => {
  const store = site.storeAs('owner');
  const refs = await Promise.all(['operations-strategy', 'business-harmonization', 'zones'].map(async key =>
    ({ Id: must(await store.find(bodies, `body:${key}`))?.Id ?? 0, Title: '' })));
  const [first, second] = refs;
  const add = async (Body: typeof first, day: string, State: 'closed' | 'cancelled' | 'draft'): Promise<unknown> =>
    must(await store.add(meetings, { Title: day, Body, StartsAt: `${day}T15:00:00Z`, State }, `held:${Body.Id}:${day}`));
  for (const [body, day, state] of [
    [first, '2025-01-10', 'closed'], [first, '2025-03-10', 'closed'], [first, '2025-04-10', 'cancelled'], [first, '2026-10-10', 'closed'],
    [second, '2025-02-10', 'closed'], [second, '2025-02-20', 'draft']
  ] as const) await add(body, day, state);
  expect(must(await readLastHeld(site.storeAs('reader'), refs, '2026-05-05T00:00:00Z')).map(one => one.Title)).toEqual(['2025-03-10', '2025-02-10']);
});
