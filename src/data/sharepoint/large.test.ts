import type { RunningSharePoint } from '../../../local/sharepoint/index';
import { startSharePoint } from '../../../local/sharepoint/index';
import type { Item } from '../../schema/define';
import { samples, targets } from './testLists';
import { TestSite, value } from './testSite';

/** More than SharePoint scans for one query. */
const size = 6000;
let server: RunningSharePoint;
let site: TestSite;

beforeAll(async () => {
  server = await startSharePoint({ port: 0, data: ':memory:', site: '/sites/dev' });
  site = new TestSite(server.url);
  await site.addLists(targets, samples);
  await site.seed(samples, Array.from({ length: size }, (_, index) => ({
    Title: `Row ${index}`, Key: `key-${index}`, Words: index % 100 === 0 ? 'rare' : 'common', Count: index, Day: '2026-03-08T05:00:00Z'
  })));
}, 60000);
afterAll(() => server.close());

describe('a list past 5,000 items', () => {
  it('is read whole, in pages of 5,000', async () => {
    const pages: number[] = [];
    const seen = new Set<number>();
    const days = new Set<string>();
    await site.forgetRequests();
    const store = site.store();
    const count = value(await store.each(samples, { columns: ['Title', 'Day'] }, rows => {
      pages.push(rows.length);
      rows.forEach((row: Item<typeof samples>) => { seen.add(row.Id); days.add(row.Day ?? ''); });
    }));
    expect([count, seen.size, pages, [...days]]).toEqual([size, size, [5000, 1000], ['2026-03-08']]);
    expect((await site.requests()).length).toBeLessThanOrEqual(4);
    expect(value(await store.count(samples))).toBe(size);
  });

  it('serves a filter on an index, a key and a page far in', async () => {
    const store = site.store();
    const rare: number[] = [];
    value(await store.each(samples, { where: [{ column: 'Words', is: 'eq', value: 'rare' }], columns: ['Count'] }, rows => {
      rows.forEach((row: Item<typeof samples>) => rare.push(row.Count ?? -1));
    }));
    expect(rare).toEqual(Array.from({ length: size / 100 }, (_, index) => index * 100));
    expect(value(await store.find(samples, 'key-5999'))).toMatchObject({ Title: 'Row 5999' });
    expect(value(await store.page(samples, { where: [{ column: 'Id', is: 'gt', value: 5990 }], columns: ['Title'] })).rows).toHaveLength(10);
    expect(value(await store.page(samples, { orderBy: 'Count', descending: true, top: 1, columns: ['Title'] })).rows).toEqual([{ Id: size, Title: `Row ${size - 1}` }]);
  });

  it('says that SharePoint refuses a query when an index is missing on the site', async () => {
    const claimsIndex = { ...samples, fields: { ...samples.fields, Price: { ...samples.fields.Price, indexed: true } } };
    expect(await site.store().page(claimsIndex, { where: [{ column: 'Price', is: 'eq', value: 1 }] }))
      .toMatchObject({ ok: false, failure: { kind: 'tooLarge', what: 'Samples' } });
  });

  it('is read only as far as the caller wants', async () => {
    const controller = new AbortController();
    const pages: number[] = [];
    expect(await site.store().each(samples, { columns: ['Title'] }, rows => {
      pages.push(rows.length);
      controller.abort();
    }, controller.signal)).toEqual({ ok: false, failure: { kind: 'cancelled' } });
    expect(pages).toEqual([5000]);
    expect(await site.store().each(samples, {}, rows => { pages.push(rows.length); }, controller.signal))
      .toEqual({ ok: false, failure: { kind: 'cancelled' } });
    expect(pages).toEqual([5000]);
  });

  it('stops a request that is under way', async () => {
    const controller = new AbortController();
    const reading = site.store().each(samples, {}, () => undefined, controller.signal);
    setTimeout(() => controller.abort(), 5);
    expect(await reading).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  });
});
