import * as React from 'react';
import type { List } from '../../../schema/define';
import type { Row } from '../../list/columns';
import type { RowTab } from '../../register/parts';
import { enteredColumns } from '../../register/rules';
import { chunk } from '../../shell/chunk';
import { strings } from './strings';

/** The tab that shows what a version changed against the one that it replaces. */
export const versionTab = (list: List): RowTab => ({
  key: 'versions', words: () => strings.Changed,
  Content: chunk(() => import(/* webpackChunkName: 'versions' */ '../../item/versions/VersionTab').then(({ VersionTab }) =>
    function VersionOfRow({ row }: { readonly row: Row }): JSX.Element {
      return <VersionTab list={list} columns={enteredColumns(list)} row={row} />;
    }))
});
