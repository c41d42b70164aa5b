import { entries, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Rows')";

/** What rows say of themselves beside their columns: content type, name and title as lists link them. */
describe('columns that every row has', () => {
  let site: Site;
  let folderType: string;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Rows');
    await site.list('Files', [], 101);
    await site.post(`${LIST}/contenttypes/addavailablecontenttype`, { contentTypeId: '0x0104' });
    const types = entries(await site.get(`${LIST}/contenttypes?$select=Name,StringId`));
    const id = (name: string): string => String(types.find(type => type.Name === name)?.StringId);
    folderType = id('Folder');
    await site.post(`${LIST}/items`, { Title: 'plain' });
    await site.post(`${LIST}/items`, { Title: 'told', ContentTypeId: id('Announcement') });
    await site.post(`${LIST}/items`, { Title: 'drawer', FileSystemObjectType: 1, ContentTypeId: folderType });
    await site.post("web/getfolderbyserverrelativeurl('/sites/dev/Files')/files/add(url='a.docx',overwrite=true)", 'x');
  });
  afterAll(() => site.close());
  const titles = (reply: Reply): unknown[] => entries(reply).map(row => row.Title);
  const render = async (xml: string): Promise<{ [name: string]: unknown }[]> =>
    (await site.post(`${LIST}/RenderListDataAsStream`, { parameters: { ViewXml: xml, RenderOptions: 2 } })).json.Row as { [name: string]: unknown }[];

  it('the content type of a row is a column that is filtered by its name, in OData and in CAML', async () => {
    expect((await site.get(`${LIST}/fields/getbytitle('Content Type')?$select=InternalName,TypeAsString`)).json).toEqual({ InternalName: 'ContentType', TypeAsString: 'Computed' });
    expect(titles(await site.get(`${LIST}/items?$filter=ContentType eq 'announcement'`))).toEqual(['told']);
    expect(titles(await site.get(`${LIST}/items?$filter=ContentType ne 'Folder'`))).toEqual(['plain', 'told']);
    const caml = (name: string, value: string): Promise<Reply> => site.post(`${LIST}/getitems`, { query: { ViewXml: `<View Scope="RecursiveAll"><Query><Where><Eq><FieldRef Name="${name}"/>` +
      `<Value Type="Computed">${value}</Value></Eq></Where></Query></View>` } });
    expect(titles(await caml('ContentType', 'Item'))).toEqual(['plain']);
    expect(titles(await caml('ContentTypeId', folderType))).toEqual(['drawer']);
  });

  it('the whole id of the content type is what a filter compares, what a row shows, and what text values say', async () => {
    const { ContentTypeId } = (await site.get(`${LIST}/items(1)?$select=ContentTypeId`)).json;
    expect(titles(await site.get(`${LIST}/items?$filter=ContentTypeId eq '${String(ContentTypeId)}'`))).toEqual(['plain']);
    expect(await render('<View><ViewFields><FieldRef Name="ContentType"/></ViewFields><RowLimit>1</RowLimit></View>')).toMatchObject([{ ContentTypeId, ContentType: 'Item' }]);
    expect((await site.get(`${LIST}/items(2)/fieldvaluesastext`)).json).toMatchObject({ ContentType: 'Announcement' });
  });

  it('rows are grouped by their content type', async () => {
    expect((await render('<View Scope="RecursiveAll"><Query><GroupBy Collapse="TRUE"><FieldRef Name="ContentType"/></GroupBy></Query></View>'))
      .map(row => [row.ContentType, row['ContentType.COUNT.group']])).toEqual([['Announcement', '1'], ['Folder', '1'], ['Item', '1']]);
  });

  it('a name of a content type with an apostrophe is no SQL', async () => {
    await site.post('web/contenttypes', { Name: "O'Brien's", Id: { StringValue: '0x0100AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' } });
    await site.post(`${LIST}/contenttypes/addavailablecontenttype`, { contentTypeId: '0x0100AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' });
    expect(titles(await site.get(`${LIST}/items?$filter=ContentType eq 'O''Brien''s'`))).toEqual([]);
  });

  it('names and titles can be read as lists link them', async () => {
    expect((await site.get("web/lists/getbytitle('Files')/items(1)?$select=LinkFilename,DocIcon,ServerUrl")).json)
      .toEqual({ LinkFilename: 'a.docx', DocIcon: 'docx', ServerUrl: '/sites/dev/Files/a.docx' });
    expect((await site.get(`${LIST}/items(1)?$select=LinkTitle`)).json).toEqual({ LinkTitle: 'plain' });
    expect((await render('<View><ViewFields><FieldRef Name="LinkTitle"/></ViewFields></View>'))[0]).toMatchObject({ LinkTitle: 'plain', Title: 'plain', File_x0020_Type: '' });
  });

  it('a rendered list is narrowed as the address of a page says it', async () => {
    const asked = async (query: string): Promise<unknown[]> => ((await site.post(`${LIST}/RenderListDataAsStream?${query}`, { parameters: { RenderOptions: 2 } })).json.Row as { ID: string }[]).map(row => row.ID);
    expect(await asked('FilterField1=Title&FilterValue1=told&FilterType1=Text')).toEqual(['2']);
    expect(await asked('ID=1')).toEqual(['1']);
  });
});
