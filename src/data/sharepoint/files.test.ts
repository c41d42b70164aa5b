import type { RunningSharePoint } from '../../../local/sharepoint/index';
import { startSharePoint } from '../../../local/sharepoint/index';
import type { FileToPut, Store } from '../store';
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

describe('several files', () => {
  const two = (text: string): ReadonlyArray<FileToPut<typeof papers>> => ['a', 'b'].map((name, index) =>
    ({ path: `several/${text}/${name}.txt`, bytes: bytes(`${text} ${name}`), row: { Edition: 200 + index, Topic: text } }));
  const read = async (topic: string): Promise<readonly unknown[]> =>
    value(await store.files(papers, { where: [{ column: 'Topic', is: 'eq', value: topic }] })).files.map(file => [file.name, file.row.Edition]);

  it('are written with their columns, and written again make no version', async () => {
    const written = value(await store.putFiles(papers, two('twice')));
    expect(written).toEqual([
      { name: 'a.txt', url: '/sites/dev/Papers/several/twice/a.txt' }, { name: 'b.txt', url: '/sites/dev/Papers/several/twice/b.txt' }
    ]);
    expect(text(value(await store.getFile(papers, 'several/twice/b.txt')))).toBe('twice b');
    expect(await read('twice')).toEqual([['b.txt', 201], ['a.txt', 200]]);
    const [{ row }] = value(await store.files(papers, { where: [{ column: 'Topic', is: 'eq', value: 'twice' }] })).files;
    const before = await versions(row.Id);
    value(await store.putFiles(papers, two('twice')));
    expect(await versions(row.Id)).toBe(before);
  });

  it('ask once for what is there, which answers no error, and write each once', async () => {
    const answered: number[] = [];
    const watched = site.store('owner', {
      fetch: async (url, init) => {
        const answer = await fetch(url, { ...init, headers: { ...init.headers as Record<string, string>, 'X-Local-User': 'owner' } });
        answered.push(answer.status);
        return answer;
      }
    });
    value(await watched.putFiles(papers, two('counted')));
    expect(answered.filter(status => status >= 400)).toEqual([]);
    // A digest; what is there; two folders; two files; the Ids of their rows; the rows and who is signed in; their columns.
    expect(answered.length).toBeLessThanOrEqual(9);
  });

  it.each([
    ['a lost answer', { method: 'POST', path: 'AddUsingPath', drop: 'after', times: 1 }],
    ['a lost batch', { method: 'POST', path: '\\$batch', drop: 'after', every: 2, times: 2 }],
    ['throttling', { method: 'POST', path: 'AddUsingPath', status: 429, retryAfter: 1, times: 2 }]
  ] as const)('come out the same under %s', async (name, fault) => {
    const topic = name.replace(/\W/g, '-');
    await site.faults(fault);
    value(await store.putFiles(papers, two(topic)));
    await site.faults();
    expect(await read(topic)).toEqual([['b.txt', 201], ['a.txt', 200]]);
    const { files } = value(await store.files(papers, { where: [{ column: 'Topic', is: 'eq', value: topic }] }));
    // The bytes, the columns: an upload that arrived is not made again.
    expect(await Promise.all(files.map(file => versions(file.row.Id)))).toEqual([2, 2]);
  });

  it('are not a reader\'s to write', async () => {
    expect(await site.store('reader').putFiles(papers, two('reader'))).toMatchObject({ ok: false, failure: { kind: 'denied' } });
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
