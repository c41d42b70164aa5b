import { errorOf, Site } from './support';

describe('the form digest', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Tasks');
  });
  afterAll(() => site.close());

  it('is a value and a date, good for half an hour', async () => {
    const reply = await site.post('contextinfo', undefined, { digest: false });
    expect(reply.status).toBe(200);
    expect(reply.json.FormDigestTimeoutSeconds).toBe(1800);
    expect(reply.json.FormDigestValue).toMatch(/^0x[0-9A-F]{128},\d\d \w{3} \d{4} \d\d:\d\d:\d\d -0000$/);
    expect(reply.json.WebFullUrl).toBe(site.url);
    const verbose = await site.post('contextinfo', undefined, { digest: false, accept: 'application/json;odata=verbose' });
    expect(verbose.json).toMatchObject({ d: { GetContextWebInformation: { FormDigestTimeoutSeconds: 1800 } } });
  });

  it('is asked for by every write', async () => {
    const reply = await site.post("web/lists/getbytitle('Tasks')/items", { Title: 'x' }, { digest: false });
    expect([reply.status, errorOf(reply).code]).toEqual([403, '-2130575251, Microsoft.SharePoint.SPException']);
  });

  it('is refused when forged or expired', async () => {
    const forged = await site.post("web/lists/getbytitle('Tasks')/items", { Title: 'x' },
      { digest: false, headers: { 'x-requestdigest': '0xABC,21 Nov 2026 10:00:00 -0000' } });
    expect(forged.status).toBe(403);
    await site.post("web/lists/getbytitle('Tasks')/items", { Title: 'before' });
    await site.local('POST', 'expire-digests');
    const expired = await site.post("web/lists/getbytitle('Tasks')/items", { Title: 'x' });
    expect([expired.status, errorOf(expired).code]).toEqual([403, '-2130575252, Microsoft.SharePoint.SPException']);
    site.forgetDigest();
    expect((await site.post("web/lists/getbytitle('Tasks')/items", { Title: 'after' })).status).toBe(201);
  });
});
