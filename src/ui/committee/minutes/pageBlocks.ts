import type { Block } from '../../../domain/committee/documentText';
import { heading, list, paragraph } from '../../../domain/committee/documentText';

const textIn = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What a reader never sees as text. */
const silent: readonly string[] = ['SCRIPT', 'STYLE', 'TEMPLATE', 'NAV', 'TITLE'];
const outline: Readonly<Record<string, 1 | 2 | 3>> = { H1: 1, H2: 2, H3: 3, H4: 3, H5: 3, H6: 3 };
/** What holds blocks and is none itself. */
const holders: readonly string[] = ['MAIN', 'DIV', 'SECTION', 'ARTICLE', 'BODY'];

/** The lines of a paragraph, which breaks divide. */
function linesIn(element: Element): readonly string[] {
  const lines = [''];
  for (const node of element.childNodes) {
    if (node.nodeName === 'BR') lines.push('');
    else lines[lines.length - 1] += node.textContent ?? '';
  }
  return lines.map(line => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

function blocksIn(element: Element): readonly Block[] {
  const name = element.tagName;
  if (silent.includes(name)) return [];
  if (holders.includes(name) && element.children.length > 0) return [...element.children].flatMap(blocksIn);
  if (outline[name]) return [heading(outline[name], textIn(element))];
  if (name === 'UL' || name === 'OL') return [list(...[...element.children].map(textIn).filter(Boolean))];
  const lines = linesIn(element);
  return lines.length > 0 ? [paragraph(...lines)] : [];
}

/**
 * What a posted page says, as headings, paragraphs and lists. The file may have been changed inside SharePoint by anybody who may write there: its
 * text is taken and none of its markup, in a document that runs nothing and loads nothing. The way to the page's other language is left out, since it
 * leads from file to file.
 */
export function pageBlocks(html: string): readonly Block[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return blocksIn(page.querySelector('main') ?? page.body);
}
