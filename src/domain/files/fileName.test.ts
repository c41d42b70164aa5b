import * as fc from 'fast-check';
import { besides, fileProblem, largestFile } from './fileName';

test.each([
  ['guide.pdf', 10, undefined], ['Étude n° 1 d’été (2).docx', 10, undefined], ['archive.tar.gz', 10, undefined],
  ['', 10, 'noName'], ['...', 10, 'noName'], ['a?b.pdf', 10, 'characters'], ['a:b.pdf', 10, 'characters'], ['a/../b.pdf', 10, 'characters'],
  [' a.pdf', 10, 'characters'], ['a.pdf.', 10, 'characters'], ['a\u0000.pdf', 10, 'characters'], ['CON.pdf', 10, 'reserved'], ['~$guide.docx', 10, 'reserved'],
  ['x_vti_y.pdf', 10, 'reserved'], [`${'a'.repeat(220)}.pdf`, 10, 'tooLong'], ['setup.exe', 10, 'program'], ['guide.pdf.exe', 10, 'disguised'],
  ['guide.docx.js', 10, 'disguised'], ['film.mp4', largestFile + 1, 'tooLarge'], ['film.mp4', 300 * 1024 * 1024, 'tooLarge'], ['nothing.pdf', 0, 'empty']
])('%s of %s bytes: %s', (name, bytes, problem) => {
  expect(fileProblem(name, bytes)).toBe(problem);
});

test('a file beside others has a name that none of them has, with the same ending', () => {
  expect(besides('guide.pdf', ['guide.pdf', 'Guide (2).pdf'])).toBe('guide (3).pdf');
  fc.assert(fc.property(fc.array(fc.integer({ min: 2, max: 6 }), { maxLength: 6 }), taken => {
    const there = taken.map(number => `guide (${number}).pdf`);
    const name = besides('guide.pdf', there);
    expect(there).not.toContain(name);
    expect(name).toMatch(/^guide \(\d+\)\.pdf$/);
  }));
});
