import { practices } from '../../../schema/lists/practices';
import { registerOf } from '../../register/registerOf';
import { rippleView } from '../../ripple/rippleView';
import { overdueMark } from '../overdue';
import { practiceParts } from './practiceParts';

/** Harmonized business practices. Endorsed only through a resolution. */
export const practicesRegister = registerOf(practices, {
  ...practiceParts,
  otherView: rippleView,
  overrides: reader => ({ ReviewDue: overdueMark('ReviewDue', reader, row => row.Status !== 'deferred') })
});
