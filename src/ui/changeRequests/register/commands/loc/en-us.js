define([], function () {
  return {
    Commands: 'Commands',
    More: 'More commands',
    New: 'New change request',
    Import: 'Import',
    Export: 'Export what is shown: {0}',
    ExportSelected: 'Export what is selected: {0}',
    ExportWaits: 'Export: {0} (when all is read)',
    Exported: 'Exported: {0}',
    Excel: 'Excel',
    Csv: 'CSV',
    Columns: 'Columns',
    GroupBy: 'Group by',
    Sort: 'Sort by',
    Refresh: 'Refresh',
    Refreshed: 'Up to date',
    Search: 'Search by number, title, society',
    Rank: 'Rank',
    BackToTable: 'Back to the table',
    Exporting: 'Preparing the file…',
    Newest: 'Newest first',
    Ascending: 'Ascending',
    Descending: 'Descending'
  };
});
