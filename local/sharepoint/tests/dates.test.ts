import { rules } from '../rules';
import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Events')";
const ITEMS = `${LIST}/items`;
const ZONE = 'America/Toronto';
/** The day of an instant in a zone, as `2026-01-31`. */
const dayIn = (zone: string, at: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
const hours = (count: number): string => new Date(Date.now() + count * 3600000).toISOString();

/** Dates and time zones (sharepoint-wire, recorded answers 3). */
describe('dates and time zones', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Events', ['<Field Type="DateTime" Name="Day" DisplayName="Day" Format="DateOnly"/>', '<Field Type="DateTime" Name="Moment" DisplayName="Moment" Format="DateTime"/>',
      '<Field Type="Number" Name="Rank" DisplayName="Rank"/>', '<Field Type="Choice" Name="Status" DisplayName="Status"><CHOICES><CHOICE>A</CHOICE></CHOICES></Field>']);
  });
  afterEach(() => site.close());
  const column = (name: string, body: object): Promise<Reply> => site.merge(`${LIST}/fields/getbyinternalnameortitle('${name}')`, body);
  const where = async (test: string): Promise<unknown> => entries(await site.post(`${LIST}/getitems`, { query: { ViewXml: `<View><Query><Where>${test}</Where></Query></View>` } })).map(item => item.Title);
  const compare = (operator: string, field: string, inner: string, more = ''): string =>
    `<${operator}><FieldRef Name="${field}"/><Value Type="DateTime"${more}>${inner}</Value></${operator}>`;

  it('a date without a time is stored as the instant of midnight at the site, not in UTC', async () => {
    await site.post(ITEMS, { Title: 'winter', Day: '2026-01-15' });
    await site.post(ITEMS, { Title: 'summer', Day: '2026-07-15' });
    expect(entries(await site.get(`${ITEMS}?$select=Day`)).map(row => row.Day)).toEqual(['2026-01-15T05:00:00Z', '2026-07-15T04:00:00Z']);
  });

  it('a default of [today] is the current instant', async () => {
    await column('Moment', { DefaultValue: '[today]' });
    const { json } = await site.post(ITEMS, { Title: 'x' });
    expect(Math.abs(Date.parse(String(json.Moment)) - Date.now())).toBeLessThan(60000);
  });

  it('<Today/> is the day of the site\'s own zone', async () => {
    const now = new Date();
    await site.post(ITEMS, { Title: 'today', Day: dayIn(ZONE, now) });
    await site.post(ITEMS, { Title: 'tomorrow', Day: dayIn(ZONE, new Date(now.getTime() + 26 * 3600000)) });
    expect(await where(compare('Eq', 'Day', '<Today/>'))).toEqual(['today']);
  });

  it('<Today/> with IncludeTimeValue compares with the current instant, without it by day; in a stored ViewQuery too', async () => {
    await site.post(ITEMS, { Title: 'past', Moment: hours(-0.02) });
    await site.post(ITEMS, { Title: 'soon', Moment: hours(0.5) });
    const later = compare('Gt', 'Moment', '<Today/>', ' IncludeTimeValue="TRUE"');
    expect(await where(later)).toEqual(['soon']);
    expect(await where(compare('Eq', 'Moment', '<Today/>'))).toContain('past');
    await site.merge(`${LIST}/defaultview`, { ViewQuery: `<Where>${later}</Where>` });
    const rows = JSON.parse((await site.post(`${LIST}/renderlistdataasstream`, { parameters: {} })).text) as { Row: { LinkTitle: string }[] };
    expect(rows.Row.map(row => row.LinkTitle)).toEqual(['soon']);
  });

  it.each(['<Now/>', '<Nowww/>'])('%s below <Value> is not validated and finds nothing', async inner => {
    await site.post(ITEMS, { Title: 'past', Moment: hours(-1) });
    expect(await where(compare('Leq', 'Moment', inner))).toEqual([]);
  });

  it('a date in CAML on a column that cannot be resolved answers 500 "One or more field types are not installed properly"', async () => {
    const reply = await site.post(`${LIST}/getitems`, { query: { ViewXml: `<View><Query><Where>${compare('Lt', 'Nowhere', '<Today/>')}</Where></Query></View>` } });
    expect([reply.status, errorOf(reply).code, errorOf(reply).message]).toEqual([500, '-2130575340, Microsoft.SharePoint.SPException',
      expect.stringMatching(/^One or more field types are not installed properly\. Go to th/)]);
  });

  it('NOW() in a validation formula is accepted and enforced', async () => {
    expect((await column('Moment', { ValidationFormula: '=Moment>NOW()-2' })).status).toBe(204);
    expect((await site.post(ITEMS, { Moment: hours(0) })).status).toBe(201);
    expect((await site.post(ITEMS, { Moment: hours(-24 * 4) })).status).toBe(500);
  });

  it('the clock of formulas runs 16 to 20 hours behind an Australian site: NOW() lets 20 hours ago through and refuses 12 hours ago', async () => {
    const wall = (zone: string): number => Date.parse(`${new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date()).replace(' ', 'T')}Z`);
    const lag = (wall('Australia/Sydney') - wall(rules.formulaClock)) / 3600000;
    expect(lag).toBeGreaterThanOrEqual(16);
    expect(lag).toBeLessThanOrEqual(20);
    const behind = (wall(ZONE) - wall(rules.formulaClock)) / 3600000;
    await column('Moment', { ValidationFormula: '=Moment<NOW()' });
    expect((await site.post(ITEMS, { Moment: hours(-behind - 1) })).status).toBe(201);
    expect((await site.post(ITEMS, { Moment: hours(-behind + 1) })).status).toBe(500);
  });

  it('[Modified] in a list formula is the instant of the save itself, at the site, on create and on update', async () => {
    await site.merge(LIST, { ValidationFormula: '=AND(Moment<=[Modified],Moment>[Modified]-1)' });
    expect((await site.post(ITEMS, { Moment: hours(-1) })).status).toBe(201);
    expect((await site.post(ITEMS, { Moment: hours(-25) })).status).toBe(500);
    expect((await site.merge(`${ITEMS}(1)`, { Moment: hours(-0.5) })).status).toBe(204);
    expect((await site.merge(`${ITEMS}(1)`, { Moment: hours(2) })).status).toBe(500);
  });

  it('the zone of the site tells its Description and its three biases, and utctolocaltime follows summer time', async () => {
    const { json } = await site.get('web/regionalsettings/timezone');
    expect([json.Description, json.Information]).toEqual([expect.stringContaining('Eastern Time'), { Bias: 300, StandardBias: 0, DaylightBias: -60 }]);
    const local = async (utc: string): Promise<unknown> => (await site.get(`web/regionalsettings/timezone/utctolocaltime('${utc}')`)).json.value;
    expect([await local('2025-11-02T05:59:00Z'), await local('2025-11-02T06:00:00Z'), await local('2026-03-08T06:59:00Z'), await local('2026-03-08T07:00:00Z')]).toEqual(
      ['2025-11-02T01:59:00', '2025-11-02T01:00:00', '2026-03-08T01:59:00', '2026-03-08T03:00:00']);
  });

  const redmond = dayIn(rules.formulaClock, new Date());
  it.each<[string, string, unknown]>([
    ['Rank', '=YEAR(TODAY())', Number(redmond.slice(0, 4))], ['Rank', '=MONTH(TODAY())', Number(redmond.slice(5, 7))], ['Rank', '=DAY(DATE(2026,1,31))', 31], ['Rank', '=ROUNDUP(1.2,0)', 2],
    ['Rank', '=ROUNDDOWN(1.8,0)', 1], ['Rank', '=MOD(7,3)', 1], ['Title', '=TEXT(DATE(2026,1,31),"yyyy-mm")', '2026-01'], ['Title', '=IF(AND(1>0,OR(1>2,2>1)),"yes","no")', 'yes'],
    ['Status', '="Q"&ROUNDUP(MONTH(DATE(2026,12,1))/3,0)', 'Q4'], ['Day', '=DATE(2026,7,1)', '2026-07-01T04:00:00Z'], ['Moment', '=DATE(2026,1,31)', '2026-01-31T05:00:00Z']])(
    'the default formula of %s, %s, fills an item that is created by REST, and reads back exactly as sent', async (name, formula, value) => {
      expect((await column(name, { DefaultFormula: formula })).status).toBe(204);
      expect((await site.post(ITEMS, {})).json[name]).toEqual(value);
      expect((await site.get(`${LIST}/fields/getbyinternalnameortitle('${name}')?$select=DefaultFormula`)).json).toEqual({ DefaultFormula: formula });
    });

  it('a date outside 1/1/1900 - 12/31/8900 is told by its form in these words', async () => {
    await site.post(ITEMS, { Title: 'x' });
    for (const FieldValue of ['12/31/1899', '1/1/8901']) {
      expect(entries(await site.post(`${ITEMS}(1)/validateUpdateListItem`, { formValues: [{ FieldName: 'Day', FieldValue }] }))).toMatchObject([{ HasException: true,
        ErrorMessage: 'You must specify a valid date within the range of 1/1/1900 and 12/31/8900.' }]);
    }
  });
});
