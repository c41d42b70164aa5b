import { existsSync } from 'node:fs';
import { inProject, npm, readJson } from './project.mjs';
import { quietly } from './step.mjs';

/**
 * Whether every package of package-lock.json is in node_modules in its version. npm writes what it installed into
 * `node_modules/.package-lock.json`, so a half-finished or outdated installation is noticed.
 */
export function isInstalled() {
  const wanted = readJson('package-lock.json')?.packages ?? {};
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  if (!installed) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional, peer, link }]) =>
      place === '' || optional || devOptional || peer || link || installed[place]?.version === version
  );
}

/** Installs what package-lock.json names, when something of it is missing. Says how long it takes. */
export async function installIfMissing() {
  if (isInstalled()) return;
  // npm on Windows cannot delete the Node that runs this script, which `npm ci` would try.
  const verb = process.platform === 'win32' && existsSync(inProject('node_modules')) ? 'install' : 'ci';
  const command = npm(verb, '--no-audit', '--no-fund', '--loglevel=error');
  const code = await quietly('install', 'Installing packages (two minutes or so, once)', ...command);
  if (code !== 0) throw new Error('The packages could not be installed; see above. Check the network and try again.');
}
