import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Requests')";
const FILE = "web/getfilebyserverrelativeurl('/sites/dev/Files/a.txt')/listitemallfields";
/** What Limited Access and Read come to. */
const LIMITED = { High: '48', Low: '134287360' };
const READ = { High: '176', Low: '138612833' };

/** Principals, levels and what a binding shows elsewhere (sharepoint-wire, recorded answers 6). */
describe('rights', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Requests');
    await site.list('Files', [], 101);
    await site.post("web/getfolderbyserverrelativeurl('/sites/dev/Files')/files/add(url='a.txt',overwrite=false)", 'x');
  });
  afterEach(() => site.close());
  const person = async (name: string): Promise<{ id: string; login: string }> => {
    const { json } = await site.post('web/ensureuser', { logonName: `sample.${name}@example.org` });
    return { id: String(json.Id), login: encodeURIComponent(String(json.LoginName)) };
  };
  const mask = async (path: string, login: string): Promise<unknown> => (await site.get(`${path}/getusereffectivepermissions(@u)?@u='${login}'`)).json;
  const bindings = async (path: string, id: string): Promise<unknown> =>
    entries(await site.get(`${path}/roleassignments/getbyprincipalid(${id})/roledefinitionbindings?$select=Name`)).map(role => role.Name);
  const principals = async (path: string): Promise<unknown[]> => entries(await site.get(`${path}/roleassignments?$select=PrincipalId`)).map(one => one.PrincipalId);
  const grant = (path: string, id: string, level: unknown): Promise<Reply> => site.post(`${path}/roleassignments/addroleassignment(principalid=${id},roledefid=${String(level)})`);
  const makeLevel = async (Name: string, High: string, Low: string): Promise<unknown> =>
    (await site.post('web/roledefinitions', { Name, Description: '', Order: 200, BasePermissions: { High, Low } })).json.Id;

  it('who is bound on a file only has Limited Access at web and library, 48/134287360, and his level on the file, 432/134419047', async () => {
    const { id, login } = await person('alone');
    await site.post(`${FILE}/breakroleinheritance(copyRoleAssignments=true)`);
    await grant(FILE, id, await makeLevel('Custom', '432', '134419047'));
    for (const path of ['web', "web/lists/getbytitle('Files')"]) {
      expect([path, await mask(path, login), await bindings(path, id)]).toEqual([path, LIMITED, ['Limited Access']]);
    }
    expect([await mask(FILE, login), await bindings(FILE, id)]).toEqual([{ High: '432', Low: '134419047' }, ['Custom']]);
  });

  it('a file that breaks with a copy keeps the bindings of its library, and reads HasUniqueRoleAssignments true at once', async () => {
    const before = await principals("web/lists/getbytitle('Files')");
    await site.post(`${FILE}/breakroleinheritance(copyRoleAssignments=true)`);
    expect((await site.get(`${FILE}/HasUniqueRoleAssignments`)).json.value).toBe(true);
    const { id } = await person('added');
    await grant(FILE, id, await makeLevel('Custom', '0', '1'));
    expect(await principals(FILE)).toEqual([...before, Number(id)]);
  });

  it('Read on one list is ViewFormPages, Open, BrowseUserInfo, UseClientIntegration and UseRemoteAPIs at the web, and Read in that list', async () => {
    const { id, login } = await person('listreader');
    await site.post(`${LIST}/breakroleinheritance(true)`);
    await grant(LIST, id, (await site.get("web/roledefinitions/getbyname('Read')")).json.Id);
    const names = { ViewFormPages: 0x1000, Open: 0x10000, BrowseUserInfo: 0x8000000 };
    expect(Object.values(names).reduce((sum, bit) => sum + bit, 0)).toBe(Number(LIMITED.Low));
    expect([await mask('web', login), await mask(LIST, login)]).toEqual([LIMITED, READ]);
    for (const [name, bit] of [['ViewListItems', 1], ['OpenItems', 0x20], ['ViewVersions', 0x40], ['CreateAlerts', 0x8000000000], ['ViewPages', 0x20000]] as const) {
      const [low, high] = [bit % 2 ** 32, Math.floor(bit / 2 ** 32)];
      expect([name, (Number(READ.Low) & low) === low && (Number(READ.High) & high) === high]).toEqual([name, true]);
    }
  });

  it.each([['DeleteListItems', 0x8], ['ManageLists', 0x800], ['ManagePermissions', 0x2000000]])('%s is the bit %i of the low half', async (_name, bit) => {
    const level = await makeLevel('One right', '0', String(65536 + bit));
    const { id, login } = await person('one');
    await site.post(`${LIST}/breakroleinheritance(false)`);
    await grant(LIST, id, level);
    const { Low } = await mask(LIST, login) as { Low: string };
    expect(Number(Low) & bit).toBe(bit);
  });

  it('permissions of a folder hold for what lies in it: read, search, add and change', async () => {
    const files = "web/lists/getbytitle('Files')";
    const closed = "web/getfolderbyserverrelativeurl('/sites/dev/Files/Closed')";
    await site.post("web/getfolderbyserverrelativeurl('/sites/dev/Files')/folders/add(url='Closed')");
    await site.post(`${closed}/files/add(url='in.txt',overwrite=false)`, 'secret');
    await site.post(`${closed}/listitemallfields/breakroleinheritance(copyRoleAssignments=false)`);
    const names = async (as: 'owner' | 'member'): Promise<unknown> => entries(await site.get(`${files}/items?$select=FileLeafRef`, { as })).map(row => row.FileLeafRef);
    expect([await names('owner'), await names('member')]).toEqual([['a.txt', 'Closed', 'in.txt'], ['a.txt']]);
    expect((await site.get("web/getfilebyserverrelativeurl('/sites/dev/Files/Closed/in.txt')/$value", { as: 'member' })).text).not.toContain('secret');
    expect([403, 404]).toContain((await site.post(`${closed}/files/add(url='x.txt',overwrite=true)`, 'x', { as: 'member' })).status);
    await grant(`${closed}/listitemallfields`, String((await site.get("web/sitegroups/getbyname('dev Members')")).json.Id), (await site.get("web/roledefinitions/getbyname('Read')")).json.Id);
    expect(await names('member')).toEqual(['a.txt', 'Closed', 'in.txt']);
    expect((await site.post(`${closed}/files/add(url='x.txt',overwrite=true)`, 'x', { as: 'member' })).status).toBe(403);
    expect((await site.merge(`${files}/items(3)`, { Title: 'x' }, '*', { as: 'member' })).status).toBe(403);
  });

  it('a level that is renamed by its id keeps its assignments', async () => {
    const level = await makeLevel('Before', '0', '1');
    const { id } = await person('bound');
    await grant('web', id, level);
    expect((await site.merge(`web/roledefinitions(${String(level)})`, { Name: 'After' })).status).toBe(204);
    expect(await bindings('web', id)).toEqual(['After']);
  });

  it('the owner of a group cannot be set by a MERGE', async () => {
    await site.post('web/sitegroups', { Title: 'Helpers' });
    const path = "web/sitegroups/getbyname('Helpers')";
    const before = (await site.get(`${path}?$select=OwnerTitle`)).json;
    for (const body of [{ OwnerTitle: 'Sample Chair' }, { Owner: { Id: 7 } }]) {
      expect((await site.merge(path, body)).status).toBe(400);
    }
    expect((await site.get(`${path}?$select=OwnerTitle`)).json).toEqual(before);
  });

  it('the description of a group comes back byte for byte, one of 512 characters is taken, a longer one and none refused', async () => {
    const Description = `${'é & <b> "q"\r\n'.repeat(30)}`.slice(0, 512).padEnd(512, '.');
    const made = await site.post('web/sitegroups', { Title: 'Described', Description });
    const group = `web/sitegroups(${String(made.json.Id)})`;
    expect((await site.get(`${group}?$select=Description`)).json.Description).toBe(Description);
    for (const refused of [null, 'x'.repeat(513)]) {
      const reply = await site.merge(group, { Description: refused });
      expect([reply.status, errorOf(reply).message]).toEqual([500, 'The parameter Description cannot be null or bigger than 512 characters.']);
    }
  });

  it('a list keeps ForceCheckout, EnableMinorVersions and MajorVersionLimit as plain settings; more than 50,000 versions are refused', async () => {
    const library = "web/lists/getbytitle('Files')";
    expect((await site.merge(library, { ForceCheckout: true, EnableVersioning: true, EnableMinorVersions: true, MajorVersionLimit: 50000 })).status).toBe(204);
    expect((await site.get(`${library}?$select=ForceCheckout,EnableVersioning,EnableMinorVersions,MajorVersionLimit`)).json).toEqual(
      { ForceCheckout: true, EnableVersioning: true, EnableMinorVersions: true, MajorVersionLimit: 50000 });
    expect((await site.merge(library, { MajorVersionLimit: 50001 })).status).toBe(500);
  });

  it('ensureuser knows Everyone as one principal of the tenant, and answers 400 for the claims of old', async () => {
    const made = await Promise.all(['Everyone', 'Everyone except external users'].map(logonName => site.post('web/ensureuser', { logonName })));
    expect(made.map(reply => [reply.json.PrincipalType, reply.json.LoginName])).toEqual(Array(2).fill([4, expect.stringMatching(/^c:0-\.f\|rolemanager\|spo-grid-all-users\/[0-9a-f-]{36}$/)]));
    for (const logonName of ['All Authenticated Users', 'All Forms Users']) {
      const refused = await site.post('web/ensureuser', { logonName });
      expect([refused.status, errorOf(refused).code, errorOf(refused).message]).toEqual([400, expect.stringContaining('SPException'), `The specified user ${logonName} could not be found.`]);
    }
  });
});
