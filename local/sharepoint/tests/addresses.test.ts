import { entries, errorOf, Reply, Site } from './support';

/** Addresses and spellings that other clients use for what PnPjs asks differently. */
describe('other ways to say the same', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Tasks');
    await site.post("web/lists/getbytitle('Tasks')/items", { Title: "it's \"one\"" });
    await site.post("web/lists/getbytitle('Tasks')/items", { Title: 'two' });
  });
  afterAll(() => site.close());

  const below = async (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${site.url}/${path}`,
    { ...init, headers: { accept: 'application/json;odata=nometadata', ...init.headers } });

  it('reaches lists without the web, as the $metadata says', async () => {
    expect(entries(await site.get('lists?$select=Title'))).toEqual(entries(await site.get('web/lists?$select=Title')));
    const { json } = await site.get("web/lists/getbytitle('Tasks')?$select=Id");
    expect((await site.get(`lists(guid'${String(json.Id)}')/items(2)?$select=Title`)).json).toEqual({ Title: 'two' });
  });

  it('answers at _vti_bin/client.svc as at _api', async () => {
    expect(await (await below('_vti_bin/client.svc/web/title')).json()).toEqual({ value: 'dev' });
  });

  it('is found in any case', async () => {
    const reply = await fetch(site.url.replace('/sites/dev', '/SITES/Dev/_API/Web/Title'), { headers: { accept: 'application/json;odata=nometadata' } });
    expect(await reply.json()).toEqual({ value: 'dev' });
  });

  it('refuses CSOM and SOAP aloud', async () => {
    const digest = await site.post('contextinfo');
    const csom = await below('_vti_bin/client.svc/ProcessQuery', { method: 'POST', body: '<Request/>',
      headers: { 'content-type': 'text/xml', 'x-requestdigest': String(digest.json.FormDigestValue) } });
    const soap = await below('_vti_bin/lists.asmx', { method: 'POST', body: '<Envelope/>', headers: { 'content-type': 'text/xml' } });
    const texts = [await csom.text(), await soap.text()];
    expect([csom.status, soap.status]).toEqual([501, 501]);
    expect(texts[0]).toContain('The local SharePoint does not do this: SP.Api/ProcessQuery.');
    expect(texts[1]).toContain('The local SharePoint does not do this: SOAP services below _vti_bin.');
  });

  const byCaml = (json: string): Promise<Reply> =>
    site.post(`web/lists/getbytitle('Tasks')/getitems(query=@q)?$select=Title&@q=${encodeURIComponent(json)}`);
  const where = (title: string): string => `<View><Query><Where><Eq><FieldRef Name=\\"Title\\"/><Value Type=\\"Text\\">${title}</Value></Eq></Where></Query></View>`;

  it.each([
    ['double quotes', `{"ViewXml":"${where('two')}"}`, 'two'],
    ['double quotes around an apostrophe', `{"ViewXml":"${where("it's &quot;one&quot;")}"}`, "it's \"one\""],
    ['apostrophes', `{'ViewXml':'${where('two').replace(/\\"/g, '"')}'}`, 'two'],
    ['apostrophes and escapes', `{'ViewXml':'${where('two')}'}`, 'two']
  ])('reads JSON in the URL with %s', async (_quotes, json, title) => {
    expect(entries(await byCaml(json))).toEqual([{ Title: title }]);
  });

  it('refuses JSON in the URL that is none', async () => {
    const reply = await byCaml("{'ViewXml':");
    expect([reply.status, errorOf(reply).code]).toEqual([400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException']);
  });

  it('recycles with a tunnelled DELETE as with a POST, as the CLI for Microsoft 365 asks', async () => {
    const { json } = await site.post("web/lists/getbytitle('Tasks')/items", { Title: 'gone' });
    const item = `web/lists/getbytitle('Tasks')/items(${String(json.Id)})`;
    const reply = await site.remove(`${item}/recycle()`);
    expect([reply.status, reply.json.value]).toEqual([200, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    expect((await site.get(item)).status).toBe(404);
    expect((await site.get(`web/recyclebin('${String(reply.json.value)}')?$select=Title`)).json).toEqual({ Title: 'gone' });
  });

  it('does not delete a property', async () => {
    const reply = await site.remove("web/lists/getbytitle('Tasks')/ItemCount");
    expect(reply.status).toBe(405);
  });

  it.each(['audit', 'usage', 'createcopyjobs', 'getcatalog'])('refuses site/%s aloud', async name => {
    expect((await site.get(`site/${name}`)).status).toBe(501);
  });

  it('names the collection that has no such verb', async () => {
    expect(errorOf(await site.merge('web/lists', { Title: 'x' })).message).toBe('The type SP.ListCollection does not support HTTP PATCH method.');
    expect(errorOf(await site.merge("web/lists/getbytitle('Tasks')/items", { Title: 'x' })).message)
      .toBe('The type SP.ListItemCollection does not support HTTP PATCH method.');
  });
});
