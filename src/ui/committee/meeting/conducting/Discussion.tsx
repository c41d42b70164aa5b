import * as React from 'react';
import type { AgendaItem } from '../../../../domain/committee/agenda';
import { inProgress, subjectOf } from '../../../../domain/committee/agenda';
import { chunk } from '../../../shell/chunk';
import { useHub } from '../../../shell/hub';
import type { MeetingPartProps } from '../part';
import { Walk } from './Walk';

const NewAction = chunk(() => import(/* webpackChunkName: 'new-action' */ '../../between/actions/NewAction').then(part => part.NewAction));
const AddAction = chunk(() => import(/* webpackChunkName: 'action' */ '../../between/actions/AddAction').then(part => part.AddAction));

/**
 * The walk through the agenda of a meeting in progress, and the action items that are taken on in it. An open form belongs to the item for which it was
 * opened, and stays until it is saved or closed, wherever others go meanwhile.
 */
export function Discussion({ day, ...part }: MeetingPartProps & { readonly day: string }): JSX.Element {
  const { committee: { body }, record: { meeting, members }, onChanged } = part;
  const { vocabulary, language } = useHub();
  const [about, setAbout] = React.useState<AgendaItem>();
  const button = React.useRef<HTMLButtonElement>(null);
  return (
    <>
      {inProgress(meeting) && (
        <Walk {...part} day={day}>{current => <NewAction item={current} button={button} onOpen={() => setAbout(current)} onNear={AddAction.preload} />}</Walk>
      )}
      {about && (
        <AddAction
          body={{ Id: body.Id, Title: body.Title ?? '' }} members={members} meeting={{ Id: meeting.Id, Title: meeting.Title ?? '' }}
          item={{ Id: about.Id, Title: subjectOf(about, vocabulary, language) }} onAdded={onChanged}
          onClose={() => {
            setAbout(undefined);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
