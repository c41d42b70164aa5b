import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { actionItems } from '../../../../schema/lists/actionItems';
import { drop, finish, isOpen, mayKeepActions, openAgain } from '../../../../domain/committee/actions';
import type { Member } from '../../../../domain/committee/record';
import { Sheet } from '../../../fields/Sheet';
import { useUnsaved } from '../../../fields/useUnsaved';
import { ConflictChooser } from '../../../item/ConflictChooser';
import type { Current } from '../../../item/current';
import { HistoryTab } from '../../../item/HistoryTab';
import { ItemFacts } from '../../../item/ItemFacts';
import type { ItemRules } from '../../../item/rules';
import { strings as itemStrings } from '../../../item/strings';
import { useItem } from '../../../item/useItem';
import { useRowForm } from '../../../item/useRowForm';
import type { Row } from '../../../list/columns';
import { FailureMessage } from '../../../shell/FailureMessage';
import { useHub } from '../../../shell/hub';
import { Loading } from '../../../shell/Loading';
import { useStart } from '../../../shell/start';
import { changeActions } from '../../../../site/committee/actions';
import { strings } from '../strings';
import { ActionFields, actionColumns } from './ActionFields';
import { DropDialog } from './DropDialog';
import itemStyles from '../../../item/item.module.scss';

type Action = Current<typeof actionItems>;

interface ActionPanelProps {
  readonly id: number;
  readonly members: readonly Member[];
  readonly onClose: () => void;
  /** A newer version of the row. */
  readonly onSaved: (row: Row) => void;
}

/** Facts that the form does not have. */
const facts = ['State', 'DoneOn', 'Body', 'Meeting', 'AgendaItem'];
const readFacts = [...facts, 'Who', 'Owner', 'Due', 'Note'];

const rules: ItemRules<typeof actionItems> = {
  list: actionItems, columns: actionColumns, labelOf: row => row.Title ?? '',
  editable: (row, user) => mayKeepActions(user.roles) && isOpen(row) ? actionColumns : [],
  frozen: () => strings.ActionSettled
};

/** One action item: what, who and by when to edit while it is open, the commands that settle it, and its history. */
export function ActionPanel({ id, members, onClose, onSaved }: ActionPanelProps): JSX.Element {
  const { item, failure, replace, reload } = useItem(actionItems, id);
  const [unsaved, setUnsaved] = React.useState(false);
  const { guard, question } = useUnsaved(unsaved);
  const state = React.useRef<string>();
  const onItem = React.useCallback((next: Action) => {
    replace(next);
    onSaved(next);
  }, [replace, onSaved]);
  return (
    <Sheet title={item?.Title ?? ''} width={560} onClose={() => guard(onClose)} onRetry={reload}>
      {failure ? <FailureMessage failure={failure} onRetry={reload} />
        : item ? <ActionContent key={item.State} item={item} members={members} shown={state} onItem={onItem} onUnsaved={setUnsaved} /> : <Loading />}
      {question}
    </Sheet>
  );
}

function ActionContent({ item, members, shown, onItem, onUnsaved }: {
  readonly item: Action; readonly members: readonly Member[];
  /** The state that was shown last. */
  readonly shown: React.MutableRefObject<string | undefined>;
  readonly onItem: (item: Action) => void; readonly onUnsaved: (unsaved: boolean) => void;
}): JSX.Element {
  const { me, store, today, announce } = useHub();
  const start = useStart();
  const columns = rules.editable(item, me);
  const text = useRowForm(rules, item, columns, onItem);
  const [dropping, setDropping] = React.useState(false);
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<typeof text.failure>();
  const unsaved = text.form.unsaved || text.conflict !== undefined;
  React.useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved]);
  const commands = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    // The button that was pressed is gone with the old state.
    if (shown.current !== undefined && shown.current !== item.State) commands.current?.querySelector('button')?.focus();
    shown.current = item.State;
  }, [shown, item.State]);

  const settle = async (decide: Parameters<typeof changeActions>[2], words: string): Promise<void> => {
    if (unsaved && !await text.save()) return;
    setBusy(true);
    const done = await changeActions(store, [item.Id], decide);
    const now = await store.get(actionItems, item.Id);
    setBusy(false);
    setDropping(false);
    setFailure(done.failure ?? (now.ok ? undefined : now.failure));
    if (!now.ok || done.failure) return;
    announce(words);
    onItem(now.value as Action);
  };
  if (text.conflict) {
    return (
      <>
        {text.failure && <FailureMessage failure={text.failure} />}
        <ConflictChooser
          rules={rules} columns={columns} {...text.conflict} busy={text.busy} onDrop={text.drop} onSettle={change => start(() => text.settle(change))}
        />
      </>
    );
  }
  const waiting = busy || text.busy;
  const command = (words: string, run: () => void): JSX.Element =>
    <DefaultButton text={words} aria-disabled={waiting} onClick={() => { if (!waiting) run(); }} />;
  return (
    <>
      {mayKeepActions(me.roles) && (
        <div ref={commands} className={itemStyles.buttons}>
          {isOpen(item)
            ? (
              <>
                {command(strings.MarkDone, () => start(() => settle(action => finish(action, today()), strings.IsDone)))}
                {command(strings.DropIt, () => setDropping(true))}
              </>
            ) : command(strings.OpenAgain, () => start(() => settle(openAgain, strings.IsOpen)))}
        </div>
      )}
      {failure && <FailureMessage failure={failure} />}
      <Pivot overflowBehavior="none">
        <PivotItem itemKey="details" headerText={itemStrings.Tab_details} alwaysRender className={itemStyles.tab}>
          <ItemFacts list={actionItems} item={item} columns={columns.length > 0 ? facts : readFacts} filledOnly />
          {columns.length > 0
            ? (
              <form
                noValidate onSubmit={event => {
                  event.preventDefault();
                  if (!waiting) start(text.save);
                }}
              >
                <ActionFields form={text.form} members={members} idPrefix={`action-${item.Id}`} disabled={waiting} />
                {text.failure && <FailureMessage failure={text.failure} />}
                <div className={itemStyles.save}>
                  <PrimaryButton type="submit" text={text.busy ? itemStrings.Saving : itemStrings.Save} aria-disabled={waiting} />
                </div>
              </form>
            ) : <p className={itemStyles.quiet}>{isOpen(item) ? strings.ActionReadOnly : strings.ActionSettled}</p>}
        </PivotItem>
        <PivotItem itemKey="history" headerText={itemStrings.Tab_history} className={itemStyles.tab}>
          <HistoryTab list={actionItems} id={item.Id} etag={item.ETag} />
        </PivotItem>
      </Pivot>
      {dropping && (
        <DropDialog title={strings.DropTitle} busy={busy} onClose={() => setDropping(false)}
          onDrop={reason => start(() => settle(action => drop(action, reason), strings.IsDropped))} />
      )}
    </>
  );
}
