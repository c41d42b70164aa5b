import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Site } from './support';

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

describe('durability', () => {
  it('loses nothing that was answered when it is killed while writing', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sharepoint-'));
    const data = path.join(folder, 'site.db');
    try {
      const started = Date.now();
      const server = await startProcess(data);
      expect(Date.now() - started).toBeLessThan(8000);
      const json = { accept: 'application/json;odata=nometadata', 'content-type': 'application/json' };
      const info = await (await fetch(`${server.url}/_api/contextinfo`, { method: 'POST', headers: json })).json() as { FormDigestValue: string };
      const headers = { ...json, 'x-requestdigest': info.FormDigestValue };
      await fetch(`${server.url}/_api/web/lists`, { method: 'POST', headers, body: JSON.stringify({ Title: 'Tasks', BaseTemplate: 100 }) });
      const answered: number[] = [];
      /** Writes until the server is gone. */
      const write = async (): Promise<void> => {
        for (;;) {
          try {
            const reply = await fetch(`${server.url}/_api/web/lists/getbytitle('Tasks')/items`, { method: 'POST', headers, body: '{"Title":"x"}' });
            answered.push((await reply.json() as { Id: number }).Id);
          } catch {
            return;
          }
          if (answered.length === 120) {
            await server.kill();
          }
        }
      };
      await Promise.all([write(), write(), write()]);
      const site = await Site.start(data);
      const kept = await site.get("web/lists/getbytitle('Tasks')/items?$top=5000&$select=Id");
      const ids = new Set((kept.json.value as { Id: number }[]).map(row => row.Id));
      await site.close();
      expect(answered.length).toBeGreaterThanOrEqual(120);
      expect(answered.filter(id => !ids.has(id))).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 30000);
});
