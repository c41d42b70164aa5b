import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Requests')";
const LIBRARY = "web/lists/getbytitle('Published')";

/** What every site has from the start. */
const FOUNDED = ['Documents', 'Site Assets', 'Site Pages'];

describe('lists', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Requests');
    await site.list('Published', [], 101);
  });
  afterEach(() => site.close());

  it('resolves titles without regard to case and keeps them unique so, whatever makes or renames a list', async () => {
    expect((await site.get("web/lists/getbytitle('REQUESTS')?$select=Title")).json.Title).toBe('Requests');
    for (const reply of [await site.post('web/lists', { Title: 'requests', BaseTemplate: 100 }), await site.merge(LIBRARY, { Title: 'REQUESTS' })]) {
      expect([reply.status, errorOf(reply)]).toEqual([500, { code: '-2130575342, Microsoft.SharePoint.SPException', message: 'A list, survey, discussion board, ' +
        'or document library with the specified title already exists in this Web site. Please choose another title.' }]);
    }
  });

  it('keeps the root folder of the first title after a rename', async () => {
    await site.merge(LIST, { Title: 'GOV_Risk' });
    const found = await site.get("web/GetList(@listUrl)?@listUrl='/sites/dev/Lists/Requests'&$select=Title");
    expect(found.json.Title).toBe('GOV_Risk');
    expect((await site.get("web/getlist('/sites/dev/Lists/GOV_Risk')")).status).toBe(404);
    expect((await site.get("web/getlistusingpath(decodedurl='/sites/dev/Published')?$select=Title")).json.Title).toBe('Published');
  });

  it('shows 55 properties to a bare GET, ReadSecurity and WriteSecurity only when named, for list and library', async () => {
    for (const path of [LIST, LIBRARY]) {
      expect((await site.merge(path, { ReadSecurity: 2, WriteSecurity: 2 })).status).toBe(204);
      const { json } = await site.get(path);
      expect(Object.keys(json)).toHaveLength(55);
      expect([json.ReadSecurity, json.WriteSecurity]).toEqual([undefined, undefined]);
      expect((await site.get(`${path}?$select=ReadSecurity,WriteSecurity`)).json).toEqual({ ReadSecurity: 2, WriteSecurity: 2 });
    }
  });

  it('takes settings by plain MERGE, reads them back and refuses unknown ones with 400', async () => {
    const description = `${'x & y\r\n'.repeat(145)}end`;
    expect(description.length).toBe(1018);
    expect((await site.merge(LIST, { Description: description, EnableAttachments: false, EnableVersioning: true, MajorVersionLimit: 20 })).status).toBe(204);
    expect((await site.get(LIST)).json).toMatchObject({ Description: description, EnableAttachments: false, EnableVersioning: true, MajorVersionLimit: 20 });
    const unknown = await site.merge(LIST, { Nope: true, Description: 'x' });
    expect([unknown.status, errorOf(unknown).message]).toEqual([400, "The property 'Nope' does not exist on type 'SP.List'. Make sure to only use property " +
      'names that are defined by the type.']);
    expect((await site.get(`${LIST}?$select=Description`)).json.Description).toBe(description);
  });

  it('carries an ETag that starts at 1 and refuses a stale one', async () => {
    const first = (await site.get(LIST)).headers.get('etag');
    expect(first).toBe('"1"');
    const changed = await site.merge(LIST, { Description: 'a' }, first ?? '');
    expect([changed.status, changed.headers.get('etag')]).toEqual([204, '"2"']);
    expect((await site.merge(LIST, { Description: 'b' }, first ?? '')).status).toBe(412);
  });

  it('chooses the URL by lists/add with SP.ListCreationInformation', async () => {
    const made = await site.post('web/lists/add', { parameters: { Title: 'Change Requests', Url: 'Lists/CR', TemplateType: 100, Description: 'd' } });
    expect([made.status, made.json.EntityTypeName, made.json.Description]).toEqual([201, 'CRList', 'd']);
    expect((await site.get("web/getlist('/sites/dev/Lists/CR')?$select=Title")).json.Title).toBe('Change Requests');
    expect((await site.post('web/lists/add', { parameters: { Title: 'x', Nope: 1 } })).status).toBe(400);
    expect((await site.post('web/lists', { Title: 'x', BaseTemplate: 100, Url: 'Lists/x' })).status).toBe(400);
  });

  it('encodes what is no letter or digit in the entity type', async () => {
    const made = await site.post('web/lists', { Title: 'a_b c-d', BaseTemplate: 100 });
    expect(made.json.ListItemEntityTypeFullName).toBe('SP.Data.A_x005f_b_x0020_c_x002d_dListItem');
    expect((await site.get(LIBRARY)).json).toMatchObject({ ListItemEntityTypeFullName: 'SP.Data.PublishedItem', EntityTypeName: 'Published' });
  });

  it('refuses the templates that are not done here aloud', async () => {
    for (const BaseTemplate of [102, 108, 850]) {
      const reply = await site.post('web/lists', { Title: 'x', BaseTemplate });
      expect([reply.status, errorOf(reply).message]).toEqual([501, expect.stringContaining(`template ${BaseTemplate}`)]);
    }
  });

  it('counts items and dates their changes', async () => {
    await site.post(`${LIST}/items`, { Title: 'x' });
    await site.post(`${LIST}/items`, { Title: 'y' });
    expect((await site.get(`${LIST}/ItemCount`)).json.value).toBe(2);
    await site.remove(`${LIST}/items(1)`);
    const { json } = await site.get(LIST);
    expect(json.ItemCount).toBe(1);
    expect(String(json.LastItemModifiedDate) >= String(json.Created)).toBe(true);
    expect(entries(await site.get('web/lists?$select=Title&$filter=Hidden eq false&$orderby=Title')).map(one => one.Title)).toEqual([...FOUNDED.slice(0, 1), 'Published', 'Requests', ...FOUNDED.slice(1)]);
    await site.merge(LIBRARY, { Hidden: true });
    expect(entries(await site.get('web/lists?$select=Title&$filter=Hidden eq false')).map(one => one.Title)).toEqual(['Documents', 'Requests', 'Site Assets', 'Site Pages']);
    expect(entries(await site.get('web/lists?$select=Title&$top=1&$skip=1')).map(one => one.Title)).toEqual(['Published']);
  });

  it('does not delete a list that does not allow it', async () => {
    await site.merge(LIST, { AllowDeletion: false });
    expect((await site.get(`${LIST}?$select=AllowDeletion`)).json).toEqual({ AllowDeletion: false });
    expect((await site.remove(LIST)).status).toBe(500);
  });

  it('PnPjs adds, ensures, updates and deletes lists, and ensures the library for site assets', async () => {
    const sp = site.pnp();
    const { list, created } = await sp.web.lists.ensure('Ensured', 'd', 100, false, { OnQuickLaunch: true });
    expect([created, (await list.select('OnQuickLaunch')()).OnQuickLaunch]).toEqual([true, true]);
    expect((await sp.web.lists.ensure('Ensured', 'changed')).created).toBe(false);
    expect((await sp.web.lists.getByTitle('Ensured')()).Description).toBe('changed');
    await list.update({ Title: 'Again' });
    await sp.web.lists.getByTitle('Again').delete();
    expect(await sp.web.lists.filter("Title eq 'Again'")()).toEqual([]);
    const assets = await sp.web.lists.ensureSiteAssetsLibrary();
    expect(await assets.select('Title', 'IsSiteAssetsLibrary')()).toMatchObject({ Title: 'Site Assets', IsSiteAssetsLibrary: true });
    expect((await sp.web.lists.ensureSiteAssetsLibrary()).toUrl()).toBe(assets.toUrl());
    const target = String((await site.get(`${LIST}/id`)).json.value);
    await sp.web.lists.getById(target).items.add({ Title: 'x' });
    expect(await sp.web.lists.getById(target).reserveListItemId()).toBe(2);
    expect((await sp.web.lists.getById(target).items.add({ Title: 'y' })).Id).toBe(3);
    await sp.web.lists.getByTitle('Published').fields.addLookup('To', { LookupListId: target, LookupFieldName: 'Title' });
    expect(await sp.web.lists.getById(target).relatedFields()).toMatchObject([{ ListId: String((await site.get(`${LIBRARY}/id`)).json.value), RelationshipDeleteBehavior: 0 }]);
    expect((await sp.web.regionalSettings.getInstalledLanguages()).map((language: { Lcid: number }) => language.Lcid)).toEqual([1033, 1036]);
    const infos = await sp.web.lists.getByTitle('Requests').getParentInfos();
    expect(infos).toMatchObject({ List: { RootFolderServerRelativeUrl: '/sites/dev/Lists/Requests' }, ParentWeb: { ServerRelativeUrl: '/sites/dev' } });
  });
});

