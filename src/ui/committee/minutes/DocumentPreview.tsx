import * as React from 'react';
import { blocksOf } from '../../../domain/committee/documentText';
import { DocumentBlocks } from './DocumentBlocks';
import { strings } from './strings';
import styles from './minutes.module.scss';

/** A text as it will be posted. */
export function DocumentPreview({ text, lang }: { readonly text: string; readonly lang: string }): JSX.Element {
  const blocks = React.useMemo(() => blocksOf(text), [text]);
  return (
    <div className={styles.preview} lang={lang} tabIndex={0} role="region" aria-label={strings.Preview}>
      {blocks.length === 0 ? <p>{strings.EmptyPreview}</p> : <DocumentBlocks blocks={blocks} inside="part" />}
    </div>
  );
}
