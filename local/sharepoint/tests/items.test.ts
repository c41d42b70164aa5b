import { entries, errorOf, Site } from './support';

const ITEMS = "web/lists/getbytitle('Requests')/items";

describe('items', () => {
  let site: Site;
  let societies: string;
  beforeEach(async () => {
    site = await Site.start();
    societies = await site.list('Societies');
    await site.list('Requests', [
      '<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE"/>',
      '<Field Type="Note" Name="Plain" DisplayName="Plain" RichText="FALSE"/>',
      '<Field Type="Note" Name="Rich" DisplayName="Rich" RichText="TRUE" RichTextMode="FullHtml"/>',
      '<Field Type="DateTime" Name="Day" DisplayName="Day" Format="DateOnly"/>',
      '<Field Type="DateTime" Name="Moment" DisplayName="Moment" Format="DateTime"/>',
      '<Field Type="Choice" Name="Status" DisplayName="Status"><CHOICES><CHOICE>Received</CHOICE></CHOICES><Default>Received</Default></Field>',
      '<Field Type="MultiChoice" Name="Modules" DisplayName="Modules"><CHOICES><CHOICE>CPIN</CHOICE></CHOICES></Field>',
      '<Field Type="Boolean" Name="Flag" DisplayName="Flag"><Default>0</Default></Field>',
      '<Field Type="Number" Name="Rank" DisplayName="Rank"/>',
      '<Field Type="User" Name="Lead" DisplayName="Lead"/>',
      `<Field Type="Lookup" Name="Society" DisplayName="Society" List="{${societies}}" ShowField="Title"/>`,
      `<Field Type="LookupMulti" Mult="TRUE" Name="Sponsors" DisplayName="Sponsors" List="{${societies}}" ShowField="Title"/>`,
      '<Field Type="URL" Name="Page" DisplayName="Page" Format="Hyperlink"/>'
    ]);
    await site.post("web/lists/getbytitle('Societies')/items", { Title: 'Sample Society A' });
    await site.post("web/lists/getbytitle('Societies')/items", { Title: "Sample O'Society B" });
  });
  afterEach(() => site.close());

  it('adds with 201, ETag and Location', async () => {
    const reply = await site.post(ITEMS, { Title: 'One' });
    expect(reply.status).toBe(201);
    expect(reply.headers.get('etag')).toMatch(/,1"$/);
    expect(reply.headers.get('location')).toMatch(/\/_api\/Web\/Lists\(guid'[^']+'\)\/Items\(1\)$/);
    expect(reply.json).toMatchObject({ Id: 1, ID: 1, Title: 'One', Status: 'Received', Flag: false, OData__UIVersionString: '1.0' });
    expect(reply.json.Created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('keeps every kind of value as SharePoint does', async () => {
    await site.post(ITEMS, { Title: '', Plain: 'a: b\n{c}', Rich: '<p onclick="x()">a: {b}<script>1</script></p>', Day: '2026-01-15T12:00:00Z',
      Moment: '2026-07-01T09:30:15.250Z', Modules: { results: ['CPIN'] }, Flag: true, Rank: 2.5, LeadId: 7, SocietyId: 2,
      SponsorsId: [2, 1], Page: { Url: 'https://example.org', Description: 'Example' } });
    const { json } = await site.get(`${ITEMS}(1)?$select=*,Society/Title,Sponsors/Title,Lead/Title,Lead/EMail&$expand=Society,Sponsors,Lead`);
    expect(json).toMatchObject({ Title: null, Plain: 'a: b\n{c}', Day: '2026-01-15T05:00:00Z', Moment: '2026-07-01T09:30:15Z',
      Modules: ['CPIN'], Flag: true, Rank: 2.5, LeadId: 7, LeadStringId: '7', SocietyId: 2, SponsorsId: [2, 1],
      Page: { Description: 'Example', Url: 'https://example.org' }, Society: { Title: "Sample O'Society B" },
      Sponsors: [{ Title: "Sample O'Society B" }, { Title: 'Sample Society A' }],
      Lead: { Title: 'Sample Chair', EMail: 'sample.chair@example.org' } });
    expect(json.Rich).toMatch(/^<div class="ExternalClass[0-9A-F]{32}"><p>a&#58; &#123;b&#125;<\/p><\/div>$/);
  });

  it('reads an emptied several-choice column as null', async () => {
    await site.post(ITEMS, { Title: 'x', Modules: ['CPIN'] });
    await site.merge(`${ITEMS}(1)`, { Modules: [] });
    expect((await site.get(`${ITEMS}(1)?$select=Modules`)).json).toEqual({ Modules: null });
  });

  it('stores a date-only value as site-local midnight, in winter and in summer', async () => {
    await site.post(ITEMS, { Day: '2026-07-01T12:00:00Z' });
    await site.post(ITEMS, { Day: '2026-01-01' });
    expect(entries(await site.get(`${ITEMS}?$select=Day`)).map(row => row.Day)).toEqual(['2026-07-01T04:00:00Z', '2026-01-01T05:00:00Z']);
  });

  it('updates with 204 and a new ETag, and refuses a stale one with 412', async () => {
    const first = await site.post(ITEMS, { Title: 'One' });
    const etag = first.headers.get('etag') ?? '';
    const updated = await site.merge(`${ITEMS}(1)`, { Title: 'Two' }, etag);
    expect([updated.status, updated.headers.get('etag')]).toEqual([204, etag.replace(',1"', ',2"')]);
    const stale = await site.merge(`${ITEMS}(1)`, { Title: 'Three' }, '"1"');
    expect([stale.status, errorOf(stale).code]).toEqual([412, '-1, Microsoft.SharePoint.Client.ClientServiceException']);
    expect(errorOf(stale).message).toBe(`The request ETag value '"1"' does not match the object's ETag value '${etag.replace(',1"', ',2"')}'.`);
    expect((await site.get(`${ITEMS}(1)?$select=Title`)).json.Title).toBe('Two');
  });

  it('lets exactly one of 50 updates with one ETag win', async () => {
    await site.post(ITEMS, { Title: 'One' });
    const replies = await Promise.all(Array.from({ length: 50 }, (_none, n) => site.merge(`${ITEMS}(1)`, { Title: `T${n}` }, '"1"')));
    expect(replies.filter(reply => reply.status === 204)).toHaveLength(1);
    expect(replies.filter(reply => reply.status === 412)).toHaveLength(49);
  });

  it('gives 200 parallel adds distinct ids', async () => {
    const ids = await Promise.all(Array.from({ length: 200 }, async (_none, n) => (await site.post(ITEMS, { Title: `T${n}` })).json.Id));
    expect(new Set(ids).size).toBe(200);
  }, 20000);

  it('refuses a duplicate in a unique column with 500, without regard to case', async () => {
    await site.post(ITEMS, { Title: 'a', Key: 'Client-1' });
    const reply = await site.post(ITEMS, { Title: 'b', Key: 'client-1' });
    expect(reply.status).toBe(500);
    expect(errorOf(reply)).toEqual({ code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', message:
      'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Key].' });
    expect((await site.get("web/lists/getbytitle('Requests')/ItemCount")).json.value).toBe(1);
  });

  it.each([
    [{ Title: 'x'.repeat(256) }, 500, '-2130575336, Microsoft.SharePoint.SPException'],
    [{ Nope: 1 }, 400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'],
    [{ Title: { a: 1 } }, 400, '-1, Microsoft.Data.OData.ODataException'],
    [{ Page: 'https://example.org' }, 400, '-1, Microsoft.Data.OData.ODataException'],
    [{ Day: 'yesterday' }, 400, '-1, Microsoft.Data.OData.ODataException'],
    [{ Day: '2026-02-30T00:00:00Z' }, 400, '-1, Microsoft.Data.OData.ODataException'],
    [{ Rank: 'many' }, 400, '-1, Microsoft.Data.OData.ODataException'],
    [{ __metadata: { type: 'x' }, Title: 'x' }, 400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'],
    [{ LeadId: 999 }, 500, '-2130575154, Microsoft.SharePoint.SPException']
  ])('refuses %j', async (body, status, code) => {
    const reply = await site.post(ITEMS, body);
    expect([reply.status, errorOf(reply).code]).toEqual([status, code]);
  });

  it('filters without regard to case, by choice, date, person, lookup, null and text tests', async () => {
    await site.post(ITEMS, { Title: 'Élan vital', Status: 'Received', Rank: 1, LeadId: 7, SocietyId: 1, Moment: '2026-03-01T00:00:00Z', Flag: true });
    await site.post(ITEMS, { Title: 'second', Status: 'Endorsed', Rank: 2, SponsorsId: [1, 2], Modules: ['CPIN', 'mFTIS'] });
    const ids = async (filter: string): Promise<unknown[]> => {
      const reply = await site.get(`${ITEMS}?$select=Id&$filter=${encodeURIComponent(filter)}`);
      return reply.status === 200 ? entries(reply).map(row => row.Id) : [reply.status, errorOf(reply).code];
    };
    expect(await ids("Status eq 'RECEIVED'")).toEqual([1]);
    expect(await ids("startswith(Title, 'élan') and Rank le 1")).toEqual([1]);
    expect(await ids("substringof('CON', Title)")).toEqual([2]);
    expect(await ids("Moment ge datetime'2026-02-01T00:00:00Z'")).toEqual([1]);
    expect(await ids("Moment ge '2026-02-01T00:00:00.000Z'")).toEqual([1]);
    expect(await ids('LeadId eq 7')).toEqual([1]);
    expect(await ids("Lead/Title eq 'sample chair'")).toEqual([1]);
    expect(await ids("Society/Title eq 'Sample Society A'")).toEqual([1]);
    expect(await ids("Sponsors/Title eq 'Sample O''Society B'")).toEqual([2]);
    expect(await ids('SponsorsId eq 1')).toEqual([2]);
    expect(await ids("Modules eq 'mftis'")).toEqual([2]);
    expect(await ids('SocietyId eq null')).toEqual([2]);
    expect(await ids("Rank ne 1")).toEqual([2]);
    expect(await ids('Flag eq 1 or Id eq 2')).toEqual([1, 2]);
    expect(await ids('not (Rank gt 1)')).toEqual([1]);
    expect(await ids("month(Moment) eq 3")).toEqual([1]);
    expect(await ids('Nope eq 1')).toEqual([400, '-2147024809, System.ArgumentException']);
    expect(await ids("Title eq 'a'' or 1 eq 1 --'")).toEqual([]);
  });

  it('refuses what $select and $expand cannot mean', async () => {
    const codes = async (query: string): Promise<unknown[]> => {
      const reply = await site.get(`${ITEMS}?${query}`);
      return [reply.status, errorOf(reply).message];
    };
    await site.post(ITEMS, { Title: 'x' });
    expect(await codes('$select=Nope')).toEqual([400, "The field or property 'Nope' does not exist."]);
    expect(await codes('$select=Lead')).toEqual([400, "The query to field 'Lead' is not valid. The $select query string must specify " +
      'the target fields and the $expand query string must contains Lead.']);
    expect(await codes('$select=Lead/Title')).toEqual([400, "The query to field 'Lead' is not valid. The $select query string must " +
      'specify the target fields and the $expand query string must contains Lead.']);
  });

  it('pages by id with $top and nextLink, and loses none', async () => {
    await site.local('POST', 'seed', { list: 'Requests', items: Array.from({ length: 250 }, (_none, n) => ({ Title: `T${n}`, Rank: n % 7 })) });
    const seen: unknown[] = [];
    let next: string | undefined = `${ITEMS}?$select=Id,Rank&$top=40&$orderby=Rank desc`;
    while (next) {
      const reply = await site.get(next);
      seen.push(...entries(reply).map(row => row.Id));
      next = typeof reply.json['odata.nextLink'] === 'string' ? reply.json['odata.nextLink'].split('/_api/')[1] : undefined;
    }
    expect(seen).toHaveLength(250);
    expect(new Set(seen).size).toBe(250);
    expect(entries(await site.get(`${ITEMS}?$select=Id`))).toHaveLength(100);
    expect(entries(await site.get(`${ITEMS}?$select=Id&$top=3&$skiptoken=${encodeURIComponent('Paged=TRUE&p_ID=100')}`)).map(row => row.Id))
      .toEqual([101, 102, 103]);
  });

  it('keeps versions with values, editor and label once the list keeps them', async () => {
    await site.merge("web/lists/getbytitle('Requests')", { EnableVersioning: true });
    await site.post(ITEMS, { Title: 'One', LeadId: 7 });
    await site.merge(`${ITEMS}(1)`, { Title: 'Two' }, '*', { as: 'chair' });
    const rows = entries(await site.get(`${ITEMS}(1)/versions`));
    expect(rows.map(row => [row.VersionId, row.VersionLabel, row.IsCurrentVersion, row.Title])).toEqual(
      [[1024, '2.0', true, 'Two'], [512, '1.0', false, 'One']]);
    expect(rows[0].Editor).toEqual({ LookupId: 7, LookupValue: 'Sample Chair', Email: 'sample.chair@example.org' });
  });

  it('takes form values whole or not at all, with 200 either way', async () => {
    await site.post(ITEMS, { Title: 'One' });
    const bad = await site.post(`${ITEMS}(1)/validateUpdateListItem`, { formValues: [{ FieldName: 'Title', FieldValue: 'Two' },
      { FieldName: 'Moment', FieldValue: '2026-01-15T09:30:00Z' }], bNewDocumentUpdate: false });
    expect(bad.status).toBe(200);
    expect(entries(bad)[1]).toMatchObject({ FieldName: 'Moment', HasException: true,
      ErrorMessage: 'You must specify a valid date within the range of 1/1/1900 and 12/31/8900.' });
    expect((await site.get(`${ITEMS}(1)?$select=Title`)).json.Title).toBe('One');
    const good = await site.post(`${ITEMS}(1)/validateUpdateListItem`, { formValues: [{ FieldName: 'Society', FieldValue: '1' },
      { FieldName: 'Day', FieldValue: '1/31/2026' }, { FieldName: 'Lead', FieldValue: '[{"Key":"i:0#.f|membership|sample.chair@example.org"}]' }] });
    expect(entries(good).map(row => row.HasException)).toEqual([false, false, false]);
    expect((await site.get(`${ITEMS}(1)?$select=SocietyId,Day,LeadId`)).json).toEqual({ SocietyId: 1, Day: '2026-01-31T05:00:00Z', LeadId: 7 });
  });

  it('keeps attachments and raises the version for them', async () => {
    await site.post(ITEMS, { Title: 'One' });
    await site.post(`${ITEMS}(1)/AttachmentFiles/add(FileName='a.txt')`, 'hello');
    const reply = await site.get(`${ITEMS}(1)?$select=Attachments,AttachmentFiles/FileName&$expand=AttachmentFiles`);
    expect(reply.json).toEqual({ Attachments: true, AttachmentFiles: [{ FileName: 'a.txt' }] });
    expect(reply.headers.get('etag')).toMatch(/,2"$/);
    expect((await site.get(`${ITEMS}(1)/AttachmentFiles('a.txt')/$value`)).text).toBe('hello');
  });

  it('tells of a missing item, list and segment as SharePoint does', async () => {
    const told = async (path: string): Promise<unknown[]> => {
      const reply = await site.get(path);
      return [reply.status, errorOf(reply).code, errorOf(reply).message];
    };
    expect(await told(`${ITEMS}(99)`)).toEqual([404, '-2130575338, System.ArgumentException',
      'Item does not exist. It may have been deleted by another user.']);
    expect((await told("web/lists(guid'00000000-0000-0000-0000-000000000001')"))[0]).toBe(404);
    expect(await told('web/nope')).toEqual([404, '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
      'Cannot find resource for the request nope.']);
    expect((await told("web/lists/getbytitle('a"))[0]).toBe(400);
    expect((await told(`${ITEMS}(1)/recycle`))[0]).toBe(404);
  });
});
