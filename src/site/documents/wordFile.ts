import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Block } from '../../domain/committee/documentText';
import { blocksOf } from '../../domain/committee/documentText';
import { withoutTimes } from '../../data/sheets/zip';
import type { PostedText } from './documentPage';
import { titleOf } from './documentPage';

/** Letter paper, in twentieths of a point. */
const paper = { width: 12_240, height: 15_840 };

/** The same file whenever it is made: the library writes the hour of its making, which is replaced by that of the meeting. */
function dated(bytes: Uint8Array, at: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = 'docProps/core.xml';
  files[core] = strToU8(strFromU8(files[core]).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`));
  return withoutTimes(zipSync(files, { level: 6 }));
}

/**
 * An agenda or minutes as a Word file with real headings and lists. Same text, same bytes.
 * @param at the instant that the file says it was made (ISO 8601); @param author who it says made it
 */
export async function wordFile({ language, text, status }: PostedText, at: string, author: string): Promise<Uint8Array> {
  const { Document, HeadingLevel, Packer, Paragraph, TextRun } = await import(/* webpackChunkName: 'word' */ 'docx');
  const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
  const blocks = blocksOf(text);
  const paragraphs = (block: Block): InstanceType<typeof Paragraph>[] => {
    switch (block.kind) {
      case 'heading': return [new Paragraph({ text: block.text, heading: levels[block.level], keepNext: true })];
      case 'list': return block.items.map(item => new Paragraph({ text: item, bullet: { level: 0 } }));
      case 'paragraph': return [new Paragraph({
        children: block.lines.map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) })), spacing: { after: 120 }
      })];
    }
  };
  const shown = blocks.map(paragraphs);
  const standing = status ? [new Paragraph({ children: [new TextRun({ text: status, italics: true })], spacing: { after: 120 } })] : [];
  const [first = [], ...others] = shown;
  const document = new Document({
    title: titleOf(blocks), creator: author, lastModifiedBy: author,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: `${language}-CA` } } },
        heading1: { run: { size: 36, bold: true, color: '201F1E' }, paragraph: { spacing: { after: 120 } } },
        heading2: { run: { size: 28, bold: true, color: '201F1E' }, paragraph: { spacing: { before: 320, after: 80 } } },
        heading3: { run: { size: 24, bold: true, color: '201F1E' }, paragraph: { spacing: { before: 240, after: 80 } } }
      }
    },
    sections: [{ properties: { page: { size: paper } }, children: [...first, ...standing, ...others.flat()] }]
  });
  return dated(new Uint8Array(await Packer.toArrayBuffer(document)), at);
}
