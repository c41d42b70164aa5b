import * as fc from 'fast-check';
import type { Placed, Placing } from './order';
import { between, byOrder, placeInSection, placings, runsOf } from './order';

const sections = ['', 'Old business', 'New business', 'Reports'] as const;
const agenda = fc.array(fc.constantFrom(...sections), { minLength: 1, maxLength: 12 }).map(of => {
  // Sections stand together, as a page leaves them.
  const sorted = [...of].sort((a, b) => sections.indexOf(a) - sections.indexOf(b));
  return sorted.map((section, index): Placed => ({ Id: index + 1, Order: index + 1, ...(section ? { Section: section } : {}) }));
});
const apply = (items: readonly Placed[], writes: readonly Placing[]): readonly Placed[] => items
  .map(item => {
    const write = writes.find(one => one.Id === item.Id);
    if (!write) return item;
    const { Section = item.Section, Order } = write;
    return { Id: item.Id, Order, ...(Section ? { Section } : {}) };
  })
  .sort(byOrder);
const ids = (items: readonly Placed[]): readonly number[] => items.map(item => item.Id);
const put = (all: readonly number[], id: number, position: number): readonly number[] => {
  const others = all.filter(one => one !== id);
  return [...others.slice(0, position), id, ...others.slice(position)];
};
const torn = (items: readonly Placed[]): readonly string[] => {
  const named = runsOf(items).map(run => run.section).filter(Boolean);
  return named.filter((section, index) => named.indexOf(section) !== index);
};

describe('the order of an agenda', () => {
  test('a move ends where it was wanted, whatever was moved before, and tears no section apart', () => {
    const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 60 });
    fc.assert(fc.property(agenda, moves, (start, all) => {
      let items: readonly Placed[] = start;
      for (const [which, where] of all) {
        const { Id } = items[which % items.length];
        const position = where % items.length;
        const before = ids(items);
        items = apply(items, placings(items, Id, position));
        expect(ids(items)).toEqual(put(before, Id, position));
        expect(torn(items)).toEqual([]);
      }
    }));
  });

  test('a move writes one row while there is room, and one item shuffled back and forth always finds some', () => {
    let items: readonly Placed[] = [1, 2, 3].map(Id => ({ Id, Order: Id }));
    const written: number[] = [];
    for (let turn = 0; turn < 100; turn++) {
      // The last goes between the other two, again and again: the narrowest case.
      const writes = placings(items, items[2].Id, 1);
      written.push(writes.length);
      const before = ids(items);
      items = apply(items, writes);
      expect(ids(items)).toEqual([before[0], before[2], before[1]]);
    }
    expect(written.slice(0, 15)).toEqual(written.slice(0, 15).map(() => 1));
    expect(written.filter(count => count > 1).length).toBeLessThan(100 / 15);
  });

  test('two who move different items at once lose nothing: both rows are written, the others keep their order', () => {
    fc.assert(fc.property(agenda.filter(items => items.length > 2), fc.nat(), fc.nat(), fc.nat(), fc.nat(), (items, a, b, to, and) => {
      const first = items[a % items.length].Id;
      const second = items[b % items.length].Id;
      fc.pre(first !== second);
      const one = placings(items, first, to % items.length);
      const other = placings(items, second, and % items.length);
      const after = apply(apply(items, one), other);
      expect([...ids(after)].sort((x, y) => x - y)).toEqual(ids(items));
      const rest = (all: readonly Placed[]): readonly number[] => ids(all).filter(id => id !== first && id !== second);
      expect(rest(after)).toEqual(rest(items));
    }));
  });

  test('rows without an order, or with the same, are spread', () => {
    const items: readonly Placed[] = [{ Id: 1 }, { Id: 2 }, { Id: 3, Order: 0 }];
    expect(placings(items, 3, 1)).toEqual([{ Id: 1, Order: 1 }, { Id: 3, Order: 2 }, { Id: 2, Order: 3 }]);
    expect(between(1, 1)).toBeUndefined();
  });

  test('what stands there already is not written', () => {
    expect(placings([{ Id: 1, Order: 1 }, { Id: 2, Order: 2 }], 2, 1)).toEqual([]);
    expect(placings([{ Id: 1, Order: 1 }], 7, 0)).toEqual([]);
  });
});

describe('sections', () => {
  const items: readonly Placed[] = [
    { Id: 1, Order: 1 }, { Id: 2, Order: 2, Section: 'A' }, { Id: 3, Order: 3, Section: 'A' }, { Id: 4, Order: 4, Section: 'B' },
    { Id: 5, Order: 5, Section: 'B' }, { Id: 6, Order: 6 }
  ];

  test('are headings over what follows one another', () => {
    expect(runsOf(items).map(run => [run.section, ids(run.items)])).toEqual([['', [1]], ['A', [2, 3]], ['B', [4, 5]], ['', [6]]]);
  });

  test('an item goes with the section it is put into, and keeps its own at the border', () => {
    expect(placings(items, 3, 3)).toEqual([{ Id: 3, Order: 4.5, Section: 'B' }]);
    expect(placings(items, 4, 1)).toEqual([{ Id: 4, Order: 1.5, Section: null }]);
    expect(placings(items, 6, 2)).toEqual([{ Id: 6, Order: 2.5, Section: 'A' }]);
    expect(placings(items, 5, 3)).toEqual([{ Id: 5, Order: 3.5 }]);
  });

  test('an item given a section by hand stands at its end, and tears none apart', () => {
    expect(placeInSection(items, 1, 'A')).toBe(2);
    expect(placeInSection(items, undefined, 'A')).toBe(3);
    expect(placeInSection(items, undefined, 'C')).toBe(6);
    expect(placeInSection(items, undefined, undefined)).toBe(6);
    expect(placeInSection(items, 4, 'C')).toBe(3);
    const long: readonly Placed[] = [1, 2, 3, 4].map(Id => ({ Id, Order: Id, Section: 'A' }));
    expect(placeInSection(long, 2, 'C')).toBe(3);
    expect(placeInSection(long, 4, '')).toBe(3);
  });
});
