import * as React from 'react';
import type { Block } from '../../../domain/committee/documentText';
import styles from './minutes.module.scss';

/** Headings go on where those around the document end: under a part of the page, or in a panel of their own. */
const headings = { part: { 1: 'h4', 2: 'h5', 3: 'h6' }, panel: { 1: 'h2', 2: 'h3', 3: 'h4' } } as const;

interface DocumentBlocksProps {
  readonly blocks: readonly Block[];
  readonly inside: keyof typeof headings;
}

/** A document's headings, paragraphs and lists. Whatever was typed is text. */
export function DocumentBlocks({ blocks, inside }: DocumentBlocksProps): JSX.Element {
  return (
    <>
      {blocks.map((block, index) => {
        if (block.kind === 'heading') {
          const Heading = headings[inside][block.level];
          return <Heading key={index} className={styles[`level${block.level}`]}>{block.text}</Heading>;
        }
        if (block.kind === 'list') return <ul key={index}>{block.items.map((item, place) => <li key={place}>{item}</li>)}</ul>;
        return <p key={index}>{block.lines.map((line, place) => <React.Fragment key={place}>{place > 0 && <br />}{line}</React.Fragment>)}</p>;
      })}
    </>
  );
}
