import * as fc from 'fast-check';
import { blocksOf, heading, list, noteBlocks, paragraph, textOf } from './documentText';

/** Texts with many marks, line ends and odd characters in them. */
const texts = fc.array(
  fc.oneof(fc.constantFrom('# ', '## ', '### ', '#### ', '- ', '\n', '\n\n', '\r\n', ' ', '#', '-', '\u0007', '\ud800', '\u00a0'), fc.string({ unit: 'binary' }))
).map(parts => parts.join(''));

describe('the text of a document', () => {
  it('has headings, paragraphs with their lines, and lists', () => {
    expect(blocksOf('# Minutes\r\nOne\nTwo\n\nThree\n- a\n\n- b\n### 1. Item\n#no heading\n-\n')).toEqual([
      heading(1, 'Minutes'), paragraph('One', 'Two'), paragraph('Three'), list('a', 'b'), heading(3, '1. Item'), paragraph('#no heading', '-')
    ]);
  });

  it('is understood whatever it is, and means the same when it is written again', () => {
    fc.assert(fc.property(texts, text => {
      const blocks = blocksOf(text);
      expect(blocksOf(textOf(blocks))).toEqual(blocks);
    }));
  });

  it('keeps every letter that can be shown, marks and spaces aside', () => {
    const letters = (text: string): string => text.replace(/[\s#-]/g, '');
    fc.assert(fc.property(fc.string(), text => {
      expect(letters(textOf(blocksOf(text)))).toBe(letters(text));
    }));
  });

  it('never takes a note for a heading of the document, nor a line of it for a mark', () => {
    fc.assert(fc.property(texts, note => {
      expect(blocksOf(textOf(noteBlocks(note))).filter(block => block.kind === 'heading')).toEqual([]);
    }));
    expect(textOf([paragraph('# - one'), paragraph('')])).toBe('one\n');
  });
});
