import * as hubStrings from 'HubStrings';
import type { Language } from '../../schema/define';

/** The language of the string tables that SharePoint loaded: what is drawn is in this one, whatever else says so. */
export const speaking = (): Language => hubStrings.Language === 'fr' ? 'fr' : 'en';

/**
 * The string table of a part that is loaded when it is used. A table that SharePoint loads (config.json, `localizedResources`) is waited for
 * before the page shows anything, so only what the first view says stands there; the others travel in their part's chunk, in both languages.
 * That the tables have the keys of `T` is checked by stringTables.test.ts.
 */
export const inLanguage = <T>(english: Readonly<Record<string, string>>, french: Readonly<Record<string, string>>): T =>
  (speaking() === 'fr' ? french : english) as unknown as T;
