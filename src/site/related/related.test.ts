import type { TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import { addAll } from '../../../local/seed/bulk';
import type { Item, List, Ref } from '../../schema/define';
import { changeRequests } from '../../schema/lists/changeRequests';
import { practices } from '../../schema/lists/practices';
import { trainingResources } from '../../schema/lists/trainingResources';
import { workItems } from '../../schema/lists/workItems';
import type { LinkedRow } from '../../domain/related/related';
import type { Store } from '../../data/store';
import type { Related } from './readRelated';
import { readRelated } from './readRelated';
import { scan, windowSize } from './scan';

let site: TestSite;
let owner: Store;
let reader: Store;

beforeEach(async () => {
  site = await openTestSite();
  [owner, reader] = [site.storeAs('owner'), site.storeAs('reader')];
});
afterEach(() => site.close());

const ref = ({ Id, Title = '' }: { readonly Id: number; readonly Title?: string }): Ref => ({ Id, Title });
const practice = (Title: string, more: object = {}): Promise<Item<typeof practices>> =>
  owner.add(practices, { Title, Version: '1.0', VersionDate: '2026-01-05', Status: 'complete', ...more }, `p:${Title}`).then(must);
const request = (Title: string, more: object = {}): Promise<Item<typeof changeRequests>> =>
  owner.add(changeRequests, { Title, Category: 'training', DateReceived: '2026-01-05', Society: { Id: 1, Title: '' }, ...more }, `c:${Title}`).then(must);
const resource = (Title: string, more: object = {}): Promise<Item<typeof trainingResources>> =>
  owner.add(trainingResources, { Title, Kind: 'guide', Version: '1.0', VersionDate: '2026-01-05', Status: 'pending', ...more }, `r:${Title}`).then(must);

const told = ({ groups }: Related): readonly string[] => groups.flatMap(({ list, rows }) =>
  rows.map(({ row, ties }) => `${list.name}: ${String(row.Title)} (${ties.map(({ relation, way }) => `${way} ${relation.column}`).join(', ')})`));

/** What is related, as `list: title (way column)`. */
async function related(list: List, row: object): Promise<readonly string[]> {
  const answer = await readRelated(reader, list, row as LinkedRow);
  if (!('groups' in answer)) throw new Error(JSON.stringify(answer));
  return told(answer);
}

/** What any page has asked before: the zone, and the digest that a batch needs. From here requests count. */
const warmed = async (store: Store): Promise<void> => {
  await Promise.all([store.zone(), store.count(practices), store.count(workItems)]);
  await site.requests();
};

test('rows show one another both ways, in one request', async () => {
  const cr = await request('A request');
  const merged = await request('Merged', { MergedInto: ref(cr) });
  const first = await practice('Intake', { ChangeRequests: [ref(cr), ref(merged)] });
  const second = await practice('Intake again', { Replaces: ref(first) });
  const guide = await resource('Guide', { Practice: ref(first), ChangeRequests: [ref(merged)] });
  const work = must(await owner.add(workItems, {
    Title: 'Review', Kind: 'practice-development', Status: 'pending', Practice: ref(first), TrainingResource: ref(guide), ChangeRequests: [ref(cr)]
  }, 'w:1'));
  await warmed(reader);

  expect(await related(changeRequests, cr)).toEqual(['ChangeRequests: Merged (in MergedInto)', 'Practices: Intake (in ChangeRequests)', 'WorkItems: Review (in ChangeRequests)']);
  expect(await site.requests()).toBe(1);
  expect(await related(practices, first)).toEqual([
    'ChangeRequests: Merged (out ChangeRequests)', 'ChangeRequests: A request (out ChangeRequests)', 'Practices: Intake again (in Replaces)',
    'TrainingResources: Guide (in Practice)', 'WorkItems: Review (in Practice)'
  ]);
  expect(await site.requests()).toBe(1);
  expect(await related(practices, second)).toEqual(['Practices: Intake (out Replaces)']);
  expect(await related(trainingResources, guide)).toEqual(['ChangeRequests: Merged (out ChangeRequests)', 'Practices: Intake (out Practice)', 'WorkItems: Review (in TrainingResource)']);
  expect(await related(workItems, work)).toEqual(['ChangeRequests: A request (out ChangeRequests)', 'Practices: Intake (out Practice)', 'TrainingResources: Guide (out TrainingResource)']);
});

test('a row without links has none, and a refusal is told', async () => {
  const alone = await practice('Alone');
  expect(await related(practices, alone)).toEqual([]);
  const lost: Store = Object.assign(Object.create(reader) as Store, { page: () => Promise.resolve({ ok: false, failure: { kind: 'offline' } }) });
  expect(await readRelated(lost, practices, alone as unknown as LinkedRow)).toEqual({ kind: 'offline' });
});

test('what no index finds is found past 5,000 rows, oldest and newest, in two requests', async () => {
  const cr = await request('A request');
  const oldest = await practice('Oldest', { ChangeRequests: [ref(cr)] });
  await addAll(site.url, practices, Array.from({ length: windowSize + 200 }, (_, index) => ({
    Title: `Practice ${index}`, Version: '1.0', VersionDate: '2026-01-05', Status: 'complete' as const, Key: `many:${index}`
  })), must(await owner.zone()));
  const newest = await practice('Newest', { ChangeRequests: [ref(cr)] });
  expect(newest.Id - oldest.Id).toBeGreaterThan(windowSize);
  await warmed(reader);
  expect(await related(changeRequests, cr)).toEqual(['Practices: Newest (in ChangeRequests)', 'Practices: Oldest (in ChangeRequests)']);
  expect(await site.requests()).toBe(2);
});

test('more than was asked for is said, and the newest are kept', async () => {
  for (const Title of ['One', 'Two', 'Three']) await practice(Title, { Modules: ['CPIN'] });
  const where = [{ column: 'Modules', is: 'eq', value: 'CPIN' }] as const;
  const titles = async (most: number): Promise<unknown> => {
    const found = must(await scan(reader, practices, ['Title'], where, most));
    return { titles: found.rows.map(row => row.Title), more: found.more };
  };
  expect(await titles(3)).toEqual({ titles: ['Three', 'Two', 'One'], more: false });
  expect(await titles(2)).toEqual({ titles: ['Three', 'Two'], more: true });
  expect(must(await scan(reader, practices, ['Title'], [{ column: 'Modules', is: 'eq', value: 'mFTIS' }], 5))).toEqual({ rows: [], more: false });
});
