import { inLanguage } from '../../shell/inLanguage';
import english from './loc/en-us';
import french from './loc/fr-fr';

/** The words of practices' and resources' panels, which also stand over other pages. */
export const strings = inLanguage<VersionPartsStringTable>(english, french);
