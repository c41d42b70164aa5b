import { entries, errorOf, Site } from './support';

/** Requests as other well-known clients spell them. */
describe('what clients beside PnPjs send', () => {
  let site: Site;
  const LIST = "web/lists/GetByTitle('Cli')";
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Cli');
  });
  afterAll(() => site.close());

  it('CLI for Microsoft 365: a content type in form values is named by its name', async () => {
    await site.post(`${LIST}/ContentTypes/AddAvailableContentType`, { contentTypeId: '0x0104' });
    const added = await site.post(`${LIST}/AddValidateUpdateItemUsingPath()`, { formValues: [{ FieldName: 'Title', FieldValue: 'x' }, { FieldName: 'ContentType', FieldValue: 'announcement' }] });
    expect(entries(added).filter(row => row.HasException)).toEqual([]);
    const id = entries(added).find(row => row.FieldName === 'Id')?.FieldValue;
    expect((await site.get(`${LIST}/items(${String(id)})?$select=ContentType/Name&$expand=ContentType`)).json).toMatchObject({ ContentType: { Name: 'Announcement' } });
    const refused = await site.post(`${LIST}/AddValidateUpdateItemUsingPath()`, { formValues: [{ FieldName: 'ContentType', FieldValue: 'Nope' }] });
    expect(entries(refused)[0]).toMatchObject({ HasException: true });
  });

  it('CLI for Microsoft 365: the order of content types of a list is written to its root folder', async () => {
    const ids = entries(await site.get(`${LIST}/ContentTypes?$select=StringId,Name`)).filter(type => type.Name !== 'Folder').map(type => String(type.StringId)).reverse();
    const order = ids.map(StringValue => ({ StringValue }));
    expect((await site.get(`${LIST}/RootFolder?$select=ContentTypeOrder,UniqueContentTypeOrder`)).json).toMatchObject({ UniqueContentTypeOrder: null });
    expect((await site.merge(`${LIST}/RootFolder`, { UniqueContentTypeOrder: order })).status).toBe(204);
    expect((await site.get(`${LIST}/RootFolder?$select=ContentTypeOrder,UniqueContentTypeOrder`)).json).toEqual({ ContentTypeOrder: order, UniqueContentTypeOrder: order });
    expect((await site.merge(`${LIST}/RootFolder`, { UniqueContentTypeOrder: [{ StringValue: '0x0199' }] })).status).toBe(500);
  });

  it('CLI for Microsoft 365: ids of principals and levels come quoted, and a principal is taken away with all its levels', async () => {
    await site.post(`${LIST}/breakroleinheritance(false)`);
    const role = String((await site.get("web/roledefinitions/getbyname('Read')")).json.Id);
    const group = String((await site.get('web/associatedvisitorgroup')).json.Id);
    expect((await site.post(`${LIST}/roleassignments/addroleassignment(principalid='${group}',roledefid='${role}')`)).status).toBe(200);
    expect((await site.get(`${LIST}/roleassignments/getbyprincipalid(${group})`)).status).toBe(200);
    expect((await site.post(`${LIST}/roleassignments/removeroleassignment(principalid='${group}')`)).status).toBe(200);
    expect((await site.get(`${LIST}/roleassignments/getbyprincipalid(${group})`)).status).toBe(404);
  });

  it('CLI for Microsoft 365: a large upload begins with a stub', async () => {
    const files = "web/GetFolderByServerRelativePath(DecodedUrl=@f)/Files";
    const at = "@f='%2Fsites%2Fdev%2FShared%20Documents'";
    const id = "uploadId=guid'11111111-1111-1111-1111-111111111111'";
    expect((await site.post(`${files}/GetByPathOrAddStub(DecodedUrl=@n)/StartUpload(${id})?${at}&@n='big.bin'`, 'abc')).json).toMatchObject({ value: '3' });
    expect((await site.post(`${files}('big.bin')/ContinueUpload(${id},fileOffset=3)?${at}`, 'def')).json).toMatchObject({ value: '6' });
    expect((await site.post(`${files}('big.bin')/FinishUpload(${id},fileOffset=6)?${at}`, 'g')).json).toMatchObject({ Length: '7' });
  });

  it('features of web and site: what is active is told, added, refused twice and removed', async () => {
    const id = '915c240e-a6cc-49b8-8b2c-0bff8b553ed3';
    for (const at of ['web', 'site']) {
      expect((await site.get(`${at}/features('${id}')`)).json).toMatchObject({ 'odata.null': true });
      expect((await site.post(`${at}/features/add(featureId=guid'${id}',force=false)`)).status).toBe(200);
      expect(entries(await site.get(`${at}/features?$select=DefinitionId`))).toEqual([{ DefinitionId: id }]);
      expect((await site.post(`${at}/features/add`, { featureId: id, force: false })).status).toBe(500);
      expect((await site.post(`${at}/features/add`, { featureId: id, force: true })).status).toBe(200);
      expect((await site.post(`${at}/features/remove`, { featureId: id, force: false })).status).toBe(200);
      expect((await site.post(`${at}/features/remove`, { featureId: id, force: true })).status).toBe(500);
    }
  });

  it('titles and descriptions by language, a view as HTML', async () => {
    expect((await site.post(`${LIST}/titleResource/getValueForUICulture`, { cultureName: 'en-us' })).json).toMatchObject({ value: 'Cli' });
    expect((await site.post('web/descriptionResource/getValueForUICulture', { cultureName: 'fr-fr' })).json).toMatchObject({ value: '' });
    await site.post(`${LIST}/items`, { Title: 'a <b>' });
    const html = String((await site.get(`${LIST}/defaultview/renderashtml`)).json.value);
    expect(html).toContain('<th>Title</th>');
    expect(html).toMatch(/<td>a (<|&lt;)b/);
  });

  it('PnPjs: the picture of an image column is kept in the site assets, again under its name', async () => {
    const sp = site.pnp();
    const { list } = await sp.web.lists.ensure('Pictures');
    await list.fields.addImageField('Photo');
    const { Id } = await list.items.add({ Title: 'x' });
    for (const part of ['1', '22']) {
      expect(await list.items.getById(Id).setImageField('Photo', 'a.png', new Blob([part]))).toMatchObject([{ HasException: false }]);
    }
    const photo = JSON.parse(String((await list.items.getById(Id)()).Photo)) as { fileName: string; serverRelativeUrl: string };
    expect(photo.fileName).toBe('a.png');
    expect(await sp.web.getFileByServerRelativePath(photo.serverRelativeUrl).getText()).toBe('22');
    expect((await site.post(`web/UploadImage(listTitle='Pictures',imageName='b.png',listId='x',itemId=1)`, 'x', { as: 'reader' })).status).toBe(403);
  });

  it('PnPjs: a file of a library with a lookup and one that depends on it is copied', async () => {
    const sp = site.pnp();
    const { list } = await sp.web.lists.ensure('Copied', '', 101);
    const { Id } = await sp.web.lists.getByTitle('Cli').select('Id')();
    const primary = await list.fields.addLookup('About', { LookupListId: Id, LookupFieldName: 'Title' });
    await list.fields.addDependentLookupField('About made', String(primary.Id), 'Created');
    await list.rootFolder.files.addUsingPath('a.txt', 'x');
    await sp.web.getFileByServerRelativePath('/sites/dev/Copied/a.txt').copyByPath('/sites/dev/Copied/b.txt', false);
    expect(await sp.web.getFileByServerRelativePath('/sites/dev/Copied/b.txt').getText()).toBe('x');
  });

  it('spsave: a file added to a folder that is not there is refused as a missing directory', async () => {
    const reply = await site.post("web/GetFolderByServerRelativeUrl(@FolderName)/Files/add(url=@FileName,overwrite=true)?@FolderName='Shared%20Documents%2Fnone'&@FileName='a.txt'", 'x');
    expect([reply.status, errorOf(reply).code]).toEqual([404, '-2147024893, System.IO.DirectoryNotFoundException']);
  });

  it('Office365-REST-Python-Client: verbose bodies with generic types', async () => {
    const verbose = { accept: 'application/json;odata=verbose', headers: { 'content-type': 'application/json;odata=verbose' } };
    const made = await site.post('Web/Lists/add', { parameters: { __metadata: { type: 'SP.ListCreationInformation' }, Title: 'Py', TemplateType: 100 } }, verbose);
    expect([made.status, made.json]).toMatchObject([201, { d: { Title: 'Py' } }]);
    const item = await site.post("Web/Lists/GetByTitle('Py')/Items", { __metadata: { type: 'SP.ListItem' }, Title: 't' }, verbose);
    expect([item.status, item.json]).toMatchObject([201, { d: { Id: 1, Title: 't' } }]);
    const found = await site.post("Web/Lists/GetByTitle('Py')/GetItems", { query: { __metadata: { type: 'SP.CamlQuery' }, ViewXml: '<View><Query></Query></View>', DatesInUtc: true } }, verbose);
    expect(found.json).toMatchObject({ d: { results: [{ Title: 't' }] } });
  });
});
