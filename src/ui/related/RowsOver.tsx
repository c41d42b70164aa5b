import * as React from 'react';
import type { List } from '../../schema/define';
import { chunk } from '../shell/chunk';
import type { RowOpener } from './openRow';
import { OpenRow } from './openRow';

const RowOver = chunk(() => import(/* webpackChunkName: 'rows-over' */ './RowOver').then(part => part.RowOver));

/** Lets everything in it open rows of other lists over the page, each over the one before. */
export function RowsOver({ children }: { readonly children: React.ReactNode }): JSX.Element {
  const [rows, setRows] = React.useState<ReadonlyArray<{ readonly list: List; readonly id: number }>>([]);
  const [saves, setSaves] = React.useState(0);
  const opener = React.useMemo<RowOpener>(() => ({ open: (list, id) => setRows(before => [...before, { list, id }]), saves }), [saves]);
  const onSaved = React.useCallback(() => setSaves(before => before + 1), []);
  return (
    <OpenRow.Provider value={opener}>
      {children}
      {rows.map((row, index) => (
        <RowOver key={index} {...row} onSaved={onSaved} onClose={() => setRows(before => before.slice(0, index))} />
      ))}
    </OpenRow.Provider>
  );
}
