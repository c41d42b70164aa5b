import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { once } from 'node:events';
import '@pnp/sp/subscriptions';
import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Tasks')";
const DAY = 86400000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

describe('webhooks', () => {
  let site: Site;
  let list: string;
  let server: Server;
  let hook: string;
  let answers: boolean;
  let told: ((body: { value: Record<string, unknown>[] }) => void)[];
  beforeEach(async () => {
    site = await Site.start();
    list = await site.list('Tasks');
    answers = true;
    told = [];
    server = createServer((request, response) => {
      const token = new URL(request.url ?? '/', 'http://x').searchParams.get('validationtoken');
      let text = '';
      request.on('data', chunk => { text += String(chunk); });
      request.on('end', () => {
        response.setHeader('content-type', 'text/plain');
        response.end(token !== null && answers ? token : '');
        if (token === null) {
          told.shift()?.(JSON.parse(text));
        }
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await site.close();
  });
  const subscribe = (body: Record<string, unknown> = {}): Promise<Reply> => site.post(`${LIST}/subscriptions`, { resource: `${site.url}/_api/${LIST}`,
    notificationUrl: hook, expirationDateTime: inDays(10), clientState: 'mine', ...body });
  const next = (): Promise<{ value: Record<string, unknown>[] }> => new Promise(resolve => { told.push(resolve); });

  it('are made once the address has answered the handshake', async () => {
    const made = await subscribe();
    expect([made.status, made.json]).toMatchObject([201, { clientState: 'mine', notificationUrl: hook, resource: list, id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown, resourceData: null }]);
    expect(entries(await site.get(`${LIST}/subscriptions`))).toMatchObject([{ id: made.json.id }]);
    answers = false;
    const refused = await subscribe();
    expect([refused.status, errorOf(refused).message]).toEqual([400, `Failed to validate the notification URL '${hook}'.`]);
    expect((await subscribe({ notificationUrl: 'http://127.0.0.1:1/nobody' })).status).toBe(400);
    expect((await subscribe({ notificationUrl: 'https://example.org/hook' })).status).toBe(501);
  });

  it('last 180 days at most, are renewed by PATCH and end by DELETE, both with 204', async () => {
    expect((await subscribe({ expirationDateTime: inDays(200) })).status).toBe(400);
    expect((await subscribe({ expirationDateTime: inDays(-1) })).status).toBe(400);
    const { id } = (await subscribe()).json;
    const one = `${LIST}/subscriptions('${String(id)}')`;
    expect((await site.send('PATCH', one, { body: { expirationDateTime: inDays(100) } })).status).toBe(204);
    expect(String((await site.get(one)).json.expirationDateTime) > inDays(99)).toBe(true);
    expect((await site.send('DELETE', one)).status).toBe(204);
    expect((await site.get(one)).status).toBe(404);
  });

  it('tell that items of the list changed, not what changed; a change of another list is not told', async () => {
    const { id } = (await subscribe()).json;
    await site.list('Other');
    await site.post("web/lists/getbytitle('Other')/items", { Title: 'x' });
    const first = next();
    await site.post(`${LIST}/items`, { Title: 'x' });
    const webId = (await site.get('web?$select=Id')).json.Id;
    expect((await first).value).toEqual([{ subscriptionId: id, clientState: 'mine', resource: list, siteUrl: '/sites/dev', webId,
      expirationDateTime: expect.stringMatching(/0000000Z$/) as unknown, tenantId: expect.any(String) as unknown }]);
    const second = next();
    await site.remove(`${LIST}/items(1)`);
    expect((await second).value).toHaveLength(1);
  });

  it('by PnPjs: added, read, updated and deleted', async () => {
    const { subscriptions } = site.pnp().web.lists.getByTitle('Tasks');
    const { id } = await subscriptions.add(hook, inDays(5)) as unknown as { id: string };
    expect(await subscriptions()).toHaveLength(1);
    await subscriptions.getById(id).update(inDays(6));
    await subscriptions.getById(id).delete();
    expect(await subscriptions()).toHaveLength(0);
  });

  it('are for those who manage the list', async () => {
    expect((await site.post(`${LIST}/subscriptions`, { notificationUrl: hook }, { as: 'member' })).status).toBe(403);
  });
});
