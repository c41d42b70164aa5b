import { practices } from '../../../schema/lists/practices';
import { courseTab } from '../../committee/course/courseTab';
import type { RowParts } from '../../register/parts';
import { relatedTab } from '../../related/relatedTab';
import { chunk } from '../../shell/chunk';
import { nextVersion } from './nextVersion';
import { strings } from './strings';
import { versionTab } from './versionTab';

const PracticeFiles = chunk(() => import(/* webpackChunkName: 'files' */ './VersionFiles').then(part => part.PracticeFiles));

/** What an endorsement is about: a change to it is a new version. */
const endorsedText = ['Title', 'Version', 'VersionDate', 'Scope'];

/** A practice's form and panel. What was endorsed is beyond change. */
export const practiceParts: RowParts = {
  locked: { columns: row => row.EndorsedOn === undefined ? [] : endorsedText, words: () => strings.EndorsedText },
  nextVersion,
  tabs: [relatedTab(practices), versionTab(practices), { key: 'files', words: () => strings.Files, Content: PracticeFiles }, courseTab('Practice')]
};
