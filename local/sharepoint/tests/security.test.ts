import { HttpRequestError } from '@pnp/queryable';
import { PermissionKind } from '@pnp/sp/security';
import { rules } from '../rules';
import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Requests')";
const LIBRARY = "web/lists/getbytitle('Published')";
const READER = 'i:0#.f|membership|sample.reader@example.org';

describe('permissions of web, lists and items', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Requests');
    await site.list('Published', [], 101);
    await site.post(`${LIST}/items`, { Title: 'one' });
  });
  afterEach(() => site.close());
  const reader = async (): Promise<number> => Number((await site.get("web/siteusers/getbyemail('sample.reader@example.org')")).json.Id);
  const level = async (name: string): Promise<number> => Number((await site.get(`web/roledefinitions/getbyname('${name}')`)).json.Id);
  const grant = async (path: string, name: string): Promise<Reply> =>
    site.post(`${path}/roleassignments/addroleassignment(principalid=${await reader()}, roledefid=${await level(name)})`);

  it("leaves exactly the caller's own binding after a break without a copy; it can be removed and stays so", async () => {
    await site.post(`${LIST}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=false)`);
    const left = entries(await site.get(`${LIST}/roleassignments?$expand=Member,RoleDefinitionBindings`));
    expect(left).toMatchObject([{ Member: { PrincipalType: 1, Title: 'Sample Owner' }, RoleDefinitionBindings: [{ Name: 'Full Control' }] }]);
    expect((await site.remove(`${LIST}/roleassignments/getbyprincipalid(${String(left[0].PrincipalId)})`)).status).toBe(200);
    expect(entries(await site.get(`${LIST}/roleassignments`))).toEqual([]);
  });

  it('reads HasUniqueRoleAssignments of a library false once after the break, then true; an item reads true at once', async () => {
    await site.post(`${LIBRARY}/breakroleinheritance(true)`);
    const read = async (path: string): Promise<unknown> => (await site.get(`${path}/HasUniqueRoleAssignments`)).json.value;
    expect([await read(LIBRARY), await read(LIBRARY)]).toEqual([false, true]);
    const before = (await site.get(`${LIST}/items(1)`)).headers.get('etag');
    await site.post(`${LIST}/items(1)/breakroleinheritance(true)`);
    expect(await read(`${LIST}/items(1)`)).toBe(true);
    expect((await site.get(`${LIST}/items(1)`)).headers.get('etag')).not.toBe(before);
    expect(entries(await site.get(`${LIST}/items(1)/roleassignments`))).toHaveLength(3);
  });

  it('names the nearest object with permissions of its own', async () => {
    const type = async (path: string): Promise<unknown> =>
      (await site.get(`${path}/FirstUniqueAncestorSecurableObject`, { accept: 'application/json' })).json['odata.type'];
    expect([await type('web'), await type(LIST), await type(`${LIST}/items(1)`)]).toEqual(['SP.Web', 'SP.Web', 'SP.Web']);
    await site.post(`${LIST}/breakroleinheritance(true)`);
    expect([await type(LIST), await type(`${LIST}/items(1)`)]).toEqual(['SP.List', 'SP.List']);
    await site.post(`${LIST}/items(1)/breakroleinheritance(true)`);
    expect(await type(`${LIST}/items(1)`)).toBe('SP.Data.RequestsListItem');
  });

  it('gives Limited Access at web and list to who is bound on an item only', async () => {
    const roles = Object.fromEntries(entries(await site.get('web/roledefinitions')).map(role => [String(role.Name), role]));
    expect(roles.Read).toMatchObject({ RoleTypeKind: 2, BasePermissions: { High: '176', Low: '138612833' } });
    const made = await site.post('web/ensureuser', { logonName: 'sample.alone@example.org' });
    await site.post(`${LIST}/items(1)/breakroleinheritance(true)`);
    await site.post(`${LIST}/items(1)/roleassignments/addroleassignment(principalid=${String(made.json.Id)}, roledefid=${await level('Contribute')})`);
    for (const path of ['web', LIST]) {
      const mask = await site.get(`${path}/getusereffectivepermissions(@u)?@u='${encodeURIComponent(String(made.json.LoginName))}'`);
      expect(mask.json).toEqual({ High: '48', Low: '134287360' });
    }
    for (const path of ['web', LIST]) {
      const scope = path === 'web' ? 'web' : `${LIST}/parentweb`;
      const bound = await site.get(`${scope}/roleassignments/getbyprincipalid(${String(made.json.Id)})/roledefinitionbindings`);
      expect(entries(bound).map(role => role.Name)).toEqual(['Limited Access']);
    }
  });

  it('answers 404 for a principal that is not bound, 500 for a missing level, 404 for a missing group', async () => {
    const told = async (path: string): Promise<number> => (await site.get(path)).status;
    expect(await told('web/roleassignments/getbyprincipalid(4711)')).toBe(404);
    expect(await told("web/roledefinitions/getbyname('No')")).toBe(500);
    expect(entries(await site.get("web/roledefinitions?$filter=Name eq 'No'"))).toEqual([]);
    expect(await told("web/sitegroups/getbyname('No')")).toBe(404);
    expect(await told('web/sitegroups(4711)')).toBe(404);
  });

  it('limits descriptions of levels and groups to 512 characters, each in its own words', async () => {
    const Description = 'x'.repeat(513);
    const role = await site.post('web/roledefinitions', { Name: 'L', Description, Order: 1, BasePermissions: { High: '0', Low: '1' } });
    expect([role.status, errorOf(role)]).toEqual([500, { code: '-2146232832, Microsoft.SharePoint.SPException',
      message: 'The parameter Description cannot be bigger than 512 characters.' }]);
    const group = await site.post('web/sitegroups', { Title: 'G', Description });
    expect([group.status, errorOf(group)]).toEqual([500, { code: '-2146232832, Microsoft.SharePoint.SPException',
      message: 'The parameter Description cannot be null or bigger than 512 characters.' }]);
  });

  it('lets the built-in Read be changed; the change sticks', async () => {
    const path = `web/roledefinitions(${await level('Read')})`;
    expect((await site.merge(path, { BasePermissions: { High: '176', Low: '138612835' } })).status).toBe(204);
    expect((await site.get(path)).json.BasePermissions).toEqual({ High: '176', Low: '138612835' });
    expect((await site.post(`${LIST}/items`, { Title: 'x' }, { as: 'reader' })).status).toBe(201);
  });

  it('forces AutoAcceptRequestToJoinLeave false while requests are not allowed; a renamed group keeps its members', async () => {
    const made = await site.post('web/sitegroups', { Title: 'G', AutoAcceptRequestToJoinLeave: true, Description: 'a\r\n& b' });
    expect(made.json).toMatchObject({ AutoAcceptRequestToJoinLeave: false, Description: 'a\r\n& b' });
    const path = `web/sitegroups(${String(made.json.Id)})`;
    await site.merge(path, { AllowRequestToJoinLeave: true, AutoAcceptRequestToJoinLeave: true });
    expect((await site.get(path)).json.AutoAcceptRequestToJoinLeave).toBe(true);
    await site.post(`${path}/users`, { LoginName: READER });
    await site.merge(path, { Title: 'H' });
    expect(entries(await site.get("web/sitegroups/getbyname('h')/users")).map(user => user.Title)).toEqual(['Sample Reader']);
    await site.post(`${path}/setuserasowner(${await reader()})`);
    expect((await site.get(`${path}/owner`)).json.Title).toBe('Sample Reader');
  });

  it('knows Everyone as one principal of type 4, and nobody behind the other claims', async () => {
    const [a, b] = await Promise.all(['Everyone', 'Everyone except external users'].map(logonName => site.post('web/ensureuser', { logonName })));
    expect(a.json).toMatchObject({ Id: b.json.Id, PrincipalType: 4, LoginName: expect.stringMatching(/^c:0-\.f\|rolemanager\|spo-grid-all-users\//) });
    for (const logonName of ['All Authenticated Users', 'All Forms Users']) {
      const reply = await site.post('web/ensureuser', { logonName });
      expect([reply.status, errorOf(reply).message]).toEqual([400, `The specified user ${logonName} could not be found.`]);
    }
    await site.post(`${LIST}/breakroleinheritance(false)`);
    await site.post(`${LIST}/roleassignments/addroleassignment(principalid=${String(a.json.Id)}, roledefid=${await level('Read')})`);
    expect((await site.get(`${LIST}/items`, { as: 'reader' })).status).toBe(200);
    expect((await site.get(`${LIST}/items`, { as: 'guest' })).status).toBe(403);
  });

  it('refuses the enumeration of role assignments to a reader, with the body of every 403', async () => {
    const reply = await site.get('web/roleassignments', { as: 'reader' });
    expect([reply.status, errorOf(reply)]).toEqual([403, { code: '-2147024891, System.UnauthorizedAccessException',
      message: 'Access denied. You do not have permission to perform this action or access this resource.' }]);
  });

  it('tells whether the caller holds rights, by a mask in the URL or in the body', async () => {
    const may = async (mask: string, as: 'owner' | 'reader'): Promise<unknown> =>
      (await site.get(`web/doesuserhavepermissions(@v)?@v=${encodeURIComponent(mask)}`, { as })).json.value;
    expect(await may("{'High':'0','Low':'2048'}", 'owner')).toBe(true);
    expect(await may('{"High":"0","Low":"2048"}', 'reader')).toBe(false);
    expect(await may('{"High":"0","Low":"1"}', 'reader')).toBe(true);
    for (const mask of ['{"High":"x","Low":"1"}', '{', '{}', "'1'"]) {
      expect((await site.get(`web/doesuserhavepermissions(@v)?@v=${encodeURIComponent(mask)}`)).status).toBe(400);
    }
    expect((await site.get(`${LIST}/doesuserhavepermissions(@v)?@v={}`)).status).toBe(404);
  });

  it('refuses to change inheritance on a list of more than 100,000 items', async () => {
    const small = jest.replaceProperty(rules as { inheritanceLimit: number }, 'inheritanceLimit', 0);
    expect((await site.post(`${LIST}/breakroleinheritance(true)`)).status).toBe(500);
    expect((await site.post(`${LIST}/items(1)/breakroleinheritance(true)`)).status).toBe(500);
    small.restore();
    expect((await site.post(`${LIST}/breakroleinheritance(true)`)).status).toBe(200);
  });

  it('trims every read: items, versions, changes, CAML, stream, search by id and batch parts', async () => {
    await site.merge(LIST, { EnableVersioning: true });
    const token = (await site.get(`${LIST}?$select=CurrentChangeToken`)).json.CurrentChangeToken;
    await site.post(`${LIST}/items`, { Title: 'secret' });
    await site.post(`${LIST}/items(2)/breakroleinheritance(false)`);
    await site.merge(`${LIST}/items(2)`, { Title: 'secret still' });
    const as = 'member';
    const items = `${LIST}/items`;
    const query = { query: { ViewXml: '<View><ViewFields><FieldRef Name="Title"/></ViewFields></View>' } };
    const replies = [await site.get(items, { as }), await site.get(`${items}(2)`, { as }), await site.get(`${items}(2)/versions`, { as }),
      await site.get(`${items}(2)/fieldvaluesastext`, { as }), await site.post(`${LIST}/getitems`, query, { as }), await site.get(`${items}?$filter=Id eq 2`, { as }),
      await site.post(`${LIST}/renderlistdataasstream`, { parameters: { ViewXml: query.query.ViewXml } }, { as }),
      await site.post(`${LIST}/getlistitemchangessincetoken`, { query: { ChangeToken: '' } }, { as }),
      await site.post(`${LIST}/getchanges`, { query: { Item: true, Add: true, Update: true, ChangeTokenStart: token } }, { as }),
      await site.post('$batch', `--b\nContent-Type: application/http\n\nGET ${site.url}/_api/${items} HTTP/1.1\nAccept: application/json\n\n--b--\n`,
        { as, headers: { 'content-type': 'multipart/mixed; boundary=b' } })];
    expect(replies.map(reply => reply.text.includes('secret'))).toEqual(replies.map(() => false));
    expect((await site.get(items)).text).toContain('secret');
  });

  it('keeps the people of the site in its user information list', async () => {
    const people = entries(await site.get('web/siteuserinfolist/items?$select=Id,Title,Name,EMail'));
    expect(people).toEqual(expect.arrayContaining([expect.objectContaining({ Title: 'Sample Reader', Name: READER })]));
    expect((await site.get(`web/siteuserinfolist/items(${await reader()})?$select=Title`)).json.Title).toBe('Sample Reader');
    expect((await site.get('web/siteuserinfolist?$select=Title')).json.Title).toBe('User Information List');
  });

  it('PnPjs reads and changes permissions of web, list and item, users and groups', async () => {
    const sp = site.pnp();
    const list = sp.web.lists.getByTitle('Requests');
    expect(await sp.web.userHasPermissions(READER, PermissionKind.ManageWeb)).toBe(false);
    expect(await list.userHasPermissions(READER, PermissionKind.ViewListItems)).toBe(true);
    expect(await list.items.getById(1).currentUserHasPermissions(PermissionKind.EditListItems)).toBe(true);
    await list.items.getById(1).breakRoleInheritance(false);
    expect(await list.items.getById(1).userHasPermissions(READER, PermissionKind.ViewListItems)).toBe(false);
    await list.items.getById(1).resetRoleInheritance();
    expect((await list.firstUniqueAncestorSecurableObject()) as unknown as { Title: string }).toMatchObject({ Title: 'dev' });
    expect((await sp.web.roleDefinitions.getByType(5)()).Name).toBe('Full Control');
    const { Id } = await sp.web.siteUsers.getByEmail('sample.reader@example.org')();
    expect((await sp.web.siteUsers.getByLoginName(READER)()).Id).toBe(Id);
    expect((await sp.web.siteUsers.getById(Id).groups()).map((group: { Title: string }) => group.Title)).toEqual(['dev Visitors']);
    await sp.web.siteUsers.getById(Id).update({ Title: 'Sample Reader 2' });
    expect((await sp.web.getUserById(Id)()).Title).toBe('Sample Reader 2');
    const group = await sp.web.siteGroups.add({ Title: 'Made' });
    await sp.web.siteGroups.getById(group.Id).users.add(READER);
    await sp.web.siteGroups.getById(group.Id).users.removeByLoginName(READER);
    await sp.web.siteGroups.getById(group.Id).update({ Title: 'Renamed' });
    await sp.web.siteGroups.removeByLoginName('Renamed');
    await expect(sp.web.siteGroups.getByName('Renamed')()).rejects.toBeInstanceOf(HttpRequestError);
    await list.breakRoleInheritance(true);
    await list.roleAssignments.add(Id, await level('Contribute'));
    await list.roleAssignments.getById(Id).delete();
    await sp.web.siteUsers.removeById(Id);
    expect((await sp.web.siteUsers.filter(`Id eq ${Id}`)())).toEqual([]);
  });

  it('grants on a list alone', async () => {
    await site.post(`${LIST}/breakroleinheritance(false)`);
    expect((await grant(LIST, 'Contribute')).status).toBe(200);
    expect((await site.post(`${LIST}/items`, { Title: 'x' }, { as: 'reader' })).status).toBe(201);
  });
});
