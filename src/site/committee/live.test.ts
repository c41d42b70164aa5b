import type { TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import { agendaItems } from '../../schema/lists/agendaItems';
import { bodies } from '../../schema/lists/bodies';
import { meetings } from '../../schema/lists/meetings';
import { positions } from '../../schema/lists/positions';
import { createStore } from '../../data/sharepoint/createStore';
import { adding } from '../../data/store';
import type { Store } from '../../data/store';
import { readRecord, recordLists } from './readRecord';

/** What one question may cost at most, in bytes up and down without headers. */
const mostBytes = 2000;

let site: TestSite;
beforeEach(async () => { site = await openTestSite(); });
afterEach(() => site.close());

/** A store as a reader of the site, and what it sent and got. */
function counted(): { readonly store: Store; cost(): { readonly requests: number; readonly bytes: number } } {
  const sizes: number[] = [];
  const store = createStore({
    siteUrl: site.url,
    fetch: async (url, init) => {
      const answer = await fetch(url, { ...init, headers: { ...init.headers as Record<string, string>, 'X-Local-User': 'reader' } });
      sizes.push(String(init.body ?? '').length + (await answer.clone().text()).length);
      return answer;
    }
  });
  return {
    store,
    cost: () => {
      const since = sizes.splice(0);
      return { requests: since.length, bytes: since.reduce((sum, size) => sum + size, 0) };
    }
  };
}

test.each([5, 300])('with %i items a look whether anything changed is one small request, and what changed is told', async howMany => {
  const owner = site.storeAs('owner');
  const body = must(await owner.find(bodies, 'body:operations-strategy'));
  const meeting = must(await owner.add(meetings, {
    Title: 'Sample', Body: { Id: body?.Id ?? 0, Title: '' }, StartsAt: '2026-11-20T15:00:00Z', State: 'in progress'
  }, 'meeting'));
  const added = await owner.together(Array.from({ length: howMany }, (_, index) => adding(agendaItems, {
    Title: `Item ${index}`, Meeting: { Id: meeting.Id, Title: '' }, Kind: 'decision', State: 'waiting'
  }, `item:${index}`)));

  const { store, cost } = counted();
  const [start, record] = await Promise.all([store.changesIn(recordLists), readRecord(store, meeting.Id, body?.Id ?? 0)]);
  expect(record).toMatchObject({ items: { length: howMany } });
  // The token travels with the record; the first question asks for the lists' ids once.
  const { token } = must(await store.changesIn(recordLists, must(start).token));
  cost();
  const quiet = must(await store.changesIn(recordLists, token));
  const quietCost = cost();
  expect(quiet.changed).toEqual([]);
  expect(quietCost.requests).toBe(1);
  expect(quietCost.bytes).toBeLessThan(mostBytes);

  must(await owner.add(positions, {
    Title: 'Sample Owner', Meeting: { Id: meeting.Id, Title: '' }, AgendaItem: { Id: added[0].ok ? added[0].value.Id : 0, Title: '' }, Position: 'pull'
  }, 'position'));
  cost();
  const told = must(await store.changesIn(recordLists, quiet.token));
  const toldCost = cost();
  expect(told.changed).toEqual([{ list: 'Positions', id: 1 }]);
  expect(toldCost.requests).toBe(1);
  expect(toldCost.bytes).toBeLessThan(mostBytes);
}, 60_000);
