import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bin, fingerprint, inProject, projectNode, readJson, stateFolder } from './project.mjs';
import { quietly } from './step.mjs';

/** What the bundles are made of. Tests are not: changing one builds nothing. */
const sources = ['src', 'config', 'package.json', 'package-lock.json', 'tsconfig.json'];
const isSource = file => !/\.test\.tsx?$/.test(file) && !/jest/.test(file);

const rememberedIn = name => path.join(stateFolder, `${name}.fingerprint`);

function isCurrent(name, wanted) {
  return existsSync(rememberedIn(name)) && readFileSync(rememberedIn(name), 'utf8') === wanted;
}

function remember(name, wanted) {
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(rememberedIn(name), wanted);
}

function bundlesAreThere() {
  const manifests = inProject('release/manifests');
  if (!existsSync(manifests)) return false;
  const assets = new Set(existsSync(inProject('release/assets')) ? readdirSync(inProject('release/assets')) : []);
  // Somebody may have built by hand since, or only half: what the manifests name must be there.
  return readdirSync(manifests).every(file => {
    const { scriptResources } = readJson('release/manifests', file).loaderConfig;
    return Object.values(scriptResources).every(({ path: bundle }) => bundle === undefined || assets.has(bundle));
  });
}

/** Builds the production bundles when their sources changed since the last build. */
export async function buildIfChanged() {
  const wanted = fingerprint(sources, isSource);
  if (isCurrent('build', wanted) && bundlesAreThere()) return;
  const heft = [bin('@rushstack/heft', 'heft'), 'build', '--clean', '--production'];
  const saying = 'Building the web parts (a minute or so, only when they changed)';
  const code = await quietly('build', saying, projectNode(), heft);
  if (code !== 0) throw new Error('The web parts could not be built; see above.');
  // Taken before the build: what changed meanwhile is built the next time.
  remember('build', wanted);
}

/** Makes the solution package out of the bundles when they or the Teams files changed, and says where it is. */
export async function packageIfChanged() {
  const solution = inProject('sharepoint', readJson('config/package-solution.json').paths.zippedPackage);
  const wanted = fingerprint([...sources, 'teams-manifest'], isSource);
  if (isCurrent('package', wanted) && existsSync(solution)) return solution;
  const teams = [inProject('teams-manifest/prepare.mjs')];
  if ((await quietly('teams', 'Preparing the Teams files', projectNode(), teams)) !== 0) {
    throw new Error('The Teams files could not be prepared; see above.');
  }
  const heft = [bin('@rushstack/heft', 'heft'), 'package-solution', '--production'];
  const code = await quietly('package', 'Packaging the solution', projectNode(), heft);
  if (code !== 0 || !existsSync(solution)) throw new Error(`The package ${solution} was not made; see above.`);
  remember('package', wanted);
  return solution;
}
