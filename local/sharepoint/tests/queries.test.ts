import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Requests')";
const ITEMS = `${LIST}/items`;
const enc = encodeURIComponent;

describe('queries on a list', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    const societies = await site.list('Societies', ['<Field Type="Text" Name="Code" DisplayName="Code"/>']);
    await site.list('Requests', [
      '<Field Type="Number" Name="Rank" DisplayName="Rank"/>', '<Field Type="Boolean" Name="Urgent" DisplayName="Urgent"/>',
      '<Field Type="Choice" Name="Status" DisplayName="Status"><CHOICES><CHOICE>Open</CHOICE><CHOICE>Closed</CHOICE></CHOICES></Field>',
      '<Field Type="MultiChoice" Name="Modules" DisplayName="Modules"><CHOICES><CHOICE>View</CHOICE><CHOICE>Edit</CHOICE></CHOICES></Field>',
      '<Field Type="DateTime" Name="Day" DisplayName="Day" Format="DateOnly"/>', '<Field Type="DateTime" Name="Moment" DisplayName="Moment"/>',
      '<Field Type="Note" Name="Notes" DisplayName="Notes"/>', '<Field Type="URL" Name="Page" DisplayName="Page" Format="Hyperlink"/>',
      '<Field Type="User" Name="Lead" DisplayName="Lead"/>',
      `<Field Type="Lookup" Name="Society" DisplayName="Society" List="{${societies}}" ShowField="Title"/>`,
      `<Field Type="LookupMulti" Mult="TRUE" Name="Sponsors" DisplayName="Sponsors" List="{${societies}}" ShowField="Title"/>`]);
    await site.local('POST', 'seed', { list: 'Societies', items: [{ Title: 'Sample A', Code: 'a' }, { Title: 'Sample B', Code: 'b' }] });
    await site.local('POST', 'seed', { list: 'Requests', items: [
      { Title: 'alpha', Rank: 2, Urgent: true, Status: 'Open', Modules: ['View'], Day: '2026-01-15', Moment: '2026-01-15T09:30:00Z',
        Notes: 'plain words', Page: { Url: 'https://example.org/a', Description: 'A' }, LeadId: 7, SocietyId: 1, SponsorsId: [1, 2] },
      { Title: 'Beta', Rank: 1, Urgent: false, Status: 'Closed', Modules: ['View', 'Edit'], Day: '2026-07-15', LeadId: 8, SocietyId: 2 },
      { Title: 'gamma', Rank: 2, Status: 'Open', Modules: ['Edit'], SponsorsId: [2] }, { Title: 'delta' }] });
  });
  afterAll(() => site.close());

  const ids = (reply: Reply): unknown => (reply.status === 200 ? entries(reply).map(row => row.Id) : [reply.status, errorOf(reply).code]);
  const filter = async (text: string): Promise<unknown> => ids(await site.get(`${ITEMS}?$select=Id&$filter=${enc(text)}`));
  const caml = async (query: string, view = ''): Promise<unknown> =>
    ids(await site.post(`${LIST}/getitems`, { query: { ViewXml: `<View${view}><Query>${query}</Query></View>` } }));
  const where = (test: string): Promise<unknown> => caml(`<Where>${test}</Where>`);
  const eq = (field: string, type: string, value: string, more = ''): string =>
    `<Eq><FieldRef Name="${field}"${more}/><Value Type="${type}">${value}</Value></Eq>`;

  describe('the OData filter (D)', () => {
    it.each([["Title eq 'ALPHA'", [1]], ["substringof('ET', Title)", [2]], ["startswith(Title, 'b') eq true", [2]], ["startswith(Title, 'b') eq false", [1, 3, 4]],
      ['Rank ge 2 and not (Urgent eq 1)', [3]], ["(Rank eq 1 or Rank eq 2) and Status eq 'Open'", [1, 3]], ['Rank ne 2', [2, 4]]])(
      'answers %s', async (text, expected) => { expect(await filter(text)).toEqual(expected); });

    it('takes booleans as 1, 0, true and false', async () => {
      expect(await Promise.all(['Urgent eq 1', 'Urgent eq true', "Urgent eq '1'"].map(filter))).toEqual([[1], [1], [1]]);
      expect(await Promise.all(['Urgent eq 0', 'Urgent eq false'].map(filter))).toEqual([[2], [2]]);
    });

    it('takes instants as quoted ISO and as datetime literals, and a day as site-local midnight', async () => {
      expect(await filter("Moment eq datetime'2026-01-15T09:30:00Z'")).toEqual([1]);
      expect(await filter("Moment gt '2026-01-15T09:29:00.000Z'")).toEqual([1]);
      expect(await filter("Day eq '2026-01-15'")).toEqual([1]);
      expect(await filter("Day eq datetime'2026-07-15T04:00:00Z'")).toEqual([2]);
      expect(await filter("year(Moment) eq 2026 and month(Moment) eq 1 and day(Moment) eq 15")).toEqual([1]);
      expect(await filter("hour(Moment) eq 9 and minute(Moment) eq 30 and second(Moment) eq 0")).toEqual([1]);
      expect(await filter("Moment gt 'yesterday'")).toEqual([400, '-1, Microsoft.Data.OData.ODataException']);
    });

    it('takes a GUID as guid literal and as text', async () => {
      const { GUID } = (await site.get(`${ITEMS}(2)?$select=GUID`)).json;
      expect(await filter(`GUID eq guid'${String(GUID)}'`)).toEqual([2]);
      expect(await filter(`UniqueId eq '${String(GUID).toUpperCase()}'`)).toEqual([2]);
    });

    it('finds people and lookups by id and by what they show, one or several', async () => {
      expect(await Promise.all(['LeadId eq 7', 'Lead/Id eq 7', "Lead/Title eq 'sample chair'", "Lead/EMail eq 'sample.chair@example.org'"].map(filter)))
        .toEqual([[1], [1], [1], [1]]);
      expect(await Promise.all(['SocietyId eq 2', 'Society/Id eq 2', "Society/Title eq 'SAMPLE B'", "Society/Code eq 'b'"].map(filter)))
        .toEqual([[2], [2], [2], [2]]);
      expect(await Promise.all(['SponsorsId eq 2', 'Sponsors/Id eq 1', "Sponsors/Title eq 'Sample B'"].map(filter))).toEqual([[1, 3], [1], [1, 3]]);
      expect(await filter('LeadId eq null')).toEqual([3, 4]);
      expect(await filter('Sponsors/Id ne null')).toEqual([1, 3]);
      expect(await filter("startswith(Society/Title, 'sample')")).toEqual([1, 2]);
    });

    it('finds one of several choices', async () => {
      expect(await filter("Modules eq 'Edit'")).toEqual([2, 3]);
    });

    it('finds by path', async () => {
      expect(await filter("FileRef eq '/sites/dev/Lists/Requests/2_.000'")).toEqual([2]);
      expect(await filter("FileDirRef eq '/sites/dev/lists/requests' and FSObjType eq 0")).toEqual([1, 2, 3, 4]);
    });

    it.each(["endswith(Title, 'a')", "tolower(Title) eq 'a'", "concat(Title, 'a') eq 'b'", 'Rank add 1 eq 2', "length(Title) eq 3", "Title eq 'O'Brien'",
      'Title', 'Title eq', "Title like 'a'", "(Title eq 'a'", 'Rank eq 1 and', "Title eq 'a' Title eq 'b'", 'Rank eq Rank'])('refuses %s with 400', async text => {
      expect((await site.get(`${ITEMS}?$filter=${enc(text)}`)).status).toBe(400);
    });

    it.each([['Notes', 'Note', "substringof('plain', Notes)"], ['Page', 'URL', 'Page ne null']])('refuses %s by its type %s', async (name, type, text) => {
      const reply = await site.get(`${ITEMS}?$filter=${enc(text)}`);
      expect([reply.status, errorOf(reply).message]).toEqual([400, `The field '${name}' of type '${type}' cannot be used in the query filter expression.`]);
    });

    it('refuses columns that are not there and people without a property', async () => {
      expect(await filter('Nope eq 1')).toEqual([400, '-2147024809, System.ArgumentException']);
      expect(await filter("Lead/Nope eq 'x'")).toEqual([400, '-2147024809, System.ArgumentException']);
      expect(await filter('Society eq 1')).toEqual([400, '-1, Microsoft.SharePoint.SPException']);
    });
  });

  describe('$select and $expand', () => {
    const told = async (query: string): Promise<unknown[]> => {
      const reply = await site.get(`${ITEMS}?${query}`);
      return [reply.status, errorOf(reply).message];
    };
    const needs = (name: string): unknown[] => [400, `The query to field '${name}' is not valid. The $select query string must specify the target ` +
      `fields and the $expand query string must contains ${name}.`];

    it('opens lookups and people that are both selected and expanded', async () => {
      const reply = await site.get(`${ITEMS}?$top=1&$select=Title,Society/Title,Society/Code,Sponsors/Id,Lead/EMail&$expand=Society,Sponsors/Id,Lead`);
      expect(entries(reply)).toEqual([{ Title: 'alpha', Society: { Title: 'Sample A', Code: 'a' }, Sponsors: [{ Id: 1, ID: 1 }, { Id: 2, ID: 2 }],
        Lead: { EMail: 'sample.chair@example.org' } }]);
    });

    it('refuses one without the other', async () => {
      expect(await told('$select=Society')).toEqual(needs('Society'));
      expect(await told('$select=Society/Title')).toEqual(needs('Society'));
      expect(await told('$expand=Lead')).toEqual(needs('Lead'));
      expect(await told('$select=*&$expand=Author')).toEqual(needs('Author'));
    });

    it('refuses unknown names, on an empty list too', async () => {
      expect(await told('$select=Nope')).toEqual([400, "The field or property 'Nope' does not exist."]);
      expect(await told('$select=Lead/Nope&$expand=Lead')).toEqual([400, "The field or property 'Nope' does not exist."]);
      await site.list('Empty');
      expect((await site.get("web/lists/getbytitle('Empty')/items?$select=Nope")).status).toBe(400);
      expect((await site.get("web/lists/getbytitle('Empty')/items?$select=Title,Author/Title&$expand=Author")).status).toBe(200);
    });
  });

  describe('order and pages', () => {
    const walk = async (first: string): Promise<unknown[]> => {
      const seen: unknown[] = [];
      for (let next: string | undefined = first; next; ) {
        const reply = await site.get(next);
        expect(reply.status).toBe(200);
        seen.push(...entries(reply).map(row => row.Id));
        const link = reply.json['odata.nextLink'];
        next = typeof link === 'string' ? link.split('/_api/')[1] : undefined;
      }
      return seen;
    };

    it('orders by several columns, empty values first, and pages through them with p_<column>', async () => {
      expect(ids(await site.get(`${ITEMS}?$select=Id&$orderby=Rank desc,Title asc`))).toEqual([1, 3, 2, 4]);
      expect(ids(await site.get(`${ITEMS}?$select=Id&$orderby=Society/Title,Id desc`))).toEqual([4, 3, 1, 2]);
      for (const order of ['Rank desc,Title', 'Moment,Rank', 'Lead/Title desc', 'Society/Title,Id desc', 'Modified', 'Created desc', 'Id desc']) {
        const whole = ids(await site.get(`${ITEMS}?$select=Id&$orderby=${enc(order)}`));
        expect(await walk(`${ITEMS}?$select=Id&$top=1&$orderby=${enc(order)}`)).toEqual(whole);
      }
      const link = String((await site.get(`${ITEMS}?$top=1&$orderby=Moment desc`)).json['odata.nextLink']);
      expect(decodeURIComponent(decodeURIComponent(link))).toContain('p_Moment=20260115 09:30:00');
    });

    it('ignores $skip on items and heeds it on other collections', async () => {
      expect(ids(await site.get(`${ITEMS}?$select=Id&$skip=2&$top=2`))).toEqual([1, 2]);
      const titles = entries(await site.get('web/sitegroups?$select=Title')).map(row => row.Title);
      expect(entries(await site.get('web/sitegroups?$select=Title&$skip=1&$top=1')).map(row => row.Title)).toEqual([titles[1]]);
    });

    it('pages forwards and backwards by $skiptoken, as PnPjs asks with skip()', async () => {
      const items = site.pnp().web.lists.getByTitle('Requests').items.select('Id');
      expect((await items.top(2).skip(2)()).map((row: { Id: number }) => row.Id)).toEqual([3, 4]);
      expect((await items.top(2).skip(4, true)()).map((row: { Id: number }) => row.Id)).toEqual([2, 3]);
      expect((await items.orderBy('Title', false).top(2).skip(3)()).map((row: { Id: number }) => row.Id)).toEqual([4, 2]);
    });

    it('refuses tokens and counts that are none', async () => {
      for (const query of ['$skiptoken=Paged=TRUE', '$skiptoken=nonsense', '$top=-1', '$top=x', '$orderby=Title sideways', '$apply=x']) {
        expect((await site.get(`${ITEMS}?${query}`)).status).toBe(400);
      }
      expect((await site.get(`${ITEMS}?$orderby=Nope`)).status).toBe(400);
    });

    it('tells the number of items by ItemCount', async () => {
      expect((await site.get(`${LIST}/ItemCount`)).json.value).toBe(4);
    });
  });

  describe('CAML', () => {
    it.each([['<Eq>', eq('Title', 'Text', 'ALPHA'), [1]], ['<Neq>', eq('Rank', 'Number', '2').replace(/Eq>/g, 'Neq>'), [2, 4]],
      ['<Gt>', '<Gt><FieldRef Name="Rank"/><Value Type="Number">1</Value></Gt>', [1, 3]], ['<Leq>', '<Leq><FieldRef Name="Rank"/><Value Type="Number">1</Value></Leq>', [2]],
      ['<BeginsWith>', '<BeginsWith><FieldRef Name="Title"/><Value Type="Text">B</Value></BeginsWith>', [2]],
      ['<Contains>', '<Contains><FieldRef Name="Notes"/><Value Type="Note">WORD</Value></Contains>', [1]],
      ['<In>', '<In><FieldRef Name="Title"/><Values><Value Type="Text">beta</Value><Value Type="Text">gamma</Value></Values></In>', [2, 3]],
      ['<In> by id', '<In><FieldRef Name="Society" LookupId="TRUE"/><Values><Value Type="Lookup">2</Value><Value Type="Lookup">9</Value></Values></In>', [2]],
      ['<IsNull>', '<IsNull><FieldRef Name="Society"/></IsNull>', [3, 4]], ['<And> and <Or>', `<And><IsNotNull><FieldRef Name="Rank"/></IsNotNull><Or>${
        eq('Status', 'Choice', 'Closed')}${eq('Title', 'Text', 'gamma')}</Or></And>`, [2, 3]],
      ['a person by id', eq('Lead', 'User', '8', ' LookupId="TRUE"'), [2]], ['a person by name', eq('Lead', 'User', 'Sample Chair'), [1]],
      ['<UserID/>', '<Eq><FieldRef Name="Author"/><Value Type="Integer"><UserID/></Value></Eq>', [1, 2, 3, 4]],
      ['a lookup by text', eq('Society', 'Lookup', 'Sample B'), [2]], ['<Includes>', '<Includes><FieldRef Name="Sponsors"/><Value Type="Lookup">Sample B</Value></Includes>', [1, 3]],
      ['<NotIncludes>', '<NotIncludes><FieldRef Name="Sponsors" LookupId="TRUE"/><Value Type="Lookup">1</Value></NotIncludes>', [2, 3, 4]],
      ['a link', '<Contains><FieldRef Name="Page"/><Value Type="URL">example</Value></Contains>', [1]],
      ['a yes', eq('Urgent', 'Boolean', 'TRUE'), [1]], ['the counter', eq('ID', 'Counter', '3'), [3]],
      ['<Membership>', '<Membership Type="SPWeb.AllUsers"><FieldRef Name="Lead"/></Membership>', [1, 2]]])('answers %s', async (_name, test, expected) => {
      expect(await where(test)).toEqual(expected);
    });

    it('reads several choices as measured: Eq a member or the exact set, Neq without the empty row, Includes nothing', async () => {
      expect(await where(eq('Modules', 'MultiChoice', 'Edit'))).toEqual([2, 3]);
      expect(await where(eq('Modules', 'MultiChoice', 'View;#Edit'))).toEqual([2]);
      expect(await where(eq('Modules', 'MultiChoice', 'View').replace(/Eq>/g, 'Neq>'))).toEqual([3]);
      expect(await where(eq('Modules', 'MultiChoice', 'View').replace(/Eq>/g, 'Includes>'))).toEqual([]);
      expect(await where(eq('Modules', 'MultiChoice', 'View').replace(/Eq>/g, 'NotIncludes>'))).toEqual([]);
      expect(await where(eq('Modules', 'MultiChoice', 'View').replace(/Eq>/g, 'Contains>'))).toEqual([1, 2]);
      expect(await where('<IsNull><FieldRef Name="Modules"/></IsNull>')).toEqual([4]);
    });

    it('compares dates by site-local day, or by the instant with IncludeTimeValue', async () => {
      const test = (value: string, more = ''): string => `<Eq><FieldRef Name="Moment"/><Value Type="DateTime"${more}>${value}</Value></Eq>`;
      expect(await where(test('2026-01-15'))).toEqual([1]);
      expect(await where(test('2026-01-15T23:00:00'))).toEqual([1]);
      expect(await where(test('2026-01-15T09:30:00Z', ' IncludeTimeValue="TRUE"'))).toEqual([1]);
      expect(await where(test('2026-01-15T09:31:00Z', ' IncludeTimeValue="TRUE"'))).toEqual([]);
      expect(await where('<Lt><FieldRef Name="Day"/><Value Type="DateTime">2026-07-15</Value></Lt>')).toEqual([1]);
    });

    it('knows <Today/> with an offset, by day and by instant; <Now/> and inventions match nothing', async () => {
      const created = (operator: string, inner: string, more = ''): Promise<unknown> =>
        where(`<${operator}><FieldRef Name="Created"/><Value Type="DateTime"${more}>${inner}</Value></${operator}>`);
      expect(await created('Eq', '<Today/>')).toEqual([1, 2, 3, 4]);
      expect(await created('Gt', '<Today/>')).toEqual([]);
      expect(await created('Gt', '<Today OffsetDays="-1"/>')).toEqual([1, 2, 3, 4]);
      expect(await created('Lt', '<Today OffsetDays="1"/>', ' IncludeTimeValue="TRUE"')).toEqual([1, 2, 3, 4]);
      expect(await created('Gt', '<Today/>', ' IncludeTimeValue="TRUE"')).toEqual([]);
      expect(await created('Leq', '<Now/>')).toEqual([]);
      expect(await created('Leq', '<Nowww/>')).toEqual([]);
    });

    it('orders, limits, and pages by ListItemCollectionPosition', async () => {
      const page = async (PagingInfo: string): Promise<unknown> => ids(await site.post(`${LIST}/getitems`, { query: {
        ViewXml: '<View><Query><OrderBy><FieldRef Name="Title" Ascending="FALSE"/></OrderBy></Query><RowLimit>2</RowLimit></View>',
        ListItemCollectionPosition: { PagingInfo } } }));
      expect(await page('')).toEqual([3, 4]);
      expect(await page('Paged=TRUE&p_Title=delta&p_ID=4')).toEqual([2, 1]);
      expect(await page('Paged=TRUE&PagedPrev=TRUE&p_Title=Beta&p_ID=2')).toEqual([3, 4]);
    });

    it('takes fields by id, and $select with $expand beside it', async () => {
      const { Id } = (await site.get(`${LIST}/fields/getbyinternalnameortitle('Rank')?$select=Id`)).json;
      expect(await where(`<Eq><FieldRef ID="{${String(Id)}}"/><Value Type="Number">1</Value></Eq>`)).toEqual([2]);
      const reply = await site.post(`${LIST}/getitems?$select=Title,Lead/Title&$expand=Lead`, { query: { ViewXml: `<View><Query><Where>${
        eq('Lead', 'Integer', '<UserID/>')}</Where></Query></View>` } }, { as: 'chair' });
      expect(entries(reply)).toEqual([{ Title: 'alpha', Lead: { Title: 'Sample Chair' } }]);
    });

    it.each([['malformed XML', '<Where>', 500, '-2147467259, Microsoft.SharePoint.SPException'],
      ['an unknown test', '<Where><Like><FieldRef Name="Title"/><Value Type="Text">x</Value></Like></Where>', 500, '-2147467259, Microsoft.SharePoint.SPException'],
      ['<And> of three', `<Where><And>${eq('Title', 'Text', 'a').repeat(3)}</And></Where>`, 500, '-2147467259, Microsoft.SharePoint.SPException'],
      ['a column that cannot be resolved', `<Where>${eq('Nope', 'DateTime', '2026-01-01')}</Where>`, 500, '-2130575340, Microsoft.SharePoint.SPException'],
      ['overlapping dates without a value', '<Where><DateRangesOverlap><FieldRef Name="Day"/></DateRangesOverlap></Where>', 500, '-2147467259, Microsoft.SharePoint.SPException']])(
      'refuses %s', async (_name, query, status, code) => { expect(await caml(query)).toEqual([status, code]); });

    it('refuses members that SP.CamlQuery does not have', async () => {
      const reply = await site.post(`${LIST}/getitems`, { query: { Nope: 1 } });
      expect([reply.status, errorOf(reply).message]).toEqual([400, "The property 'Nope' does not exist on type 'SP.CamlQuery'. Make sure to only use " +
        'property names that are defined by the type.']);
    });
  });

  it('offers the choices of a lookup', async () => {
    const reply = await site.post(`${LIST}/getlookupfieldchoices(targetFieldName='Society',pagingInfo='')`);
    expect(JSON.parse(String(reply.json.value))).toEqual([{ LookupId: 1, LookupValue: 'Sample A' }, { LookupId: 2, LookupValue: 'Sample B' }]);
  });
});

