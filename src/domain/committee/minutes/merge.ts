import { diff3Merge, diffComm } from 'node-diff3';
import { blocksOf, textOf } from '../documentText';

/** Where two versions of a text differ from what both began from, or where only one does and that is taken. */
export type Piece =
  | { readonly kind: 'settled'; readonly units: readonly string[] }
  | { readonly kind: 'conflict'; readonly base: readonly string[]; readonly mine: readonly string[]; readonly theirs: readonly string[] };

export type Conflict = Extract<Piece, { kind: 'conflict' }>;

/** A heading, a paragraph or an item of a list: what is taken or left as a whole. Empty lines and loose spaces are nobody's edit. */
export const unitsOf = (text: string): readonly string[] => blocksOf(text).flatMap(block => block.kind === 'list'
  ? block.items.map(item => `- ${item}`) : [textOf([block]).trimEnd()]);

/** The text of units; items that follow one another are one list. */
const fromUnits = (units: readonly string[]): string => textOf(blocksOf(units.join('\n\n')));

/** Between two units, so that edits side by side do not touch. */
const gap = '';
const withGaps = (text: string): string[] => unitsOf(text).flatMap(unit => [unit, gap]);
const bare = (units: readonly string[]): readonly string[] => units.filter(unit => unit !== gap);

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((unit, index) => unit === b[index]);

/** What was put before and after the base, where nothing else was done to it. */
function added(base: readonly string[], side: readonly string[]): { readonly before: readonly string[]; readonly after: readonly string[] } | undefined {
  const more = side.length - base.length;
  if (base.length === 0 || more < 0) return undefined;
  if (same(side.slice(0, base.length), base)) return { before: [], after: side.slice(base.length) };
  return same(side.slice(more), base) ? { before: side.slice(0, more), after: [] } : undefined;
}

/** A conflict is none where one side only added something beside what the other changed: both are taken. */
function settledOrNot({ base, mine, theirs }: Omit<Conflict, 'kind'>): Piece {
  if (same(mine, theirs) || same(base, theirs)) return { kind: 'settled', units: mine };
  if (same(base, mine)) return { kind: 'settled', units: theirs };
  const byThem = added(base, theirs);
  if (byThem) return { kind: 'settled', units: [...byThem.before, ...mine, ...byThem.after] };
  const byMe = added(base, mine);
  return byMe ? { kind: 'settled', units: [...byMe.before, ...theirs, ...byMe.after] } : { kind: 'conflict', base, mine, theirs };
}

/**
 * Merges what two people, or a person and a new composition, made of one text. What only one of them changed is taken; where both changed the
 * same place a person must choose: nothing is decided for them, and nothing is marked inside of the text.
 */
export const merge = (base: string, mine: string, theirs: string): readonly Piece[] =>
  diff3Merge(withGaps(mine), withGaps(base), withGaps(theirs), { excludeFalseConflicts: true }).map(({ ok, conflict }): Piece => conflict
    ? settledOrNot({ base: bare(conflict.o), mine: bare(conflict.a), theirs: bare(conflict.b) }) : { kind: 'settled', units: bare(ok ?? []) });

export const conflictsIn = (pieces: readonly Piece[]): readonly Conflict[] => pieces.filter((piece): piece is Conflict => piece.kind === 'conflict');

/** Which version of a conflict stays; `both` puts mine first. */
export type Choice = 'mine' | 'theirs' | 'both';

/** The merged text. `choices` has one for each conflict, in order. */
export function settle(pieces: readonly Piece[], choices: readonly Choice[]): string {
  let next = 0;
  return fromUnits(pieces.flatMap(piece => {
    if (piece.kind === 'settled') return piece.units;
    const choice = choices[next++];
    return choice === 'both' ? [...piece.mine, ...piece.theirs] : piece[choice];
  }));
}

/** One place in which a text became another. */
export interface TextChange {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What changed from one text to another, in order. */
export const textChanges = (from: string, to: string): readonly TextChange[] =>
  diffComm([...unitsOf(from)], [...unitsOf(to)]).flatMap(({ buffer1, buffer2 }) => buffer1 && buffer2 ? [{ before: buffer1, after: buffer2 }] : []);
