import { entries, errorOf, Site } from './support';

interface Row { readonly FieldName: string; readonly HasException: boolean; readonly ErrorMessage: string | null }
const SETTINGS = 'web/regionalsettings';
const LIST = "web/lists/getbytitle('Sums')";

describe('regional formats', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Sums', ['<Field Type="DateTime" Name="Day" DisplayName="Day" Format="DateOnly"/>', '<Field Type="DateTime" Name="Moment" DisplayName="Moment" Format="DateTime"/>',
      '<Field Type="Number" Name="Sum" DisplayName="Sum"/>', '<Field Type="Number" Name="Part" DisplayName="Part" Percentage="TRUE"/>',
      '<Field Type="Currency" Name="Cost" DisplayName="Cost" LCID="3084"/>']);
    await site.post(`${LIST}/items`, { Title: 'x' });
  });
  afterAll(() => site.close());

  const speak = async (LocaleId: number): Promise<void> => {
    expect((await site.merge(SETTINGS, { LocaleId })).status).toBe(204);
  };
  const write = async (values: Record<string, string>): Promise<Row[]> => {
    const reply = await site.post(`${LIST}/items(1)/validateupdatelistitem`,
      { formValues: Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })), bNewDocumentUpdate: false });
    expect(reply.status).toBe(200);
    return entries(reply) as unknown as Row[];
  };
  const STORED = { Day: '2026-02-03T05:00:00Z', Moment: '2026-02-03T19:30:00Z', Sum: 1234.5, Part: 0.25, Cost: 12.5 };

  it.each([
    [1033, { Day: '2/3/2026', Moment: '2/3/2026 2:30 PM', Sum: '1,234.5', Part: '25%' }],
    [4105, { Day: '2026-02-03', Moment: '2026-02-03 2:30 PM', Sum: '1,234.5', Part: '25%' }],
    [3084, { Day: '2026-02-03', Moment: '2026-02-03 14:30', Sum: '1 234,5', Part: '25 %' }],
    [1036, { Day: '03/02/2026', Moment: '03/02/2026 14:30', Sum: '1 234,5', Part: '25 %' }],
    [2057, { Day: '03/02/2026', Moment: '03/02/2026 14:30', Sum: '1,234.5', Part: '25%' }],
    [1031, { Day: '03.02.2026', Moment: '03.02.2026 14:30', Sum: '1.234,5', Part: '25 %' }]
  ])('with the locale %i form values are read, and texts shown, as it writes them', async (locale, texts) => {
    await speak(locale);
    const cost = locale === 1033 || locale === 4105 || locale === 2057 ? '$12.50' : '12,50';
    const rows = await write({ Day: texts.Day, Moment: texts.Moment, Sum: texts.Sum, Cost: cost });
    expect(rows.filter(row => row.HasException)).toEqual([]);
    await site.merge(`${LIST}/items(1)`, { Part: 0.25 });
    expect((await site.get(`${LIST}/items(1)`)).json).toMatchObject(STORED);
    expect((await site.get(`${LIST}/items(1)/fieldvaluesastext`)).json).toMatchObject(texts);
    const rendered = await site.post(`${LIST}/renderlistdataasstream`, { parameters: { ViewXml: '<View><ViewFields><FieldRef Name="Day"/><FieldRef Name="Sum"/></ViewFields></View>' } });
    expect((rendered.json.Row as object[])[0]).toMatchObject({ Day: texts.Day, Sum: texts.Sum });
  });

  it('a day or number of another locale is an error of its value, told in the form of this one', async () => {
    await speak(3084);
    expect(await write({ Day: '2/3/2026' })).toMatchObject([{ HasException: true,
      ErrorMessage: 'You must specify a valid date within the range of 1900-01-01 and 8900-12-31.' }]);
    expect(await write({ Sum: '1234.5' })).toMatchObject([{ HasException: true }]);
    await speak(1033);
    expect(await write({ Day: '2026-02-03' })).toMatchObject([{ HasException: true }]);
    expect(await write({ Day: '2/30/2026' })).toMatchObject([{ HasException: true }]);
  });

  it('an amount is shown in the currency of its column', async () => {
    await speak(1033);
    await site.merge(`${LIST}/items(1)`, { Cost: 1234.5 });
    expect((await site.get(`${LIST}/items(1)/fieldvaluesastext`)).json).toMatchObject({ Cost: '1 234,50 $' });
  });

  it('the regional settings tell separators and the order of days; who does not manage the web cannot change them', async () => {
    await speak(1031);
    expect((await site.get(SETTINGS)).json).toMatchObject({ LocaleId: 1031, DateSeparator: '.', DateFormat: 1, DecimalSeparator: ',', ThousandSeparator: '.', ListSeparator: ';', Time24: true });
    await speak(1033);
    expect((await site.get(SETTINGS)).json).toMatchObject({ LocaleId: 1033, DateSeparator: '/', DateFormat: 0, DecimalSeparator: '.', ListSeparator: ',', Time24: false });
    expect((await site.merge(SETTINGS, { FirstDayOfWeek: 1 })).status).toBe(204);
    expect((await site.get(SETTINGS)).json).toMatchObject({ FirstDayOfWeek: 1 });
    expect((await site.merge(SETTINGS, { LocaleId: 1036 }, '*', { as: 'member' })).status).toBe(403);
    expect((await site.merge(SETTINGS, { Nope: 1 })).status).toBe(400);
    const unknown = await site.merge(SETTINGS, { LocaleId: 1066 });
    expect([unknown.status, errorOf(unknown).message]).toEqual([501, expect.stringContaining('1066')]);
  });

  it('time zones are found by their number and count in their own rules', async () => {
    expect((await site.get(`${SETTINGS}/timezone`)).json).toMatchObject({ Id: 10, Information: { Bias: 300, DaylightBias: -60, StandardBias: 0 } });
    expect((await site.get(`${SETTINGS}/timezones/getbyid(23)`)).json).toMatchObject({ Id: 23, Information: { Bias: -330, DaylightBias: 0 } });
    expect((await site.get(`${SETTINGS}/timezones/getbyid(13)/utctolocaltime(@d)?@d='2026-07-01T12:00:00Z'`)).json).toMatchObject({ value: '2026-07-01T05:00:00' });
    expect(entries(await site.get(`${SETTINGS}/timezones`)).length).toBeGreaterThan(10);
  });
});
