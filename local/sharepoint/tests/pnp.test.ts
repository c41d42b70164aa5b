import { SPFI } from '@pnp/sp';
import { IList } from '@pnp/sp/lists';
import { HttpRequestError } from '@pnp/queryable';
import { Site } from './support';

interface Row { readonly Id: number; readonly Title: string }

describe('PnPjs as it ships', () => {
  let site: Site;
  let sp: SPFI;
  beforeAll(async () => {
    site = await Site.start();
    sp = site.pnp();
    const societies = await sp.web.lists.ensure('Societies');
    await societies.list.items.add({ Title: 'Sample Society A' });
    const { list } = await sp.web.lists.ensure('Requests', 'Register', 100, false, { EnableVersioning: true });
    await list.fields.addText('ClientKey', { Indexed: true, EnforceUniqueValues: true });
    await list.fields.addMultilineText('Details', { RichText: true });
    await list.fields.addNumber('Rank');
    await list.fields.addCurrency('Cost');
    await list.fields.addDateTime('Received');
    await list.fields.addBoolean('Urgent');
    await list.fields.addChoice('Status', { Choices: ['Received', 'Endorsed'], Indexed: true });
    await list.fields.addMultiChoice('Modules', { Choices: ['CPIN', 'mFTIS'] });
    await list.fields.addUser('Lead', { SelectionMode: 0 });
    await list.fields.addUrl('Page');
    const { Id } = await sp.web.lists.getByTitle('Societies').select('Id')();
    await list.fields.addLookup('Society', { LookupListId: Id, LookupFieldName: 'Title' });
  });
  afterAll(() => site.close());

  const list = (as: SPFI = sp): IList => as.web.lists.getByTitle('Requests');
  const status = async (work: Promise<unknown>): Promise<number> => {
    try {
      await work;
      return 200;
    } catch (error) {
      return error instanceof HttpRequestError ? error.status : Number.NaN;
    }
  };

  it('ensures once and finds again', async () => {
    expect((await sp.web.lists.ensure('Requests')).created).toBe(false);
    expect(await list().select('ItemCount', 'EnableVersioning')()).toMatchObject({ ItemCount: 0, EnableVersioning: true });
  });

  it('adds, reads, filters, changes with an ETag, meets a conflict, keeps history and deletes', async () => {
    const made = await list().items.add({ Title: "O'Brien's", ClientKey: 'a', Rank: 2, Cost: 1.5, Received: '2026-01-15T05:00:00Z', Urgent: true,
      Status: 'Received', Modules: ['CPIN'], LeadId: 7, Page: { Url: 'https://example.org', Description: 'x' }, SocietyId: 1 });
    const found = await list().items.select('Id', 'Title', 'Lead/Title', 'Society/Title').expand('Lead', 'Society')
      .filter<Row & { Status: string }>(f => f.text('Status').equals('Received').and().text('Title').startsWith('o'))();
    expect(found).toMatchObject([{ Id: made.Id, Title: "O'Brien's", Lead: { Title: 'Sample Chair' }, Society: { Title: 'Sample Society A' } }]);
    const etag = made['odata.etag'];
    const changed = await list().items.getById(made.Id).update({ Title: 'Second' }, etag);
    expect(changed.etag).toMatch(/,2"$/);
    expect(await status(list().items.getById(made.Id).update({ Title: 'Third' }, etag))).toBe(412);
    expect((await list().items.getById(made.Id).versions()).length).toBe(2);
    await list().items.getById(made.Id).recycle();
    expect(await status(list().items.getById(made.Id)())).toBe(404);
  });

  it('refuses a second item with one client key: a retried add doubles nothing', async () => {
    await list().items.add({ Title: 'x', ClientKey: 'twice' });
    expect(await status(list().items.add({ Title: 'x', ClientKey: 'twice' }))).toBe(500);
  });

  it('sends a batch whose parts fail alone', async () => {
    const [batched, execute] = sp.batched();
    const settled: unknown[] = [];
    const inBatch = batched.web.lists.getByTitle('Requests');
    const asked: Promise<unknown>[] = [];
    for (let n = 0; n < 25; n += 1) {
      asked.push(inBatch.items.add({ Title: `B${n}` }).then((row: Row) => settled.push(row.Title)));
    }
    asked.push(inBatch.items.getById(9999).update({ Title: 'x' }).catch((error: HttpRequestError) => settled.push(error.status)));
    asked.push(inBatch.items.top(1)().then((rows: Row[]) => settled.push(rows.length)));
    await execute();
    await Promise.all(asked);
    expect(settled).toHaveLength(27);
    expect(settled).toEqual(expect.arrayContaining(['B0', 'B24', 404, 1]));
  });

  it('iterates pages to the end', async () => {
    const seen: number[] = [];
    for await (const page of list().items.select('Id').top(7)) {
      seen.push(...page.map((row: Row) => row.Id));
    }
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
    expect(seen.length).toBe((await list().select('ItemCount')()).ItemCount);
  });

  it('works on files and folders', async () => {
    await sp.web.lists.add('Published', '', 101);
    const root = sp.web.getFolderByServerRelativePath('/sites/dev/Published');
    await root.addSubFolderUsingPath('Edition 1');
    const folder = sp.web.getFolderByServerRelativePath('/sites/dev/Published/Edition 1');
    await folder.files.addUsingPath("it's #1.txt", 'one', { Overwrite: true });
    await folder.files.addUsingPath("it's #1.txt", 'two', { Overwrite: true });
    const file = sp.web.getFileByServerRelativePath("/sites/dev/Published/Edition 1/it's #1.txt");
    expect(await file.exists()).toBe(true);
    expect(await file.getText()).toBe('two');
    expect(await file.versions()).toHaveLength(1);
    const item = await file.getItem<{ Id: number }>();
    await item.update({ Title: 'Edition 1' });
    await file.setContent('three');
    expect(await file.getText()).toBe('three');
    await root.files.addChunked('big.bin', new Blob(['0123456789'.repeat(1000)]), { chunkSize: 3000 });
    expect((await sp.web.getFileByServerRelativePath('/sites/dev/Published/big.bin')()).Length).toBe('10000');
    await file.delete();
    expect(await file.exists()).toBe(false);
  });

  it('manages groups and permissions', async () => {
    await sp.web.siteGroups.add({ Title: 'Committee' });
    const group = sp.web.siteGroups.getByName('Committee');
    await group.users.add('i:0#.f|membership|sample.reader@example.org');
    const { Id } = await group();
    const { definition } = await sp.web.roleDefinitions.add('Read and add', 'x', 10, { High: 176, Low: 138612835 });
    const level = await definition();
    await list().breakRoleInheritance(true);
    await list().roleAssignments.add(Id, level.Id);
    expect((await list(site.pnp('reader')).items.add({ Title: 'by reader' })).Title).toBe('by reader');
    expect(await status(list(site.pnp('guest')).items.add({ Title: 'x' }))).toBe(403);
    expect((await site.pnp('reader').web.currentUser.groups()).map((one: { Title: string }) => one.Title)).toContain('Committee');
    await list().roleAssignments.remove(Id, level.Id);
    expect(await status(list(site.pnp('reader')).items.add({ Title: 'x' }))).toBe(403);
  });

  it('reads changes, streams and CAML', async () => {
    const { CurrentChangeToken } = await list().select('CurrentChangeToken')();
    await list().items.add({ Title: 'later', Received: '2026-03-02T05:00:00Z', LeadId: 7 });
    expect(await list().getChanges({ Add: true, Item: true, ChangeTokenStart: CurrentChangeToken })).toHaveLength(1);
    const stream = await list().renderListDataAsStream({ ViewXml: '<View><Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">LATER</Value></Eq></Where>' +
      '</Query><ViewFields><FieldRef Name="Title"/><FieldRef Name="Received"/><FieldRef Name="Lead"/></ViewFields></View>' });
    expect(stream.Row).toMatchObject([{ Title: 'later', Received: '3/2/2026', 'Received.': '2026-03-02T05:00:00Z', Lead: [{ title: 'Sample Chair' }] }]);
    const byDay = await list().getItemsByCAMLQuery({ ViewXml: '<View><Query><Where><Eq><FieldRef Name="Received"/><Value Type="DateTime">2026-03-02</Value></Eq>' +
      '</Where></Query></View>' });
    expect(byDay).toHaveLength(1);
  });

  it('tells the time zone of the site', async () => {
    expect(await sp.web.regionalSettings.timeZone()).toMatchObject({ Id: 10, Description: '(UTC-05:00) Eastern Time (US and Canada)' });
    expect(await sp.web.regionalSettings.timeZone.utcToLocalTime('2026-07-01T12:00:00Z')).toBe('2026-07-01T08:00:00');
  });
});
