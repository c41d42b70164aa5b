import { expenditures } from '../../../schema/lists/expenditures';
import { chunk } from '../../shell/chunk';
import { registerOf } from '../../register/registerOf';

/** Ministry-funded expenditures, with what was spent against the budget above them. */
export const expendituresRegister = registerOf(expenditures, {
  sticky: ['SpentOn', 'Category', 'BudgetLine'],
  Summary: chunk(() => import(/* webpackChunkName: 'spending' */ './SpendingSummary').then(part => part.SpendingSummary))
});
