import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Orders')";
const ITEMS = `${LIST}/items`;
const MISSING = 'The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the non-existing column to an existing column.';
const TYPE = 'One or more column references are not allowed, because the columns are defined as a data type that is not supported in formulas.';
const SYNTAX = 'The formula contains a syntax error or is not supported.';
const REFUSED = 'Microsoft.SharePoint.SPListDataValidationException';

describe('formulas', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Orders', ['<Field Type="Number" Name="Units" DisplayName="Units ordered"/>', '<Field Type="Currency" Name="Price" DisplayName="Price"/>',
      '<Field Type="DateTime" Name="Due" DisplayName="Due" Format="DateOnly"/>', '<Field Type="Boolean" Name="Paid" DisplayName="Paid"/>',
      '<Field Type="Choice" Name="Status" DisplayName="Status"><CHOICES><CHOICE>Open</CHOICE><CHOICE>Closed</CHOICE></CHOICES></Field>',
      '<Field Type="Note" Name="Remarks" DisplayName="Remarks"/>', '<Field Type="User" Name="Lead" DisplayName="Lead"/>']);
  });
  afterEach(() => site.close());
  const calculated = (formula: string, result = 'Text', more = ''): Promise<Reply> => site.post(`${LIST}/fields/createfieldasxml`, { parameters: { Options: 8,
    SchemaXml: `<Field Type="Calculated" Name="Calc" DisplayName="Calc" ResultType="${result}" ${more}><Formula>${formula.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</Formula></Field>` } });
  const add = (values: Record<string, unknown> = {}): Promise<Reply> => site.post(ITEMS, { Title: 'Nuts', Units: 4, Price: 2.5, Due: '2026-01-31T05:00:00Z', Paid: true,
    Status: 'Open', ...values });
  const told = (reply: Reply): unknown[] => [reply.status, errorOf(reply).message];
  const column = (name: string, body: Record<string, unknown>): Promise<Reply> => site.merge(`${LIST}/fields/getbyinternalnameortitle('${name}')`, body);

  describe('of calculated columns', () => {
    it.each([
      ['=[Units ordered]*Price', 'Number', '10.0000000000000'], ['=Units/0', 'Number', '#DIV/0!'], ['=[Units ordered]*Price', 'Currency', '10.0000000000000'],
      ['=Title&" x "&[Units ordered]', 'Text', 'Nuts x 4'], ['=IF(AND(Paid,Status="open"),"done","waiting")', 'Text', 'done'],
      ['=TEXT(Due,"yyyy-mm-dd")', 'Text', '2026-01-31'], ['=Due+14', 'DateTime', '2026-02-14T05:00:00Z'], ['=YEAR(Due)*100+MONTH(Due)', 'Number', '202601.000000000'],
      ['=[Units ordered]>3', 'Boolean', '1'], ['=CONCATENATE(UPPER(LEFT(Title,1)),CHOOSE(2,"a","b"))', 'Text', 'Nb'], ['=IF(ISBLANK(Title),"none","")', 'Text', null],
      ['=ROUNDUP([Units ordered],0)', 'Number', '4.00000000000000'], ['=ROUNDUP(-1.11,1)', 'Number', '-1.20000000000000'], ['=ROUNDUP(1.1,1)', 'Number', '1.10000000000000'],
      ['=ROUNDDOWN(-[Units ordered],0)', 'Number', '-4.00000000000000'], ['=ROUNDDOWN(1250,-2)', 'Number', '1200.00000000000'], ['=ROUNDUP(Title,0)', 'Number', '#VALUE!'],
      ['=ROUND([Units ordered]/3,2)', 'Number', '1.33000000000000'], ['=DATEDIF(Due,DATE(2026,3,2),"d")', 'Number', '30.0000000000000'], ['=Paid', 'Text', 'TRUE']])(
      '%s as %s is read as %j', async (formula, result, value) => {
        expect((await calculated(formula, result, 'Format="DateOnly"')).status).toBe(201);
        expect((await add()).json.Calc).toBe(value);
      });

    it('follow every change, and an earlier version keeps what it was', async () => {
      await site.merge(LIST, { EnableVersioning: true });
      await calculated('=[Units ordered]*2', 'Number');
      await add();
      await site.merge(`${ITEMS}(1)`, { Units: 5 });
      await site.post(`${ITEMS}(1)/validateUpdateListItem`, { formValues: [{ FieldName: 'Units', FieldValue: '6' }], bNewDocumentUpdate: true });
      expect((await site.get(`${ITEMS}(1)?$select=Calc`)).json.Calc).toBe('12.0000000000000');
      expect(entries(await site.get(`${ITEMS}(1)/versions`)).map(version => version.Calc)).toEqual(['12.0000000000000', '8.00000000000000']);
      await column('Calc', { Formula: '=[Units ordered]+1' });
      expect((await site.get(`${ITEMS}(1)?$select=Calc`)).json.Calc).toBe('7.00000000000000');
    });

    it('may use one another, and what is added later is computed for the items that there are', async () => {
      await add();
      await calculated('=[Units ordered]*2', 'Number');
      await site.post(`${LIST}/fields/createfieldasxml`, { parameters: { Options: 8,
        SchemaXml: '<Field Type="Calculated" Name="More" DisplayName="More" ResultType="Number"><Formula>=Calc+1</Formula></Field>' } });
      expect((await site.get(`${ITEMS}(1)?$select=Calc,More`)).json).toMatchObject({ Calc: '8.00000000000000', More: '9.00000000000000' });
    });

    it('see an empty column as 0, as empty text and as blank', async () => {
      await calculated('=IF(AND([Units ordered]="",ISBLANK(Due),Price+1=1,LEN(Status)=0),"empty","not")');
      expect((await add({ Units: null, Due: null, Price: null, Status: null })).json.Calc).toBe('empty');
    });

    it('read back encoded for XML, with brackets only where a name needs them; an index is taken and forgotten', async () => {
      await calculated('=IF([Price]<>0,[Units ordered],0)', 'Number');
      const field = (await site.get(`${LIST}/fields/getbytitle('Calc')`)).json;
      expect(field).toMatchObject({ Formula: '=IF(Price&lt;&gt;0,[Units ordered],0)', OutputType: 9, TypeAsString: 'Calculated', ReadOnlyField: true, Indexed: false });
      expect(field.SchemaXml).toContain('ResultType="Number"');
      expect((await column('Calc', { Indexed: true })).status).toBe(204);
      expect((await site.get(`${LIST}/fields/getbytitle('Calc')`)).json.Indexed).toBe(false);
    });

    it.each([['=Nowhere+1', MISSING], ['=[Name]', MISSING], ['=Remarks&"x"', TYPE], ['=Lead', TYPE], ['=1+', SYNTAX], ['=NOSUCH(1)', SYNTAX], ["=IF(TRUE,'a','b')", SYNTAX],
      ['=[Today]+1', 'Calculated columns cannot contain volatile functions like Today and Me.'], ['=(1', SYNTAX], ['', SYNTAX]])('%j is refused', async (formula, message) => {
      expect(told(await calculated(formula))).toEqual([500, message]);
      expect((await site.get(`${LIST}/fields/getbytitle('Calc')`)).status).toBe(400);
    });

    it('are served by CAML, shown as the result is, and refused in $filter and $orderby by their type', async () => {
      await calculated('=[Units ordered]*1000', 'Number');
      await add();
      await add({ Units: 1 });
      const query = { query: { ViewXml: '<View><Query><Where><Eq><FieldRef Name="Calc"/><Value Type="Number">4000</Value></Eq></Where></Query></View>' } };
      expect(entries(await site.post(`${LIST}/getitems`, query)).map(item => item.Id)).toEqual([1]);
      const rows = (await site.post(`${LIST}/renderlistdataasstream`, { parameters: { ViewXml: '<View><ViewFields><FieldRef Name="Calc"/></ViewFields></View>' } })).json.Row;
      expect(rows).toMatchObject([{ Calc: '4,000' }, { Calc: '1,000' }]);
      expect((await site.get(`${ITEMS}(1)/fieldvaluesastext`)).json.Calc).toBe('4,000');
      for (const option of ['$filter=Calc eq 4000', '$orderby=Calc']) {
        expect(told(await site.get(`${ITEMS}?${option}`))).toEqual([400, expect.stringContaining('cannot be used in the query filter expression')]);
      }
    });

    it('cannot be written: what a body says of them is passed over', async () => {
      await calculated('=[Units ordered]', 'Number');
      expect((await add({ Calc: '99' })).json.Calc).toBe('4.00000000000000');
    });
  });

  describe('of validation', () => {
    it('of a column refuse an add and a change of that column with its message', async () => {
      expect((await column('Units', { ValidationFormula: '=[Units ordered] > 2', ValidationMessage: 'More than two.' })).status).toBe(204);
      expect((await site.get(`${LIST}/fields/getbyinternalnameortitle('Units')`)).json).toMatchObject({ ValidationFormula: '=[Units ordered]>2', ValidationMessage: 'More than two.' });
      const refused = await add({ Units: 1 });
      expect([refused.status, errorOf(refused)]).toEqual([500, { code: `-2130575163, ${REFUSED}`, message: 'More than two.' }]);
      expect((await add()).status).toBe(201);
      expect((await site.merge(`${ITEMS}(1)`, { Units: 0 })).status).toBe(500);
      expect((await site.merge(`${ITEMS}(1)`, { Title: 'x' })).status).toBe(204);
    });

    it('of the list see the row as it would be, [Modified] as the save itself', async () => {
      await site.merge(LIST, { ValidationFormula: '=OR([Status]="Open",[Units ordered] > 2)', ValidationMessage: 'Not like this.' });
      expect((await site.get(`${LIST}?$select=ValidationFormula`)).json.ValidationFormula).toBe('=OR(Status="Open",[Units ordered]>2)');
      await add();
      expect((await site.merge(`${ITEMS}(1)`, { Units: 1 })).status).toBe(204);
      const refused = await site.merge(`${ITEMS}(1)`, { Status: 'Closed' });
      expect([refused.status, errorOf(refused)]).toEqual([500, { code: `-2130575162, ${REFUSED}`, message: 'Not like this.' }]);
      await site.merge(LIST, { ValidationFormula: '=AND(Due<=Modified,Due>Modified-2)', ValidationMessage: '' });
      expect(told(await add({ Due: '2020-01-01T05:00:00Z' }))).toEqual([500, 'List data validation failed.']);
      expect((await add({ Due: new Date().toISOString() })).status).toBe(201);
      await site.merge(LIST, { ValidationFormula: '' });
      expect((await add({ Due: null })).status).toBe(201);
    });

    it('are told by HasException in a form', async () => {
      await add();
      await site.merge(LIST, { ValidationFormula: '=[Units ordered]>2', ValidationMessage: 'Too few.' });
      const reply = await site.post(`${ITEMS}(1)/validateUpdateListItem`, { formValues: [{ FieldName: 'Units', FieldValue: '1' }] });
      expect([reply.status, entries(reply)]).toMatchObject([200, [{ FieldName: 'Units', HasException: true, ErrorMessage: 'Too few.' }]]);
    });

    it('of a column name no other column, have at most 1,023 characters and no single quotes', async () => {
      expect(told(await column('Units', { ValidationFormula: '=Price>1' }))).toEqual([500, expect.stringContaining('cannot refer to another column')]);
      expect((await column('Units', { ValidationFormula: `=${'1+'.repeat(600)}1>0` })).status).toBe(500);
      expect(told(await column('Status', { ValidationFormula: "=Status='Open'" }))).toEqual([500, SYNTAX]);
      expect((await site.merge(LIST, { ValidationFormula: '=Nowhere=1' })).status).toBe(500);
    });

    it('of a library refuse a folder when they refuse an empty row', async () => {
      await site.list('Files', [], 101);
      await site.merge("web/lists/getbytitle('Files')", { ValidationFormula: '=LEN(Title)>0' });
      expect(told(await site.post("web/getfolderbyserverrelativeurl('/sites/dev/Files')/folders/add('x')"))).toEqual([500, 'Cannot create folder.']);
    });

    it('may read the clock, which stands in Redmond', async () => {
      await column('Due', { ValidationFormula: '=Due>=TODAY()-1' });
      expect((await add({ Due: new Date().toISOString() })).status).toBe(201);
      expect((await add({ Due: '2020-01-01T05:00:00Z' })).status).toBe(500);
    });
  });

  describe('of defaults', () => {
    it.each([['Units', '=ROUNDUP(1.2,0)', 2], ['Price', '=MOD(7,3)', 1], ['Title', '=TEXT(DATE(2026,1,31),"yyyy")', '2026'], ['Status', '="Q"&(10+3)', 'Q13'],
      ['Due', '=DATE(2026,1,31)', '2026-01-31T05:00:00Z'], ['Paid', '=IF(1>0,TRUE,FALSE)', true]])('%s takes %s as %j, and a value that is sent instead', async (name, formula, value) => {
      expect((await column(name, { DefaultFormula: formula })).status).toBe(204);
      expect((await site.get(`${LIST}/fields/getbyinternalnameortitle('${name}')`)).json).toMatchObject({ DefaultFormula: formula, DefaultValue: null });
      expect((await site.post(ITEMS, {})).json[name]).toEqual(value);
      expect((await site.post(ITEMS, { [name]: null })).json[name]).toBeNull();
    });

    it('name no column', async () => {
      expect((await column('Units', { DefaultFormula: '=Price' })).status).toBe(500);
    });
  });
});
