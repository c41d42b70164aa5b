declare interface PublicationsStringTable {
  readonly Edition: string;
  readonly Newest: string;
  readonly AsOf: string;
  readonly Rows: string;
  readonly OneRow: string;
  readonly FilePage: string;
  readonly FileExcel: string;
  readonly FileCsv: string;
  readonly InOther: string;
  readonly FileOfEdition: string;
  readonly Show: string;
  readonly Hide: string;
  readonly Changes: string;
  readonly FirstEdition: string;
  readonly NothingChanged: string;
  readonly Added: string;
  readonly Removed: string;
  readonly Changed: string;
  readonly CellChanged: string;
  readonly NoValue: string;
  readonly NoRows: string;
  readonly RowsOf: string;
  readonly NoEditions: string;
  readonly UnderWay: string;
  readonly Attempts: string;
  readonly TryAgain: string;
  readonly Working: string;
  readonly PublishedNow: string;
  readonly PropertyPane: string;
}

declare module 'PublicationsStrings' {
  const strings: PublicationsStringTable;
  export = strings;
}
