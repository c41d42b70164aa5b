import { inLanguage } from '../shell/inLanguage';
import english from './loc/en-us';
import french from './loc/fr-fr';

/** The words of what belongs to a row. */
export const strings = inLanguage<RelatedStringTable>(english, french);
