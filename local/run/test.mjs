import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { browserInstalled } from './browser.mjs';
import { buildIfChanged, packageIfChanged } from './build.mjs';
import { installIfMissing } from './install.mjs';
import { bin, inProject, npm, projectNode, root, stateFolder } from './project.mjs';
import { show } from './step.mjs';

// npm test: everything that can fail, from types to journeys. The last line counts all tests together.

const counted = { passed: 0, failed: 0 };

/** One check that passes or fails as a whole. Only a failure is counted: it is no test. */
async function check(name, run) {
  console.log(`\n== ${name}`);
  try {
    await run();
  } catch (error) {
    console.error(`${name} failed: ${error.message}`);
    counted.failed += 1;
  }
}

async function script(name) {
  const code = await show(...npm('run', '--silent', name));
  if (code !== 0) throw new Error(`exit code ${code}`);
}

/** Runs projects of the jest configuration and adds up their tests; a suite that cannot run counts as one failure. */
async function tests(name, ...args) {
  console.log(`\n== Tests: ${name}`);
  const results = path.join(stateFolder, `${name}.json`);
  rmSync(results, { force: true });
  const code = await show(projectNode(), [
    '--disable-warning=ExperimentalWarning', bin('jest'), '-c', inProject('config/jest.config.js'),
    '--json', '--outputFile', results, ...args
  ], { stdio: ['ignore', 'ignore', 'inherit'] });
  const found = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
  counted.passed += found?.numPassedTests ?? 0;
  const failed = (found?.numFailedTests ?? 0) + (found?.numRuntimeErrorTestSuites ?? 0);
  // Whatever else made jest fail, such as finding no tests at all.
  counted.failed += failed === 0 && code !== 0 ? 1 : failed;
}

mkdirSync(stateFolder, { recursive: true });
let ready = false;
await check('Install', async () => {
  await installIfMissing();
  await browserInstalled();
  ready = true;
});
if (ready) {
  let built = false;
  // First: it makes the typings of the style sheets, which the types are checked against.
  await check('Build and package', async () => {
    await buildIfChanged();
    built = true;
    console.log(`The package is ${path.relative(root, await packageIfChanged())}.`);
  });
  await check('Types', () => script('types'));
  await check('Lint', () => script('lint'));
  await tests('unit', '--selectProjects', 'rules', 'components', 'local');
  if (built) await tests('journeys', '--selectProjects', 'journeys', '--runInBand');
}

process.exitCode = counted.failed === 0 && counted.passed > 0 ? 0 : 1;
console.log(`\nTests: ${counted.passed} passed, ${counted.failed} failed`);
