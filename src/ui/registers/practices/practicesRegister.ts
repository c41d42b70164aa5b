import { practices } from '../../../schema/lists/practices';
import { registerOf } from '../../register/registerOf';
import { overdueMark } from '../overdue';
import { practiceParts } from './practiceParts';

/** Harmonized business practices. Endorsed only through a resolution. */
export const practicesRegister = registerOf(practices, {
  ...practiceParts,
  overrides: reader => ({ ReviewDue: overdueMark('ReviewDue', reader, row => row.Status !== 'deferred') })
});
