import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Change Requests')";

describe('lists, columns and views', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Change Requests');
  });
  afterEach(() => site.close());

  const xml = (schema: string, options = 8): Promise<Reply> => site.post(`${LIST}/fields/createfieldasxml`, { parameters: { SchemaXml: schema, Options: options } });
  const field = (name: string): Promise<Reply> => site.get(`${LIST}/fields/getbyinternalnameortitle('${name}')`);

  it('names a list in entity types and URLs, and keeps the URL when it is renamed', async () => {
    const { json } = await site.get(`${LIST}?$select=*,RootFolder/ServerRelativeUrl&$expand=RootFolder`);
    expect(json).toMatchObject({ ListItemEntityTypeFullName: 'SP.Data.Change_x0020_RequestsListItem', EntityTypeName: 'Change_x0020_RequestsList',
      BaseTemplate: 100, BaseType: 0, RootFolder: { ServerRelativeUrl: '/sites/dev/Lists/Change Requests' } });
    await site.merge(LIST, { Title: 'Register' });
    expect((await site.get("web/GetList(@listUrl)?@listUrl='/sites/dev/Lists/Change Requests'")).json.Title).toBe('Register');
    expect((await site.get("web/lists/getbytitle('register')")).status).toBe(200);
    expect(errorOf(await site.get(LIST))).toEqual({ code: '-1, System.ArgumentException',
      message: `List 'Change Requests' does not exist at site with URL '${site.url}'.` });
  });

  it('refuses a title that is taken, without regard to case, and unknown properties', async () => {
    const taken = await site.post('web/lists', { Title: 'change requests', BaseTemplate: 100 });
    expect([taken.status, errorOf(taken).code]).toEqual([500, '-2130575342, Microsoft.SharePoint.SPException']);
    const unknown = await site.merge(LIST, { Nope: 1 });
    expect([unknown.status, errorOf(unknown).message]).toEqual([400, "The property 'Nope' does not exist on type 'SP.List'. Make sure to only " +
      'use property names that are defined by the type.']);
    expect((await site.post('web/lists', { Title: 'Survey', BaseTemplate: 102 })).status).toBe(501);
  });

  it('takes the internal name from the display name unless told by option 8', async () => {
    expect((await xml('<Field Type="Text" Name="Key" DisplayName="Client key"/>', 0)).json).toMatchObject({ InternalName: 'Client_x0020_key' });
    expect((await xml('<Field Type="Text" Name="Given" DisplayName="Other key"/>')).json).toMatchObject({ InternalName: 'Given', Title: 'Other key' });
    expect((await xml('<Field Type="Text" Name="Given" DisplayName="Third"/>')).json).toMatchObject({ InternalName: 'Given0' });
    const long = await xml('<Field Type="Text" DisplayName="A very long display name that never ends"/>', 0);
    expect(String(long.json.InternalName).length).toBe(32);
  });

  it('adds columns by properties, verbose, and by creation information', async () => {
    const verbose = await site.post(`${LIST}/fields`, { __metadata: { type: 'SP.FieldChoice' }, Title: 'Status', FieldTypeKind: 6,
      Choices: { results: ['A', 'B'] } }, { accept: 'application/json;odata=verbose', headers: { 'content-type': 'application/json;odata=verbose' } });
    expect(verbose.status).toBe(201);
    expect(verbose.json).toMatchObject({ d: { __metadata: { type: 'SP.FieldChoice' }, InternalName: 'Status', Choices: { results: ['A', 'B'] } } });
    const lists = await site.list('Societies');
    const byPost = await site.post(`${LIST}/fields`, { Title: 'Society', FieldTypeKind: 7, LookupList: lists });
    expect([byPost.status, errorOf(byPost).message]).toEqual([500, 'Please use addfield to add a lookup field.']);
    const multiple = await site.post(`${LIST}/fields/addfield`, { parameters: { Title: 'S', FieldTypeKind: 7, AllowMultipleValues: true } });
    expect(multiple.status).toBe(400);
    const added = await site.post(`${LIST}/fields/addfield`, { parameters: { Title: 'Society', FieldTypeKind: 7, LookupListId: lists, LookupFieldName: 'Title' } });
    expect(added.json).toMatchObject({ TypeAsString: 'Lookup', LookupList: lists, LookupField: 'Title', FieldTypeKind: 7 });
    const several = await xml(`<Field Type="LookupMulti" Mult="TRUE" DisplayName="Sponsors" Name="Sponsors" List="{${lists}}" ShowField="Title"/>`);
    expect(several.json).toMatchObject({ TypeAsString: 'LookupMulti', FieldTypeKind: 7, AllowMultipleValues: true });
  });

  it('indexes at most 20 columns and only kinds that can be', async () => {
    for (let n = 0; n < 20; n += 1) {
      expect((await xml(`<Field Type="Text" DisplayName="T${n}" Name="T${n}" Indexed="TRUE"/>`)).status).toBe(201);
    }
    expect((await xml('<Field Type="Text" DisplayName="T20" Name="T20" Indexed="TRUE"/>')).status).toBe(500);
    await xml('<Field Type="Note" DisplayName="N" Name="N"/>');
    const note = await site.merge(`${LIST}/fields/getbyinternalnameortitle('N')`, { Indexed: true });
    expect([note.status, errorOf(note).message]).toEqual([500, 'This column type is not supported for indexing.']);
    expect((await field('T3')).json).toMatchObject({ Indexed: true });
    expect((await field('ID')).json).toMatchObject({ Indexed: false, ReadOnlyField: true });
  });

  it('will not make a column unique while it holds duplicates', async () => {
    await xml('<Field Type="Text" DisplayName="Key" Name="Key"/>');
    await site.post(`${LIST}/items`, { Title: 'a', Key: 'x' });
    await site.post(`${LIST}/items`, { Title: 'b', Key: 'X' });
    expect((await site.merge(`${LIST}/fields/getbyinternalnameortitle('Key')`, { EnforceUniqueValues: true, Indexed: true })).status).toBe(500);
    await site.remove(`${LIST}/items(2)`);
    expect((await site.merge(`${LIST}/fields/getbyinternalnameortitle('Key')`, { EnforceUniqueValues: true, Indexed: true })).status).toBe(204);
    expect((await site.post(`${LIST}/items`, { Title: 'c', Key: 'x' })).status).toBe(500);
  });

  it('renames, removes and tells of a missing column with 400', async () => {
    await xml('<Field Type="Text" DisplayName="Key" Name="Key"/>');
    await site.merge(`${LIST}/fields/getbyinternalnameortitle('Key')`, { Title: 'Client key', Description: 'Who sent it' });
    expect((await field('Client key')).json).toMatchObject({ InternalName: 'Key', Description: 'Who sent it' });
    expect((await site.remove(`${LIST}/fields/getbytitle('Client key')`)).status).toBe(200);
    const gone = await field('Key');
    expect([gone.status, errorOf(gone).code]).toEqual([400, '-2147024809, System.ArgumentException']);
    expect((await site.remove(`${LIST}/fields/getbytitle('Title')`)).status).toBe(500);
  });

  it('shows a schema that makes the same column again', async () => {
    await xml('<Field Type="Choice" DisplayName="Status" Name="Status" Indexed="TRUE" Format="RadioButtons"><CHOICES><CHOICE>A &amp; B</CHOICE>' +
      '</CHOICES><Default>A &amp; B</Default></Field>');
    const schema = String((await field('Status')).json.SchemaXml).replace('DisplayName="Status"', 'DisplayName="Copy"').replace(/ID="[^"]+"/, '');
    const copy = await xml(schema);
    expect(copy.json).toMatchObject({ Choices: ['A & B'], DefaultValue: 'A & B', Indexed: true, EditFormat: 1, Title: 'Copy' });
  });

  it('refuses malformed schemas and unknown kinds', async () => {
    expect((await xml('<Field Type="Text" DisplayName="x"')).status).toBe(500);
    expect((await xml('<!DOCTYPE x [<!ENTITY a "b">]><Field Type="Text" DisplayName="&a;"/>')).status).toBe(500);
    expect((await xml('<Field Type="Calculated" DisplayName="x"/>')).status).toBe(500);
    expect((await xml('<Field Type="Text" DisplayName="x"; DROP TABLE lists"/>')).status).toBe(500);
    expect((await xml('<Field Type="Text" Name="a&quot;; DROP TABLE lists; --" DisplayName="x"/>')).json.InternalName).toMatch(/^[\w]+$/);
  });

  it('keeps views with their columns, query and one default', async () => {
    expect((await site.get(`${LIST}/defaultview`)).json).toMatchObject({ Title: 'All Items', DefaultView: true,
      ServerRelativeUrl: '/sites/dev/Lists/Change Requests/AllItems.aspx' });
    const made = await site.post(`${LIST}/views`, { Title: 'Open', PersonalView: false, RowLimit: 50, DefaultView: true,
      ViewQuery: '<Where><IsNull><FieldRef Name="Title" /></IsNull></Where>' });
    expect(made.status).toBe(201);
    const view = `${LIST}/views/getbytitle('Open')`;
    await site.post(`${view}/viewfields/removeallviewfields`);
    for (const name of ['Title', 'Created', 'ID']) {
      await site.post(`${view}/viewfields/addviewfield('${name}')`);
    }
    expect((await site.get(`${view}/viewfields`)).json.Items).toEqual(['Title', 'Created', 'ID']);
    expect((await site.get(`${LIST}/defaultview?$select=Title`)).json.Title).toBe('Open');
    expect((await site.remove(view)).status).toBe(500);
    const missing = await site.get(`${LIST}/views/getbytitle('No')`);
    expect([missing.status, errorOf(missing).message]).toEqual([400, 'The specified view is invalid.']);
    expect(entries(await site.get(`${LIST}/views?$select=Title`)).map(one => one.Title)).toEqual(['All Items', 'Open']);
  });

  it('removes a list with all it holds', async () => {
    await site.post(`${LIST}/items`, { Title: 'x' });
    expect((await site.remove(LIST)).status).toBe(200);
    await site.list('Change Requests');
    expect(entries(await site.get(`${LIST}/items`))).toEqual([]);
    expect((await site.post(`${LIST}/items`, { Title: 'x' })).json.Id).toBe(1);
  });
});
