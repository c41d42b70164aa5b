import * as React from 'react';
import type { List } from '../../schema/define';
import type { LinkedRow } from '../../domain/related/related';
import type { RowTab } from '../register/parts';
import type { Chunk } from '../shell/chunk';
import { chunk } from '../shell/chunk';
import { speaking } from '../shell/inLanguage';

/** Stands here and not in the string table, which comes with the tab's content. */
const words = { en: 'Related', fr: 'Liens' } as const;

interface RelatedTab extends RowTab {
  readonly Content: Chunk<{ readonly row: LinkedRow }>;
}

/** The tab that a panel shows of the rows of other lists that belong to a row. */
export const relatedTab = (list: List): RelatedTab => ({
  key: 'related', words: () => words[speaking()],
  Content: chunk(() => import(/* webpackChunkName: 'related' */ './RelatedRows').then(({ RelatedRows }) =>
    function RelatedToRow({ row }: { readonly row: LinkedRow }): JSX.Element {
      return <RelatedRows list={list} row={row} />;
    }))
});
