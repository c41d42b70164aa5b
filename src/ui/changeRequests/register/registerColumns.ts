import type { Role } from '../../../schema/define';
import type { Reader } from '../../../schema/kinds/kind';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { numberOf } from '../../../domain/changeRequest/number';
import type { Status } from '../../../domain/changeRequest/status';
import type { Row, TableColumn } from '../../list/columns';
import { tableColumns } from '../../list/columns';
import { inPriorityOrder as inOrder, priorityColumn } from '../../register/priority';
import type { TableColumnNames } from '../../list/rows';

/** What the register reads of every change request: light, so that the whole list fits in memory. */
export const readColumns: TableColumnNames<typeof changeRequests> = [
  'Title', 'Status', 'Category', 'Society', 'Modules', 'DateReceived', 'Reference', 'RankKey', 'Score',
  'DeferredUntil', 'EndorsedOn', 'SubmittedOn', 'Revision', 'Modified'
];

/** Every column that the register can show. */
const choosable: readonly string[] = [
  'Id', 'Title', 'Status', 'Category', 'Society', 'Modules', 'DateReceived', 'RankKey', 'Reference', 'Score',
  'DeferredUntil', 'EndorsedOn', 'SubmittedOn', 'Modified'
];

/** Columns shown until the user chooses. */
export const shownAtFirst: readonly string[] = ['Id', 'Title', 'Status', 'Category', 'Society', 'DateReceived', 'RankKey'];

/** Columns that the filter bar offers, in its order. */
export const filtered: readonly string[] = ['Status', 'Category', 'Society', 'Modules', 'DateReceived'];

/** Columns that the register can be grouped by. */
export const groupable: readonly string[] = ['Status', 'Category', 'Society', 'Modules', 'DateReceived'];

/** Statuses in which change requests are ranked (issue 2, point 7). */
export const ranked: readonly Status[] = ['in review', 'prioritized'];

const inRanking = (row: Row): boolean => (ranked as readonly unknown[]).includes(row.Status);

/** Those that are being ranked, in priority order; the ones that have no rank yet come last. */
export const inPriorityOrder = (rows: readonly Row[]): readonly Row[] => inOrder(rows, inRanking);

/**
 * A shape for each status, so that none is told by colour alone: an empty circle waits, a half one is being worked on, a full one is decided,
 * a tick is done, a diamond has left the main line.
 */
const shapes: Readonly<Record<Status, string>> = {
  received: '○', 'in review': '◐', prioritized: '◐', tabled: '◐', endorsed: '●', submitted: '●', 'in release': '●', implemented: '✓',
  returned: '◇', deferred: '◇', declined: '◆', merged: '◆', withdrawn: '◆'
};

export const labelOf = (row: Row): string => numberOf(row as { readonly Id: number; readonly Revision?: number });

/** The register's columns; `rows` gives the rows as they are whenever a cell is drawn. */
export function registerColumns(
  reader: Reader, titles: { readonly number: string; readonly priority: string }, rows: () => readonly Row[]
): readonly TableColumn[] {
  return tableColumns(changeRequests, choosable, reader, {
    Id: { title: titles.number, text: labelOf, width: 110 },
    Title: { width: 260 },
    Status: { mark: row => shapes[row.Status as Status] ?? '', width: 180 },
    Category: { width: 190 },
    DateReceived: { width: 135 },
    Modules: { width: 130 },
    Society: { width: 170 },
    RankKey: priorityColumn(titles.priority, rows, inRanking)
  });
}

/** May somebody with these roles hand in a change request? */
export const mayAdd = (roles: readonly Role[]): boolean =>
  roles.some(role => ['append', 'own', 'write'].includes(changeRequests.access[role]));

/** May somebody with these roles rank? (issue 2, point 7: owners and chairs) */
export const mayRank = (roles: readonly Role[]): boolean => roles.includes('owner') || roles.includes('chair');
