import { inLanguage } from '../shell/inLanguage';
import english from './loc/en-us';
import french from './loc/fr-fr';

/** The words of what a module or a legislative change touches. */
export const strings = inLanguage<RippleStringTable>(english, french);
