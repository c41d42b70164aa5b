/** @jest-environment jsdom */
import * as fc from 'fast-check';
import { blocksOf, heading, list, paragraph, textOf } from '../../../domain/committee/documentText';
import { documentPage } from '../../../site/documents/documentPage';
import { pageBlocks } from './pageBlocks';

test('a posted page is read as it was composed, with where it stands and without the way to the other file', () => {
  const text = '# Minutes\n\nFriday\nPlace: Room 4\n\n## Items\n\n- One & <b>two</b>\n- Three\n';
  expect(pageBlocks(documentPage({ language: 'en', text, status: 'A draft.' }, 'other.fr.html'))).toEqual([
    heading(1, 'Minutes'), paragraph('A draft.'), paragraph('Friday', 'Place: Room 4'), heading(2, 'Items'), list('One & <b>two</b>', 'Three')
  ]);
});

test('whatever was typed reads as it was composed', () => {
  const typed = fc.array(fc.constantFrom('# A', '## B <i>', '- one', '- two', 'a & b', '"quoted"', '', '<script>x</script>', 'é'), { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(typed, lines => {
    const text = textOf(blocksOf(`# Title\n\n${lines.join('\n')}`));
    expect(pageBlocks(documentPage({ language: 'fr', text }, ''))).toEqual(blocksOf(text));
  }));
});

test('a page that somebody changed inside SharePoint gives its words, and nothing that runs or loads', () => {
  expect(pageBlocks('<p>Before <img src=x onerror=alert(1)>after</p><script>alert(2)</script><div><h4>Deep</h4><table><tr><td>A</td></tr></table></div>')).toEqual([
    paragraph('Before after'), heading(3, 'Deep'), paragraph('A')
  ]);
  expect(pageBlocks('')).toEqual([]);
});
