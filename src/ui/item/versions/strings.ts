import { inLanguage } from '../../shell/inLanguage';
import english from './loc/en-us';
import french from './loc/fr-fr';

/** The words of what changed between two versions. */
export const strings = inLanguage<VersionsStringTable>(english, french);