describe('folders in queries', () => {
  it('keeps to the scope of a view and to the folder asked for', async () => {
    const site = await Site.start();
    try {
      await site.list('Papers', [], 101);
      await site.post("web/GetFolderByServerRelativeUrl('Papers')/folders/add(url='Sub')");
      await site.post("web/GetFolderByServerRelativeUrl('Papers')/files/add(url='a.txt',overwrite=false)", 'a');
      await site.post("web/GetFolderByServerRelativeUrl('Papers/Sub')/files/add(url='b.txt',overwrite=false)", 'b');
      const names = async (scope: string, folder?: string): Promise<unknown> => entries(await site.post(
        "web/lists/getbytitle('Papers')/getitems?$select=FileLeafRef", { query: { ViewXml: `<View${scope && ` Scope="${scope}"`}/>`,
          ...(folder ? { FolderServerRelativePath: { DecodedUrl: folder } } : {}) } })).map(row => row.FileLeafRef);
      expect(await names('')).toEqual(['Sub', 'a.txt']);
      expect(await names('FilesOnly')).toEqual(['a.txt']);
      expect(await names('Recursive')).toEqual(['a.txt', 'b.txt']);
      expect(await names('RecursiveAll')).toEqual(['Sub', 'a.txt', 'b.txt']);
      expect(await names('RecursiveAll', '/sites/dev/Papers/Sub')).toEqual(['b.txt']);
    } finally {
      await site.close();
    }
  });
});
