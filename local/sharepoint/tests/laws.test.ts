import * as fc from 'fast-check';
import { parseXml, child } from '../xml';
import { entries, Site } from './support';

const LIST = "web/lists/getbytitle('Tasks')";
const ITEMS = `${LIST}/items`;
/** Every law sends hundreds of requests, also on a busy machine. */
const PATIENCE = 60000;

/** One change of the list; `at` chooses among the items that are there. */
const step = fc.record({ verb: fc.constantFrom('add' as const, 'change' as const, 'remove' as const), at: fc.nat(9), title: fc.constantFrom('a', 'É', 'b', 'c', '') });
type Step = { readonly verb: 'add' | 'change' | 'remove'; readonly at: number; readonly title: string };
/** Title by id: what two copies of a list must agree on. */
type Copy = Map<unknown, unknown>;

describe('laws of the list', () => {
  let site: Site;
  beforeAll(async () => { site = await Site.start(); });
  afterAll(() => site.close());

  const fresh = async (): Promise<void> => {
    await site.remove(LIST);
    await site.list('Tasks', ['<Field Type="Number" Name="Rank" DisplayName="Rank" Indexed="TRUE"/>']);
  };
  const copy = async (): Promise<Copy> => new Map(entries(await site.get(`${ITEMS}?$top=5000&$select=Id,Title`)).map(row => [row.Id, row.Title]));
  const take = async ({ verb, at, title }: Step): Promise<unknown> => {
    const ids = [...(await copy()).keys()];
    const id = ids[at % Math.max(ids.length, 1)];
    await (verb === 'add' || id === undefined ? site.post(ITEMS, { Title: title, Rank: at })
      : verb === 'change' ? site.merge(`${ITEMS}(${String(id)})`, { Title: title }) : site.remove(`${ITEMS}(${String(id)})`));
    return verb === 'add' ? undefined : id;
  };
  const token = async (): Promise<string> => ((await site.get(LIST)).json.CurrentChangeToken as { StringValue: string }).StringValue;

  it('pages lose and double nothing that stays while others come and go', async () => {
    const order = fc.constantFrom('', '&$orderby=Rank', '&$orderby=Rank desc', '&$orderby=Rank,Title desc', '&$orderby=Id desc');
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(5), { minLength: 3, maxLength: 9 }), fc.array(step, { maxLength: 5 }), fc.integer({ min: 1, max: 4 }), order,
      async (ranks, steps, top, orderBy) => {
        await fresh();
        await site.local('POST', 'seed', { list: 'Tasks', items: ranks.map((Rank, n) => ({ Title: `T${n}`, Rank })) });
        const before = new Set((await copy()).keys());
        const seen: unknown[] = [];
        const queue = [...steps];
        for (let next: string | undefined = `${ITEMS}?$select=Id&$top=${top}${orderBy}`; next; ) {
          const reply = await site.get(next);
          seen.push(...entries(reply).map(row => row.Id));
          const link = reply.json['odata.nextLink'];
          next = typeof link === 'string' ? link.split('/_api/')[1] : undefined;
          const coming = queue.shift();
          if (coming) {
            // Rows are not moved in the order that is paged through: only added or taken away.
            await take({ ...coming, verb: coming.verb === 'change' ? 'add' : coming.verb });
          }
        }
        const after = await copy();
        expect(new Set(seen).size).toBe(seen.length);
        expect([...before].filter(id => after.has(id) && !seen.includes(id))).toEqual([]);
      }), { numRuns: 12 });
  }, PATIENCE);

  it('pages backwards are the pages forwards, turned around', async () => {
    await fresh();
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 3 }), fc.boolean(), async (ranks, top, descending) => {
      await fresh();
      await site.local('POST', 'seed', { list: 'Tasks', items: ranks.map(Rank => (Rank === 0 ? {} : { Rank })) });
      const query = `${ITEMS}?$select=Id&$orderby=Rank${descending ? ' desc' : ''}`;
      const whole = entries(await site.get(query)).map(row => row.Id);
      for (const [at, id] of whole.entries()) {
        const back = await site.get(`${query}&$top=${top}&$skiptoken=${encodeURIComponent(`Paged=TRUE&PagedPrev=TRUE&p_ID=${String(id)}`)}`);
        expect(entries(back).map(row => row.Id)).toEqual(whole.slice(Math.max(0, at - top), at));
      }
    }), { numRuns: 12 });
  }, PATIENCE);

  it('replaying the change log from any token rebuilds the list', async () => {
    await fresh();
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.nat(12), fc.integer({ min: 0, max: 3 }), async (steps, cut, limit) => {
      let mirror = await copy();
      let start = await token();
      for (const [index, one] of steps.entries()) {
        if (index === cut) {
          mirror = await copy();
          start = await token();
        }
        await take(one);
      }
      for (let more = true; more; ) {
        const reply = await site.post(`${LIST}/getlistitemchangessincetoken`, { query: { ChangeToken: start, ...(limit ? { RowLimit: String(limit) } : {}) } });
        const listitems = parseXml(reply.text);
        const changes = child(listitems, 'Changes');
        for (const gone of changes?.children ?? []) {
          mirror.delete(Number(gone.text));
        }
        for (const { attributes } of child(listitems, 'rs:data')?.children ?? []) {
          mirror.set(Number(attributes.ows_ID), attributes.ows_Title ?? null);
        }
        start = changes?.attributes.LastChangeToken ?? '';
        more = changes?.attributes.MoreChanges === 'TRUE';
      }
      expect(mirror).toEqual(await copy());
    }), { numRuns: 12 });
  }, PATIENCE);

  it('getChanges from any token of the log tells what has to be read again and what is gone', async () => {
    await fresh();
    const kinds = { Add: true, Update: true, DeleteObject: true, Restore: true, Item: true };
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(step, fc.constant('recycle' as const), fc.constant('restore' as const)), { minLength: 1, maxLength: 8 }), async steps => {
      const kept: [string, Copy][] = [[await token(), await copy()]];
      for (const one of steps) {
        const [id] = [...(await copy()).keys()];
        const [entry] = entries(await site.get('web/recyclebin'));
        await (typeof one === 'object' ? take(one) : one === 'recycle' ? site.post(`${ITEMS}(${String(id)})/recycle`) : site.post(`web/recyclebin('${String(entry?.Id)}')/restore`));
        kept.push([await token(), await copy()]);
      }
      const now = await copy();
      for (const [start, mirror] of kept) {
        for (const { ChangeType, ItemId } of entries(await site.post(`${LIST}/getchanges`, { query: { ...kinds, ChangeTokenStart: { StringValue: start } } }))) {
          if (ChangeType === 3) {
            mirror.delete(ItemId);
          } else if (now.has(ItemId)) {
            mirror.set(ItemId, now.get(ItemId));
          }
        }
        expect(mirror).toEqual(now);
      }
    }), { numRuns: 10 });
  }, PATIENCE);

  it('a batch has the same effect as its requests one by one', async () => {
    const written = fc.record({ verb: fc.constantFrom('POST', 'MERGE', 'DELETE'), id: fc.integer({ min: 1, max: 6 }), title: fc.constantFrom('a', 'É', '', 'x'.repeat(300)) });
    await fc.assert(fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 8 }), async writes => {
      const address = (verb: string, id: number): string => (verb === 'POST' ? ITEMS : `${ITEMS}(${id})`);
      await fresh();
      const alone: number[] = [];
      for (const { verb, id, title } of writes) {
        const reply = await site.send(verb, address(verb, id), { body: verb === 'DELETE' ? undefined : { Title: title }, headers: verb === 'POST' ? {} : { 'if-match': '*' } });
        alone.push(reply.status);
      }
      const expected = await copy();
      await fresh();
      const part = ({ verb, id, title }: { verb: string; id: number; title: string }): string => ['--changeset_c', 'Content-Type: application/http',
        'Content-Transfer-Encoding: binary', '', `${verb} ${site.url}/_api/${address(verb, id)} HTTP/1.1`, 'accept: application/json;odata=nometadata',
        'content-type: application/json', ...(verb === 'POST' ? [] : ['if-match: *']), '', verb === 'DELETE' ? '' : JSON.stringify({ Title: title }), ''].join('\n');
      const reply = await site.post('$batch', `--batch_b\nContent-Type: multipart/mixed; boundary="changeset_c"\n\n${writes.map(part).join('\n')}\n--changeset_c--\n\n--batch_b--\n`,
        { headers: { 'content-type': 'multipart/mixed; boundary=batch_b' } });
      expect([...reply.text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(match => Number(match[1]))).toEqual(alone);
      expect(await copy()).toEqual(expected);
    }), { numRuns: 12 });
  }, PATIENCE);
});
