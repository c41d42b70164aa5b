declare interface EditionStringTable {
  readonly Changes: string;
  readonly FirstEdition: string;
  readonly NothingChanged: string;
  readonly Added: string;
  readonly Removed: string;
  readonly Changed: string;
  readonly CellChanged: string;
  readonly NoValue: string;
  readonly MoreChanges: string;
  readonly NoRows: string;
  readonly NotGiven: string;
  readonly Group: string;
  readonly FirstRows: string;
}
