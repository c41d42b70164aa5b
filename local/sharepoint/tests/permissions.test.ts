import { LocalUser } from '../store/principals';
import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Requests')";

describe('who may do what', () => {
  let site: Site;
  const id = async (path: string): Promise<number> => Number((await site.get(path)).json.Id);
  const group = (name: string): Promise<number> => id(`web/sitegroups/getbyname('${name}')`);
  const role = (name: string): Promise<number> => id(`web/roledefinitions/getbyname('${name}')`);
  const grant = (path: string, principal: number, level: number): Promise<Reply> =>
    site.post(`${path}/roleassignments/addroleassignment(principalid=${principal}, roledefid=${level})`);

  beforeEach(async () => {
    site = await Site.start();
    await site.list('Requests');
    await site.post(`${LIST}/items`, { Title: 'by owner' });
  });
  afterEach(() => site.close());

  it('knows the six people, their groups and who is administrator', async () => {
    const facts = await Promise.all((['owner', 'chair', 'member', 'society', 'reader', 'guest'] as LocalUser[]).map(async as => {
      const { json } = await site.get('web/currentuser?$select=Title,IsSiteAdmin,LoginName,Groups/Title&$expand=Groups', { as });
      return [json.Title, json.IsSiteAdmin, (json.Groups as { Title: string }[]).map(one => one.Title).join()];
    }));
    expect(facts).toEqual([['Sample Owner', true, 'dev Owners'], ['Sample Chair', false, 'dev Members'],
      ['Sample Committee Member', false, 'dev Members'], ['Sample Society Member', false, 'dev Members'],
      ['Sample Reader', false, 'dev Visitors'], ['Sample Guest', false, 'dev Visitors']]);
    expect((await site.get('web/currentuser', { as: 'guest' })).json.LoginName).toContain('#ext#');
    expect((await site.get('web/currentuser/isSiteAdmin', { as: 'chair' })).json.value).toBe(false);
    expect(entries(await site.get('web/currentuser/groups', { as: 'reader' })).map(one => one.Title)).toEqual(['dev Visitors']);
  });

  it('measures Read as the service does', async () => {
    expect((await site.get('web/effectivebasepermissions', { as: 'reader' })).json).toEqual({ High: '176', Low: '138612833' });
    expect((await site.get(`${LIST}/EffectiveBasePermissions`, { as: 'member' })).json).toEqual({ High: '432', Low: '1011028719' });
  });

  it.each<[LocalUser, number]>([['owner', 201], ['chair', 201], ['society', 201], ['reader', 403], ['guest', 403]])(
    'lets %s add: %i', async (as, status) => {
      const reply = await site.post(`${LIST}/items`, { Title: 'x' }, { as });
      expect(reply.status).toBe(status);
      if (status === 403) {
        expect(errorOf(reply)).toEqual({ code: '-2147024891, System.UnauthorizedAccessException',
          message: 'Access denied. You do not have permission to perform this action or access this resource.' });
      }
    });

  it('leaves lists and columns to those who manage lists', async () => {
    expect((await site.post('web/lists', { Title: 'x', BaseTemplate: 100 }, { as: 'chair' })).status).toBe(403);
    expect((await site.merge(LIST, { Title: 'x' }, '*', { as: 'chair' })).status).toBe(403);
    expect((await site.remove(LIST, { as: 'member' })).status).toBe(403);
    expect((await site.get('web/roleassignments', { as: 'reader' })).status).toBe(403);
    expect((await site.post('web/sitegroups', { Title: 'x' }, { as: 'member' })).status).toBe(403);
  });

  it('breaks inheritance to the caller alone, then grants own levels to groups', async () => {
    await site.post(`${LIST}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    expect(entries(await site.get(`${LIST}/roleassignments?$expand=Member`)).map(one => (one.Member as { Title: string }).Title)).toEqual(['Sample Owner']);
    expect((await site.get(`${LIST}?$select=HasUniqueRoleAssignments`)).json).toEqual({ HasUniqueRoleAssignments: true });
    expect((await site.get(`${LIST}/items`, { as: 'chair' })).status).toBe(403);
    expect(entries(await site.get('web/lists?$select=Title', { as: 'chair' })).map(one => one.Title)).toEqual(['Documents', 'Site Assets', 'Site Pages']);
    const addOnly = await site.post('web/roledefinitions', { Name: 'Submit', Description: 'Reads and adds', Order: 200,
      BasePermissions: { High: '176', Low: String(138612833 + 2) } });
    expect(addOnly.status).toBe(201);
    await grant(LIST, await group('dev Members'), Number(addOnly.json.Id));
    expect((await site.post(`${LIST}/items`, { Title: 'by society' }, { as: 'society' })).status).toBe(201);
    expect((await site.merge(`${LIST}/items(2)`, { Title: 'changed' }, '*', { as: 'society' })).status).toBe(403);
    expect((await site.get(`${LIST}/items`, { as: 'reader' })).status).toBe(403);
    await site.post(`${LIST}/resetroleinheritance`);
    expect((await site.get(`${LIST}/items`, { as: 'reader' })).status).toBe(200);
  });

  it('hides items with permissions of their own', async () => {
    await site.post(`${LIST}/items`, { Title: 'secret' });
    await site.post(`${LIST}/items(2)/breakroleinheritance(copyRoleAssignments=false)`);
    expect(entries(await site.get(`${LIST}/items?$select=Title`, { as: 'member' })).map(one => one.Title)).toEqual(['by owner']);
    expect((await site.get(`${LIST}/items(2)`, { as: 'member' })).status).toBe(404);
    await grant(`${LIST}/items(2)`, await group('dev Members'), await role('Read'));
    expect((await site.get(`${LIST}/items(2)`, { as: 'member' })).status).toBe(200);
    expect((await site.merge(`${LIST}/items(2)`, { Title: 'x' }, '*', { as: 'member' })).status).toBe(403);
  });

  it('shows and lets change only own items under ReadSecurity and WriteSecurity 2', async () => {
    await site.post(`${LIST}/items`, { Title: 'by society' }, { as: 'society' });
    await site.merge(LIST, { ReadSecurity: 2, WriteSecurity: 2 });
    expect((await site.get(`${LIST}?$select=ReadSecurity,WriteSecurity`)).json).toEqual({ ReadSecurity: 2, WriteSecurity: 2 });
    expect((await site.get(LIST)).json.ReadSecurity).toBeUndefined();
    const titles = async (as: LocalUser): Promise<unknown[]> => entries(await site.get(`${LIST}/items?$select=Title`, { as })).map(one => one.Title);
    expect([await titles('owner'), await titles('society'), await titles('member')]).toEqual([['by owner', 'by society'], ['by society'], []]);
    await site.merge(LIST, { ReadSecurity: 1 });
    expect((await site.merge(`${LIST}/items(2)`, { Title: 'x' }, '*', { as: 'member' })).status).toBe(403);
    expect((await site.merge(`${LIST}/items(2)`, { Title: 'x' }, '*', { as: 'society' })).status).toBe(204);
  });

  it('answers for missing people, groups and levels as measured', async () => {
    expect((await site.get("web/sitegroups/getbyname('No')")).status).toBe(404);
    expect((await site.get("web/roledefinitions/getbyname('No')")).status).toBe(500);
    expect(entries(await site.get("web/roledefinitions?$filter=Name eq 'No'"))).toEqual([]);
    expect((await site.get('web/roleassignments/getbyprincipalid(999)')).status).toBe(404);
    expect((await site.post('web/ensureuser', { logonName: 'All Authenticated Users' })).status).toBe(400);
    expect((await site.post('web/ensureuser', { logonName: 'sample.member3@example.org' })).json.Title).toBe('Sample Member3');
  });

  it('lets members see a group, others only when it is open to all', async () => {
    const made = await site.post('web/sitegroups', { Title: 'Committee', Description: '' });
    const users = `web/sitegroups(${String(made.json.Id)})/users`;
    expect((await site.post(users, { LoginName: 'i:0#.f|membership|sample.chair@example.org' })).status).toBe(201);
    expect(entries(await site.get(users, { as: 'chair' })).map(one => one.Title)).toEqual(['Sample Chair']);
    expect((await site.get(users, { as: 'reader' })).status).toBe(403);
    await site.merge(`web/sitegroups(${String(made.json.Id)})`, { OnlyAllowMembersViewMembership: false });
    expect((await site.get(users, { as: 'reader' })).status).toBe(200);
  });
});
