import type { Browser } from 'playwright-core';
import { archivePlaces, fillArchive, openArchive } from '../../bench/committees';
import type { ArchivePlaces } from '../../bench/committees';
import { findViolations } from '../support/axe';
import { meetingDocuments } from '../../src/schema/lists/meetingDocuments';
import { openPage, startBrowser } from '../support/browser';
import { eventually } from '../support/eventually';
import { startSite } from '../support/site';
import type { Site } from '../support/site';

jest.setTimeout(120_000);

let site: Site;
let browser: Browser;
let places: ArchivePlaces;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ rows: 40 }), startBrowser()]);
  places = await fillArchive(site);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('ten years of committees: 400 meetings with attendance and decisions', () => {
  it.each(archivePlaces.flatMap(place => (['owner', 'reader'] as const).map(as => [place, as] as const)))(
    'show %s to the %s after at most 3 requests', async (place, as) => {
      const opening = await openArchive(browser, site, places, place, 1, { as });
      expect(opening.restRequests).toBeLessThanOrEqual(3);
      expect(opening.rows).toBeGreaterThan(0);
    });

  it('keep the documents of adopted minutes as they were posted, however often the meeting that adopted them is opened', async () => {
    const documents = async (): Promise<readonly unknown[]> => {
      const found = await site.storeAs('reader').page(meetingDocuments, { columns: ['FileLeafRef', 'Modified', 'AdoptedBy'], top: 5000 });
      return found.ok ? found.value.rows : [];
    };
    const before = await documents();
    expect(before.length).toBeGreaterThanOrEqual(4);
    const { page, close } = await openPage(browser, site, 'Committee', { as: 'chair', hash: places['a meeting that adopted minutes'] });
    let asked: string[] = [];
    page.on('request', request => { if (/\/_(api|vti_bin)\//i.test(request.url())) asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`); });
    // The first visits write the minutes' own rows and publish what is due; then it comes to rest.
    await eventually(async () => {
      await page.waitForLoadState('networkidle');
      asked = [];
      const looked = page.waitForResponse(response => (response.request().postData() ?? '').includes('MeetingDocuments') && response.ok());
      await page.reload();
      await looked;
      await page.getByRole('heading', { name: 'Agenda and minutes' }).waitFor();
      await page.waitForLoadState('networkidle');
      // All is read in batches: nothing is written, and no file is sent.
      expect(asked.filter(one => /^(PUT|PATCH|MERGE|DELETE) /.test(one) || /\n(POST|PATCH|MERGE|PUT|DELETE) /.test(one))).toEqual([]);
    }, 60_000);
    expect(await documents()).toEqual(before);
    await close();
  });

  it('are all in the list of meetings and in the register, and can be searched', async () => {
    const { page, errors, close } = await openPage(browser, site, 'Committee', { as: 'reader', hash: places['the list of meetings'] });
    // The archive's meetings of this body, every other one at least, and the sample's own.
    await page.getByText(/^Shown: 2\d\d of 2\d\d$/).first().waitFor();
    await page.getByRole('searchbox').fill('rescheduled');
    await page.getByText(/^Shown: \d\d of 2\d\d$/).first().waitFor();
    await page.getByRole('tab', { name: 'Resolutions' }).click();
    await page.getByText(/^Shown: (\d,)?\d{3} of (\d,)?\d{3}$/).first().waitFor();
    await page.getByRole('button', { name: 'Filter by Standing' }).click();
    await page.getByRole('checkbox', { name: /Superseded/ }).check();
    await page.keyboard.press('Escape');
    await page.getByText(/Superseded by OS-\d{4}-\d{3}/).first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('leave nobody without a word about what was never posted, however old', async () => {
    const { page, close } = await openPage(browser, site, 'Committee', { as: 'chair' });
    await page.getByRole('button', { name: /^Show all \d+/ }).click();
    expect(await page.getByRole('link', { name: /Business Harmonization Committee, .*201[6789]$/ }).count()).toBeGreaterThan(0);
    expect(await findViolations(page)).toEqual([]);
    await close();
  });
});
