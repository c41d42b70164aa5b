import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { zip } from './zip.mjs';

// The packager takes Teams files from `teams/` only. This fills that git-ignored folder from here: two icons for each
// web part, and TeamsSPFxApp.zip, which SharePoint hands to Teams when somebody chooses "Sync to Teams", and which can be
// uploaded to Teams by hand as it is. Options: `--site /sites/hub`, the site of the personal app where it is not /sites/cpin.

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, '../teams');
const webParts = path.join(here, '../src/webparts');

/** The ids of the web parts, from their manifests. */
function componentIds() {
  return readdirSync(webParts, { recursive: true })
    .filter(file => file.endsWith('WebPart.manifest.json'))
    .map(file => JSON.parse(readFileSync(path.join(webParts, file), 'utf8')).id);
}

/** The manifest, whose personal tabs stand on the hub's site: nobody is asked for settings there, and the web parts must be installed on it. */
function manifestFor(site) {
  if (!/^\/(sites|teams)\/[\w-]+$/.test(site)) throw new Error(`--site must look like /sites/hub, not ${site}.`);
  const text = read('manifest.json').toString('utf8');
  return Buffer.from(text.replaceAll('dest=/sites/cpin/', `dest=${site}/`), 'utf8');
}

const { values } = parseArgs({ options: { site: { type: 'string', default: '/sites/cpin' } } });
const read = file => readFileSync(path.join(here, file));
const color = read('icons/color.png');
const outline = read('icons/outline.png');

const manifest = manifestFor(values.site);
rmSync(target, { recursive: true, force: true });
mkdirSync(target);
for (const id of componentIds()) {
  writeFileSync(path.join(target, `${id}_color.png`), color);
  writeFileSync(path.join(target, `${id}_outline.png`), outline);
}

const { icons, localizationInfo } = JSON.parse(manifest.toString('utf8'));
const files = [
  { name: 'manifest.json', content: manifest },
  ...localizationInfo.additionalLanguages.map(({ file }) => ({ name: file, content: read(file) })),
  { name: icons.color, content: color },
  { name: icons.outline, content: outline }
];
writeFileSync(path.join(target, 'TeamsSPFxApp.zip'), zip(files));
console.log(`Filled teams/ for ${componentIds().length} web parts; teams/TeamsSPFxApp.zip can be uploaded to Teams by hand.`);
