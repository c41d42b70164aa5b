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

/** How many units two texts begin with alike. */
function alike(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((unit, index) => unit !== b[index]);
  return differs < 0 ? a.length : differs;
}

/** What is left of the base once both have come past these units: what they skipped, both took out. */
const past = (base: readonly string[], units: readonly string[]): readonly string[] =>
  units.reduce((rest, unit) => rest.slice(rest.indexOf(unit) + 1), base);

const reversed = (units: readonly string[]): readonly string[] => [...units].reverse();

/**
 * A conflict is none where one side only added something beside what the other changed: both are taken. Where both added, who comes first is theirs to
 * say (the hub's own rule).
 */
function apart({ base, mine, theirs }: Omit<Conflict, 'kind'>): Piece {
  if (same(mine, theirs) || same(base, theirs)) return { kind: 'settled', units: mine };
  if (same(base, mine)) return { kind: 'settled', units: theirs };
  const byThem = mine.length <= base.length ? added(base, theirs) : undefined;
  if (byThem) return { kind: 'settled', units: [...byThem.before, ...mine, ...byThem.after] };
  const byMe = theirs.length <= base.length ? added(base, mine) : undefined;
  return byMe ? { kind: 'settled', units: [...byMe.before, ...theirs, ...byMe.after] } : { kind: 'conflict', base, mine, theirs };
}

/** What both begin and end with alike is settled, once: two people who brought in the same change have one of it. */
function settledOrNot({ base, mine, theirs }: Omit<Conflict, 'kind'>): readonly Piece[] {
  const first = alike(mine, theirs);
  const rest = { mine: mine.slice(first), theirs: theirs.slice(first) };
  const last = alike(reversed(rest.mine), reversed(rest.theirs));
  const [before, after] = [mine.slice(0, first), rest.mine.slice(rest.mine.length - last)];
  const middle = reversed(past(reversed(past(base, before)), reversed(after)));
  return [
    { kind: 'settled', units: before },
    apart({ base: middle, mine: rest.mine.slice(0, rest.mine.length - last), theirs: rest.theirs.slice(0, rest.theirs.length - last) }),
    { kind: 'settled', units: after }
  ];
}

/**
 * Merges what two people, or a person and a new composition, made of one text. What only one of them changed is taken; where both changed the
 * same place a person must choose: nothing is decided for them, and nothing is marked inside of the text.
 * Source: issue "Committees", point 5 (a manual edit survives regeneration: three-way, shown).
 */
export const merge = (base: string, mine: string, theirs: string): readonly Piece[] =>
  diff3Merge(withGaps(mine), withGaps(base), withGaps(theirs), { excludeFalseConflicts: true }).flatMap(({ ok, conflict }): readonly Piece[] => conflict
    ? settledOrNot({ base: bare(conflict.o), mine: bare(conflict.a), theirs: bare(conflict.b) }) : [{ kind: 'settled', units: bare(ok ?? []) }]);

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
