import * as strings from 'RegistersStrings';
import { workItems } from '../../../schema/lists/workItems';
import { chunk } from '../../shell/chunk';
import { courseTab } from '../../committee/course/courseTab';
import { registerOf } from '../../register/registerOf';
import { overdueMark } from '../overdue';

/** Work items: practice development, additional training, sector initiatives. */
export const workItemsRegister = registerOf(workItems, {
  sticky: ['Kind', 'Lead'],
  tabs: [courseTab('WorkItem')],
  otherView: {
    key: 'board', icon: 'columns', words: () => ({ show: strings.Board, back: strings.BoardBack }), mayUse: () => true,
    View: chunk(() => import(/* webpackChunkName: 'board' */ './Board').then(part => part.Board))
  },
  overrides: reader => ({ Due: overdueMark('Due', reader, row => row.Status !== 'complete' && row.Status !== 'deferred') })
});
