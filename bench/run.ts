import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pageNames, startBrowser } from '../e2e/support/browser';
import { startSite } from '../e2e/support/site';
import { budgetOf, overruns } from './budget';
import budget from './budget.json';
import { archivePlaces, fillArchive, openArchive } from './committees';
import { measureOpening } from './opening';
import { measureSizes } from './sizes';

// npm run bench: what the built package costs to load, and what opening each page costs on lists of two sizes, and ten years of
// committees.
// npm run bench -- --budget: accepts the present sizes as the budget. Needs a build; build first.

const root = path.resolve(__dirname, '..');
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function showSizes(): void {
  const sizes = measureSizes(root);
  const table = (kind: string, part: Record<string, number>): object[] =>
    Object.entries(part).map(([name, bytes]) => ({ kind, name, gzip: kilobytes(bytes) }));
  console.log('\nGzip bytes of what the package ships (without SPFx and React):');
  console.table([
    ...table('entry', sizes.entries), ...table('chunk', sizes.chunks), ...table('shared chunk', sizes.shared)
  ]);
  for (const problem of overruns(sizes, budget)) console.log(problem);
}

async function showOpenings(rows: number): Promise<void> {
  const [site, browser] = await Promise.all([startSite({ rows }), startBrowser()]);
  try {
    console.log(`\nOpening each page with ${rows} change requests, until its first rows:`);
    const openings = [];
    for (const name of pageNames) {
      try {
        const opening = await measureOpening(browser, site, name);
        openings.push({
          page: name, 'REST requests': opening.restRequests, 'REST answers': kilobytes(opening.restBytes),
          'scripts, gzip': kilobytes(opening.scriptBytes), rows: opening.rows,
          'first rows': `${opening.milliseconds} ms`
        });
      } catch (error) {
        // The other pages are worth measuring all the same.
        console.error((error as Error).message);
        process.exitCode = 1;
      }
    }
    console.table(openings);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function showArchive(): Promise<void> {
  const [site, browser] = await Promise.all([startSite({ rows: 200 }), startBrowser()]);
  try {
    const places = await fillArchive(site);
    console.log('\nTen years of committees, 400 meetings with attendance and decisions, until the first rows:');
    const openings = [];
    for (const place of archivePlaces) {
      const opening = await openArchive(browser, site, places, place);
      openings.push({
        opened: place, 'REST requests': opening.restRequests, 'REST answers': kilobytes(opening.restBytes),
        'scripts, gzip': kilobytes(opening.scriptBytes), rows: opening.rows, 'first rows': `${opening.milliseconds} ms`
      });
    }
    console.table(openings);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { budget: { type: 'boolean', default: false }, rows: { type: 'string', default: '1000,20000' } }
  });
  if (values.budget) {
    const file = path.join(__dirname, 'budget.json');
    writeFileSync(file, `${JSON.stringify(budgetOf(measureSizes(root)), undefined, 2)}\n`);
    console.log(`Wrote ${path.relative(root, file)}. Commit it with the reason.`);
    return;
  }
  showSizes();
  for (const rows of values.rows.split(',').map(Number)) await showOpenings(rows);
  await showArchive();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
