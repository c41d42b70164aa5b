import { entries, errorOf, Reply, Site } from './support';

const FOLDER = "web/getFolderByServerRelativePath(decodedUrl='/sites/dev/Published')";
const file = (path: string): string => `web/getFileByServerRelativePath(decodedUrl='/sites/dev/Published/${path}')`;

describe('libraries', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Published', ['<Field Type="Number" Name="Edition" DisplayName="Edition"/>'], 101);
  });
  afterEach(() => site.close());

  const add = (name: string, content: string | Uint8Array, overwrite = false): Promise<Reply> =>
    site.post(`${FOLDER}/files/addUsingPath(decodedUrl='${name}',overwrite=${overwrite})`, content);

  it('adds a file, refuses to replace it unasked, and keeps versions', async () => {
    const made = await add('a.txt', 'one');
    expect(made.status).toBe(200);
    expect(made.json).toMatchObject({ Name: 'a.txt', ServerRelativeUrl: '/sites/dev/Published/a.txt', Length: '3', UIVersionLabel: '1.0', Exists: true, Title: null });
    const again = await add('A.TXT', 'two');
    expect([again.status, errorOf(again).code]).toEqual([400, '-2130575257, Microsoft.SharePoint.SPException']);
    expect((await add('a.txt', 'two', true)).json).toMatchObject({ UIVersionLabel: '2.0' });
    expect((await site.get(`${file('a.txt')}/$value`)).text).toBe('two');
    const versions = entries(await site.get(`${file('a.txt')}/versions`));
    expect(versions).toMatchObject([{ ID: 512, VersionLabel: '1.0', IsCurrentVersion: false, Size: 3, Url: '_vti_history/512/Published/a.txt' }]);
    expect((await site.get(`${file('a.txt')}/versions(512)/$value`)).text).toBe('one');
  });

  it('writes content by PUT and properties through the item', async () => {
    await add('a.txt', 'one');
    const put = await site.post(`${file('a.txt')}/$value`, 'three', { headers: { 'x-http-method': 'PUT' } });
    expect(put.status).toBe(204);
    const item = await site.get(`${file('a.txt')}/listItemAllFields`);
    expect(item.json).toMatchObject({ FileSystemObjectType: 0, Id: 1, Title: null });
    await site.merge("web/lists/getbytitle('Published')/items(1)", { Title: 'Edition 1', Edition: 1 });
    const read = await site.get("web/lists/getbytitle('Published')/items?$select=FileLeafRef,FileRef,Edition,File/Length&$expand=File");
    expect(entries(read)).toEqual([{ FileLeafRef: 'a.txt', FileRef: '/sites/dev/Published/a.txt', Edition: 1, File: { Length: '5' } }]);
    expect((await site.get(`${file('a.txt')}/$value`)).text).toBe('three');
    const direct = await site.post("web/lists/getbytitle('Published')/items", { Title: 'x' });
    expect([direct.status, errorOf(direct).message]).toEqual([500, 'To add an item to a document library, use SPFileCollection.Add()']);
  });

  it('tells of what is not there', async () => {
    expect((await site.get(file('no.txt'))).status).toBe(404);
    expect((await site.get("web/getFolderByServerRelativeUrl('/sites/dev/Published/No')")).json).toMatchObject({ Exists: false });
    await add('a.txt', 'x');
    expect((await site.get("web/getFolderByServerRelativeUrl('/sites/dev/Published/a.txt')?$select=Exists")).json).toEqual({ Exists: false });
  });

  it('adds folders, once and again, and files in them', async () => {
    const made = await site.post(`${FOLDER}/folders/add(url='E1')`);
    expect([made.status, made.json.Name, made.json.Exists]).toEqual([200, 'E1', true]);
    expect((await site.post(`${FOLDER}/folders/add(url='E1')`)).json.UniqueId).toBe(made.json.UniqueId);
    await add('a.txt', 'x');
    expect((await site.post(`${FOLDER}/folders/add(url='a.txt')`)).status).toBe(404);
    const inside = await site.post("web/getFolderByServerRelativePath(decodedUrl='/sites/dev/Published/E1')/files/add(url='b.txt',overwrite=false)", 'y');
    expect(inside.json.ServerRelativeUrl).toBe('/sites/dev/Published/E1/b.txt');
    expect((await site.get("web/getFolderByServerRelativePath(decodedUrl='/sites/dev/Published/E1')/listItemAllFields")).json.FileSystemObjectType).toBe(1);
    expect(entries(await site.get(`${FOLDER}/files?$select=Name`))).toEqual([{ Name: 'a.txt' }]);
    expect((await site.remove("web/getFolderByServerRelativePath(decodedUrl='/sites/dev/Published/E1')")).status).toBe(200);
    expect((await site.get(file('E1/b.txt'))).status).toBe(404);
  });

  it('puts a chunked upload together', async () => {
    await add('big.bin', '');
    const upload = "guid'11111111-1111-4111-8111-111111111111'";
    expect((await site.post(`${file('big.bin')}/startUpload(uploadId=${upload})`, 'aaaa')).json).toEqual({ value: '4' });
    expect((await site.post(`${file('big.bin')}/continueUpload(uploadId=${upload},fileOffset=4)`, 'bbbb')).json).toEqual({ value: '8' });
    expect((await site.post(`${file('big.bin')}/continueUpload(uploadId=${upload},fileOffset=4)`, 'bbbb')).status).toBe(500);
    expect((await site.post(`${file('big.bin')}/finishUpload(uploadId=${upload},fileOffset=8)`, 'c')).json).toMatchObject({ Length: '9' });
    await site.post(`${file('big.bin')}/startUpload(uploadId=${upload})`, 'lost');
    expect((await site.post(`${file('big.bin')}/startUpload(uploadId=${upload})`, 'again')).json).toEqual({ value: '5' });
    await site.post(`${file('big.bin')}/cancelUpload(uploadId=${upload})`);
    expect((await site.post(`${file('big.bin')}/finishUpload(uploadId=${upload},fileOffset=5)`, 'c')).status).toBe(500);
    expect((await site.get(`${file('big.bin')}/$value`)).text).toBe('aaaabbbbc');
  });

  it.each(['..', 'a/../../b', 'a:b', 'CON', '~$x', 'a_vti_b', '', 'a|b', '../../../etc/passwd'])('refuses the name %j', async name => {
    const reply = await add(encodeURIComponent(name), 'x');
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
  });

  it('keeps # and % in names, and an apostrophe', async () => {
    await add(encodeURIComponent("50% of #1 it''s.txt"), 'x');
    expect((await site.get(`${file(encodeURIComponent("50% of #1 it''s.txt"))}/$value`)).text).toBe('x');
  });

  it('recycles, and lets readers read but not write', async () => {
    await add('a.txt', 'x');
    expect((await site.get(`${file('a.txt')}/$value`, { as: 'reader' })).text).toBe('x');
    expect((await site.post(`${FOLDER}/files/add(url='b.txt',overwrite=true)`, 'x', { as: 'reader' })).status).toBe(403);
    expect((await site.post(`${file('a.txt')}/recycle`, undefined, { as: 'guest' })).status).toBe(403);
    expect((await site.post(`${file('a.txt')}/recycle`)).status).toBe(200);
    expect((await site.get(file('a.txt'))).status).toBe(404);
  });

  it('locks a checked-out file for others', async () => {
    await add('a.txt', 'x');
    await site.post(`${file('a.txt')}/checkout`, undefined, { as: 'chair' });
    const other = await site.post(`${file('a.txt')}/$value`, 'y', { as: 'member', headers: { 'x-http-method': 'PUT' } });
    expect([other.status, errorOf(other).code]).toEqual([423, '-2130575306, Microsoft.SharePoint.SPFileCheckOutException']);
    await site.post(`${file('a.txt')}/checkin(comment='done',checkintype=1)`, undefined, { as: 'chair' });
    expect((await site.post(`${file('a.txt')}/$value`, 'y', { as: 'member', headers: { 'x-http-method': 'PUT' } })).status).toBe(204);
  });

  it('serves a file at its own address, a page as a download only', async () => {
    await add('a.csv', 'a,b');
    await add('a.html', '<script>1</script>');
    const origin = new URL(site.url).origin;
    const csv = await fetch(`${origin}/sites/dev/Published/a.csv`);
    expect([csv.status, csv.headers.get('content-type'), await csv.text()]).toEqual([200, 'text/csv; charset=utf-8', 'a,b']);
    expect((await fetch(`${origin}/sites/dev/Published/a.html`)).headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await fetch(`${origin}/sites/dev/Published/no.csv`)).status).toBe(404);
  });

  it('takes 50 MB', async () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(7);
    expect((await add('big.bin', bytes)).json.Length).toBe(String(bytes.byteLength));
  });
});
