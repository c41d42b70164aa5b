import type { Browser } from 'playwright-core';
import { downloadOf, openPage, startBrowser, waitForFirstRows } from '../support/browser';
import type { OpenPage } from '../support/browser';
import { fileOf, imported, ImportPanel, keptRequests } from '../support/importing';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
let one: OpenPage;
let panel: ImportPanel;

beforeAll(async () => { browser = await startBrowser(); });
beforeEach(async () => {
  site = await startSite({ rows: 20 });
  one = await openPage(browser, site, 'Change-requests');
  await waitForFirstRows(one.page);
  panel = await new ImportPanel(one.page).open();
});
afterEach(async () => {
  await one?.close();
  await site?.close();
});
afterAll(() => browser?.close());

it('a file that is no register is refused in words, and another can be chosen', async () => {
  const header = 'No,Title,Type,Received\r\n';
  const line = '"1","A row",System,2020-02-03\r\n';
  const refused: ReadonlyArray<readonly [string, string | Uint8Array, string]> = [
    ['picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0xff]), 'This is not a text file or an Excel workbook'],
    ['report.csv', '%PDF-1.7\n…', 'This is a PDF, not a table.'],
    ['page.xls', '<html><table><tr><td>1</td></tr></table></html>', 'This is a web page, not a table'],
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'This workbook is in Excel’s old format'],
    ['letter.xlsx', Buffer.from('PK\u0003\u0004 no archive at all'), 'This is an archive or another kind of document'],
    ['empty.csv', '', 'This file is empty.'],
    ['blank.csv', '\r\n  \r\n', 'This file is empty.'],
    ['header.csv', header, 'There is nothing below the column names.'],
    ['numbers.csv', '1,2,3\r\n4,5,6\r\n', 'The first row has no column names.'],
    ['quote.csv', `${header}1,"A row,System,2020-02-03\r\n2,B,System,2020-02-03`, 'In row 2 a quotation mark opens and is never closed.'],
    ['long.csv', header + line.repeat(100_000), 'This file has 100,000 rows; one import takes 50,000 at most.']
  ];
  for (const [name, content, words] of refused) {
    await panel.choose(fileOf(name, content));
    const alert = panel.panel.getByRole('alert').filter({ hasText: words });
    await alert.waitFor().catch(() => { throw new Error(`${name}: "${words}" was not said.`); });
    // Not only what is wrong: what to do.
    expect(await alert.locator('p').count()).toBe(2);
  }
  await panel.map(fileOf('good.csv', header + line));
  expect((await keptRequests(site)).length).toBe(20);
  expect(one.errors).toEqual([]);
});

it('a bad row is reported and left out whole, and the others are kept letter by letter', async () => {
  const title = 'T'.repeat(300);
  const good = [
    'Émile & 家 🙂🇨🇦', '=HYPERLINK("https://example.org","click")', '+1-416-555-0100', '-minus', '@SUM(A1)',
    '<b onclick=alert(1)>bold</b>'
  ];
  const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
  const lines = [
    'No,Title,Type,Society,Received,Title,Description',
    ...good.map((text, index) =>
      `G-${index + 1},${quoted(text)},System,Sample Society 1,2020-02-29,again,${quoted(`${text}\nsecond line`)}`),
    `B-1,${title},System,Sample Society 1,2020-02-03,again,`,
    'B-2,No such day,System,Sample Society 1,2021-02-29,again,',
    'B-3,Day or month,System,Sample Society 1,03/04/2021,again,',
    'B-4,No such type,Nonsense,Sample Society 1,2021-02-03,again,',
    'B-5,No such society,System,Sample Society 99,2021-02-03,again,',
    'B-6,,System,Sample Society 1,2021-02-03,again,',
    'B-7,Shifted,System,Sample Society 1,2021-02-03,again,,,too much',
    'G-1,Twice,System,Sample Society 1,2021-02-03,again,'
  ];
  await panel.map(fileOf('register.csv', lines.join('\r\n')));
  await panel.says('The column name “Title” is there more than once; the later one is called “Title (2)” here.');
  expect(await panel.from('Title').inputValue()).toBe('Title');
  expect(await panel.check()).toBe('6 to add, 0 to change, 0 the same, 8 with a problem.');
  for (const [name, words] of [
    [`${'T'.repeat(119)}…`, /255/], ['No such day', /“2021-02-29” is not a date/],
    ['Day or month', /“03\/04\/2021” could be two different days/],
    ['No such type', /“Nonsense” is not one of the choices/], ['No such society', /Sample Society 99/],
    ['Shifted', /It has 9 cells, more than there are column names/], ['Twice', /The same row is in row 2 of the file already/]
  ] as const) expect(await panel.row(name).textContent()).toMatch(words);
  expect(await panel.panel.getByRole('row').filter({ hasText: 'B-6' }).textContent()).toMatch(/Title: /);

  const problems = await downloadOf(one.page, () => panel.button('Download the rows with problems (CSV)').click());
  expect(problems.name).toBe('import problems.csv');
  expect(problems.content.toString('utf8')).toContain(title);
  await panel.button(/^To add/).click();
  await panel.row('@SUM(A1)').getByText('Title starts like a formula; it is kept as text and never calculated.').waitFor();
  expect((await keptRequests(site)).length).toBe(20);

  await panel.start();
  await panel.says('Rows added: 6');
  await panel.says('Rows left out because of a problem: 8');
  const kept = await imported(site);
  expect(kept.map(row => [row.Reference, row.Title])).toEqual(good.map((text, index) => [`G-${index + 1}`, text]));
  expect(new Set(kept.map(row => row.DateReceived))).toEqual(new Set(['2020-02-29T05:00:00Z']));

  // Out again: what a spreadsheet would calculate is text there, and our own import takes the apostrophe back.
  await panel.button('Close').last().click();
  await one.page.getByText(good[0]).first().waitFor();
  const out = await downloadOf(one.page, () => one.page.getByRole('button', { name: /^Export.*CSV/ }).click());
  const text = out.content.toString('utf8');
  for (const start of ['"\'=HYPERLINK(""https://', '\'+1-416', '\'-minus', '\'@SUM']) expect(text).toContain(start);
  expect(text).not.toMatch(/(^|,)"?[=+@]/m);
  expect(one.errors).toEqual([]);
});
