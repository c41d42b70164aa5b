import * as React from 'react';
import { meetings } from '../../../../schema/lists/meetings';
import type { Meeting } from '../../../../domain/committee/agenda';
import { wasHeld } from '../../../../domain/committee/overdue';
import type { AddRowProps, RegisterCommandProps, RegisterDefinition } from '../../../register/definition';
import type { RowParts } from '../../../register/parts';
import { registerOf } from '../../../register/registerOf';
import { chunk } from '../../../shell/chunk';
import { ofBody } from '../ofBody';
import { meetingTitle, movedTitle } from '../../../../domain/committee/meetingTitle';
import type { OfMeetings } from './ofMeetings';
import { strings } from './strings';

const ScheduleForm = chunk(() => import(/* webpackChunkName: 'schedule' */ './ScheduleForm').then(part => part.ScheduleForm));
const MeetingCommands = chunk(() => import(/* webpackChunkName: 'schedule' */ './MeetingCommands').then(part => part.MeetingCommands));

/** A shape for each state, so that none is told by colour alone. */
const shapes: Readonly<Record<NonNullable<Meeting['State']>, string>> = { draft: '○', open: '◔', 'in progress': '◐', closed: '✓', cancelled: '✕' };

/** What of a meeting is beyond change: its body; once it was held, when it was. */
const locked = (row: Readonly<Record<string, unknown>>): readonly string[] =>
  ['Body', ...(wasHeld(row as Pick<Meeting, 'State'>) ? ['StartsAt', 'Minutes'] : [])];

const parts: RowParts = {
  locked: { columns: locked, words: () => strings.Locked }, removable: false,
  following: (row, change, zone) => {
    const Title = movedTitle(row as Pick<Meeting, 'Title' | 'StartsAt'>, change, zone);
    return Title === undefined ? {} : { Title };
  }
};

/** A body's meetings as a register: a row leads to its meeting; owners and chairs schedule, change and cancel. */
export function meetingsRegister(of: OfMeetings): RegisterDefinition {
  const { rules, body, records, go } = of;
  const register = registerOf(meetings, {
    ...parts,
    shown: ['StartsAt', 'Title', 'Type', 'State', 'AgendaPostedOn', 'MinutesPostedOn'],
    filtered: ['State', 'Type', 'Consultation', 'StartsAt'],
    groupable: ['State', 'Type', 'StartsAt'],
    card: { title: 'Title', lead: ['State'] },
    unread: ['CurrentItem', 'CurrentSince', 'MinutesAdoptedBy', 'AdoptedBefore', 'StartedAt', 'ClosedAt'],
    mayAdd: () => records,
    overrides: ({ language }) => ({
      StartsAt: { width: 160 }, Title: { text: row => meetingTitle(String(row.Title ?? ''), [rules], language), width: 320 }, Type: { width: 120 },
      State: { mark: row => shapes[(row as Pick<Meeting, 'State'>).State ?? 'draft'], width: 200 },
      AgendaPostedOn: { width: 160 }, MinutesPostedOn: { width: 180 }
    }),
    Commands: records ? (props: RegisterCommandProps) => <MeetingCommands {...props} of={of} parts={parts} /> : undefined
  });
  return {
    ...register,
    where: ofBody(body),
    mayImport: () => false,
    onOpen: row => go({ tab: 'meeting', meeting: String(row.Id), item: undefined }),
    Panel: undefined,
    Add: (props: AddRowProps) => <ScheduleForm {...props} of={of} />,
    words: {
      title: ({ language }) => `${meetings.title[language]}, ${rules.words[language]}`, add: () => strings.Schedule, search: () => strings.Search,
      empty: () => strings.Empty, emptyMayAdd: () => strings.EmptyMayAdd
    }
  };
}
