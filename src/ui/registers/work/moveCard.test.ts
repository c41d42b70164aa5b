import fc from 'fast-check';
import { workItems } from '../../../schema/lists/workItems';
import { spread } from '../../../domain/rank';
import { MemoryStore } from '../../shell/testing/memoryStore';
import type { Card } from './moveCard';
import { inColumn, moveCard, putBack } from './moveCard';

function board(size: number): { readonly store: MemoryStore; readonly cards: () => readonly Card[] } {
  const store = new MemoryStore();
  const keys = spread(size);
  keys.forEach((RankKey, index) => store.put(workItems, {
    Id: index + 1, Title: `Sample work ${index + 1}`, Status: index % 2 ? 'pending' : 'ongoing', ...(index % 5 === 4 ? {} : { RankKey })
  }));
  return { store, cards: () => store.rows(workItems) as readonly Card[] };
}

const orderOf = (cards: readonly Card[], status: 'pending' | 'ongoing'): readonly number[] => inColumn(cards, status).map(card => card.Id);

test('a card gets its place in a column by one write, the others keep theirs, and it goes back where it was', () => fc.assert(fc.asyncProperty(
  fc.integer({ min: 2, max: 14 }), fc.nat(), fc.nat(), fc.constantFrom('pending' as const, 'ongoing' as const),
  async (size, which, where, status) => {
    const { store, cards } = board(size);
    const before = cards();
    const card = before[which % size];
    const others = inColumn(before, status).filter(one => one.Id !== card.Id);
    const position = where % (others.filter(one => one.RankKey !== undefined).length + 1);
    const result = await moveCard(store, before, card, { status, position });
    if (!('changed' in result)) throw new Error(JSON.stringify(result));
    expect(orderOf(cards(), status)).toEqual([...others.slice(0, position), card, ...others.slice(position)].map(one => one.Id));
    expect(store.asked.filter(one => one.startsWith('change'))).toEqual([`change WorkItems ${card.Id}`]);
    await putBack(store, result.changed, card);
    expect(orderOf(cards(), 'pending')).toEqual(orderOf(before, 'pending'));
    expect(orderOf(cards(), 'ongoing')).toEqual(orderOf(before, 'ongoing'));
  })));

test('a card that somebody else moved meanwhile stays where they put it; what else they changed does not matter', async () => {
  const { store, cards } = board(4);
  const seen = cards();
  store.changeAs('Sample Chair', workItems, 1, { Status: 'complete' });
  expect(await moveCard(store, seen, seen[0], { status: 'pending' })).toEqual({ overtaken: expect.objectContaining({ Id: 1, Status: 'complete' }) });
  store.changeAs('Sample Chair', workItems, 2, { Lead: 'Sample Lead 2' });
  expect(await moveCard(store, seen, seen[1], { status: 'complete' }))
    .toEqual({ changed: expect.objectContaining({ Id: 2, Status: 'complete', Lead: 'Sample Lead 2' }) });
});
