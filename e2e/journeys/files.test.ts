import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { practices } from '../../src/schema/lists/practices';
import { findViolations } from '../support/axe';
import { openPage, startBrowser } from '../support/browser';
import type { OpenPage } from '../support/browser';
import { must } from '../support/register';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
let folder: string;
let practice: number;
const opened: OpenPage[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hub-files-'));
  [site, browser] = await Promise.all([startSite(), startBrowser()]);
});
beforeEach(async () => {
  practice = must(await site.storeAs('owner').add(practices, { Title: 'Sample practice with files', Version: '1.0', VersionDate: '2026-03-04', Status: 'pending' }, crypto.randomUUID())).Id;
});
afterEach(async () => {
  await site.clearFaults();
  await Promise.all(opened.splice(0).map(one => one.close()));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser?.close();
  await site?.close();
});

/** A file on disk of so many bytes, all zero but for its text. */
function file(name: string, bytes: number, text = 'Sample'): string {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  truncateSync(at, bytes);
  return at;
}

async function files(): Promise<{ readonly page: Page; readonly panel: Locator; readonly input: Locator; readonly line: (name: string) => Locator }> {
  const one = await openPage(browser, site, 'Practices-and-training', { hash: `item=${practice}` });
  opened.push(one);
  const panel = one.page.getByRole('dialog', { name: /Sample practice with files/ });
  await panel.getByRole('tab', { name: 'Files' }).click();
  await panel.getByText('There are no files yet.').first().waitFor();
  const uploads = panel.getByRole('list', { name: 'Files being uploaded' });
  return { page: one.page, panel, input: panel.locator('input[type=file]'), line: name => uploads.getByRole('listitem').filter({ hasText: name }) };
}

describe('files of a practice', () => {
  it('that must not be sent say why, each by itself, and the good one goes through', async () => {
    const { page, panel, input, line } = await files();
    await input.setInputFiles([
      file('CON.txt', 10), file('guide.pdf.exe', 10), file('empty.txt', 0), file('recording.mp4', 300 * 1024 * 1024), file('guide.txt', 2000)
    ]);
    await line('CON.txt').getByText('SharePoint keeps this name for itself.', { exact: false }).waitFor();
    await line('guide.pdf.exe').getByText('It looks like a document but is a program.', { exact: false }).waitFor();
    await line('empty.txt').getByText('It is empty.').waitFor();
    await line('recording.mp4').getByText('It is larger than 250 MB.', { exact: false }).waitFor();
    const link = panel.getByRole('link', { name: /guide\.txt/ });
    await link.waitFor();
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await findViolations(page)).toEqual([]);
  });

  it('that could not be sent say so, leave nothing, and are sent again when it works', async () => {
    const { page, panel, input, line } = await files();
    await site.faults({ method: 'POST', path: 'continueUpload', status: 500, times: 1000 });
    await input.setInputFiles(file('broken.bin', 20 * 1024 * 1024));
    await line('broken.bin').getByText('Nothing of the file was left behind.', { exact: false }).waitFor({ timeout: 60_000 });
    expect(await findViolations(page)).toEqual([]);
    await site.clearFaults();
    await panel.getByRole('button', { name: 'Send again: broken.bin' }).click();
    await line('broken.bin').getByText('uploaded').waitFor({ timeout: 60_000 });
    await panel.getByRole('link', { name: /broken\.bin/ }).waitFor();
  });

  it('survive a connection that drops in the middle of a piece', async () => {
    const { page, panel, input, line } = await files();
    await site.faults({ method: 'POST', path: 'continueUpload', drop: 'after', times: 1 });
    await input.setInputFiles(file('dropped.bin', 20 * 1024 * 1024));
    await line('dropped.bin').getByText('uploaded').waitFor({ timeout: 60_000 });
    const href = await panel.getByRole('link', { name: /dropped\.bin/ }).getAttribute('href');
    expect((await (await page.request.get(href ?? '')).body()).length).toBe(20 * 1024 * 1024);
  });

  it('are dropped onto the panel, and a name that exists becomes a new version', async () => {
    const { page, panel, line } = await files();
    const drop = async (name: string, text: string): Promise<void> => {
      const data = await page.evaluateHandle(([called, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], called, { type: 'text/plain' }));
        return transfer;
      }, [name, text]);
      await panel.getByRole('button', { name: 'Choose files' }).dispatchEvent('drop', { dataTransfer: data });
    };
    await drop('guide.txt', 'one');
    await line('guide.txt').getByText('uploaded').waitFor();
    await drop('guide.txt', 'two');
    await panel.getByRole('button', { name: 'Replace as a new version: guide.txt' }).click();
    await line('guide.txt').getByText('uploaded').nth(1).waitFor();
    const links = panel.getByRole('link', { name: /guide\.txt/ });
    expect(await links.count()).toBe(1);
    expect(await (await page.request.get(await links.getAttribute('href') ?? '')).text()).toBe('two');
  });
});
