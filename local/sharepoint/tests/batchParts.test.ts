import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Tasks')";
const JSON_HEADERS = 'Accept: application/json;odata=nometadata\nContent-Type: application/json;odata=nometadata\n';

/** What a batch was measured to do (sharepoint-wire F, recorded answers 5): one change set of nometadata parts with a digest each. */
describe('parts of a change set', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.start();
    await site.list('Tasks', ['<Field Type="DateTime" Name="Due" DisplayName="Due" Format="DateTime"/>']);
    await site.list('Files', [], 101);
  });
  afterEach(() => site.close());

  interface Part { readonly verb?: string; readonly path: string; readonly body?: string; readonly headers?: string }
  const send = async (parts: readonly Part[]): Promise<Reply> => {
    const { FormDigestValue } = (await site.post('contextinfo')).json;
    const texts = parts.map(({ verb = 'POST', path, body = '', headers = '' }) => `--c\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\n` +
      `${verb} ${site.url}/_api/${path} HTTP/1.1\n${JSON_HEADERS}X-RequestDigest: ${String(FormDigestValue)}\n${headers}\n${body}\n`);
    return site.post('$batch', `--b\nContent-Type: multipart/mixed; boundary="c"\n\n${texts.join('\n')}\n--c--\n--b--\n`, { headers: { 'content-type': 'multipart/mixed; boundary=b' } });
  };
  const statuses = (reply: Reply): number[] => [...reply.text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(match => Number(match[1]));
  const tally = (reply: Reply): Record<string, number> => {
    const counts: Record<string, number> = {};
    statuses(reply).forEach(status => { counts[status] = (counts[status] ?? 0) + 1; });
    return counts;
  };
  const itemCount = async (): Promise<unknown> => (await site.get(`${LIST}/ItemCount`)).json.value;
  const adds = (count: number, pad = ''): Part[] => Array.from({ length: count }, (_none, n) => ({ path: `${LIST}/items`, body: JSON.stringify({ Title: `T${n}${pad}` }) }));

  it.each([20, 100, 200, 500, 750])('%i operations all succeed, and the count of items says so', async count => {
    expect(tally(await send(adds(count)))).toEqual({ 201: count });
    expect(await itemCount()).toBe(count);
  }, 20000);

  it('1,000 operations of a larger body answer 200: the first parts 201, the others 500 (the limit is the size of the body, not the count)', async () => {
    const reply = await send(adds(1000, 'x'.repeat(200)).map(part => ({ ...part, headers: `X-Padding: ${'p'.repeat(800)}\n` })));
    const counts = tally(reply);
    expect([reply.status, counts[201] + counts[500], counts[201] > 0, counts[500] > 0]).toEqual([200, 1000, true, true]);
    expect(statuses(reply).slice(0, counts[201]).every(status => status === 201)).toBe(true);
    expect(await itemCount()).toBe(counts[201]);
  }, 20000);

  it('40 column creates on one list answer 40 x 201, and all 40 exist', async () => {
    expect(tally(await send(Array.from({ length: 40 }, (_none, n) => ({ path: `${LIST}/fields`, body: JSON.stringify({ Title: `C${n}`, FieldTypeKind: 2 }) }))))).toEqual({ 201: 40 });
    expect(entries(await site.get(`${LIST}/fields?$select=Title`)).filter(field => /^C\d+$/.test(String(field.Title)))).toHaveLength(40);
  });

  it('a create and a MERGE that renames what was created, by its internal name, answer 201 and 204', async () => {
    expect(statuses(await send([{ path: `${LIST}/fields`, body: '{"Title":"Made","FieldTypeKind":2}' },
      { verb: 'MERGE', path: `${LIST}/fields/getbyinternalnameortitle('Made')`, body: '{"Title":"Renamed"}' }]))).toEqual([201, 204]);
    expect((await site.get(`${LIST}/fields/getbytitle('Renamed')?$select=InternalName`)).json).toEqual({ InternalName: 'Made' });
  });

  it('createfieldasxml answers 200 as a part (201 alone), and the column exists', async () => {
    const body = (name: string): string => JSON.stringify({ parameters: { SchemaXml: `<Field Type="Text" Name="${name}" DisplayName="${name}"/>`, Options: 8 } });
    expect(statuses(await send([{ path: `${LIST}/fields/createfieldasxml`, body: body('InPart') }]))).toEqual([200]);
    expect((await site.post(`${LIST}/fields/createfieldasxml`, JSON.parse(body('Alone')))).status).toBe(201);
    expect((await site.get(`${LIST}/fields/getbyinternalnameortitle('InPart')`)).status).toBe(200);
  });

  it('a part says its verb in its request line; X-HTTP-Method is not heeded there', async () => {
    await site.post(`${LIST}/items`, { Title: 'one' });
    await send([{ path: `${LIST}/items(1)`, headers: 'X-HTTP-Method: MERGE\nIF-MATCH: *\n', body: '{"Title":"tunnelled"}' },
      { path: `${LIST}/items(1)`, headers: 'X-HTTP-Method: DELETE\nIF-MATCH: *\n' }]);
    expect((await site.get(`${LIST}/items(1)?$select=Title`)).json).toEqual({ Title: 'one' });
    expect(statuses(await send([{ verb: 'MERGE', path: `${LIST}/items(1)`, headers: 'IF-MATCH: *\n', body: '{"Title":"merged"}' },
      { verb: 'DELETE', path: `${LIST}/items(1)`, headers: 'IF-MATCH: *\n' }]))).toEqual([204, 200]);
  });

  it('PUT writes the content of a file', async () => {
    await site.post("web/getfolderbyserverrelativeurl('/sites/dev/Files')/files/add(url='a.txt',overwrite=true)", 'x');
    const file = "web/getfilebyserverrelativeurl('/sites/dev/Files/a.txt')/$value";
    expect(statuses(await send([{ verb: 'PUT', path: file, body: 'written' }]))).toEqual([204]);
    expect((await site.get(file)).text).toBe('written');
  });

  it('AddValidateUpdateItemUsingPath with a bad value answers 200 as a part: the exception of its column, Id 0, and nothing is made', async () => {
    const reply = await send([{ path: `${LIST}/AddValidateUpdateItemUsingPath()`, body: JSON.stringify({ listItemCreateInfo: { FolderPath: { DecodedUrl: '/sites/dev/Lists/Tasks' } },
      formValues: [{ FieldName: 'Title', FieldValue: 'x' }, { FieldName: 'Due', FieldValue: '2026-01-15T09:30:00Z' }], bNewDocumentUpdate: false }) }]);
    const rows = (JSON.parse(/\{"value".*\}/.exec(reply.text)?.[0] ?? '{}') as { value: Record<string, unknown>[] }).value;
    expect([statuses(reply), rows.map(row => [row.FieldName, row.HasException, row.ErrorMessage, row.FieldValue])]).toEqual([[200], [['Title', false, null, 'x'],
      ['Due', true, 'You must specify a valid date within the range of 1/1/1900 and 12/31/8900.', '2026-01-15T09:30:00Z'], ['Id', false, null, '0']]]);
    expect(await itemCount()).toBe(0);
  });

  it('Accept: application/json is answered on the outer request too; without a throttle it is no 406', async () => {
    const reply = await site.post('$batch', `--b\nContent-Type: application/http\n\nGET ${site.url}/_api/web/title HTTP/1.1\n${JSON_HEADERS}\n--b--\n`,
      { accept: 'application/json', headers: { 'content-type': 'multipart/mixed; boundary=b' } });
    expect([statuses(reply), errorOf(reply).code]).toEqual([[200], '']);
  });
});
