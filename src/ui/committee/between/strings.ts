import { inLanguage } from '../../shell/inLanguage';
import english from './loc/en-us';
import french from './loc/fr-fr';

/** The words of what happens between meetings. */
export const strings = inLanguage<BetweenStringTable>(english, french);
