/** The words of the commands above the register. */
declare interface RegisterCommandStringTable {
  Commands: string;
  More: string;
  New: string;
  Import: string;
  Export: string;
  ExportSelected: string;
  ExportWaits: string;
  Exported: string;
  Excel: string;
  Csv: string;
  Columns: string;
  GroupBy: string;
  Sort: string;
  Refresh: string;
  Refreshed: string;
  Search: string;
  Rank: string;
  BackToTable: string;
  Exporting: string;
  Newest: string;
  Ascending: string;
  Descending: string;
}
