import { entries, errorOf, Reply, Site } from './support';

/** Attachments of items (sharepoint-wire C: the ETag rises with each). */
describe('attachments', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Tasks');
  });
  afterAll(() => site.close());
  let item = '';
  beforeEach(async () => {
    const made = await site.post("web/lists/getbytitle('Tasks')/items", { Title: 'a' });
    item = `web/lists/getbytitle('Tasks')/items(${String(made.json.Id)})`;
  });

  const add = (name: string, content: string | Uint8Array = 'content'): Promise<Reply> =>
    site.post(`${item}/AttachmentFiles/add(FileName='${name}')`, content);
  const version = async (): Promise<string> => (await site.get(item)).headers.get('etag')?.split(',')[1] ?? '';

  it('are added with their address; the item says so and its ETag rises', async () => {
    const made = await add('my notes.txt');
    const id = Number((await site.get(item)).json.Id);
    expect([made.status, made.json]).toEqual([200, { FileName: 'my notes.txt', FileNameAsPath: { DecodedUrl: 'my notes.txt' },
      ServerRelativePath: { DecodedUrl: `/sites/dev/Lists/Tasks/Attachments/${id}/my notes.txt` },
      ServerRelativeUrl: `/sites/dev/Lists/Tasks/Attachments/${id}/my notes.txt` }]);
    expect([(await site.get(item)).json.Attachments, await version()]).toEqual([true, '2"']);
    expect((await site.get(`${item}?$select=AttachmentFiles&$expand=AttachmentFiles`)).json.AttachmentFiles).toHaveLength(1);
  });

  it('are files of their own folder, which clients read by their address', async () => {
    await add('b c.txt', 'hello');
    const { Id } = (await site.get(item)).json;
    const folder = `web/getfolderbyserverrelativeurl('/sites/dev/Lists/Tasks/Attachments/${String(Id)}')`;
    expect((await site.get(`${folder}?$select=Exists`)).json).toEqual({ Exists: true });
    expect(entries(await site.get(`${folder}/files?$select=Name,Length`))).toEqual([{ Name: 'b c.txt', Length: '5' }]);
    const file = `web/getfilebyserverrelativepath(decodedurl='/sites/dev/Lists/Tasks/Attachments/${String(Id)}/b c.txt')`;
    expect((await site.get(file)).json).toMatchObject({ Exists: true, Level: 1, UIVersionLabel: '1.0', UniqueId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown });
    expect((await site.get(`${file}/$value`)).text).toBe('hello');
    expect((await site.get(`${folder}/files('b c.txt')/openbinarystream`)).text).toBe('hello');
    expect((await site.get(`${file}/listitemallfields`)).json).toMatchObject({ 'odata.null': true });
    expect((await site.remove(file, { as: 'reader' })).status).toBe(403);
    expect((await site.remove(file)).status).toBe(200);
    expect([(await site.get(file)).status, (await site.get(item)).json.Attachments]).toEqual([404, false]);
    expect((await site.get(`${folder}?$select=Exists`)).json).toEqual({ Exists: false });
  });

  it('are served at their own address', async () => {
    await add('a.csv', 'a,b');
    const { ServerRelativeUrl } = (await site.get(`${item}/AttachmentFiles('a.csv')`)).json;
    const reply = await fetch(new URL(site.url).origin + String(ServerRelativeUrl));
    expect([reply.status, reply.headers.get('content-type'), await reply.text()]).toEqual([200, 'text/csv; charset=utf-8', 'a,b']);
  });

  it('are read and replaced byte for byte', async () => {
    const bytes = new Uint8Array([0, 10, 13, 255]);
    await add('a.bin', bytes);
    await site.post(`${item}/AttachmentFiles('a.bin')/$value`, new Uint8Array([1, 0, 2]), { headers: { 'x-http-method': 'PUT' } });
    const reply = await fetch(`${site.url}/_api/${item}/AttachmentFiles('a.bin')/$value`);
    expect([...new Uint8Array(await reply.arrayBuffer())]).toEqual([1, 0, 2]);
    expect(await version()).toBe('3"');
  });

  it('are found by name, in either form', async () => {
    await site.post(`${item}/AttachmentFiles/addUsingPath(DecodedUrl='50%25 %23 it''''s.txt')`, 'x');
    for (const way of ["AttachmentFiles('50%25 %23 it''''s.txt')", "AttachmentFiles/getByFileNameAsPath(DecodedUrl='50%25 %23 it''''s.txt')",
      "AttachmentFiles/getByFileName('50%25 %23 IT''''S.txt')"]) {
      expect([way, (await site.get(`${item}/${way}`)).json.FileName]).toEqual([way, "50% # it''s.txt"]);
    }
    expect((await site.get(`${item}/AttachmentFiles('no.txt')`)).status).toBe(404);
  });

  it('are refused under a taken or a forbidden name, and where the list allows none', async () => {
    await add('a.txt');
    const again = await add('A.TXT');
    expect([again.status, errorOf(again).code]).toEqual([500, '-2130575257, Microsoft.SharePoint.SPException']);
    for (const name of ['a:b.txt', '..', 'CON', 'a/b.txt', '']) {
      expect([name, (await add(name)).status]).toEqual([name, 400]);
    }
    await site.list('Bare');
    await site.merge("web/lists/getbytitle('Bare')", { EnableAttachments: false });
    await site.post("web/lists/getbytitle('Bare')/items", { Title: 'a' });
    expect((await site.post("web/lists/getbytitle('Bare')/items(1)/AttachmentFiles/add(FileName='a.txt')", 'x')).status).toBe(500);
  });

  it('are deleted, or recycled and brought back', async () => {
    await add('a.txt');
    await add('b.txt', 'back');
    expect((await site.remove(`${item}/AttachmentFiles('a.txt')`)).status).toBe(200);
    await site.post(`${item}/AttachmentFiles('b.txt')/recycleObject`);
    expect([entries(await site.get(`${item}/AttachmentFiles`)), (await site.get(item)).json.Attachments, await version()]).toEqual([[], false, '5"']);
    const [entry] = entries(await site.get('web/recyclebin'));
    expect(entry).toMatchObject({ ItemType: 7, LeafName: 'b.txt', Size: '4' });
    await site.post(`web/recyclebin('${String(entry.Id)}')/restore`);
    expect([(await site.get(`${item}/AttachmentFiles('b.txt')/$value`)).text, (await site.get(item)).json.Attachments]).toEqual(['back', true]);
  });

  it('want the right to edit the item', async () => {
    await add('a.txt');
    for (const reply of [await site.post(`${item}/AttachmentFiles/add(FileName='b.txt')`, 'x', { as: 'reader' }),
      await site.remove(`${item}/AttachmentFiles('a.txt')`, { as: 'reader' }),
      await site.post(`${item}/AttachmentFiles('a.txt')/recycleObject`, undefined, { as: 'reader' }),
      await site.post(`${item}/AttachmentFiles('a.txt')/$value`, 'x', { as: 'reader', headers: { 'x-http-method': 'PUT' } })]) {
      expect(reply.status).toBe(403);
    }
    expect((await site.get(`${item}/AttachmentFiles('a.txt')/$value`, { as: 'reader' })).text).toBe('content');
  });
});
