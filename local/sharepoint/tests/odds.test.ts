import { Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Tasks')";
const FILE = "web/getfilebyserverrelativeurl('/sites/dev/Files/a.txt')";

describe('what clients send beside the usual', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Tasks', ['<Field Type="Number" Name="Rank" DisplayName="Rank"/>']);
    await site.list('Files', [], 101);
    await site.post(`${LIST}/items`, { Title: 'one', Rank: 2.5 });
    await site.post("web/getfolderbyserverrelativeurl('/sites/dev/Files')/files/add(url='a.txt',overwrite=true)", 'hello world');
  });
  afterEach(() => site.close());

  it.each([['bytes=0-4', 206, 'hello', 'bytes 0-4/11'], ['bytes=-5', 206, 'world', 'bytes 6-10/11'], ['bytes=6-', 206, 'world', 'bytes 6-10/11'],
    ['bytes=50-', 416, '', 'bytes */11'], ['lines=1', 200, 'hello world', null]])('Range %s of a file\'s $value', async (range, status, text, part) => {
    const reply = await site.get(`${FILE}/$value`, { headers: { range } });
    expect([reply.status, reply.text, reply.headers.get('content-range')]).toEqual([status, text, part]);
  });

  it.each([['web/title', 'dev'], [`${LIST}/items(1)/Rank`, '2.5'], [`${LIST}/ItemCount`, '1']])('%s/$value is bare text', async (path, text) => {
    const reply = await site.get(`${path}/$value`);
    expect([reply.status, reply.text, reply.headers.get('content-type')]).toEqual([200, text, 'text/plain;charset=utf-8']);
  });

  it('X-HTTP-Method PUT, PATCH and MERGE all change an item; without one nothing changes', async () => {
    const send = (verb: string, Title: string): Promise<Reply> => site.post(`${LIST}/items(1)`, { Title }, { headers: { 'x-http-method': verb, 'if-match': '*' } });
    for (const verb of ['PUT', 'PATCH', 'merge']) {
      expect((await send(verb, verb)).status).toBe(204);
      expect((await site.get(`${LIST}/items(1)?$select=Title,Rank`)).json).toEqual({ Title: verb, Rank: 2.5 });
    }
    expect((await site.post(`${LIST}/items(1)`, { Title: 'no' })).json.Title).toBe('merge');
  });

  it('a POST to items without a body adds an empty item', async () => {
    expect((await site.post(`${LIST}/items`)).json).toMatchObject({ Id: 2, Title: null });
  });

  it('selects odata.id, as sharing clients do', async () => {
    expect((await site.get('web?$select=odata.id,Title')).json).toEqual({ Title: 'dev' });
    expect((await site.get('web?$select=odata.id', { accept: 'application/json' })).json['odata.id']).toBe(`${site.url}/_api/Web`);
  });

  it('finds people for a picker', async () => {
    const picker = 'SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface';
    const ask = async (method: string, queryParams: Record<string, unknown>): Promise<unknown> => JSON.parse(String((await site.post(`${picker}.${method}`, { queryParams })).json.value));
    expect(await ask('clientPeoplePickerSearchUser', { QueryString: 'sample o', PrincipalType: 1, MaximumEntitySuggestions: 5 })).toMatchObject([{ DisplayText: 'Sample Owner', EntityType: 'User', IsResolved: true }]);
    expect(await ask('clientPeoplePickerSearchUser', { QueryString: 'dev', PrincipalType: 8 })).toHaveLength(3);
    expect(await ask('clientPeoplePickerResolveUser', { QueryString: 'nobody' })).toMatchObject({ IsResolved: false });
    const utility = 'SP.Utilities.Utility';
    const email = String((await site.get('web/currentuser?$select=Email')).json.Email);
    expect((await site.get(`${utility}.ResolvePrincipalInCurrentContext(input=@v,scopes=15,sources=15)?@v='${email}'`)).json).toMatchObject({ DisplayName: 'Sample Owner', PrincipalType: 1 });
    expect((await site.get(`${utility}.SearchPrincipalsUsingContextWeb(input='sample',scopes=1,sources=15,maxCount=2)`)).json.value).toHaveLength(2);
    expect((await site.get(`${utility}.GetCurrentUserEmailAddresses`)).json.value).toBe(email);
    expect((await site.post(`${utility}.ExpandGroupsToPrincipals`, { inputs: ['dev Visitors'], maxCount: 10 })).json.value).toHaveLength(2);
  });
});
