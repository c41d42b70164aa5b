import * as React from 'react';
import { chunk } from '../../shell/chunk';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { fill } from '../../shell/words';
import { Command } from '../../list/commands/Command';
import { FilterBar } from '../../list/commands/FilterBar';
import { FilterChips } from '../../list/commands/FilterChips';
import styles from '../../list/commands/commands.module.scss';
import type { Row } from '../../list/columns';
import type { Destination, GridEditing } from '../../list/Grid';
import type { Loaded } from '../../list/rows';
import type { Table } from '../../list/useTable';
import { cardWidth, useWidth } from '../../list/useWidth';
import type { AskedToEdit } from '../cells/useCellEditing';
import type { RegisterDefinition } from '../definition';
import { strings } from './strings';

interface RegisterCommandsProps {
  readonly definition: RegisterDefinition;
  readonly table: Table;
  readonly loaded: Loaded;
  /** Is the other view shown? */
  readonly other: boolean;
  /** Hears what the table is to do with its cells. */
  readonly onEditing: (editing: GridEditing) => void;
  /** Brings the table's cursor to a cell. */
  readonly onShow: (to: Destination) => void;
  readonly onSaved: (row: Row) => void;
  /** Names an exported file. */
  readonly title: string;
  readonly onOther: (on: boolean) => void;
  readonly onDialog: (dialog: 'new' | 'import' | 'columns') => void;
  readonly onRefresh: () => Promise<void>;
}

const CellEditing = chunk(() => import(/* webpackChunkName: 'cells' */ '../cells/CellEditing').then(part => part.CellEditing));

/** Nothing of editing is loaded before somebody asks for it. */
const untilAsked = (ask: (row: Row, column: string) => void): GridEditing => ({
  onKey: (row, column, key) => {
    if (key === 'F2') ask(row, column);
    return key === 'F2';
  }
});

/** Below this width all but the first commands wait behind a button, in CSS pixels. */
const roomy = 900;

function Pick({ label, table, names, none, chosen, onPick }: {
  readonly label: string; readonly table: Table; readonly names: readonly string[]; readonly none: string; readonly chosen: string | undefined;
  readonly onPick: (name: string | undefined) => void;
}): JSX.Element {
  const offered = table.columns.filter(column => names.includes(column.name) || column.name === chosen);
  return (
    <label className={styles.pick}>
      {label}
      <select className={styles.input} value={chosen ?? ''} onChange={event => onPick(event.target.value || undefined)}>
        <option value="">{none}</option>
        {offered.map(({ name, title }) => <option key={name} value={name}>{title}</option>)}
      </select>
    </label>
  );
}

/** What can be done with the register, as far as the signed-in user may; below it search and filters. */
export function RegisterCommands(props: RegisterCommandsProps): JSX.Element {
  const { definition, table, loaded, other, title, onEditing, onShow, onSaved, onOther, onDialog, onRefresh } = props;
  const { otherView, words, Commands } = definition;
  const { me, reader, announce, today } = useHub();
  const start = useStart();
  const bar = React.useRef<HTMLDivElement>(null);
  const width = useWidth(bar, 1024);
  const narrow = width < roomy;
  const [more, setMore] = React.useState(false);
  const [asked, setAsked] = React.useState<AskedToEdit>();
  const edits = definition.editing !== undefined;
  React.useEffect(() => {
    if (edits) onEditing(untilAsked((row, column) => setAsked({ on: false, cell: { row, column } })));
  }, [edits, onEditing]);
  const { sort, groupBy } = table.view;

  const picked = table.selected.size > 0;
  const exported = picked ? table.rows.filter(row => table.selected.has(row.Id)) : table.rows;
  const complete = loaded.phase === 'complete';
  const exportAs = (format: 'csv' | 'xlsx'): void => start(async () => {
    announce(strings.Exporting);
    const { exportRows } = await import(/* webpackChunkName: 'export' */ '../exportRows');
    await exportRows(definition.list, format, exported, table.shown, reader, title, today());
    announce(fill(strings.Exported, exported.length));
  });
  const exportCommand = (format: 'csv' | 'xlsx', text: string): JSX.Element => (
    <Command
      icon="download" text={picked ? `${text} (${exported.length})` : text} disabled={!complete || exported.length === 0}
      label={fill(!complete ? strings.ExportWaits : picked ? strings.ExportSelected : strings.Export, text)} onClick={() => exportAs(format)}
    />
  );
  const refresh = (): void => start(async () => {
    await onRefresh();
    announce(strings.Refreshed);
  });
  return (
    <>
      <div ref={bar} className={styles.bar} role="group" aria-label={strings.Commands}>
        {definition.mayAdd(me.roles) && <Command look="main" icon="add" text={words.add()} onClick={() => onDialog('new')} />}
        {otherView?.mayUse(me.roles) && (
          <Command
            icon={other ? 'table' : otherView.icon} text={other ? otherView.words().back : otherView.words().show} onClick={() => onOther(!other)}
          />
        )}
        {narrow && <Command icon="more" text={strings.More} expanded={more} onClick={() => setMore(!more)} />}
        {(!narrow || more) && (
          <>
            {definition.mayImport(me.roles) && <Command icon="import" text={strings.Import} onClick={() => onDialog('import')} />}
            {!other && width > cardWidth && definition.editing?.mayUse(me.roles) && (
              <Command
                icon="edit" text={asked?.on ? strings.EditInTableDone : strings.EditInTable} onClick={() => setAsked({ on: !asked?.on })}
              />
            )}
            {!other && (
              <>
                <Pick
                  label={strings.GroupBy} table={table} names={definition.groupable} none={strings.NoGroups} chosen={groupBy} onPick={table.groupBy}
                />
                <Pick
                  label={strings.Sort} table={table} names={table.shown.map(column => column.name)} none={strings.Newest}
                  chosen={sort?.column} onPick={table.sortBy}
                />
                {sort && (
                  <Command
                    icon={sort.descending ? 'descending' : 'ascending'} text=""
                    label={sort.descending ? strings.Descending : strings.Ascending}
                    onClick={() => table.sortBy(sort.column)}
                  />
                )}
                <Command icon="columns" text={strings.Columns} onClick={() => onDialog('columns')} />
                {exportCommand('xlsx', strings.Excel)}
                {exportCommand('csv', strings.Csv)}
              </>
            )}
            {!other && Commands && (
              <Commands rows={table.rows} selected={table.rows.filter(row => table.selected.has(row.Id))} onChanged={onRefresh} />
            )}
            <Command icon="refresh" text={strings.Refresh} onClick={refresh} />
          </>
        )}
      </div>
      {!other && <FilterBar table={table} names={definition.filtered} searchLabel={words.search()} />}
      {!other && <FilterChips table={table} />}
      {asked && definition.editing && (
        <div hidden={other}>
          <CellEditing
            asked={asked} load={definition.editing.rules} lines={table.lines} columns={table.shown} onEditing={onEditing}
            onShow={cell => onShow({ ...cell, focus: true })} onSaved={onSaved}
          />
        </div>
      )}
    </>
  );
}
