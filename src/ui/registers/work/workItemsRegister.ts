import * as strings from 'RegistersStrings';
import { workItems } from '../../../schema/lists/workItems';
import type { Work } from '../../../domain/work/workItem';
import { isOpen, staleSince } from '../../../domain/work/workItem';
import { chunk } from '../../shell/chunk';
import { fill } from '../../shell/words';
import { priorityColumn } from '../../register/priority';
import { registerOf } from '../../register/registerOf';
import { overdueMark } from '../overdue';
import { workItemParts } from './workItemParts';

/** Work items: practice development, additional training, sector initiatives. */
export const workItemsRegister = registerOf(workItems, {
  ...workItemParts,
  shown: ['Title', 'Kind', 'Status', 'RankKey', 'Lead', 'Due'],
  otherView: {
    key: 'board', icon: 'columns', words: () => ({ show: strings.Board, back: strings.BoardBack }), mayUse: () => true,
    View: chunk(() => import(/* webpackChunkName: 'board' */ './Board').then(part => part.Board))
  },
  overrides: (reader, rows, pack) => {
    const today = reader.zone.dayOf(new Date().toISOString());
    const unchanged = (row: Work): string | undefined => staleSince(row, pack.work.staleAfterDays, today, reader.zone);
    return {
      Due: overdueMark('Due', reader, isOpen),
      Status: { mark: row => unchanged(row) ? '◷' : '', told: row => fill(strings.Stale, unchanged(row) ?? '') },
      RankKey: priorityColumn(strings.Priority, rows, isOpen)
    };
  }
});
