import * as fc from 'fast-check';
import { blocksOf, textOf } from '../documentText';
import type { Choice } from './merge';
import { conflictsIn, merge, settle, textChanges, unitsOf } from './merge';

/** Few different units, so that texts have much in common and repeat themselves. */
const unit = fc.constantFrom('# Minutes', '## Items', '### 1. Search', '- Present: one', '- Regrets: two', 'Resolved.', 'Carried over.', 'A note\nof two lines', 'Adjourned.');
const text = fc.array(unit, { maxLength: 12 }).map(units => units.join('\n\n'));
/** A text as somebody edited it: units taken out, put in, changed. */
const edited = (of: string): fc.Arbitrary<string> => {
  const units = unitsOf(of);
  return fc.array(fc.record({ at: fc.nat(Math.max(units.length, 1)), remove: fc.nat(2), insert: fc.array(fc.oneof(unit, fc.string()), { maxLength: 2 }) }), { maxLength: 3 })
    .map(edits => edits.reduce<readonly string[]>((now, { at, remove, insert }) => [...now.slice(0, at), ...insert, ...now.slice(at + remove)], units).join('\n\n'));
};
const three = text.chain(base => fc.tuple(fc.constant(base), edited(base), edited(base)));

const plain = (of: string): string => textOf(blocksOf(of));
const count = (units: readonly string[], one: string): number => units.filter(other => other === one).length;

describe('merging minutes that were edited with what is composed anew', () => {
  it('keeps an edit, takes in what was recorded since, and asks about nothing', () => {
    const composed = '# Minutes\n\n## Items\n\n### 1. Search\n\nResolved.\n\n## Adjournment\n\nAdjourned.\n';
    const mine = composed.replace('Resolved.', 'Resolved after a long talk.');
    const anew = composed.replace('## Adjournment', '### 2. Letters\n\nCarried over.\n\n## Adjournment');
    const pieces = merge(composed, mine, anew);
    expect(conflictsIn(pieces)).toEqual([]);
    expect(settle(pieces, [])).toBe(anew.replace('Resolved.', 'Resolved after a long talk.'));
    expect(textChanges(composed, anew)).toEqual([{ before: [], after: ['### 2. Letters', 'Carried over.'] }]);
  });

  it('shows both versions where both changed one sentence, and takes the chosen one', () => {
    const pieces = merge('A.\n\nB.\n\nC.', 'A.\n\nMine.\n\nC.', 'A.\n\nTheirs.\n\nC.');
    expect(conflictsIn(pieces)).toEqual([{ kind: 'conflict', base: ['B.'], mine: ['Mine.'], theirs: ['Theirs.'] }]);
    expect(settle(pieces, ['mine'])).toBe('A.\n\nMine.\n\nC.\n');
    expect(settle(pieces, ['theirs'])).toBe('A.\n\nTheirs.\n\nC.\n');
  });

  it('takes edits side by side', () => {
    const pieces = merge('A.\n\nB.\n\nC.', 'A!\n\nB.\n\nMine.\n\nC.', 'A.\n\nB!\n\nC.\n\nTheirs.');
    expect(conflictsIn(pieces)).toEqual([]);
    expect(settle(pieces, [])).toBe('A!\n\nB!\n\nMine.\n\nC.\n\nTheirs.\n');
  });

  it('keeps both where both put something in the same place, if that is chosen', () => {
    const pieces = merge('A.\n\nB.', 'A.\n\nMine.\n\nB.', 'A.\n\nTheirs.\n\nB.');
    expect(settle(pieces, ['both'])).toBe('A.\n\nMine.\n\nTheirs.\n\nB.\n');
  });

  it('has one of what both put in, also beside what one of them edited', () => {
    const pieces = merge('H.\n\nOld.\n\nN.', 'H.\n\nX.\n\nOld, edited.\n\nN.', 'H.\n\nX.\n\nOld.\n\nN.');
    expect(conflictsIn(pieces)).toEqual([]);
    expect(settle(pieces, [])).toBe('H.\n\nX.\n\nOld, edited.\n\nN.\n');
  });

  it('changes nothing when nothing new was recorded, and takes everything when nobody edited', () => {
    fc.assert(fc.property(three, ([base, mine, theirs]) => {
      for (const [b, m, t, merged] of [[base, mine, base, mine], [base, base, theirs, theirs], [base, mine, mine, mine]]) {
        expect(conflictsIn(merge(b, m, t))).toEqual([]);
        expect(settle(merge(b, m, t), [])).toBe(plain(merged));
      }
    }));
  });

  it('loses no edit outside of conflicts: what somebody put in is in the text or in a conflict to choose from', () => {
    fc.assert(fc.property(three, ([base, mine, theirs]) => {
      const pieces = merge(base, mine, theirs);
      const kept = pieces.flatMap(piece => piece.kind === 'settled' ? piece.units : [...piece.mine, ...piece.theirs]);
      for (const side of [mine, theirs]) {
        for (const { after } of textChanges(base, side)) {
          // A unit that the base has already was moved or repeated, and which of two alike that is nobody can say.
          for (const added of after) if (count(unitsOf(base), added) === 0) expect(kept).toContain(added);
        }
      }
      // What both took out does not come back.
      for (const one of unitsOf(base)) {
        if (count(unitsOf(mine), one) === 0 && count(unitsOf(theirs), one) === 0) expect(kept).not.toContain(one);
      }
    }));
  });

  it('has nothing left to do the second time, whatever was chosen', () => {
    fc.assert(fc.property(three, fc.infiniteStream(fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const)), ([base, mine, theirs], sides) => {
      const pieces = merge(base, mine, theirs);
      const merged = settle(pieces, conflictsIn(pieces).map(() => sides.next().value as Choice));
      const again = merge(theirs, merged, theirs);
      expect(conflictsIn(again)).toEqual([]);
      expect(settle(again, [])).toBe(merged);
    }));
  });
});
