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
  readonly RowsOf: string;
  readonly Older: string;
  readonly NoOlder: string;
  readonly NoEditions: string;
  readonly Due: string;
  readonly Never: string;
  readonly Appears: string;
  readonly On_endorsement: string;
  readonly On_publication: string;
  readonly On_monthly: string;
  readonly On_hand: string;
  readonly Latest: string;
  readonly Working: string;
  readonly PublishedNow: string;
  readonly PropertyPane: string;
}

declare module 'PublicationsStrings' {
  const strings: PublicationsStringTable;
  export = strings;
}
