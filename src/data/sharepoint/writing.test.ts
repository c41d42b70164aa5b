import type { RunningSharePoint } from '../../../local/sharepoint/index';
import { startSharePoint } from '../../../local/sharepoint/index';
import * as fc from 'fast-check';
import type { Change, Draft, Item } from '../../schema/define';
import { samples, targets } from './testLists';
import type { Result, Store } from '../store';
import { sameValue } from '../../schema/kinds';
import { TestSite, value } from './testSite';
import { Mistake } from './trouble';

let server: RunningSharePoint;
let site: TestSite;
let store: Store;
let me: { readonly Id: number; readonly Title: string };

beforeAll(async () => {
  server = await startSharePoint({ port: 0, data: ':memory:', site: '/sites/dev' });
  site = new TestSite(server.url);
  await site.addLists(targets, samples);
  store = site.store();
  for (const Title of ['First', 'Second', 'Third']) value(await store.add(targets, { Title }, Title));
  const { Id, Title } = value(await store.me());
  me = { Id, Title };
});
afterAll(() => server.close());

const etag = (row: Item<typeof samples>): { readonly Id: number; readonly ETag: string } => ({ Id: row.Id, ETag: row.ETag ?? '' });
const problem = async (result: Promise<Result<unknown>>): Promise<unknown> => {
  const done = await result;
  return done.ok ? done : done.failure;
};

const references = [{ Id: 1, Title: 'First' }, { Id: 2, Title: 'Second' }, { Id: 3, Title: 'Third' }] as const;
const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter(text => text.trim() === text && text !== '' && !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text));
const year = (): fc.Arbitrary<Date> => fc.date({ min: new Date('1900-01-02'), max: new Date('2200-12-31'), noInvalidDate: true });

/** Whatever a form could write. */
const change: fc.Arbitrary<Change<typeof samples>> = fc.record({
  Title: line,
  Words: fc.option(line),
  Details: fc.option(fc.tuple(line, line).map(lines => lines.join('\n'))),
  Count: fc.option(fc.integer({ min: -1e9, max: 1e9 }).map(hundredths => hundredths / 100)),
  Price: fc.option(fc.integer({ min: 0, max: 1e9 }).map(cents => cents / 100)),
  Open: fc.boolean(),
  Day: fc.option(year().map(date => date.toISOString().slice(0, 10))),
  At: fc.option(year().map(date => `${date.toISOString().slice(0, 19)}Z`)),
  State: fc.option(fc.constantFrom('new', 'in work', 'don\'t know', 'fermé 🙂')),
  Marks: fc.option(fc.subarray(['red', 'green', 'l\'été'] as const)),
  Target: fc.option(fc.constantFrom(...references)),
  Targets: fc.option(fc.subarray([...references])),
  Owner: fc.option(fc.constant(1).map(() => me)),
  Team: fc.option(fc.constant(1).map(() => [me])),
  Link: fc.option(fc.constantFrom(
    { Url: 'https://example.org/a?b=%27c', Description: 'With, a comma' }, { Url: 'https://example.org/é', Description: 'É 🙂' }))
}, { requiredKeys: [] });

describe('what is written', () => {
  it('is read back, in every kind of column', async () => {
    const { Id } = value(await store.add(samples, { Title: 'Everything' }, 'everything'));
    await fc.assert(fc.asyncProperty(change, async written => {
      const row = value(await store.change(samples, etag(value(await store.get(samples, Id))), written));
      for (const [name, wanted] of Object.entries(written)) {
        expect({ [name]: sameValue((row as Record<string, unknown>)[name], wanted) ? wanted : (row as Record<string, unknown>)[name] })
          .toEqual({ [name]: wanted });
      }
    }), { numRuns: 60 });
  });

  it('may be a row with everything from the start', async () => {
    await fc.assert(fc.asyncProperty(change, fc.uuid(), async (draft, key) => {
      const row = value(await store.add(samples, { ...draft, Title: draft.Title ?? 'Untitled' } as Draft<typeof samples>, key));
      for (const [name, wanted] of Object.entries(draft)) expect(sameValue((row as Record<string, unknown>)[name], wanted)).toBe(true);
      expect(row.Key).toBe(key);
    }), { numRuns: 30 });
  });

  it('must be of the list', async () => {
    await expect(store.add(samples, { Title: 'x', Strange: 1 } as Draft<typeof samples>, 'strange')).rejects.toThrow(Mistake);
  });
});

