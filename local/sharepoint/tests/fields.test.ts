import { IFieldInfo } from '@pnp/sp/fields';
import '@pnp/sp/sites';
import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Requests')";
const FIELDS = `${LIST}/fields`;
const VERBOSE = { accept: 'application/json;odata=verbose', headers: { 'content-type': 'application/json;odata=verbose' } };

describe('columns', () => {
  let site: Site;
  let societies: string;
  beforeEach(async () => {
    site = await Site.start();
    societies = await site.list('Societies', ['<Field Type="Text" Name="City" DisplayName="City"/>']);
    await site.list('Requests');
    await site.post("web/lists/getbytitle('Societies')/items", { Title: 'Sample Society A', City: 'Sample City' });
  });
  afterEach(() => site.close());

  const xml = (schema: string, options = 8): Promise<Reply> => site.post(`${FIELDS}/createfieldasxml`, { parameters: { SchemaXml: schema, Options: options } });
  const field = (name: string): Promise<Reply> => site.get(`${FIELDS}/getbyinternalnameortitle('${name}')`);
  const change = (name: string, body: unknown): Promise<Reply> => site.merge(`${FIELDS}/getbyinternalnameortitle('${name}')`, body);
  const lookup = (attributes = ''): Promise<Reply> =>
    xml(`<Field Type="Lookup" Name="Society" DisplayName="Society" List="{${societies}}" ShowField="Title" ${attributes}/>`);

  it('PnPjs adds every kind of column, each with the properties of its own type', async () => {
    const { fields } = site.pnp().web.lists.getByTitle('Requests');
    const primary = (await fields.addLookup('L', { LookupListId: societies, LookupFieldName: 'Title' })) as unknown as { Id: string };
    const made = [
      await fields.addText('T', { MaxLength: 100 }), await fields.addNumber('N', { MinimumValue: 1, MaximumValue: 5 }),
      await fields.addCurrency('C', { CurrencyLocaleId: 4105 }), await fields.addDateTime('D', { DisplayFormat: 1 }),
      await fields.addMultilineText('M', { RichText: false }), await fields.addUrl('U', { DisplayFormat: 1 }), await fields.addUser('P', { SelectionMode: 0 }),
      await fields.addChoice('Ch', { Choices: ['a'], EditFormat: 1 }), await fields.addMultiChoice('Mc', { Choices: ['a'] }), await fields.addBoolean('B'),
      await fields.addLocation('Lo'), await fields.addImageField('Im'), primary as Partial<IFieldInfo>, await fields.addDependentLookupField('L: City', primary.Id, 'City')
    ];
    expect(made.map(one => [one.TypeAsString, one.FieldTypeKind])).toEqual([['Text', 2], ['Number', 9], ['Currency', 10], ['DateTime', 4], ['Note', 3],
      ['URL', 11], ['User', 20], ['Choice', 6], ['MultiChoice', 15], ['Boolean', 8], ['Location', 33], ['Thumbnail', 34], ['Lookup', 7], ['Lookup', 7]]);
    expect(made).toMatchObject([{ MaxLength: 100 }, { MinimumValue: 1, MaximumValue: 5 }, { CurrencyLocaleId: 4105 }, { DisplayFormat: 1 },
      { RichText: false }, { DisplayFormat: 1 }, { SelectionMode: 0 }, { EditFormat: 1 }, {}, {}, {}, {}, {}, {}]);
    expect((await fields.getByTitle('T')()).InternalName).toBe('T');
    await fields.getByTitle('T').setShowInNewForm(false);
    expect((await fields.getByInternalNameOrTitle('T')()).SchemaXml).toContain('ShowInNewForm="FALSE"');
    await fields.getByTitle('T').update({ Description: 'said' });
    expect((await fields.getByTitle('T')()).Description).toBe('said');
    await fields.getByTitle('T').delete();
    expect(await fields.filter("InternalName eq 'T'")()).toEqual([]);
  });

  it('PnPjs keeps site columns, calculated ones too', async () => {
    const { fields } = site.pnp().site.rootWeb;
    await fields.addCalculated('Later', { Formula: '=[Modified]+1', OutputType: 4 } as never);
    expect(await fields.getByTitle('Later')()).toMatchObject({ Formula: '=Modified+1', TypeAsString: 'Calculated', FieldTypeKind: 17, OutputType: 4 });
    await fields.createFieldAsXml('<Field Type="Text" Name="SiteKey" DisplayName="Site key" Group="Sample"/>');
    expect((await fields.filter("Group eq 'Sample'")()).map((one: { Title: string }) => one.Title)).toEqual(['Site key']);
    await fields.getByInternalNameOrTitle('Site key').delete();
    expect((await site.get("web/fields/getbytitle('Site key')")).status).toBe(400);
    expect((await site.get("web/fields/getbyid('fa564e0f-0c70-4ab9-b863-0177e6ddd247')?$select=Title")).json.Title).toBe('Title');
  });

  it('finds a column by id, title and internal name; where both fit the internal name wins', async () => {
    const { json } = await xml('<Field Type="Text" Name="Alpha" DisplayName="Beta"/>');
    await xml('<Field Type="Text" Name="Beta" DisplayName="Gamma"/>');
    expect((await field('beta')).json.Title).toBe('Gamma');
    expect((await site.get(`${FIELDS}(guid'${String(json.Id)}')?$select=Title`)).json.Title).toBe('Beta');
    expect((await site.get(`${FIELDS}('${String(json.Id)}')?$select=Title`)).json.Title).toBe('Beta');
    expect((await site.get(`${FIELDS}/getbyid('${String(json.Id)}')?$select=Title`)).json.Title).toBe('Beta');
    expect((await site.get(`${FIELDS}/getbytitle('BETA')?$select=InternalName`)).json.InternalName).toBe('Alpha');
    const missing = await field('x');
    expect([missing.status, errorOf(missing)]).toEqual([400, { code: '-2147024809, System.ArgumentException',
      message: "Column 'x' does not exist. It may have been deleted by another user." }]);
  });

  it('refuses POST of SP.FieldLookup and addfield with AllowMultipleValues', async () => {
    const posted = await site.post(FIELDS, { __metadata: { type: 'SP.FieldLookup' }, Title: 'L', FieldTypeKind: 7 }, VERBOSE);
    expect([posted.status, posted.json]).toMatchObject([500, { error: { message: { value: 'Please use addfield to add a lookup field.' } } }]);
    const several = await site.post(`${FIELDS}/addfield`, { parameters: { Title: 'L', FieldTypeKind: 7, LookupListId: societies, AllowMultipleValues: true } });
    expect(several.status).toBe(400);
  });

  it('takes a lookup into a list that does not exist', async () => {
    const made = await xml('<Field Type="Lookup" Name="L" DisplayName="L" List="{00000000-0000-0000-0000-0000000000aa}" ShowField="Title"/>');
    expect([made.status, made.json.LookupList]).toEqual([201, '00000000-0000-0000-0000-0000000000aa']);
  });

  it('makes LookupMulti by XML: TypeAsString LookupMulti, kind 7, SP.FieldLookup', async () => {
    const made = await site.post(`${FIELDS}/createfieldasxml`, { parameters: { Options: 8,
      SchemaXml: `<Field Type="LookupMulti" Mult="TRUE" Name="S" DisplayName="S" List="{${societies}}" ShowField="Title"/>` } }, { accept: 'application/json' });
    expect(made.json).toMatchObject({ 'odata.type': 'SP.FieldLookup', TypeAsString: 'LookupMulti', FieldTypeKind: 7, AllowMultipleValues: true });
  });

  it('carries neither Required nor Description by XML; a MERGE does', async () => {
    await xml('<Field Type="Text" Name="K" DisplayName="K" Required="TRUE" Description="said"/>');
    expect((await field('K')).json).toMatchObject({ Required: false, Description: '' });
    await change('K', { Required: true, Description: 'said' });
    expect((await field('K')).json).toMatchObject({ Required: true, Description: 'said' });
  });

  it('a dependent lookup shows another column, cannot be written and goes with its primary', async () => {
    const primary = String((await lookup()).json.Id);
    const made = await xml(`<Field Type="Lookup" Name="Society_x003a_City" DisplayName="Society:City" List="{${societies}}" ShowField="City" FieldRef="${primary}"/>`);
    expect(made.json).toMatchObject({ IsDependentLookup: true, PrimaryFieldId: primary, ReadOnlyField: true, InternalName: 'Society_x003a_City' });
    expect((await field('Society')).json.DependentLookupInternalNames).toEqual(['Society_x003a_City']);
    await site.post(`${LIST}/items`, { Title: 'x', SocietyId: 1 });
    expect((await site.get(`${LIST}/items(1)`)).json).toMatchObject({ SocietyId: 1, Society_x003a_CityId: 1 });
    expect((await site.get(`${LIST}/items(1)?$select=Society/City&$expand=Society`)).json).toEqual({ Society: { City: 'Sample City' } });
    expect((await site.get(`${LIST}/items(1)/fieldvaluesastext`)).json.Society_x005f_x003a_x005f_City ?? 'Sample City').toBe('Sample City');
    await site.remove(`${FIELDS}/getbyinternalnameortitle('Society')`);
    expect((await field('Society_x003a_City')).status).toBe(400);
    expect((await site.get(`${LIST}/items(1)`)).status).toBe(200);
  });

  it('Restrict refuses to delete what is pointed at, Cascade takes the pointing items along', async () => {
    const bare = await lookup('RelationshipDeleteBehavior="Restrict"');
    expect(bare.status).toBe(500);
    await lookup('Indexed="TRUE" RelationshipDeleteBehavior="Restrict"');
    expect((await field('Society')).json).toMatchObject({ IsRelationship: true, RelationshipDeleteBehavior: 2 });
    await site.post(`${LIST}/items`, { Title: 'x', SocietyId: 1 });
    const target = "web/lists/getbytitle('Societies')/items(1)";
    const refused = await site.remove(target);
    expect([refused.status, errorOf(refused).message]).toEqual([500,
      'This item cannot be deleted because an item in the "Requests" list is related to an item in the "Societies" list.']);
    expect((await site.post(`${target}/recycle`)).status).toBe(500);
    await change('Society', { RelationshipDeleteBehavior: 1 });
    expect((await site.remove(target)).status).toBe(200);
    expect(entries(await site.get(`${LIST}/items`))).toEqual([]);
  });

  it('refuses aloud to change what a column is: its type, one value or several, the list it points into', async () => {
    await lookup();
    for (const body of [{ AllowMultipleValues: true }, { FieldTypeKind: 2 }, { LookupList: '00000000-0000-0000-0000-0000000000aa' }]) {
      expect((await change('Society', body)).status).toBe(501);
    }
    expect((await change('Society', { AllowMultipleValues: false, FieldTypeKind: 7, LookupList: societies, Required: true })).status).toBe(204);
  });

  it('refuses to recycle a list that a lookup of another list points into', async () => {
    await lookup();
    expect((await site.post("web/lists/getbytitle('Societies')/recycle")).status).toBe(500);
    await site.remove(`${FIELDS}/getbyinternalnameortitle('Society')`);
    expect((await site.post("web/lists/getbytitle('Societies')/recycle")).status).toBe(200);
  });

  it('keeps a default formula as sent, without the default value; a MERGE of the value destroys it, a MERGE of null does not', async () => {
    await xml('<Field Type="DateTime" Name="D" DisplayName="D"><Default>[today]</Default><DefaultFormula>=TODAY()</DefaultFormula></Field>');
    expect((await field('D')).json).toMatchObject({ DefaultFormula: '=TODAY()', DefaultValue: null });
    expect((await change('D', { DefaultFormula: null })).status).toBe(204);
    expect((await field('D')).json.DefaultFormula).toBe('=TODAY()');
    const add = await site.post(`${LIST}/items`, { Title: 'x' });
    expect([add.status, add.json.D]).toEqual([201, expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:00:00Z$/)]);
    expect((await site.post(`${LIST}/items`, { Title: 'x', D: '2026-01-01T05:00:00Z' })).status).toBe(201);
    expect((await change('D', { DefaultValue: null })).status).toBe(204);
    expect((await field('D')).json).toMatchObject({ DefaultFormula: null, DefaultValue: null });
  });

  it('fills defaults: a choice, a number and [today], which is the current instant', async () => {
    await xml('<Field Type="Choice" Name="S" DisplayName="S"><CHOICES><CHOICE>a</CHOICE></CHOICES><Default>a</Default></Field>');
    await xml('<Field Type="Number" Name="N" DisplayName="N"><Default>4</Default></Field>');
    await xml('<Field Type="DateTime" Name="D" DisplayName="D" Format="DateTime"><Default>[today]</Default></Field>');
    const { json } = await site.post(`${LIST}/items`, { Title: 'x' });
    expect([json.S, json.N]).toEqual(['a', 4]);
    expect(Math.abs(Date.parse(String(json.D)) - Date.parse(String(json.Created)))).toBeLessThan(2000);
  });

  it.each(['Boolean', 'MultiChoice', 'URL'])('refuses a validation formula on %s, even to clear it, and applies nothing of that body', async type => {
    await xml(`<Field Type="${type}" Name="F" DisplayName="F"/>`);
    const reply = await change('F', { Description: 'x', ValidationFormula: '' });
    expect([reply.status, errorOf(reply).message]).toEqual([500, 'This field type does not support validation formulas.']);
    expect((await field('F')).json.Description).toBe('');
  });

  it('stores a ClientValidationFormula as it is, without parsing it', async () => {
    await xml('<Field Type="Text" Name="F" DisplayName="F"/>');
    await change('F', { ClientValidationFormula: '=NOSUCH([F])' });
    expect((await field('F')).json.ClientValidationFormula).toBe('=NOSUCH([F])');
  });

  it('a sealed column takes formulas and forgets them; it can be deleted once unsealed', async () => {
    await xml('<Field Type="Text" Name="F" DisplayName="F" Sealed="TRUE"/>');
    expect((await field('F')).json).toMatchObject({ Sealed: true, CanBeDeleted: false });
    expect((await change('F', { ValidationFormula: '=[F]="x"' })).status).toBe(204);
    expect((await field('F')).json.ValidationFormula).toBeNull();
    expect((await site.remove(`${FIELDS}/getbyinternalnameortitle('F')`)).status).toBe(500);
    expect((await change('F', { Sealed: false })).status).toBe(204);
    expect((await site.remove(`${FIELDS}/getbyinternalnameortitle('F')`)).status).toBe(200);
  });

  it("a library's own Title is sealed and refuses every write", async () => {
    await site.list('Published', [], 101);
    const path = "web/lists/getbytitle('Published')/fields/getbytitle('Title')";
    expect((await site.get(path)).json.Sealed).toBe(true);
    expect((await site.merge(path, { Description: 'x' })).status).toBe(500);
    expect((await site.merge(path, { Sealed: false })).status).toBe(500);
  });

  it('indexes: ID reads false, MultiChoice and Note are refused, twenty at most, a unique column takes one', async () => {
    expect((await field('ID')).json.Indexed).toBe(false);
    await xml('<Field Type="MultiChoice" Name="M" DisplayName="M"><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>');
    const refused = await change('M', { Indexed: true });
    expect([refused.status, errorOf(refused).message]).toEqual([500, 'This column type is not supported for indexing.']);
    expect((await change('M', { EnforceUniqueValues: true })).status).toBe(500);
    expect((await field('M')).json.Indexed).toBe(false);
    for (const [type, ok] of [['Text', 204], ['Number', 204], ['Currency', 204], ['DateTime', 204], ['Choice', 204], ['Boolean', 204], ['User', 204], ['URL', 500], ['UserMulti', 500]] as const) {
      await xml(`<Field Type="${type}" Name="I${type}" DisplayName="I${type}"/>`);
      expect([type, (await change(`I${type}`, { Indexed: true })).status]).toEqual([type, ok]);
    }
    await xml('<Field Type="Text" Name="K" DisplayName="K"/>');
    await change('K', { EnforceUniqueValues: true });
    expect((await field('K')).json).toMatchObject({ EnforceUniqueValues: true, Indexed: true });
  });

  it('$select reads the properties of a derived type; names of no type are refused', async () => {
    await xml('<Field Type="Choice" Name="S" DisplayName="S"><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>');
    expect((await site.get(`${FIELDS}/getbytitle('S')?$select=Choices,FillInChoice,InternalName`)).json).toEqual({ Choices: ['a'], FillInChoice: false, InternalName: 'S' });
    const unknown = await site.get(`${FIELDS}/getbytitle('S')?$select=MaxLength`);
    expect([unknown.status, errorOf(unknown).message]).toEqual([400, "The field or property 'MaxLength' does not exist."]);
    const listed = await site.get(`${FIELDS}?$select=InternalName,Choices,LookupList&$filter=InternalName eq 'S'`);
    expect(entries(listed)).toEqual([{ InternalName: 'S', Choices: ['a'] }]);
    const body = await change('S', { MaxLength: 3 });
    expect([body.status, errorOf(body).message]).toEqual([400, expect.stringContaining("'MaxLength' does not exist on type 'SP.FieldChoice'")]);
  });

  it('answers 500 wherever a lookup by FileLeafRef is read or written by REST, and shows it in the stream', async () => {
    const library = await site.list('Files', [], 101);
    for (const name of ['a.txt', 'b.txt']) {
      await site.post(`web/GetFolderByServerRelativeUrl('/sites/dev/Files')/Files/add(url='${name}',overwrite=false)`, 'x');
    }
    await site.post(`${LIST}/items`, { Title: 'x' });
    await xml(`<Field Type="Lookup" Name="Doc" DisplayName="Doc" List="{${library}}" ShowField="FileLeafRef"/>`);
    const set = await site.post(`${LIST}/items(1)/validateUpdateListItem`, { formValues: [{ FieldName: 'Doc', FieldValue: '2' }] });
    expect([set.status, entries(set)[0].HasException]).toEqual([200, false]);
    const told = async (reply: Promise<Reply>): Promise<unknown> => [(await reply).status, errorOf(await reply).code];
    expect(await told(site.get(`${LIST}/items(1)`))).toEqual([500, '-2147467259, Microsoft.SharePoint.SPException']);
    expect(await told(site.get(`${LIST}/items?$select=Id,DocId`))).toEqual([500, '-2147467259, Microsoft.SharePoint.SPException']);
    expect((await site.get(`${LIST}/items(1)?$select=Id,Title`)).status).toBe(200);
    expect(await told(site.post(`${LIST}/items`, { Title: 'y', DocId: 1 }))).toEqual([500, '-1, System.FormatException']);
    expect(await told(site.merge(`${LIST}/items(1)`, { Title: 'z' }))).toEqual([500, '-2147467259, Microsoft.SharePoint.SPException']);
    const stream = await site.post(`${LIST}/renderlistdataasstream`, { parameters: { ViewXml: '<View><ViewFields><FieldRef Name="Doc"/></ViewFields></View>' } });
    expect(stream.text).toContain('2_.000');
  });

  it('keeps field links, which REST will not write', async () => {
    const type = entries(await site.get(`${LIST}/contenttypes`))[0];
    const links = entries(await site.get(`${LIST}/contenttypes('${String(type.StringId)}')/fieldlinks`));
    expect(links.map(link => link.Name)).toContain('Title');
    const refused = await site.merge(`${LIST}/contenttypes('${String(type.StringId)}')/fieldlinks(guid'${String(links[0].Id)}')`, { Hidden: true });
    expect(errorOf(refused).message).toBe('The type SP.FieldLink does not support HTTP PATCH method.');
  });
});
