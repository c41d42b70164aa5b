import { entries, errorOf, Reply, Site } from './support';

/** Folders, what leads to files and folders, and their properties (sharepoint-wire, recorded answers 7). */
describe('folders', () => {
  let site: Site;
  const folder = (path: string): string => `web/getFolderByServerRelativePath(decodedUrl='/sites/dev/${path}')`;
  const file = (path: string): string => `web/getFileByServerRelativePath(decodedUrl='/sites/dev/${path}')`;
  const add = (into: string, name: string, content: string): Promise<Reply> =>
    site.post(`${folder(into)}/files/addUsingPath(decodedUrl='${name}',overwrite=true)`, content);
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Docs', [], 101);
    await site.list('Tasks');
    await site.post(`${folder('Docs')}/folders/add(url='A')`);
    await site.post(`${folder('Docs/A')}/folders/add(url='B')`);
    await add('Docs/A', 'a.docx', 'word');
  });
  afterAll(() => site.close());

  it('are made with 200 and SP.Folder; names with spaces and the path form too', async () => {
    const made = await site.post(`${folder('Docs')}/folders/add(url='My folder')`);
    expect([made.status, made.json]).toMatchObject([200, { Name: 'My folder', ServerRelativeUrl: '/sites/dev/Docs/My folder', ItemCount: 0, Exists: true }]);
    const path = await site.post("web/folders/addUsingPath(DecodedUrl='/sites/dev/Docs/50%25 %23',overwrite=false)");
    expect([path.status, path.json.Name]).toEqual([200, '50% #']);
    expect((await site.post(`${folder('Docs')}/folders`, { ServerRelativeUrl: '/sites/dev/Docs/Third' })).status).toBe(201);
    expect((await site.post(`${folder('Docs')}/addSubFolderUsingPath`, { leafPath: { DecodedUrl: 'Fourth' } })).status).toBe(200);
    expect((await site.get(`${folder('Docs')}/folders('Fourth')/Exists`)).json.value).toBe(true);
  });

  it('that exist already are answered as they are; a file of that name is a 404 File Not Found', async () => {
    expect((await site.post(`${folder('Docs')}/folders/add(url='a')`)).json).toMatchObject({ Name: 'A', Exists: true });
    const taken = await site.post(`${folder('Docs/A')}/folders/add(url='a.docx')`);
    expect([taken.status, errorOf(taken).message]).toEqual([404, 'File Not Found.']);
  });

  it('that are missing read with 200 and Exists false, as does a file\'s path', async () => {
    for (const path of ['Docs/No', 'Docs/No/Deeper', 'Docs/A/a.docx', 'NoSuchList']) {
      const reply = await site.get(`web/getFolderByServerRelativeUrl('/sites/dev/${path}')?$select=Exists,ItemCount`);
      expect([reply.status, reply.json]).toEqual([200, { Exists: false, ItemCount: 0 }]);
    }
    expect((await site.get(`${folder('Docs/No')}/files`)).status).toBe(404);
    expect((await site.post(`${folder('Docs/No')}/files/add(url='x.txt',overwrite=true)`, 'x')).status).toBe(404);
  });

  it('are made although EnableFolderCreation is off', async () => {
    await site.merge("web/lists/getbytitle('Docs')", { EnableFolderCreation: false });
    expect((await site.post(`${folder('Docs')}/folders/add(url='Still')`)).status).toBe(200);
  });

  it('have a list item of FileSystemObjectType 1, a file of 0; counts of what lies in them', async () => {
    expect((await site.get(`${folder('Docs/A')}/listItemAllFields`)).json.FileSystemObjectType).toBe(1);
    expect((await site.get(`${file('Docs/A/a.docx')}/listItemAllFields?$select=FileSystemObjectType,Title`)).json)
      .toMatchObject({ FileSystemObjectType: 0, Title: null });
    expect((await site.get(`${folder('Docs/A')}?$select=ItemCount`)).json.ItemCount).toBe(2);
    expect((await site.get(`${folder('Docs/A')}/listItemAllFields?$select=ItemChildCount,FolderChildCount`)).json)
      .toMatchObject({ ItemChildCount: '1', FolderChildCount: '1' });
    expect((await site.get(`${folder('Docs')}/listItemAllFields`)).json).toEqual({ 'odata.null': true });
    expect((await site.get(`${folder('Docs/A')}/storageMetrics`)).json).toMatchObject({ TotalFileCount: '1', TotalFileStreamSize: '4' });
    expect((await site.get(`${folder('Docs/A')}/properties`)).json).toMatchObject({ vti_x005f_folderitemcount: 2 });
    expect((await site.get(`${folder('Docs')}?$select=contentTypeOrder,uniqueContentTypeOrder`)).json).toMatchObject({ UniqueContentTypeOrder: null });
  });

  it('are reached by path, encoded URL, absolute URL, alias, id, item and parent', async () => {
    const { UniqueId } = (await site.get(folder('Docs/A'))).json;
    for (const way of ["web/getFolderByServerRelativeUrl('/sites/dev/Docs/%2541')", "web/getFolderByServerRelativeUrl('Docs/A')",
      "web/getFolderByServerRelativePath(decodedurl=@p)?@p='/sites/dev/Docs/A'", `web/getFolderById('${String(UniqueId)}')`,
      `web/getFolderById(guid'${String(UniqueId)}')`, `${folder('Docs')}/folders('A')`, `${folder('Docs/A/B')}/parentFolder`,
      "web/folders/getByUrl('Docs')/folders/getByUrl('A')", "web/lists/getbytitle('Docs')/items(1)/folder",
      "web/lists/getbytitle('Docs')/rootFolder/folders('A')"]) {
      expect([way, (await site.get(way)).json.UniqueId]).toEqual([way, UniqueId]);
    }
    const fileId = (await site.get(file('Docs/A/a.docx'))).json.UniqueId;
    const origin = new URL(site.url).origin;
    for (const way of [`web/getFileByUrl(@u)?@u='${origin}/sites/dev/Docs/A/a.docx'`, "web/getFileByServerRelativeUrl('/sites/dev/Docs/A/a%252Edocx')",
      `web/getFileById('${String(fileId)}')`, `${folder('Docs/A')}/files('a.docx')`, `${folder('Docs/A')}/files/getByUrl('A.DOCX')`,
      "web/lists/getbytitle('Docs')/items(3)/file"]) {
      expect([way, (await site.get(way)).json.UniqueId]).toEqual([way, fileId]);
    }
    expect((await site.get("web/getListItem('/sites/dev/Docs/A/a.docx')?$select=Id")).json.Id).toBe(3);
    expect((await site.get("web/getFileById('00000000-0000-4000-8000-000000000000')")).status).toBe(404);
    expect((await site.get("web/getFolderById('00000000-0000-4000-8000-000000000000')")).status).toBe(404);
  });

  it('of the web: libraries, Lists, and what is made beside them, which has no list item', async () => {
    const made = await site.post("web/folders/addUsingPath(DecodedUrl='Loose',overwrite=false)");
    expect([made.status, made.json.ServerRelativeUrl]).toEqual([200, '/sites/dev/Loose']);
    await add('Loose', 'x.txt', 'loose');
    expect((await site.get(`${file('Loose/x.txt')}/$value`)).text).toBe('loose');
    expect((await site.get(`${file('Loose/x.txt')}/listItemAllFields`)).json).toEqual({ 'odata.null': true });
    expect(entries(await site.get('web/folders?$select=Name&$orderby=Name')).map(row => row.Name)).toEqual(['Docs', 'Lists', 'Loose', 'Shared Documents', 'SiteAssets', 'SitePages']);
    expect(entries(await site.get('web/lists?$select=Title')).map(row => row.Title)).toEqual(['Docs', 'Documents', 'Site Assets', 'Site Pages', 'Tasks']);
    const { UniqueId } = (await site.get('web/rootFolder')).json;
    expect((await site.get(`web/getFolderById('${String(UniqueId)}')`)).json.ServerRelativeUrl).toBe('/sites/dev');
    expect((await site.get(`${folder('Lists')}/folders?$select=Name`)).json.value).toEqual([{ Name: 'Tasks' }]);
  });

  it('go with DeleteIfEmpty only when nothing lies in them', async () => {
    const full = await site.post(`${folder('Docs/A')}/deleteWithParameters`, { parameters: { DeleteIfEmpty: true } });
    expect([full.status, errorOf(full).message]).toEqual([500, 'The directory is not empty.']);
    await site.post(`${folder('Docs')}/folders/add(url='Empty')`);
    expect((await site.post(`${folder('Docs/Empty')}/deleteWithParameters`, { parameters: { DeleteIfEmpty: true } })).status).toBe(200);
    expect((await site.get(`${folder('Docs/Empty')}/Exists`)).json.value).toBe(false);
    expect((await site.remove(folder('Docs'))).status).toBe(500);
  });

  it('refuse unknown properties and property changes that are not done here', async () => {
    expect((await site.merge(folder('Docs/A'), { Nope: 1 })).status).toBe(400);
    expect((await site.merge(folder('Docs/A'), { WelcomePage: 'x.aspx' })).status).toBe(501);
    expect((await site.merge(folder('Docs'), { Name: 'Docs' })).status).toBe(204);
  });
});

