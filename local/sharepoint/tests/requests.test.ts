import { entries, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Tasks')";
const ITEMS = `${LIST}/items`;

/** What PnPjs sends and what it expects (sharepoint-wire A, B), and the general rules of answers (recorded answers 0), over raw HTTP. */
describe('requests as clients write them', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Tasks', ['<Field Type="User" Name="Lead" DisplayName="Lead"/>', '<Field Type="Number" Name="Rank" DisplayName="Rank"/>',
      '<Field Type="DateTime" Name="Due" DisplayName="Due" Format="DateTime"/>']);
    await site.list('Files', [], 101);
    for (const [Title, LeadId, Rank] of [['a b', 7, 1], ['c+d', 8, 2], ['e', null, 3]]) {
      await site.post(ITEMS, { Title, LeadId, Rank, Due: '2026-03-04T17:08:09Z' });
    }
  });
  afterAll(() => site.close());
  const titles = async (query: string): Promise<unknown> => entries(await site.get(`${ITEMS}?$select=Title&${query}`)).map(row => row.Title);

  it('Accept: application/json answers minimalmetadata: odata.metadata, odata.type, odata.id, odata.etag, odata.editLink', async () => {
    const { json } = await site.get(`${ITEMS}(1)`, { accept: 'application/json' });
    expect(Object.keys(json).slice(0, 6)).toEqual(['odata.metadata', 'odata.type', 'odata.id', 'odata.etag', 'odata.editLink', 'FileSystemObjectType']);
  });

  it('odata.metadata=none is nometadata', async () => {
    const reply = await site.get('web?$select=Title', { accept: 'application/json;odata.metadata=none' });
    expect([reply.headers.get('content-type'), reply.json]).toEqual(['application/json;odata=nometadata;streaming=true;charset=utf-8', { Title: 'dev' }]);
  });

  it('query strings may be encoded as forms: %24select, + for a space, %2B for a plus', async () => {
    expect(entries(await site.get(`${ITEMS}?%24select=Title&%24filter=Title+eq+%27a+b%27`))).toEqual([{ Title: 'a b' }]);
    expect(await titles('$filter=Title+eq+%27c%2Bd%27')).toEqual(['c+d']);
  });

  it('names of methods, of members and of options are matched without regard to case', async () => {
    expect((await site.get("Web/LISTS/GETBYTITLE('tasks')/Items/GetById(1)?$SELECT=title")).json).toEqual({ Title: 'a b' });
  });

  it('a MERGE of a column and of a view carries no If-Match', async () => {
    for (const [path, body] of [[`${LIST}/fields/getbytitle('Rank')`, { Description: 'd' }], [`${LIST}/defaultview`, { RowLimit: 5 }]] as const) {
      expect((await site.post(path, body, { headers: { 'x-http-method': 'MERGE' } })).status).toBe(204);
    }
  });

  it('a MERGE answers 204 with an ETag header and no body', async () => {
    for (const path of [`${ITEMS}(3)`, LIST]) {
      const reply = await site.merge(path, { Title: path === LIST ? 'Tasks' : 'e' });
      expect([reply.status, reply.headers.get('etag'), reply.text]).toEqual([204, expect.stringMatching(/\d+"$/), '']);
    }
  });

  it('lists.ensure reads a title alone and merges on the same address; a list that is missing is posted', async () => {
    const one = `${LIST}?$select=Title`;
    expect((await site.get(one)).json).toEqual({ Title: 'Tasks' });
    expect((await site.merge(one, { Description: 'ensured' })).status).toBe(204);
    expect((await site.get(`${LIST}?$select=Description`)).json.Description).toBe('ensured');
    expect((await site.get("web/lists/getbytitle('New')?$select=Title")).status).toBe(404);
    expect((await site.post('web/lists', { Title: 'New', Description: '', BaseTemplate: 100, ContentTypesEnabled: false })).status).toBe(201);
  });

  it('odata.nextLink is an absolute URL that can be followed as it stands', async () => {
    const link = String((await site.get(`${ITEMS}?$top=2&$select=Title`)).json['odata.nextLink']);
    expect(link.startsWith(`${site.url}/_api/`)).toBe(true);
    const reply = await fetch(link, { headers: { accept: 'application/json;odata=nometadata' } });
    expect(await reply.json()).toEqual({ value: [{ Title: 'e' }] });
  });

  it('$skiptoken=Paged%3dTRUE%26p_ID%3d1 begins after an id, which is no offset', async () => {
    expect(await titles('$skiptoken=Paged%3dTRUE%26p_ID%3d1')).toEqual(['c+d', 'e']);
  });

  it.each([['Rank lt 2', ['a b']], ['Rank le 2', ['a b', 'c+d']], ['Rank gt 2', ['e']], ['Rank ge 2', ['c+d', 'e']], ['Rank eq 2', ['c+d']], ['Rank ne 2', ['a b', 'e']],
    ['Rank gt 1 and Rank lt 3', ['c+d']], ['Rank eq 1 or Rank eq 3', ['a b', 'e']], ['not (Rank eq 1)', ['c+d', 'e']], ["startswith(Title,'c')", ['c+d']], ["substringof('b',Title)", ['a b']],
    ['Lead/Id eq 7', ['a b']], ['LeadId eq 8', ['c+d']], ["Created gt '1970-01-01T00:00:00.000Z' and Rank eq 1", ['a b']], ['day(Due) eq 4 and Rank eq 1', ['a b']],
    ['month(Due) eq 3 and year(Due) eq 2026 and Rank eq 1', ['a b']], ['hour(Due) eq 17 and minute(Due) eq 8 and second(Due) eq 9 and Rank eq 1', ['a b']], ['day(Due) eq 5', []]])(
    'the filter %s is answered', async (filter, expected) => { expect(await titles(`$filter=${encodeURIComponent(filter)}`)).toEqual(expected); });

  it('contextinfo answers six members, WebFullUrl and SiteFullUrl among them; FormDigestValue splits at the comma into a value and a date', async () => {
    const { json } = await site.post('contextinfo', undefined, { digest: false });
    expect(Object.keys(json)).toEqual(['FormDigestTimeoutSeconds', 'FormDigestValue', 'LibraryVersion', 'SiteFullUrl', 'SupportedSchemaVersions', 'WebFullUrl']);
    expect([json.FormDigestTimeoutSeconds, json.SiteFullUrl, json.WebFullUrl]).toEqual([1800, site.url, site.url]);
    const [value, date] = String(json.FormDigestValue).split(',');
    expect([value.startsWith('0x'), Math.abs(Date.parse(date) - Date.now()) < 60000]).toEqual([true, true]);
  });

  it('an upload in chunks answers how far it is as a text, for an Int64', async () => {
    await site.post("web/getfolderbyserverrelativepath(decodedUrl='/sites/dev/Files')/files/addUsingPath(decodedUrl='b.bin',overwrite=true)", '');
    const reply = await site.post("web/getfilebyserverrelativepath(decodedUrl='/sites/dev/Files/b.bin')/startUpload(uploadId=guid'11111111-1111-4111-8111-111111111111')", '0123456789');
    expect(reply.text).toBe('{"value":"10"}');
  });

  it('ID stands beside Id with the same value, whichever of the two is selected', async () => {
    for (const select of ['', '?$select=Id', '?$select=ID', '?$select=Id,Title']) {
      for (const row of entries(await site.get(`${ITEMS}${select}`))) {
        expect([select, row.ID, row.ID]).toEqual([select, row.Id, expect.any(Number)]);
      }
    }
  });

  it('the last page has no d.__next and no odata.nextLink', async () => {
    expect((await site.get(ITEMS, { accept: 'application/json;odata=verbose' })).json).not.toHaveProperty(['d', '__next']);
    expect((await site.get(`${ITEMS}?$top=3`)).json).not.toHaveProperty(['odata.nextLink']);
  });

  it('an empty single-line text that was written as "" reads back null', async () => {
    const made = await site.post(ITEMS, { Title: '' });
    expect((await site.get(`${ITEMS}(${String(made.json.Id)})?$select=Title`)).json).toEqual({ Title: null });
    await site.remove(`${ITEMS}(${String(made.json.Id)})`);
  });

  it('High and Low of a permission mask are texts in every mode', async () => {
    for (const accept of ['application/json', 'application/json;odata=nometadata', 'application/json;odata=verbose']) {
      expect((await site.get('web/effectivebasepermissions', { accept })).text).toMatch(/"High":"\d+","Low":"\d+"/);
    }
  });

  it('an expanded person or lookup that is empty is absent from its row', async () => {
    expect(entries(await site.get(`${ITEMS}?$select=Title,Lead/Title&$expand=Lead&$filter=Rank eq 3`))).toEqual([{ Title: 'e' }]);
  });

  it('titles of lists, columns, views and groups are found without regard to case and are unique so', async () => {
    await site.post(`${LIST}/views`, { Title: 'Mine' });
    await site.post('web/sitegroups', { Title: 'Helpers' });
    for (const path of ["web/lists/getbytitle('tASKS')", `${LIST}/fields/getbytitle('rANK')`, `${LIST}/fields/getbyinternalnameortitle('RANK')`, `${LIST}/views/getbytitle('mINE')`,
      "web/sitegroups/getbyname('hELPERS')"]) {
      expect([path, (await site.get(path)).status]).toEqual([path, 200]);
    }
    const second: readonly Promise<Reply>[] = [site.post('web/lists', { Title: 'TASKS', BaseTemplate: 100 }), site.post(`${LIST}/fields`, { Title: 'RANK', FieldTypeKind: 2 }),
      site.post(`${LIST}/fields`, { Title: 'TITLE', FieldTypeKind: 2 }), site.post(`${LIST}/views`, { Title: 'MINE' }), site.merge(`${LIST}/views/getbytitle('All Items')`, { Title: 'mine' }),
      site.post('web/sitegroups', { Title: 'HELPERS' })];
    expect((await Promise.all(second)).map(reply => reply.status)).toEqual([500, 500, 500, 500, 500, 500]);
    expect((await site.merge(`${LIST}/views/getbytitle('mine')`, { Title: 'MINE' })).status).toBe(204);
  });
});
