import { entries, errorOf, Reply, Site } from './support';

const ORDERS = "web/lists/getbytitle('Orders')";
type Row = Record<string, unknown>;

describe('CAML over more than the list itself', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    const customers = await site.list('Customers', ['<Field Type="Text" Name="City" DisplayName="City"/>', '<Field Type="Number" Name="Size" DisplayName="Size"/>']);
    await site.list('Orders', [`<Field Type="Lookup" Name="Customer" DisplayName="Customer" List="{${customers}}" ShowField="Title"/>`,
      '<Field Type="DateTime" Name="Begins" DisplayName="Begins" Format="DateTime"/>', '<Field Type="DateTime" Name="Ends" DisplayName="Ends" Format="DateTime"/>',
      '<Field Type="Number" Name="Units" DisplayName="Units"/>']);
    for (const [Title, City, Size] of [['Ann', 'Oslo', 3], ['Bea', 'Rome', 9]]) {
      await site.post("web/lists/getbytitle('Customers')/items", { Title, City, Size });
    }
    for (const [Title, CustomerId, Begins, Ends, Units] of [['o1', 1, '2026-01-30T12:00:00Z', '2026-02-02T12:00:00Z', 1], ['o2', 2, '2026-03-05T12:00:00Z', '2026-03-06T12:00:00Z', 20],
      ['o3', null, '2026-02-10T12:00:00Z', '2026-02-10T13:00:00Z', 300]]) {
      await site.post(`${ORDERS}/items`, { Title, CustomerId, Begins, Ends, Units });
    }
  });
  afterAll(() => site.close());
  const join = (type: string): string => `<Joins><Join Type="${type}" ListAlias="c"><Eq><FieldRef Name="Customer" RefType="Id"/><FieldRef List="c" Name="ID"/></Eq></Join></Joins>` +
    '<ProjectedFields><Field Name="Town" Type="Lookup" List="c" ShowField="City"/><Field Name="CustomerSize" Type="Lookup" List="c" ShowField="Size"/></ProjectedFields>';
  const view = (query: string, more = '', fields = ''): string => `<View>${more}<ViewFields><FieldRef Name="Title"/>${fields}</ViewFields><Query>${query}</Query></View>`;
  const found = async (viewXml: string): Promise<unknown[]> => entries(await site.post(`${ORDERS}/getitems`, { query: { ViewXml: viewXml } })).map(item => item.Title);
  const render = (parameters: Record<string, unknown>, query = ''): Promise<Reply> => site.post(`${ORDERS}/renderlistdataasstream${query}`, { parameters });

  it('joins over a lookup: filters and orders by what it points at', async () => {
    expect(await found(view('<Where><Eq><FieldRef Name="Town"/><Value Type="Text">rome</Value></Eq></Where>', join('LEFT')))).toEqual(['o2']);
    expect(await found(view('<Where><Gt><FieldRef Name="CustomerSize"/><Value Type="Number">2</Value></Gt></Where><OrderBy><FieldRef Name="Town" Ascending="FALSE"/></OrderBy>',
      join('LEFT')))).toEqual(['o2', 'o1']);
  });

  it('an inner join leaves out what points at nothing, a left one keeps it', async () => {
    expect(await found(view('', join('LEFT')))).toEqual(['o1', 'o2', 'o3']);
    expect(await found(view('', join('INNER')))).toEqual(['o1', 'o2']);
  });

  it('shows projected columns in a rendered list', async () => {
    const rows = (await render({ ViewXml: view('', join('LEFT'), '<FieldRef Name="Town"/>') })).json.Row as Row[];
    expect(rows.map(row => row.Town)).toEqual([[{ lookupId: 1, lookupValue: 'Oslo', isSecretFieldValue: false }], [{ lookupId: 2, lookupValue: 'Rome', isSecretFieldValue: false }], []]);
  });

  it.each(['<Joins><Join/></Joins>', `${join('LEFT')}<ProjectedFields/>`.replace('List="c" ShowField="City"', 'List="other" ShowField="City"')])('refuses %s', async more => {
    expect((await site.post(`${ORDERS}/getitems`, { query: { ViewXml: view('', more) } })).status).toBe(500);
  });

  it.each([
    ['2026-02-01T17:00:00Z', ['o1']], ['2026-03-05T23:00:00Z', ['o2']], ['2026-02-10T06:00:00Z', ['o3']], ['2026-04-01T12:00:00Z', []]])(
    'finds the ranges that overlap the day of %s', async (day, titles) => {
      expect(await found(view('<Where><DateRangesOverlap><FieldRef Name="Begins"/><FieldRef Name="Ends"/><FieldRef Name="ID"/>' +
        `<Value Type="DateTime">${day}</Value></DateRangesOverlap></Where>`))).toEqual(titles);
    });

  it('finds the ranges of this day, week, month and year', async () => {
    const now = new Date().toISOString();
    await site.post(`${ORDERS}/items`, { Title: 'now', Begins: now, Ends: now });
    for (const span of ['Today', 'Now', 'Week', 'Month', 'Year']) {
      expect(await found(view(`<Where><DateRangesOverlap><FieldRef Name="Begins"/><FieldRef Name="Ends"/><Value Type="DateTime"><${span}/></Value></DateRangesOverlap></Where>`)))
        .toContain('now');
    }
    await site.remove(`${ORDERS}/items(4)`);
  });

  it.each([['Gt', '10', ['o2', 'o3']], ['Leq', '20', ['o1', 'o2']], ['Neq', '20', ['o1', 'o3']]])('filters a rendered list by FilterOp %s %s', async (operator, value, titles) => {
    const rows = (await render({ ViewXml: view('') }, `?FilterField1=Units&FilterValue1=${value}&FilterOp1=${operator}`)).json.Row as Row[];
    expect(rows.map(row => row.Title)).toEqual(titles);
  });

  it('filters by dates, by beginnings, and opens a group of a date', async () => {
    const titles = async (query: string): Promise<unknown> => ((await render({ ViewXml: view('') }, query)).json.Row as Row[]).map(row => row.Title);
    expect(await titles('?FilterField1=Begins&FilterValue1=2026-03-05')).toEqual(['o2']);
    expect(await titles('?FilterField1=Begins&FilterValue1=3/5/2026')).toEqual(['o2']);
    expect(await titles('?FilterField1=Title&FilterValue1=o&FilterOp1=BeginsWith')).toEqual(['o1', 'o2', 'o3']);
    expect((await render({}, '?FilterField1=Title&FilterValue1=o&FilterOp1=Nonsense')).status).toBe(501);
  });

  it('adds the columns of the list or of its stored view, merges with that view, and passes over what adds no data', async () => {
    const first = async (parameters: Record<string, unknown>): Promise<Row> => ((await render(parameters)).json.Row as Row[])[0];
    expect(Object.keys(await first({ ViewXml: view(''), AddAllFields: true }))).toEqual(expect.arrayContaining(['Units', 'Customer', 'Created']));
    expect(Object.keys(await first({ ViewXml: view(''), AddAllViewFields: true }))).toContain('LinkTitle');
    expect(await first({ ViewXml: '<View><RowLimit>1</RowLimit></View>', MergeDefaultView: true })).toMatchObject({ LinkTitle: 'o1' });
    expect((await render({ RenderOptions: 1 | 4 | 8 | 32 | 128 | 256 | 512 | 1024 | 2048, AddRequiredFields: true })).json).toMatchObject({ ListSchema: {} });
    expect(errorOf(await render({ RenderOptions: 64 })).message).toContain('RenderOptions 64');
  });
});
