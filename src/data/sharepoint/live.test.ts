import type { RunningSharePoint } from '../../../local/sharepoint/index';
import { startSharePoint } from '../../../local/sharepoint/index';
import { adding } from '../store';
import { nowhere, samples, targets } from './testLists';
import { TestSite, value } from './testSite';

let server: RunningSharePoint;
let site: TestSite;

beforeAll(async () => {
  server = await startSharePoint({ port: 0, data: ':memory:', site: '/sites/dev' });
  site = new TestSite(server.url);
  await site.addLists(targets, samples);
});
afterAll(() => server.close());
afterEach(() => site.faults());

const etag = (row: { readonly Id: number; readonly ETag?: string }): { readonly Id: number; readonly ETag: string } => ({ Id: row.Id, ETag: row.ETag ?? '' });

describe.each([['the site’s log', []], ['the lists’ logs where the site’s is refused', [{ method: 'POST', path: 'web/getchanges', status: 403, times: 1000 }]]])(
  'what changed in several lists, from %s', (_, rules) => {
    it('is told for these lists only, from one token to the next', async () => {
      const store = site.store('member');
      const { token } = value(await store.changesIn([samples]));
      await site.faults(...rules);
      expect(value(await store.changesIn([samples], token))).toEqual({ changed: [], more: false, token });
      const row = value(await site.store().add(samples, { Title: 'One' }, `live-${rules.length}`));
      const other = value(await site.store().add(targets, { Title: 'Two' }, `live-${rules.length}`));
      const next = value(await store.changesIn([samples], token));
      expect(next.changed.length).toBeGreaterThan(0);
      expect(new Set(next.changed.map(({ list, id }) => `${list} ${id}`))).toEqual(new Set([`Samples ${row.Id}`]));
      expect(value(await store.changesIn([samples, targets], token)).changed).toContainEqual({ list: 'Targets', id: other.Id });
      value(await site.store().remove(samples, etag(row)));
      const last = value(await store.changesIn([samples], next.token));
      expect(last.changed).toEqual([{ list: 'Samples', id: row.Id }]);
      expect(value(await store.changesIn([samples, targets], last.token)).changed).toEqual([]);
    });
  }
);

it('says when an answer was full: who asks again at once has caught up', async () => {
  const store = site.store('member');
  const { token } = value(await store.changesIn([samples]));
  const many = await site.store('owner').together(Array.from({ length: 600 }, (_, index) => adding(samples, { Title: `Many ${index}` }, `many-${index}`)));
  expect(many.every(result => result.ok)).toBe(true);
  const first = value(await store.changesIn([samples], token));
  expect(first.more).toBe(true);
  const second = value(await store.changesIn([samples], first.token));
  expect(second.more).toBe(false);
  expect(new Set([...first.changed, ...second.changed].map(({ id }) => id)).size).toBe(600);
});

it('is asked once: who is throttled hears it at once, with how long to wait', async () => {
  const waited: number[] = [];
  const store = site.store('owner', { waited });
  const { token } = value(await store.changesIn([samples]));
  value(await store.changesIn([samples], token));
  await site.faults({ method: 'POST', path: 'getchanges', status: 429, retryAfter: 7, times: 1 });
  expect(await store.changesIn([samples], token)).toEqual({ ok: false, failure: { kind: 'busy', retryAfter: 7 } });
  expect(waited).toEqual([]);
  expect(value(await store.changesIn([samples], token)).changed).toEqual([]);
});

it('cannot be told of a list that is not there', async () => {
  const { token } = value(await site.store().changesIn([nowhere]));
  expect(await site.store().changesIn([nowhere], token)).toMatchObject({ ok: false, failure: { kind: 'missing' } });
});
