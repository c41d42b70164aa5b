import * as React from 'react';
import { OpenRow } from '../related/openRow';
import { chunk } from '../shell/chunk';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { ShellContext } from '../shell/shellContext';
import { useStart } from '../shell/start';
import type { Row } from '../list/columns';
import type { Destination, GridEditing } from '../list/Grid';
import { ListTable } from '../list/ListTable';
import { preferencesKey } from '../list/preferences';
import type { Rows } from '../list/rows';
import { useRows } from '../list/useRows';
import { useTable } from '../list/useTable';
import type { View } from '../list/view';
import type { AddRowProps, RegisterDefinition } from './definition';
import { useOpenItem } from './useOpenItem';
import styles from './Register.module.scss';

/** What opens from a register: each in a chunk of its own, fetched when it is used. */
const RegisterCommands = chunk(() =>
  import(/* webpackChunkName: 'commands' */ './commands/RegisterCommands').then(part => part.RegisterCommands));
const ColumnsDialog = chunk(() =>
  import(/* webpackChunkName: 'columns' */ '../list/commands/ColumnsDialog').then(part => part.ColumnsDialog));
const ImportDialog = chunk(() =>
  import(/* webpackChunkName: 'import' */ '../import/ImportDialog').then(part => part.ImportDialog));

interface RegisterProps {
  readonly definition: RegisterDefinition;
  readonly rows: Rows;
  /** Heading; none when empty, because the page has one already. */
  readonly heading?: string;
  readonly view?: Partial<View>;
}

/** A register as a table or in its other view, its commands, and what opens from it. */
export function Register({ definition, rows, heading, view }: RegisterProps): JSX.Element {
  const hub = useHub();
  const start = useStart();
  const { reopen } = React.useContext(ShellContext);
  const loaded = useRows(rows);
  const { open, openItem, close } = useOpenItem(definition.opens);
  const [dialog, setDialog] = React.useState<'new' | 'import' | 'columns'>();
  const [from, setFrom] = React.useState<AddRowProps['from']>();
  const [other, setOther] = React.useState(false);
  const [goTo, setGoTo] = React.useState<Destination>();
  // From the commands, once they are there.
  const [editing, setEditing] = React.useState<GridEditing>();
  const { list, Panel, Add, otherView, Summary, words } = definition;

  // Columns live as long as the page, so that what they remember of rows lives too.
  const latest = React.useRef<readonly Row[]>([]);
  latest.current = loaded.rows;
  const columns = React.useMemo(() => definition.columns(hub.reader, () => latest.current, hub.pack), [definition, hub.reader, hub.pack]);
  const table = useTable({
    rows: loaded.rows, columns, shown: definition.shown, view, language: hub.language,
    keptAs: preferencesKey(hub.siteUrl, list.name, hub.me.Id)
  });

  const haveRows = loaded.rows.length > 0 || loaded.phase === 'complete';
  React.useEffect(() => {
    if (haveRows) performance.mark('first-rows');
  }, [haveRows]);

  const saves = React.useContext(OpenRow)?.saves;
  React.useEffect(() => {
    // What was saved over the page may be a row of this register.
    if (saves) start(rows.refresh);
  }, [saves, rows, start]);

  const title = heading || words.title(hub.reader);
  const onSaved = React.useCallback((row: Row): void => {
    rows.put(row);
    start(rows.refresh);
  }, [rows, start]);
  const onClose = (): void => {
    // The focus goes back to the row, wherever it is by now.
    if (open !== undefined) setGoTo({ id: open, focus: true });
    close();
  };
  const leaveAdding = (): void => {
    setFrom(undefined);
    setDialog(undefined);
  };
  if (!haveRows && loaded.failure) return <FailureMessage failure={loaded.failure} onRetry={reopen} />;
  return (
    <div className={styles.register}>
      {heading && <h2 className={styles.title}>{heading}</h2>}
      {Summary && <Summary loaded={loaded} />}
      <div className={other ? undefined : styles.commands}>
        <RegisterCommands
          definition={definition} table={table} loaded={loaded} other={other} title={title} onEditing={setEditing} onShow={setGoTo} onSaved={onSaved} onOther={setOther}
          onDialog={setDialog} onRefresh={rows.refresh}
        />
      </div>
      {other && otherView
        ? <otherView.View rows={rows} loaded={loaded} columns={columns} onOpen={openItem} />
        : (
          <ListTable
            label={title} table={table} loaded={loaded} titleColumn={definition.titleColumn} card={definition.card}
            labelOf={definition.labelOf} goTo={goTo} editing={editing}
            onOpen={row => definition.onOpen ? definition.onOpen(row) : openItem(row.Id)}
            onRetry={() => start(loaded.phase === 'complete' ? rows.refresh : rows.read)}
            empty={<p>{definition.mayAdd(hub.me.roles) ? words.emptyMayAdd() : words.empty()}</p>}
          />
        )}
      {open !== undefined && Panel && (
        <Panel
          key={open} id={open} onClose={onClose} onSaved={onSaved}
          onRemoved={() => {
            close();
            start(rows.refresh);
          }}
          onAnother={(row, as) => {
            close();
            setFrom({ row, as });
            setDialog('new');
          }}
        />
      )}
      {dialog === 'new' && Add && <Add onClose={leaveAdding} onAdded={onSaved} onOpen={openItem} from={from} />}
      {dialog === 'import' && (
        <ImportDialog list={list} onClose={() => setDialog(undefined)} onDone={() => start(rows.refresh)} />
      )}
      {dialog === 'columns' && <ColumnsDialog table={table} shownAtFirst={definition.shown} onClose={() => setDialog(undefined)} />}
    </div>
  );
}
