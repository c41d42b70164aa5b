/** The words of search, filters and column choice. */
declare interface ListCommandStringTable {
  Search: string;
  Filters: string;
  FilterBy: string;
  FilterOn: string;
  FiltersOn: string;
  RemoveFilter: string;
  ClearAll: string;
  Clear: string;
  Done: string;
  From: string;
  Until: string;
  DaysBetween: string;
  DaysFrom: string;
  DaysUntil: string;
  WrongDays: string;
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