describe('an add', () => {
  it('gives the row with its Id, its ETag and who added it', async () => {
    const row = value(await store.add(samples, { Title: 'New', Target: { Id: 2, Title: '' } }, 'gives'));
    expect(row).toMatchObject({ Title: 'New', Target: { Id: 2, Title: 'Second' }, Key: 'gives', Author: me, ETag: expect.any(String) });
  });

  it('made twice is one row', async () => {
    const [first, second] = [await store.add(samples, { Title: 'Once' }, 'once'), await store.add(samples, { Title: 'Once' }, 'once')];
    expect(value(second).Id).toBe(value(first).Id);
  });

  it('says which unique column has the value already', async () => {
    value(await store.add(samples, { Title: 'A', Code: 'taken' }, 'code-1'));
    expect(await problem(store.add(samples, { Title: 'B', Code: 'taken' }, 'code-2')))
      .toMatchObject({ kind: 'invalid', duplicate: ['Code'] });
  });

  it('says which text is too long', async () => {
    expect(await problem(store.add(samples, { Title: 'x'.repeat(256) }, 'long')))
      .toMatchObject({ kind: 'invalid', problems: { Title: { code: 'tooLong', max: 255 } } });
    expect(value(await store.find(samples, 'long'))).toBeUndefined();
  });

  it('is not a reader\'s to make', async () => {
    expect(await problem(site.store('reader').add(samples, { Title: 'No' }, 'reader'))).toEqual({ kind: 'denied', what: 'Samples' });
  });
});

describe('a change', () => {
  it('gives the row as it then is', async () => {
    const row = value(await store.add(samples, { Title: 'Before', Words: 'kept' }, 'change'));
    const changed = value(await store.change(samples, etag(row), { Title: 'After', Target: { Id: 1, Title: '' } }));
    expect(changed).toMatchObject({ Id: row.Id, Title: 'After', Words: 'kept', Target: { Id: 1, Title: 'First' } });
    expect(changed.ETag).not.toBe(row.ETag);
    expect(value(await store.change(samples, etag(changed), { Words: null })).Words).toBeUndefined();
  });

  it('of a row that somebody else changed first is a conflict with theirs, and loses nothing', async () => {
    const row = value(await store.add(samples, { Title: 'Mine' }, 'conflict'));
    value(await site.store('member').change(samples, etag(row), { Title: 'Theirs', Day: '2026-02-03' }));
    expect(await problem(store.change(samples, etag(row), { Title: 'Ours' }))).toMatchObject({
      kind: 'conflict',
      theirs: { Id: row.Id, Title: 'Theirs', Day: '2026-02-03', Editor: { Title: 'Sample Committee Member' }, ETag: expect.any(String) }
    });
    expect(value(await store.get(samples, row.Id)).Title).toBe('Theirs');
  });

  it('that somebody else made just so before is still a conflict: it was not this one', async () => {
    const row = value(await store.add(samples, { Title: 'Claim' }, 'claim'));
    value(await site.store('member').change(samples, etag(row), { State: 'in work' }));
    expect(await problem(store.change(samples, etag(row), { State: 'in work' }))).toMatchObject({ kind: 'conflict' });
  });

  it('names a row that is gone, and one that is not the user\'s', async () => {
    expect(await problem(store.change(samples, { Id: 4711, ETag: '"1"' }, { Title: 'x' })))
      .toEqual({ kind: 'missing', of: 'item', what: 'Samples 4711' });
    const row = value(await store.add(samples, { Title: 'Read only' }, 'read-only'));
    expect(await problem(site.store('reader').change(samples, etag(row), { Title: 'x' })))
      .toEqual({ kind: 'denied', what: `Samples ${row.Id}` });
  });
});

describe('a removal', () => {
  it('takes the row out of the list', async () => {
    const row = value(await store.add(samples, { Title: 'Gone' }, 'gone'));
    expect(await store.remove(samples, etag(row))).toEqual({ ok: true, value: undefined });
    expect(await problem(store.get(samples, row.Id))).toMatchObject({ kind: 'missing', of: 'item' });
    expect(await problem(store.remove(samples, etag(row)))).toMatchObject({ kind: 'missing', of: 'item' });
  });

  it('leaves a row that somebody has changed since', async () => {
    const row = value(await store.add(samples, { Title: 'Stays' }, 'stays'));
    value(await store.change(samples, etag(row), { Title: 'Stays, changed' }));
    expect(await problem(store.remove(samples, etag(row)))).toMatchObject({ kind: 'conflict', theirs: { Title: 'Stays, changed' } });
    expect(value(await store.get(samples, row.Id)).Title).toBe('Stays, changed');
  });
});
