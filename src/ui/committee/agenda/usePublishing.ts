import * as React from 'react';
import { namesActions } from '../../../domain/committee/minutes/agendaText';
import type { MeetingRefusal } from '../../../domain/committee/meetingState';
import { meetingMoves } from '../../../domain/committee/meetingState';
import { readAgendaActions } from '../../../site/committee/agendaActions';
import { postAgenda } from '../../../site/documents/post';
import type { MeetingFile } from '../../../site/documents/postedFiles';
import { readPostedAgenda, saysTheSame } from '../../../site/committee/postedAgenda';
import type { Failure } from '../../../data/store';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { useReading } from '../../shell/useReading';
import type { MeetingPartProps } from '../meeting/part';
import { useMeetingState } from '../meeting/useMeetingState';
import { strings } from './strings';

/** The agenda as it is posted, and posting it. */
export interface Publishing {
  readonly files: readonly MeetingFile[];
  /** It was changed since it was posted. */
  readonly outOfDate: boolean;
  readonly busy: boolean;
  readonly failure?: Failure;
  /** Why the meeting was not opened though its agenda is posted, and what to do. */
  readonly notOpened?: string;
  /** Posts the agenda; a draft is open from then on. */
  publish(): void;
}

const opening = meetingMoves.find(move => move.name === 'publish');

/** What publishing the agenda takes. Every step may be done again: pressing after a failure goes on. */
export function usePublishing({ committee, record, onChanged }: MeetingPartProps): Publishing {
  const { store, pack, zone, today, announce } = useHub();
  const start = useStart();
  const state = useMeetingState();
  const { rules, body } = committee;
  const { meeting } = record;
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const [refusal, setRefusal] = React.useState<MeetingRefusal>();
  const given = { pack, rules, body, zone, today: today() };
  const isPosted = meeting.AgendaPostedOn !== undefined;
  const posted = useReading(async () => {
    if (!isPosted) return { files: [], openActions: [] };
    const [read, open] = await Promise.all([readPostedAgenda(store, meeting.Id, rules.code), readAgendaActions(store, record.items, body)]);
    if (!read.ok) return read.failure;
    return open.ok ? { ...read.value, openActions: open.value } : open.failure;
  }, [store, meeting.Id, rules.code, isPosted, body.Id, namesActions(record.items)]);

  const publish = (): void => {
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    setRefusal(undefined);
    start(async () => {
      try {
        const done = await postAgenda(store, record, given);
        const opened = done.ok && opening && opening.from.includes(meeting.State ?? 'draft') ? await state.make(opening, meeting) : {};
        const stopped = done.ok ? opened.failure : done.failure;
        setFailure(stopped);
        setRefusal(opened.refusal);
        if (!stopped && !opened.refusal) announce(strings.Published);
        posted.again();
        onChanged();
        committee.again();
      } finally {
        setBusy(false);
      }
    });
  };
  const files = posted.value?.files ?? [];
  return {
    files, busy, failure: failure ?? posted.failure, publish,
    ...(refusal ? { notOpened: refusal === 'notYours' ? strings.NotOpenedNotYours : strings.NotOpened } : {}),
    outOfDate: isPosted && posted.value !== undefined && !posted.busy && !saysTheSame(posted.value, { ...record, openActions: posted.value.openActions }, given)
  };
}
