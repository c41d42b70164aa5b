import type { Browser } from 'playwright-core';
import { changeRequests } from '../../src/schema/lists/changeRequests';
import { sheetColumns } from '../../src/data/sheets/columns';
import { toExcel } from '../../src/data/sheets/writeExcel';
import { findViolations } from '../support/axe';
import { downloadOf, openPage, startBrowser, waitForFirstRows } from '../support/browser';
import type { OpenPage, Viewing } from '../support/browser';
import {
  english, fileOf, french, haveRealRegisters, imported, ImportPanel, keptRequests, loseAnswers, realRegister
} from '../support/importing';
import type { ChosenFile } from '../support/importing';
import { focused, press, scrollsSideways, tabTo } from '../support/keyboard';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
const opened: OpenPage[] = [];

beforeAll(async () => { browser = await startBrowser(); });
beforeEach(async () => { site = await startSite({ rows: 20 }); });
afterEach(async () => {
  await Promise.all(opened.splice(0).map(one => one.close()));
  await site?.close();
});
afterAll(() => browser?.close());

/** The register, and the import panel over it. */
async function importing(viewing: Viewing = {}): Promise<ImportPanel & { readonly opened: OpenPage }> {
  const one = await openPage(browser, site, 'Change-requests', viewing);
  opened.push(one);
  await waitForFirstRows(one.page);
  const panel = await new ImportPanel(one.page, viewing.culture === 'fr-FR' ? french : english).open();
  return Object.assign(panel, { opened: one });
}

/** A register of ours, so that nothing is to be decided but the file itself. */
const register = (rows: number): ChosenFile => fileOf('register.csv', [
  'No,Title,Type,Society,Received',
  ...Array.from({ length: rows }, (_, index) => `R-${index + 1},Imported ${index + 1},System,Sample Society ${index % 50 + 1},2020-02-03`)
].join('\r\n'));

/** A workbook as this project writes them; the values are ours already. */
async function workbook(rows: ReadonlyArray<Readonly<Record<string, unknown>>>): Promise<ChosenFile> {
  const columns = sheetColumns(changeRequests, ['Reference', 'Title', 'Category', 'DateReceived', 'Society', 'Status'], 'en');
  const zone = { name: 'America/Toronto', dayOf: (at: string) => at.slice(0, 10), midnightOf: (day: string) => day };
  const reader = { language: 'en' as const, zone, label: (_: unknown, key: string) => key };
  return fileOf('register.xlsx', await toExcel(columns, rows, reader, 'Register'));
}

/** What a person decides about the real register; its statuses and types are not ours. */
const decisions = {
  'Standards Track': 'System', Informational: 'Training', Process: 'Business harmonization',
  Superseded: 'Withdrawn', 'April Fool!': 'Withdrawn'
};

