import type { RunningSharePoint } from '../../../local/sharepoint/index';
import { startSharePoint } from '../../../local/sharepoint/index';
import type { Item } from '../../schema/define';
import { nowhere, outdatedTargets, samples, targets } from './testLists';
import { TestSite, value } from './testSite';
import { Mistake } from './trouble';

let server: RunningSharePoint;
let site: TestSite;

beforeAll(async () => {
  server = await startSharePoint({ port: 0, data: ':memory:', site: '/sites/dev' });
  site = new TestSite(server.url);
  await site.addLists(targets, samples);
  for (const Title of ['First', 'Second']) await site.post('web/getList(\'/sites/dev/Lists/Targets\')/items', { Title });
  const added = await site.store().together(['O\'Brien', 'Émilie 🙂', 'Abel', 'O\'Brien'].map((Words, index) => ({
    list: samples, key: `row-${index}`,
    add: {
      Title: `Row ${index}`, Words, Count: index, Open: index % 2 === 0, Day: `2026-03-0${index + 6}`, State: index === 3 ? 'don\'t know' : 'new',
      Marks: index === 0 ? ['red', 'l\'été'] : ['green'], Target: { Id: index % 2 + 1, Title: '' }, At: `2026-0${index + 1}-01T12:00:00Z`
    }
  })));
  expect(added.every(one => one.ok)).toBe(true);
});
afterAll(() => server.close());
afterEach(() => site.faults());

const titles = (rows: ReadonlyArray<Item<typeof samples>>): readonly string[] => rows.map(row => row.Title ?? '');

describe('the site', () => {
  it('is in Toronto', async () => {
    const zone = value(await site.store().zone());
    expect(zone.name).toBe('America/Toronto');
    expect(zone.midnightOf('2026-07-01')).toBe('2026-07-01T04:00:00Z');
  });

  it('says who is signed in, and what they may do', async () => {
    expect(value(await site.store('owner').me())).toMatchObject({ Title: 'Sample Owner', roles: expect.arrayContaining(['owner', 'reader']), guest: false });
    expect(value(await site.store('reader').me())).toMatchObject({ Title: 'Sample Reader', roles: ['reader'], guest: false });
    expect(value(await site.store('guest').me())).toMatchObject({ Title: 'Sample Guest', roles: ['reader'], guest: true });
  });

  it('knows the groups that the hub makes', async () => {
    const group = await site.post('web/sitegroups', { Title: 'Hub Committee Members' });
    const member = value(await site.store('member').me());
    await site.post(`web/sitegroups(${group.Id})/users`, { LoginName: member.loginName });
    expect(value(await site.store('member').me()).roles).toEqual(['committee', 'reader']);
  });
});

