import { entries, errorOf, Reply, Site } from './support';

/** The recycle bin, and the Restore change type (sharepoint-wire; names as in the service's $metadata). */
describe('the recycle bin', () => {
  let site: Site;
  const TASKS = "web/lists/getbytitle('Tasks')";
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Tasks', ['<Field Type="Number" Name="Rank" DisplayName="Rank"/>']);
    await site.list('Docs', [], 101);
    await site.merge(TASKS, { EnableVersioning: true });
  });
  afterEach(() => site.close());

  const bin = async (): Promise<{ [name: string]: unknown }[]> => entries(await site.get('web/recyclebin'));
  const folder = (path: string): string => `web/getFolderByServerRelativePath(decodedUrl='/sites/dev/${path}')`;
  const file = (path: string): string => `web/getFileByServerRelativePath(decodedUrl='/sites/dev/${path}')`;
  const add = (into: string, name: string): Promise<Reply> => site.post(`${folder(into)}/files/add(url='${name}',overwrite=false)`, 'content');

  it('takes an item and gives it back with its id, values, versions, attachments and permissions', async () => {
    await site.post(`${TASKS}/items`, { Title: 'a', Rank: 1 });
    await site.merge(`${TASKS}/items(1)`, { Rank: 2 });
    await site.post(`${TASKS}/items(1)/AttachmentFiles/add(FileName='x.txt')`, 'attached');
    await site.post(`${TASKS}/items(1)/breakroleinheritance(copyRoleAssignments=false)`);
    const before = (await site.get(`${TASKS}/items(1)?$select=*,HasUniqueRoleAssignments`)).json;
    const recycled = await site.post(`${TASKS}/items(1)/recycle`);
    expect((await site.get(`${TASKS}/items(1)`)).status).toBe(404);
    const [entry] = await bin();
    expect(entry).toMatchObject({ Id: recycled.json.value, Title: 'a', LeafName: '1_.000', DirName: 'sites/dev/Lists/Tasks', ItemType: 3, ItemState: 1,
      DeletedByName: 'Sample Owner', AuthorName: 'Sample Owner', DirNamePath: { DecodedUrl: 'sites/dev/Lists/Tasks' } });
    await site.post(`${TASKS}/items`, { Title: 'b' });
    expect((await site.post(`web/recyclebin('${String(recycled.json.value)}')/restore()`)).json).toEqual({ 'odata.null': true });
    expect((await site.get(`${TASKS}/items(1)?$select=*,HasUniqueRoleAssignments`)).json).toEqual(before);
    expect(entries(await site.get(`${TASKS}/items(1)/versions`))).toHaveLength(2);
    expect((await site.get(`${TASKS}/items(1)/AttachmentFiles('x.txt')/$value`)).text).toBe('attached');
    expect(entries(await site.get(`${TASKS}/items?$select=Id`)).map(row => row.Id)).toEqual([1, 2]);
    expect([await bin(), (await site.get(`${TASKS}?$select=ItemCount`)).json.ItemCount]).toEqual([[], 2]);
  });

  it('logs Delete and then Restore', async () => {
    await site.post(`${TASKS}/items`, { Title: 'a' });
    const start = ((await site.get(TASKS)).json.CurrentChangeToken as { StringValue: string }).StringValue;
    const { value } = (await site.post(`${TASKS}/items(1)/recycle`)).json;
    await site.post(`web/recyclebin(guid'${String(value)}')/restore`);
    const changes = entries(await site.post(`${TASKS}/getchanges`, { query: { Item: true, DeleteObject: true, Restore: true,
      ChangeTokenStart: { StringValue: start } } }));
    expect(changes.map(change => [change.ChangeType, change.ItemId])).toEqual([[3, 1], [7, 1]]);
  });

  it('holds a folder as one entry and brings back all that lay in it', async () => {
    await site.post(`${folder('Docs')}/folders/add('A')`);
    await site.post(`${folder('Docs/A')}/folders/add('B')`);
    await add('Docs/A/B', 'x.txt');
    await site.post(`${folder('Docs/A')}/recycle`);
    const found = await bin();
    expect(found).toMatchObject([{ ItemType: 5, LeafName: 'A', DirName: 'sites/dev/Docs', Size: '7' }]);
    await site.post(`web/recyclebin('${String(found[0].Id)}')/restore`);
    expect((await site.get(`${file('Docs/A/B/x.txt')}/$value`)).text).toBe('content');
  });

  it('makes a folder anew for a file that comes back', async () => {
    await site.post(`${folder('Docs')}/folders/add('A')`);
    await add('Docs/A', 'x.txt');
    await site.post(`${file('Docs/A/x.txt')}/recycle`);
    await site.remove(folder('Docs/A'));
    await site.post('web/recyclebin/restoreall');
    expect((await site.get(`${file('Docs/A/x.txt')}/$value`)).text).toBe('content');
  });

  it('refuses to bring a file back where another lies, and the other stays', async () => {
    await add('Docs', 'x.txt');
    const { value } = (await site.post(`${file('Docs/x.txt')}/recycle`)).json;
    await add('Docs', 'x.txt');
    const refused = await site.post(`web/recyclebin('${String(value)}')/restore`);
    expect([refused.status, errorOf(refused).code]).toEqual([400, '-2130575257, Microsoft.SharePoint.SPException']);
    expect(await bin()).toHaveLength(1);
  });

  it('takes a whole list and gives it back', async () => {
    await site.post(`${TASKS}/items`, { Title: 'a', Rank: 1 });
    const { Id } = (await site.get(TASKS)).json;
    const { value } = (await site.post(`${TASKS}/recycle`)).json;
    expect((await site.get(TASKS)).status).toBe(404);
    expect(await bin()).toMatchObject([{ Id: value, ItemType: 4, Title: 'Tasks', LeafName: 'Tasks', DirName: 'sites/dev/Lists' }]);
    await site.list('Other');
    await site.post(`web/recyclebin('${String(value)}')/restore`);
    expect((await site.get(TASKS)).json.Id).toBe(Id);
    expect(entries(await site.get(`${TASKS}/items?$select=Title,Rank`))).toEqual([{ Title: 'a', Rank: 1 }]);
    expect(entries(await site.get(`${TASKS}/fields?$filter=InternalName eq 'Rank'`))).toHaveLength(1);
  });

  it('refuses to bring back a list whose title is taken, and forgets a list that is deleted from the bin', async () => {
    const { value } = (await site.post(`${TASKS}/recycle`)).json;
    await site.list('Tasks');
    const refused = await site.post(`web/recyclebin('${String(value)}')/restore`);
    expect([refused.status, errorOf(refused).code]).toEqual([500, '-2130575342, Microsoft.SharePoint.SPException']);
    await site.post(`web/recyclebin('${String(value)}')/deleteObject`);
    expect([await bin(), (await site.get(TASKS)).status]).toEqual([[], 200]);
  });

  it('refuses to recycle a list that another list\'s lookup points into', async () => {
    const { Id } = (await site.get(TASKS)).json;
    await site.list('Notes');
    await site.post("web/lists/getbytitle('Notes')/fields/addfield", { parameters: { FieldTypeKind: 7, Title: 'Task', LookupListId: Id,
      LookupFieldName: 'Title' } });
    expect((await site.post(`${TASKS}/recycle`)).status).toBe(500);
    expect((await site.get(TASKS)).status).toBe(200);
  });

  it('has two stages: the web shows the first, the site both', async () => {
    await site.post(`${TASKS}/items`, { Title: 'a' });
    await site.post(`${TASKS}/items`, { Title: 'b' });
    const { value } = (await site.post(`${TASKS}/items(1)/recycle`)).json;
    await site.post(`${TASKS}/items(2)/recycle`);
    await site.post(`web/recyclebin('${String(value)}')/movetosecondstage`);
    expect((await bin()).map(entry => entry.Title)).toEqual(['b']);
    expect(entries(await site.get('site/recyclebin?$select=Title,ItemState&$orderby=Title'))).toEqual([{ Title: 'a', ItemState: 2 }, { Title: 'b', ItemState: 1 }]);
    await site.post(`site/recyclebin('${String(value)}')/restore`);
    expect((await site.get(`${TASKS}/items(1)`)).status).toBe(200);
    await site.post('web/recyclebin/moveAllToSecondStage');
    await site.post('site/recyclebin/deleteAllSecondStageItems');
    expect(entries(await site.get('site/recyclebin'))).toEqual([]);
  });

  it('acts on several entries by their ids', async () => {
    for (const title of ['a', 'b', 'c']) {
      await site.post(`${TASKS}/items`, { Title: title });
    }
    const ids: unknown[] = [];
    for (const id of [1, 2, 3]) {
      ids.push((await site.post(`${TASKS}/items(${id})/recycle`)).json.value);
    }
    await site.post('web/recyclebin/restoreByIds', { ids: [ids[0]], bRenameExistingItems: true });
    await site.post('web/recyclebin/deleteByIds', { ids: [ids[1]] });
    expect([(await bin()).map(entry => entry.Title), entries(await site.get(`${TASKS}/items`)).map(row => row.Title)]).toEqual([['c'], ['a']]);
    await site.post('web/recyclebin/deleteAll');
    expect(await bin()).toEqual([]);
  });

  it('shows members what they deleted, and nobody else\'s; the site\'s bin is for those who manage it', async () => {
    await site.post(`${TASKS}/items`, { Title: 'a' });
    await site.post(`${TASKS}/items`, { Title: 'b' });
    const { value } = (await site.post(`${TASKS}/items(1)/recycle`)).json;
    await site.post(`${TASKS}/items(2)/recycle`, undefined, { as: 'member' });
    expect(entries(await site.get('web/recyclebin', { as: 'member' })).map(entry => entry.Title)).toEqual(['b']);
    expect((await site.post(`web/recyclebin('${String(value)}')/restore`, undefined, { as: 'member' })).status).toBe(404);
    expect((await site.get('site/recyclebin', { as: 'member' })).status).toBe(403);
    expect(await bin()).toHaveLength(2);
  });

  it('keeps nothing of what is deleted at once', async () => {
    await site.post(`${TASKS}/items`, { Title: 'a' });
    await site.remove(`${TASKS}/items(1)`);
    expect(await bin()).toEqual([]);
  });
});
