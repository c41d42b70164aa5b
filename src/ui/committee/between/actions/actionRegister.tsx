import * as React from 'react';
import { actionItems } from '../../../../schema/lists/actionItems';
import { daysLate, isOpen, mayKeepActions } from '../../../../domain/committee/actions';
import { meetingTitle } from '../../../../domain/committee/meetingTitle';
import type { ActionItem, BodyRow, Member } from '../../../../domain/committee/record';
import type { Row } from '../../../list/columns';
import { tableColumns } from '../../../list/columns';
import type { View } from '../../../list/view';
import { everything } from '../../../list/view';
import type { RegisterDefinition } from '../../../register/definition';
import { chunk } from '../../../shell/chunk';
import type { Hub } from '../../../shell/hub';
import { fill } from '../../../shell/words';
import { strings } from '../strings';
import { ActionCommands } from './ActionCommands';

/** What opens from the table comes when it is opened. */
const ActionPanel = chunk(() => import(/* webpackChunkName: 'action' */ './ActionPanel').then(part => part.ActionPanel));
const AddAction = chunk(() => import(/* webpackChunkName: 'action' */ './AddAction').then(part => part.AddAction));

const shown = ['Title', 'Who', 'Due', 'State', 'Meeting'];
const read = [...shown, 'Owner', 'AgendaItem', 'DoneOn', 'Modified'];

/** When an action item is due, and in words how late it is. */
export function dueText(action: Pick<ActionItem, 'State' | 'Due'>, today: string): string {
  if (!action.Due) return '';
  const late = daysLate(action, today);
  return late === 0 ? action.Due : fill(late === 1 ? strings.LateOne : strings.LateMany, action.Due, late);
}

/** What the tab opens with: what is open, the most pressing first. */
export const openFirst = ({ vocabulary, language }: Pick<Hub, 'vocabulary' | 'language'>): Partial<View> => ({
  ...everything, sort: { column: 'Due', descending: false },
  filters: { State: { kind: 'any', values: [{ key: 'open', text: vocabulary.word('actionItemState', 'open', language) }] } }
});

interface ActionRegisterGiven {
  /** The body's members, as far as they have been read. */
  readonly members: () => readonly Member[];
  /** Hears of every action item that was added or changed. */
  readonly onChanged: () => void;
}

/** The action items of a body as a register: its columns, its form and its panel. */
export function actionRegister(body: BodyRow, given: ActionRegisterGiven, { today }: Pick<Hub, 'today'>): RegisterDefinition {
  const ref = { Id: body.Id, Title: body.Title ?? '' };
  const actionIn = (row: Row): ActionItem => row as unknown as ActionItem;
  return {
    list: actionItems, opens: 'action', shown, read,
    where: [{ column: 'Body', is: 'eq', value: ref }],
    filtered: ['State', 'Owner', 'Due', 'Meeting'], groupable: ['Who', 'State', 'Meeting', 'Due'],
    titleColumn: 'Title', card: { title: 'Title', lead: ['Due'] },
    columns: (reader, _rows, pack) => tableColumns(actionItems, read, reader, {
      Title: { width: 260 },
      Who: { width: 190 },
      Due: {
        width: 220, text: row => dueText(actionIn(row), today()),
        mark: row => daysLate(actionIn(row), today()) > 0 ? '⚠ ' : ''
      },
      Meeting: { text: row => meetingTitle(actionIn(row).Meeting?.Title ?? '', pack.bodies, reader.language) },
      State: { width: 110, mark: row => isOpen(actionIn(row)) ? '' : '✓ ' }
    }),
    labelOf: row => actionIn(row).Title ?? '',
    mayAdd: mayKeepActions, mayImport: () => false,
    words: {
      title: reader => actionItems.title[reader.language], add: () => strings.NewAction, search: () => strings.SearchActions,
      empty: () => strings.NoActions, emptyMayAdd: () => strings.NoActionsMayAdd
    },
    Panel: ({ id, onClose, onSaved }) => (
      <ActionPanel
        id={id} members={given.members()} onClose={onClose}
        onSaved={row => {
          onSaved(row);
          given.onChanged();
        }}
      />
    ),
    Add: ({ onClose, onAdded }) => (
      <AddAction
        body={ref} members={given.members()} onClose={onClose}
        onAdded={action => {
          onAdded(action as unknown as Row);
          given.onChanged();
        }}
      />
    ),
    Commands: ActionCommands
  };
}
