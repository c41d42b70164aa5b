import type { Draft } from '../../../schema/define';
import { changeRequests } from '../../../schema/lists/changeRequests';
import type { Actor } from '../../../domain/changeRequest/move';
import { transitions } from '../../../domain/changeRequest/transitions';
import { MemoryStore, sampleOwner } from '../../shell/testing/memoryStore';
import type { Current } from './changeRequest';
import { makeMove } from './makeMove';
import { mergeInto } from './merge';
import { saveRow } from '../../item/saveRow';
import { requestRules } from './changeRequest';
import { submit } from './submit';

const owner: Actor = { Id: 1, roles: ['owner'] };
const today = '2026-03-10';
const zone = { dayOf: (instant: string): string => instant.slice(0, 10) };
const society = (id: number): { Id: number; Title: string } => ({ Id: id, Title: `Sample Society ${id}` });
const named = (name: string): typeof transitions[number] => {
  const found = transitions.find(transition => transition.name === name);
  if (!found) throw new Error(name);
  return found;
};

let store: MemoryStore;
const row = (id: number): Current => store.row(changeRequests, id) as Current;
beforeEach(() => {
  store = new MemoryStore(undefined, sampleOwner);
  store.put(changeRequests, {
    Id: 1, Title: 'Source', Society: society(1), CoSponsors: [society(2)], Category: 'training', DateReceived: '2026-01-05', Status: 'in review'
  });
  store.put(changeRequests, { Id: 2, Title: 'Target', Society: society(3), Category: 'training', DateReceived: '2026-02-05', Status: 'received' });
});

describe('saving text', () => {
  test('a rank that somebody gave meanwhile is kept and no question', async () => {
    const read = row(1);
    store.changeAs('Sample Chair', changeRequests, 1, { RankKey: 'm' });
    expect(await saveRow({ store, me: owner, zone }, requestRules, read, { Title: 'Mine' })).toMatchObject({ kind: 'saved', item: { Title: 'Mine', RankKey: 'm' } });
  });

  test('text that somebody wrote meanwhile is a conflict, and stays', async () => {
    const read = row(1);
    store.changeAs('Sample Chair', changeRequests, 1, { Title: 'Theirs' });
    expect(await saveRow({ store, me: owner, zone }, requestRules, read, { Details: 'Mine' })).toMatchObject({ kind: 'conflict', theirs: { Title: 'Theirs' } });
    expect(row(1)).toMatchObject({ Title: 'Theirs' });
    expect(row(1).Details).toBeUndefined();
  });

  test('a decision that came between is a conflict, because the text is frozen', async () => {
    const read = row(1);
    store.changeAs('Sample Chair', changeRequests, 1, { Status: 'declined' });
    expect(await saveRow({ store, me: owner, zone }, requestRules, read, { Title: 'Mine' })).toMatchObject({ kind: 'conflict' });
    expect(row(1).Title).toBe('Source');
  });
});

describe('moving', () => {
  test('writes what the table says, also when it was ranked meanwhile', async () => {
    const read = row(1);
    store.changeAs('Sample Chair', changeRequests, 1, { RankKey: 'm' });
    const moved = await makeMove(store, named('defer'), read, owner, today, { StatusReason: 'Later', DeferredUntil: '2026-06-01' });
    expect(moved).toMatchObject({ kind: 'moved', item: { Status: 'deferred', StatusReason: 'Later', DeferredUntil: '2026-06-01', RankKey: 'm' } });
  });

  test('does nothing when its text or status was changed meanwhile, and says what', async () => {
    const read = row(1);
    store.changeAs('Sample Chair', changeRequests, 1, { Title: 'Theirs', Status: 'prioritized' });
    expect(await makeMove(store, named('prioritize'), read, owner, today, {}))
      .toMatchObject({ kind: 'changed', columns: ['Title', 'Status'], item: { Status: 'prioritized' } });
  });

  test('is refused by the rules, with nothing written', async () => {
    expect(await makeMove(store, named('return'), row(1), owner, today, {}))
      .toEqual({ kind: 'refused', refusal: { code: 'missing', columns: ['StatusReason'] } });
    expect(await makeMove(store, named('endorse'), { ...row(1), Status: 'tabled' }, owner, today, {}))
      .toEqual({ kind: 'refused', refusal: { code: 'onlyByResolution' } });
    expect(row(1).Status).toBe('in review');
  });
});

