import type { Person, TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import type { Column } from '../../schema/define';
import { distributionMembers } from '../../schema/lists/distributionMembers';
import { publications } from '../../schema/lists/publications';
import { published } from '../../schema/lists/published';
import { trainingResources } from '../../schema/lists/trainingResources';
import { lists } from '../../schema/lists';
import { kindOf } from '../../schema/kinds';
import type { Writer } from '../../schema/kinds/kind';
import { shippedPack } from '../../programs';
import type { EditionRow } from '../../domain/publication/edition';
import type { EditionColumn } from '../../domain/publication/columns';
import type { EditionDefinition } from '../../domain/program/pack';
import { readPack } from '../../domain/program/pack';
import { requiredChoices, vocabularyOf } from '../../domain/program/vocabulary';
import { readSheets } from '../../data/sheets/read';
import { latestPath } from './latest';
import { preview } from './preview';
import type { Press } from './runSaga';
import { publish, retry, unfinished } from './runSaga';

const read = readPack(shippedPack, requiredChoices(lists));
if (!('pack' in read)) throw new Error('The shipped pack is broken.');
const { pack } = read;
const listed = (key: string): EditionDefinition => {
  const found = pack.editions.find(one => one.key === key);
  if (!found) throw new Error(`There is no list ${key}.`);
  return found;
};
const byHand = listed('distribution-lists');
const monthly = listed('prioritized-work-items');

let site: TestSite;
beforeEach(async () => { site = await openTestSite({ seed: 40, registers: true }); });
afterEach(() => site.close());

const press = async (person: Person, day = '2026-11-20'): Promise<Press> => {
  const store = site.storeAs(person);
  return { store, pack, zone: must(await store.zone()), today: () => day };
};
const states = async (definition: EditionDefinition): Promise<readonly string[]> => must(await site.storeAs('owner').page(publications, {
  where: [{ column: 'Definition', is: 'eq', value: definition.key }], top: 50
})).rows.map(row => `${row.Edition} ${row.State}`);
const text = async (path: string): Promise<string> => new TextDecoder().decode(must(await site.storeAs('reader').getFile(published, path)));

interface Frozen {
  readonly rows: readonly EditionRow[];
  readonly columns: readonly EditionColumn[];
}
const frozen = async (definition: EditionDefinition, edition = 1): Promise<Frozen> =>
  JSON.parse(await text(`${definition.fileName}/${definition.fileName}-000${edition}.json`)) as Frozen;

test('every list that is due is published by whoever opens the site; what is published then is due no more', async () => {
  const chair = await press('chair');
  const due = must(await unfinished(pack.editions, chair));
  expect(due.map(one => one.key)).toEqual(pack.editions.filter(one => one.key !== 'endorsed-change-requests' && one !== byHand).map(one => one.key));
  for (const definition of due) expect(await publish(definition, chair)).toEqual({ editions: [1] });
  expect(must(await unfinished(pack.editions, await press('owner')))).toEqual([]);
  for (const definition of due) expect((await frozen(definition)).rows.length).toBeGreaterThan(3);
  // The month turns in the site's zone.
  const turned = must(await unfinished(pack.editions, await press('owner', '2026-12-01')));
  expect(turned.map(one => one.key)).toEqual(pack.editions.filter(one => one.triggers.includes('monthly')).map(one => one.key));
});

test('the newest edition is always at the same address, and an older one never changes', async () => {
  await publish(monthly, await press('chair'));
  const numbered = await text(`${monthly.fileName}/${monthly.fileName}-0001.en.html`);
  expect(await text(latestPath(monthly, 'en'))).toBe(numbered);
  expect(numbered).toContain('<p>Number: ');
  await publish(monthly, await press('chair', '2026-12-01'));
  expect(await text(`${monthly.fileName}/${monthly.fileName}-0001.en.html`)).toBe(numbered);
  const latest = await text(latestPath(monthly, 'fr'));
  expect(latest).toContain('Édition 2');
  expect(latest).toBe(await text(`${monthly.fileName}/${monthly.fileName}-0002.fr.html`));
});

test('publishing a resource makes its list due, correcting its name does not', async () => {
  const additional = listed('additional-training-resources');
  await publish(additional, await press('chair'));
  const store = site.storeAs('owner');
  const waiting = must(await store.page(trainingResources, {
    columns: ['Title', 'Practice'], where: [{ column: 'Status', is: 'eq', value: 'pending' }], top: 50
  })).rows.find(row => !row.Practice);
  const change = async (values: object): Promise<void> => {
    const row = must(await store.get(trainingResources, waiting?.Id ?? 0));
    must(await store.change(trainingResources, { Id: row.Id, ETag: row.ETag ?? '' }, values));
  };
  await change({ Title: 'Another name' });
  expect(await publish(additional, await press('owner'))).toEqual({ editions: [] });
  await change({ PublishedOn: '2026-11-19', Status: 'complete' });
  expect(await publish(additional, await press('owner'))).toEqual({ editions: [2] });
  expect((await frozen(additional, 2)).rows.map(row => row.Title)).toContain('Another name');
});

test('a preview is what would be published, and writes nothing', async () => {
  const owner = await press('owner');
  await site.requests();
  const before = must(await preview(byHand, owner));
  expect(before).toMatchObject({ after: 0, asOf: '2026-11-20' });
  expect(before.changes).toBeUndefined();
  expect(await states(byHand)).toEqual([]);
  expect(await publish(byHand, owner, undefined, before.after)).toEqual({ editions: [1] });
  const { rows, columns } = await frozen(byHand);
  expect(rows).toEqual(before.rows);
  expect(columns).toEqual(before.columns);
  expect(JSON.stringify(rows)).not.toContain('@');
  const again = must(await preview(byHand, owner));
  expect(again).toMatchObject({ after: 1, changes: { added: [], removed: [], changed: [] } });
});

test('two who publish the same edition by hand at once make one', async () => {
  const runs = await Promise.all((['chair', 'owner', 'chair'] as const).map(async person => publish(byHand, await press(person), undefined, 0)));
  expect(runs.flatMap(run => run.failure ? [run.failure] : [])).toEqual([]);
  expect(runs.flatMap(run => run.editions)).toEqual([1]);
  expect(await publish(byHand, await press('owner'), undefined, 0)).toEqual({ editions: [] });
  expect(await states(byHand)).toEqual(['1 published']);
});

test.each([
  ['lost answers', { method: 'POST', path: '.*', every: 3, drop: 'after' }],
  ['lost requests', { method: 'POST', path: '.*', every: 3, drop: 'before' }],
  ['throttling', { method: 'POST', path: '.*', every: 2, status: 429, retryAfter: 0 }],
  ['a refusing library', { method: 'POST', path: 'Published', every: 3, status: 500 }]
])('a list from a register under %s ends in exactly one edition', async (_, fault) => {
  await site.faults(fault);
  for (let attempt = 0; attempt < 4; attempt++) await Promise.all((['chair', 'owner'] as const).map(async person => publish(monthly, await press(person))));
  await site.faults();
  // What failed too often waits for a person to say "try again".
  const failed = must(await site.storeAs('owner').page(publications, { where: [{ column: 'State', is: 'eq', value: 'failed' }] })).rows;
  for (const row of failed) must(await retry(row.Id, site.storeAs('owner')));
  await publish(monthly, await press('owner'));
  expect(await states(monthly)).toEqual(['1 published']);
  const { files } = must(await site.storeAs('reader').files(published, { where: [{ column: 'Definition', is: 'eq', value: monthly.key }], top: 50 }));
  expect(files.map(file => file.name.replace(/^.*?(-latest|-\d{4})\./, '$1.')).sort()).toEqual([
    '-0001.en.csv', '-0001.en.html', '-0001.en.xlsx', '-0001.fr.csv', '-0001.fr.html', '-0001.fr.xlsx', '-0001.json', '-latest.en.html', '-latest.fr.html'
  ]);
});

test('rows that are too many for a column are frozen in a file, and the next edition still says what changed', async () => {
  const store = site.storeAs('owner');
  const long = 'x'.repeat(200);
  await Promise.all(Array.from({ length: 3 }, (_, part) => store.together(Array.from({ length: 90 }, (__, index) => ({
    list: distributionMembers, add: { Title: `${long} ${part * 90 + index}`, List: 'finance', From: '2026-01-01' }, key: `many:${part}:${index}`
  })))));
  const owner = await press('owner');
  expect(await publish(byHand, owner, undefined, 0)).toEqual({ editions: [1] });
  const [row] = must(await store.page(publications, { where: [{ column: 'Definition', is: 'eq', value: byHand.key }] })).rows;
  expect(row.Rows).toBeUndefined();
  const [first] = must(await store.page(distributionMembers, { where: [{ column: 'List', is: 'eq', value: 'finance' }], top: 1 })).rows;
  const fresh = must(await store.get(distributionMembers, first.Id));
  must(await store.change(distributionMembers, { Id: fresh.Id, ETag: fresh.ETag ?? '' }, { Title: 'Sample Person 0' }));
  expect(must(await preview(byHand, owner)).changes).toMatchObject({ added: [], removed: [], changed: [{ cells: [{ column: 'Title', to: 'Sample Person 0' }] }] });
  expect(await publish(byHand, owner, undefined, 1)).toEqual({ editions: [2] });
  expect(await text(`${byHand.fileName}/${byHand.fileName}-0002.en.html`)).toContain('Sample Person 0');
}, 60_000);

test('every cell of every list comes back out of its CSV and Excel files', async () => {
  const owner = await press('owner');
  const vocabulary = vocabularyOf(pack);
  const writer: Writer = {
    optionNamed: (column: Column, cell: string) => column.vocabulary === undefined ? cell
      : vocabulary.optionsOf(column).find(option => option.words.fr === cell)?.key,
    refNamed: () => undefined
  };
  for (const definition of pack.editions) {
    await publish(definition, owner, undefined, 0);
    const { rows, columns } = await frozen(definition);
    for (const ending of ['csv', 'xlsx']) {
      const file = must(await owner.store.getFile(published, `${definition.fileName}/${definition.fileName}-0001.fr.${ending}`));
      const sheet = await readSheets(file);
      if (!sheet.ok) throw new Error(JSON.stringify(sheet.problem));
      expect(sheet.value.sheets[0].headers).toEqual(columns.map(({ column }) => column.title.fr));
      const back = sheet.value.sheets[0].rows.map(({ cells }) => Object.fromEntries(columns.flatMap(({ key, column }, index) =>
        cells[index] === '' ? [] : [[key, kindOf(column).fromCell(cells[index], column, writer)]])));
      expect(back).toEqual(rows.map(({ Id: __, of: ___, ...values }) => values));
    }
  }
}, 60_000);
