import { entries, errorOf, Site } from './support';

const LIST = "web/lists/getbytitle('Tasks')";

describe('what a site has beside its lists', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Tasks');
    await site.post(`${LIST}/items`, { Title: 'one' });
  });
  afterEach(() => site.close());

  it('Documents, Site Assets and Site Pages from the start, with a home page', async () => {
    expect(entries(await site.get('web/lists?$select=Title,BaseTemplate&$filter=BaseType eq 1'))).toEqual([{ Title: 'Documents', BaseTemplate: 101 },
      { Title: 'Site Assets', BaseTemplate: 101 }, { Title: 'Site Pages', BaseTemplate: 119 }]);
    expect((await site.get("web/getfilebyserverrelativepath(decodedurl='/sites/dev/SitePages/Home.aspx')?$select=Name,Title")).json).toEqual({ Name: 'Home.aspx', Title: 'Home' });
    expect((await site.post('web/lists/ensuresitepageslibrary')).json.Title).toBe('Site Pages');
    expect((await site.post('web/lists', { Title: 'x'.repeat(300), BaseTemplate: 100 })).status).toBe(500);
  });

  it('one web: no parent, no sub-webs; settings that a MERGE changes', async () => {
    expect((await site.get('web/parentweb')).json).toEqual({ 'odata.null': true });
    for (const path of ['web/webs', 'web/webinfos', 'web/getsubwebsfilteredforcurrentuser(nwebtemplatefilter=-1,nconfigurationfilter=-1)', 'web/features', 'site/features']) {
      expect(entries(await site.get(path))).toEqual([]);
    }
    expect((await site.merge('web', { QuickLaunchEnabled: false, SiteLogoUrl: '/logo.png', Title: 'New' })).status).toBe(204);
    expect((await site.get('web?$select=QuickLaunchEnabled,SiteLogoUrl,Title')).json).toEqual({ QuickLaunchEnabled: false, SiteLogoUrl: '/logo.png', Title: 'New' });
    expect((await site.get("web/maptoicon(filename='a.docx',progid='',size=0)")).json.value).toBe('icdocx.png');
    expect((await site.get('web/allproperties')).json).toHaveProperty('vti_x005f_defaultlanguage');
  });

  it('tells whether a site is there, the web of a page and the libraries', async () => {
    expect((await site.post('SP.Site.Exists', { url: site.url })).json.value).toBe(true);
    expect((await site.post('SP.Site.Exists', { url: `${site.url}/no` })).json.value).toBe(false);
    expect((await site.get(`SP.Web.GetWebUrlFromPageUrl(@v)?@v='${site.url}/SitePages/Home.aspx'`)).json.value).toBe(site.url);
    expect(entries(await site.get(`SP.Web.GetDocumentLibraries(@v)?@v='${site.url}'`)).map(library => library.Title)).toEqual(['Documents', 'Site Assets', 'Site Pages']);
    const { Id } = (await site.get('web?$select=Id')).json;
    expect((await site.post(`site/openwebbyid('${String(Id)}')`)).json.Id).toBe(Id);
  });

  it('navigation: nodes are added, nested, moved, changed and deleted with what hangs below', async () => {
    const add = async (Title: string, at = 'web/navigation/quicklaunch'): Promise<number> => Number((await site.post(at, { Title, Url: `/sites/dev/${Title}`, IsVisible: true })).json.Id);
    const titles = async (at = 'web/navigation/quicklaunch'): Promise<unknown[]> => entries(await site.get(at)).map(node => node.Title);
    const [a, b] = [await add('A'), await add('B')];
    const child = await add('C', `web/navigation/getnodebyid(${a})/children`);
    expect([await titles(), await titles(`web/navigation/getnodebyid(${a})/children`), await titles('web/navigation/topnavigationbar')]).toEqual([['A', 'B'], ['C'], []]);
    await site.post('web/navigation/quicklaunch/moveafter', { nodeId: a, previousNodeId: b });
    expect(await titles()).toEqual(['B', 'A']);
    expect((await site.merge(`web/navigation/quicklaunch(${b})`, { Title: 'Bee' })).status).toBe(204);
    await site.remove(`web/navigation/getnodebyid(${a})`);
    expect([await titles(), (await site.get(`web/navigation/getnodebyid(${child})`)).json]).toEqual([['Bee'], { 'odata.null': true }]);
    expect((await site.post('web/navigation/quicklaunch', { Title: 'x' }, { as: 'member' })).status).toBe(403);
  });

  it.each(['web', 'site', LIST])('custom actions of %s are kept', async home => {
    const made = await site.post(`${home}/usercustomactions`, { Title: 'Banner', Location: 'ClientSideExtension.ApplicationCustomizer', Sequence: 3 });
    const action = `${home}/usercustomactions('${String(made.json.Id)}')`;
    expect([made.status, made.json]).toMatchObject([201, { Title: 'Banner', Sequence: 3, RegistrationType: 0, Scope: { web: 3, site: 2 }[home] ?? 4 }]);
    expect((await site.merge(action, { Description: 'd' })).status).toBe(204);
    expect(entries(await site.get(`${home}/usercustomactions`))).toMatchObject([{ Title: 'Banner', Description: 'd' }]);
    expect((await site.post(`${home}/usercustomactions`, { Nonsense: 1 })).status).toBe(400);
    await site.remove(action);
    expect(entries(await site.get(`${home}/usercustomactions`))).toEqual([]);
  });

  it('methods of items: update has nothing to save, DeleteObject and RecycleWithParameters do what they say', async () => {
    for (const method of ['update', 'systemUpdate', 'updateOverwriteVersion']) {
      expect((await site.post(`${LIST}/items(1)/${method}`)).json).toEqual({ 'odata.null': true });
    }
    expect((await site.get(`${LIST}/items(1)?$select=owshiddenversion`)).json).toEqual({ owshiddenversion: 1 });
    expect((await site.get(`${LIST}/items(1)/getversionbyid(512)?$select=VersionLabel`)).json).toEqual({ VersionLabel: '1.0' });
    await site.post(`${LIST}/items`, { Title: 'two' });
    expect((await site.post(`${LIST}/items(2)/recycleWithParameters`, { parameters: {} })).json.value).toMatch(/^[0-9a-f-]{36}$/);
    await site.post(`${LIST}/items(1)/deleteObject`);
    expect(entries(await site.get(`${LIST}/items`))).toEqual([]);
  });

  it('comments of an item: added, answered, liked, deleted; its forms and what they show', async () => {
    const at = `${LIST}/items(1)/comments`;
    const first = (await site.post(at, { text: 'First' }, { as: 'reader' })).json;
    expect(first).toMatchObject({ id: '1', text: 'First', likeCount: 0, isReply: false, author: { name: 'Sample Reader' } });
    await site.post(at, { text: 'Second' });
    expect((await site.post(`${at}(1)/replies`, { text: 'Answer' })).json).toMatchObject({ parentId: '1', isReply: true });
    await site.post(`${at}(1)/like`);
    expect(entries(await site.get(`${at}?$select=text,likeCount,replyCount`))).toEqual([{ text: 'Second', likeCount: 0, replyCount: 0 }, { text: 'First', likeCount: 1, replyCount: 1 }]);
    expect((await site.remove(`${at}(2)`, { as: 'reader' })).status).toBe(403);
    expect((await site.remove(`${at}(1)`, { as: 'reader' })).status).toBe(200);
    await site.post(`${at}/deleteall`);
    expect(entries(await site.get(at))).toEqual([]);
    expect(entries(await site.get(`${LIST}/forms?$select=FormType`)).map(form => form.FormType)).toEqual([4, 6, 8]);
    const data = (await site.post(`${LIST}/renderlistformdata(itemid=1,formid='editform',mode='2')`)).json.value;
    expect(JSON.parse(String(data))).toMatchObject({ Data: { Title: 'one' }, ListSchema: { Title: { FieldType: 'Text' } } });
    expect((await site.get(`${LIST}/informationrightsmanagementsettings`)).json).toMatchObject({ AllowPrint: false });
  });

  it('takes a person sent back with all that was read, as PnPjs does, and refuses names that a person does not have', async () => {
    const me = (await site.get('web/currentuser')).json;
    const path = `web/getuserbyid(${String(me.Id)})`;
    expect((await site.merge(path, { ...me, Title: 'Sample Owner Renamed' })).status).toBe(204);
    expect((await site.get(path)).json).toMatchObject({ Title: 'Sample Owner Renamed', Email: me.Email, LoginName: me.LoginName });
    expect((await site.merge(path, { Nickname: 'x' })).status).toBe(400);
    await site.merge(path, { Title: me.Title });
  });

  it('keeps its administrators and the levels that every site needs', async () => {
    expect(errorOf(await site.remove('web/currentuser')).message).toBe('You cannot delete the owners of a Web site collection.');
    expect((await site.remove('web/currentuser', { as: 'member' })).status).toBe(403);
    expect((await site.remove('web/roledefinitions/getbytype(5)')).status).toBe(500);
    await site.post('web/roledefinitions', { Name: 'Ours', Description: '', Order: 9, BasePermissions: { High: '0', Low: '1' } });
    expect((await site.post("web/roledefinitions/getbyname('Ours')/deleteObject")).status).toBe(200);
    expect((await site.get("web/roledefinitions/getbyname('Ours')")).status).toBe(500);
  });
});