describe('merging', () => {
  const merge = (): ReturnType<typeof mergeInto> => mergeInto(store, named('merge'), 1, 2, owner, today);

  test('the target takes over sponsors and the earlier date; the source is closed', async () => {
    expect(await merge()).toMatchObject({ kind: 'merged', item: { Status: 'merged', MergedInto: { Id: 2 } } });
    expect(row(2)).toMatchObject({ CoSponsors: [society(1), society(2)], DateReceived: '2026-01-05', Status: 'received' });
  });

  test('again it changes nothing', async () => {
    await merge();
    const before = [row(1).ETag, row(2).ETag];
    expect(await merge()).toMatchObject({ kind: 'merged' });
    expect([row(1).ETag, row(2).ETag]).toEqual(before);
  });

  test.each(['target', 'source'] as const)('when only the %s is written it says so, and again finishes it', async written => {
    // The target is written first: the first fault meets it, the second the source.
    const fault = { kind: 'denied', what: 'ChangeRequests' } as const;
    if (written === 'source') store.failNext('together', fault);
    else {
      const together = store.together.bind(store);
      store.together = async writes => {
        store.together = together;
        const [target] = await together(writes.slice(0, 1));
        return [target, { ok: false, failure: fault }];
      };
    }
    expect(await merge()).toMatchObject({ kind: 'half', written, failure: fault });
    expect(row(1).Status).toBe(written === 'source' ? 'merged' : 'in review');
    expect(row(2).DateReceived).toBe(written === 'target' ? '2026-01-05' : '2026-02-05');
    expect(await merge()).toMatchObject({ kind: 'merged' });
    expect(row(1).Status).toBe('merged');
    expect(row(2)).toMatchObject({ CoSponsors: [society(1), society(2)], DateReceived: '2026-01-05' });
  });

  test('a lost race is run again on what is there now', async () => {
    const together = store.together.bind(store);
    store.together = async writes => {
      store.together = together;
      store.changeAs('Sample Chair', changeRequests, 2, { CoSponsors: [society(4)] });
      return together(writes);
    };
    expect(await merge()).toMatchObject({ kind: 'merged' });
    expect(row(2).CoSponsors).toEqual([society(4), society(1), society(2)]);
  });

  test('not into one that is decided, nor into itself', async () => {
    store.changeAs('Sample Chair', changeRequests, 2, { Status: 'endorsed' });
    expect(await merge()).toEqual({ kind: 'refused', refusal: { code: 'mergeTargetClosed' } });
    expect(await mergeInto(store, named('merge'), 1, 1, owner, today)).toEqual({ kind: 'refused', refusal: { code: 'mergeWithItself' } });
    expect(row(1).Status).toBe('in review');
  });
});

describe('submitting', () => {
  const draft: Draft<typeof changeRequests> =
    { Title: 'New', Society: society(1), Category: 'training', DateReceived: today, Status: 'received' };

  test('a lost answer and a second press leave one', async () => {
    store.failNext('add', { kind: 'offline' }, true);
    expect(await submit(store, draft, 'key')).toEqual({ ok: false, failure: { kind: 'offline' } });
    expect(await submit(store, draft, 'key')).toMatchObject({ ok: true, value: { earlier: false, item: { Title: 'New' } } });
    expect(store.rows(changeRequests)).toHaveLength(3);
  });

  test('text corrected after a lost answer reaches the row that had arrived', async () => {
    store.failNext('add', { kind: 'offline' }, true);
    await submit(store, draft, 'key');
    const again = await submit(store, { ...draft, Title: 'Better', Details: 'Why' }, 'key');
    expect(again).toMatchObject({ ok: true, value: { earlier: true, item: { Title: 'Better', Details: 'Why' } } });
    expect(store.rows(changeRequests)).toHaveLength(3);
  });
});
