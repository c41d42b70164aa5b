import * as fc from 'fast-check';
import type { TextPiece } from './textPieces';
import { textPieces } from './textPieces';

const words = fc.array(fc.constantFrom('steps', 'roles', 'fields', 'for', 'all', ' ', '\n', '  ', 'Étapes'), { maxLength: 25 }).map(parts => parts.join(''));
const without = (pieces: readonly TextPiece[], kind: TextPiece['kind']): string => pieces.filter(piece => piece.kind !== kind).map(({ text }) => text).join('');

test('words that changed stand beside those that stayed', () => {
  expect(textPieces('Steps for all societies.', 'Steps and roles for societies.')).toEqual([
    { kind: 'same', text: 'Steps ' }, { kind: 'added', text: 'and roles ' }, { kind: 'same', text: 'for ' }, { kind: 'removed', text: 'all ' }, { kind: 'same', text: 'societies.' }
  ]);
});

test('both texts are in it, and nothing else; equal texts have no difference', () => {
  fc.assert(fc.property(fc.oneof(words, fc.string()), fc.oneof(words, fc.string()), (before, after) => {
    const pieces = textPieces(before, after);
    expect(without(pieces, 'added')).toBe(before);
    expect(without(pieces, 'removed')).toBe(after);
    expect(pieces.every(({ text }) => text !== '')).toBe(true);
    expect(textPieces(before, before).every(({ kind }) => kind === 'same')).toBe(true);
  }));
});
