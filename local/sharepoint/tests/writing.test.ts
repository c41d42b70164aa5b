import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Requests')";
const ITEMS = `${LIST}/items`;
const CANNOT = [500, '-2147467259, Microsoft.SharePoint.SPException', 'Cannot complete this action.'];
const told = (reply: Reply): unknown[] => [reply.status, errorOf(reply).code, errorOf(reply).message.split('\n')[0]];

/** Adding and changing items (sharepoint-wire C, recorded answers 2). */
describe('writing items', () => {
  let site: Site;
  let library: string;
  beforeEach(async () => {
    site = await Site.start();
    library = await site.list('Files', [], 101);
    await site.post("web/getfolderbyserverrelativeurl('/sites/dev/Files')/files/add(url='a.txt',overwrite=false)", 'x');
    await site.list('Requests', ['<Field Type="UserMulti" Mult="TRUE" Name="Team" DisplayName="Team"/>', '<Field Type="DateTime" Name="Due" DisplayName="Due" Format="DateTime"/>',
      '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>']);
    await site.post(ITEMS, { Title: 'one' });
  });
  afterEach(() => site.close());
  const lookup = (show: string, name = 'Doc'): Promise<Reply> => site.post(`${LIST}/fields/createfieldasxml`,
    { parameters: { Options: 8, SchemaXml: `<Field Type="Lookup" Name="${name}" DisplayName="${name}" List="{${library}}" ShowField="${show}"/>` } });

  it('a POST answers 201 with the ETag "<guid>,1" and a Location; annotations come first, then the columns in their order; dates have no milliseconds', async () => {
    const reply = await site.post(ITEMS, { Title: 'x', TeamId: [7] }, { accept: 'application/json' });
    expect([reply.status, reply.headers.get('etag'), reply.headers.get('location')]).toEqual([201, `"${String(reply.json.GUID)},1"`,
      expect.stringMatching(/\/_api\/Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(2\)$/)]);
    expect(Object.keys(reply.json)).toEqual(['odata.metadata', 'odata.type', 'odata.id', 'odata.etag', 'odata.editLink', 'FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri',
      'ServerRedirectedEmbedUrl', 'ContentTypeId', 'Title', 'ComplianceAssetId', 'TeamId', 'TeamStringId', 'Due', 'Tags', 'ID', 'Modified', 'Created', 'AuthorId', 'EditorId',
      'OData__UIVersionString', 'Attachments', 'GUID']);
    expect(reply.json).toMatchObject({ ServerRedirectedEmbedUri: null, ServerRedirectedEmbedUrl: '', ComplianceAssetId: null, Attachments: false,
      Created: expect.stringMatching(/T\d\d:\d\d:\d\dZ$/) as unknown, TeamStringId: ['7'] });
  });

  it('N of the ETag rises on an update, on form values, with an attachment and when inheritance is broken', async () => {
    const version = async (): Promise<number> => Number(/,(\d+)"/.exec((await site.get(`${ITEMS}(1)`)).headers.get('etag') ?? '')?.[1]);
    const steps = [() => site.merge(`${ITEMS}(1)`, { Title: 'two' }), () => site.post(`${ITEMS}(1)/validateUpdateListItem`, { formValues: [{ FieldName: 'Title', FieldValue: 'three' }] }),
      () => site.post(`${ITEMS}(1)/AttachmentFiles/add(FileName='a.txt')`, 'x'), () => site.post(`${ITEMS}(1)/breakroleinheritance(true)`)];
    for (const step of steps) {
      const before = await version();
      expect((await step()).status).toBeLessThan(300);
      expect(await version()).toBeGreaterThan(before);
    }
  });

  it('both spellings of an ETag are accepted in If-Match', async () => {
    const { headers, json } = await site.get(`${ITEMS}(1)`, { accept: 'application/json' });
    expect((await site.merge(`${ITEMS}(1)`, { Title: 'a' }, headers.get('etag') ?? '')).status).toBe(204);
    expect(json['odata.etag']).toBe('"1"');
    expect((await site.merge(`${ITEMS}(1)`, { Title: 'b' }, '"2"')).status).toBe(204);
  });

  it('__metadata is refused, not passed over, under a nometadata content type', async () => {
    const refused = await site.merge(`${ITEMS}(1)`, { __metadata: { type: 'SP.Data.RequestsListItem' }, Title: 'x' }, '*', { headers: { 'content-type': 'application/json;odata=nometadata' } });
    expect(refused.status).toBe(400);
    expect((await site.get(`${ITEMS}(1)?$select=Title`)).json).toEqual({ Title: 'one' });
  });

  it('several choices are written as {__metadata, results}, read back as a bare array in that order, and as null when none is left', async () => {
    const type = { headers: { 'content-type': 'application/json;odata=verbose' } };
    const write = (results: string[]): Promise<Reply> => site.merge(`${ITEMS}(1)`, { __metadata: { type: 'SP.Data.RequestsListItem' },
      Tags: { __metadata: { type: 'Collection(Edm.String)' }, results } }, '*', type);
    expect((await write(['b', 'a'])).status).toBe(204);
    expect((await site.get(`${ITEMS}(1)?$select=Tags`)).json).toEqual({ Tags: ['b', 'a'] });
    await write([]);
    expect((await site.get(`${ITEMS}(1)?$select=Tags`)).json).toEqual({ Tags: null });
  });

  it('several persons are written as <Name>Id: {results: [id]}', async () => {
    expect((await site.merge(`${ITEMS}(1)`, { TeamId: { results: [8, 7] } })).status).toBe(204);
    expect((await site.get(`${ITEMS}(1)?$select=TeamId`)).json).toEqual({ TeamId: [8, 7] });
  });

  it('form values set a lookup by a bare id: 200, no exception, and it reads back', async () => {
    await lookup('Title');
    const reply = await site.post(`${ITEMS}(1)/validateUpdateListItem`, { formValues: [{ FieldName: 'Doc', FieldValue: '1' }] });
    expect([reply.status, entries(reply)[0].HasException, (await site.get(`${ITEMS}(1)?$select=DocId`)).json]).toEqual([200, false, { DocId: 1 }]);
  });

  it('a lookup into a library by Title is readable: the file\'s Title, which an upload leaves null', async () => {
    await lookup('Title');
    await site.merge(`${ITEMS}(1)`, { DocId: 1 });
    const shown = async (): Promise<unknown> => (await site.get(`${ITEMS}(1)?$select=DocId,Doc/Title&$expand=Doc`)).json;
    expect(await shown()).toEqual({ DocId: 1, Doc: { Title: null } });
    await site.merge("web/lists/getbytitle('Files')/items(1)", { Title: 'Named' });
    expect(await shown()).toEqual({ DocId: 1, Doc: { Title: 'Named' } });
  });

  it.each<[string, () => Promise<Reply>]>([['createfieldasxml', () => lookup('FileLeafRef')], ['addfield', () => site.post(`${LIST}/fields/addfield`,
    { parameters: { Title: 'Doc', FieldTypeKind: 7, LookupListId: library, LookupFieldName: 'FileLeafRef' } })]])(
    'a lookup by FileLeafRef made by %s breaks whole items although no value is set: GET, MERGE and typed POST answer 500, Id and Title still 200', async (_how, make) => {
      expect((await make()).status).toBe(201);
      expect(told(await site.get(`${ITEMS}(1)`))).toEqual(CANNOT);
      expect(told(await site.get(`${ITEMS}(1)?$select=DocId`))).toEqual(CANNOT);
      expect(told(await site.get(`${ITEMS}?$select=Id,DocId`))).toEqual(CANNOT);
      expect(told(await site.merge(`${ITEMS}(1)`, { DocId: 1 }))).toEqual(CANNOT);
      const type = { headers: { 'content-type': 'application/json;odata=verbose' } };
      expect(told(await site.post(ITEMS, { __metadata: { type: 'SP.Data.RequestsListItem' }, DocId: 1 }, type))).toEqual([500, '-1, System.FormatException', 'Input string was not in a correct format.']);
      expect(told(await site.merge(`${ITEMS}(1)`, { __metadata: { type: 'SP.Data.RequestsListItem' }, DocId: 1 }, '*', type))).toEqual(CANNOT);
      for (const select of ['Id', 'Id,Title']) {
        expect((await site.get(`${ITEMS}(1)?$select=${select}`)).status).toBe(200);
      }
    });

  it('a list formula is enforced on create, on update and in a form alike', async () => {
    await site.merge(LIST, { ValidationFormula: '=Title<>"no"', ValidationMessage: 'Not that.' });
    expect((await site.post(ITEMS, { Title: 'no' })).status).toBe(500);
    expect((await site.merge(`${ITEMS}(1)`, { Title: 'no' })).status).toBe(500);
    expect(entries(await site.post(`${ITEMS}(1)/validateUpdateListItem`, { formValues: [{ FieldName: 'Title', FieldValue: 'no' }] }))).toMatchObject([{ HasException: true, ErrorMessage: 'Not that.' }]);
    expect((await site.get(`${ITEMS}?$select=Title`)).json.value).toEqual([{ Title: 'one' }]);
  });

  it('an item of a library takes values by a typed MERGE once its file is uploaded', async () => {
    const { ListItemEntityTypeFullName } = (await site.get("web/lists/getbytitle('Files')")).json;
    const merged = await site.merge("web/lists/getbytitle('Files')/items(1)", { __metadata: { type: ListItemEntityTypeFullName }, Title: 'Typed' }, '*',
      { headers: { 'content-type': 'application/json;odata=verbose' } });
    expect([ListItemEntityTypeFullName, merged.status, (await site.get("web/lists/getbytitle('Files')/items(1)?$select=Title,FileLeafRef")).json]).toEqual(
      ['SP.Data.FilesItem', 204, { Title: 'Typed', FileLeafRef: 'a.txt' }]);
  });

  it('getChanges tells ChangeToken, ChangeType, ItemId, ListId, Time and WebId of each change', async () => {
    const [change] = entries(await site.post(`${LIST}/getchanges`, { query: { Add: true, Item: true } }));
    const ids = [(await site.get(`${LIST}?$select=Id`)).json.Id, (await site.get('web?$select=Id')).json.Id];
    expect(change).toMatchObject({ ChangeToken: { StringValue: expect.stringMatching(new RegExp(`^1;3;${String(ids[0])};\\d{18};\\d+$`)) as unknown }, ChangeType: 1, ItemId: 1,
      ListId: ids[0], WebId: ids[1], Time: expect.stringMatching(/Z$/) as unknown });
  });

  it('a version of a file has the nine members that were recorded', async () => {
    await site.post("web/getfolderbyserverrelativeurl('/sites/dev/Files')/files/add(url='a.txt',overwrite=true)", 'longer');
    const [version] = entries(await site.get("web/getfilebyserverrelativeurl('/sites/dev/Files/a.txt')/versions"));
    expect(version).toEqual({ CheckInComment: '', Created: expect.any(String), ExpirationDate: null, ID: 512, IsCurrentVersion: false, Length: '1', Size: 1,
      Url: '_vti_history/512/Files/a.txt', VersionLabel: '1.0' });
  });
});
