import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// The scripts of this folder that end in .mjs run before anything is installed: Node 20 and nothing else.

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Git-ignored folder for what a local run leaves: data, logs, test results, the build's fingerprint. */
export const stateFolder = path.join(root, '.local');

/** A path inside the project. */
export const inProject = (...parts) => path.join(root, ...parts);

/** Reads a JSON file of the project; undefined when it is not there. */
export function readJson(...parts) {
  const file = inProject(...parts);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** The script behind a package's command, such as `bin('eslint')`. */
export function bin(packageName, command = packageName) {
  const manifest = readJson('node_modules', packageName, 'package.json');
  if (!manifest) throw new Error(`The package ${packageName} is not installed. Run "npm ci".`);
  const script = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command];
  return inProject('node_modules', packageName, script);
}

/** The Node that the project brings (SPFx needs 22, whatever the machine has). */
export function projectNode() {
  const file = inProject('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(file) ? file : process.execPath;
}

/** How npm is called with these arguments: the program, its arguments and what spawning it needs. */
export function npm(...args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? [process.execPath, [script, ...args], {}]
    : ['npm', args, { shell: process.platform === 'win32' }];
}

/** A hash over the content of files and folders, given as paths inside the project. */
export function fingerprint(places, wanted = () => true) {
  const hash = createHash('sha256');
  const add = place => {
    const full = inProject(place);
    const entries = existsSync(full) ? readdirSync(full, { withFileTypes: true }) : [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inner = path.posix.join(place, entry.name);
      if (entry.isDirectory()) add(inner);
      else if (wanted(inner)) addFile(inner);
    }
  };
  const addFile = place => hash.update(place).update('\0').update(readFileSync(inProject(place))).update('\0');
  for (const place of places) {
    if (/\.\w+$/.test(place)) addFile(place);
    else add(place);
  }
  return hash.digest('hex');
}
