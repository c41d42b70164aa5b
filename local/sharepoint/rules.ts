/**
 * What the recorded answers leave open: one named choice each, so that a later measurement changes one line.
 * `local/sharepoint/README.md` lists them under "unconfirmed".
 */
export const rules = {
  /** Rows that a query may scan before it is refused (confirmed: 5,000). */
  listViewThreshold: 5000,
  /** Lookup and person columns that one query may project (confirmed: 12). */
  joinLimit: 12,
  /** Indices per list, unique columns included (confirmed: 20). */
  indexLimit: 20,
  /** Largest page of items (confirmed: 5,000) and the page without $top (confirmed: 100). */
  largestPage: 5000,
  defaultPage: 100,
  /** An indexed filter that matches more than the threshold is served in pages of ascending ID. */
  servesIndexedBeyondThreshold: true,
  /** Whether a plain REST add or MERGE refuses an empty required column. */
  enforcesRequired: false,
  /** Whether a plain REST add or MERGE refuses a value that is not among the choices. */
  enforcesChoice: false,
  /** HTTP status of what a validation formula refuses (400 or 500; 500 as for duplicate values). */
  validationStatus: 500,
  /** The zone whose wall clock TODAY() and NOW() in formulas read: the measured lag of 16 to 20 hours behind Sydney is that of Redmond. */
  formulaClock: 'America/Los_Angeles',
  /** Whether a library keeps, with an empty formula, a calculated column whose create was refused (seen once, for a column that does not exist). */
  libraryKeepsRefusedFormula: true,
  /** Whether a list made by REST keeps versions at once (libraries do). */
  newListKeepsVersions: false,
  /** Characters of a validation formula (confirmed: 1,023). */
  formulaLength: 1023,
  /** Items beyond which a list's inheritance cannot change (confirmed: 100,000). */
  inheritanceLimit: 100000,
  /** HasUniqueRoleAssignments of a library reads false once after the break (confirmed, once). */
  libraryReadsUniqueLate: true,
  /** Major versions that a list may keep (confirmed: 50,000). */
  versionLimit: 50000,
  /** Items from which opening a sorted view makes SharePoint index the column (measured at 3,000, not at 1,000). */
  autoIndexFrom: 3000,
  /** Digest life in seconds. */
  digestSeconds: 1800,
  /** Changes kept per site, in days. */
  changeLogDays: 60,
  /** Bytes of a $batch beyond which its parts answer 500 (that there is a limit is confirmed, its height is not). */
  batchBytes: 1024 * 1024,
  /** Parts that one $batch may hold. */
  batchParts: 1000,
  /** Largest request body in bytes. */
  bodyLimit: 260 * 1024 * 1024
} as const;
