import { changeRequests } from '../../schema/lists/changeRequests';
import { societies } from '../../schema/lists/societies';
import { MemoryStore } from '../shell/testing/memoryStore';
import { lookupRows, offeredWhole } from './lookupRows';

describe('rows that a lookup may point at', () => {
  test('a small list is offered whole, by title, and read once', async () => {
    const store = new MemoryStore();
    ['Zone society', 'Érable society', 'Bay society'].forEach((Title, index) => store.put(societies, { Id: index + 1, Title }));
    const rows = lookupRows(store);
    const [first, second] = await Promise.all([rows.offered('Societies'), rows.offered('Societies')]);
    expect(first).toEqual({
      ok: true, value: { whole: true, rows: [{ Id: 3, Title: 'Bay society' }, { Id: 2, Title: 'Érable society' }, { Id: 1, Title: 'Zone society' }] }
    });
    expect(second).toBe(first);
    expect(store.asked).toEqual(['page Societies']);
  });

  test('a failure is not kept', async () => {
    const store = new MemoryStore();
    store.failNext('page', { kind: 'offline' });
    const rows = lookupRows(store);
    expect(await rows.offered('Societies')).toMatchObject({ ok: false });
    expect(await rows.offered('Societies')).toMatchObject({ ok: true });
  });

  test('of a large list the newest are offered, any other is found by its number, and none is no failure', async () => {
    const store = new MemoryStore();
    const status = { Category: 'training', DateReceived: '2026-01-01', Society: { Id: 1, Title: 'Sample Society 1' } };
    for (let Id = 1; Id <= offeredWhole + 5; Id++) store.put(changeRequests, { Id, Title: `Request ${Id}`, ...status });
    const rows = lookupRows(store);
    const offered = await rows.offered('ChangeRequests');
    expect(offered.ok && offered.value.whole).toBe(false);
    expect(offered.ok && offered.value.rows[0]).toEqual({ Id: offeredWhole + 5, Title: `Request ${offeredWhole + 5}` });
    expect(await rows.search('ChangeRequests', 'cr-000002')).toEqual({ ok: true, value: [{ Id: 2, Title: 'Request 2' }] });
    expect(await rows.search('ChangeRequests', '99999')).toEqual({ ok: true, value: [] });
    // Titles of change requests are not indexed: no query may depend on them.
    expect(await rows.search('ChangeRequests', 'Request')).toEqual({ ok: true, value: [] });
    expect(store.asked).toEqual(['page ChangeRequests', 'get ChangeRequests 2', 'get ChangeRequests 99999']);
  });
});
