/** The words of the commands above the register. */
declare interface RegisterCommandStringTable {
  NoGroups: string;
  Commands: string;
  More: string;
  Import: string;
  Export: string;
  ExportSelected: string;
  ExportWaits: string;
  Exported: string;
  Excel: string;
  Csv: string;
  Columns: string;
  EditInTable: string;
  EditInTableDone: string;
  GroupBy: string;
  Sort: string;
  Refresh: string;
  Refreshed: string;
  Exporting: string;
  Newest: string;
  Ascending: string;
  Descending: string;
}
