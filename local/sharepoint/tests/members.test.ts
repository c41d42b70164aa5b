import { errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Tasks')";

describe('members of the service', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Tasks', ['<Field Type="Number" Name="Rank" DisplayName="Rank"/>']);
    for (const Rank of [1, 2, 3]) {
      await site.post(`${LIST}/items`, { Title: 'x', Rank });
    }
  });
  afterAll(() => site.close());
  const told = ({ status, ...reply }: Reply): unknown[] => [status, errorOf({ status, ...reply }).message];

  it.each(['web/alerts', 'web/appTiles', 'site/usage', `${LIST}/customActionElements`, `${LIST}/versionPolicies`, `${LIST}/items(1)/likedByInformation`,
    `${LIST}/rootfolder/getchanges`, 'SP.Web.ShareObject', 'search/query'])(
    '%s, which its $metadata knows and the local one does not do, is refused aloud by name', async path => {
      const reply = await site.get(path);
      expect([reply.status, errorOf(reply).message.toLowerCase()]).toEqual([501, expect.stringContaining((path.split('/')[path.startsWith('search') ? 0 : path.split('/').length - 1]).toLowerCase())]);
    });

  it.each(['web/nonsense', `${LIST}/nonsense`, `${LIST}/items(1)/nonsense`, 'nonsense', 'web/lists/nonsense', 'SP.Web.Nonsense', `${LIST}/items/nonsense`])(
    '%s, which it does not know, is refused as SharePoint refuses it', async path => {
      expect(told(await site.get(path))).toEqual([404, `Cannot find resource for the request ${path.slice(path.lastIndexOf('/') + 1)}.`]);
    });

  it('tells a selected property that exists from one that does not', async () => {
    expect((await site.get(`${LIST}?$select=Nonsense`)).status).toBe(400);
    expect((await site.get(`${LIST}?$select=CustomActionElements`)).status).toBe(501);
  });

  it('counts any collection, with a filter or without', async () => {
    const count = async (path: string): Promise<unknown[]> => {
      const reply = await site.get(path, { accept: '*/*' });
      return [reply.status, reply.headers.get('content-type'), Number(reply.text)];
    };
    const plain = 'text/plain;charset=utf-8';
    expect(await count(`${LIST}/items/$count`)).toEqual([200, plain, 3]);
    expect(await count(`${LIST}/items/$count?$filter=Rank gt 1`)).toEqual([200, plain, 2]);
    expect(await count('web/lists/$count')).toEqual([200, plain, 4]);
    expect(await count("web/siteusers/$count?$filter=IsSiteAdmin eq true")).toEqual([200, plain, 1]);
    expect((await site.get(`${LIST}/items/$count?$filter=Nonsense eq 1`)).status).toBe(400);
  });
});
