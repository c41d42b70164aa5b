import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { rules } from '../rules';
import { Reply, Site } from './support';

describe('whatever is sent', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Tasks');
    await site.post("web/lists/getbytitle('Tasks')/items", { Title: 'one' });
  });
  afterAll(() => site.close());

  const LIST = "web/lists/getbytitle('Tasks')";
  /** An answer as SharePoint shapes it: a result, or an error with a code and a message; never a stack or a broken body. */
  const shaped = (reply: Reply): void => {
    if (reply.status < 400) {
      return;
    }
    const error = (reply.json['odata.error'] ?? reply.json.error) as { code?: string; message?: unknown } | undefined;
    expect([reply.status, typeof error?.code, error?.message !== undefined]).toEqual([expect.any(Number), 'string', true]);
    expect(error?.code).not.toBe('-1, Microsoft.SharePoint.Client.UnknownError');
  };
  const alive = async (): Promise<unknown> => (await site.get('web/title')).json.value;

  it.each(['{', '[]', '"text"', '{"Title":', 'null', '\u0000', '{"Title":"x"}}'])('refuses the body %j with 400', async body => {
    const reply = await site.post("web/lists/getbytitle('Tasks')/items", body, { headers: { 'content-type': 'application/json' } });
    expect(reply.status).toBe(400);
    expect(reply.json['odata.error']).toBeDefined();
  });

  /** What comes back on a connection of its own for bytes that no client would send. */
  const raw = (text: string): Promise<string> => new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.on('data', data => { answer += data.toString(); });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
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

  it.each(['web', LIST, `${LIST}/items(1)`, `${LIST}/fields/getbytitle('Title')`, `${LIST}/defaultview`, 'web/sitegroups(3)', "web/roledefinitions/getbyname('Read')", 'web/currentuser',
    "web/getfolderbyserverrelativeurl('/sites/dev/Shared Documents')"])('%s has no member called as those that every object has', async path => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const reply = await site.merge(path, `{"${name}":{"Title":"x"}}`, '*', { headers: { 'content-type': 'application/json' } });
      shaped(reply);
      expect([name, reply.status]).toEqual([name, 400]);
    }
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
  }, 20000);

  it.each(['<View', '<View><Query><Where><Nope/></Where></Query></View>', '<View><Query><Where><Eq><FieldRef Name="Nope"/><Value Type="Text">x</Value></Eq></Where></Query></View>',
    '<!DOCTYPE a [<!ENTITY b "c">]><View>&b;</View>'])('refuses the CAML %j', async ViewXml => {
    const reply = await site.post("web/lists/getbytitle('Tasks')/getitems", { query: { ViewXml } });
    expect([400, 500]).toContain(reply.status);
    expect(reply.json['odata.error']).toBeDefined();
  });

  it('survives NUL bytes, broken escapes and half requests', async () => {
    expect(await raw('GET /sites/dev/_api/web/%zz HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
    expect(await raw('GET /sites/dev/_api/web/a%00b HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
    await raw('POST /sites/dev/_api/web HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
    expect(await alive()).toBe('dev');
  });

  it.each([['broken chunks', 'Transfer-Encoding: chunked\r\n\r\nzz\r\n'], ['two lengths', 'Content-Length: 4\r\nContent-Length: 5\r\n\r\n{}'],
    ['a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n']])('refuses %s in its own words', async (_what, rest) => {
    const answer = await raw(`POST /sites/dev/_api/web HTTP/1.1\r\nHost: x\r\n${rest}`);
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    // Nothing was read that asks for JSON.
    expect(answer).toMatch(/<m:message[^>]*>The request could not be read\.<\/m:message>/);
    expect(await alive()).toBe('dev');
  });

  it('refuses a text as the order of a permission level', async () => {
    const reply = await site.post('web/roledefinitions', { Name: 'Odd', Description: '', Order: 'first', BasePermissions: { High: 0, Low: 1 } });
    expect(reply.status).toBe(400);
    expect(reply.json['odata.error']).toBeDefined();
  });

  it('keeps SQL in values as text', async () => {
    const title = "x'); DROP TABLE lists; --";
    await site.post("web/lists/getbytitle('Tasks')/items", { Title: title });
    const reply = await site.get(`web/lists/getbytitle('Tasks')/items?$select=Title&$filter=${encodeURIComponent(`Title eq '${title.replace(/'/g, "''")}'`)}`);
    expect(reply.json.value).toEqual([{ Title: title }]);
  });

  it('refuses aloud what it does not do, naming it', async () => {
    const reply = await site.get('web/alerts');
    expect(reply.status).toBe(501);
    expect(reply.text).toContain('SP.Web/alerts');
  });

  const names = fc.constantFrom('Title', '__proto__', 'constructor', 'toString', 'Id', 'ContentTypeId', '__metadata', 'odata.type', 'parameters', 'query', 'SchemaXml',
    'ViewXml', 'Choices', 'FieldTypeKind', 'BaseTemplate', 'formValues', 'LoginName', 'BasePermissions', 'FileLeafRef', 'EditorId', 'listItemCreateInfo', 'ViewQuery');
  const bodies = fc.oneof(fc.dictionary(names, fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('<View', '<Field Type="Text"/>', '0x01', '2026-99-99', -1, 1e400)), { maxKeys: 4 }),
    fc.jsonValue({ maxDepth: 2 }));
  const TARGETS = ['web', 'web/lists', 'web/lists/add', LIST, `${LIST}/items`, `${LIST}/items(1)`, `${LIST}/items(1)/validateUpdateListItem`, `${LIST}/fields`,
    `${LIST}/fields/createfieldasxml`, `${LIST}/fields/addfield`, `${LIST}/fields/getbytitle('Title')`, `${LIST}/views`, `${LIST}/views/add`, `${LIST}/defaultview`,
    `${LIST}/defaultview/setviewxml`, `${LIST}/getitems`, `${LIST}/renderlistdataasstream`, `${LIST}/getchanges`, `${LIST}/getlistitemchangessincetoken`,
    `${LIST}/addvalidateupdateitemusingpath`, 'web/sitegroups', 'web/siteusers', 'web/roledefinitions', 'web/ensureuser', 'web/getfolderbyserverrelativeurl', '$batch', 'contextinfo'];

  it('answers any body, sent anywhere with any verb and Content-Type, in its own shape', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...TARGETS), fc.constantFrom('POST', 'MERGE', 'PUT', 'DELETE', 'PATCH'), bodies,
      fc.constantFrom('application/json', 'application/json;odata=verbose', 'text/xml', 'multipart/mixed; boundary=b', 'multipart/form-data', 'nonsense', 'application/json; charset=utf-7'),
      async (path, verb, body, type) => {
        const deletes = verb === 'DELETE' && (path === LIST || path.startsWith(`${LIST}/items`));
        shaped(await site.send(deletes ? 'POST' : verb, path, { body: JSON.stringify(body), headers: { 'content-type': type } }));
      }), { numRuns: 120 });
    expect((await site.get('web/title')).status).toBe(200);
  }, 20000);

  it('answers any path, arguments and options, in its own shape', async () => {
    const part = fc.oneof(fc.constantFrom('web', 'lists', 'items', 'fields', 'getbytitle', 'getbyid', 'guid', '$count', '$value', 'roleassignments', 'versions', '@x', 'currentuser'),
      fc.string({ maxLength: 8 }).map(encodeURIComponent));
    const argument = fc.oneof(fc.constantFrom("('Tasks')", '(1)', '(-1)', "(guid'x')", '()', '(', "('", '(@p)', '(a=1,b=2)', '(99999999999999999999)', "(null)", '(true)', '(1.5)'), fc.constant(''));
    const option = fc.oneof(fc.constant(''), fc.tuple(fc.constantFrom('$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$skiptoken', '@p', '$format', '$nope'),
      fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('Id', '*', 'a/b/c/d', '-1', '1e9', '99999999999999999999', "'Tasks'", 'Paged=TRUE&p_ID=x', '__proto__', "Id eq 1'--"))).map(([name, text]) =>
      `?${name}=${encodeURIComponent(text)}`));
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(part, argument), { minLength: 1, maxLength: 5 }), option, async (parts, query) => {
      shaped(await site.get(parts.map(([name, args]) => name + args).join('/') + query));
      shaped(await site.get(`${LIST}/${parts.map(([name, args]) => name + args).join('/')}${query}`));
    }), { numRuns: 80 });
  }, 20000);

  it('answers any batch, whole or broken, in its own shape', async () => {
    const line = fc.constantFrom('--b', '--b--', '--c', '--c--', 'Content-Type: application/http', 'Content-Type: multipart/mixed; boundary=c', 'Content-Transfer-Encoding: binary', '',
      `GET ${site.url}/_api/web/title HTTP/1.1`, `GET /nowhere HTTP/1.1`, 'GET', `POST ${site.url}/_api/${LIST}/items HTTP/1.1`, 'Accept: application/json', '{"Title":"x"}', '{', 'X-HTTP-Method: MERGE',
      `MERGE ${site.url}/_api/${LIST}/items(1) HTTP/1.1`, 'Content-Type: application/json;odata=verbose', 'nonsense', '\u0000');
    await fc.assert(fc.asyncProperty(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n'), async (lines, end) => {
      const reply = await site.post('$batch', lines.join(end), { headers: { 'content-type': 'multipart/mixed; boundary=b' } });
      shaped(reply);
      expect([200, 400]).toContain(reply.status);
    }), { numRuns: 80 });
  }, 20000);

  it('refuses a part that cannot be read alone, and answers the others', async () => {
    const part = (text: string): string => `--b\nContent-Type: application/http\n\n${text}\nAccept: application/json\n\n`;
    const reply = await site.post('$batch', `${part('GET /sites/dev/_api/web/%zz HTTP/1.1')}${part('BREW /sites/dev/_api/web HTTP/1.1')}${part('GET /elsewhere HTTP/1.1')}` +
      `${part('GET /sites/dev/_api/web/title HTTP/1.1')}--b--\n`, { headers: { 'content-type': 'multipart/mixed; boundary=b' } });
    expect(reply.text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400', 'HTTP/1.1 400', 'HTTP/1.1 404', 'HTTP/1.1 200']);
  });

  it('answers 200 to a batch that is too large, with 500 for the parts beyond the limit; what came before stays', async () => {
    const limit = jest.replaceProperty(rules as { batchBytes: number }, 'batchBytes', 2000);
    await site.list('Batched');
    const one = `--b\nContent-Type: application/http\n\nPOST ${site.url}/_api/web/lists/getbytitle('Batched')/items HTTP/1.1\nAccept: application/json;odata=nometadata\n` +
      'Content-Type: application/json;odata=nometadata\n\n{"Title":"x"}\n';
    const reply = await site.post('$batch', `${one.repeat(20)}--b--\n`, { headers: { 'content-type': 'multipart/mixed; boundary=b' } });
    limit.restore();
    const statuses = reply.text.match(/HTTP\/1\.1 \d+/g) ?? [];
    const landed = statuses.filter(status => status.endsWith('201')).length;
    expect([reply.status, statuses.length, statuses.filter(status => status.endsWith('500')).length]).toEqual([200, 20, 20 - landed]);
    expect([landed > 0 && landed < 20, (await site.get("web/lists/getbytitle('Batched')/ItemCount")).json.value]).toEqual([true, landed]);
  });

  it.each([['JSON', JSON.stringify({ Title: 'x' }).replace('"x"', '['.repeat(50000) + ']'.repeat(50000))], ['a path of objects', `{"Title":${'{"a":'.repeat(20000)}1${'}'.repeat(20000)}}`]])(
    'refuses deeply nested %s with 400', async (_what, body) => {
      const reply = await site.post(`${LIST}/items`, body, { headers: { 'content-type': 'application/json' } });
      expect(reply.status).toBe(400);
      shaped(reply);
    });

  it('refuses deeply nested CAML, views and filters', async () => {
    const deep = '<And>'.repeat(5000) + '</And>'.repeat(5000);
    for (const reply of [await site.post(`${LIST}/getitems`, { query: { ViewXml: `<View><Query><Where>${deep}</Where></Query></View>` } }),
      await site.get(`${LIST}/items?$filter=${'('.repeat(3000)}Id eq 1${')'.repeat(3000)}`), await site.get(`${LIST}/items?$expand=${'a/'.repeat(3000)}b`)]) {
      expect(reply.status).toBeGreaterThanOrEqual(400);
      shaped(reply);
    }
  });

  it('takes any $top and pages no more than 5,000', async () => {
    expect((await site.get(`${LIST}/items?$top=2147483647`)).status).toBe(200);
    for (const top of ['-1', '1.5', 'x', '99999999999999999999999']) {
      shaped(await site.get(`${LIST}/items?$top=${top}`));
    }
  });

  it('refuses a body beyond the limit with 413, before it is sent', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(site.url).port), '127.0.0.1', () => socket.write(
        'POST /sites/dev/_api/web HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nContent-Length: 999999999999\r\n\r\n{'));
      socket.on('data', data => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
    expect(answer).toContain('odata.error');
  });

  it('listens on 127.0.0.1 alone', async () => {
    const answer = await new Promise<string>(resolve => {
      const socket = connect({ port: Number(new URL(site.url).port), host: '127.0.0.2', timeout: 2000 });
      socket.on('connect', () => resolve('connected')).on('error', () => resolve('refused')).on('timeout', () => resolve('refused'));
      socket.on('connect', () => socket.destroy());
    });
    expect(answer).toBe('refused');
  });

  it.each(['/*/a.txt', 'getfile(', "getfilebyserverrelativeurl('/sites/dev/../../../etc/passwd')", "getfilebyserverrelativepath(decodedUrl='/etc/passwd')",
    "getfolderbyserverrelativeurl('/sites/dev/Shared Documents/../..')/files"])('reads nothing of the machine by web/%s', async path => {
    const reply = await site.get(`web/${path}`);
    shaped(reply);
    expect([reply.status >= 400, reply.text.includes('root:')]).toEqual([true, false]);
  });

  it('writes nothing beside its store, whatever a file is called', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sharepoint-'));
    const own = await Site.start(join(folder, 'store', '..', 'site.db'));
    try {
      const before = await readdir(tmpdir());
      for (const name of ['../out.txt', '..%2Fout.txt', '..%5Cout.txt', '%2Ftmp%2Fout.txt', 'out.txt%00.exe', '..', 'fine.txt']) {
        await own.post(`web/getfolderbyserverrelativeurl('Shared Documents')/files/addusingpath(decodedurl='${name}',overwrite=true)`, 'x');
        await own.post("web/lists/getbytitle('Documents')/rootfolder/files/add(overwrite=true)", 'x', { headers: { slug: name } });
      }
      expect((await readdir(folder)).filter(name => !name.startsWith('site.db'))).toEqual([]);
      expect((await readdir(tmpdir())).filter(name => name.includes('out.txt') && !before.includes(name))).toEqual([]);
      expect((await own.get("web/lists/getbytitle('Documents')/ItemCount")).json.value).toBe(1);
    } finally {
      await own.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it.each(['web/roledefinitions', `${LIST}/usercustomactions`])('%s refuses rights that are no numbers, and reads on', async path => {
    for (const half of ['x', null, -1, 4294967296, { a: 1 }, [], '1'.repeat(300)]) {
      const reply = await site.post(path, path.endsWith('actions') ? { Title: 'x', Location: 'y', Sequence: 1, Rights: { High: half, Low: '1' } }
        : { Name: 'R', Description: '', Order: 1, BasePermissions: { High: half, Low: '1' } });
      expect([half, reply.status]).toEqual([half, 400]);
      shaped(reply);
    }
    expect((await site.get(path)).status).toBe(200);
  });

  it('a path of a million slashes is too long, at once', async () => {
    const path = `/sites/dev/a${'/'.repeat(1000000)}b`;
    const started = performance.now();
    const moved = await site.post('SP.MoveCopyUtil.MoveFileByPath()', { srcPath: { DecodedUrl: path }, destPath: { DecodedUrl: path } });
    expect(moved.status).toBeGreaterThanOrEqual(400);
    shaped(moved);
    expect((await site.post('web/lists/add', { parameters: { Title: 'Dots', Url: `Lists/${'.'.repeat(1000000)}x`, TemplateType: 100 } })).status).toBe(201);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('refuses verbs that no resource has', async () => {
    for (const method of ['TRACK', 'BREW']) {
      const reply = await site.post('web', undefined, { headers: { 'x-http-method': method } });
      expect(reply.status).toBe(400);
      shaped(reply);
    }
    const options = await site.send('OPTIONS', 'web');
    expect([options.status, options.json['odata.error']]).toMatchObject([400, { code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException' }]);
  });

  it.each(['%zz', "web/lists/getbytitle('%E0%A4%A')"])('refuses the malformed escape in %s in its own words', async path => {
    const reply = await site.get(path);
    expect([reply.status, reply.json['odata.error']]).toMatchObject([400, { code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException' }]);
    const verbose = await site.get(path, { accept: 'application/json;odata=verbose' });
    expect([verbose.status, verbose.json.error]).toMatchObject([400, { message: { lang: 'en-US' } }]);
  });
});
