import type { TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import { shippedPack } from '../../programs';
import { readPack } from '../../domain/program/pack';
import { requiredChoices, vocabularyOf } from '../../domain/program/vocabulary';
import { lists } from '../../schema/lists';
import { bodies } from '../../schema/lists/bodies';
import { programPacks } from '../../schema/lists/programPacks';
import { planProvisioning } from './plan';
import { extensions } from './extensions';
import { newer } from './rows';
import { provision } from '.';

const read = readPack(shippedPack, requiredChoices(lists));
if (!('pack' in read)) throw new Error('The shipped pack is broken.');
const vocabulary = vocabularyOf(read.pack);
const names = lists.map(list => list.name);

describe('provisioning', () => {
  let site: TestSite;
  beforeAll(async () => { site = await openTestSite({ bare: true }); });
  afterAll(() => site.close());

  test('makes an empty site what the definitions ask for, and then finds nothing left to do', async () => {
    const structure = site.structureAs('owner');
    expect(must(await structure.read(names)).lists).toEqual([]);
    const done = await provision(structure, site.storeAs('owner'), shippedPack);
    expect(done).toMatchObject({ kind: 'done', drift: [] });
    expect(planProvisioning(lists, must(await structure.read(names)), vocabulary)).toEqual({ steps: [], drift: [] });
  });

  test('again, by two at once, changes nothing and doubles nothing', async () => {
    const runs = await Promise.all([1, 2].map(() => provision(site.structureAs('owner'), site.storeAs('owner'), shippedPack)));
    expect(runs.map(run => run.kind === 'done' && run.steps)).toEqual([0, 0]);
    const store = site.storeAs('owner');
    expect(must(await store.page(programPacks)).rows.length).toBe(1);
    expect(must(await store.page(bodies)).rows.map(row => row.BodyKey)).toEqual(read.pack.bodies.map(body => body.key));
  });

  test('puts a newer pack beside the old one, and never an older one over it', async () => {
    const store = site.storeAs('owner');
    const packed = (version: string): string => JSON.stringify({ ...read.pack, version });
    await provision(site.structureAs('owner'), store, packed('2022.10'));
    await provision(site.structureAs('owner'), store, packed('2022.9'));
    expect(must(await store.page(programPacks)).rows.map(row => row.PackVersion)).toEqual([read.pack.version, '2022.10']);
    expect(newer('2022.10', '2022.9')).toBe(true);
    expect(newer('2022.1', '2022.1.0')).toBe(false);
  });

  test('adds what was taken away and puts settings right, but reports what it must not touch', async () => {
    const structure = site.structureAs('owner');
    const altered = must(await structure.read(names));
    const without = {
      ...altered,
      lists: altered.lists.map(list => list.name !== 'ChangeRequests' ? list : {
        ...list,
        columns: list.columns.filter(column => column.name !== 'Score').map(column =>
          column.name === 'DateReceived' ? { ...column, indexed: false }
            : column.name === 'Details' ? { ...column, type: 'Text' }
              : column.name === 'Category' ? { ...column, options: ['training', 'old choice'] } : column)
      })
    };
    const plan = planProvisioning(lists, without, vocabulary);
    expect(plan.steps).toEqual([
      { do: 'addColumns', list: 'ChangeRequests', columns: ['Score'] },
      {
        do: 'alterColumn', list: 'ChangeRequests', column: 'Category',
        settings: { options: ['business-harmonization', 'training', 'reporting', 'finance', 'system', 'old choice'] }
      },
      { do: 'alterColumn', list: 'ChangeRequests', column: 'DateReceived', settings: { indexed: true } }
    ]);
    expect(plan.drift).toEqual([
      { list: 'ChangeRequests', column: 'Details', what: 'type', expected: 'Note', actual: 'Text' },
      { list: 'ChangeRequests', column: 'Category', what: 'extraOptions', expected: expect.stringContaining('training'), actual: 'old choice' }
    ]);
  });

  test('gives SharePoint’s own list pages our forms and commands, once, and leaves a form that is somebody else’s', async () => {
    const structure = site.structureAs('owner');
    const again = (): ReturnType<typeof provision> => provision(structure, site.storeAs('owner'), shippedPack, undefined, extensions);
    const first = await again();
    expect(first).toMatchObject({ kind: 'done', steps: 2, drift: [] });
    const { form, commands } = extensions;
    const read = must(await structure.read(names)).lists;
    expect(read.find(list => list.name === 'Inquiries')).toMatchObject({ forms: { New: form, Display: form, Edit: form }, commands: [commands] });
    expect(read.find(list => list.name === 'Published')).toMatchObject({ forms: {}, commands: [commands] });
    expect((await Promise.all([again(), again()])).map(run => run.kind === 'done' && run.steps)).toEqual([0, 0]);

    const theirs = 'aaaaaaaa-0000-4000-8000-000000000001';
    must(await structure.setForms(['Inquiries'], theirs));
    expect(await again()).toMatchObject({ kind: 'done', steps: 0, drift: [
      { list: 'Inquiries', what: 'form', actual: `New ${theirs}` }, { actual: `Display ${theirs}` }, { actual: `Edit ${theirs}` }
    ] });
  });

  test('says which step was refused to somebody without the right', async () => {
    const bare = await openTestSite({ bare: true });
    try {
      const refused = await provision(bare.structureAs('member'), bare.storeAs('member'), shippedPack);
      expect(refused).toMatchObject({ kind: 'stopped', failure: { kind: 'denied' } });
    } finally {
      await bare.close();
    }
  });

  test('goes on where it was interrupted', async () => {
    const bare = await openTestSite({ bare: true });
    try {
      await bare.faults({ method: 'POST', path: 'Meetings|getlist', times: 40, every: 3, status: 500 });
      let kind = '';
      for (let attempt = 0; attempt < 12 && kind !== 'done'; attempt++) {
        kind = (await provision(bare.structureAs('owner'), bare.storeAs('owner'), shippedPack)).kind;
        if (attempt === 3) await bare.faults();
      }
      expect(kind).toBe('done');
      expect(planProvisioning(lists, must(await bare.structureAs('owner').read(names)), vocabulary).steps).toEqual([]);
    } finally {
      await bare.close();
    }
  });

  test('refuses a broken pack before it touches the site', async () => {
    expect(await provision(site.structureAs('owner'), site.storeAs('owner'), '{}')).toMatchObject({ kind: 'badPack' });
  });
});
