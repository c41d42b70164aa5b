/** The words of tables that first rows need. */
declare interface ListStringTable {
  Empty: string;
  NoValue: string;
  Move: string;
  SelectAll: string;
  SelectRow: string;
  SelectedRow: string;
  SelectedCount: string;
  DragRow: string;
  ClearFilters: string;
  Shown: string;
  Read: string;
  SoFar: string;
  StoppedReading: string;
  NothingMatches: string;
  NothingYet: string;
}

declare module 'ListStrings' {
  const strings: ListStringTable;
  export = strings;
}
