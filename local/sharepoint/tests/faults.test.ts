import { entries, Reply, Site } from './support';

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

  it('holds an answer back, matches the decoded path and query, and lets the first rule that is due win', async () => {
    await rules({ method: 'GET', path: "items\\?\\$filter=Title eq 'a b'$", status: 503, retryAfter: 1 }, { method: 'GET', path: 'items', delayMs: 120, status: 429 });
    expect((await site.get(`${ITEMS}?%24filter=Title+eq+%27a+b%27`)).status).toBe(503);
    const asked = Date.now();
    expect((await site.get(ITEMS)).status).toBe(429);
    expect(Date.now() - asked).toBeGreaterThanOrEqual(115);
    expect((await site.get('web')).status).toBe(200);
  });

  it('hits with a probability between never and always, each as often as times lets it', async () => {
    await site.local('POST', 'faults', { seed: 7, rules: [{ method: 'GET', probability: 1, times: 2, status: 503 }, { method: 'GET', probability: 0, status: 429 }] });
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      statuses.push((await site.get(ITEMS)).status);
    }
    expect(statuses).toEqual([503, 503, 200, 200]);
  });

  describe('of one part of a batch, counted from 1', () => {
    const add = (count: number): Promise<Reply> => site.post('$batch', `${Array.from({ length: count }, (_none, n) => '--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: application/http\n\n' +
      `POST ${site.url}/_api/${ITEMS} HTTP/1.1\nAccept: application/json;odata=nometadata\nContent-Type: application/json\n\n{"Title":"T${n + 1}"}\n--c--\n`).join('')}--b--\n`,
    { headers: { 'content-type': 'multipart/mixed; boundary=b' } });
    const statuses = async (count: number): Promise<number[]> => [...(await add(count)).text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(match => Number(match[1]));
    const titles = async (): Promise<unknown> => entries(await site.get(`${ITEMS}?$select=Title`)).map(row => row.Title);

    it.each([['before', ['first', 'T1']], ['after', ['first', 'T1', 'T2']]])('a connection that drops %s the commit of the second keeps %j', async (drop, kept) => {
      await rules({ part: 2, times: 1, drop });
      await expect(add(3)).rejects.toThrow();
      expect(await titles()).toEqual(kept);
    });

    it('an expired digest, a throttle with a date, and an answer that is held back', async () => {
      await rules({ part: 1, times: 1, expireDigest: true }, { part: 2, times: 1, status: 503, retryAfter: 'date' }, { part: 3, times: 1, delayMs: 120 });
      const asked = Date.now();
      const reply = await add(3);
      expect(Date.now() - asked).toBeGreaterThanOrEqual(115);
      expect([...reply.text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(match => match[1])).toEqual(['403', '503', '201']);
      expect(Date.parse(/^RETRY-AFTER: (.+)$/m.exec(reply.text)?.[1] ?? '')).toBeGreaterThan(asked);
      expect(await titles()).toEqual(['first', 'T3']);
    });

    it('by the method and path of the part or of the batch', async () => {
      await rules({ part: 1, method: 'GET', status: 503 }, { part: 1, path: 'nowhere', status: 503 }, { part: 2, method: 'POST', path: "'Tasks'\\)/items$", times: 1, status: 429 },
        { part: 1, path: '\\$batch$', times: 1, status: 500 });
      expect(await statuses(2)).toEqual([500, 429]);
      expect(await statuses(2)).toEqual([201, 201]);
    });

    it('with a seed and a probability, the same in every run', async () => {
      const run = async (): Promise<number[]> => {
        await site.local('POST', 'faults', { seed: 5, rules: [{ part: 1, probability: 0.5, status: 503 }, { part: 2, probability: 0.5, status: 503 }] });
        const found: number[] = [];
        for (let n = 0; n < 6; n += 1) {
          found.push(...await statuses(2));
        }
        return found;
      };
      const first = await run();
      expect(await run()).toEqual(first);
      expect(new Set(first)).toEqual(new Set([201, 503]));
    });
  });

  it('says what is wrong with a rule', async () => {
    await expect(rules({ drop: 'sometimes' })).rejects.toThrow('drop');
    await expect(rules({ nope: 1 })).rejects.toThrow("'nope' is unknown");
  });
});
