import type { RunningSharePoint } from '../../../local/sharepoint/index';
import { startSharePoint } from '../../../local/sharepoint/index';
import { TestSite, value } from './testSite';

let server: RunningSharePoint;
let site: TestSite;

beforeAll(async () => {
  server = await startSharePoint({ port: 0, data: ':memory:', site: '/sites/dev' });
  site = new TestSite(server.url);
});
afterAll(() => server.close());
afterEach(() => site.faults());

const picker = 'ClientPeoplePicker';

describe('people', () => {
  it('whom the site knows are asked for once, guests among them, and nobody who is no person', async () => {
    const store = site.store('guest');
    const known = value(await store.people());
    expect(known).toContainEqual({ Id: expect.any(Number), name: 'Sample Guest', email: 'sample.guest@example.org', loginName: expect.stringContaining('#ext#') });
    await site.post('web/ensureuser', { logonName: 'Everyone' });
    await site.forgetRequests();
    expect(value(await store.people())).toEqual(known);
    expect(await site.requests()).toEqual([]);
    expect(value(await site.store('guest').people()).map(one => one.name)).not.toContain('Everyone except external users');
  });

  it('are found by the beginning of a name, also when the service is throttled or its answer gets lost', async () => {
    const waited: number[] = [];
    const store = site.store('member', { waited });
    await site.faults({ method: 'POST', path: picker, status: 429, retryAfter: 2, times: 1 }, { method: 'POST', path: picker, drop: 'after', times: 1 });
    expect(value(await store.searchPeople('sample ow')).map(({ name, email }) => [name, email])).toEqual([['Sample Owner', 'sample.owner@example.org']]);
    expect(waited.length).toBe(2);
    expect(value(await store.searchPeople('O\'Nobody "of" nowhere'))).toEqual([]);
  });

  it('of the organization come onto the site when they are chosen, once', async () => {
    const store = site.store('member');
    value(await store.people());
    const [found] = value(await store.searchPeople('sample.newcomer@example.org'));
    expect(found.name).toBe('Sample Newcomer');
    await site.faults({ method: 'POST', path: 'ensureuser', drop: 'after', times: 1 });
    const ref = value(await store.knownPerson(found.loginName));
    expect(ref).toEqual({ Id: expect.any(Number), Title: 'Sample Newcomer' });
    expect(value(await store.people()).filter(one => one.name === 'Sample Newcomer')).toEqual([{ ...found, Id: ref.Id }]);
    expect(value(await store.knownPerson(found.loginName))).toEqual(ref);
  });

  it('are denied where the search is closed; whom nobody knows is refused', async () => {
    const store = site.store('guest');
    await site.faults({ method: 'POST', path: picker, status: 403, times: 1 });
    expect(await store.searchPeople('sample')).toMatchObject({ ok: false, failure: { kind: 'denied' } });
    expect(await store.knownPerson('i:0#.f|membership|nobody@elsewhere.invalid')).toMatchObject({ ok: false });
  });
});
