import { rules } from '../rules';
import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Requests')";
const ITEMS = `${LIST}/items`;
const DATE = 'You must specify a valid date within the range of 1/1/1900 and 12/31/8900.';
type Value = readonly [FieldName: string, FieldValue: string];

describe('values of items, by REST and by forms', () => {
  let site: Site;
  let societies: string;
  beforeEach(async () => {
    site = await Site.start();
    societies = await site.list('Societies');
    await site.list('Requests', [
      '<Field Type="Note" Name="Rich" DisplayName="Rich" RichText="TRUE" RichTextMode="FullHtml"/>', '<Field Type="Note" Name="Plain" DisplayName="Plain" RichText="FALSE"/>',
      '<Field Type="DateTime" Name="Day" DisplayName="Day" Format="DateOnly"/>', '<Field Type="DateTime" Name="Moment" DisplayName="Moment" Format="DateTime"/>',
      '<Field Type="Choice" Name="Status" DisplayName="Status"><CHOICES><CHOICE>Received</CHOICE></CHOICES></Field>',
      '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
      '<Field Type="Number" Name="Rank" DisplayName="Rank" Min="0" Max="5000"/>', '<Field Type="Currency" Name="Cost" DisplayName="Cost"/>',
      '<Field Type="Boolean" Name="Flag" DisplayName="Flag"/>', '<Field Type="User" Name="Lead" DisplayName="Lead"/>',
      '<Field Type="UserMulti" Mult="TRUE" Name="Team" DisplayName="Team"/>', '<Field Type="URL" Name="Page" DisplayName="Page"/>',
      `<Field Type="Lookup" Name="Society" DisplayName="Society" List="{${societies}}" ShowField="Title"/>`,
      `<Field Type="LookupMulti" Mult="TRUE" Name="Sponsors" DisplayName="Sponsors" List="{${societies}}" ShowField="Title"/>`]);
    for (const Title of ['A', 'B']) {
      await site.post("web/lists/getbytitle('Societies')/items", { Title });
    }
    await site.post(ITEMS, { Title: 'One' });
  });
  afterEach(() => site.close());
  const form = (values: readonly Value[], more: Record<string, unknown> = {}, options = {}): Promise<Reply> => site.post(`${ITEMS}(1)/validateUpdateListItem`,
    { formValues: values.map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })), bNewDocumentUpdate: false, ...more }, options);
  const item = async (select: string): Promise<Record<string, unknown>> => (await site.get(`${ITEMS}(1)?$select=${select}`)).json;
  const create = (values: readonly Value[], info: Record<string, unknown> = {}, list = LIST): Promise<Reply> => site.post(`${list}/AddValidateUpdateItemUsingPath()`,
    { listItemCreateInfo: info, formValues: values.map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })), bNewDocumentUpdate: false });

  it.each([
    ['a: b', 'a&#58; b'], ['{x}', '&#123;x&#125;'], ['1 < 2 & "3" > 0', '1 &lt; 2 &amp; &quot;3&quot; &gt; 0'],
    ["' / # % + @ - [ ] ( ) = ? ;", "' / # % + @ - [ ] ( ) = ? ;"]])('rewrites rich text %j to %j and wraps it', async (text, stored) => {
    await site.merge(`${ITEMS}(1)`, { Rich: text, Plain: text, Title: text });
    const { Rich, Plain, Title } = await item('Rich,Plain,Title');
    expect([Plain, Title, String(Rich).replace(/ExternalClass[0-9A-F]{32}/, 'ExternalClass')]).toEqual([text, text, `<div class="ExternalClass">${stored}</div>`]);
    await site.merge(`${ITEMS}(1)`, { Rich });
    expect((await item('Rich')).Rich).toBe(Rich);
  });

  it('keeps the order of several choices, reads an empty set as null and an empty text as null', async () => {
    await site.merge(`${ITEMS}(1)`, { Tags: { __metadata: { type: 'Collection(Edm.String)' }, results: ['b', 'a'] }, TeamId: { results: [7, 3] }, SponsorsId: [2, 1], Title: '' },
      '*', { headers: { 'content-type': 'application/json' } });
    expect(await item('Tags,TeamId,SponsorsId,Title')).toEqual({ Tags: ['b', 'a'], TeamId: [7, 3], SponsorsId: [2, 1], Title: null });
    await site.merge(`${ITEMS}(1)`, { Tags: [], TeamId: [], SponsorsId: { results: [] } });
    expect(await item('Tags,TeamId,SponsorsId')).toEqual({ Tags: null, TeamId: null, SponsorsId: null });
  });

  it('takes a hyperlink as Url and Description only, up to 255 characters', async () => {
    expect((await site.merge(`${ITEMS}(1)`, { Page: 'https://example.org' })).status).toBe(400);
    expect((await site.merge(`${ITEMS}(1)`, { Page: { Url: `https://example.org/${'x'.repeat(240)}` } })).status).toBe(500);
    await site.merge(`${ITEMS}(1)`, { Page: { Url: 'https://example.org' } });
    expect(await item('Page')).toEqual({ Page: { Description: 'https://example.org', Url: 'https://example.org' } });
  });

  it.each([['1900-01-01T12:00:00Z', 204], ['8900-12-31T12:00:00Z', 204], ['1899-12-31T12:00:00Z', 500], ['8901-01-02T00:00:00Z', 500]])('a date of %s answers %i', async (Moment, status) => {
    expect((await site.merge(`${ITEMS}(1)`, { Moment })).status).toBe(status);
  });

  it('refuses what a number, a text or a person cannot be', async () => {
    const told = async (body: Record<string, unknown>): Promise<unknown[]> => {
      const reply = await site.merge(`${ITEMS}(1)`, body);
      return [reply.status, errorOf(reply).code.split(',')[0]];
    };
    expect(await told({ Rank: 5001 })).toEqual([500, '-2130575335']);
    expect(await told({ Title: 'a\u0000b' })).toEqual([500, '-2130575336']);
    expect(await told({ Title: 'x'.repeat(256) })).toEqual([500, '-2130575336']);
    expect(await told({ LeadId: 4711 })).toEqual([500, '-2130575154']);
    expect(await told({ Lead: 7 })).toEqual([400, '-1']);
    expect(await told({ Rank: {} })).toEqual([400, '-1']);
  });

  it('enforces required columns and choices where the rule is switched on', async () => {
    await site.merge(`${LIST}/fields/getbytitle('Rank')`, { Required: true });
    expect((await site.post(ITEMS, { Title: 'x', Status: 'Else' })).status).toBe(201);
    const required = jest.replaceProperty(rules as { enforcesRequired: boolean }, 'enforcesRequired', true);
    expect((await site.post(ITEMS, { Title: 'x' })).status).toBe(500);
    expect((await site.post(ITEMS, { Title: 'x', Rank: 1 })).status).toBe(201);
    required.restore();
    const choice = jest.replaceProperty(rules as { enforcesChoice: boolean }, 'enforcesChoice', true);
    expect((await site.post(ITEMS, { Title: 'x', Status: 'Else' })).status).toBe(500);
    choice.restore();
  });

  it('reads form values in the form of the site: dates, numbers, yes/no, choices, persons, lookups by bare id', async () => {
    const reply = await form([['Title', 'Two'], ['Day', '7/1/2026'], ['Moment', '1/15/2026 9:30 AM'], ['Rank', '1,234.5'], ['Cost', '$1,000.25'], ['Flag', '1'], ['Status', 'Received'],
      ['Tags', 'b;#a'], ['Lead', '[{"Key":"i:0#.f|membership|sample.chair@example.org"}]'], ['Society', '1'], ['Sponsors', '2;#B;#1;#A'], ['Page', 'https://example.org, Shown']]);
    expect([reply.status, entries(reply).filter(row => row.HasException)]).toEqual([200, []]);
    expect(entries(reply)[0]).toEqual({ ErrorCode: 0, ErrorMessage: null, FieldName: 'Title', FieldValue: 'Two', HasException: false, ItemId: 1 });
    expect(await item('Title,Day,Moment,Rank,Cost,Flag,Status,Tags,LeadId,SocietyId,SponsorsId,Page')).toEqual({ Title: 'Two', Day: '2026-07-01T04:00:00Z',
      Moment: '2026-01-15T14:30:00Z', Rank: 1234.5, Cost: 1000.25, Flag: true, Status: 'Received', Tags: ['b', 'a'], LeadId: 7, SocietyId: 1, SponsorsId: [2, 1],
      Page: { Description: 'Shown', Url: 'https://example.org' } });
  });

  it.each<[string, string, string]>([['Moment', '2026-01-15T09:30:00Z', DATE], ['Day', '12/31/1899', DATE], ['Day', '13/1/2026', DATE], ['Rank', 'many', 'The value of Rank is not valid.'],
    ['Status', 'Else', 'The value of Status is not valid.'], ['Lead', '[{"Key":"nobody"}]', 'The value of Lead is not valid.']])(
    'tells of %s = %s by HasException, with 200, and writes nothing', async (name, text, message) => {
      const reply = await form([['Title', 'Two'], [name, text]]);
      expect([reply.status, entries(reply).map(row => [row.FieldName, row.HasException, row.ErrorMessage])]).toEqual([200, [['Title', false, null], [name, true, message]]]);
      expect(await item('Title')).toEqual({ Title: 'One' });
    });

  it('raises the version by a form; bNewDocumentUpdate makes no version and moves neither Modified nor Editor', async () => {
    await site.merge(LIST, { EnableVersioning: true });
    await form([['Title', 'Two']]);
    expect(entries(await site.get(`${ITEMS}(1)/versions`))).toHaveLength(2);
    const before = await site.get(`${ITEMS}(1)`);
    await form([['Title', 'Three']], { bNewDocumentUpdate: true }, { as: 'chair' });
    const after = await site.get(`${ITEMS}(1)`);
    expect([after.json.Title, after.json.EditorId, after.json.Modified, after.json.OData__UIVersionString]).toEqual(['Three', before.json.EditorId, before.json.Modified, '2.0']);
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  });

  it('sets Author, Editor, Created and Modified by a form for those who manage the list', async () => {
    const values: readonly Value[] = [['Author', '[{"Key":"i:0#.f|membership|sample.chair@example.org"}]'], ['Created', '1/1/2020 12:00 PM'], ['Modified', '1/2/2020 12:00 PM']];
    await form(values, { bNewDocumentUpdate: true });
    expect(await item('AuthorId,Created,Modified')).toEqual({ AuthorId: 7, Created: '2020-01-01T17:00:00Z', Modified: '2020-01-02T17:00:00Z' });
    expect(entries(await form(values, {}, { as: 'chair' })).every(row => row.HasException)).toBe(true);
  });

  it('reads dates in UTC when datesInUTC says so', async () => {
    await form([['Moment', '1/15/2026 9:30 AM']], { datesInUTC: true });
    expect(await item('Moment')).toEqual({ Moment: '2026-01-15T09:30:00Z' });
  });

  it('AddValidateUpdateItemUsingPath adds an item, tells its id in a row of its own, and adds nothing for a bad value', async () => {
    const good = await create([['Title', 'Made'], ['Day', '1/2/2026']], { FolderPath: { DecodedUrl: '/sites/dev/Lists/Requests' } });
    expect([good.status, entries(good).pop()]).toEqual([200, { ErrorCode: 0, ErrorMessage: null, FieldName: 'Id', FieldValue: '2', HasException: false, ItemId: 2 }]);
    const bad = await create([['Title', 'x'], ['Moment', '2026-01-15T09:30:00Z']]);
    expect([bad.status, entries(bad).map(row => [row.FieldName, row.HasException, row.ErrorMessage, row.FieldValue])]).toEqual([200, [['Title', false, null, 'x'],
      ['Moment', true, DATE, '2026-01-15T09:30:00Z'], ['Id', false, null, '0']]]);
    expect((await site.get(`${LIST}/ItemCount`)).json.value).toBe(2);
  });

  it('AddValidateUpdateItemUsingPath adds folders and items inside them, through PnPjs', async () => {
    const list = site.pnp().web.lists.getByTitle('Requests');
    await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'F' }], '/sites/dev/Lists/Requests', false, undefined, { leafName: 'F', objectType: 1 });
    const rows = await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'inside' }], '/sites/dev/Lists/Requests/F');
    expect(rows[rows.length - 1]).toMatchObject({ FieldName: 'Id', FieldValue: '3' });
    expect((await site.get(`${ITEMS}?$select=FileRef,FileSystemObjectType&$filter=Id gt 1`)).json.value).toEqual([
      { FileRef: '/sites/dev/Lists/Requests/F', FileSystemObjectType: 1 }, { FileRef: '/sites/dev/Lists/Requests/F/3_.000', FileSystemObjectType: 0 }]);
    expect((await create([['Title', 'x']], { FolderPath: { DecodedUrl: '/sites/dev/Lists/Requests/No' } })).status).toBe(404);
  });

  it('refuses an item added to a library with 500', async () => {
    await site.list('Published', [], 101);
    const reply = await site.post("web/lists/getbytitle('Published')/items", { Title: 'x' });
    expect([reply.status, errorOf(reply).message]).toEqual([500, 'To add an item to a document library, use SPFileCollection.Add()']);
  });

  it('reads versions by $select, $filter, $top and $orderby on their own columns', async () => {
    await site.merge(LIST, { EnableVersioning: true });
    for (const [Title, as] of [['Two', 'owner'], ['Three', 'chair']] as const) {
      await site.merge(`${ITEMS}(1)`, { Title }, '*', { as });
    }
    const versions = async (query: string): Promise<unknown[]> => entries(await site.get(`${ITEMS}(1)/versions?${query}`)).map(row => Object.values(row));
    expect(await versions('$select=VersionLabel,Title')).toEqual([['3.0', 'Three'], ['2.0', 'Two'], ['1.0', 'One']]);
    expect(await versions('$select=VersionId&$orderby=VersionId&$top=2')).toEqual([[512], [1024]]);
    expect(await versions("$select=VersionId&$filter=VersionLabel eq '2.0'")).toEqual([[1024]]);
    expect(await versions('$select=VersionId&$filter=VersionId ge 1024&$orderby=Modified desc,VersionId desc')).toEqual([[1536], [1024]]);
    expect((await site.get(`${ITEMS}(1)/versions(1536)?$select=VersionId,CreatedBy/Title&$expand=CreatedBy`)).json).toEqual({ VersionId: 1536, CreatedBy: { Title: 'Sample Chair' } });
  });

  it('reads the content type of an item, and refuses one that the list does not have', async () => {
    expect((await site.get(`${ITEMS}(1)?$select=Id,ContentType/Name&$expand=ContentType`)).json).toMatchObject({ ContentType: { Name: 'Item' } });
    const { ContentTypeId } = await item('ContentTypeId');
    expect((await site.merge(`${ITEMS}(1)`, { ContentTypeId })).status).toBe(204);
    expect((await site.merge(`${ITEMS}(1)`, { ContentTypeId: '0x0199' })).status).toBe(500);
  });
});
