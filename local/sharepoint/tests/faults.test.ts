import { entries, Site } from './support';

const ITEMS = "web/lists/getbytitle('Tasks')/items";

describe('injected faults', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Tasks');
    await site.post(ITEMS, { Title: 'first' });
  });
  afterEach(() => site.close());

  const rules = (...given: object[]): Promise<object> => site.local('POST', 'faults', { rules: given });
  const count = async (): Promise<number> => entries(await site.get(ITEMS)).length;

  it('throttles as many times as told, with seconds or a date', async () => {
    await rules({ method: 'GET', path: "getbytitle\\('Tasks'\\)/items", times: 1, status: 429, retryAfter: 2 });
    const throttled = await site.get(ITEMS);
    expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '2']);
    expect((await site.get(ITEMS)).status).toBe(200);
    await rules({ method: 'GET', status: 503, retryAfter: 'date' });
    const dated = await site.get(ITEMS);
    expect(dated.status).toBe(503);
    expect(Date.parse(dated.headers.get('retry-after') ?? '')).toBeGreaterThan(Date.now() - 1000);
  });

  it('hits every n-th match', async () => {
    await rules({ method: 'GET', every: 3, status: 503 });
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      statuses.push((await site.get(ITEMS)).status);
    }
    expect(statuses).toEqual([200, 200, 503, 200, 200, 503]);
  });

  it('drops before the commit without effect, and after it with the effect', async () => {
    await rules({ method: 'POST', path: 'items$', times: 1, drop: 'before' });
    await expect(site.post(ITEMS, { Title: 'lost' })).rejects.toThrow();
    expect(await count()).toBe(1);
    await rules({ method: 'POST', path: 'items$', times: 1, drop: 'after' });
    await expect(site.post(ITEMS, { Title: 'kept' })).rejects.toThrow();
    expect(await count()).toBe(2);
  });

  it('expires a digest, matches tunnelled verbs, repeats a seed, and is cleared', async () => {
    await rules({ method: 'MERGE', times: 1, expireDigest: true });
    expect((await site.merge(`${ITEMS}(1)`, { Title: 'x' })).status).toBe(403);
    expect((await site.merge(`${ITEMS}(1)`, { Title: 'x' })).status).toBe(204);
    const run = async (): Promise<number[]> => {
      await site.local('POST', 'faults', { seed: 42, rules: [{ method: 'GET', probability: 0.5, status: 503 }] });
      const statuses: number[] = [];
      for (let n = 0; n < 12; n += 1) {
        statuses.push((await site.get(ITEMS)).status);
      }
      return statuses;
    };
    const first = await run();
    expect(await run()).toEqual(first);
    expect(new Set(first)).toEqual(new Set([200, 503]));
    await site.local('DELETE', 'faults');
    expect((await site.get(ITEMS)).status).toBe(200);
  });

  it('says what is wrong with a rule', async () => {
    await expect(rules({ drop: 'sometimes' })).rejects.toThrow('drop');
    await expect(rules({ nope: 1 })).rejects.toThrow("'nope' is unknown");
  });
});
