define([], function () {
  return {
    NoGroups: 'No groups',
    Commands: 'Commands',
    More: 'More commands',
    Import: 'Import',
    Export: 'Export what is shown: {0}',
    ExportSelected: 'Export what is selected: {0}',
    ExportWaits: 'Export: {0} (when all is read)',
    Exported: 'Exported: {0}',
    Excel: 'Excel',
    Csv: 'CSV',
    Columns: 'Columns',
    EditInTable: 'Edit in the table',
    EditInTableDone: 'Leave editing',
    GroupBy: 'Group by',
    Sort: 'Sort by',
    Refresh: 'Refresh',
    Refreshed: 'Up to date',
    Exporting: 'Preparing the file…',
    Newest: 'Newest first',
    Ascending: 'Ascending',
    Descending: 'Descending'
  };
});
