import { entries, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Tasks')";

describe('$batch', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Tasks');
  });
  afterEach(() => site.close());

  interface Part { method: string; path: string; body?: unknown; headers?: string }
  const text = (parts: Part[], line = '\n'): string => {
    const lines: string[] = [];
    for (const part of parts) {
      const write = part.method !== 'GET';
      lines.push('--batch_1', ...(write ? ['Content-Type: multipart/mixed; boundary="changeset_1"', '', '--changeset_1'] : []),
        'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `${part.method} ${site.url}/_api/${part.path} HTTP/1.1`,
        'accept: application/json;odata=nometadata', 'content-type: application/json', ...(part.headers ? [part.headers] : []), '',
        ...(part.body === undefined ? [] : [JSON.stringify(part.body), '']), ...(write ? ['--changeset_1--', ''] : []));
    }
    return [...lines, '--batch_1--', ''].join(line);
  };
  const send = (body: string): Promise<Reply> => site.post('$batch', body, { headers: { 'content-type': 'multipart/mixed; boundary=batch_1' } });
  const statuses = (answer: string): number[] => [...answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(match => Number(match[1]));

  it.each(['\n', '\r\n'])('answers flat parts in order, with line ends %j', async line => {
    const reply = await send(text([{ method: 'POST', path: `${LIST}/items`, body: { Title: 'é' } }, { method: 'GET', path: `${LIST}/items` },
      { method: 'MERGE', path: `${LIST}/items(1)`, body: { Title: 'two' }, headers: 'if-match: *' },
      { method: 'MERGE', path: `${LIST}/items(9)`, body: { Title: 'x' }, headers: 'if-match: *' },
      { method: 'DELETE', path: `${LIST}/items(1)`, headers: 'if-match: *' }], line));
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=batchresponse_/);
    expect(statuses(reply.text)).toEqual([201, 200, 204, 404, 200]);
    expect(reply.text).toMatch(/--batchresponse_[0-9a-f-]+--\r\n$/);
    expect(reply.text).not.toContain('changeset');
    expect(reply.text).toContain('"Title":"é"');
  });

  it('keeps what went well when a part fails', async () => {
    await send(text([{ method: 'POST', path: `${LIST}/items`, body: { Title: 'kept' } }, { method: 'POST', path: `${LIST}/items`, body: { Nope: 1 } }]));
    expect(entries(await site.get(`${LIST}/items?$select=Title`))).toEqual([{ Title: 'kept' }]);
  });

  it('refuses a part in a change set that asks for a verbose answer with 400', async () => {
    const verbose = 'application/json;odata=verbose';
    const body = text([{ method: 'POST', path: `${LIST}/items`, body: { Title: 'x' } }]).replace('application/json;odata=nometadata', verbose).replace('content-type: application/json\n', `content-type: ${verbose}\n`);
    expect(statuses((await send(body)).text)).toEqual([400]);
  });

  it('takes a verbose body in a change set, as PnPjs 1 and 2 and gd-sprest send them', async () => {
    const item = { __metadata: { type: 'SP.Data.TasksListItem' }, Title: 'verbose' };
    const body = text([{ method: 'POST', path: `${LIST}/items`, body: item }]).replace('content-type: application/json\n', 'content-type: application/json;odata=verbose\n');
    expect(statuses((await send(body)).text)).toEqual([201]);
    const bare = body.replace('accept: application/json;odata=nometadata\n', '');
    const answered = await send(bare);
    expect(statuses(answered.text)).toEqual([201]);
    expect(answered.text).toContain('<entry');
  });

  it('takes spaces in the address of a part, as PnPjs 1 sends them', async () => {
    const reply = await send(text([{ method: 'POST', path: "web/folders/add('/sites/dev/Shared Documents/f 1')" }, { method: 'GET', path: "web/getfolderbyserverrelativeurl('/sites/dev/Shared Documents/f 1')?$select=Name" }]));
    expect(statuses(reply.text)).toEqual([200, 200]);
    expect(reply.text).toContain('{"Name":"f 1"}');
  });

  it.each(['', 'no boundary', '--batch_1\nContent-Type: text/plain\n\nx\n--batch_1--\n', '--batch_1\n', '--batch_1\nContent-Type: application/http\n\nNONSENSE\n--batch_1--\n'])(
    'refuses %j with 400', async body => {
      expect((await send(body)).status).toBe(400);
    });

  it.each([['spaces', `GET x${' '.repeat(1000000)}y HTTP/1.1`, ''], ['line ends', 'POST x HTTP/1.1', `${'\n'.repeat(1000000)}x`]])('reads a part with a million %s at once', async (_what, line, end) => {
    const started = performance.now();
    expect((await send(`--batch_1\nContent-Type: application/http\n\n${line}\n\n${end}\n--batch_1--\n`)).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('asks for a digest on the outside only', async () => {
    const reply = await site.send('POST', '$batch', { digest: false, body: text([{ method: 'GET', path: 'web' }]),
      headers: { 'content-type': 'multipart/mixed; boundary=batch_1' } });
    expect(reply.status).toBe(403);
  });

  it('counts as one request with its parts', async () => {
    await site.local('DELETE', 'requests');
    await send(text([{ method: 'GET', path: 'web' }, { method: 'GET', path: LIST }]));
    const log = await site.local('GET', 'requests');
    expect(log.count).toBe(1);
    expect(log.log).toMatchObject([{ method: 'POST', path: '/sites/dev/_api/$batch', status: 200, batchParts: 2 }]);
  });

  it('fails single parts as a rule asks', async () => {
    await site.local('POST', 'faults', { rules: [{ part: 2, times: 1, status: 429, retryAfter: 1 }] });
    const body = text([1, 2, 3].map(n => ({ method: 'POST', path: `${LIST}/items`, body: { Title: `T${n}` } })));
    const reply = await send(body);
    expect(statuses(reply.text)).toEqual([201, 429, 201]);
    expect(reply.text).toContain('RETRY-AFTER: 1');
    expect(statuses((await send(body)).text)).toEqual([201, 201, 201]);
  });
});
