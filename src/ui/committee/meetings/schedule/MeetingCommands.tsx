import * as React from 'react';
import { meetings } from '../../../../schema/lists/meetings';
import type { Meeting } from '../../../../domain/committee/agenda';
import { Command } from '../../../list/commands/Command';
import type { Row } from '../../../list/columns';
import type { Another, RegisterCommandProps } from '../../../register/definition';
import { RowPanel } from '../../../register/item/RowPanel';
import type { RowParts } from '../../../register/parts';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { CancelMeetings } from './CancelMeetings';
import type { OfMeetings } from './ofMeetings';
import { mayCancel } from './schedule';
import { ScheduleForm } from './ScheduleForm';
import { strings } from './strings';

interface MeetingCommandsProps extends RegisterCommandProps {
  readonly of: OfMeetings;
  readonly parts: RowParts;
}

/** What owners and chairs do with the meetings that they selected: change one, schedule another like it, cancel one or several. */
export function MeetingCommands({ selected, onChanged, of, parts }: MeetingCommandsProps): JSX.Element {
  const { me } = useHub();
  const start = useStart();
  const [open, setOpen] = React.useState<'edit' | 'cancel' | { readonly row: Row; readonly as: Another }>();
  const cancellable = selected.filter(row => mayCancel(row as Pick<Meeting, 'State'>, me.roles));
  const one = selected.length === 1 ? selected[0] : undefined;
  const changed = (): void => {
    of.again();
    start(onChanged);
  };
  const close = (): void => setOpen(undefined);
  return (
    <>
      <Command text={strings.Edit} label={one ? undefined : strings.EditHow} disabled={!one} onClick={() => setOpen('edit')} />
      <Command
        text={strings.Cancel} label={cancellable.length > 0 ? undefined : strings.CancelHow} disabled={cancellable.length === 0}
        onClick={() => setOpen('cancel')}
      />
      {open === 'edit' && one && (
        <RowPanel
          id={one.Id} list={meetings} labelOf={row => String(row.Title ?? '')} parts={parts} onClose={close} onSaved={changed} onRemoved={close}
          onAnother={(row, as) => setOpen({ row, as })}
        />
      )}
      {open === 'cancel' && <CancelMeetings rows={cancellable} onClose={close} onCancelled={changed} />}
      {typeof open === 'object' && <ScheduleForm of={of} from={open} onClose={close} onAdded={changed} onOpen={close} />}
    </>
  );
}
