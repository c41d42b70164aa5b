import * as React from 'react';
import { momentText } from '../../../../domain/calendarText';
import type { List } from '../../../../schema/define';
import { meetings } from '../../../../schema/lists/meetings';
import type { Failure } from '../../../../data/store';
import { ConfirmDialog } from '../../../fields/ConfirmDialog';
import { FormFields } from '../../../fields/FormFields';
import { Themed } from '../../../fields/Surface';
import { useForm } from '../../../fields/useForm';
import type { Row } from '../../../list/columns';
import { FailureMessage } from '../../../shell/FailureMessage';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { fill } from '../../../shell/words';
import { cancelMeetings } from './schedule';
import { strings } from './strings';

/** The list with the reason as a field that must be filled in. */
const withReason: List = { ...meetings, fields: { ...meetings.fields, StateReason: { ...meetings.fields.StateReason, required: true, computed: false } } };

interface CancelMeetingsProps {
  readonly rows: readonly Row[];
  readonly onClose: () => void;
  readonly onCancelled: () => void;
}

/** Asks for the reason and whether it is meant; members see the reason with the meeting. */
export function CancelMeetings({ rows, onClose, onCancelled }: CancelMeetingsProps): JSX.Element {
  const hub = useHub();
  const start = useStart();
  // The rows as they were when this opened: cancelling must not change what it is about.
  const [asked] = React.useState(rows);
  const form = useForm(withReason, ['StateReason'], {});
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const cancel = async (): Promise<void> => {
    if (!form.attempt()) return;
    setBusy(true);
    setFailure(undefined);
    const done = await cancelMeetings(hub.store, asked.map(row => row.Id), hub.me.roles, { now: new Date().toISOString(), zone: hub.zone }, String(form.values.StateReason));
    setBusy(false);
    onCancelled();
    if (done.failure) return setFailure(done.failure);
    hub.announce([fill(strings.Cancelled, done.cancelled), ...(done.begun > 0 ? [fill(strings.Begun, done.begun)] : [])].join(' '));
    onClose();
  };
  return (
    <Themed>
      <ConfirmDialog
        title={asked.length === 1 ? strings.CancelOne : fill(strings.CancelMany, asked.length)}
        text={strings.CancelText} confirm={busy ? strings.Cancelling : strings.CancelConfirm} cancel={strings.KeepIt} busy={busy}
        onConfirm={() => start(cancel)} onCancel={onClose}
      >
        <ul>{asked.map(row => <li key={row.Id}>{momentText(String(row.StartsAt), hub)}</li>)}</ul>
        <FormFields form={form} idPrefix="cancel-meeting" disabled={busy} />
        {failure && <FailureMessage failure={failure} />}
      </ConfirmDialog>
    </Themed>
  );
}
