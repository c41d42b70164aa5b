/** The words of practices' and resources' panels. */
declare interface VersionPartsStringTable {
  readonly EndorsedText: string;
  readonly PublishedText: string;
  readonly Changed: string;
  readonly Files: string;
}
