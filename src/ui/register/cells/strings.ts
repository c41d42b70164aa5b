import { inLanguage } from '../../shell/inLanguage';
import english from './loc/en-us';
import french from './loc/fr-fr';

export const strings = inLanguage<CellStringTable>(english, french);