describe('properties of files', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Docs', [], 101);
  });
  afterAll(() => site.close());
  const FOLDER = "web/getFolderByServerRelativePath(decodedUrl='/sites/dev/Docs')";
  const file = (name: string): string => `web/getFileByServerRelativePath(decodedUrl='/sites/dev/Docs/${name}')`;

  it('have one spelling of the ETag, which rises with content and with values', async () => {
    const made = await site.post(`${FOLDER}/files/add(url='a.docx',overwrite=false)`, 'x', { accept: 'application/json' });
    const id = String(made.json.UniqueId).toUpperCase();
    expect([made.json.ETag, made.json['odata.etag'], made.headers.get('etag')]).toEqual(Array(3).fill(`"{${id}},1"`));
    expect(made.json).toMatchObject({ 'odata.type': 'SP.File', ContentTag: `{${id}},1,1`, Length: '1', Level: 1, CheckOutType: 2,
      LinkingUrl: `${new URL(site.url).origin}/sites/dev/Docs/a.docx?d=w${id.toLowerCase().replace(/-/g, '')}` });
    await site.post(`${file('a.docx')}/$value`, 'y', { headers: { 'x-http-method': 'PUT' } });
    await site.merge(`${file('a.docx')}/listItemAllFields`, { Title: 'T' });
    expect((await site.get(file('a.docx'))).json).toMatchObject({ ETag: `"{${id}},3"`, Title: 'T' });
    const stale = await site.send('POST', file('a.docx'), { headers: { 'x-http-method': 'DELETE', 'if-match': `"{${id}},1"` } });
    expect(stale.status).toBe(412);
    expect((await site.post(`${file('a.docx')}/deleteWithParameters`, { parameters: { ETagMatch: `"{${id}},1"` } })).status).toBe(412);
    expect((await site.post(`${file('a.docx')}/deleteWithParameters`, { parameters: { BypassSharedLock: true, ETagMatch: `"{${id}},3"` } })).status).toBe(200);
  });

  it('are what $metadata names; some only on demand', async () => {
    await site.post(`${FOLDER}/files/add(url='b.txt',overwrite=false)`, 'x');
    const { ListId, WebId, ServerRelativePath, LinkingUrl } = (await site.get(`${file('b.txt')}?$select=*,ListId,WebId,ServerRelativePath`)).json;
    expect([ServerRelativePath, LinkingUrl]).toEqual([{ DecodedUrl: '/sites/dev/Docs/b.txt' }, '']);
    expect([ListId, WebId]).toEqual([(await site.get("web/lists/getbytitle('Docs')")).json.Id, (await site.get('web')).json.Id]);
    expect((await site.get(`${file('b.txt')}/properties`)).json).toMatchObject({ vti_x005f_filesize: 1 });
    expect((await site.get(`${file('b.txt')}?$expand=Author,ModifiedBy,ListItemAllFields`)).json).toMatchObject({ Author: { Title: 'Sample Owner' },
      ModifiedBy: { Title: 'Sample Owner' } });
    expect((await site.get(`${file('b.txt')}?$select=Nope`)).status).toBe(400);
    expect((await site.post(`${file('b.txt')}/approve(comment='')`)).status).toBe(500);
  });

  it('give and take their content as a stream', async () => {
    await site.post(`${FOLDER}/files/add(url='c.bin',overwrite=false)`, new Uint8Array([0, 255, 10]));
    expect((await site.post(`${file('c.bin')}/saveBinaryStream`, '{"no": "arguments"')).status).toBe(200);
    expect((await site.get(`${file('c.bin')}/openBinaryStream`)).text).toBe('{"no": "arguments"');
    expect((await site.post(`${FOLDER}/files/add(url='broken.json')`, '{"overwrite": true, ')).status).toBe(200);
    expect((await site.post(`${FOLDER}/files/add(url='broken.json')`, '{"overwrite": true}')).status).toBe(400);
  });

  it('serve parts of their content at their own address', async () => {
    await site.post(`${FOLDER}/files/add(url='d.txt',overwrite=true)`, '0123456789');
    const url = `${new URL(site.url).origin}/sites/dev/Docs/d.txt`;
    const part = async (range: string): Promise<unknown[]> => {
      const reply = await fetch(url, { headers: { range } });
      return [reply.status, reply.headers.get('content-range'), await reply.text()];
    };
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await part('bytes=5-99')).toEqual([206, 'bytes 5-9/10', '56789']);
    expect((await part('bytes=10-'))[0]).toBe(416);
    expect((await part('lines=1-2'))[0]).toBe(200);
    expect((await fetch(url)).headers.get('accept-ranges')).toBe('bytes');
  });

  it.each(['a#b.txt', '50%2525.txt'])('take %j through the …Path methods only', async name => {
    const url = await site.post(`${FOLDER}/files/add(url='${name.replace('#', '%23')}',overwrite=true)`, 'x');
    expect([url.status, errorOf(url).code]).toEqual([400, '-2130575245, Microsoft.SharePoint.SPException']);
    expect((await site.post(`${FOLDER}/folders/add(url='${name.replace('#', '%23')}')`)).status).toBe(400);
    expect((await site.post(`${FOLDER}/files/addUsingPath(decodedUrl='${name.replace('#', '%23')}',overwrite=true)`, 'x')).status).toBe(200);
  });

  it.each(['"', '*', ':', '<', '>', '?', '|', '\\'])('refuse %j in names', async character => {
    const name = encodeURIComponent(`a${character}b`);
    for (const call of [`files/addUsingPath(decodedUrl='${name}',overwrite=true)`, `folders/addUsingPath(decodedUrl='${name}')`, `addSubFolder('${name}')`]) {
      expect([call, (await site.post(`${FOLDER}/${call}`, 'x')).status]).toEqual([call, 400]);
    }
  });

  it('have paths of 400 characters at most', async () => {
    const longest = 'x'.repeat(400 - '/sites/dev/Docs/'.length);
    expect((await site.post(`${FOLDER}/files/addUsingPath(decodedUrl='${longest}')`, 'x')).status).toBe(200);
    const tooLong = await site.post(`${FOLDER}/files/addUsingPath(decodedUrl='${longest}x')`, 'x');
    expect([tooLong.status, errorOf(tooLong).code]).toEqual([400, '-2147024690, System.IO.PathTooLongException']);
  });
});
