import { trainingResources } from '../../../schema/lists/trainingResources';
import { registerOf } from '../../register/registerOf';
import { rippleView } from '../../ripple/rippleView';
import { overdueMark } from '../overdue';
import { trainingResourceParts } from './trainingResourceParts';

/** Training resources, associated with a practice or additional. */
export const trainingResourcesRegister = registerOf(trainingResources, {
  ...trainingResourceParts,
  otherView: rippleView,
  overrides: reader => ({ ReviewDue: overdueMark('ReviewDue', reader, row => row.Status !== 'deferred') })
});
