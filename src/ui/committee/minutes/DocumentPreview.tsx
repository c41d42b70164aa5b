import * as React from 'react';
import type { Block } from '../../../domain/committee/documentText';
import { blocksOf } from '../../../domain/committee/documentText';
import { strings } from './strings';
import styles from './minutes.module.scss';

/** Headings go on where those of the page end. */
const headings = { 1: 'h4', 2: 'h5', 3: 'h6' } as const;

function Shown({ block }: { readonly block: Block }): JSX.Element {
  if (block.kind === 'heading') {
    const Heading = headings[block.level];
    return <Heading className={styles[`level${block.level}`]}>{block.text}</Heading>;
  }
  if (block.kind === 'list') return <ul>{block.items.map((item, index) => <li key={index}>{item}</li>)}</ul>;
  return <p>{block.lines.map((line, index) => <React.Fragment key={index}>{index > 0 && <br />}{line}</React.Fragment>)}</p>;
}

/** A text as it will be posted. */
export function DocumentPreview({ text, lang }: { readonly text: string; readonly lang: string }): JSX.Element {
  const blocks = React.useMemo(() => blocksOf(text), [text]);
  return (
    <div className={styles.preview} lang={lang} tabIndex={0} role="region" aria-label={strings.Preview}>
      {blocks.length === 0 ? <p>{strings.EmptyPreview}</p> : blocks.map((block, index) => <Shown key={index} block={block} />)}
    </div>
  );
}
