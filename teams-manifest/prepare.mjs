import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zip } from './zip.mjs';

// The packager takes Teams files from `teams/` only. This fills that git-ignored folder from here: two icons for each
// web part, and TeamsSPFxApp.zip, which SharePoint hands to Teams when somebody chooses "Add to Teams".

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, '../teams');
const webParts = path.join(here, '../src/webparts');

/** The ids of the web parts, from their manifests. */
function componentIds() {
  return readdirSync(webParts, { recursive: true })
    .filter(file => file.endsWith('WebPart.manifest.json'))
    .map(file => JSON.parse(readFileSync(path.join(webParts, file), 'utf8')).id);
}

const read = file => readFileSync(path.join(here, file));
const color = read('icons/color.png');
const outline = read('icons/outline.png');

rmSync(target, { recursive: true, force: true });
mkdirSync(target);
for (const id of componentIds()) {
  writeFileSync(path.join(target, `${id}_color.png`), color);
  writeFileSync(path.join(target, `${id}_outline.png`), outline);
}

const { icons, localizationInfo } = JSON.parse(read('manifest.json').toString('utf8'));
const files = [
  { name: 'manifest.json', content: read('manifest.json') },
  ...localizationInfo.additionalLanguages.map(({ file }) => ({ name: file, content: read(file) })),
  { name: icons.color, content: color },
  { name: icons.outline, content: outline }
];
writeFileSync(path.join(target, 'TeamsSPFxApp.zip'), zip(files));
console.log(`Filled teams/ for ${componentIds().length} web parts.`);
