import * as strings from 'RegistersStrings';
import { trainingResources } from '../../../schema/lists/trainingResources';
import { registerOf } from '../../register/registerOf';
import { overdueMark } from '../overdue';
import { nextVersion } from './nextVersion';

/** Training resources, associated with a practice or additional; a published version is beyond change. */
export const trainingResourcesRegister = registerOf(trainingResources, {
  sticky: ['Kind', 'Practice', 'VersionDate'],
  overrides: reader => ({ ReviewDue: overdueMark('ReviewDue', reader, row => row.Status !== 'deferred') }),
  locked: {
    columns: row => row.PublishedOn === undefined ? [] : ['Title', 'Version', 'VersionDate'], words: () => strings.PublishedText
  },
  nextVersion
});
