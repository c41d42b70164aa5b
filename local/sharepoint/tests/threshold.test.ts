import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Big')";

describe('past 5,000 items', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Big', ['<Field Type="Text" Name="Fast" DisplayName="Fast" Indexed="TRUE"/>', '<Field Type="Text" Name="Slow" DisplayName="Slow"/>',
      '<Field Type="DateTime" Name="Due" DisplayName="Due"/>', '<Field Type="User" Name="Lead" DisplayName="Lead" Indexed="TRUE"/>']);
    await site.local('POST', 'seed', { list: 'Big', items: Array.from({ length: 6000 }, (_none, n) => ({ Title: `T${n}`, Fast: n % 100 ? 'other' : 'wanted',
      Slow: n % 100 ? 'other' : 'wanted', LeadId: n % 100 ? 8 : 7, ...(n % 100 === 3 ? { Due: '2026-01-01T00:00:00Z' } : {}) })) });
  });
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
    expect([partial.status, entries(partial).length]).toEqual([200, 50]);
    expect(entries(await caml('<Eq><FieldRef Name="Fast"/><Value Type="Text">wanted</Value></Eq>'))).toHaveLength(60);
    expect(entries(await caml('<Eq><FieldRef Name="ID"/><Value Type="Counter">5995</Value></Eq>'))).toHaveLength(1);
  });

  it('refuses to group', async () => {
    const grouped = await site.post(`${LIST}/renderListDataAsStream`, { parameters: { ViewXml:
      '<View><Query><GroupBy Collapse="TRUE"><FieldRef Name="Fast"/></GroupBy></Query></View>' } });
    expect([grouped.status, errorOf(grouped).code]).toEqual([500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException']);
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
    } finally {
      await site.close();
    }
  });
});