describe('views', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Requests');
    await site.list('Published', [], 101);
  });
  afterEach(() => site.close());
  const add = (body: Record<string, unknown>, list = LIST): Promise<Reply> => site.post(`${list}/views`, body);
  const url = (reply: Reply): unknown => reply.json.ServerRelativeUrl;

  it('a bare library opens with All Documents on AllItems.aspx; a view titled AllItems gets AllItems1.aspx until that one is gone', async () => {
    const standard = `${LIBRARY}/views/getbytitle('all documents')`;
    expect((await site.get(standard)).json).toMatchObject({ Title: 'All Documents', DefaultView: true, ServerRelativeUrl: '/sites/dev/Published/Forms/AllItems.aspx' });
    expect(url(await add({ Title: 'AllItems', DefaultView: true }, LIBRARY))).toBe('/sites/dev/Published/Forms/AllItems1.aspx');
    expect((await site.remove(standard)).status).toBe(200);
    expect(url(await add({ Title: 'All Items' }, LIBRARY))).toBe('/sites/dev/Published/Forms/AllItems.aspx');
  });

  it('fixes the URL of a view at its creation', async () => {
    expect(url(await add({ Title: 'Open ones' }))).toBe('/sites/dev/Lists/Requests/Openones.aspx');
    await site.merge(`${LIST}/views/getbytitle('Open ones')`, { Title: 'Closed' });
    expect(url(await site.get(`${LIST}/views/getbytitle('closed')`))).toBe('/sites/dev/Lists/Requests/Openones.aspx');
  });

  it('keeps Scope from create and MERGE, and refuses to delete the default view', async () => {
    expect((await add({ Title: 'V', Scope: 1 })).status).toBe(201);
    expect((await site.get(`${LIST}/views/getbytitle('V')/scope`)).json.value).toBe(1);
    expect((await site.merge(`${LIST}/views/getbytitle('V')`, { Scope: 1 })).status).toBe(204);
    expect((await site.remove(`${LIST}/defaultview`)).status).toBe(500);
    expect((await site.remove(`${LIST}/views/getbytitle('V')`)).status).toBe(200);
    const missing = await site.get(`${LIST}/views/getbytitle('V')`);
    expect([missing.status, errorOf(missing)]).toEqual([400, { code: '-2147024809, System.ArgumentException', message: 'The specified view is invalid.' }]);
  });

  it('reads ViewQuery back with a space before the end of empty elements', async () => {
    const made = await add({ Title: 'V', ViewQuery: '<OrderBy><FieldRef Name="Title"/></OrderBy>' });
    expect(made.json.ViewQuery).toBe('<OrderBy><FieldRef Name="Title" /></OrderBy>');
    expect((await add({ Title: 'W', ViewQuery: '<OrderBy>' })).status).toBeGreaterThanOrEqual(400);
  });

  it('takes a whole document by SetViewXml and ListViewXml; what it leaves out is lost', async () => {
    await add({ Title: 'V', RowLimit: 7, Aggregations: '<FieldRef Name="Title" Type="COUNT"/>', AggregationsStatus: 'On' });
    const view = `${LIST}/views/getbytitle('V')`;
    expect((await site.post(`${view}/setviewxml`, { viewXml: '<View Scope="Recursive"><Query><Where><IsNull><FieldRef Name="Title"/></IsNull></Where></Query>' +
      '<ViewFields><FieldRef Name="Title"/><FieldRef Name="ID"/></ViewFields><RowLimit Paged="FALSE">5</RowLimit></View>' })).status).toBe(200);
    expect((await site.get(view)).json).toMatchObject({ RowLimit: 5, Paged: false, Scope: 1, Aggregations: null,
      ViewQuery: '<Where><IsNull><FieldRef Name="Title" /></IsNull></Where>' });
    expect((await site.get(`${view}/viewfields`)).json.Items).toEqual(['Title', 'ID']);
    await site.merge(view, { ListViewXml: '<View><Query></Query></View>' });
    expect((await site.get(view)).json).toMatchObject({ RowLimit: 30, ViewQuery: '' });
    expect((await site.get(`${view}/viewfields`)).json.Items).toEqual([]);
    expect(String((await site.get(view)).json.ListViewXml)).toMatch(/^<View Name="\{.*<RowLimit Paged="TRUE">30<\/RowLimit><\/View>$/);
  });

  it('refuses & and < in a view formatter, and stores > as an entity', async () => {
    await add({ Title: 'V' });
    for (const text of ['{"a":"b & c"}', '{"a":"b < c"}']) {
      const reply = await site.merge(`${LIST}/views/getbytitle('V')`, { CustomFormatter: text });
      expect([reply.status, errorOf(reply).code]).toEqual([500, '-1, System.Xml.XmlException']);
    }
    await site.merge(`${LIST}/views/getbytitle('V')`, { CustomFormatter: '{"a":"b > c"}' });
    expect((await site.get(`${LIST}/views/getbytitle('V')/customformatter`)).json.value).toBe('{"a":"b &gt; c"}');
  });

  it('views/add takes SP.ViewCreationInformation; names of neither type are refused', async () => {
    const made = await site.post(`${LIST}/views/add`, { parameters: { Title: 'V', Query: '<OrderBy><FieldRef Name="ID"/></OrderBy>', SetAsDefaultView: true,
      ViewFields: ['Title', 'ID'], RowLimit: 9, ViewTypeKind: 1, PersonalView: false } });
    expect(made.json).toMatchObject({ DefaultView: true, RowLimit: 9, ViewQuery: '<OrderBy><FieldRef Name="ID" /></OrderBy>' });
    expect((await site.get(`${LIST}/defaultview?$select=Title`)).json.Title).toBe('V');
    expect(errorOf(await add({ Title: 'W', Nope: 1 })).message).toContain("The property 'Nope' does not exist on type 'SP.View'.");
  });

  it('keeps the order of view fields added in one change set', async () => {
    await add({ Title: 'V' });
    const part = (method: string): string => `--c\nContent-Type: application/http\n\nPOST ${site.url}/_api/${LIST}/views/getbytitle('V')/viewfields/${method} HTTP/1.1\n` +
      'Accept: application/json;odata=nometadata\n\n';
    const names = ['ID', 'Editor', 'Title', 'Created', 'Author', 'Modified'];
    const body = `--b\nContent-Type: multipart/mixed; boundary=c\n\n${[part('removeallviewfields'), ...names.map(name => part(`addviewfield('${name}')`))].join('\n')}\n--c--\n--b--\n`;
    const reply = await site.post('$batch', body, { headers: { 'content-type': 'multipart/mixed; boundary=b' } });
    expect(reply.text.match(/HTTP\/1\.1 200/g)).toHaveLength(7);
    expect((await site.get(`${LIST}/views/getbytitle('V')/viewfields`)).json.Items).toEqual(names);
  });

  it('PnPjs adds a view and moves, adds and removes its columns', async () => {
    const { views } = site.pnp().web.lists.getByTitle('Requests');
    const made = await views.add('Mine', false, { RowLimit: 10, ViewQuery: '' });
    const view = views.getById(made.Id);
    await view.fields.removeAll();
    for (const name of ['Title', 'ID', 'Created']) {
      await view.fields.add(name);
    }
    await view.fields.move('Created', 0);
    await view.fields.remove('ID');
    expect(await view.fields.getSchemaXml()).toBe('<FieldRef Name="Created" /><FieldRef Name="Title" />');
    await view.update({ RowLimit: 20 });
    await view.setViewXml('<View><ViewFields><FieldRef Name="ID"/></ViewFields></View>');
    expect((await view.fields()) as unknown as { Items: string[] }).toMatchObject({ Items: ['ID'] });
    await view.delete();
    expect((await views()).map((one: { Title: string }) => one.Title)).toEqual(['All Items']);
  });
});
