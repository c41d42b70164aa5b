import { entries, errorOf, Reply, Site } from './support';

/** Versions of files, drafts and check-out (sharepoint-wire C, E, recorded answers 4 and 7). */
describe('versions of files', () => {
  let site: Site;
  let number = 0;
  let library = '';
  beforeAll(async () => {
    site = await Site.start();
  });
  afterAll(() => site.close());

  const start = async (settings: Record<string, unknown> = {}): Promise<void> => {
    number += 1;
    library = `Docs${number}`;
    await site.list(library, ['<Field Type="Number" Name="Edition" DisplayName="Edition"/>'], 101);
    await site.merge(`web/lists/getbytitle('${library}')`, settings);
  };
  const file = (name = 'a.txt'): string => `web/getFileByServerRelativePath(decodedUrl='/sites/dev/${library}/${name}')`;
  const add = (content: string, name = 'a.txt'): Promise<Reply> => site.post(
    `web/getFolderByServerRelativePath(decodedUrl='/sites/dev/${library}')/files/addUsingPath(decodedUrl='${name}',overwrite=true)`, content);
  const put = (content: string, as: 'owner' | 'member' = 'owner'): Promise<Reply> =>
    site.post(`${file()}/$value`, content, { as, headers: { 'x-http-method': 'PUT' } });
  const labels = async (): Promise<unknown[]> => entries(await site.get(`${file()}/versions`)).map(version => version.VersionLabel);
  const state = async (): Promise<unknown> => {
    const { UIVersionLabel, Level, CheckOutType } = (await site.get(file())).json;
    return [UIVersionLabel, Level, CheckOutType];
  };
  const text = async (): Promise<string> => (await site.get(`${file()}/$value`)).text;

  it('restores an earlier version as the newest: content and values', async () => {
    await start();
    await add('one');
    await site.merge(`${file()}/listItemAllFields`, { Edition: 1 });
    await put('two');
    await site.merge(`${file()}/listItemAllFields`, { Edition: 2 });
    expect(await labels()).toEqual(['1.0', '2.0', '3.0']);
    const restored = await site.post(`${file()}/versions/restoreByLabel(versionlabel='2.0')`);
    expect([restored.status, await text(), (await site.get(file())).json.UIVersionLabel]).toEqual([200, 'one', '5.0']);
    expect((await site.get(`${file()}/listItemAllFields?$select=Edition`)).json.Edition).toBe(1);
    expect((await site.get(`${file()}/versions(1536)/$value`)).text).toBe('two');
  });

  it('deletes and recycles single versions, and all of them', async () => {
    await start();
    await add('one');
    await put('two');
    await put('three');
    await put('four');
    await site.post(`${file()}/versions/deleteByLabel(versionlabel='1.0')`);
    expect(await labels()).toEqual(['2.0', '3.0']);
    await site.post(`${file()}/versions/recycleById(vid=1024)`);
    const [entry] = entries(await site.get('web/recyclebin'));
    expect(entry).toMatchObject({ ItemType: 2, LeafName: 'a.txt', Size: '3' });
    expect(await labels()).toEqual(['3.0']);
    await site.post(`web/recyclebin('${String(entry.Id)}')/restore`);
    expect([await labels(), (await site.get(`${file()}/versions(1024)/$value`)).text]).toEqual([['2.0', '3.0'], 'two']);
    expect((await site.post(`${file()}/versions/deleteById(vid=99)`)).status).toBe(404);
    expect((await site.remove(`${file()}/versions(1024)`)).status).toBe(200);
    await site.post(`${file()}/versions/deleteAll`);
    expect([await labels(), await text()]).toEqual([[], 'four']);
    expect((await site.post(`${file()}/versions/deleteAll`, undefined, { as: 'reader' })).status).toBe(403);
  });

  it('keeps as many major versions as MajorVersionLimit says, and their contents', async () => {
    await start({ MajorVersionLimit: 3 });
    await add('1');
    for (const content of ['2', '3', '4', '5']) {
      await put(content);
    }
    expect(await labels()).toEqual(['3.0', '4.0']);
    expect((await site.get(`${file()}/versions(1536)/$value`)).text).toBe('3');
    await site.merge(`${file()}/listItemAllFields`, { Edition: 1 });
    await site.merge(`${file()}/listItemAllFields`, { Edition: 2 });
    expect([await labels(), await text(), (await site.get(`${file()}/versions(2560)/$value`)).text]).toEqual([['5.0', '6.0'], '5', '5']);
  });

  it('keeps no versions where EnableVersioning is off', async () => {
    await start({ EnableVersioning: false });
    await add('one');
    await put('two');
    expect([await labels(), (await site.get(file())).json.UIVersionLabel, await text()]).toEqual([[], '1.0', 'two']);
  });

  it('counts drafts between major versions where EnableMinorVersions is on', async () => {
    await start({ EnableMinorVersions: true });
    expect((await add('one')).json).toMatchObject({ UIVersionLabel: '0.1', UIVersion: 1, MajorVersion: 0, MinorVersion: 1, Level: 2 });
    await put('two');
    expect((await site.post(`${file()}/publish(comment='First')`)).json).toEqual({ 'odata.null': true });
    expect((await site.get(file())).json).toMatchObject({ UIVersionLabel: '1.0', Level: 1, CheckInComment: 'First' });
    expect([await labels(), await text()]).toEqual([['0.1'], 'two']);
    await put('three');
    expect(await state()).toEqual(['1.1', 2, 2]);
    await site.post(`${file()}/publish(comment='')`);
    expect(await state()).toEqual(['2.0', 1, 2]);
    await site.post(`${file()}/unpublish(comment='')`);
    expect([await state(), await labels(), await text()]).toEqual([['1.1', 2, 2], ['0.1', '1.0'], 'three']);
    expect((await site.get(`${file()}/versions(1)/$value`)).text).toBe('one');
  });

  it('publishes nothing where there are no minor versions', async () => {
    await start();
    await add('one');
    const refused = await site.post(`${file()}/publish(comment='')`);
    expect([refused.status, errorOf(refused).message]).toEqual([500, 'You can only publish, unpublish documents in a minor version enabled list']);
  });

  it.each([[1, '2.0', ['1.0']], [2, '1.0', []]])('checks in with type %i as %s', async (type, label, history) => {
    await start();
    await add('one');
    await site.post(`${file()}/checkout`);
    await put('two');
    await put('three');
    expect([await state(), (await site.get(`${file()}/checkedOutByUser?$select=Title`)).json.Title]).toEqual([['1.1', 255, 0], 'Sample Owner']);
    await site.post(`${file()}/checkin(comment='done',checkintype=${type})`);
    expect([await state(), await labels(), await text()]).toEqual([[label, 1, 2], history, 'three']);
    expect((await site.get(file())).json.CheckInComment).toBe('done');
    expect((await site.get(`${file()}/checkedOutByUser`)).json).toEqual({ 'odata.null': true });
  });

  it('checks in a minor version where there are any', async () => {
    await start({ EnableMinorVersions: true });
    await add('one');
    await site.post(`${file()}/publish`);
    await site.post(`${file()}/checkout`);
    await put('two');
    await site.post(`${file()}/checkin(comment='',checkintype=0)`);
    expect([await state(), await labels()]).toEqual([['1.1', 2, 2], ['1.0']]);
  });

  it('undoes a check-out with everything that was written in it', async () => {
    await start();
    await add('one');
    await site.post(`${file()}/checkout`);
    await put('two');
    await site.merge(`${file()}/listItemAllFields`, { Edition: 9 });
    await site.post(`${file()}/undocheckout`);
    expect([await state(), await text(), await labels()]).toEqual([['1.0', 1, 2], 'one', []]);
    expect((await site.get(`${file()}/listItemAllFields?$select=Edition`)).json.Edition).toBeNull();
    const again = await site.post(`${file()}/undocheckout`);
    expect([again.status, errorOf(again).message]).toEqual([500, `The file "/sites/dev/${library}/a.txt" is not checked out.`]);
    expect((await site.post(`${file()}/checkin(comment='',checkintype=1)`)).status).toBe(500);
  });

  it('refuses with 423 what others want of a file that is checked out', async () => {
    await start();
    await add('one');
    await site.post(`${file()}/checkout`, undefined, { as: 'chair' });
    for (const reply of [await put('x', 'member'), await site.post(`${file()}/checkout`), await site.remove(file()),
      await site.post(`${file()}/recycle`), await site.merge(`${file()}/listItemAllFields`, { Edition: 1 }),
      await site.post(`${file()}/checkin(comment='',checkintype=1)`), await add('x')]) {
      expect([reply.status, errorOf(reply).code]).toEqual([423, '-2130575306, Microsoft.SharePoint.SPFileCheckOutException']);
    }
    expect((await site.post(`${file()}/undocheckout`)).status).toBe(200);
    expect((await put('x', 'member')).status).toBe(204);
  });

  it('refuses with 423 what others want of a file that somebody has open', async () => {
    await start();
    await add('one');
    await site.local('POST', 'locks', { path: `/sites/dev/${library}/a.txt` });
    expect((await site.get(`${file()}/lockedByUser?$select=Title`)).json.Title).toBe('Sample Owner');
    for (const reply of [await put('x', 'member'), await site.post(`${file()}/checkout`, undefined, { as: 'member' }), await site.remove(file(), { as: 'member' })]) {
      expect([reply.status, errorOf(reply).code]).toEqual([423, '-2147018894, Microsoft.SharePoint.SPFileLockException']);
    }
    expect((await put('mine')).status).toBe(204);
    await site.local('DELETE', 'locks');
    expect((await put('x', 'member')).status).toBe(204);
  });

  it('wants a check-out before any change where ForceCheckout is on; a new file is its maker\'s', async () => {
    await start({ ForceCheckout: true });
    expect((await add('one')).json).toMatchObject({ CheckOutType: 0, Level: 255 });
    await site.post(`${file()}/checkin(comment='',checkintype=1)`);
    expect(await state()).toEqual(['1.0', 1, 2]);
    const refused = await put('two');
    expect([refused.status, errorOf(refused).message]).toEqual([423,
      `The file "/sites/dev/${library}/a.txt" is not checked out. You must first check out this document before making changes.`]);
    await add('x', 'new.txt');
    await site.post(`${file('new.txt')}/undocheckout`);
    expect((await site.get(file('new.txt'))).status).toBe(404);
  });
});
