import type { RunningSharePoint } from '../../../local/sharepoint/index';
import { startSharePoint } from '../../../local/sharepoint/index';
import type { Store } from '../store';
import { nowhere, papers } from './testLists';
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

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array): string => new TextDecoder().decode(content);
const versions = async (id: number): Promise<number> => value(await store.history(papers, id)).length;

describe('a file', () => {
  it('is written with its columns, in folders that are made on the way', async () => {
    const stored = value(await store.putFile(papers, 'lists/2026/Édition n° 1 d\'été.html', bytes('<p>É 🙂</p>'), { Edition: 1, AsOf: '2026-03-08', Topic: 'été' }));
    expect(stored).toMatchObject({
      name: 'Édition n° 1 d\'été.html', url: '/sites/dev/Papers/lists/2026/Édition n° 1 d\'été.html', bytes: bytes('<p>É 🙂</p>').length,
      row: { Edition: 1, AsOf: '2026-03-08', Topic: 'été', ETag: expect.any(String) }
    });
    expect(text(value(await store.getFile(papers, 'lists/2026/Édition n° 1 d\'été.html')))).toBe('<p>É 🙂</p>');
  });

  it('written again with the same bytes and columns makes no version', async () => {
    const first = value(await store.putFile(papers, 'same.txt', bytes('same'), { Edition: 2 }));
    const before = await versions(first.row.Id);
    const second = value(await store.putFile(papers, 'same.txt', bytes('same'), { Edition: 2 }));
    expect(second.row).toEqual(first.row);
    expect(await versions(first.row.Id)).toBe(before);
  });

  it('written with other bytes is the same file', async () => {
    const first = value(await store.putFile(papers, 'other.txt', bytes('one'), { Edition: 3 }));
    const second = value(await store.putFile(papers, 'other.txt', bytes('two'), { Edition: 4 }));
    expect(second.row).toMatchObject({ Id: first.row.Id, Edition: 4 });
    expect(text(value(await store.getFile(papers, 'other.txt')))).toBe('two');
  });

  it('larger than a piece is sent in pieces, new and over an old one', async () => {
    const large = new Uint8Array(17 * 1024 * 1024).map((_, index) => index * 7 % 251);
    const first = value(await store.putFile(papers, 'large/one.bin', large, { Edition: 5 }));
    expect(first.bytes).toBe(large.length);
    expect(Buffer.compare(Buffer.from(value(await store.getFile(papers, 'large/one.bin'))), Buffer.from(large))).toBe(0);
    large[0] = 99;
    value(await store.putFile(papers, 'large/one.bin', large, {}));
    expect(Buffer.compare(Buffer.from(value(await store.getFile(papers, 'large/one.bin'))), Buffer.from(large))).toBe(0);
  });

  it.each([
    ['429', { status: 429, retryAfter: 1 }], ['lost before the commit', { drop: 'before' }], ['lost after the commit', { drop: 'after' }]
  ] as const)('comes out the same when the upload is %s', async (name, fault) => {
    const path = `${name.replace(/\W/g, '-')}.txt`;
    value(await store.putFile(papers, path, bytes('old'), {}));
    await site.faults({ method: 'POST', path: 'AddUsingPath', times: 1, ...fault });
    const stored = value(await store.putFile(papers, path, bytes(name), { Topic: name }));
    await site.faults();
    expect(text(value(await store.getFile(papers, path)))).toBe(name);
    // The old bytes, the new bytes, the column: an upload that arrived is not made again.
    expect(await versions(stored.row.Id)).toBe(3);
  });

  it('comes out the same when the answer about its columns is lost', async () => {
    value(await store.putFile(papers, 'columns.txt', bytes('x'), {}));
    await site.faults({ method: 'POST', path: 'items\\(\\d+\\)', times: 1, drop: 'after' });
    const stored = value(await store.putFile(papers, 'columns.txt', bytes('x'), { Edition: 9 }));
    await site.faults();
    expect([stored.row.Edition, await versions(stored.row.Id)]).toEqual([9, 2]);
  });

  it('that is not there is named, as is its library', async () => {
    expect(await store.getFile(papers, 'no/such.txt')).toEqual({ ok: false, failure: { kind: 'missing', of: 'file', what: 'Papers/no/such.txt' } });
    expect(await store.putFile({ ...nowhere, kind: 'library' as const }, 'a.txt', bytes('a'), {})).toMatchObject({ ok: false, failure: { kind: 'missing', what: 'Nowhere' } });
  });

  it('is not a reader\'s to write', async () => {
    expect(await site.store('reader').putFile(papers, 'reader.txt', bytes('no'), {})).toMatchObject({ ok: false, failure: { kind: 'denied' } });
    expect(await site.store('reader').getFile(papers, 'same.txt')).toMatchObject({ ok: true });
  });

  it('with a name that SharePoint does not take is invalid', async () => {
    expect(await store.putFile(papers, 'what?.txt', bytes('no'), {})).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
  });
});

describe('the files of a library', () => {
  it('come newest first, without folders, page after page', async () => {
    for (const edition of [101, 102, 103]) {
      value(await store.putFile(papers, `listed/${edition}.txt`, bytes(String(edition)), { Edition: edition, Topic: 'listed' }));
    }
    const where = [{ column: 'Topic', is: 'eq', value: 'listed' }] as const;
    const first = value(await store.files(papers, { where, top: 2 }));
    expect(first.files.map(file => [file.name, file.url, file.bytes, file.row.Edition])).toEqual([
      ['103.txt', '/sites/dev/Papers/listed/103.txt', 3, 103], ['102.txt', '/sites/dev/Papers/listed/102.txt', 3, 102]
    ]);
    const second = value(await store.files(papers, { where, top: 2, after: first.next }));
    expect(second.files.map(file => file.name)).toEqual(['101.txt']);
    expect(second.next).toBeUndefined();
    expect(value(await store.files(papers)).files.some(file => file.name === 'listed')).toBe(false);
  });
});
