import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Big')";

describe('past 5,000 items', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    const societies = await site.list('Societies');
    await site.local('POST', 'seed', { list: 'Societies', items: [{ Title: 'Sample A' }, { Title: 'Sample B' }] });
    await site.list('Big', ['<Field Type="Text" Name="Fast" DisplayName="Fast" Indexed="TRUE"/>', '<Field Type="Text" Name="Slow" DisplayName="Slow"/>',
      '<Field Type="DateTime" Name="Due" DisplayName="Due"/>', '<Field Type="DateTime" Name="FastDue" DisplayName="FastDue" Indexed="TRUE"/>',
      '<Field Type="User" Name="Lead" DisplayName="Lead" Indexed="TRUE"/>', `<Field Type="Lookup" Name="Society" DisplayName="Society" List="{${societies}}" ShowField="Title" Indexed="TRUE"/>`]);
    await site.local('POST', 'seed', { list: 'Big', items: Array.from({ length: 6000 }, (_none, n) => ({ Title: `T${n}`, Fast: n % 100 ? 'other' : 'wanted',
      Slow: n % 100 ? 'other' : 'wanted', LeadId: n % 100 ? 8 : 7, SocietyId: n % 100 ? 2 : 1,
      ...(n % 100 === 3 ? { Due: '2026-01-01T00:00:00Z' } : {}), ...(n % 100 === 5 ? {} : { FastDue: '2026-01-01T00:00:00Z' }) })) });
  }, 60000);
  afterAll(() => site.close());

  const filter = (text: string): Promise<Reply> => site.get(`${LIST}/items?$top=5000&$select=Id&$filter=${encodeURIComponent(text)}`);
  const caml = (where: string): Promise<Reply> => site.post(`${LIST}/getitems`, { query: { ViewXml: `<View Scope="RecursiveAll"><Query><Where>${where}</Where></Query></View>` } });

  it('serves an indexed filter whole and refuses the same one without an index', async () => {
    expect(entries(await filter("Fast eq 'wanted'"))).toHaveLength(60);
    const refused = await filter("Slow eq 'wanted'");
    expect(refused.status).toBe(500);
    expect(errorOf(refused)).toEqual({ code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      message: 'The attempted operation is prohibited because it exceeds the list view threshold.' });
  });

  it('lets an index lift its own column only', async () => {
    expect((await filter("Fast eq 'wanted' and Slow eq 'wanted'")).status).toBe(200);
    expect((await filter("Fast eq 'wanted' or Slow eq 'wanted'")).status).toBe(500);
    expect((await filter("substringof('wan', Fast)")).status).toBe(500);
    expect((await filter("startswith(Fast, 'wan')")).status).toBe(200);
  });

  it('serves Id, and people by id or by name', async () => {
    expect(entries(await filter('Id gt 5990'))).toHaveLength(10);
    expect(entries(await filter('LeadId eq 7'))).toHaveLength(60);
    expect(entries(await filter("Lead/Title eq 'Sample Chair'"))).toHaveLength(60);
    expect(entries(await filter("Fast eq 'wanted'")).map(row => row.Id).slice(0, 3)).toEqual([1, 101, 201]);
  });

  it('serves pages by id or by an indexed column, and refuses to order by another', async () => {
    expect(entries(await site.get(`${LIST}/items?$top=100&$select=Id`))).toHaveLength(100);
    expect((await site.get(`${LIST}/items?$orderby=Fast`)).status).toBe(200);
    expect((await site.get(`${LIST}/items?$orderby=Slow`)).status).toBe(500);
    expect((await site.get(`${LIST}/items?$orderby=Slow&$filter=${encodeURIComponent("Fast eq 'wanted'")}`)).status).toBe(200);
  });

  it('caps a page at 5,000 rows', async () => {
    const reply = await site.get(`${LIST}/items?$top=9999&$select=Id`);
    expect(entries(reply)).toHaveLength(5000);
    expect(reply.json['odata.nextLink']).toContain('p_ID%3D5000');
  });

  it('answers CAML without an index silently from the first 5,000 rows', async () => {
    const partial = await caml('<IsNotNull><FieldRef Name="Due"/></IsNotNull>');
    expect([partial.status, entries(partial).length, entries(partial).at(-1)?.Id]).toEqual([200, 50, 4904]);
    expect(entries(await caml('<Eq><FieldRef Name="Fast"/><Value Type="Text">wanted</Value></Eq>'))).toHaveLength(60);
    expect(entries(await caml('<Eq><FieldRef Name="ID"/><Value Type="Counter">5995</Value></Eq>'))).toHaveLength(1);
  });

  it('serves emptiness of an indexed column, in CAML and in OData', async () => {
    expect(entries(await caml('<IsNull><FieldRef Name="FastDue"/></IsNull>'))).toHaveLength(60);
    expect(entries(await filter('FastDue eq null'))).toHaveLength(60);
  });

  it('serves an indexed person or lookup by id and by what it shows, in both languages', async () => {
    for (const test of ['SocietyId eq 1', 'Society/Id eq 1', "Society/Title eq 'Sample A'", 'Lead/Id eq 7']) {
      expect(entries(await filter(test))).toHaveLength(60);
    }
    expect(entries(await caml('<Eq><FieldRef Name="Society" LookupId="TRUE"/><Value Type="Lookup">1</Value></Eq>'))).toHaveLength(60);
    expect(entries(await caml('<Eq><FieldRef Name="Society"/><Value Type="Lookup">Sample A</Value></Eq>'))).toHaveLength(60);
    expect(entries(await caml('<Eq><FieldRef Name="Lead"/><Value Type="User">Sample Chair</Value></Eq>'))).toHaveLength(60);
  });

  it('serves an indexed filter with more than 5,000 matches in pages, unless the rest of the filter would be scanned', async () => {
    const first = await site.get(`${LIST}/items?$top=5000&$select=Id&$filter=${encodeURIComponent("Fast eq 'other'")}`);
    expect(entries(first)).toHaveLength(5000);
    const second = await site.get(String(first.json['odata.nextLink']).split('/_api/')[1]);
    expect(entries(second)).toHaveLength(940);
    expect((await filter("Fast eq 'other' and Slow eq 'other'")).status).toBe(500);
  });

  it('pages an indexed filter by another indexed column without losing a row, also after either lost its index', async () => {
    const walk = async (query: string): Promise<unknown[]> => {
      const seen: unknown[] = [];
      for (let next: string | undefined = `${LIST}/items?$top=1500&$select=Id&${query}`; next; ) {
        const reply = await site.get(next);
        expect(reply.status).toBe(200);
        seen.push(...entries(reply).map(row => row.Id));
        const link = reply.json['odata.nextLink'];
        next = typeof link === 'string' ? link.split('/_api/')[1] : undefined;
      }
      return seen;
    };
    for (const order of ['FastDue', 'FastDue desc', 'LeadId desc,Id desc']) {
      const seen = await walk(`$filter=Fast eq 'other'&$orderby=${order}`);
      expect([seen.length, new Set(seen).size]).toEqual([5940, 5940]);
    }
    const fast = `${LIST}/fields/getbyinternalnameortitle('FastDue')`;
    await site.merge(fast, { Indexed: false });
    expect((await site.get(`${LIST}/items?$filter=Fast eq 'other'&$orderby=FastDue`)).status).toBe(500);
    await site.merge(fast, { Indexed: true });
    expect(await walk("$filter=Fast eq 'wanted'&$orderby=FastDue desc")).toHaveLength(60);
  });

  it('has no index on Author, Editor, Created and Modified', async () => {
    for (const test of ['AuthorId eq 6', "Author/Title eq 'x'", "Created gt '2026-01-01'", "Modified gt '2026-01-01'", 'EditorId eq 6']) {
      expect((await filter(test)).status).toBe(500);
    }
    expect((await site.get(`${LIST}/fields/getbyinternalnameortitle('ID')?$select=Indexed`)).json.Indexed).toBe(false);
  });

  it('sees only the first 5,000 rows through CAML that orders by no index', async () => {
    const reply = await site.post(`${LIST}/getitems`, { query: { ViewXml: '<View Scope="RecursiveAll"><Query><OrderBy><FieldRef Name="Due" Ascending="FALSE"/>' +
      '</OrderBy></Query><RowLimit>60</RowLimit></View>' } });
    expect(entries(reply).filter(row => row.Due !== null)).toHaveLength(50);
  });

  const group = (name: string, where = '', more: object = {}): Promise<Reply> => site.post(`${LIST}/renderListDataAsStream`, { parameters: { ViewXml:
    `<View Scope="RecursiveAll"><Query>${where}<GroupBy Collapse="TRUE"><FieldRef Name="${name}"/></GroupBy></Query></View>`, ...more } });

  it.each(['Slow', 'Fast', 'ID'])('refuses to group by %s', async name => {
    const grouped = await group(name);
    expect([grouped.status, errorOf(grouped)]).toEqual([500, { code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      message: 'The attempted operation is prohibited because it exceeds the list view threshold.' }]);
  });

  it('answers an unknown error when the column to group by does not exist', async () => {
    const grouped = await group('Nope');
    expect([grouped.status, errorOf(grouped)]).toEqual([500, { code: '-1, Microsoft.SharePoint.Client.UnknownError', message: 'Unknown Error' }]);
  });

  it('groups what a filter on ID narrows, and what lies in one folder', async () => {
    const where = '<Where><Geq><FieldRef Name="ID"/><Value Type="Counter">5890</Value></Geq></Where>';
    expect((JSON.parse((await group('Slow', where)).text) as { Row: object[] }).Row).toHaveLength(2);
    expect((await group('Slow', '', { FolderServerRelativeUrl: '/sites/dev/Lists/Big/Nowhere' })).status).toBe(200);
  });

  it('serves the same view without grouping', async () => {
    const reply = await site.post(`${LIST}/renderListDataAsStream`, { parameters: { ViewXml: '<View><RowLimit>100</RowLimit></View>' } });
    expect((JSON.parse(reply.text) as { Row: object[] }).Row).toHaveLength(100);
  });

  it('offers a lookup its first 2,000 choices only when the shown column is indexed', async () => {
    const target = String((await site.get(`${LIST}?$select=Id`)).json.Id);
    await site.list('Pointing', ['Fast', 'Slow'].map(name => `<Field Type="Lookup" Name="By${name}" DisplayName="By${name}" List="{${target}}" ShowField="${name}"/>`));
    const choices = (name: string): Promise<Reply> => site.post(`web/lists/getbytitle('Pointing')/getlookupfieldchoices(targetFieldName='${name}')`);
    expect(JSON.parse(String((await choices('ByFast')).json.value))).toHaveLength(2000);
    expect(errorOf(await choices('BySlow')).code).toBe('-2147024860, Microsoft.SharePoint.SPQueryThrottledException');
  });
});

