import type { List } from '../../schema/define';
import { resourceFiles } from '../../schema/lists/resourceFiles';
import type { Result, Store, StoredFile, Upload } from '../../data/store';
import { failed, ok } from '../../data/store';
import type { UploadState, Uploads } from './uploads';
import { createUploads } from './uploads';

interface Sending {
  readonly path: string;
  readonly how: Upload;
  readonly end: (answer: Result<StoredFile<List>>) => void;
}

/** A store whose uploads end when the test says so. */
function slowStore(): { readonly store: Store; readonly sending: Sending[] } {
  const sending: Sending[] = [];
  const upload = (_library: List, path: string, _file: Blob, _row: object, how: Upload): Promise<Result<StoredFile<List>>> =>
    new Promise(resolve => { sending.push({ path, how, end: resolve }); });
  return { store: { upload } as unknown as Store, sending };
}

const file = (name: string, bytes = 10): File => new File([new Uint8Array(bytes)], name);
const done = (name: string): Result<StoredFile<List>> => ok({ name, url: `/${name}`, bytes: 10, row: { Id: 1 } } as StoredFile<List>);
const settle = (): Promise<void> => new Promise(resolve => { setImmediate(resolve); });
const phases = (uploads: Uploads): readonly UploadState['phase'][] => uploads.current().map(state => state.phase);
const begin = (store: Store, finished: string[] = []): Uploads =>
  createUploads(store, () => ({ library: resourceFiles, folder: 'practice-4', row: {} }), one => finished.push(one.name));

test('two are sent at once, the next when one is through, and a bad name never', async () => {
  const { store, sending } = slowStore();
  const finished: string[] = [];
  const uploads = begin(store, finished);
  uploads.add([file('a.pdf'), file('b.pdf.exe'), file('c.pdf'), file('d.pdf')]);
  expect(sending.map(one => one.path)).toEqual(['practice-4/a.pdf', 'practice-4/c.pdf']);
  expect(phases(uploads)).toEqual(['sending', 'refused', 'sending', 'waiting']);
  sending[0].end(done('a.pdf'));
  await settle();
  expect(sending.map(one => one.path)).toContain('practice-4/d.pdf');
  expect(finished).toEqual(['a.pdf']);
});

test('a name that exists waits for the user: as a new version, or beside the other', async () => {
  const { store, sending } = slowStore();
  const uploads = begin(store);
  uploads.add([file('a.pdf'), file('b.pdf')]);
  sending.forEach(one => one.end(failed({ kind: 'invalid', message: '', duplicate: ['FileLeafRef'] })));
  await settle();
  expect(phases(uploads)).toEqual(['exists', 'exists']);
  uploads.replace(1);
  uploads.keepBoth(2, ['a.pdf', 'b.pdf']);
  expect(sending.slice(2).map(one => [one.path, one.how.replace])).toEqual([['practice-4/a.pdf', true], ['practice-4/b (2).pdf', false]]);
});

test('one that failed can be sent again, one under way can be stopped', async () => {
  const { store, sending } = slowStore();
  const uploads = begin(store);
  uploads.add([file('a.pdf'), file('b.pdf')]);
  sending[0].end(failed({ kind: 'offline' }));
  uploads.stop(2);
  expect(sending[1].how.signal?.aborted).toBe(true);
  sending[1].end(failed({ kind: 'cancelled' }));
  await settle();
  expect(phases(uploads)).toEqual(['failed', 'stopped']);
  uploads.again(1);
  sending[2].how.onProgress?.(4);
  expect(uploads.current()[0]).toMatchObject({ phase: 'sending', sent: 4 });
});
