import type { TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import { addAll } from '../../../local/seed/bulk';
import type { Item, List } from '../../schema/define';
import { changeRequests } from '../../schema/lists/changeRequests';
import { practices } from '../../schema/lists/practices';
import { trainingResources } from '../../schema/lists/trainingResources';
import { workItems } from '../../schema/lists/workItems';
import type { LinkedRow } from '../../domain/related/related';
import type { Store } from '../../data/store';
import type { Started, ToReview, Touched } from './ripple';
import { readRipple, startReviews, takeBackReviews } from './ripple';

let site: TestSite;
let owner: Store;

beforeEach(async () => {
  site = await openTestSite();
  owner = site.storeAs('owner');
});
afterEach(() => site.close());

const law = { column: 'Legislation', key: 'FLSA' } as const;
const practice = (Title: string, more: object = {}): Promise<Item<typeof practices>> =>
  owner.add(practices, { Title, Version: '1.0', VersionDate: '2026-01-05', Status: 'complete', Legislation: ['FLSA'], ...more }, `p:${Title}`).then(must);
const request = (Title: string, more: object = {}): Promise<Item<typeof changeRequests>> => owner.add(changeRequests, {
  Title, Category: 'training', DateReceived: '2026-01-05', Society: { Id: 1, Title: '' }, Legislation: ['AODA', 'FLSA'], Modules: ['CPIN'], ...more
}, `c:${Title}`).then(must);

async function touched(cause: Parameters<typeof readRipple>[1] = law, store: Store = owner): Promise<readonly Touched[]> {
  const answer = await readRipple(store, cause);
  if (!('lists' in answer)) throw new Error(JSON.stringify(answer));
  return answer.lists;
}
const told = (lists: readonly Touched[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(lists.map(({ list, rows }) => [list.name, rows.map(({ row, reviews }) => `${String(row.Title)}${reviews.open ? ' (under review)' : ''}`)]));
const toReview = (list: List, row: object): ToReview => ({ list, row: row as LinkedRow, title: `Review ${String((row as LinkedRow).Title)}` });
const work = { Kind: 'practice-development', Due: '2027-03-31', Lead: 'Sample Lead 1' } as const;
const start = async (rows: readonly ToReview[], store: Store = owner): Promise<readonly Started[]> => must(await startReviews(store, law, rows, work));
const items = async (): Promise<ReadonlyArray<Item<typeof workItems>>> => must(await owner.page(workItems, { top: 500 })).rows;
const warmed = async (store: Store): Promise<void> => {
  await Promise.all([store.zone(), store.count(practices), store.count(workItems)]);
  await site.requests();
};

test('a legislative change touches current versions and what is not over, in two requests', async () => {
  const first = await practice('Intake');
  await practice('Intake, anew', { Replaces: { Id: first.Id, Title: '' } });
  const old = await practice('Closing');
  await practice('Closing without the law', { Replaces: { Id: old.Id, Title: '' }, Legislation: ['AODA'] });
  must(await owner.add(trainingResources, { Title: 'Guide', Kind: 'guide', Version: '1.0', VersionDate: '2026-01-05', Status: 'pending', Legislation: ['FLSA'] }, 'r'));
  await request('Open');
  await request('Done', { Status: 'implemented' });
  await request('Without a status', { Status: null });
  must(await owner.add(workItems, { Title: 'Under way', Kind: 'milestone', Status: 'in-progress', Legislation: ['FLSA'] }, 'w1'));
  must(await owner.add(workItems, { Title: 'Done', Kind: 'milestone', Status: 'complete', Legislation: ['FLSA'] }, 'w2'));
  const reader = site.storeAs('reader');
  await warmed(reader);
  expect(told(await touched(law, reader))).toEqual({
    ChangeRequests: ['Without a status', 'Open'], Practices: ['Intake, anew'], TrainingResources: ['Guide'], WorkItems: ['Under way']
  });
  expect(await site.requests()).toBe(2);
  expect(told(await touched({ column: 'Modules', key: 'CPIN' }, reader))).toEqual({ ChangeRequests: ['Without a status', 'Open'], Practices: [], TrainingResources: [], WorkItems: [] });
});

test('reviews are started once each, linked both to the row and to the cause, and can be taken back', async () => {
  const [one, cr] = [await practice('Intake'), await request('Open')];
  const rows = [toReview(practices, one), toReview(changeRequests, cr)];
  const started = await start(rows);
  expect(await items()).toEqual([
    expect.objectContaining({ Title: 'Review Intake', Status: 'pending', Kind: 'practice-development', Due: '2027-03-31', Legislation: ['FLSA'], Practice: { Id: one.Id, Title: 'Intake' } }),
    expect.objectContaining({ Title: 'Review Open', ChangeRequests: [{ Id: cr.Id, Title: 'Open' }] })
  ]);
  expect(told(await touched())).toMatchObject({ Practices: ['Intake (under review)'], ChangeRequests: ['Open (under review)'] });

  // Again, and by somebody who looked before: nothing is doubled.
  expect((await start(rows, site.storeAs('chair'))).map(({ became }) => Object.keys(became))).toEqual([['already'], ['already']]);
  expect(await items()).toHaveLength(2);

  const ids = started.flatMap(({ became }) => 'added' in became ? [became.added] : []);
  expect(await takeBackReviews(owner, must(await owner.me()), ids)).toEqual([]);
  expect(await items()).toEqual([]);
  expect((await start(rows)).map(({ became }) => Object.keys(became))).toEqual([['added'], ['added']]);
});

test('two who press at once start one, and a lost answer starts no second', async () => {
  const row = toReview(practices, await practice('Intake'));
  await Promise.all([start([row]), start([row], site.storeAs('chair'))]);
  expect(await items()).toHaveLength(1);
  const other = toReview(practices, await practice('Closing'));
  await site.faults({ method: 'POST', path: 'batch', drop: 'after', times: 1 });
  await start([other]);
  expect(await items()).toHaveLength(2);
});

test('what was reviewed can be reviewed again, and what somebody worked on stays', async () => {
  const row = toReview(practices, await practice('Intake'));
  await start([row]);
  const [first] = await items();
  must(await owner.change(workItems, must(await owner.get(workItems, first.Id)) as { readonly Id: number; readonly ETag: string }, { Status: 'complete' }));
  const [again] = await start([row]);
  expect(again.became).toEqual({ added: expect.any(Number) });
  expect(await items()).toHaveLength(2);
  expect(await takeBackReviews(owner, must(await site.storeAs('chair').me()), [first.Id])).toEqual([first.Id]);
});

test('a reader starts none', async () => {
  const [{ became }] = await start([toReview(practices, await practice('Intake'))], site.storeAs('reader'));
  expect(became).toMatchObject({ kind: 'denied' });
  expect(await items()).toEqual([]);
});

test('a register of more than 5,000 rows costs one request more', async () => {
  await addAll(site.url, changeRequests, Array.from({ length: 5_400 }, (_, index) => ({
    Title: `Request ${index}`, Category: 'training', DateReceived: '2026-01-05', Society: { Id: 1, Title: '' }, Status: 'received' as const,
    Modules: index % 3 === 0 ? ['CPIN'] : ['mFTIS'], Key: `many:${index}`
  })), must(await owner.zone()));
  await warmed(owner);
  const [requests] = await touched({ column: 'Modules', key: 'CPIN' });
  expect(await site.requests()).toBeLessThanOrEqual(3);
  expect(requests).toMatchObject({ more: true });
  expect(requests.rows).toHaveLength(300);
  expect(requests.rows[0].row.Title).toBe('Request 5397');
});