describe('the join limit', () => {
  it('serves 12 person and lookup columns and refuses 13', async () => {
    const site = await Site.start();
    try {
      await site.list('Joined', Array.from({ length: 13 }, (_none, n) => `<Field Type="User" Name="P${n}" DisplayName="P${n}"/>`));
      const query = (count: number): Promise<Reply> => {
        const names = Array.from({ length: count }, (_none, n) => `P${n}`);
        return site.get(`web/lists/getbytitle('Joined')/items?$select=${names.map(name => `${name}/Title`).join()}&$expand=${names.join()}`);
      };
      expect((await query(12)).status).toBe(200);
      const refused = await query(13);
      expect([refused.status, errorOf(refused).code]).toEqual([500, '-2147024749, Microsoft.SharePoint.SPQueryThrottledException']);
      const view = (count: number): Promise<Reply> => site.post("web/lists/getbytitle('Joined')/renderListDataAsStream", { parameters: { ViewXml: `<View><ViewFields>${
        Array.from({ length: count }, (_none, n) => `<FieldRef Name="P${n}"/>`).join('')}<FieldRef Name="Created"/></ViewFields></View>` } });
      expect([(await view(12)).status, (await view(13)).status]).toEqual([200, 500]);
      expect((await site.get("web/lists/getbytitle('Joined')/items?$select=Id&$filter=P12Id eq 3")).status).toBe(200);
    } finally {
      await site.close();
    }
  });
});
