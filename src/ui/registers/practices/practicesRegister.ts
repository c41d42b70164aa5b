import * as strings from 'RegistersStrings';
import { practices } from '../../../schema/lists/practices';
import { courseTab } from '../../committee/course/courseTab';
import { chunk } from '../../shell/chunk';
import { registerOf } from '../../register/registerOf';
import { overdueMark } from '../overdue';
import { nextVersion } from './nextVersion';

const PracticeFiles = chunk(() => import(/* webpackChunkName: 'files' */ './VersionFiles').then(part => part.PracticeFiles));

/** What an endorsement is about: a change to it is a new version. */
const endorsedText = ['Title', 'Version', 'VersionDate', 'Scope'];

/** Harmonized business practices. Endorsed only through a resolution; what was endorsed is beyond change. */
export const practicesRegister = registerOf(practices, {
  overrides: reader => ({ ReviewDue: overdueMark('ReviewDue', reader, row => row.Status !== 'deferred') }),
  locked: { columns: row => row.EndorsedOn === undefined ? [] : endorsedText, words: () => strings.EndorsedText },
  nextVersion,
  tabs: [{ key: 'files', words: () => strings.Files, Content: PracticeFiles }, courseTab('Practice')]
});