describe('a page', () => {
  it('has every column of the definition, read by its kind', async () => {
    const [first] = value(await site.store().page(samples)).rows;
    expect(first).toEqual({
      Id: 1, Key: 'row-0', Title: 'Row 0', Words: 'O\'Brien', Count: 0, Open: true, Day: '2026-03-06', State: 'new', Marks: ['red', 'l\'été'],
      Target: { Id: 1, Title: 'First' }, At: '2026-01-01T12:00:00Z',
      Created: expect.stringMatching(/Z$/), Modified: expect.stringMatching(/Z$/),
      Author: { Id: expect.any(Number), Title: 'Sample Owner' }, Editor: { Id: expect.any(Number), Title: 'Sample Owner' }
    });
  });

  it('has only the columns asked for', async () => {
    const { rows } = value(await site.store().page(samples, { columns: ['Title', 'Target'], top: 1 }));
    expect(rows).toEqual([{ Id: 1, Title: 'Row 0', Target: { Id: 1, Title: 'First' } }]);
  });

  it('leads on to the next', async () => {
    const store = site.store();
    const first = value(await store.page(samples, { top: 3, columns: ['Title'] }));
    expect(titles(first.rows)).toEqual(['Row 0', 'Row 1', 'Row 2']);
    const second = value(await store.page(samples, { top: 3, columns: ['Title'], after: first.next }));
    expect(titles(second.rows)).toEqual(['Row 3']);
    expect(second.next).toBeUndefined();
  });

  it('goes on in its own order, through rows that are equal in it', async () => {
    const store = site.store();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = value(await store.page(samples, { top: 1, orderBy: 'Words', columns: ['Title'], after }));
      seen.push(...titles(page.rows));
      after = page.next;
    } while (after && seen.length < 10);
    expect([...seen].sort()).toEqual(['Row 0', 'Row 1', 'Row 2', 'Row 3']);
    expect(seen[0]).toBe('Row 2');
  });

  it.each([
    ['an apostrophe', { column: 'Words', is: 'eq', value: 'O\'Brien' }, ['Row 0', 'Row 3']],
    ['an emoji', { column: 'Words', is: 'eq', value: 'Émilie 🙂' }, ['Row 1']],
    ['a beginning', { column: 'Words', is: 'startsWith', value: 'O\'' }, ['Row 0', 'Row 3']],
    ['one of several', { column: 'State', is: 'in', value: ['don\'t know', 'in work'] }, ['Row 3']],
    ['one of none', { column: 'State', is: 'in', value: [] }, []],
    ['a reference', { column: 'Target', is: 'eq', value: { Id: 2, Title: '' } }, ['Row 1', 'Row 3']],
    ['nothing', { column: 'Owner', is: 'eq', value: null }, ['Row 0', 'Row 1', 'Row 2', 'Row 3']],
    ['a number', { column: 'Count', is: 'ge', value: 2 }, ['Row 2', 'Row 3']],
    ['yes', { column: 'Open', is: 'eq', value: true }, ['Row 0', 'Row 2']],
    ['a day, over the change of clocks', { column: 'Day', is: 'le', value: '2026-03-08' }, ['Row 0', 'Row 1', 'Row 2']],
    ['an instant', { column: 'At', is: 'gt', value: '2026-02-01T12:00:00Z' }, ['Row 2', 'Row 3']],
    ['Ids', { column: 'Id', is: 'in', value: [2, 3, 99] }, ['Row 1', 'Row 2']]
  ] as const)('can be of rows with %s', async (_, condition, expected) => {
    expect(titles(value(await site.store().page(samples, { where: [condition] })).rows)).toEqual(expected);
  });

  it('can be of rows with one of very many', async () => {
    await site.forgetRequests();
    const ids = Array.from({ length: 400 }, (_, index) => index + 2);
    const { rows } = value(await site.store().page(samples, { where: [{ column: 'Id', is: 'in', value: ids }], columns: ['Title'] }));
    expect(titles(rows)).toEqual(['Row 1', 'Row 2', 'Row 3']);
    expect(await site.requests()).toContain('POST /sites/dev/_api/$batch');
  });

  it('takes further conditions on columns without an index', async () => {
    const where = [{ column: 'State', is: 'eq', value: 'new' }, { column: 'Marks', is: 'eq', value: 'l\'été' }] as const;
    expect(titles(value(await site.store().page(samples, { where })).rows)).toEqual(['Row 0']);
  });

  it('throws when the program filters or orders by what is not indexed', async () => {
    const store = site.store();
    await expect(store.page(samples, { where: [{ column: 'Title', is: 'eq', value: 'x' }] })).rejects.toThrow(Mistake);
    await expect(store.page(samples, { orderBy: 'Title' })).rejects.toThrow(Mistake);
    await expect(store.page(samples, { top: 5001 })).rejects.toThrow(Mistake);
  });
});

