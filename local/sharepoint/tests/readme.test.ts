import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../rules';
import { Reply, Site } from './support';

const README = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
/** Limits that are recorded; what remains in rules.ts is a choice and must be told. */
const CONFIRMED = ['listViewThreshold', 'joinLimit', 'indexLimit', 'largestPage', 'defaultPage', 'inheritanceLimit', 'libraryReadsUniqueLate', 'formulaLength', 'versionLimit'];

function section(title: string): string {
  const found = README.split(/^## /m).find(part => part.startsWith(title));
  if (found === undefined) {
    throw new Error(`The README has no section ${title}.`);
  }
  return found;
}

/** Every request in backticks: its verb, its path and its body. */
function requests(title: string): [verb: string, path: string, body: string | undefined][] {
  return [...section(title).matchAll(/`(GET|POST|MERGE) ([^`{ ]+)(?: (\{[^`]*\}))?`/g)].map(match => [match[1], match[2], match[3]]);
}

describe('the README', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Sample');
    await site.list('Files', [], 101);
    await site.post("web/lists/getbytitle('Sample')/items", { Title: 'x' });
    await site.post("web/getfolderbyserverrelativeurl('/sites/dev/Files')/files/add(url='a.txt',overwrite=true)", 'x');
  });
  afterAll(() => site.close());
  const send = (verb: string, path: string, body: string | undefined): Promise<Reply> => {
    const headers = { 'content-type': 'application/json' };
    return verb === 'MERGE' ? site.merge(path, JSON.parse(body ?? '{}')) : site.send(verb, path, { body: verb === 'GET' ? undefined : body ?? '{}', headers });
  };

  it('names requests to check', () => {
    expect(requests('Emulated').length).toBeGreaterThan(20);
    expect(requests('Refused aloud').length).toBeGreaterThan(10);
  });

  it.each(requests('Emulated'))('%s %s %s is answered', async (verb, path, body) => {
    expect([200, 201]).toContain((await send(verb, path, body)).status);
  });

  it.each(requests('Refused aloud'))('%s %s %s is refused aloud, naming what is missing', async (verb, path, body) => {
    const reply = await send(verb, path, body);
    expect([reply.status, reply.json]).toMatchObject([501, { 'odata.error': { code: '-1, System.NotImplementedException',
      message: { value: expect.stringMatching(/^The local SharePoint does not do this: .+\.$/) as unknown } } }]);
  });

  it('tells every open choice of rules.ts, and none that is not there', () => {
    const [opening] = section('Unconfirmed').split('\n- ');
    const told = [...opening.matchAll(/`(\w+)`/g)].map(match => match[1]);
    expect([...told].sort()).toEqual(Object.keys(rules).filter(name => !CONFIRMED.includes(name)).sort());
  });

  it('names the folders that there are', () => {
    const folders = [...section('Where things are').matchAll(/^\| `(\w+)\/`/gm)].map(match => match[1]);
    expect(folders.sort()).toEqual(['control', 'formula', 'http', 'kinds', 'odata', 'query', 'resources', 'store', 'tests']);
  });
});
