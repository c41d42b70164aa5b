import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bin, projectNode } from './project.mjs';
import { quietly } from './step.mjs';

/** Where browsers of the Chromium family usually are, per system. */
const usualPlaces = {
  linux: [
    '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge', '/snap/bin/chromium'
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap(folder => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      path.join(folder, 'Chromium/Application/chrome.exe')
    ])
};

/** Where Playwright keeps the browsers it downloaded, per system. */
const playwrightCaches = {
  linux: path.join(os.homedir(), '.cache/ms-playwright'),
  darwin: path.join(os.homedir(), 'Library/Caches/ms-playwright'),
  win32: path.join(process.env.LOCALAPPDATA ?? os.homedir(), 'ms-playwright')
};

const insidePlaywright = [
  'chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium'
];

/** The browser that journeys run in: `CHROME_PATH`, a usual place, or Playwright's; undefined when there is none. */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  }
  const usual = (usualPlaces[process.platform] ?? []).find(file => existsSync(file));
  if (usual) return usual;
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? playwrightCaches[process.platform];
  if (!cache || !existsSync(cache)) return undefined;
  return readdirSync(cache)
    .filter(folder => folder.startsWith('chromium-'))
    .flatMap(folder => insidePlaywright.map(inner => path.join(cache, folder, inner)))
    .find(file => existsSync(file));
}

/** Finds a browser or installs one: by apt where this is root on Debian or Ubuntu, by Playwright elsewhere. */
export async function browserInstalled() {
  const found = findBrowser();
  if (found) return found;
  const download = [bin('playwright-core'), 'install', 'chromium'];
  const tries = [() => quietly('browser', 'Installing Chromium (once)', projectNode(), download)];
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const command = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium';
    tries.unshift(() => quietly('browser', 'Installing Chromium with apt (once)', 'sh', ['-c', command], { env }));
  }
  for (const attempt of tries) {
    if ((await attempt()) === 0 && findBrowser()) return findBrowser();
  }
  throw new Error(
    'The journeys need Chromium, Chrome or Edge, and none could be installed. ' +
    'Install one, or set CHROME_PATH to the program, and run npm test again.'
  );
}

// Asked by the tests: prints where the browser is.
if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await browserInstalled());
