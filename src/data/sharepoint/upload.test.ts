import type { RunningSharePoint } from '../../../local/sharepoint/index';
import { startSharePoint } from '../../../local/sharepoint/index';
import type { Store } from '../store';
import { papers } from './testLists';
import { TestSite, value } from './testSite';

let server: RunningSharePoint;
let site: TestSite;
let store: Store;

beforeAll(async () => {
  server = await startSharePoint({ port: 0, data: ':memory:', site: '/sites/dev' });
  site = new TestSite(server.url);
  await site.addLists(papers);
  store = site.store();
});
afterAll(() => server.close());
afterEach(() => site.faults());

const megabytes = (count: number, fill = 7): Uint8Array<ArrayBuffer> => new Uint8Array(count * 1024 * 1024).map((_, index) => index * fill % 251);
const content = async (path: string): Promise<Uint8Array> => value(await store.getFile(papers, path));
const names = async (): Promise<readonly string[]> => value(await store.page(papers, { columns: ['FileLeafRef'], top: 500 })).rows.map(row => row.FileLeafRef ?? '');

describe('a file that a person chose', () => {
  it('is sent in pieces, tells how far it is, and has its row', async () => {
    const bytes = megabytes(20);
    const told: number[] = [];
    const sent = value(await store.upload(papers, 'guides/large.bin', new Blob([bytes]), { Topic: 'guide' }, { onProgress: now => told.push(now) }));
    expect(sent).toMatchObject({ name: 'large.bin', bytes: bytes.length, row: { Topic: 'guide', FileLeafRef: 'large.bin' } });
    expect(Buffer.compare(Buffer.from(await content('guides/large.bin')), Buffer.from(bytes))).toBe(0);
    expect(told[0]).toBe(0);
    expect(told[told.length - 1]).toBe(bytes.length);
    expect(told.length).toBeGreaterThan(3);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });

  it('under a name that exists is refused by name, and replaces it as a new version when that is wanted', async () => {
    value(await store.upload(papers, 'plan.txt', new Blob(['one']), {}));
    expect(await store.upload(papers, 'Plan.txt', new Blob(['two']), {})).toMatchObject({ ok: false, failure: { kind: 'invalid', duplicate: ['FileLeafRef'] } });
    expect(new TextDecoder().decode(await content('plan.txt'))).toBe('one');
    const replaced = value(await store.upload(papers, 'plan.txt', new Blob(['two']), {}, { replace: true }));
    expect(new TextDecoder().decode(await content('plan.txt'))).toBe('two');
    expect(value(await store.history(papers, replaced.row.Id)).length).toBe(2);
  });

  it('survives a connection that drops in the middle of a piece', async () => {
    await site.faults({ method: 'POST', path: 'continueUpload', drop: 'after', times: 1 });
    const bytes = megabytes(20, 3);
    value(await store.upload(papers, 'dropped.bin', new Blob([bytes]), {}));
    expect(Buffer.compare(Buffer.from(await content('dropped.bin')), Buffer.from(bytes))).toBe(0);
  });

  it('begins anew once when a piece is refused that SharePoint has already, because a browser sent it again by itself', async () => {
    await site.faults({ method: 'POST', path: 'continueUpload', status: 500, times: 1 });
    const bytes = megabytes(20, 5);
    value(await store.upload(papers, 'repeated.bin', new Blob([bytes]), {}));
    expect(Buffer.compare(Buffer.from(await content('repeated.bin')), Buffer.from(bytes))).toBe(0);
  });

  it('that cannot be sent leaves nothing behind', async () => {
    await site.faults({ method: 'POST', path: 'continueUpload', status: 500, times: 1000 });
    expect(await store.upload(papers, 'broken.bin', new Blob([megabytes(20)]), {})).toMatchObject({ ok: false });
    await site.faults();
    expect(await names()).not.toContain('broken.bin');
  });

  it('that is given up half way leaves nothing behind, and the one that it was to replace as it was', async () => {
    const giveUp = new AbortController();
    const stop = (bytes: number): void => { if (bytes > 0) giveUp.abort(); };
    const large = new Blob([megabytes(20)]);
    expect(await store.upload(papers, 'given-up.bin', large, {}, { onProgress: stop, signal: giveUp.signal })).toEqual({ ok: false, failure: { kind: 'cancelled' } });
    expect(await names()).not.toContain('given-up.bin');
    value(await store.upload(papers, 'kept.bin', new Blob(['old']), {}));
    expect(await store.upload(papers, 'kept.bin', large, {}, { replace: true, signal: giveUp.signal })).toMatchObject({ ok: false });
    expect(new TextDecoder().decode(await content('kept.bin'))).toBe('old');
  });

  it('is a row of its library without the folders that it is in', async () => {
    expect(await names()).toEqual(expect.arrayContaining(['large.bin', 'plan.txt']));
    expect(await names()).not.toContain('guides');
    const all: string[] = [];
    value(await store.each(papers, { columns: ['FileLeafRef'] }, rows => rows.forEach(row => all.push(row.FileLeafRef ?? ''))));
    expect([...all].sort()).toEqual([...await names()].sort());
  });
});
