import type { Browser } from 'playwright-core';
import type { PageName, Viewing } from '../e2e/support/browser';
import type { Site } from '../e2e/support/site';
import { addAll } from '../local/seed/bulk';
import { dayAfter } from '../local/seed/random';
import type { Draft, List } from '../src/schema/define';
import { inquiries } from '../src/schema/lists/inquiries';
import { practices } from '../src/schema/lists/practices';
import { resourceFiles } from '../src/schema/lists/resourceFiles';
import { workItems } from '../src/schema/lists/workItems';
import type { Opening } from './opening';
import { measureOpening } from './opening';

/** A register that is opened when it is full, and how full. */
interface FullRegister {
  readonly page: PageName;
  readonly list: List;
  readonly size: number;
}

/** Every kind of page: a plain register, one with a board, one with files, and the library itself. */
export const fullRegisters: readonly FullRegister[] = [
  { page: 'Registers', list: inquiries, size: 20_000 },
  { page: 'Work-items', list: workItems, size: 20_000 },
  { page: 'Practices-and-training', list: practices, size: 20_000 },
  { page: 'Practices-and-training', list: resourceFiles, size: 2000 }
];

const day = (index: number): string => dayAfter('2026-03-31', -(index % 1095));
const statuses = ['pending', 'in-progress', 'ongoing', 'deferred', 'complete'] as const;

const drafts = {
  Inquiries: (index: number): Draft<typeof inquiries> => ({ Title: `Sample question ${index}`, ReceivedOn: day(index), Channel: 'email' }),
  WorkItems: (index: number): Draft<typeof workItems> =>
    ({ Title: `Sample work ${index}`, Kind: 'practice', Status: statuses[index % statuses.length], Due: day(index) }),
  Practices: (index: number): Draft<typeof practices> =>
    ({ Title: `Sample practice ${index}`, Version: '1.0', VersionDate: day(index), Status: statuses[index % statuses.length] })
};

/** Files sent at once. */
const atOnce = 8;

async function addFiles({ url }: Pick<Site, 'url'>, howMany: number): Promise<void> {
  const headers = { Accept: 'application/json;odata=nometadata', 'X-Local-User': 'owner' };
  const context = await fetch(`${url}/_api/contextinfo`, { method: 'POST', headers });
  const { FormDigestValue } = await context.json() as { readonly FormDigestValue: string };
  const folder = `${new URL(url).pathname}/${resourceFiles.name}`;
  const send = async (index: number): Promise<void> => {
    const answer = await fetch(
      `${url}/_api/web/getFolderByServerRelativePath(decodedUrl='${folder}')/files/addUsingPath(decodedUrl='sample-${index}.txt',overwrite=true)`,
      { method: 'POST', headers: { ...headers, 'X-RequestDigest': FormDigestValue }, body: `Sample ${index}` });
    if (!answer.ok) throw new Error(`A sample file was refused: ${answer.status} ${await answer.text()}`);
  };
  for (let from = 0; from < howMany; from += atOnce) {
    await Promise.all(Array.from({ length: Math.min(atOnce, howMany - from) }, (_, index) => send(from + index)));
  }
}

/** Fills a sample site's register up, past the browser. */
export async function fillRegister(site: Pick<Site, 'url' | 'storeAs'>, { list, size }: FullRegister): Promise<void> {
  if (list.kind === 'library') return addFiles(site, size);
  const zone = await site.storeAs('owner').zone();
  if (!zone.ok) throw new Error(JSON.stringify(zone.failure));
  const draft = drafts[list.name as keyof typeof drafts];
  const rows = Array.from({ length: size }, (_, index) => ({ ...draft(index), Key: `full:${list.name}:${index}` }));
  await addAll(site.url, list, rows as unknown as ReadonlyArray<Draft<List> & { readonly Key: string }>, zone.value);
}

/** Opens a full register and measures it until its first rows. */
export const openFull = (browser: Browser, site: Site, { page, list }: FullRegister, runs = 3, viewing: Viewing = {}): Promise<Opening> =>
  measureOpening(browser, site, page, runs, { ...viewing, hash: `register=${list.name}` });
