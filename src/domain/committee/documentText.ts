/**
 * Agendas and minutes are plain text that people edit: `# `, `## ` and `### ` begin a heading, `- ` an item of a list, and an empty line ends a
 * paragraph. Every text means something: there are no mistakes to make.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** Its lines stay lines. */
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (...lines: readonly string[]): Block => ({ kind: 'paragraph', lines });
export const list = (...items: readonly string[]): Block => ({ kind: 'list', items });

const marked = /^(#{1,3}|-)\s+(\S.*)$/;

/** What neither a page nor a Word file may hold: control characters, and halves of characters. */
const unprintable = /[^\P{Cc}\n\t]|[\ufffe\uffff]|\p{Cs}/gu;

/** The lines of a text, without what cannot be shown and without spaces at either end. */
const linesOf = (text: string): readonly string[] => text.replace(/\r\n?/g, '\n').replace(unprintable, '').split('\n').map(line => line.trim());

/** A text as headings, paragraphs and lists. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of linesOf(text)) {
    const last = blocks[blocks.length - 1];
    const [, mark, rest] = marked.exec(line) ?? [];
    if (line === '') open = false;
    else if (mark === '-') {
      // An empty line between two items does not end their list.
      if (last?.kind === 'list') blocks[blocks.length - 1] = list(...last.items, rest);
      else blocks.push(list(rest));
      open = false;
    } else if (mark) {
      blocks.push(heading(mark.length as 1 | 2 | 3, rest));
      open = false;
    } else {
      if (open && last?.kind === 'paragraph') blocks[blocks.length - 1] = paragraph(...last.lines, line);
      else blocks.push(paragraph(line));
      open = true;
    }
  }
  return blocks;
}

/** A line that means nothing but itself: a mark in front of it would make it something else. */
function plain(line: string): string {
  const [, , rest] = marked.exec(line) ?? [];
  return rest === undefined ? line : plain(rest);
}

/** The text that means these blocks. Lines of paragraphs lose a mark in front of them; what is empty is left out. */
export function textOf(blocks: readonly Block[]): string {
  const lines = (text: string): string => linesOf(text).filter(Boolean).join(' ');
  return blocks.map(block => {
    switch (block.kind) {
      case 'heading': return lines(block.text) && `${'#'.repeat(block.level)} ${lines(block.text)}`;
      case 'list': return block.items.map(lines).filter(Boolean).map(item => `- ${item}`).join('\n');
      case 'paragraph': return block.lines.map(line => plain(lines(line))).filter(Boolean).join('\n');
    }
  }).filter(Boolean).map(text => `${text}\n`).join('\n');
}

/** Blocks of a note that stands inside of a document: its headings are lines, so that they do not take part in the document's order. */
export const noteBlocks = (note: string | undefined): readonly Block[] =>
  blocksOf(note ?? '').map(block => block.kind === 'heading' ? paragraph(block.text) : block);
