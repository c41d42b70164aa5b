import { Site } from './support';

describe('the four modes', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Tasks', ['<Field Type="URL" Name="Page" DisplayName="Page"/>',
      '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>']);
    await site.post("web/lists/getbytitle('Tasks')/items", { Title: 'One', Page: { Url: 'https://example.org', Description: 'd' }, Tags: ['a'] });
  });
  afterAll(() => site.close());

  it('minimal: annotations without @, two spellings of the ETag', async () => {
    const reply = await site.get("web/lists/getbytitle('Tasks')/items(1)", { accept: 'application/json' });
    expect(reply.headers.get('content-type')).toBe('application/json;odata=minimalmetadata;streaming=true;charset=utf-8');
    expect(reply.json['odata.type']).toBe('SP.Data.TasksListItem');
    expect(reply.json['odata.etag']).toBe('"1"');
    expect(reply.headers.get('etag')).toMatch(/^"[0-9a-f-]{36},1"$/);
    expect(reply.json['odata.editLink']).toMatch(/^Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(1\)$/);
    expect(reply.json.Tags).toEqual(['a']);
  });

  it('nometadata: no annotation at all', async () => {
    const reply = await site.get("web/lists/getbytitle('Tasks')/items(1)");
    expect(Object.keys(reply.json).filter(name => name.includes('odata.'))).toEqual([]);
    expect(Object.keys(reply.json).slice(0, 6)).toEqual(['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri',
      'ServerRedirectedEmbedUrl', 'ContentTypeId', 'Title']);
    expect(Object.keys(reply.json).slice(-7)).toEqual(['ID', 'Modified', 'Created', 'AuthorId', 'EditorId', 'OData__UIVersionString',
      'Attachments', 'GUID'].slice(-7));
  });

  it('verbose: d, results, __metadata and deferred links', async () => {
    const reply = await site.get("web/lists/getbytitle('Tasks')/items", { accept: 'application/json;odata=verbose' });
    expect(reply.json).toMatchObject({ d: { results: [{ __metadata: { type: 'SP.Data.TasksListItem', etag: '"1"' },
      Page: { __metadata: { type: 'SP.FieldUrlValue' }, Url: 'https://example.org' },
      Tags: { __metadata: { type: 'Collection(Edm.String)' }, results: ['a'] }, ParentList: { __deferred: {} } }] } });
  });

  it('OData-Version 4.0: annotations with @ and errors with a plain message', async () => {
    const headers = { 'odata-version': '4.0' };
    const reply = await site.get("web/lists/getbytitle('Tasks')/items(1)", { accept: 'application/json', headers });
    expect(reply.json['@odata.type']).toBe('#SP.Data.TasksListItem');
    const missing = await site.get("web/lists/getbytitle('No')", { accept: 'application/json;odata.metadata=none', headers });
    expect(missing.json).toEqual({ error: { code: '-1, System.ArgumentException',
      message: `List 'No' does not exist at site with URL '${site.url}'.` } });
  });

  it('a single property and a complex value', async () => {
    expect((await site.get('web/title')).json).toEqual({ value: 'dev' });
    expect((await site.get('web/title', { accept: 'application/json;odata=verbose' })).json).toEqual({ d: { Title: 'dev' } });
    expect((await site.get('web/effectivebasepermissions')).json).toEqual({ High: '2147483647', Low: '4294967295' });
  });

  it('refuses an Accept it cannot answer with 406', async () => {
    const reply = await site.get('web', { accept: 'application/json;odata=nonsense' });
    expect(reply.status).toBe(406);
  });

  it('says Id and ID both, whichever is selected', async () => {
    expect((await site.get("web/lists/getbytitle('Tasks')/items(1)?$select=Id")).json).toEqual({ Id: 1, ID: 1 });
  });
});
