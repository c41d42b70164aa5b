import type { RunningSharePoint } from '../../../local/sharepoint/index';
import { startSharePoint } from '../../../local/sharepoint/index';
import type { Item } from '../../schema/define';
import { samples, targets } from './testLists';
import { TestSite, value } from './testSite';

let server: RunningSharePoint;
let site: TestSite;

beforeAll(async () => {
  server = await startSharePoint({ port: 0, data: ':memory:', site: '/sites/dev' });
  site = new TestSite(server.url);
  await site.addLists(targets, samples);
  for (const Title of ['First', 'Second']) value(await site.store().add(targets, { Title }, Title));
  for (let index = 0; index < 3; index++) value(await site.store().add(samples, { Title: `Row ${index}` }, `row-${index}`));
});
afterAll(() => server.close());
afterEach(() => site.faults());

const etag = (row: Item<typeof samples>): { readonly Id: number; readonly ETag: string } => ({ Id: row.Id, ETag: row.ETag ?? '' });
const rows = async (): Promise<ReadonlyArray<Item<typeof samples>>> => {
  await site.faults();
  return value(await site.store().page(samples, { top: 5000 })).rows;
};

describe('a read', () => {
  it.each([
    [429, 3, 3000, 3500], [503, 2, 2000, 2500], [504, undefined, 250, 750]
  ])('is repeated after %s with Retry-After %s', async (status, retryAfter, least, most) => {
    const waited: number[] = [];
    await site.faults({ method: 'GET', path: 'Targets', times: 1, status, ...(retryAfter ? { retryAfter } : {}) });
    expect(value(await site.store('owner', { waited }).get(targets, 1)).Title).toBe('First');
    expect(waited).toHaveLength(1);
    expect(waited[0]).toBeGreaterThanOrEqual(least);
    expect(waited[0]).toBeLessThanOrEqual(most);
  });

  it('waits until the date that it is told', async () => {
    const waited: number[] = [];
    await site.faults({ method: 'GET', path: 'Targets', times: 1, status: 429, retryAfter: 'date' });
    // An hour ago by the client's clock would be at once; half a minute ahead is the longest anybody waits.
    const now = (): number => Date.now() - 10000;
    expect(value(await site.store('owner', { waited, now }).get(targets, 1)).Title).toBe('First');
    expect(waited).toHaveLength(1);
    expect(waited[0]).toBeGreaterThan(8000);
    expect(waited[0]).toBeLessThan(30000);
  });

  it('is repeated when the connection is lost', async () => {
    await site.faults({ method: 'GET', path: 'Targets', times: 2, drop: 'before' });
    expect(value(await site.store().get(targets, 2)).Title).toBe('Second');
    await site.faults({ method: 'GET', path: 'Targets', times: 1, drop: 'after' });
    expect(value(await site.store().get(targets, 2)).Title).toBe('Second');
  });

  it('is busy when patience did not help, and says for how long', async () => {
    const waited: number[] = [];
    await site.faults({ method: 'GET', path: 'Targets', status: 429, retryAfter: 5 });
    expect(await site.store('owner', { waited }).get(targets, 1)).toEqual({ ok: false, failure: { kind: 'busy', retryAfter: 5 } });
    expect(waited).toHaveLength(3);
  });

  it('is offline when no answer ever comes', async () => {
    await site.faults({ method: 'GET', path: 'Targets', drop: 'before' });
    expect(await site.store().get(targets, 1)).toEqual({ ok: false, failure: { kind: 'offline' } });
  });
});

