import * as React from 'react';
import { CommandBar } from '@fluentui/react/lib/CommandBar';
import type { ICommandBarItemProps } from '@fluentui/react/lib/CommandBar';
import * as pageStrings from 'RegisterStrings';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { fill } from '../../../shell/words';
import { Themed } from '../../../fields/Surface';
import { FilterChips } from '../../../list/commands/FilterChips';
import { FilterBar } from '../../../list/commands/FilterBar';
import type { Loaded } from '../../../list/rows';
import type { Table } from '../../../list/useTable';
import { filtered, groupable, mayAdd, mayRank } from '../registerColumns';
import { strings } from './strings';

interface RegisterCommandsProps {
  readonly table: Table;
  readonly loaded: Loaded;
  readonly ranking: boolean;
  /** Names an exported file. */
  readonly title: string;
  readonly onRanking: (on: boolean) => void;
  readonly onDialog: (dialog: 'new' | 'import' | 'columns') => void;
  readonly onRefresh: () => Promise<void>;
}

const bar = { root: { padding: 0 } };

/** What can be done with the register, as far as the signed-in user may; below it search and filters. */
export function RegisterCommands(props: RegisterCommandsProps): JSX.Element {
  const { table, loaded, ranking, title, onRanking, onDialog, onRefresh } = props;
  const { me, reader, language, announce, today } = useHub();
  const start = useStart();
  const complete = loaded.phase === 'complete';
  const { sort, groupBy } = table.view;

  const exported = table.selected.size > 0 ? table.rows.filter(row => table.selected.has(row.Id)) : table.rows;
  const exportAs = (format: 'csv' | 'xlsx'): void => start(async () => {
    const { exportRows } = await import(/* webpackChunkName: 'export' */ '../exportRows');
    await exportRows(format, exported, table.shown, reader, title, today());
    announce(fill(strings.Exported, exported.length));
  });
  const item = (key: string, text: string, iconName: string, rest: Partial<ICommandBarItemProps>): ICommandBarItemProps =>
    ({ key, text, iconProps: { iconName }, ...rest });
  const choices = (key: string, names: readonly string[], chosen: string | undefined, choose: (name: string) => void):
    readonly ICommandBarItemProps[] => table.columns.filter(column => names.includes(column.name)).map(column => ({
    key: `${key}-${column.name}`, text: column.title, canCheck: true, isChecked: column.name === chosen, onClick: () => choose(column.name)
  }));

  const exportWords = table.selected.size > 0 ? fill(strings.ExportSelected, table.selected.size) : strings.Export;
  const tableItems: readonly ICommandBarItemProps[] = [
    item('group', strings.GroupBy, 'GroupList', {
      subMenuProps: {
        items: [
          { key: 'group-none', text: pageStrings.NoGroups, canCheck: true, isChecked: !groupBy, onClick: () => table.groupBy(undefined) },
          ...choices('group', groupable, groupBy, table.groupBy)
        ]
      }
    }),
    item('sort', strings.Sort, 'Sort', {
      subMenuProps: { items: [...choices('sort', table.shown.map(column => column.name), sort?.column, table.sortBy)] }
    }),
    item('columns', strings.Columns, 'ColumnOptions', { onClick: () => onDialog('columns') }),
    item(`export-${complete}-${table.selected.size}`, complete ? exportWords : strings.ExportWaits, 'Download', {
      disabled: !complete || exported.length === 0,
      subMenuProps: {
        items: [
          item('xlsx', strings.Excel, 'ExcelDocument', { onClick: () => exportAs('xlsx') }),
          item('csv', strings.Csv, 'TextDocument', { onClick: () => exportAs('csv') })
        ]
      }
    })
  ];
  const items: readonly ICommandBarItemProps[] = [
    ...mayAdd(me.roles) ? [item('new', strings.New, 'Add', { onClick: () => onDialog('new') })] : [],
    ...mayRank(me.roles)
      ? [item(ranking ? 'table' : 'rank', ranking ? strings.BackToTable : strings.Rank, ranking ? 'Table' : 'NumberedList', { onClick: () => onRanking(!ranking) })]
      : [],
    ...me.roles.includes('owner') ? [item('import', strings.Import, 'Import', { onClick: () => onDialog('import') })] : [],
    ...ranking ? [] : tableItems,
    item('refresh', strings.Refresh, 'Refresh', {
      onClick: () => start(async () => {
        await onRefresh();
        announce(strings.Refreshed);
      })
    })
  ];
  return (
    <Themed>
      <CommandBar items={[...items]} ariaLabel={strings.Commands} overflowButtonProps={{ ariaLabel: strings.More }} lang={language} styles={bar} />
      {!ranking && <FilterBar table={table} names={filtered} searchLabel={strings.Search} />}
      {!ranking && <FilterChips table={table} />}
    </Themed>
  );
}
