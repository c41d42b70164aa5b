import * as fc from 'fast-check';
import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Tasks')";
const ALL = { Add: true, Update: true, DeleteObject: true, Rename: true, Restore: true, SystemUpdate: true, Item: true };

describe('the change log', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Tasks');
  });
  afterEach(() => site.close());

  const token = async (): Promise<string> => ((await site.get(LIST)).json.CurrentChangeToken as { StringValue: string }).StringValue;
  const since = (start: string): Promise<Reply> => site.post(`${LIST}/getchanges`, { query: { ...ALL, ChangeTokenStart: { StringValue: start } } });

  it('tells adds, updates and deletes after a token', async () => {
    await site.post(`${LIST}/items`, { Title: 'before' });
    const start = await token();
    expect(start).toMatch(/^1;3;[0-9a-f-]{36};\d{18};\d+$/);
    await site.post(`${LIST}/items`, { Title: 'a' });
    await site.merge(`${LIST}/items(1)`, { Title: 'b' });
    await site.remove(`${LIST}/items(2)`);
    expect(entries(await since(start)).map(change => [change.ChangeType, change.ItemId])).toEqual([[1, 2], [2, 1], [3, 2]]);
    expect(entries(await since(await token()))).toEqual([]);
  });

  it('gives whole rows and deletes as XML', async () => {
    const start = await token();
    await site.post(`${LIST}/items`, { Title: 'a <b> & "c"' });
    await site.post(`${LIST}/items`, { Title: 'gone' });
    await site.remove(`${LIST}/items(2)`);
    const reply = await site.post(`${LIST}/getlistitemchangessincetoken`, { query: { ChangeToken: start } });
    expect(reply.text).toContain('ows_Title="a &lt;b&gt; &amp; &quot;c&quot;"');
    expect(reply.text).toMatch(/<Id ChangeType="Delete" UniqueId="[^"]+">2<\/Id>/);
    expect(reply.text).toMatch(/LastChangeToken="1;3;/);
  });

  it('refuses tokens that are none, or of another list', async () => {
    const bad = await since('nonsense');
    expect([bad.status, errorOf(bad).code]).toEqual([400, '-2147024809, System.ArgumentException']);
    const other = await site.list('Other');
    expect((await since(`1;3;${other};638000000000000000;5`)).status).toBe(400);
  });

  it('rebuilds the list when replayed from any token', async () => {
    const step = fc.record({ verb: fc.constantFrom('add', 'change', 'remove'), at: fc.nat(9) });
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.nat(12), async (steps, cut) => {
      const known = new Set(entries(await site.get(`${LIST}/items?$top=5000&$select=Id`)).map(row => row.Id));
      let start = await token();
      let mirror = new Set(known);
      for (const [index, { verb, at }] of steps.entries()) {
        if (index === cut) {
          mirror = new Set(entries(await site.get(`${LIST}/items?$top=5000&$select=Id`)).map(row => row.Id));
          start = await token();
        }
        const ids = entries(await site.get(`${LIST}/items?$select=Id`)).map(row => row.Id);
        const id = ids[at % Math.max(ids.length, 1)];
        await (verb === 'add' || id === undefined ? site.post(`${LIST}/items`, { Title: 'x' })
          : verb === 'change' ? site.merge(`${LIST}/items(${String(id)})`, { Title: 'y' }) : site.remove(`${LIST}/items(${String(id)})`));
      }
      for (const change of entries(await since(start))) {
        if (change.ChangeType === 3) {
          mirror.delete(change.ItemId);
        } else {
          mirror.add(change.ItemId);
        }
      }
      expect(mirror).toEqual(new Set(entries(await site.get(`${LIST}/items?$top=5000&$select=Id`)).map(row => row.Id)));
    }), { numRuns: 15 });
  });
});