describe('one row', () => {
  it('comes with its ETag', async () => {
    expect(value(await site.store().get(samples, 2))).toMatchObject({ Id: 2, Title: 'Row 1', ETag: expect.stringMatching(/^"1"$|,1"$/) });
  });

  it('is found by its client key, or is not there', async () => {
    const store = site.store();
    expect(value(await store.find(samples, 'row-2'))).toMatchObject({ Id: 3, ETag: expect.any(String) });
    expect(value(await store.find(samples, 'it\'s nowhere'))).toBeUndefined();
  });
});

describe('a whole list', () => {
  it('is read by Id and counted', async () => {
    const store = site.store();
    const pages: number[] = [];
    expect(value(await store.each(samples, { columns: ['Title'] }, rows => { pages.push(rows.length); }))).toBe(4);
    expect(pages).toEqual([4]);
    expect(value(await store.count(samples))).toBe(4);
  });
});

describe('what is not there', () => {
  it('is named', async () => {
    const store = site.store();
    expect(await store.page(nowhere)).toEqual({ ok: false, failure: { kind: 'missing', of: 'list', what: 'Nowhere' } });
    expect(await store.get(samples, 4711)).toEqual({ ok: false, failure: { kind: 'missing', of: 'item', what: 'Samples 4711' } });
    expect(await store.page(outdatedTargets)).toEqual({ ok: false, failure: { kind: 'missing', of: 'column', what: 'Targets.Absent' } });
    expect(await store.page(outdatedTargets, { columns: ['Title'], where: [{ column: 'Absent', is: 'eq', value: 'x' }] }))
      .toEqual({ ok: false, failure: { kind: 'missing', of: 'column', what: 'Targets.Absent' } });
    expect(await store.count(nowhere)).toMatchObject({ ok: false, failure: { kind: 'missing', of: 'list' } });
  });

  it('may be the whole site', async () => {
    const elsewhere = new TestSite(server.url.replace('/sites/dev', '/sites/gone')).store();
    expect(await elsewhere.me()).toMatchObject({ ok: false, failure: { kind: 'missing', of: 'site' } });
  });

  it('may be the server', async () => {
    const waited: number[] = [];
    const gone = new TestSite('http://127.0.0.1:1/sites/dev').store('owner', { waited });
    expect(await gone.page(samples)).toEqual({ ok: false, failure: { kind: 'offline' } });
    expect(waited.length).toBeGreaterThanOrEqual(3);
  });
});

describe('reads of one tick', () => {
  it('travel in one request, each with its own answer', async () => {
    const store = site.store();
    // The digest is had before, as a page has it from SharePoint.
    await store.together([]);
    await Promise.all([store.me(), store.zone()]);
    await site.forgetRequests();
    const [page, one, none, count] = await Promise.all([
      store.page(samples, { top: 2 }), store.get(samples, 3), store.get(samples, 4711), store.count(targets)
    ]);
    expect(value(page).rows).toHaveLength(2);
    expect(value(one).Title).toBe('Row 2');
    expect(none).toMatchObject({ ok: false, failure: { kind: 'missing', of: 'item' } });
    expect(value(count)).toBe(2);
    expect(await site.requests()).toEqual(['POST /sites/dev/_api/$batch']);
  });

  it('for the first rows are one request: page, user, zone, count and change token', async () => {
    const digest = await site.post('contextinfo', {}) as { readonly FormDigestValue: string };
    const store = site.store('owner', { digest: { value: digest.FormDigestValue, seconds: 1800 } });
    await site.forgetRequests();
    const answers = await Promise.all([store.page(samples), store.me(), store.zone(), store.count(samples), store.changesSince(samples)]);
    expect(answers.map(answer => answer.ok)).toEqual([true, true, true, true, true]);
    expect(await site.requests()).toEqual(['POST /sites/dev/_api/$batch']);
  });

  it('alone goes without a batch', async () => {
    const store = site.store();
    await store.zone();
    await site.forgetRequests();
    value(await store.get(samples, 1));
    expect(await site.requests()).toEqual([expect.stringMatching(/^GET /)]);
  });
});
