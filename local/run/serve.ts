import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pageRoutes } from '../page';
import { seedSite } from '../seed';
import { startSharePoint } from '../sharepoint';
import { readOptions, usage } from './options';
import type { ServeOptions } from './options';

/** The sample site's path. */
const site = '/sites/cpin';
const title = 'CPIN Sustainment Hub';
const root = path.resolve(__dirname, '../..');

interface Running {
  url: string;
  close(): Promise<void>;
}

/** Serves the sample site; a fresh one is provisioned and filled first. */
async function serve(options: ServeOptions): Promise<Running> {
  const routes = await pageRoutes({ root, site });
  const open = (data: string): Promise<Running> =>
    startSharePoint({ port: options.port, data, site, title, routes: (app: FastifyInstance) => routes(app) });

  if (options.data === ':memory:') {
    const running = await open(options.data);
    await fill(running, options.rows);
    return running;
  }

  const file = path.resolve(options.data);
  mkdirSync(path.dirname(file), { recursive: true });
  if (options.reset) remove(file);
  if (!existsSync(file)) {
    // Filled under another name first, so that an interrupted start leaves no half-filled site behind.
    const unfinished = `${file}.unfinished`;
    remove(unfinished);
    console.log(`Preparing the sample site with ${options.rows} change requests …`);
    const filling = await open(unfinished);
    await fill(filling, options.rows, true);
    await filling.close();
    renameSync(unfinished, file);
  }
  return open(file);
}

/** Provisions a fresh site and gives it sample data; one that cannot be filled is closed. A site that is kept has every list published. */
async function fill(running: Running, rows: number, publishes = false): Promise<void> {
  try {
    await seedSite({ url: running.url, rows, publishes });
  } catch (error) {
    await running.close();
    throw error;
  }
}

/** Removes a database with the side files that SQLite may have left. */
function remove(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

function explain(error: NodeJS.ErrnoException, options: ServeOptions): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${options.port} is taken, perhaps by a site that already runs. Use that one, or choose another: ` +
      'npm start -- --port 4374';
  }
  return error.stack ?? error.message;
}

async function main(): Promise<void> {
  let options: ServeOptions;
  try {
    options = readOptions(process.argv.slice(2), path.join(root, '.local/cpin.db'));
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`);
  }
  const running = await serve(options).catch(error => {
    throw new Error(explain(error as NodeJS.ErrnoException, options));
  });
  console.log(`The site is ready: ${running.url.replace('127.0.0.1', 'localhost')}`);

  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    running.close().then(() => process.exit(0), error => {
      console.error(error);
      process.exit(1);
    });
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  // Started by a test or a measurement, it ends with the process that started it.
  process.on('disconnect', end);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
