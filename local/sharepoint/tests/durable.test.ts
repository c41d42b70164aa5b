import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Site } from './support';

const ROOT = path.join(__dirname, '..', '..', '..');

/** Starts the server as a process of its own; answers its address and a way to kill it. */
function startProcess(data: string): Promise<{ url: string; kill(): Promise<void> }> {
  const child = spawn(process.execPath, ['--no-warnings', path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'), path.join(ROOT, 'local/sharepoint/main.ts'),
    '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout.on('data', (line: Buffer) => {
      const ready = /ready (\S+)/.exec(line.toString());
      if (ready) {
        resolve({ url: ready[1], kill: () => new Promise(done => {
          child.once('close', () => done());
          process.kill(-(child.pid ?? 0), 'SIGKILL');
        }) });
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
      const headers: Record<string, string> = { accept: 'application/json;odata=nometadata', 'content-type': 'application/json' };
      const info = await (await fetch(`${server.url}/_api/contextinfo`, { method: 'POST', headers })).json() as { FormDigestValue: string };
      headers['x-requestdigest'] = info.FormDigestValue;
      await fetch(`${server.url}/_api/web/lists`, { method: 'POST', headers, body: JSON.stringify({ Title: 'Tasks', BaseTemplate: 100 }) });
      const answered: number[] = [];
      let running = true;
      const write = async (): Promise<void> => {
        while (running) {
          try {
            const reply = await fetch(`${server.url}/_api/web/lists/getbytitle('Tasks')/items`, { method: 'POST', headers, body: '{"Title":"x"}' });
            answered.push((await reply.json() as { Id: number }).Id);
            if (answered.length === 120) {
              running = false;
              await server.kill();
            }
          } catch {
            running = false;
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
  });
});