(haveRealRegisters ? describe : describe.skip)('a real register', () => {
  it('is mapped, checked, imported, and then found to be the same, in English and in French', async () => {
    const panel = await importing();
    await panel.map(realRegister('english'));
    await panel.says('change-register.csv – rows: 736, columns: 11.');
    for (const [title, header] of [
      ['Earlier number', 'PEP'], ['Title', 'Title'], ['Category', 'Type'], ['Date received', 'Created'], ['Status', 'Status']
    ]) expect(await panel.from(title).inputValue()).toBe(header);

    // Who submitted them is in no column: it is asked for where it is missing, and nothing is checked.
    await panel.button('Check without writing').click();
    await panel.says('Choose a column of the file, or a value for all rows.');
    expect((await focused(panel.page)).name).toBe('Column in the file');
    await panel.fallback('Submitted by').selectOption('Sample Society 7');
    const { 'April Fool!': left, ...others } = decisions;
    await panel.decide(others);
    expect(await panel.check()).toBe('735 to add, 0 to change, 0 the same, 1 with a problem.');
    await panel.says(/Status: “April Fool!” is not one of the choices/);
    expect(await panel.panel.locator('tbody tr').count()).toBe(1);
    await panel.button('Back').click();
    await panel.decide({ 'April Fool!': left });
    expect(await panel.check()).toBe('736 to add, 0 to change, 0 the same, 0 with a problem.');
    expect(await findViolations(panel.page)).toEqual([]);
    expect((await keptRequests(site)).length).toBe(20);

    await panel.start();
    await panel.says('Rows added: 736');
    const kept = await imported(site);
    expect([kept.length, new Set(kept.map(one => one.Reference)).size]).toEqual([736, 736]);
    expect(kept.find(one => one.Reference === '1')).toMatchObject({
      Title: 'PEP Purpose and Guidelines', Status: 'in review', Category: 'business-harmonization', DateReceived: '2000-06-13T04:00:00Z'
    });
    await panel.button('Close').last().click();
    await panel.page.getByText(/756/).first().waitFor();

    // The same file again, on another day: the mapping is remembered, and there is nothing to do.
    await panel.page.reload();
    await panel.open();
    await panel.map(realRegister('english'));
    expect(await panel.check()).toBe('0 to add, 0 to change, 736 the same, 0 with a problem.');
    await panel.says('There is nothing to import: every row is here already or has a problem.');
    expect(await panel.button(english.start).count()).toBe(0);
    expect(await imported(site)).toEqual(kept);

    const inFrench = await importing({ culture: 'fr-FR' });
    await inFrench.map(realRegister('french'));
    await inFrench.says(/Lu en Windows-1252, séparé par des points-virgules\./);
    expect(await inFrench.from('Titre').inputValue()).toBe('Titre');
    await inFrench.fallback('Soumise par').selectOption('Sample Society 7');
    await inFrench.decide({
      'Standards Track': 'Système', Informational: 'Formation', Process: 'Harmonisation des pratiques',
      Superseded: 'Retirée', 'April Fool!': 'Retirée'
    });
    expect(await inFrench.check()).toBe('À ajouter\u00a0: 0. À modifier\u00a0: 0. Identiques\u00a0: 250. Avec un problème\u00a0: 0.');
    expect([panel.opened.errors, inFrench.opened.errors]).toEqual([[], []]);
  });
});

