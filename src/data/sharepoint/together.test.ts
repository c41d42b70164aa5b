import type { RunningSharePoint } from '../../../local/sharepoint/index';
import { startSharePoint } from '../../../local/sharepoint/index';
import type { Item, List } from '../../schema/define';
import type { Result, Store, Write } from '../store';
import { samples, targets } from './testLists';
import { TestSite, value } from './testSite';

let server: RunningSharePoint;
let site: TestSite;
let store: Store;

beforeAll(async () => {
  server = await startSharePoint({ port: 0, data: ':memory:', site: '/sites/dev' });
  site = new TestSite(server.url);
  await site.addLists(targets, samples);
  store = site.store();
});
afterAll(() => server.close());
afterEach(() => site.faults());

let made = 0;
const add = (Title: string, key = `${Title}-${++made}`): Write => ({ list: samples, add: { Title }, key });
const row = async (Title: string): Promise<Item<typeof samples>> => value(await store.add(samples, { Title }, `${Title}-${++made}`));
const change = (to: Item<typeof samples>, Title: string): Write =>
  ({ list: samples, to: { Id: to.Id, ETag: to.ETag ?? '' }, change: { Title } });
const write = (writes: readonly Write[], from = store, signal?: AbortSignal): Promise<ReadonlyArray<Result<{ readonly Id: number }>>> =>
  from.together(writes, signal);
const keys = async (list: List): Promise<readonly string[]> => {
  const found: string[] = [];
  value(await store.each(list, {}, rows => found.push(...rows.map(one => String((one as Record<string, unknown>).Key)))));
  return found;
};

describe('writes that belong together', () => {
  it('travel in one request, in order, each with its own result', async () => {
    const [one, two] = [await row('One'), await row('Two')];
    await site.forgetRequests();
    const results = await write([change(one, 'One, changed'), add('Three'), change(two, 'Two, changed')]);
    expect(await site.requests()).toEqual(['POST /sites/dev/_api/$batch']);
    expect(results.map(result => result.ok)).toEqual([true, true, true]);
    expect([value(results[0]).Id, value(results[2]).Id]).toEqual([one.Id, two.Id]);
    expect(value(await store.get(samples, value(results[1]).Id)).Title).toBe('Three');
    expect(value(await store.get(samples, two.Id)).Title).toBe('Two, changed');
  });

  it('fail each by itself', async () => {
    const stale = await row('Stale');
    value(await store.change(samples, { Id: stale.Id, ETag: stale.ETag ?? '' }, { Title: 'Fresh' }));
    const results = await write([add('Before'), change(stale, 'Lost'), add('x'.repeat(300)), add('After')]);
    expect(results).toEqual([
      { ok: true, value: { Id: expect.any(Number) } },
      { ok: false, failure: expect.objectContaining({ kind: 'conflict', theirs: expect.objectContaining({ Title: 'Fresh' }) }) },
      { ok: false, failure: expect.objectContaining({ kind: 'invalid', problems: { Title: expect.objectContaining({ code: 'tooLong' }) } }) },
      { ok: true, value: { Id: expect.any(Number) } }
    ]);
  });

  it('made twice are made once', async () => {
    const writes = [add('Twice', 'twice-1'), add('Twice', 'twice-2')];
    const [first, second] = [await write(writes), await write(writes)];
    expect(second).toEqual(first);
    expect((await keys(samples)).filter(key => key.startsWith('twice-'))).toHaveLength(2);
  });

  it('may be of several lists, and more than fit one request', async () => {
    const many = Array.from({ length: 130 }, (_, index): Write => ({ list: targets, add: { Title: `T ${index}` }, key: `many-${index}` }));
    await site.forgetRequests();
    const results = await store.together([...many, add('Other list')]);
    expect(results.filter(result => result.ok)).toHaveLength(131);
    expect(await site.requests()).toHaveLength(2);
  });

  it('are cancelled from where the caller gave up', async () => {
    const controller = new AbortController();
    controller.abort();
    const results = await write([add('Never')], store, controller.signal);
    expect(results).toEqual([{ ok: false, failure: { kind: 'cancelled' } }]);
    expect((await keys(samples)).filter(key => key.startsWith('Never'))).toEqual([]);
  });
});

describe('when the way is bad', () => {
  it('a part that is throttled is repeated, the others are not', async () => {
    const waited: number[] = [];
    const busy = site.store('owner', { waited });
    const one = await row('Part');
    await site.faults({ path: 'batch', part: 1, times: 1, status: 429, retryAfter: 2 });
    const results = await write([add('Throttled', 'throttled'), change(one, 'Part, changed'), add('Not', 'not-throttled')], busy);
    expect(results.map(result => result.ok)).toEqual([true, true, true]);
    expect(waited).toHaveLength(1);
    expect(waited[0]).toBeGreaterThanOrEqual(2000);
    expect(waited[0]).toBeLessThan(2501);
    expect((await keys(samples)).filter(key => /throttled$/.test(key)).sort()).toEqual(['not-throttled', 'throttled']);
  });

  it.each(['before', 'after'] as const)('an answer lost %s the commit changes nothing about the outcome', async drop => {
    const one = await row('Drop');
    await site.faults({ path: 'batch', times: 1, drop });
    const results = await write([add('Dropped', `dropped-${drop}`), change(one, `Changed ${drop}`)]);
    expect(results.map(result => result.ok)).toEqual([true, true]);
    expect(value(results[1]).Id).toBe(one.Id);
    expect((await keys(samples)).filter(key => key === `dropped-${drop}`)).toHaveLength(1);
    const now = value(await store.get(samples, one.Id));
    expect([now.Title, now.ETag]).toEqual([`Changed ${drop}`, expect.stringMatching(/2"$/)]);
  });

  it.each(['before', 'after'] as const)('a connection lost %s a part in the middle leaves each write made once', async drop => {
    const one = await row('Middle');
    await site.faults({ path: 'batch', part: 3, times: 1, drop });
    const results = await write([add('M1', `m1-${drop}`), change(one, 'Middle, changed'), add('M3', `m3-${drop}`), add('M4', `m4-${drop}`)]);
    expect(results.map(result => result.ok)).toEqual([true, true, true, true]);
    expect((await keys(samples)).filter(key => new RegExp(`^m\\d-${drop}$`).test(key))).toEqual([`m1-${drop}`, `m3-${drop}`, `m4-${drop}`]);
    expect(value(await store.get(samples, one.Id))).toMatchObject({ Title: 'Middle, changed', ETag: expect.stringMatching(/2"$/) });
  });

  it('what never gets through is busy or offline, and nothing was written', async () => {
    await site.faults({ path: 'batch', status: 503, retryAfter: 1 });
    expect(await write([add('Busy', 'never-busy')])).toEqual([{ ok: false, failure: { kind: 'busy', retryAfter: 1 } }]);
    await site.faults({ path: 'batch', drop: 'before' });
    expect(await write([add('Offline', 'never-offline')])).toEqual([{ ok: false, failure: { kind: 'offline' } }]);
    await site.faults();
    expect((await keys(samples)).filter(key => key.startsWith('never-'))).toEqual([]);
  });

  it('a digest that expires between two requests is renewed', async () => {
    const own = site.store();
    expect((await write([add('Fresh digest')], own))[0].ok).toBe(true);
    await site.expireDigests();
    expect((await write([add('Expired digest', 'expired')], own))[0].ok).toBe(true);
    expect((await keys(samples)).filter(key => key === 'expired')).toHaveLength(1);
  });
});
