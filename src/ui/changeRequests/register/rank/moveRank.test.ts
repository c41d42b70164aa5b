import fc from 'fast-check';
import type { Failure, Store } from '../../../../data/store';
import { failed, ok } from '../../../../data/failure';
import { byRank } from '../../../../domain/rank';
import type { Ranked } from './moveRank';
import { moveTo, placeOf, undoMove, writeRank } from './moveRank';

/** Rows with ETags that count their saves, as SharePoint keeps them. `between` runs after each read, before the write. */
function ranking(size: number): {
  readonly store: Store; readonly order: () => readonly Ranked[]; readonly saved: number[]; between: () => void; readonly save: (row: Ranked) => void;
} {
  const rows = new Map<number, Ranked>();
  const save = (row: Ranked): void => {
    rows.set(row.Id, { ...row, ETag: `"${row.Id},${Number(/,(\d+)/.exec(row.ETag ?? ',0')?.[1]) + 1}"` });
  };
  for (let Id = 1; Id <= size; Id++) save({ Id, RankKey: `a${String(Id).padStart(3, '0')}i`, Title: `Sample ${Id}` });
  const made = {
    saved: [] as number[], between: () => undefined as void, save,
    order: () => [...rows.values()].sort(byRank),
    store: {
      get: (_: unknown, id: number) => {
        const row = rows.get(id);
        return Promise.resolve(row ? ok(row) : failed({ kind: 'missing', what: String(id), of: 'item' } as Failure)).finally(() => made.between());
      },
      change: (_: unknown, to: { readonly Id: number; readonly ETag: string }, change: { readonly RankKey: string | null }) => {
        const row = rows.get(to.Id);
        if (!row || row.ETag !== to.ETag) return Promise.resolve(failed({ kind: 'conflict' }));
        save({ ...row, RankKey: change.RankKey ?? undefined });
        made.saved.push(to.Id);
        return Promise.resolve(ok(rows.get(to.Id)));
      }
    } as unknown as Store
  };
  return made;
}

it('puts one row at its position with one write, and undo brings it back with another', () => fc.assert(fc.asyncProperty(
  fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }), async (size, from, to, random) => {
    const { store, order, saved } = ranking(size);
    const before = order().map(row => row.Id);
    const row = order()[from % size];
    const result = await moveTo(store, order(), row, to % size, () => random);
    expect(saved).toEqual([row.Id]);
    expect(placeOf(order(), row.Id)).toEqual({ place: to % size + 1, of: size });
    expect(order().map(one => one.Id).filter(id => id !== row.Id)).toEqual(before.filter(id => id !== row.Id));
    if (!('moved' in result)) throw new Error(JSON.stringify(result));
    await undoMove(store, result.moved);
    expect(order().map(one => one.Id)).toEqual(before);
    expect(saved).toEqual([row.Id, row.Id]);
  })));

it('goes on when somebody saved something else of the row in between', async () => {
  const made = ranking(4);
  let times = 0;
  made.between = () => {
    const row = made.order().find(one => one.Id === 4);
    if (times++ === 0 && row) made.save({ ...row, Title: 'Their title' });
  };
  const row = made.order()[3];
  expect(await moveTo(made.store, made.order(), row, 0)).toHaveProperty('moved');
  expect(made.order()[0]).toMatchObject({ Id: 4, Title: 'Their title' });
  expect(made.saved).toEqual([4]);
});

it('stops when somebody ranked this row meanwhile, and hands back where it stands now', async () => {
  const made = ranking(4);
  const seen = made.order();
  made.save({ ...seen[3], RankKey: 'a001z' });
  const result = await moveTo(made.store, seen, seen[3], 0);
  expect(result).toMatchObject({ overtaken: { Id: 4, RankKey: 'a001z' } });
  expect(made.saved).toEqual([]);
});

it('does not disturb the rows that another person ranks at the same time', async () => {
  const made = ranking(6);
  const seen = made.order();
  await Promise.all([moveTo(made.store, seen, seen[5], 0), moveTo(made.store, seen, seen[0], 5)]);
  const order = made.order().map(row => row.Id);
  expect(made.saved.sort()).toEqual([1, 6]);
  expect(order.filter(id => id !== 1 && id !== 6)).toEqual([2, 3, 4, 5]);
});

it('gives up after a few tries on a row that is saved all the time, and says so', async () => {
  const made = ranking(2);
  made.between = () => made.save(made.order()[1]);
  expect(await moveTo(made.store, made.order(), made.order()[1], 0)).toMatchObject({ failure: { kind: 'busy' } });
});

it('passes a failure on', async () => {
  expect(await writeRank(ranking(1).store, 99, undefined, 'm')).toMatchObject({ failure: { kind: 'missing' } });
});

it('takes the rank away again when undoing the first one', async () => {
  const made = ranking(3);
  made.save({ ...made.order()[2], RankKey: undefined });
  const result = await moveTo(made.store, made.order(), made.order()[2], 0);
  if (!('moved' in result)) throw new Error('not moved');
  expect(placeOf(made.order(), 3)).toEqual({ place: 1, of: 3 });
  await undoMove(made.store, result.moved);
  expect(placeOf(made.order(), 3)).toEqual({ place: 0, of: 2 });
});
