import * as React from 'react';
import * as strings from 'RegisterStrings';
import { chunk } from '../../shell/chunk';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { ShellContext } from '../../shell/shellContext';
import { useStart } from '../../shell/start';
import type { Row } from '../../list/columns';
import { ListTable } from '../../list/ListTable';
import { preferencesKey } from '../../list/preferences';
import type { Rows } from '../../list/rows';
import { useRows } from '../../list/useRows';
import { useTable } from '../../list/useTable';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { ItemPanel, SubmitForm } from '../item/parts';
import { labelOf, mayAdd, prioritiesOf, registerColumns, shownAtFirst } from './registerColumns';
import type { RegisterSettings } from './settings';
import { viewOf } from './settings';
import { useOpenItem } from './useOpenItem';
import styles from './Register.module.scss';

/** What opens from the register: each in a chunk of its own, fetched when it is used. */
const RegisterCommands = chunk(() =>
  import(/* webpackChunkName: 'commands' */ './commands/RegisterCommands').then(part => part.RegisterCommands));
const ColumnsDialog = chunk(() =>
  import(/* webpackChunkName: 'columns' */ '../../list/commands/ColumnsDialog').then(part => part.ColumnsDialog));
const RankView = chunk(() => import(/* webpackChunkName: 'rank' */ './rank/RankView').then(part => part.RankView));

const ImportDialog = chunk(() =>
  import(/* webpackChunkName: 'import' */ '../../import/ImportDialog').then(part => part.ImportDialog));

const card = { title: 'Title', lead: ['Id', 'Status'] };

interface RegisterProps {
  readonly rows: Rows;
  readonly settings: RegisterSettings;
}

/** The Change requests page: the register as a table or as a ranking, its commands, and what opens from it. */
export function Register({ rows, settings }: RegisterProps): JSX.Element {
  const hub = useHub();
  const start = useStart();
  const { reopen } = React.useContext(ShellContext);
  const loaded = useRows(rows);
  const { open, openItem, close } = useOpenItem();
  const [dialog, setDialog] = React.useState<'new' | 'import' | 'columns'>();
  const [ranking, setRanking] = React.useState(false);
  const [goTo, setGoTo] = React.useState<{ readonly id: number; readonly focus: boolean }>();

  // Columns live as long as the page, so that what they remember of rows lives too; priorities change with the rows.
  const priorities = React.useRef<ReadonlyMap<number, number>>(new Map());
  priorities.current = React.useMemo(() => prioritiesOf(loaded.rows), [loaded.rows]);
  const columns = React.useMemo(
    () => registerColumns(hub.reader, { number: strings.Number, priority: strings.Priority }, () => priorities.current), [hub.reader]);
  const table = useTable({
    rows: loaded.rows, columns, shown: shownAtFirst, view: viewOf(settings, hub.reader), language: hub.language,
    keptAs: preferencesKey(hub.siteUrl, changeRequests.name, hub.me.Id)
  });

  const haveRows = loaded.rows.length > 0 || loaded.phase === 'complete';
  React.useEffect(() => {
    if (haveRows) performance.mark('first-rows');
  }, [haveRows]);

  const title = settings.title?.trim() || strings.Title;
  const onSaved = React.useCallback((row: Row): void => {
    rows.put(row);
    start(rows.refresh);
  }, [rows, start]);
  const onClose = (): void => {
    // The focus goes back to the row, wherever it is by now.
    if (open !== undefined) setGoTo({ id: open, focus: true });
    close();
  };
  if (!haveRows && loaded.failure) return <FailureMessage failure={loaded.failure} onRetry={reopen} />;
  return (
    <div className={styles.register}>
      {settings.title?.trim() && <h2 className={styles.title}>{title}</h2>}
      <div className={ranking ? undefined : styles.commands}>
        <RegisterCommands
          table={table} loaded={loaded} ranking={ranking} title={title} onRanking={setRanking}
          onDialog={setDialog} onRefresh={rows.refresh}
        />
      </div>
      {ranking
        ? <RankView rows={rows} loaded={loaded} columns={columns} onOpen={openItem} />
        : (
          <ListTable
            label={title} table={table} loaded={loaded} titleColumn="Title" card={card} labelOf={labelOf} goTo={goTo}
            onOpen={row => openItem(row.Id)} onRetry={() => start(loaded.phase === 'complete' ? rows.refresh : rows.read)}
            empty={<p>{mayAdd(hub.me.roles) ? strings.EmptyMayAdd : strings.Empty}</p>}
          />
        )}
      {open !== undefined && <ItemPanel key={open} id={open} onClose={onClose} onSaved={onSaved} />}
      {dialog === 'new' && <SubmitForm onClose={() => setDialog(undefined)} onSubmitted={onSaved} onOpen={openItem} />}
      {dialog === 'import' && (
        <ImportDialog list={changeRequests} onClose={() => setDialog(undefined)} onDone={() => start(rows.refresh)} />
      )}
      {dialog === 'columns' && <ColumnsDialog table={table} shownAtFirst={shownAtFirst} onClose={() => setDialog(undefined)} />}
    </div>
  );
}
