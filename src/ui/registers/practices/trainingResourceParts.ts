import { trainingResources } from '../../../schema/lists/trainingResources';
import type { RowParts } from '../../register/parts';
import { relatedTab } from '../../related/relatedTab';
import { chunk } from '../../shell/chunk';
import { nextVersion } from './nextVersion';
import { strings } from './strings';
import { versionTab } from './versionTab';

const TrainingResourceFiles = chunk(() => import(/* webpackChunkName: 'files' */ './VersionFiles').then(part => part.TrainingResourceFiles));

/** A training resource's form and panel; a published version is beyond change. */
export const trainingResourceParts: RowParts = {
  sticky: ['Kind', 'Practice', 'VersionDate'],
  locked: {
    columns: row => row.PublishedOn === undefined ? [] : ['Title', 'Version', 'VersionDate'], words: () => strings.PublishedText
  },
  nextVersion,
  tabs: [relatedTab(trainingResources), versionTab(trainingResources), { key: 'files', words: () => strings.Files, Content: TrainingResourceFiles }]
};
