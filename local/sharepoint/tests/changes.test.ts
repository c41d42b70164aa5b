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

  it('tells the changes of the web, of the site and of one item, with tokens of their own', async () => {
    const tokenOf = async (path: string): Promise<string> => ((await site.get(`${path}?$select=CurrentChangeToken`)).json.CurrentChangeToken as
      { StringValue: string }).StringValue;
    const [web, whole] = [await tokenOf('web'), await tokenOf('site')];
    expect([web, whole]).toEqual([expect.stringMatching(/^1;2;/), expect.stringMatching(/^1;1;/)]);
    const other = await site.list('Other');
    await site.post(`${LIST}/items`, { Title: 'a' });
    await site.post("web/lists/getbytitle('Other')/items", { Title: 'b' });
    const query = (start: string): object => ({ query: { ...ALL, List: true, RecursiveAll: true, ChangeTokenStart: { StringValue: start } } });
    const found = entries(await site.post('web/getchanges', query(web))).filter(change => change.ItemId === 1);
    expect(found.map(change => [change.ListTitle, change.ChangeType])).toEqual([['Tasks', 1], ['Other', 1]]);
    expect(entries(await site.post('site/getchanges', query(whole)))).toHaveLength(entries(await site.post('web/getchanges', query(web))).length);
    await site.merge(`${LIST}/items(1)`, { Title: 'c' });
    expect(entries(await site.post(`${LIST}/items(1)/getchanges`, { query: ALL })).map(change => change.ChangeType)).toEqual([1, 2]);
    expect((await site.post('web/getchanges', query(`1;3;${other};638000000000000000;1`))).status).toBe(400);
  });

  it('tells only the kinds that are asked for, so many, up to a token, the latest first on demand', async () => {
    const start = await token();
    await site.post(`${LIST}/items`, { Title: 'a' });
    await site.merge(`${LIST}/items(1)`, { Title: 'b' });
    const middle = await token();
    await site.merge(LIST, { Description: 'x' });
    await site.remove(`${LIST}/items(1)`);
    const asked = async (more: object): Promise<unknown> => entries(await site.post(`${LIST}/getchanges`,
      { query: { ChangeTokenStart: { StringValue: start }, ...more } })).map(change => change.ChangeType);
    expect(await asked({})).toEqual([]);
    expect(await asked({ Add: true, Item: true })).toEqual([1]);
    expect(await asked({ DeleteObject: true, Item: true })).toEqual([3]);
    expect(await asked({ Update: true, List: true })).toEqual([2]);
    expect(await asked({ ...ALL, ChangeTokenEnd: { StringValue: middle } })).toEqual([1, 2]);
    expect(await asked({ ...ALL, FetchLimit: 1 })).toEqual([1]);
    expect(await asked({ ...ALL, LatestFirst: true, FetchLimit: '2' })).toEqual([3, 2]);
    expect((await site.post(`${LIST}/getchanges`, { query: { Nope: true } })).status).toBe(400);
  });

  it('takes a token made from a time, as clients make them with -1', async () => {
    const id = String((await site.get(`${LIST}?$select=Id`)).json.Id);
    const at = (time: number): string => `1;3;${id};${621355968000000000n + BigInt(time) * 10000n};-1`;
    await site.post(`${LIST}/items`, { Title: 'a' });
    expect(entries(await since(at(Date.now() - 60000)))).toHaveLength(1);
    expect(entries(await since(at(Date.now() + 60000)))).toEqual([]);
    const old = await since(at(Date.now() - 61 * 86400000));
    expect([old.status, errorOf(old)]).toEqual([500, { code: '-2146232832, Microsoft.SharePoint.SPException',
      message: 'The changeToken refers to a time before the start of the current change log.' }]);
  });

  it('refuses a token once the log no longer reaches back to it', async () => {
    const start = await token();
    await site.post(`${LIST}/items`, { Title: 'a' });
    await site.local('POST', 'expire-changes');
    const now = await token();
    expect((await since(start)).status).toBe(500);
    expect(entries(await since(now))).toEqual([]);
    await site.post(`${LIST}/items`, { Title: 'b' });
    expect(entries(await since(now)).map(change => change.ItemId)).toEqual([2]);
    expect((await site.post(`${LIST}/getchanges`, { query: { ...ALL, IgnoreStartTokenNotFoundError: true, ChangeTokenStart: { StringValue: start } } })).status).toBe(200);
    const xml = (await site.post(`${LIST}/getlistitemchangessincetoken`, { query: { ChangeToken: start } })).text;
    expect(xml).toContain('<Id ChangeType="InvalidToken" />');
  });

  it('gives changed rows as the older list services write them, those that no longer match as moved away', async () => {
    await site.post(`${LIST}/fields/createfieldasxml`, { parameters: { SchemaXml: '<Field Type="User" Name="Lead" DisplayName="Lead"/>', Options: 8 } });
    const query = { Query: '<Where><BeginsWith><FieldRef Name="Title"/><Value Type="Text">a</Value></BeginsWith></Where>', ViewFields: '<FieldRef Name="Lead"/>' };
    const pnp = site.pnp().web.lists.getByTitle('Tasks');
    const ask = async (more: object): Promise<string> => String(await pnp.getListItemChangesSinceToken({ ...query, ...more }));
    expect(await ask({ RowLimit: '99999999999999999999' })).toContain('<rs:data');
    await site.post(`${LIST}/items`, { Title: 'a1', LeadId: 7 });
    await site.post(`${LIST}/items`, { Title: 'a2' });
    const first = await ask({ RowLimit: '1' });
    expect(first).toContain('<rs:data ItemCount="1" ListItemCollectionPositionNext="Paged=TRUE&amp;p_ID=1">');
    expect(first).toMatch(/<z:row ows_Lead="7;#Sample Chair" ows_ID="1" ows_UniqueId="1;#\{[^}]+\}" ows_FSObjType="1;#0" ows_FileRef="1;#sites\/dev\/Lists\/Tasks\/1_.000"/);
    expect(first).not.toContain('ows_Title');
    const next = await ask({ RowLimit: '1', QueryOptions: '<QueryOptions><Paging ListItemCollectionPositionNext="Paged=TRUE&amp;p_ID=1"/></QueryOptions>' });
    expect(next).toContain('ows_ID="2"');
    const start = /LastChangeToken="([^"]+)"/.exec(next)?.[1] ?? '';
    await site.merge(`${LIST}/items(1)`, { Title: 'b1' });
    await site.merge(`${LIST}/items(2)`, { Title: 'a3' });
    const changed = await ask({ ChangeToken: start });
    expect(changed).toMatch(/<Id ChangeType="MoveAway" UniqueId="[^"]+">1<\/Id>/);
    expect(changed).toContain('<rs:data ItemCount="1">');
    const part = await ask({ ChangeToken: start, RowLimit: '1' });
    expect(part).toContain('MoreChanges="TRUE"');
    const rest = await ask({ ChangeToken: /LastChangeToken="([^"]+)"/.exec(part)?.[1], RowLimit: '1' });
    expect(rest).not.toContain('MoreChanges');
  });
});
