import { spawn } from 'node:child_process';
import { buildIfChanged } from './build.mjs';
import { installIfMissing } from './install.mjs';
import { inProject, projectNode, root } from './project.mjs';

// npm start: installs and builds what is missing, then serves the site until Ctrl-C.

async function start() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node 20 or newer is needed; this is ${process.version}. Get one from https://nodejs.org.`);
  }
  await installIfMissing();
  await buildIfChanged();

  const args = ['--disable-warning=ExperimentalWarning', '--import', 'tsx', inProject('local/run/serve.ts')];
  const server = spawn(projectNode(), [...args, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  // The terminal sends Ctrl-C to both; this process only waits for the other to end well.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  server.on('exit', code => process.exit(code ?? 0));
}

start().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
