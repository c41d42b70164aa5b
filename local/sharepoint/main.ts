import { parseArgs } from 'node:util';
import { startSharePoint } from './index';

/** `tsx local/sharepoint/main.ts --port 4700 --data :memory: --site /sites/dev`: the local SharePoint alone, with an empty web. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: {
    port: { type: 'string', default: '4700' }, data: { type: 'string', default: ':memory:' }, site: { type: 'string', default: '/sites/dev' },
    title: { type: 'string' }
  } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port must be a number from 0 to 65535, not ${values.port}.`);
  }
  const running = await startSharePoint({ port, data: values.data, site: values.site, title: values.title });
  console.log(`ready ${running.url}`);
  const stop = (): void => {
    running.close().then(() => process.exit(0), () => process.exit(1));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
