/** The words of tables. */
declare interface ListStringTable {
  Empty: string;
  NoValue: string;
  Move: string;
  SelectAll: string;
  SelectRow: string;
  SelectedRow: string;
  SelectedCount: string;
  DragRow: string;
  Search: string;
  Filters: string;
  FilterBy: string;
  FilterOn: string;
  FiltersOn: string;
  RemoveFilter: string;
  ClearAll: string;
  ClearFilters: string;
  Clear: string;
  Done: string;
  From: string;
  Until: string;
  DaysBetween: string;
  DaysFrom: string;
  DaysUntil: string;
  WrongDays: string;
  Shown: string;
  Read: string;
  SoFar: string;
  StoppedReading: string;
  NothingMatches: string;
  NothingYet: string;
  Columns: string;
  ColumnsHelp: string;
  ColumnUp: string;
  ColumnDown: string;
  ColumnMoved: string;
  ColumnsReset: string;
  Apply: string;
  Cancel: string;
  LastColumn: string;
}

declare module 'ListStrings' {
  const strings: ListStringTable;
  export = strings;
}
