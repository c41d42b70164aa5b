import { inLanguage } from '../inLanguage';
import english from './loc/en-us';
import french from './loc/fr-fr';

export const strings = inLanguage<SiteProblemStringTable>(english, french);
