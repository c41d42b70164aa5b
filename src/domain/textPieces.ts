import { diffComm } from 'node-diff3';

/** A part of two texts: in both, only in the older, only in the newer. */
export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words, each with the space behind it: spaces alone would be found alike everywhere. */
const tokensOf = (text: string): string[] => text.match(/^\s+|\S+\s*/g) ?? [];

/** Two texts as one, word by word: without what was added it is the older, without what was removed the newer. */
export const textPieces = (before: string, after: string): readonly TextPiece[] =>
  diffComm(tokensOf(before), tokensOf(after)).flatMap(({ common, buffer1, buffer2 }): readonly TextPiece[] => common
    ? [{ kind: 'same', text: common.join('') }]
    : [{ kind: 'removed' as const, text: (buffer1 ?? []).join('') }, { kind: 'added' as const, text: (buffer2 ?? []).join('') }].filter(({ text }) => text !== ''));
