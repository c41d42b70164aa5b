/** The words of what changed between two versions. */
declare interface VersionsStringTable {
  readonly Heading: string;
  readonly Was: string;
  readonly Is: string;
  readonly Removed: string;
  readonly Added: string;
  readonly Same: string;
  readonly First: string;
  readonly AsEntered: string;
}
