import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { entries, Site } from './support';

const ROOT = path.join(__dirname, '..', '..', '..');

/** Starts the server as a process of its own; answers its address and a way to kill it. */
function startProcess(data: string): Promise<{ url: string; kill(): Promise<void> }> {
  const child = spawn(process.execPath, ['--no-warnings', path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'), path.join(ROOT, 'local/sharepoint/main.ts'),
    '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const closed = once(child, 'close');
  const kill = async (): Promise<void> => {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await closed;
  };
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout.on('data', (line: Buffer) => {
      const ready = /ready (\S+)/.exec(line.toString());
      if (ready) {
        resolve({ url: ready[1], kill });
      }
    });
  });
}

const LIST = "web/lists/getbytitle('Tasks')";

/** What the server answered before it was killed: nothing of it may be missing afterwards. */
class Answered {
  /** Items by the number that was last written to them; undefined for those that are deleted. */
  public readonly items = new Map<number, number | undefined>();
  public readonly files = new Map<string, string>();
  public count = 0;
}

/** Adds, changes and deletes items and uploads files, one writer after its own items, until the server is gone. */
async function write(url: string, writer: number, answered: Answered, after: () => Promise<void>): Promise<void> {
  const json = { accept: 'application/json;odata=nometadata', 'content-type': 'application/json' };
  const info = await (await fetch(`${url}/_api/contextinfo`, { method: 'POST', headers: json })).json() as { FormDigestValue: string };
  const send = async (path: string, body: string, verb?: string): Promise<Response> => {
    const reply = await fetch(`${url}/_api/${path}`, { method: 'POST', body,
      headers: { ...json, 'x-requestdigest': info.FormDigestValue, ...(verb ? { 'x-http-method': verb, 'if-match': '*' } : {}) } });
    if (!reply.ok) {
      throw new Error(await reply.text());
    }
    answered.count += 1;
    await after();
    return reply;
  };
  for (let n = 1; ; n += 1) {
    try {
      const { Id } = await (await send(`${LIST}/items`, JSON.stringify({ Title: '0' }))).json() as { Id: number };
      answered.items.set(Id, 0);
      await send(`${LIST}/items(${Id})`, JSON.stringify({ Title: String(n) }), 'MERGE');
      answered.items.set(Id, n);
      const name = `w${writer}-${answered.count}.txt`;
      await send(`web/getfolderbyserverrelativeurl('Shared Documents')/files/addusingpath(decodedurl='${name}',overwrite=true)`, `content ${n}`);
      answered.files.set(name, `content ${n}`);
      if (n % 3 === 0) {
        // Whether the delete is kept or not when it was not answered: the item is no longer asked for.
        answered.items.delete(Id);
        await send(`${LIST}/items(${Id})`, '', 'DELETE');
        answered.items.set(Id, undefined);
      }
    } catch {
      return;
    }
  }
}

describe('durability', () => {
  it.each([[1, 5], [3, 60], [4, 121]])('%i writers lose nothing that was answered when the server is killed after %i answers', async (writers, moment) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sharepoint-'));
    const data = path.join(folder, 'site.db');
    try {
      const first = await Site.start(data);
      await first.list('Tasks');
      await first.close();
      const started = Date.now();
      const server = await startProcess(data);
      expect(Date.now() - started).toBeLessThan(15000);
      const answered = new Answered();
      const killWhenDue = async (): Promise<void> => {
        if (answered.count === moment) {
          await server.kill();
        }
      };
      await Promise.all(Array.from({ length: writers }, (_none, writer) => write(server.url, writer, answered, killWhenDue)));
      expect(answered.count).toBeGreaterThanOrEqual(moment);
      const site = await Site.start(data);
      try {
        const kept = new Map(entries(await site.get(`${LIST}/items?$top=5000&$select=Id,Title`)).map(row => [Number(row.Id), Number(row.Title)]));
        // A write whose answer was lost may stand as well: a number may be higher than what was answered, never lower.
        expect([...answered.items].filter(([id, number]) => (number === undefined ? kept.has(id) : !((kept.get(id) ?? -1) >= number)))).toEqual([]);
        for (const [name, content] of answered.files) {
          expect((await site.get(`web/getfilebyserverrelativeurl('/sites/dev/Shared Documents/${name}')/$value`)).text).toBe(content);
        }
        const known = entries(await site.post(`${LIST}/getchanges`, { query: { Add: true, Item: true } })).map(change => change.ItemId);
        expect([...answered.items.keys()].filter(id => !known.includes(id))).toEqual([]);
        expect((await site.get(`${LIST}/ItemCount`)).json.value).toBe(kept.size);
      } finally {
        await site.close();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 30000);
});
