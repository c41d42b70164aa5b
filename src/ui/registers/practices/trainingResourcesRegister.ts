import * as strings from 'RegistersStrings';
import { trainingResources } from '../../../schema/lists/trainingResources';
import { chunk } from '../../shell/chunk';
import { registerOf } from '../../register/registerOf';
import { overdueMark } from '../overdue';
import { nextVersion } from './nextVersion';

const TrainingResourceFiles = chunk(() => import(/* webpackChunkName: 'files' */ './VersionFiles').then(part => part.TrainingResourceFiles));

/** Training resources, associated with a practice or additional; a published version is beyond change. */
export const trainingResourcesRegister = registerOf(trainingResources, {
  sticky: ['Kind', 'Practice', 'VersionDate'],
  overrides: reader => ({ ReviewDue: overdueMark('ReviewDue', reader, row => row.Status !== 'deferred') }),
  locked: {
    columns: row => row.PublishedOn === undefined ? [] : ['Title', 'Version', 'VersionDate'], words: () => strings.PublishedText
  },
  nextVersion,
  tabs: [{ key: 'files', words: () => strings.Files, Content: TrainingResourceFiles }]
});
