import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Requests')";

describe('RenderListDataAsStream', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    const societies = await site.list('Societies');
    await site.list('Requests', ['<Field Type="Number" Name="Rank" DisplayName="Rank"/>', '<Field Type="Boolean" Name="Urgent" DisplayName="Urgent"/>',
      '<Field Type="Choice" Name="Status" DisplayName="Status"><CHOICES><CHOICE>Alpha</CHOICE><CHOICE>Beta</CHOICE></CHOICES></Field>',
      '<Field Type="MultiChoice" Name="Modules" DisplayName="Modules"><CHOICES><CHOICE>View</CHOICE></CHOICES></Field>',
      '<Field Type="DateTime" Name="Day" DisplayName="Day" Format="DateOnly"/>', '<Field Type="DateTime" Name="Moment" DisplayName="Moment"/>',
      '<Field Type="User" Name="Lead" DisplayName="Lead"/>', `<Field Type="Lookup" Name="Society" DisplayName="Society" List="{${societies}}" ShowField="Title"/>`]);
    await site.local('POST', 'seed', { list: 'Societies', items: [{ Title: 'Sample A' }, { Title: 'Sample B' }] });
    await site.local('POST', 'seed', { list: 'Requests', items: Array.from({ length: 40 }, (_none, n) => ({ Title: `T${n + 1}`, Rank: n,
      ...(n < 30 ? { Status: n % 3 ? 'Alpha' : 'Beta' } : {}), SocietyId: n % 2 + 1,
      ...(n === 0 ? { LeadId: 7, Day: '2026-01-15', Moment: '2026-07-15T13:05:00Z', Urgent: true, Modules: ['View'], Rank: 1234.5 } : {}) })) });
  });
  afterAll(() => site.close());

  interface ListData { readonly Row: Record<string, unknown>[]; readonly [name: string]: unknown }
  const ask = (parameters: unknown, query = '', overrideParameters?: unknown): Promise<Reply> =>
    site.post(`${LIST}/RenderListDataAsStream${query}`, { parameters, ...(overrideParameters ? { overrideParameters } : {}) });
  const data = async (ViewXml: string, more: object = {}, query = ''): Promise<ListData> => {
    const reply = await ask({ ViewXml, ...more }, query);
    expect([reply.status, reply.text.slice(0, 200)]).toEqual([200, expect.anything()]);
    return JSON.parse(reply.text) as ListData;
  };
  const fields = (...names: string[]): string => `<ViewFields>${names.map(name => `<FieldRef Name="${name}"/>`).join('')}</ViewFields>`;
  const grouped = (names: readonly string[], collapse = true): string => `<View><Query><GroupBy Collapse="${collapse ? 'TRUE' : 'FALSE'}">${
    names.map(name => `<FieldRef Name="${name}"/>`).join('')}</GroupBy></Query>${fields('Title')}<RowLimit>100</RowLimit></View>`;

  it('writes strings, dates in the site zone, and arrays for people, lookups and several choices', async () => {
    const { Row } = await data(`<View><Query><Where><Eq><FieldRef Name="ID"/><Value Type="Counter">1</Value></Eq></Where></Query>${
      fields('Title', 'Rank', 'Urgent', 'Modules', 'Day', 'Moment', 'Lead', 'Society')}</View>`);
    expect(Row).toMatchObject([{ ID: '1', FSObjType: '0', Title: 'T1', Rank: '1,234.5', 'Rank.': '1234.5', Urgent: 'Yes', 'Urgent.value': '1', Modules: ['View'],
      Day: '1/15/2026', 'Day.': '2026-01-15T05:00:00Z', Moment: '7/15/2026 9:05 AM', 'Moment.': '2026-07-15T13:05:00Z',
      Lead: [{ id: '7', title: 'Sample Chair', email: 'sample.chair@example.org' }], Society: [{ lookupId: 1, lookupValue: 'Sample A', isSecretFieldValue: false }] }]);
  });

  it('gives 30 rows, and NextHref only to a paged view', async () => {
    const plain = await data(`<View>${fields('Title')}</View>`);
    expect([plain.Row.length, plain.FirstRow, plain.LastRow, plain.RowLimit, plain.FilterLink, plain.NextHref]).toEqual([30, 1, 30, 30, '?', undefined]);
    expect((await data(`<View>${fields('Title')}<RowLimit>10</RowLimit></View>`)).NextHref).toBeUndefined();
  });

  it('pages by NextHref and back by PrevHref', async () => {
    const view = `<View><Query><OrderBy><FieldRef Name="Rank" Ascending="FALSE"/></OrderBy></Query>${fields('Title')}<RowLimit Paged="TRUE">15</RowLimit></View>`;
    const titles = (of: ListData): unknown[] => of.Row.map(row => row.Title);
    const first = await data(view);
    expect(first.NextHref).toMatch(/^\?Paged=TRUE&p_Rank=.+&p_ID=\d+&PageFirstRow=16&View=/);
    const second = await data(view, { Paging: first.NextHref });
    expect([second.FirstRow, second.LastRow]).toEqual([16, 30]);
    const third = await data(view, { Paging: second.NextHref });
    expect([third.FirstRow, third.LastRow, third.NextHref]).toEqual([31, 40, undefined]);
    expect(new Set([first, second, third].flatMap(titles)).size).toBe(40);
    const back = await data(view, { Paging: third.PrevHref });
    expect([titles(back), back.FirstRow]).toEqual([titles(second), 16]);
    expect(titles(await data(view, {}, String(first.NextHref)))).toEqual(titles(second));
  });

  it('answers data alone flat, and with context and schema in parts', async () => {
    const answer = async (RenderOptions: number): Promise<string[]> =>
      Object.keys(JSON.parse((await ask({ ViewXml: `<View>${fields('Title')}</View>`, RenderOptions })).text) as object);
    expect(await answer(2)).toEqual(await answer(0));
    expect(await answer(2)).toContain('Row');
    expect(await answer(7)).toEqual(expect.arrayContaining(['wpq', 'Templates', 'ListData', 'ListSchema', 'listName', 'listUrlDir']));
    expect(await answer(4)).toEqual(['wpq', 'Templates', 'ListSchema']);
    expect((await ask({ RenderOptions: 64 })).status).toBe(501);
  });

  it('takes the stored default view, OverrideViewXml, a view by id, order and filters of the URL', async () => {
    expect((await data('')).RowLimit).toBe(30);
    const over = await data(`<View><Query><Where><Eq><FieldRef Name="Status"/><Value Type="Text">Beta</Value></Eq></Where></Query>${fields('Title')}</View>`,
      { OverrideViewXml: '<View><RowLimit>4</RowLimit></View>' });
    expect(over.Row.map(row => row.Title)).toEqual(['T1', 'T4', 'T7', 'T10']);
    const [view] = entries(await site.get(`${LIST}/views?$select=Id`));
    expect((await ask({}, `?View=${String(view.Id)}`)).status).toBe(200);
    expect((await ask({}, '?View=00000000-0000-0000-0000-000000000001')).status).toBe(400);
    const sorted = await data(`<View>${fields('Title')}<RowLimit>2</RowLimit></View>`, {}, '?SortField=ID&SortDir=Desc');
    expect(sorted.Row.map(row => row.Title)).toEqual(['T40', 'T39']);
    const filtered = await data(`<View>${fields('Title')}</View>`, {}, '?FilterField1=Status&FilterValue1=Beta&FilterFields2=Title&FilterValues2=T1;%23T4;%23T2'
      .replace(/;%23/g, '%3B%23'));
    expect(filtered.Row.map(row => row.Title)).toEqual(['T1', 'T4']);
    const opened = await ask({ ViewXml: grouped(['Status']) }, '', { GroupString: ';#;#', IsGroupRender: 'TRUE', DrillDown: '1' });
    expect((JSON.parse(opened.text) as ListData).Row).toHaveLength(10);
  });

  it('refuses parameters that it does not know, and names those it does not do', async () => {
    expect((await ask({ Nope: 1 })).status).toBe(400);
    expect((await ask({ ExpandGroups: true })).status).toBe(501);
    expect((await ask({}, '?InplaceSearchQuery=x')).status).toBe(501);
    expect((await ask({ ViewXml: '<View><Query>' })).status).toBe(500);
  });

  it('groups collapsed: one row per group with the measured keys, the empty group first', async () => {
    const { Row } = await data(grouped(['Status']));
    expect(Row).toEqual([
      { Status: '', 'Status.urlencoded': '%3B%23%3B%23', 'Status.singleurlencoded': '', 'Status.COUNT.group': '10', 'Status.newgroup': '1', 'Status.groupindex': '1_' },
      { Status: 'Alpha', 'Status.urlencoded': '%3B%23Alpha%3B%23', 'Status.singleurlencoded': 'Alpha', 'Status.COUNT.group': '20', 'Status.newgroup': '1',
        'Status.groupindex': '2_' },
      { Status: 'Beta', 'Status.urlencoded': '%3B%23Beta%3B%23', 'Status.singleurlencoded': 'Beta', 'Status.COUNT.group': '10', 'Status.newgroup': '1',
        'Status.groupindex': '3_' }]);
  });

  it('labels groups of a lookup with arrays', async () => {
    const { Row } = await data(grouped(['Society']));
    expect(Row.map(row => [row.Society, row['Society.COUNT.group']])).toEqual([
      [[{ lookupId: 1, lookupValue: 'Sample A', isSecretFieldValue: false }], '20'], [[{ lookupId: 2, lookupValue: 'Sample B', isSecretFieldValue: false }], '20']]);
  });

  it('groups by two levels, expanded with rows that carry their groups, and refuses a third', async () => {
    const { Row } = await data(grouped(['Society', 'Status']));
    expect(Row.map(row => row['Status.groupindex'])).toEqual(['1_1_', '1_2_', '1_3_', '2_1_', '2_2_', '2_3_']);
    const expanded = await data(grouped(['Status'], false));
    expect(expanded.Row).toHaveLength(40);
    expect(expanded.Row.filter(row => row['Status.newgroup'] === '1').map(row => [row.Title, row['Status.COUNT.group']]))
      .toEqual([['T31', '10'], ['T2', '20'], ['T1', '10']]);
    const refused = await ask({ ViewXml: grouped(['Society', 'Status', 'Rank']) });
    expect([refused.status, errorOf(refused)]).toEqual([500, { code: '-2147467259, Microsoft.SharePoint.SPException', message: 'Cannot complete this action.\n\nPlease try again.' }]);
  });

  it('serves RenderListData and the rows of a view to PnPjs', async () => {
    const list = site.pnp().web.lists.getByTitle('Requests');
    const old = await list.renderListData(`<View>${fields('Title')}<RowLimit>2</RowLimit></View>`);
    expect(old.Row.map((row: { Title: string }) => row.Title)).toEqual(['T1', 'T2']);
    const both = await list.renderListDataAsStream({ ViewXml: grouped(['Status']), RenderOptions: [2, 4] }) as unknown as { ListData: ListData };
    expect(both.ListData.Row).toHaveLength(3);
  });
});
