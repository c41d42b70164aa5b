/** A string table of a chunk, see inLanguage.ts. */
declare module '*/loc/en-us' {
  const table: Readonly<Record<string, string>>;
  export default table;
}

declare module '*/loc/fr-fr' {
  const table: Readonly<Record<string, string>>;
  export default table;
}