describe('reads in one batch', () => {
  it('are repeated together when the batch is throttled', async () => {
    const waited: number[] = [];
    await site.faults({ path: 'batch', times: 1, status: 429, retryAfter: 1 });
    const store = site.store('owner', { waited });
    const [one, two] = await Promise.all([store.get(targets, 99), store.get(samples, 2)]);
    expect([one.ok, value(two).Title]).toEqual([false, 'Row 1']);
    expect(waited).toHaveLength(1);
  });

  it('are each repeated alone when only one of them is', async () => {
    const waited: number[] = [];
    const store = site.store('owner', { waited });
    await store.zone();
    await site.faults({ part: 2, times: 1, status: 429, retryAfter: 2 });
    await site.forgetRequests();
    const [one, two, three] = await Promise.all([store.get(samples, 1), store.get(samples, 2), store.get(samples, 3)]);
    expect([value(one).Title, value(two).Title, value(three).Title]).toEqual(['Row 0', 'Row 1', 'Row 2']);
    expect(waited).toHaveLength(1);
    expect(waited[0]).toBeGreaterThanOrEqual(2000);
    expect((await site.requests()).filter(request => request.startsWith('GET'))).toHaveLength(1);
  });

  it('heed a date in one part', async () => {
    const waited: number[] = [];
    const store = site.store('owner', { waited, now: () => Date.now() - 10000 });
    await store.zone();
    await site.faults({ part: 2, times: 1, status: 503, retryAfter: 'date' });
    const [one, two] = await Promise.all([store.get(samples, 1), store.get(samples, 2)]);
    expect([value(one).Title, value(two).Title]).toEqual(['Row 0', 'Row 1']);
    expect(waited[0]).toBeGreaterThan(8000);
  });
});

describe.each([
  ['429', { status: 429, retryAfter: 1 }], ['429 until a date', { status: 429, retryAfter: 'date' }], ['503', { status: 503 }],
  ['a connection lost before the commit', { drop: 'before' }], ['a connection lost after the commit', { drop: 'after' }]
] as const)('after %s', (name, fault) => {
  const key = name.replace(/\W/g, '-');

  it('an add makes exactly one row', async () => {
    await site.faults({ path: '\\$batch', times: 1, ...fault });
    const added = value(await site.store().add(samples, { Title: name }, `add-${key}`));
    expect((await rows()).filter(row => row.Key === `add-${key}`).map(row => row.Id)).toEqual([added.Id]);
  });

  it('a change is made exactly once', async () => {
    const row = value(await site.store().add(samples, { Title: 'Before' }, `change-${key}`));
    await site.faults({ path: '\\$batch', times: 1, ...fault });
    const changed = value(await site.store().change(samples, etag(row), { Title: `After ${name}`, Day: '2026-03-08' }));
    expect(changed).toMatchObject({ Id: row.Id, Title: `After ${name}`, ETag: expect.stringMatching(/2"$/) });
    expect((await site.store().history(samples, row.Id))).toMatchObject({ ok: true, value: { length: 2 } });
  });

  it('a removal succeeds', async () => {
    const row = value(await site.store().add(samples, { Title: 'Going' }, `remove-${key}`));
    await site.faults({ method: 'POST', path: 'recycle', times: 1, ...fault });
    expect(await site.store().remove(samples, etag(row))).toEqual({ ok: true, value: undefined });
    expect((await rows()).filter(one => one.Id === row.Id)).toEqual([]);
  });
});

describe('a lost answer to a change', () => {
  it('is no success when somebody else wrote the same in the meantime', async () => {
    const row = value(await site.store().add(samples, { Title: 'Race' }, 'race'));
    const store = site.store('owner', {
      wait: async () => { value(await site.store('member').change(samples, etag(row), { State: 'in work' })); }
    });
    await store.me();
    await site.faults({ path: '\\$batch', times: 1, drop: 'before' });
    expect(await store.change(samples, etag(row), { State: 'in work' })).toMatchObject({
      ok: false, failure: { kind: 'conflict', theirs: { Editor: { Title: 'Sample Committee Member' } } }
    });
  });
});

describe('an expired digest', () => {
  it('is renewed in the middle of work', async () => {
    const store = site.store();
    const row = value(await store.add(samples, { Title: 'Digest' }, 'digest'));
    await site.expireDigests();
    const changed = value(await store.change(samples, etag(row), { Title: 'Digest renewed' }));
    await site.expireDigests();
    const [one, two] = await Promise.all([store.get(samples, row.Id), store.get(samples, 1)]);
    expect([value(one).ETag, two.ok]).toEqual([changed.ETag, true]);
  });
});