describe('an import', () => {
  it('takes a workbook, changes what differs where the user wants it, and is not offered to members', async () => {
    const from = (number: number): { Id: number; Title: string } => ({ Id: number, Title: `Sample Society ${number}` });
    const formula = '=HYPERLINK("https://example.org","x")';
    const file = await workbook([
      { Reference: 'X-1', Title: '=1+1', Category: 'system', DateReceived: '2021-03-14', Society: from(3), Status: 'implemented' },
      { Reference: 'X-2', Title: 'Été à Montréal 🙂', Category: 'training', DateReceived: '2021-11-07', Society: from(4), Status: 'deferred' },
      { Reference: 'X-3', Title: formula, Category: 'finance', DateReceived: '1999-12-31', Society: from(5) }
    ]);
    const panel = await importing();
    await panel.map(file);
    expect(await panel.check()).toBe('3 to add, 0 to change, 0 the same, 0 with a problem.');
    await panel.says('Title starts like a formula; it is kept as text and never calculated.');
    await panel.start();
    await panel.says('Rows added: 3');
    expect(await imported(site)).toMatchObject([
      { Title: '=1+1', Status: 'implemented', DateReceived: '2021-03-14T05:00:00Z' },
      { Title: 'Été à Montréal 🙂', Status: 'deferred', DateReceived: '2021-11-07T04:00:00Z' },
      { Title: formula, Status: 'received', Category: 'finance' }
    ]);

    await panel.button('Import another file').click();
    await panel.map(file);
    expect(await panel.check()).toBe('0 to add, 0 to change, 3 the same, 0 with a problem.');
    await panel.button('Back').click();
    await panel.button('Back').click();
    await panel.map(fileOf('changes.csv', 'Earlier number,Title\r\nX-1,No formula\r\nX-2,Été à Québec\r\n'));
    // Existing rows need no society; only new ones would.
    await panel.fallback('Category').selectOption('System');
    await panel.fallback('Submitted by').selectOption('Sample Society 1');
    await panel.fallback('Date received').fill('2024-01-01');
    expect(await panel.check()).toBe('0 to add, 1 to change, 0 the same, 1 with a problem.');
    await panel.says('It is decided, so its text cannot change any more (Title).');
    await panel.button(/^To change/).click();
    await panel.says('Title: “Été à Montréal 🙂” becomes “Été à Québec”.');
    await panel.panel.getByLabel('Also change the rows that are already here (1)').uncheck();
    await panel.says('There is nothing to import');
    await panel.panel.getByLabel('Also change the rows that are already here (1)').check();
    await panel.start();
    await panel.says('Rows changed: 1');
    expect((await imported(site)).map(one => one.Title)).toEqual(['=1+1', 'Été à Québec', formula]);
    await panel.button('Close').last().click();

    // What goes out to a spreadsheet is text there as well.
    await panel.page.getByRole('searchbox').first().fill('HYPERLINK');
    const { content } = await downloadOf(panel.page, () => panel.page.getByRole('button', { name: /^Export.*CSV/ }).click());
    expect(content.toString('utf8')).toContain('"\'=HYPERLINK(""https://example.org"",""x"")"');

    const member = await openPage(browser, site, 'Change-requests', { as: 'member' });
    opened.push(member);
    await member.page.getByRole('button', { name: 'New change request' }).waitFor();
    expect(await member.page.getByRole('button', { name: 'Import', exact: true }).count()).toBe(0);
  });

  it('that is cancelled leaves what was written, says what was not, and goes on when the file is imported again', async () => {
    const panel = await importing();
    await panel.map(register(220));
    expect(await panel.check()).toBe('220 to add, 0 to change, 0 the same, 0 with a problem.');
    await site.faults({ method: 'POST', path: '\\$batch', delayMs: 700 });
    await panel.start();
    await panel.says(/^Rows: 50 of 220$/);
    await panel.button('Cancel').click();
    await panel.says('Cancelled: what was written stays.');
    await site.clearFaults();
    const kept = await imported(site);
    expect(kept.length).toBeGreaterThanOrEqual(50);
    expect(kept.length).toBeLessThan(220);
    await panel.says(`Rows added: ${kept.length}`);
    await panel.says(`Rows not written: ${220 - kept.length}`);
    expect(await panel.panel.locator('tbody tr').count()).toBe(220 - kept.length);
    expect(await findViolations(panel.page)).toEqual([]);
    const { content } = await downloadOf(panel.page, () => panel.button('Download the rows that were not written (CSV)').click());
    expect(content.toString('utf8').trim().split('\r\n').length).toBe(1 + 220 - kept.length);

    await panel.button('Import another file').click();
    await panel.map(register(220));
    expect(await panel.check()).toBe(`${220 - kept.length} to add, 0 to change, ${kept.length} the same, 0 with a problem.`);
    await panel.start();
    await panel.says(`Rows added: ${220 - kept.length}`);
    const all = await imported(site);
    expect([all.length, new Set(all.map(one => one.Reference)).size]).toEqual([220, 220]);
    expect(panel.opened.errors).toEqual([]);
  });

  it('that is throttled and loses answers writes no row twice, and asks when SharePoint keeps it waiting', async () => {
    const panel = await importing();
    await panel.map(register(220));
    await panel.check();
    // Dropped on the wire, the browser sends it once more by itself; lost on the way back, that is left to us.
    await site.faults(
      { method: 'POST', path: '\\$batch', every: 4, drop: 'after', times: 2 },
      { method: 'POST', path: '\\$batch', every: 3, status: 429, retryAfter: 1, times: 2 }
    );
    await loseAnswers(panel.page, 2);
    await panel.start();
    await panel.says('Rows added: 220');
    const met = panel.opened.errors.join('\n');
    expect(met.match(/status of 429/g)?.length).toBeGreaterThanOrEqual(1);
    expect(met.match(/^console.*ERR_CONNECTION_RESET/gm)?.length).toBe(2);
    const first = await imported(site);
    expect([first.length, new Set(first.map(one => one.Reference)).size]).toEqual([220, 220]);

    // Half an hour is longer than anybody waits without being asked; the answer before that is lost as well.
    await panel.button('Import another file').click();
    await panel.map(register(300));
    expect(await panel.check()).toBe('80 to add, 0 to change, 220 the same, 0 with a problem.');
    await site.faults({ method: 'POST', path: '\\$batch', every: 2, status: 429, retryAfter: 1800, times: 1 });
    await loseAnswers(panel.page, 1);
    await panel.start();
    await panel.says(/The import waits\./);
    expect(await findViolations(panel.page)).toEqual([]);
    await panel.button('Go on').click();
    await panel.says('Rows added: 80');
    const all = await imported(site);
    expect([all.length, new Set(all.map(one => one.Reference)).size]).toEqual([300, 300]);
  });

  it('is worked by keyboard alone', async () => {
    const one = await openPage(browser, site, 'Change-requests');
    opened.push(one);
    const { page } = one;
    const panel = new ImportPanel(page);
    await waitForFirstRows(page);
    await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
    await tabTo(page, 'Import');
    await press(page, 'Enter');
    await panel.panel.getByLabel(english.file).waitFor();
    await tabTo(page, /^CSV or Excel file/);
    await panel.map(fileOf('register.csv', 'No,Title,Type,Received\r\n1,One,Process,2020-02-03\r\n2,Two,System,2020-02-30\r\n'));
    expect((await focused(page)).name).toBe('Say what its columns are');
    await tabTo(page, english.check);
    await press(page, 'Enter');
    // The focus is where something is missing; its default is the next control.
    expect((await focused(page)).name).toBe('Column in the file');
    await press(page, 'Tab');
    await page.keyboard.type('Sample Society 12');
    await tabTo(page, english.means('Process'));
    await page.keyboard.type('Fin');
    await tabTo(page, english.check);
    await press(page, 'Enter');
    expect(await panel.counts()).toBe('1 to add, 0 to change, 0 the same, 1 with a problem.');
    expect((await focused(page)).name).toBe(english.look);
    await tabTo(page, /^To add/);
    await press(page, 'Space');
    await panel.row('One').waitFor();
    await tabTo(page, 'Import 1 row');
    await press(page, 'Enter');
    await panel.says('Rows added: 1');
    expect((await focused(page)).name).toBe('Result');
    await tabTo(page, 'Close');
    await press(page, 'Enter');
    await panel.panel.waitFor({ state: 'detached' });
    expect((await focused(page)).name).toBe('Import');
    expect(await imported(site)).toMatchObject([{ Title: 'One', Category: 'finance' }]);
    expect(one.errors).toEqual([]);
  });

  it.each([['en-US', english], ['fr-FR', french]] as const)('fits 320 pixels and every step is accessible: %s', async (culture, words) => {
    const panel = await importing({ culture, width: 320, height: 640 });
    const wrong: string[] = [];
    const look = async (step: string): Promise<void> => {
      if (await scrollsSideways(panel.page)) wrong.push(`${step}: the page scrolls sideways`);
      const wide = await panel.panel.evaluate(dialog => [...dialog.querySelectorAll('*')].filter(element =>
        element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX))
        .map(element => `${element.tagName}.${element.className}`));
      wrong.push(...wide.map(element => `${step}: ${element} scrolls sideways`));
      wrong.push(...(await findViolations(panel.page)).map(violation => `${step}: ${violation}`));
    };
    await look('file');
    await panel.choose(fileOf('empty.csv', ''));
    await panel.panel.getByRole('alert').waitFor();
    await look('refused file');
    const long = 'A title that goes on and on so that it has to be broken into several lines on a narrow page';
    await panel.map(fileOf('register.csv',
      `Reference,Title,Type,Date,Title\r\nA-1,${long},Processus,2020-02-03,x\r\nA-2,Second,System,2020-02-30,y\r\n`));
    await look('columns');
    await panel.fallback(culture === 'fr-FR' ? 'Soumise par' : 'Submitted by').selectOption('Sample Society 50');
    await panel.decide({ Processus: culture === 'fr-FR' ? 'Finances' : 'Finance' });
    await panel.check();
    await look('dry run: problems');
    await panel.panel.locator('fieldset').last().getByRole('button').first().click();
    await panel.row(long).waitFor();
    // What happens to the row can be read without scrolling sideways.
    const what = await panel.row(long).getByText(culture === 'fr-FR' ? 'Est ajoutée.' : 'Is added.').boundingBox();
    expect(what && what.x >= 0 && what.x + what.width <= 320).toBe(true);
    await look('dry run: all');
    await site.faults({ method: 'POST', path: '\\$batch', status: 429, retryAfter: 1800, times: 1 });
    await panel.button(words.start).click();
    await panel.panel.getByRole('alert').waitFor();
    await look('waiting');
    await panel.panel.getByRole('alert').getByRole('button').last().click();
    await panel.says(culture === 'fr-FR' ? 'Arrêté avant la dernière ligne' : 'Stopped before the last row');
    await panel.panel.locator('tbody tr').first().waitFor();
    await look('result');
    expect(wrong).toEqual([]);
  });
});
