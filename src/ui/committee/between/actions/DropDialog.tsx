import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { note } from '../../../../schema/define';
import { ConfirmDialog } from '../../../fields/ConfirmDialog';
import { Themed } from '../../../fields/Surface';
import { TextInput } from '../../../fields/TextInput';
import { strings } from '../strings';

interface DropDialogProps {
  readonly title: string;
  readonly busy: boolean;
  readonly onDrop: (reason: string) => void;
  readonly onClose: () => void;
}

const column = note({ title: { en: 'Reason', fr: 'Motif' }, required: true });

/** Asks why action items are dropped: nothing is forgotten without a reason. */
export function DropDialog({ title, busy, onDrop, onClose }: DropDialogProps): JSX.Element {
  const [reason, setReason] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const missing = tried && reason.trim() === '';
  return (
    <Themed>
      <ConfirmDialog
        title={title} text={strings.DropText} confirm={strings.Drop} cancel={hubStrings.Cancel} busy={busy} onCancel={onClose}
        onConfirm={() => {
          setTried(true);
          if (reason.trim() === '') document.getElementById('drop-reason')?.focus();
          else onDrop(reason);
        }}
      >
        <TextInput id="drop-reason" column={column} value={reason} error={missing ? strings.DropReason : undefined}
          onChange={value => setReason(value ?? '')} onLeave={() => undefined} />
      </ConfirmDialog>
    </Themed>
  );
}
