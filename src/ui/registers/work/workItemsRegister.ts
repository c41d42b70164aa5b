import { workItems } from '../../../schema/lists/workItems';
import { registerOf } from '../../register/registerOf';
import { overdueMark } from '../overdue';

/** Work items: practice development, additional training, sector initiatives. */
export const workItemsRegister = registerOf(workItems, {
  sticky: ['Kind', 'Lead'],
  overrides: reader => ({ Due: overdueMark('Due', reader, row => row.Status !== 'complete' && row.Status !== 'deferred') })
});
