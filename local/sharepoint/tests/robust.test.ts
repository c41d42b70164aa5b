import { connect } from 'node:net';
import * as fc from 'fast-check';
import { Site } from './support';

describe('whatever is sent', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Tasks');
    await site.post("web/lists/getbytitle('Tasks')/items", { Title: 'one' });
  });
  afterAll(() => site.close());

  const alive = async (): Promise<unknown> => (await site.get('web/title')).json.value;

  it.each(['{', '[]', '"text"', '{"Title":', 'null', '\u0000', '{"Title":"x"}}'])('refuses the body %j with 400', async body => {
    const reply = await site.post("web/lists/getbytitle('Tasks')/items", body, { headers: { 'content-type': 'application/json' } });
    expect(reply.status).toBe(400);
    expect(reply.json['odata.error']).toBeDefined();
  });

  it('is not moved by __proto__ and constructor', async () => {
    const reply = await site.post("web/lists/getbytitle('Tasks')/items", '{"__proto__":{"Title":"x"},"Title":"y"}',
      { headers: { 'content-type': 'application/json' } });
    expect(reply.status).toBe(400);
    expect(({} as { Title?: string }).Title).toBeUndefined();
    expect((await site.get('web/constructor')).status).toBe(404);
    expect((await site.get('web/__proto__')).status).toBe(404);
    expect((await site.get("web/lists/getbytitle('Tasks')/items?$select=constructor")).status).toBe(400);
    expect((await site.post('web/lists', { Title: 'P', BaseTemplate: 100, toString: 1 })).status).toBe(400);
  });

  it('takes a URL of 20 kB', async () => {
    const filter = Array.from({ length: 1500 }, (_none, n) => `Id eq ${n}`).join(' or ');
    const reply = await site.get(`web/lists/getbytitle('Tasks')/items?$filter=${encodeURIComponent(filter)}`);
    expect([reply.status, filter.length > 15000]).toEqual([200, true]);
  });

  it('answers any filter, order and path with a result or a refusal', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom('$filter', '$orderby', '$select', '$expand', '$top', '$skiptoken'), fc.string({ maxLength: 40 }),
      async (option, text) => {
        const reply = await site.get(`web/lists/getbytitle('Tasks')/items?${option}=${encodeURIComponent(text)}`);
        expect(reply.status === 200 || (reply.status >= 400 && reply.status < 500)).toBe(true);
      }), { numRuns: 150 });
    await fc.assert(fc.asyncProperty(fc.string({ maxLength: 30 }), async text => {
      const reply = await site.get(`web/${encodeURIComponent(text)}`);
      expect(reply.status).toBeLessThan(500);
    }), { numRuns: 100 });
    expect(await alive()).toBe('dev');
  });

  it.each(['<View', '<View><Query><Where><Nope/></Where></Query></View>', '<View><Query><Where><Eq><FieldRef Name="Nope"/><Value Type="Text">x</Value></Eq></Where></Query></View>',
    '<!DOCTYPE a [<!ENTITY b "c">]><View>&b;</View>'])('refuses the CAML %j', async ViewXml => {
    const reply = await site.post("web/lists/getbytitle('Tasks')/getitems", { query: { ViewXml } });
    expect([400, 500]).toContain(reply.status);
    expect(reply.json['odata.error']).toBeDefined();
  });

  it('survives NUL bytes, broken escapes and half requests', async () => {
    const send = (text: string): Promise<string> => new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(site.url).port), '127.0.0.1', () => socket.end(text));
      let answer = '';
      socket.on('data', data => { answer += data.toString(); });
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });
    expect(await send('GET /sites/dev/_api/web/%zz HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
    expect(await send('GET /sites/dev/_api/web/a%00b HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
    await send('POST /sites/dev/_api/web HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
    expect(await alive()).toBe('dev');
  });

  it('keeps SQL in values as text', async () => {
    const title = "x'); DROP TABLE lists; --";
    await site.post("web/lists/getbytitle('Tasks')/items", { Title: title });
    const reply = await site.get(`web/lists/getbytitle('Tasks')/items?$select=Title&$filter=${encodeURIComponent(`Title eq '${title.replace(/'/g, "''")}'`)}`);
    expect(reply.json.value).toEqual([{ Title: title }]);
  });

  it('refuses aloud what it does not do, naming it', async () => {
    const reply = await site.get('web/webs');
    expect(reply.status).toBe(501);
    expect(reply.text).toContain('SP.Web/webs');
  });
});
