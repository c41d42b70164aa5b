import '@pnp/sp/recycle-bin';
import '@pnp/sp/sites';
import { SPFI } from '@pnp/sp';
import { IFiles } from '@pnp/sp/files';
import { IFolders } from '@pnp/sp/folders';
import { CheckinType, TemplateFileType } from '@pnp/sp/files';
import { IItem } from '@pnp/sp/items';
import { Site } from './support';

/** Every method of @pnp/sp's files, folders, attachments and recycle bin, as it ships. */
describe('PnPjs', () => {
  let site: Site;
  let sp: SPFI;
  let files: IFiles;
  let folders: IFolders;
  const ROOT = '/sites/dev/Papers';
  beforeAll(async () => {
    site = await Site.start();
    sp = site.pnp();
    await sp.web.lists.ensure('Papers', '', 101, false, { EnableMinorVersions: true });
    files = sp.web.lists.getByTitle('Papers').rootFolder.files;
    folders = sp.web.lists.getByTitle('Papers').rootFolder.folders;
  });
  afterAll(() => site.close());

  describe('files', () => {
    it.each(["it's.txt", 'a & = + b.txt', 'é ü.txt'])('adds, gets and filters %j', async name => {
      await files.addUsingPath(name, 'Text');
      expect((await files.getByUrl(name)()).Name).toBe(name);
      expect(await files.filter(`Name eq '${name.replace(/'/g, "''")}'`)()).toHaveLength(1);
    });

    it('finds files by path, absolute URL and id, % and # included', async () => {
      const { ServerRelativeUrl, UniqueId } = await files.addUsingPath('50% of #1.txt', 'Text', { Overwrite: true });
      const item = await sp.web.getFileByServerRelativePath(ServerRelativeUrl).getItem();
      const { EncodedAbsUrl } = await item.select('EncodedAbsUrl')<{ EncodedAbsUrl: string }>();
      expect((await sp.web.getFileByUrl(EncodedAbsUrl)()).UniqueId).toBe(UniqueId);
      expect((await sp.web.getFileById(UniqueId)()).Name).toBe('50% of #1.txt');
    });

    it('overwrites, ensures a free name, adds template files', async () => {
      await files.addUsingPath('o.txt', 'one');
      await expect(files.addUsingPath('o.txt', 'two')).rejects.toThrow(/\[400\]/);
      await files.addUsingPath('o.txt', 'two', { Overwrite: true });
      expect(await files.getByUrl('o.txt').getText()).toBe('two');
      expect((await files.addUsingPath('o.txt', 'three', { EnsureUniqueFileName: true })).Name).toBe('o1.txt');
      expect((await files.addTemplateFile(`${ROOT}/page.aspx`, TemplateFileType.StandardPage)).Name).toBe('page.aspx');
    });

    it('uploads in chunks and reads in every form', async () => {
      const stages: string[] = [];
      const added = await files.addChunked('big.json', new Blob(['{"a":', '[1,2,', '3]}']), { chunkSize: 5, progress: step => stages.push(step.stage),
        Overwrite: true });
      expect([added.Length, stages]).toEqual(['13', ['starting', 'continue', 'finishing']]);
      const file = files.getByUrl('big.json');
      expect(await file.getJSON()).toEqual({ a: [1, 2, 3] });
      expect((await file.getBuffer()).byteLength).toBe(13);
      expect((await file.getBlob()).size).toBe(13);
      const { body } = await file.getStream();
      expect(await new Response(body).text()).toBe('{"a":[1,2,3]}');
      await file.cancelUpload('11111111-1111-4111-8111-111111111111');
      await file.setContentChunked(new Blob(['small']), {});
      expect(await file.getText()).toBe('small');
      await file.setContent('other');
      expect(await file.getText()).toBe('other');
    });

    it('copies and moves by path', async () => {
      await files.addUsingPath('m.txt', 'x');
      const origin = new URL(site.url).origin;
      expect((await (await files.getByUrl('m.txt').copyByPath(`${ROOT}/c.txt`, false))()).Name).toBe('c.txt');
      await expect(files.getByUrl('m.txt').copyByPath(`${ROOT}/c.txt`, false)).rejects.toThrow(/already exists/);
      await files.getByUrl('m.txt').copyByPath(`${ROOT}/c.txt`, false, true);
      expect(await files.getByUrl('c1.txt').exists()).toBe(true);
      await files.getByUrl('m.txt').copyTo(`${ROOT}/c.txt`);
      expect((await (await files.getByUrl('m.txt').moveByPath(`${origin}${ROOT}/n.txt`, true))()).Name).toBe('n.txt');
      expect([await files.getByUrl('m.txt').exists(), await files.getByUrl('n.txt').exists()]).toEqual([false, true]);
    });

    it('checks out and in, publishes, unpublishes, keeps and restores versions', async () => {
      await files.addUsingPath('v.txt', 'one');
      const file = files.getByUrl('v.txt');
      await file.publish('first');
      await file.checkout();
      expect((await files.getByUrl('v.txt').select('CheckOutType')()).CheckOutType).toBe(0);
      await file.setContent('two');
      await file.checkin("it's done", CheckinType.Major);
      expect(await file()).toMatchObject({ UIVersionLabel: '2.0', CheckInComment: "it's done", CheckOutType: 2 });
      await file.checkout();
      await file.undoCheckout();
      await file.unpublish('again');
      expect((await file()).UIVersionLabel).toBe('1.1');
      expect((await file.versions()).map(version => version.VersionLabel)).toEqual(['1.0']);
      expect(await file.versions.getById(512).getText()).toBe('one');
      await file.versions.restoreByLabel('1.0');
      expect(await file.getText()).toBe('one');
      await file.versions.recycleByLabel('1.1');
      await file.versions.deleteById(512);
      expect(await file.versions()).toEqual([]);
      await file.versions.deleteAll();
      expect(await file.getLockedByUser()).toBeNull();
      expect(await file.listItemAllFields()).toMatchObject({ FileSystemObjectType: 0 });
    });

    it('deletes, deletes with parameters and recycles', async () => {
      for (const name of ['d1.txt', 'd2.txt', 'd3.txt']) {
        await files.addUsingPath(name, 'x');
      }
      await files.getByUrl('d1.txt').delete();
      await files.getByUrl('d2.txt').deleteWithParams({ BypassSharedLock: true });
      expect(await files.getByUrl('d3.txt').recycle()).toMatch(/^[0-9a-f-]{36}$/);
      expect(await Promise.all(['d1.txt', 'd2.txt', 'd3.txt'].map(name => files.getByUrl(name).exists()))).toEqual([false, false, false]);
    });
  });

  describe('folders', () => {
    it('adds, finds, reads and renames', async () => {
      const made = await folders.addUsingPath('F');
      expect((await folders.getByUrl('F')()).UniqueId).toBe(made.UniqueId);
      expect((await sp.web.getFolderById(made.UniqueId)()).Name).toBe('F');
      const inner = await folders.getByUrl('F').addSubFolderUsingPath('Inner');
      expect((await inner()).Name).toBe('Inner');
      expect((await inner.parentFolder()).Name).toBe('F');
      expect(await folders.getByUrl('F').folders()).toHaveLength(1);
      expect(await folders.getByUrl('F').files()).toEqual([]);
      expect((await folders.getByUrl('F').getItem<{ FileSystemObjectType: number }>()).FileSystemObjectType).toBe(1);
      await expect(sp.web.rootFolder.getItem()).rejects.toThrow(/No associated item/);
      expect(await folders.getByUrl('F').properties()).toMatchObject({ vti_x005f_folderitemcount: 1 });
      expect(await folders.getByUrl('F').storageMetrics()).toMatchObject({ TotalFileCount: '0' });
      await folders.getByUrl('F').select('contentTypeOrder')();
      await folders.getByUrl('F').update({ Name: 'G' });
      expect((await folders.getByUrl('G').folders.getByUrl('Inner')()).Exists).toBe(true);
      const { ParentList, ParentWeb } = await folders.getByUrl('G').getParentInfos();
      expect([ParentList.RootFolderServerRelativeUrl, ParentWeb.ServerRelativeUrl]).toEqual([ROOT, '/sites/dev']);
    });

    it('adds to the web itself', async () => {
      const made = await sp.web.folders.addUsingPath('loose');
      expect(made.ServerRelativeUrl).toBe('/sites/dev/loose');
      expect((await sp.web.rootFolder.folders.getByUrl('loose')()).Exists).toBe(true);
      expect(await sp.web.rootFolder()).toMatchObject({ ServerRelativeUrl: '/sites/dev' });
    });

    it('copies, moves, recycles and deletes', async () => {
      await folders.addUsingPath('S');
      await folders.getByUrl('S').files.addUsingPath('x.txt', 'x');
      await folders.getByUrl('S').copyByPath(`${ROOT}/T`);
      await folders.getByUrl('S').copyByPath(`${ROOT}/T`, true);
      await folders.getByUrl('S').moveByPath(`${ROOT}/U`);
      expect(await Promise.all(['S', 'T', 'T1', 'U'].map(async name => (await folders.getByUrl(name)()).Exists))).toEqual([false, true, true, true]);
      expect(await folders.getByUrl('U').files.getByUrl('x.txt').getText()).toBe('x');
      await folders.getByUrl('T').recycle();
      await expect(folders.getByUrl('T1').deleteWithParams({ DeleteIfEmpty: true })).rejects.toThrow(/not empty/);
      await folders.getByUrl('T1').delete();
      expect(await folders.filter("startswith(Name, 'T')")()).toEqual([]);
    });
  });

  describe('attachments', () => {
    let item: IItem;
    beforeAll(async () => {
      const { list } = await sp.web.lists.ensure('Tasks');
      item = list.items.getById((await list.items.add({ Title: 'a' })).Id);
    });

    it('adds, lists, reads, replaces, deletes and recycles', async () => {
      await item.attachmentFiles.add("it's.txt", 'one');
      await item.attachmentFiles.add('b.txt', 'two');
      expect((await item.attachmentFiles()).map(file => file.FileName)).toEqual(['b.txt', "it's.txt"]);
      const attached = item.attachmentFiles.getByName("it's.txt");
      expect((await attached()).FileName).toBe("it's.txt");
      await attached.setContent('other');
      expect(await attached.getText()).toBe('other');
      await attached.recycle();
      await item.attachmentFiles.getByName('b.txt').delete();
      expect(await item.attachmentFiles()).toEqual([]);
    });
  });

  describe('recycle bin', () => {
    it('lists, restores, deletes and moves to the second stage', async () => {
      await sp.web.recycleBin.deleteAll();
      const items = sp.web.lists.getByTitle('Tasks').items;
      const ids: number[] = [];
      const entries: string[] = [];
      for (const Title of ['a', 'b', 'c', 'd']) {
        const { Id } = await items.add({ Title });
        ids.push(Id);
        entries.push(await items.getById(Id).recycle());
      }
      const bin = sp.web.recycleBin;
      expect(await bin.top(1)()).toMatchObject([{ Title: 'd', ItemState: 1 }]);
      expect(await bin.getById(entries[0])()).toMatchObject({ Id: entries[0], DirName: 'sites/dev/Lists/Tasks' });
      await bin.getById(entries[0]).restore();
      expect((await items.getById(ids[0])()).Title).toBe('a');
      await bin.getById(entries[1]).delete();
      await bin.getById(entries[2]).moveToSecondStage();
      expect((await sp.site.recycleBin.filter('ItemState eq 2')<{ Title: string }[]>()).map(entry => entry.Title)).toEqual(['c']);
      await bin.restoreAll();
      expect((await items.getById(ids[3])()).Title).toBe('d');
      await items.getById(ids[3]).recycle();
      await bin.moveAllToSecondStage();
      await sp.site.recycleBin.deleteAllSecondStageItems();
      expect(await sp.site.recycleBin()).toEqual([]);
    });

    it('takes a list and gives it back', async () => {
      const { list } = await sp.web.lists.ensure('Short-lived');
      const id = await list.recycle();
      await sp.web.recycleBin.getById(id).restore();
      expect((await sp.web.lists.getByTitle('Short-lived')()).Title).toBe('Short-lived');
    });
  });

  it('finds the default document library, made when it is first asked for', async () => {
    const other = await Site.start();
    try {
      const library = other.pnp().web.defaultDocumentLibrary;
      await library.rootFolder.files.addUsingPath('a.txt', 'x');
      expect(await library.select('Title', 'ItemCount', 'EntityTypeName')()).toMatchObject({ Title: 'Documents', ItemCount: 1,
        EntityTypeName: 'Shared_x0020_Documents' });
      expect((await other.get('web/defaultdocumentlibrary/rootfolder?$select=ServerRelativeUrl')).json.ServerRelativeUrl).toBe('/sites/dev/Shared Documents');
    } finally {
      await other.close();
    }
  });

  it('does all of it in a batch', async () => {
    const [batched, execute] = sp.batched();
    const of = batched.web.getFolderByServerRelativePath(ROOT);
    const done = Promise.all([of.folders.addUsingPath('Batch'), of.files.addUsingPath('batch.txt', 'x'),
      batched.web.getFileByServerRelativePath(`${ROOT}/v.txt`).copyByPath(`${ROOT}/Batch/copy.txt`, true),
      batched.web.getFileByServerRelativePath(`${ROOT}/o.txt`).recycle()]);
    await execute();
    const answers = await done;
    expect(answers[0]).toMatchObject({ Name: 'Batch' });
    expect(await files.getByUrl('o.txt').exists()).toBe(false);
  });
});
