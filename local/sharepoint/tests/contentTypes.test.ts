import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Tasks')";
const SUPPLIES = '0x0100A33D9AD9805788419BDAAC2CCB37509E';

describe('content types', () => {
  let site: Site;
  let suffix: string;
  beforeEach(async () => {
    site = await Site.start();
    suffix = (await site.list('Tasks')).replace(/-/g, '').toUpperCase();
  });
  afterEach(() => site.close());
  const names = async (path: string): Promise<unknown[]> => entries(await site.get(`${path}/contenttypes?$select=Name`)).map(type => type.Name);
  const make = (id: string, Name: string): Promise<Reply> => site.post('web/contenttypes', { Id: { StringValue: id }, Name, Description: 'd', Group: 'Ours' });

  it('of the site begin with System, Item, Document and Folder, each with its parent', async () => {
    expect(await names('web')).toEqual(expect.arrayContaining(['System', 'Item', 'Document', 'Folder', 'Task']));
    expect((await site.get("web/contenttypes('0x0101')")).json).toMatchObject({ Name: 'Document', StringId: '0x0101', Id: { StringValue: '0x0101' }, Scope: '/sites/dev' });
    expect((await site.get("web/contenttypes/getbyid('0x0101')/parent?$select=Name")).json).toEqual({ Name: 'Item' });
    expect((await site.get("web/contenttypes('0x0177')")).json).toEqual({ 'odata.null': true });
    expect(entries(await site.get("web/contenttypes('0x01')/fieldlinks")).map(link => link.Name)).toEqual(['Title']);
  });

  it('are made under an id below one that there is, changed and deleted', async () => {
    const made = await make(SUPPLIES, 'Supplies');
    expect([made.status, made.json]).toMatchObject([201, { Name: 'Supplies', Description: 'd', Group: 'Ours', StringId: SUPPLIES }]);
    const type = `web/contenttypes('${SUPPLIES}')`;
    expect((await site.get(`${type}/parent?$select=Name`)).json).toEqual({ Name: 'Item' });
    expect((await site.merge(type, { Description: 'other', Hidden: true })).status).toBe(204);
    expect((await site.get(type)).json).toMatchObject({ Description: 'other', Hidden: true });
    expect((await make(SUPPLIES, 'Else')).status).toBe(500);
    expect(errorOf(await make('0x010099', 'supplies')).message).toBe('A duplicate content type "supplies" was found.');
    expect((await make('0x99', 'Nowhere')).status).toBe(500);
    expect((await site.remove(type)).status).toBe(200);
    expect((await site.get(type)).json).toEqual({ 'odata.null': true });
    expect((await site.remove("web/contenttypes('0x0101')")).status).toBe(500);
  });

  it('come to a list as types of its own, which items take', async () => {
    await make(SUPPLIES, 'Supplies');
    const added = await site.post(`${LIST}/contenttypes/addAvailableContentType`, { contentTypeId: SUPPLIES });
    const own = String(added.json.StringId);
    expect([added.status, own]).toEqual([201, expect.stringMatching(new RegExp(`^${SUPPLIES}00[0-9A-F]{32}$`))]);
    expect(await names(LIST)).toEqual(['Item', 'Supplies', 'Folder']);
    for (const ContentTypeId of [own, SUPPLIES]) {
      const item = await site.post(`${LIST}/items`, { Title: 'x', ContentTypeId });
      expect([item.status, item.json.ContentTypeId]).toEqual([201, own]);
    }
    expect((await site.get(`${LIST}/items(1)?$select=ContentType/Name&$expand=ContentType`)).json).toEqual({ ContentType: { Name: 'Supplies' } });
    expect((await site.post(`${LIST}/items`, { Title: 'y' })).json.ContentTypeId).toBe(`0x0100${suffix}`);
    expect((await site.post(`${LIST}/items`, { Title: 'x', ContentTypeId: '0x0104' })).status).toBe(500);
    expect(errorOf(await site.remove(`${LIST}/contenttypes('${own}')`)).message).toBe('The content type is in use.');
    expect((await site.remove(`web/contenttypes('${SUPPLIES}')`)).status).toBe(500);
    await site.remove(`${LIST}/items(1)`);
    await site.remove(`${LIST}/items(2)`);
    expect((await site.remove(`${LIST}/contenttypes('${own}')`)).status).toBe(200);
    expect(await names(LIST)).toEqual(['Item', 'Folder']);
  });

  it('of a library may be pictures; PnPjs adds them', async () => {
    await site.list('Files', [], 101);
    const files = site.pnp().web.lists.getByTitle('Files');
    await site.post("web/lists/getbytitle('Files')/contenttypes/addAvailableContentType", { contentTypeId: '0x010102' });
    expect((await files.select('Title')()).Title).toBe('Files');
    expect(await names("web/lists/getbytitle('Files')")).toEqual(['Document', 'Picture', 'Folder']);
  });

  it('that a list comes with keep the forms they are given, and cannot be deleted', async () => {
    const item = `${LIST}/contenttypes('0x0100${suffix}')`;
    const ids = { NewFormClientSideComponentId: 'a1', DisplayFormClientSideComponentId: 'a2', EditFormClientSideComponentId: 'a3' };
    expect((await site.get(item)).json).toMatchObject({ NewFormClientSideComponentId: null, EditFormClientSideComponentId: '' });
    expect((await site.merge(item, ids, '*', { as: 'member' })).status).toBe(403);
    expect((await site.merge(item, ids)).status).toBe(204);
    expect((await site.get(item)).json).toMatchObject({ Name: 'Item', ...ids });
    expect(await names(LIST)).toEqual(['Item', 'Folder']);
    expect((await site.remove(item)).status).toBe(500);
    expect((await site.get("web/contenttypes('0x01')?$select=NewFormClientSideComponentId")).json).toEqual({ NewFormClientSideComponentId: null });
  });

  it('belong to those who manage the list or the web', async () => {
    expect((await site.post('web/contenttypes', { Id: { StringValue: SUPPLIES }, Name: 'S' }, { as: 'member' })).status).toBe(403);
    expect((await site.post(`${LIST}/contenttypes/addAvailableContentType`, { contentTypeId: '0x0104' }, { as: 'member' })).status).toBe(403);
  });
});
