import { inLanguage } from '../../shell/inLanguage';
import english from './loc/en-us';
import french from './loc/fr-fr';

/** The words of the rule by which a motion carries. */
export const strings = inLanguage<ThresholdStringTable>(english, french);
