import type { RunningSharePoint } from '../../../local/sharepoint/index';
import { startSharePoint } from '../../../local/sharepoint/index';
import type { Item } from '../../schema/define';
import type { Store } from '../store';
import { nowhere, samples, targets } from './testLists';
import { TestSite, value } from './testSite';

let server: RunningSharePoint;
let site: TestSite;
let store: Store;

beforeAll(async () => {
  server = await startSharePoint({ port: 0, data: ':memory:', site: '/sites/dev' });
  site = new TestSite(server.url);
  await site.addLists(targets, samples);
  store = site.store();
  for (const Title of ['First', 'Second']) value(await store.add(targets, { Title }, Title));
});
afterAll(() => server.close());

const etag = (row: Item<typeof samples>): { readonly Id: number; readonly ETag: string } => ({ Id: row.Id, ETag: row.ETag ?? '' });

describe('the history of a row', () => {
  it('says who changed what, newest first', async () => {
    const row = value(await store.add(samples, {
      Title: 'One', Day: '2026-03-08', Target: { Id: 1, Title: '' }, Targets: [{ Id: 1, Title: '' }, { Id: 2, Title: '' }], Marks: ['red']
    }, 'history'));
    value(await site.store('member').change(samples, etag(row), { Title: 'Two', Target: { Id: 2, Title: '' }, Marks: null }));
    const versions = value(await store.history(samples, row.Id));
    expect(versions.map(version => [version.label, version.by.Title, version.values.Title])).toEqual([
      ['2.0', 'Sample Committee Member', 'Two'], ['1.0', 'Sample Owner', 'One']
    ]);
    expect(versions[0].values).toMatchObject({ Id: row.Id, Target: { Id: 2, Title: 'Second' }, Day: '2026-03-08' });
    expect(versions[0].values.Marks).toBeUndefined();
    expect(versions[1].values).toMatchObject({
      Target: { Id: 1, Title: 'First' }, Targets: [{ Id: 1, Title: 'First' }, { Id: 2, Title: 'Second' }], Marks: ['red'], Day: '2026-03-08'
    });
    expect(Date.parse(versions[0].at)).toBeGreaterThanOrEqual(Date.parse(versions[1].at));
  });

  it('of a row that is not there names it', async () => {
    expect(await store.history(samples, 4711)).toEqual({ ok: false, failure: { kind: 'missing', of: 'item', what: 'Samples 4711' } });
  });
});

describe('what changed', () => {
  it('is found from one token to the next', async () => {
    const kept = value(await store.add(samples, { Title: 'Kept' }, 'kept'));
    const start = value(await store.changesSince(samples));
    expect([start.changed, start.removed]).toEqual([[], []]);
    expect(value(await store.changesSince(samples, start.token))).toMatchObject({ changed: [], removed: [] });

    const added = value(await store.add(samples, { Title: 'Added' }, 'added'));
    const removed = value(await store.add(samples, { Title: 'Removed' }, 'removed'));
    value(await store.change(samples, etag(kept), { Title: 'Kept, changed' }));
    value(await store.remove(samples, etag(removed)));
    const next = value(await store.changesSince(samples, start.token));
    expect(next).toMatchObject({ changed: [kept.Id, added.Id], removed: [removed.Id] });
    expect(value(await store.changesSince(samples, next.token))).toMatchObject({ changed: [], removed: [] });
  });

  it('is found all, also when it is more than one answer holds', async () => {
    const start = value(await store.changesSince(targets));
    const added = await store.together(Array.from({ length: 1100 }, (_, index) => ({ list: targets, add: { Title: `T ${index}` }, key: `t-${index}` })));
    expect(added.every(one => one.ok)).toBe(true);
    expect(value(await store.changesSince(targets, start.token)).changed).toHaveLength(1100);
  }, 60000);

  it('cannot be told of a list that is not there, or by a token that makes no sense', async () => {
    expect(await store.changesSince(nowhere)).toMatchObject({ ok: false, failure: { kind: 'missing', of: 'list', what: 'Nowhere' } });
    expect(await store.changesSince(samples, 'nonsense')).toMatchObject({ ok: false, failure: { kind: 'unexpected' } });
  });
});
