import { entries, Site } from './support';

const STATUS = '$select=OData__ModerationStatus,OData__ModerationComments';

describe('content approval', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('News');
    await site.list('Papers', [], 101);
    await site.post("web/lists/getbytitle('News')/items", { Title: 'Before' });
    for (const list of ['News', 'Papers']) {
      expect((await site.merge(`web/lists/getbytitle('${list}')`, { EnableModeration: true })).status).toBe(204);
    }
  });
  afterAll(() => site.close());

  const item = "web/lists/getbytitle('News')/items";
  const status = async (path: string): Promise<unknown> => (await site.get(`${path}?${STATUS}`)).json;

  it('what was there counts as approved, what comes waits, what changes waits again', async () => {
    expect(await status(`${item}(1)`)).toMatchObject({ OData__ModerationStatus: 0 });
    const made = (await site.post(item, { Title: 'New' })).json;
    expect(made).toMatchObject({ OData__ModerationStatus: 2 });
    await site.merge(`${item}(1)`, { Title: 'Changed' });
    expect(await status(`${item}(1)`)).toMatchObject({ OData__ModerationStatus: 2 });
    expect(entries(await site.get(`${item}?$filter=OData__ModerationStatus eq 2`)).length).toBe(2);
    expect((await site.get(`${item}(1)/fieldvaluesastext`)).json).toMatchObject({ OData__x005f_ModerationStatus: 'Pending' });
  });

  it('approvers set the status of an item; others may not', async () => {
    expect((await site.merge(`${item}(1)`, { OData__ModerationStatus: 0 }, '*', { as: 'member' })).status).toBe(403);
    expect((await site.merge(`${item}(1)`, { OData__ModerationStatus: 0 })).status).toBe(204);
    expect(await status(`${item}(1)`)).toMatchObject({ OData__ModerationStatus: 0 });
    const form = await site.post(`${item}(1)/validateupdatelistitem`, { formValues: [{ FieldName: '_ModerationStatus', FieldValue: '1' }], bNewDocumentUpdate: false });
    expect(entries(form)).toMatchObject([{ HasException: false }]);
    expect(await status(`${item}(1)`)).toMatchObject({ OData__ModerationStatus: 1 });
  });

  it('files are approved and rejected with a comment', async () => {
    await site.post("web/getfolderbyserverrelativeurl('Papers')/files/add(url='a.txt',overwrite=true)", 'x');
    const file = "web/getfilebyserverrelativeurl('/sites/dev/Papers/a.txt')";
    expect(await status(`${file}/listitemallfields`)).toMatchObject({ OData__ModerationStatus: 2 });
    expect((await site.post(`${file}/approve(comment='good')`)).status).toBe(200);
    expect(await status(`${file}/listitemallfields`)).toMatchObject({ OData__ModerationStatus: 0, OData__ModerationComments: 'good' });
    expect((await site.post(`${file}/deny(comment='bad')`)).status).toBe(200);
    expect(await status(`${file}/listitemallfields`)).toMatchObject({ OData__ModerationStatus: 1, OData__ModerationComments: 'bad' });
    expect((await site.post(`${file}/approve(comment='')`, undefined, { as: 'member' })).status).toBe(403);
  });

  it('a list without it has everything approved and nothing to approve', async () => {
    await site.post("web/getfolderbyserverrelativeurl('SiteAssets')/files/add(url='a.txt',overwrite=true)", 'x');
    const file = "web/getfilebyserverrelativeurl('/sites/dev/SiteAssets/a.txt')";
    expect((await site.get(`${file}/listitemallfields?$select=OData__ModerationStatus`)).json).toEqual({ OData__ModerationStatus: 0 });
    expect((await site.post(`${file}/approve(comment='')`)).status).toBe(500);
  });
});
