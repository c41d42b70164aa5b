import { inLanguage } from '../../shell/inLanguage';
import english from './loc/en-us';
import french from './loc/fr-fr';

/** The words of a row's way through committees. */
export const strings = inLanguage<CourseStringTable>(english, french);
