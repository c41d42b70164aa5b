import { child, parseXml, XmlElement } from '../xml';
import { Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Tasks')";
const FILE = "web/getfilebyserverrelativeurl('/sites/dev/Files/a.txt')";

/** Every property of an entry: its type (nothing for text), and its text, `null` or its parts. */
function properties(entry: XmlElement | undefined): Record<string, readonly [type: string | undefined, value: unknown]> {
  return Object.fromEntries((child(child(entry, 'content'), 'm:properties')?.children ?? []).map(one => [one.name.slice(2), [one.attributes['m:type'],
    one.attributes['m:null'] === 'true' ? null : one.children.length ? one.children.map(part => [part.name.slice(2), part.text]) : one.text] as const]));
}
const links = (entry: XmlElement | undefined): XmlElement[] => (entry?.children ?? []).filter(one => one.name === 'link');

describe('Atom XML, for a client that asks for no JSON', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Tasks', ['<Field Type="URL" Name="Page" DisplayName="Page"/>', '<Field Type="Number" Name="Rank" DisplayName="Rank"/>',
      '<Field Type="DateTime" Name="Due" DisplayName="Due"/>', '<Field Type="User" Name="Lead" DisplayName="Lead"/>',
      '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>']);
    await site.list('Files', [], 101);
    await site.post("web/getfolderbyserverrelativeurl('/sites/dev/Files')/files/add(url='a.txt',overwrite=true)", 'x');
    await site.post(`${LIST}/items`, { Title: 'A & <b> "c"', Page: { Url: 'https://example.org', Description: 'd' }, Tags: ['a', 'z'], LeadId: 7, Rank: 3,
      Due: '2026-01-31T12:00:00Z' });
    await site.post(`${LIST}/items`, { Title: 'Two' });
  });
  afterAll(() => site.close());
  const read = async (path: string, accept = 'application/atom+xml'): Promise<[XmlElement | undefined, Reply]> => {
    const reply = await site.get(path, { accept });
    return [parseXml(reply.text), reply];
  };

  it.each(['application/atom+xml', '*/*', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', '', 'application/xml'])('is the answer to Accept %j', async accept => {
    const [entry, reply] = await read('web', accept);
    expect([reply.status, reply.headers.get('content-type'), entry?.name]).toEqual([200, 'application/atom+xml;type=entry;charset=utf-8', 'entry']);
  });

  it.each(['web', 'site', LIST, `${LIST}/fields/getbytitle('Tags')`, `${LIST}/defaultview`, `${LIST}/defaultview/viewfields`, `${LIST}/items(1)`, `${LIST}/items(1)/fieldvaluesastext`,
    `${LIST}/rootfolder`, `${LIST}/items(1)/versions(512)`, 'web/currentuser', 'web/associatedownergroup', 'web/roledefinitions/getbytype(5)', 'web/regionalsettings', FILE])(
    '%s is one well-formed entry of the same members as in JSON', async path => {
      const [entry, reply] = await read(path);
      expect([reply.status, entry?.name]).toEqual([200, 'entry']);
      expect(Object.keys(properties(entry))).toEqual(Object.keys((await site.get(path)).json));
    });

  it('writes an item: identity, category, edit link, links of its persons, typed properties', async () => {
    const [entry, reply] = await read(`${LIST}/items(1)`);
    expect(entry?.attributes).toMatchObject({ 'xml:base': `${site.url}/_api/`, 'm:etag': '"1"' });
    expect(reply.headers.get('etag')).toMatch(/,1"$/);
    expect(child(entry, 'category')?.attributes.term).toBe('SP.Data.TasksListItem');
    expect(links(entry)[0].attributes).toEqual({ rel: 'edit', href: expect.stringMatching(/^Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(1\)$/) as unknown });
    expect(links(entry).find(link => link.attributes.title === 'Lead')?.attributes.type).toBe('application/atom+xml;type=entry');
    expect(links(entry).find(link => link.attributes.title === 'AttachmentFiles')?.attributes).toMatchObject({ type: 'application/atom+xml;type=feed',
      rel: 'http://schemas.microsoft.com/ado/2007/08/dataservices/related/AttachmentFiles' });
    expect(properties(entry)).toMatchObject({
      Title: [undefined, 'A & <b> "c"'], Id: ['Edm.Int32', '1'], Rank: ['Edm.Double', '3'], Due: ['Edm.DateTime', '2026-01-31T12:00:00Z'], LeadId: ['Edm.Int32', '7'],
      LeadStringId: [undefined, '7'], Attachments: ['Edm.Boolean', 'false'], GUID: ['Edm.Guid', expect.any(String)], ComplianceAssetId: [undefined, null],
      Page: ['SP.FieldUrlValue', [['Description', 'd'], ['Url', 'https://example.org']]], Tags: ['Collection(Edm.String)', [['element', 'a'], ['element', 'z']]]
    });
  });

  it('types the members of the service as its $metadata does', async () => {
    const [list] = await read(LIST);
    expect(properties(list)).toMatchObject({ AllowContentTypes: ['Edm.Boolean', 'true'], BaseTemplate: ['Edm.Int32', '100'], Created: ['Edm.DateTime', expect.any(String)],
      DocumentTemplateUrl: [undefined, null], Id: ['Edm.Guid', expect.any(String)], ParentWebPath: ['SP.ResourcePath', [['DecodedUrl', '/sites/dev']]] });
    const [file] = await read(FILE);
    expect(properties(file)).toMatchObject({ Length: ['Edm.Int64', '1'], UIVersion: ['Edm.Int32', '512'] });
    expect(links(file).map(link => link.attributes.title)).not.toContain('$value');
  });

  it('writes a feed with its entries and the link to the next page', async () => {
    const [feed, reply] = await read(`${LIST}/items?$top=1&$select=Title`);
    expect([reply.headers.get('content-type'), feed?.name]).toEqual(['application/atom+xml;type=feed;charset=utf-8', 'feed']);
    expect(feed?.children.filter(one => one.name === 'entry').map(entry => properties(entry))).toEqual([{ Title: [undefined, 'A & <b> "c"'] }]);
    const next = links(feed).find(link => link.attributes.rel === 'next')?.attributes.href ?? '';
    expect(next.startsWith(`${site.url}/_api/Web/Lists`)).toBe(true);
    expect((await read(next.slice(`${site.url}/_api/`.length)))[0]?.children.filter(one => one.name === 'entry')).toHaveLength(1);
  });

  it('opens a link in place', async () => {
    const [entry] = await read(`${LIST}/items(1)?$select=Title,Lead/Title&$expand=Lead`);
    const lead = links(entry).find(link => link.attributes.title === 'Lead');
    expect(Object.keys(properties(child(child(lead, 'm:inline'), 'entry')))).toEqual(['Title']);
  });

  it('writes a property, a method and nothing as one element', async () => {
    expect((await read('web/title'))[0]).toMatchObject({ name: 'd:Title', text: 'dev' });
    expect((await read('web/id'))[0]?.attributes['m:type']).toBe('Edm.Guid');
    expect((await read('web/sitelogourl'))[0]?.attributes['m:null']).toBe('true');
    const info = parseXml((await site.post('contextinfo', undefined, { accept: '*/*' })).text);
    expect([info?.name, info?.attributes['m:type'], child(info, 'd:FormDigestTimeoutSeconds')?.text]).toEqual(
      ['d:GetContextWebInformation', 'SP.ContextWebInformation', '1800']);
  });

  it('spells errors as m:error', async () => {
    const [error, reply] = await read("web/lists/getbytitle('No & <no>')", '*/*');
    expect([reply.status, reply.headers.get('content-type'), error?.name]).toEqual([404, 'application/xml;charset=utf-8', 'm:error']);
    expect([child(error, 'm:code')?.text, child(error, 'm:message')?.text]).toEqual(
      ['-1, System.ArgumentException', `List 'No & <no>' does not exist at site with URL '${site.url}'.`]);
  });

  it('reads an entry that a client sends, with its type', async () => {
    const entry = (term: string): string => `<?xml version="1.0"?><entry xmlns="http://www.w3.org/2005/Atom" xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices"
      xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><category term="${term}" scheme="http://schemas.microsoft.com/ado/2007/08/dataservices/scheme"/>
      <content type="application/xml"><m:properties><d:Title>Sent</d:Title><d:Rank m:type="Edm.Double">2.5</d:Rank><d:Due m:null="true"/>
      <d:Tags m:type="Collection(Edm.String)"><d:element>a</d:element></d:Tags></m:properties></content></entry>`;
    const send = (body: string): Promise<Reply> => site.post(`${LIST}/items`, body, { headers: { 'content-type': 'application/atom+xml' } });
    expect((await send(entry('SP.Data.TasksListItem'))).json).toMatchObject({ Title: 'Sent', Rank: 2.5, Due: null, Tags: ['a'] });
    expect((await send(entry('SP.Data.OtherListItem'))).status).toBe(400);
    expect((await send('<entry><unclosed></entry>')).status).toBe(400);
  });
});
