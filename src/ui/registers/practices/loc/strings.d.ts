/** The words of practices' and resources' panels. */
declare interface VersionPartsStringTable {
  readonly EndorsedText: string;
  readonly PublishedText: string;
  readonly Files: string;
}
