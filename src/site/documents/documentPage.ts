import type { Language } from '../../schema/define';
import { xml } from '../../schema/kinds/kind';
import type { Block } from '../../domain/committee/documentText';
import { blocksOf } from '../../domain/committee/documentText';
import { otherLanguageWords, staticPage } from '../page';

/** A text as it is posted. */
export interface PostedText {
  readonly language: Language;
  readonly text: string;
  /** Where it stands, in words: a draft, or adopted by which resolution. */
  readonly status?: string;
}

const style = 'body{max-width:48rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}p,ul{margin:.5rem 0}.status{font-style:italic}'
  + 'h1,h2,h3{overflow-wrap:anywhere}@media print{h2,h3{break-after:avoid}p,li{orphans:3;widows:3}}';

function html(block: Block): string {
  switch (block.kind) {
    case 'heading': return `<h${block.level}>${xml(block.text)}</h${block.level}>`;
    case 'paragraph': return `<p>${block.lines.map(xml).join('<br>')}</p>`;
    case 'list': return `<ul>${block.items.map(item => `<li>${xml(item)}</li>`).join('')}</ul>`;
  }
}

/** The document's name: its first heading, or its first words. */
export function titleOf(blocks: readonly Block[]): string {
  const first = blocks.find(block => block.kind === 'heading') ?? blocks[0];
  if (!first) return '';
  return first.kind === 'heading' ? first.text : (first.kind === 'list' ? first.items : first.lines)[0];
}

/** An agenda or minutes as a page of its own; whatever was typed is shown as text. Same text, same bytes. */
export function documentPage({ language, text, status }: PostedText, otherPage: string): string {
  const blocks = blocksOf(text);
  const [first, ...others] = blocks;
  const titled = first?.kind === 'heading' && first.level === 1;
  const title = titleOf(blocks);
  return staticPage({
    language, style, title,
    other: { href: otherPage, words: otherLanguageWords[language] },
    // Where an edit took the heading away, the page still has one.
    main: [`<h1>${xml(title)}</h1>`, status ? `<p class="status">${xml(status)}</p>` : '', ...(titled ? others : blocks).map(html)]
  });
}
