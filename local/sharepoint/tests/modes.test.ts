import { Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Tasks')";
/** A request for each mode: the mode's name, what it sends, and the Content-Type that comes back. */
const MODES = {
  minimal: { accept: 'application/json', type: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8' },
  nometadata: { accept: 'application/json;odata=nometadata', type: 'application/json;odata=nometadata;streaming=true;charset=utf-8' },
  verbose: { accept: 'application/json;odata=verbose', type: 'application/json;odata=verbose;charset=utf-8' },
  v4: { accept: 'application/json', headers: { 'odata-version': '4.0' },
    type: 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8' }
} as const;
type Fields = { [name: string]: unknown };

/** Each resource with its type; a path below `web` unless it starts elsewhere. */
const RESOURCES: readonly (readonly [path: string, type: string])[] = [
  ['web', 'SP.Web'], ['site', 'SP.Site'], [LIST, 'SP.List'], [`${LIST}/fields/getbytitle('Title')`, 'SP.FieldText'],
  [`${LIST}/fields/getbytitle('Tags')`, 'SP.FieldMultiChoice'], [`${LIST}/fields/getbytitle('Created')`, 'SP.FieldDateTime'],
  [`${LIST}/fields/getbytitle('Created By')`, 'SP.FieldUser'], [`${LIST}/defaultview`, 'SP.View'], [`${LIST}/defaultview/viewfields`, 'SP.ViewFieldCollection'],
  [`${LIST}/items(1)`, 'SP.Data.TasksListItem'], [`${LIST}/items(1)/fieldvaluesastext`, 'SP.FieldStringValues'], [`${LIST}/rootfolder`, 'SP.Folder'],
  [`${LIST}/contenttypes`, 'SP.ContentType'], [`${LIST}/items(1)/versions(512)`, 'SP.ListItemVersion'], ['web/currentuser', 'SP.User'],
  ['web/associatedownergroup', 'SP.Group'], ['web/roledefinitions/getbytype(5)', 'SP.RoleDefinition'], ['web/roleassignments', 'SP.RoleAssignment'],
  ['web/regionalsettings', 'SP.RegionalSettings'], ['web/regionalsettings/timezone', 'SP.TimeZone'], ['web/lists', 'SP.List'], ['web/siteusers', 'SP.User'],
  [`${LIST}/fields`, 'SP.Field'], [`${LIST}/views`, 'SP.View'], [`${LIST}/items`, 'SP.Data.TasksListItem'],
  ["web/getfilebyserverrelativeurl('/sites/dev/Files/a.txt')", 'SP.File'], ["web/getfilebyserverrelativeurl('/sites/dev/Files/a.txt')/listitemallfields", 'SP.Data.FilesItem']
];

describe('the four modes', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Tasks', ['<Field Type="URL" Name="Page" DisplayName="Page"/>',
      '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>', '<Field Type="User" Name="Lead" DisplayName="Lead"/>']);
    await site.list('Files', [], 101);
    await site.post("web/getfolderbyserverrelativeurl('/sites/dev/Files')/files/add(url='a.txt',overwrite=true)", 'x');
    await site.post(`${LIST}/items`, { Title: 'One', Page: { Url: 'https://example.org', Description: 'd' }, Tags: ['a'], LeadId: 7 });
  });
  afterAll(() => site.close());
  const ask = (path: string, mode: keyof typeof MODES): Promise<Reply> => site.get(path, MODES[mode]);
  const first = (json: Fields): Fields => (Array.isArray(json.value) ? (json.value as Fields[])[0] : json);
  const bare = (type: string): string => (type === 'SP.Field' ? 'SP.Field' : `${type}`);

  it.each(RESOURCES)('%s is an entity of %s in each of them', async (path, type) => {
    for (const mode of ['minimal', 'nometadata', 'verbose', 'v4'] as const) {
      const reply = await ask(path, mode);
      expect([mode, reply.status, reply.headers.get('content-type')]).toEqual([mode, 200, MODES[mode].type]);
    }
    const minimal = first((await ask(path, 'minimal')).json);
    expect(minimal['odata.type']).toMatch(new RegExp(`^${bare(type).replace(/\./g, '\\.')}`));
    expect([typeof minimal['odata.id'], typeof minimal['odata.editLink']]).toEqual(['string', 'string']);
    const v4 = first((await ask(path, 'v4')).json);
    expect([v4['@odata.type'], v4['@odata.id'], v4['@odata.editLink'], v4['@odata.etag']]).toEqual(
      [`#${String(minimal['odata.type'])}`, minimal['odata.id'], minimal['odata.editLink'], minimal['odata.etag']]);
    const { d } = (await ask(path, 'verbose')).json as { d: Fields };
    const verbose = Array.isArray(d.results) ? (d.results as Fields[])[0] : d;
    expect(verbose.__metadata).toMatchObject({ type: minimal['odata.type'] });
    const none = first((await ask(path, 'nometadata')).json);
    expect(JSON.stringify(none)).not.toContain('odata.');
    expect(Object.keys(none)).toEqual(Object.keys(minimal).filter(name => !name.includes('odata.')));
    const values = Object.keys(verbose).filter(name => name !== '__metadata' && !(verbose[name] as Fields | null)?.__deferred);
    expect(values).toEqual(Object.keys(none));
  });

  it('annotates an answer with the address of its metadata, elements told from feeds', async () => {
    expect((await ask('web', 'minimal')).json['odata.metadata']).toBe(`${site.url}/_api/$metadata#SP.ApiData.Webs/@Element`);
    expect((await ask('web/lists', 'minimal')).json['odata.metadata']).toBe(`${site.url}/_api/$metadata#SP.ApiData.Lists`);
    expect((await ask(`${LIST}/items`, 'v4')).json['@odata.context']).toBe(`${site.url}/_api/$metadata#SP.ListData.TasksListItems`);
  });

  it('spells the ETag of an item "N" in the body and "guid,N" in the header', async () => {
    const reply = await ask(`${LIST}/items(1)`, 'minimal');
    expect([reply.json['odata.etag'], reply.headers.get('etag')]).toEqual(['"1"', expect.stringMatching(/^"[0-9a-f-]{36},1"$/)]);
    expect(((await ask(`${LIST}/items(1)`, 'verbose')).json as { d: { __metadata: Fields } }).d.__metadata.etag).toBe('"1"');
  });

  it('orders the properties of an item as the service does', async () => {
    const names = Object.keys((await ask(`${LIST}/items(1)`, 'nometadata')).json);
    expect(names).toEqual(['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'ContentTypeId', 'Title', 'ComplianceAssetId',
      'Page', 'Tags', 'LeadId', 'LeadStringId', 'ID', 'Modified', 'Created', 'AuthorId', 'EditorId', 'OData__UIVersionString', 'Attachments', 'GUID']);
  });

  it('writes several values and complex values as each mode has them', async () => {
    const [light, verbose] = [(await ask(`${LIST}/items(1)`, 'nometadata')).json, ((await ask(`${LIST}/items(1)`, 'verbose')).json as { d: Fields }).d];
    expect([light.Tags, light.Page]).toEqual([['a'], { Description: 'd', Url: 'https://example.org' }]);
    expect([verbose.Tags, verbose.Page]).toEqual([{ __metadata: { type: 'Collection(Edm.String)' }, results: ['a'] },
      { __metadata: { type: 'SP.FieldUrlValue' }, Description: 'd', Url: 'https://example.org' }]);
  });

  it('writes single properties, methods and nothing as each mode has them', async () => {
    expect((await ask('web/title', 'nometadata')).json).toEqual({ value: 'dev' });
    expect((await ask('web/title', 'minimal')).json).toEqual({ 'odata.metadata': `${site.url}/_api/$metadata#Edm.String`, value: 'dev' });
    expect((await ask('web/title', 'v4')).json).toEqual({ '@odata.context': `${site.url}/_api/$metadata#Edm.String`, value: 'dev' });
    expect((await ask('web/title', 'verbose')).json).toEqual({ d: { Title: 'dev' } });
    expect((await ask('web/effectivebasepermissions', 'nometadata')).json).toEqual({ High: '2147483647', Low: '4294967295' });
    expect((await ask('web/effectivebasepermissions', 'verbose')).json).toEqual({ d: { EffectiveBasePermissions: {
      __metadata: { type: 'SP.BasePermissions' }, High: '2147483647', Low: '4294967295' } } });
    expect((await ask('web/sitelogourl', 'nometadata')).json).toEqual({ 'odata.null': true });
    expect((await site.post('contextinfo', undefined, MODES.verbose)).json).toMatchObject({ d: { GetContextWebInformation: {
      __metadata: { type: 'SP.ContextWebInformation' }, FormDigestTimeoutSeconds: 1800 } } });
  });

  it('opens links by $expand: objects and arrays, results in verbose; the rest stays deferred there only', async () => {
    const query = `${LIST}?$select=Title,RootFolder/Name,Fields/InternalName&$expand=RootFolder,Fields`;
    expect((await ask(query, 'nometadata')).json).toMatchObject({ Title: 'Tasks', RootFolder: { Name: 'Tasks' }, Fields: expect.arrayContaining([{ InternalName: 'Title' }]) });
    expect((await ask(query, 'verbose')).json).toMatchObject({ d: { RootFolder: { Name: 'Tasks' }, Fields: { results: expect.any(Array) as unknown } } });
    const { d } = (await ask(LIST, 'verbose')).json as { d: Fields };
    expect([d.Items, d.Views, d.ParentWeb]).toMatchObject([{ __deferred: { uri: expect.stringMatching(/\/Items$/) as unknown } }, { __deferred: {} }, { __deferred: {} }]);
    expect((await ask(LIST, 'nometadata')).json.Items).toBeUndefined();
  });

  it('continues a feed by d.__next, odata.nextLink or @odata.nextLink', async () => {
    await site.post(`${LIST}/items`, { Title: 'Two' });
    const page = `${LIST}/items?$top=1`;
    expect(((await ask(page, 'verbose')).json as { d: Fields }).d.__next).toMatch(/skiptoken/);
    expect((await ask(page, 'nometadata')).json['odata.nextLink']).toMatch(/skiptoken/);
    expect((await ask(page, 'v4')).json['@odata.nextLink']).toMatch(/skiptoken/);
    await site.remove(`${LIST}/items(2)`);
  });

  it('spells errors: odata.error, error in verbose, a plain message in 4.0', async () => {
    const code = '-1, System.ArgumentException';
    const value = `List 'No' does not exist at site with URL '${site.url}'.`;
    const asked = "web/lists/getbytitle('No')";
    expect((await ask(asked, 'minimal')).json).toEqual({ 'odata.error': { code, message: { lang: 'en-US', value } } });
    expect((await ask(asked, 'nometadata')).json).toEqual({ 'odata.error': { code, message: { lang: 'en-US', value } } });
    expect((await ask(asked, 'verbose')).json).toEqual({ error: { code, message: { lang: 'en-US', value } } });
    expect((await ask(asked, 'v4')).json).toEqual({ error: { code, message: value } });
    for (const mode of ['minimal', 'nometadata', 'verbose', 'v4'] as const) {
      expect((await ask(asked, mode)).headers.get('content-type')).toBe(MODES[mode].type);
    }
  });

  it.each(['application/json;odata=nonsense', 'image/png', 'text/plain', 'application/json;odata=verbos'])('refuses the Accept %s with 406', async accept => {
    const reply = await site.get('web', { accept });
    expect([reply.status, reply.json]).toMatchObject([406, { 'odata.error': { code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
      message: { value: 'The HTTP header ACCEPT is missing or its value is invalid.' } } }]);
  });

  it('takes verbose bodies with their type only, and __metadata in no other', async () => {
    const verbose = { accept: 'application/json;odata=verbose', headers: { 'content-type': 'application/json;odata=verbose' } };
    const post = async (body: Fields, options = verbose): Promise<unknown[]> => {
      const reply = await site.post(`${LIST}/items`, body, options);
      return [reply.status, JSON.stringify(reply.json).match(/"value":"([^."]*)/)?.[1]];
    };
    expect((await post({ __metadata: { type: 'SP.Data.TasksListItem' }, Title: 'x', Tags: { __metadata: { type: 'Collection(Edm.String)' }, results: ['b', 'a'] },
      Page: { __metadata: { type: 'SP.FieldUrlValue' }, Url: 'https://example.org', Description: 'x' } }))[0]).toBe(201);
    expect(await post({ Title: 'x' })).toEqual([400, 'An entry without a type name was found, but no expected type was specified']);
    expect(await post({ __metadata: { type: 'SP.Data.OtherListItem' }, Title: 'x' })).toEqual([400, "A type named 'SP"]);
    const light = { accept: 'application/json', headers: { 'content-type': 'application/json;odata=nometadata' } };
    expect((await post({ __metadata: { type: 'SP.Data.TasksListItem' }, Title: 'x' }, light))[0]).toBe(400);
  });

  it('says Id and ID both, whichever is selected', async () => {
    expect((await ask(`${LIST}/items(1)?$select=Id`, 'nometadata')).json).toEqual({ Id: 1, ID: 1 });
    expect((await ask(`${LIST}/items(1)?$select=Title`, 'nometadata')).json).toMatchObject({ Title: 'One' });
  });
});
