import { entries, errorOf, Reply, Site } from './support';

/** Copying, moving and renaming files and folders (sharepoint-wire, recorded answers 7, and the service's $metadata). */
describe('moving and copying', () => {
  let site: Site;
  const folder = (path: string): string => `web/getFolderByServerRelativePath(decodedUrl='/sites/dev/${path}')`;
  const file = (path: string): string => `web/getFileByServerRelativePath(decodedUrl='/sites/dev/${path}')`;
  const add = (into: string, name: string, content: string): Promise<Reply> =>
    site.post(`${folder(into)}/files/addUsingPath(decodedUrl='${name}',overwrite=true)`, content);
  beforeAll(async () => {
    site = await Site.start();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    for (const title of ['Docs', 'Archive']) {
      await site.remove(`web/lists/getbytitle('${title}')`);
      await site.list(title, ['<Field Type="Number" Name="Edition" DisplayName="Edition"/>'], 101);
    }
    await site.post(`${folder('Docs')}/folders/add('A')`);
    await site.post(`${folder('Docs/A')}/folders/add('Inner')`);
    await add('Docs/A', 'a.txt', 'one');
    await add('Docs/A/Inner', 'deep.txt', 'deep');
  });

  const text = async (path: string): Promise<string> => (await site.get(`${file(path)}/$value`)).text;
  const list = "web/lists/getbytitle('Docs')";
  const byPath = (method: string, src: string, dest: string, query = '', options: unknown = {}): Promise<Reply> =>
    site.post(`SP.MoveCopyUtil.${method}(${query})`, { options, srcPath: { DecodedUrl: `${new URL(site.url).origin}/sites/dev/${src}` },
      destPath: { DecodedUrl: `${new URL(site.url).origin}/sites/dev/${dest}` } });

  it('moves a file within its library: it keeps id, unique id and versions', async () => {
    await add('Docs/A', 'a.txt', 'two');
    const before = (await site.get(`${file('Docs/A/a.txt')}?$select=UniqueId,UIVersionLabel,ListItemAllFields/Id&$expand=ListItemAllFields`)).json;
    const moved = await site.post(`${file('Docs/A/a.txt')}/moveTo(newurl='/sites/dev/Docs/b.txt',flags=1)`);
    expect([moved.status, moved.json]).toEqual([200, { 'odata.null': true }]);
    expect((await site.get(file('Docs/A/a.txt'))).status).toBe(404);
    expect((await site.get(`${file('Docs/b.txt')}?$select=UniqueId,UIVersionLabel,ListItemAllFields/Id&$expand=ListItemAllFields`)).json).toEqual(before);
    expect(entries(await site.get(`${file('Docs/b.txt')}/versions`)).map(version => version.VersionLabel)).toEqual(['1.0']);
  });

  it('moves a file to another library: a new id there, the same unique id, its versions and its values', async () => {
    await add('Docs/A', 'a.txt', 'two');
    await site.merge(`${file('Docs/A/a.txt')}/listItemAllFields`, { Edition: 7 });
    const { UniqueId } = (await site.get(file('Docs/A/a.txt'))).json;
    await byPath('MoveFileByPath', 'Docs/A/a.txt', 'Archive/a.txt', 'overwrite=false');
    expect((await site.get(file('Archive/a.txt'))).json).toMatchObject({ UniqueId, UIVersionLabel: '3.0' });
    expect((await site.get(`${file('Archive/a.txt')}/listItemAllFields?$select=Edition,Id`)).json).toMatchObject({ Edition: 7, Id: 1 });
    expect((await site.get(`${file('Archive/a.txt')}/versions(512)/$value`)).text).toBe('one');
    expect((await site.get(file('Docs/A/a.txt'))).status).toBe(404);
  });

  it('copies content and values, not the history', async () => {
    await add('Docs/A', 'a.txt', 'two');
    await site.merge(`${file('Docs/A/a.txt')}/listItemAllFields`, { Edition: 7 });
    await site.post(`${file('Docs/A/a.txt')}/copyTo(strnewurl='/sites/dev/Archive/copy.txt',boverwrite=false)`);
    expect(await text('Archive/copy.txt')).toBe('two');
    expect((await site.get(file('Archive/copy.txt'))).json.UIVersionLabel).toBe('1.0');
    expect((await site.get(`${file('Archive/copy.txt')}/listItemAllFields?$select=Edition`)).json.Edition).toBe(7);
    expect(await text('Docs/A/a.txt')).toBe('two');
  });

  it('refuses a taken name, replaces it when told to, keeps both when told to', async () => {
    await add('Docs', 'a.txt', 'other');
    for (const call of [`${file('Docs/A/a.txt')}/copyTo(strnewurl='/sites/dev/Docs/a.txt',boverwrite=false)`,
      `${file('Docs/A/a.txt')}/moveTo(newurl='/sites/dev/Docs/a.txt',flags=0)`,
      `${file('Docs/A/a.txt')}/copyToUsingPath(decodedurl='/sites/dev/Docs/a.txt',boverwrite=false)`]) {
      const refused = await site.post(call);
      expect([refused.status, errorOf(refused).code]).toEqual([400, '-2130575257, Microsoft.SharePoint.SPException']);
    }
    await byPath('CopyFileByPath', 'Docs/A/a.txt', 'Docs/a.txt', 'overwrite=false', { KeepBoth: true });
    expect(await text('Docs/a1.txt')).toBe('one');
    await site.post(`${file('Docs/A/a.txt')}/copyToUsingPath(decodedurl='/sites/dev/Docs/a.txt',boverwrite=true)`);
    expect([await text('Docs/a.txt'), (await site.get(file('Docs/a.txt'))).json.UIVersionLabel]).toEqual(['one', '2.0']);
    await site.post(`${file('Docs/A/a.txt')}/moveToUsingPath(decodedurl='/sites/dev/Docs/a.txt',moveoperations=1)`);
    expect((await site.get(file('Docs/A/a.txt'))).status).toBe(404);
  });

  it('keeps or resets who made and who changed, as the options say', async () => {
    await site.post(`${file('Docs/A/a.txt')}/$value`, 'by the chair', { as: 'chair', headers: { 'x-http-method': 'PUT' } });
    const people = async (path: string): Promise<unknown[]> => {
      const { Author, ModifiedBy } = (await site.get(`${file(path)}?$expand=Author,ModifiedBy`)).json as Record<string, { Title: string }>;
      return [Author.Title, ModifiedBy.Title];
    };
    const member = async (method: string, dest: string, options: unknown): Promise<Reply> => site.post(`SP.MoveCopyUtil.${method}(overwrite=false)`,
      { options, srcPath: { DecodedUrl: '/sites/dev/Docs/A/a.txt' }, destPath: { DecodedUrl: `/sites/dev/Docs/${dest}` } }, { as: 'member' });
    await member('CopyFileByPath', 'reset.txt', { ResetAuthorAndCreatedOnCopy: true });
    await member('CopyFileByPath', 'kept.txt', { ResetAuthorAndCreatedOnCopy: false });
    await member('MoveFileByPath', 'moved.txt', { RetainEditorAndModifiedOnMove: true });
    const [reset, kept, moved] = [await people('Docs/reset.txt'), await people('Docs/kept.txt'), await people('Docs/moved.txt')];
    expect(reset[0]).toBe(reset[1]);
    expect([kept, moved]).toEqual(Array(2).fill(['Sample Owner', 'Sample Chair']));
  });

  it('takes encoded URLs in CopyFile and MoveFile', async () => {
    const origin = new URL(site.url).origin;
    await site.post('SP.MoveCopyUtil.CopyFile(overwrite=true)', { srcUrl: `${origin}/sites/dev/Docs/A/a.txt`, destUrl: `${origin}/sites/dev/Docs/my%20copy.txt` });
    expect(await text('Docs/my copy.txt')).toBe('one');
  });

  it('copies and moves folders with all that lies in them, also to another library', async () => {
    const copied = await byPath('CopyFolderByPath', 'Docs/A', 'Archive/B');
    expect(copied.status).toBe(200);
    expect(await text('Archive/B/Inner/deep.txt')).toBe('deep');
    expect((await byPath('MoveFolderByPath', 'Docs/A', 'Archive/C')).status).toBe(200);
    expect(await text('Archive/C/Inner/deep.txt')).toBe('deep');
    expect((await site.get(`${folder('Docs/A')}?$select=Exists`)).json.Exists).toBe(false);
    expect((await site.get(`${list}?$select=ItemCount`)).json.ItemCount).toBe(0);
    const taken = await byPath('MoveFolderByPath', 'Archive/C', 'Archive/B');
    expect([taken.status, errorOf(taken).code]).toEqual([400, '-2130575257, Microsoft.SharePoint.SPException']);
  });

  it('refuses to put a folder into itself, and into a folder that is not there', async () => {
    expect((await byPath('MoveFolderByPath', 'Docs/A', 'Docs/A/Inner/A')).status).toBe(500);
    expect((await byPath('CopyFolderByPath', 'Docs/A', 'Docs/A/Again')).status).toBe(500);
    const nowhere = await byPath('MoveFileByPath', 'Docs/A/a.txt', 'Docs/No/a.txt', 'overwrite=true');
    expect([nowhere.status, errorOf(nowhere).message]).toEqual([404, 'File Not Found.']);
    expect(await text('Docs/A/a.txt')).toBe('one');
  });

  it.each([
    ['MERGE of Name', () => site.merge(folder('Docs/A'), { Name: 'New name' })],
    ['moveTo', () => site.post(`${folder('Docs/A')}/moveTo(newurl='/sites/dev/Docs/New%20name')`)],
    ['FileLeafRef of its item', () => site.merge(`${folder('Docs/A')}/listItemAllFields`, { FileLeafRef: 'New name' })],
    ['validateUpdateListItem', () => site.post(`${folder('Docs/A')}/listItemAllFields/validateUpdateListItem`,
      { formValues: [{ FieldName: 'FileLeafRef', FieldValue: 'New name' }] })]
  ])('renames a folder by %s, with what lies in it', async (_how, rename) => {
    const id = (await site.get(`${folder('Docs/A')}?$select=UniqueId`)).json.UniqueId;
    expect((await rename()).status).toBeLessThan(300);
    expect((await site.get(`${folder('Docs/New name')}?$select=UniqueId`)).json.UniqueId).toBe(id);
    expect(await text('Docs/New name/Inner/deep.txt')).toBe('deep');
    const rows = entries(await site.get(`${list}/items?$select=FileDirRef&$orderby=ID`)).map(row => row.FileDirRef);
    expect(rows).toEqual(['/sites/dev/Docs', '/sites/dev/Docs/New name', '/sites/dev/Docs/New name', '/sites/dev/Docs/New name/Inner']);
  });

  it('logs a rename as Rename, a move to another list as MoveAway and MoveInto', async () => {
    const token = async (title: string): Promise<string> =>
      ((await site.get(`web/lists/getbytitle('${title}')`)).json.CurrentChangeToken as { StringValue: string }).StringValue;
    const [docs, archive] = [await token('Docs'), await token('Archive')];
    await site.merge(`${file('Docs/A/a.txt')}/listItemAllFields`, { FileLeafRef: 'b' });
    expect(await text('Docs/A/b.txt')).toBe('one');
    await byPath('MoveFileByPath', 'Docs/A/b.txt', 'Archive/b.txt', 'overwrite=false');
    const types = async (title: string, start: string): Promise<unknown[]> => entries(await site.post(`web/lists/getbytitle('${title}')/getchanges`,
      { query: { Item: true, Rename: true, Move: true, Add: true, Update: true, DeleteObject: true, ChangeTokenStart: { StringValue: start } } }))
      .map(change => change.ChangeType);
    expect(await types('Docs', docs)).toEqual([4, 5]);
    expect(await types('Archive', archive)).toEqual([6]);
  });

  it('lets nobody move or copy what he may not', async () => {
    expect((await site.post(`${file('Docs/A/a.txt')}/moveTo(newurl='/sites/dev/Docs/b.txt',flags=1)`, undefined, { as: 'reader' })).status).toBe(403);
    expect((await site.post(`${file('Docs/A/a.txt')}/copyTo(strnewurl='/sites/dev/Docs/b.txt',boverwrite=true)`, undefined, { as: 'reader' })).status).toBe(403);
    await site.post(`${file('Docs/A/a.txt')}/checkout`, undefined, { as: 'chair' });
    const locked = await site.post(`${folder('Docs/A')}/moveTo(newurl='/sites/dev/Docs/Z')`, undefined, { as: 'member' });
    expect([locked.status, errorOf(locked).code]).toEqual([423, '-2130575306, Microsoft.SharePoint.SPFileCheckOutException']);
  });

  it.each(['a:b', 'CON', '~$x', 'a_vti_b', 'x.'])('refuses to rename, move or copy to the name %j', async name => {
    for (const reply of [await site.merge(folder('Docs/A'), { Name: name }),
      await byPath('CopyFileByPath', 'Docs/A/a.txt', `Docs/${name}`, 'overwrite=true'),
      await byPath('MoveFolderByPath', 'Docs/A', `Archive/${name}`)]) {
      expect([reply.status, errorOf(reply).code]).toEqual([400, '-2130575245, Microsoft.SharePoint.SPException']);
    }
  });
});
