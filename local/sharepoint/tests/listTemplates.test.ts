import { entries, Site } from './support';

describe('lists of the templates beside custom lists and libraries', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Tasks', [], 107);
    await site.list('Steps', [], 171);
  });
  afterAll(() => site.close());

  it.each([
    [103, 'Link', ['URL', 'Comments']], [104, 'Announcement', ['Body', 'Expires']], [105, 'Contact', ['FirstName', 'Company', 'WorkPhone']],
    [106, 'Event', ['EventDate', 'EndDate', 'Location', 'fAllDayEvent', 'Category']], [107, 'Task', ['Priority', 'Status', 'DueDate', 'AssignedTo', 'Predecessors']],
    [171, 'Task', ['Priority', 'PercentComplete', 'StartDate']], [120, 'Item', []]
  ])('template %i has the content type %s and its columns', async (template, type, names) => {
    const title = `Of ${template}`;
    await site.list(title, [], template);
    const list = `web/lists/getbytitle('${title}')`;
    expect((await site.get(list)).json).toMatchObject({ BaseTemplate: template, BaseType: 0 });
    expect(entries(await site.get(`${list}/contenttypes`))[0]).toMatchObject({ Name: type });
    expect(entries(await site.get(`${list}/fields`)).map(field => field.InternalName)).toEqual(expect.arrayContaining(names));
    const made = (await site.post(`${list}/items`, { Title: 'x' })).json;
    expect(String(made.ContentTypeId)).toBe(String((entries(await site.get(`${list}/contenttypes?$select=StringId`))[0]).StringId));
  });

  it('a task starts with the defaults of its columns and takes percentages, days, people and predecessors', async () => {
    const list = "web/lists/getbytitle('Tasks')";
    const first = (await site.post(`${list}/items`, { Title: 'First' })).json;
    expect(first).toMatchObject({ Status: 'Not Started', Priority: '(2) Normal' });
    const second = await site.post(`${list}/items`, { Title: 'Second', PercentComplete: 0.5, DueDate: '2026-03-01', AssignedToId: [6], PredecessorsId: [first.Id] });
    expect([second.status, second.json]).toMatchObject([201, { PercentComplete: 0.5, DueDate: '2026-03-01T05:00:00Z', PredecessorsId: [first.Id] }]);
    expect((await site.get(`${list}/items(${String(second.json.Id)})/fieldvaluesastext`)).json).toMatchObject({ PercentComplete: '50%' });
  });

  it('the columns of templates are columns of the site, found by title, as contacts have them', async () => {
    const title = encodeURIComponent('Other Address Country/Region');
    expect((await site.get(`web/fields/getbyinternalnameortitle('${title}')`)).json).toMatchObject({ InternalName: 'OtherAddressCountry' });
    expect(entries(await site.get("web/contenttypes('0x0108')/fieldlinks")).map(link => link.Name)).toEqual(expect.arrayContaining(['Title', 'DueDate']));
  });

  it('related items of tasks: added, told, taken away; another list keeps none', async () => {
    const id = async (title: string): Promise<string> => String((await site.get(`web/lists/getbytitle('${title}')?$select=Id`)).json.Id);
    const [tasks, steps] = [await id('Tasks'), await id('Steps')];
    const item = async (title: string): Promise<unknown> => (await site.post(`web/lists/getbytitle('${title}')/items`, { Title: title })).json.Id;
    const [from, to] = [await item('Tasks'), await item('Steps')];
    const link = { SourceListName: tasks, SourceItemID: from, SourceWebUrl: '/sites/dev', TargetListName: steps, TargetItemID: to, TargetWebUrl: '/sites/dev' };
    const source = { SourceListName: tasks, SourceItemID: from };
    expect((await site.post('SP.RelatedItemManager.AddSingleLink', link)).status).toBe(200);
    await site.post("web/getfolderbyserverrelativeurl('SiteAssets')/files/add(url='a.txt',overwrite=true)", 'x');
    await site.post('SP.RelatedItemManager.AddSingleLinkToUrl', { ...source, TargetItemUrl: '/sites/dev/SiteAssets/a.txt' });
    expect(entries(await site.post('SP.RelatedItemManager.GetRelatedItems', source))).toMatchObject([{ ItemId: to, ListId: steps, Title: 'Steps' },
      { Title: 'a.txt', Url: '/sites/dev/SiteAssets/a.txt' }]);
    await site.post('SP.RelatedItemManager.DeleteSingleLink', link);
    expect(entries(await site.post('SP.RelatedItemManager.GetRelatedItems', source)).map(one => one.Title)).toEqual(['a.txt']);
    await site.list('Plain');
    const plain = { SourceListName: await id('Plain'), SourceItemID: await item('Plain'), TargetListName: steps, TargetItemID: to };
    expect((await site.post('SP.RelatedItemManager.AddSingleLink', plain)).status).toBe(400);
  });
});
