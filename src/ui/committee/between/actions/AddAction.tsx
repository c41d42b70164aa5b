import * as React from 'react';
import * as hubStrings from 'HubStrings';
import type { Draft, Ref } from '../../../../schema/define';
import { actionItems } from '../../../../schema/lists/actionItems';
import type { ActionItem, Member } from '../../../../domain/committee/record';
import type { Failure } from '../../../../data/store';
import { addAction } from '../../../../site/committee/actions';
import { ConfirmDialog } from '../../../fields/ConfirmDialog';
import { Themed } from '../../../fields/Surface';
import { useForm } from '../../../fields/useForm';
import { FailureMessage } from '../../../shell/FailureMessage';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { fill } from '../../../shell/words';
import { strings } from '../strings';
import { ActionFields, actionColumns } from './ActionFields';

interface AddActionProps {
  readonly body: Ref;
  readonly members: readonly Member[];
  /** Where it was taken on, if in a meeting. */
  readonly meeting?: Ref;
  readonly item?: Ref;
  readonly onAdded: (action: ActionItem) => void;
  readonly onClose: () => void;
}

/** Asks for a new action item in a dialog. */
export function AddAction({ body, members, meeting, item, onAdded, onClose }: AddActionProps): JSX.Element {
  const { store, announce } = useHub();
  const start = useStart();
  // One key for as long as this form is open: pressing again, or after a lost answer, finds what was written.
  const [key] = React.useState(() => crypto.randomUUID());
  const form = useForm(actionItems, actionColumns, {});
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const add = async (): Promise<void> => {
    if (!form.attempt()) return;
    setBusy(true);
    setFailure(undefined);
    const filled = Object.fromEntries(Object.entries(form.changes()).filter(([, value]) => value !== null));
    const added = await addAction(store, {
      ...filled as Pick<Draft<typeof actionItems>, 'Title' | 'Who'>, Body: body, ...(meeting && { Meeting: meeting }), ...(item && { AgendaItem: item })
    }, key);
    setBusy(false);
    if (!added.ok) {
      if (added.failure.kind === 'invalid' && added.failure.problems) form.refuse(added.failure.problems);
      return setFailure(added.failure);
    }
    announce(fill(strings.ActionAdded, added.value.Title ?? ''));
    onAdded(added.value);
    onClose();
  };
  return (
    <Themed>
      <ConfirmDialog
        title={item ? fill(strings.NewActionOf, item.Title) : strings.NewAction} confirm={busy ? strings.Adding : strings.AddIt} cancel={hubStrings.Cancel}
        busy={busy} onConfirm={() => start(add)} onCancel={onClose}
      >
        <ActionFields form={form} members={members} idPrefix="new-action" disabled={busy} />
        {failure && <FailureMessage failure={failure} />}
      </ConfirmDialog>
    </Themed>
  );
}
