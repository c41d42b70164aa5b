import * as React from 'react';
import type { AgendaItem } from '../../../../domain/committee/agenda';
import { subjectOf } from '../../../../domain/committee/agenda';
import { mayKeepActions } from '../../../../domain/committee/actions';
import { chunk } from '../../../shell/chunk';
import { useHub } from '../../../shell/hub';
import { fill } from '../../../shell/words';
import type { MeetingPartProps } from '../../meeting/part';
import { strings } from '../strings';
import page from '../../committee.module.scss';

const AddAction = chunk(() => import(/* webpackChunkName: 'action' */ './AddAction').then(part => part.AddAction));

interface NewActionProps extends MeetingPartProps {
  /** What it follows from. */
  readonly item: AgendaItem;
}

/** The button that takes on an action from an agenda item in a meeting; nothing for those who may not. */
export function NewAction({ committee, record, item, onChanged }: NewActionProps): JSX.Element | null {
  const { me, vocabulary, language } = useHub();
  const [open, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  if (!mayKeepActions(me.roles)) return null;
  const { meeting, members } = record;
  const subject = subjectOf(item, vocabulary, language);
  return (
    <>
      <button ref={button} type="button" className={page.button} aria-haspopup="dialog" onClick={() => setOpen(true)} onMouseEnter={AddAction.preload}
        aria-label={fill(strings.NewActionOf, subject)}>{strings.NewAction}</button>
      {open && (
        <AddAction
          body={{ Id: committee.body.Id, Title: committee.body.Title ?? '' }} members={members} meeting={{ Id: meeting.Id, Title: meeting.Title ?? '' }}
          item={{ Id: item.Id, Title: subject }} onAdded={onChanged}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
