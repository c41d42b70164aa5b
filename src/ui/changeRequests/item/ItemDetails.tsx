import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { decided } from '../../../domain/changeRequest/status';
import { offered, statusOf } from '../../../domain/changeRequest/move';
import { FormFields } from '../../fields/FormFields';
import { ConflictChooser } from '../../item/ConflictChooser';
import { ItemFacts } from '../../item/ItemFacts';
import { strings as itemStrings } from '../../item/strings';
import { useRowForm } from '../../item/useRowForm';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import type { Current } from './changeRequest';
import { actorOf, editableColumns, ownerColumns, requestRules } from './changeRequest';
import { refusalWords } from './refusalWords';
import { strings } from './strings';
import { useMoves } from './useMoves';
import styles from '../../item/item.module.scss';

interface ItemDetailsProps {
  readonly item: Current;
  /** It is another version now; `ours` when this user wrote it. */
  readonly onItem: (item: Current, ours: boolean) => void;
  /** Is there text that leaving would lose? */
  readonly onUnsaved: (unsaved: boolean) => void;
  readonly onDone?: () => void;
}

/** The text of a change request, to edit or to read, and the commands that move it along. */
export function ItemDetails({ item, onItem, onUnsaved, onDone }: ItemDetailsProps): JSX.Element {
  const hub = useHub();
  const start = useStart();
  const actor = actorOf(hub);
  const columns = React.useMemo(() => editableColumns(item, actorOf(hub)), [item, hub]);
  const text = useRowForm(requestRules, item, columns, onItem);
  const { form, conflict } = text;
  const moves = useMoves({
    item, unsaved: form.unsaved, saveFirst: text.save,
    onItem: (next, ours) => {
      // Their text replaces what is shown; what this user changed and did not save was saved or refused before.
      form.reset(next);
      onItem(next, ours);
    }
  });
  const unsaved = form.unsaved || conflict !== undefined;
  // Told in the same tick: whoever is told that it is saved may leave the page at once.
  React.useLayoutEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved]);

  if (conflict) {
    return (
      <>
        {text.failure && <FailureMessage failure={text.failure} />}
        <ConflictChooser
          rules={requestRules} columns={columns} {...conflict} busy={text.busy} onDrop={text.drop} onSettle={change => start(() => text.settle(change))}
        />
      </>
    );
  }
  const busy = text.busy || moves.busy;
  const commands = offered(item, actor);
  const { notice } = moves;
  return (
    <>
      {commands.length > 0 && (
        <section aria-labelledby={`cr-${item.Id}-actions`} className={styles.actions}>
          <h2 id={`cr-${item.Id}-actions`}>{strings.Actions}</h2>
          <div className={styles.buttons}>
            {commands.map(transition => (
              <DefaultButton
                key={transition.name} text={transition.words[hub.language]} aria-disabled={busy}
                onClick={() => { if (!busy) moves.begin(transition); }}
              />
            ))}
          </div>
        </section>
      )}
      {notice?.kind === 'failure' && <FailureMessage failure={notice.failure} />}
      {notice?.kind === 'refused' && <p role="alert" className={styles.problem}>{refusalWords(notice.refusal, hub.language)}</p>}
      {notice?.kind === 'changed' && <p role="alert" className={styles.problem}>{notice.words}</p>}
      {columns.length > 0 ? (
        <form
          noValidate onSubmit={event => {
            event.preventDefault();
            if (!busy) start(async () => { if (await text.save()) onDone?.(); });
          }}
        >
          <FormFields form={form} idPrefix={`cr-${item.Id}`} disabled={busy} />
          {text.failure && <FailureMessage failure={text.failure} />}
          <div className={styles.save}>
            <PrimaryButton type="submit" text={text.busy ? itemStrings.Saving : itemStrings.Save} aria-disabled={busy} />
          </div>
        </form>
      ) : (
        <>
          <ItemFacts list={requestRules.list} item={item} columns={ownerColumns} />
          <p className={styles.quiet}>{decided.includes(statusOf(item)) ? strings.Frozen : strings.ReadOnly}</p>
        </>
      )}
      {moves.dialog}
    </>
  );
}
