import * as hubStrings from 'HubStrings';

/**
 * The string table of a part that is loaded when it is used. A table that SharePoint loads (config.json, `localizedResources`) is waited for
 * before the page shows anything, so only what the first view says stands there; the others travel in their part's chunk, in both languages.
 * That the tables have the keys of `T` is checked by stringTables.test.ts.
 */
export const inLanguage = <T>(english: Readonly<Record<string, string>>, french: Readonly<Record<string, string>>): T =>
  (hubStrings.Language === 'fr' ? french : english) as unknown as T;
