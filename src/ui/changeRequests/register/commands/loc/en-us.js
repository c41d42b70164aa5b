define([], function () {
  return {
    Commands: 'Commands',
    More: 'More commands',
    New: 'New change request',
    Import: 'Import',
    Export: 'Export what is shown',
    ExportSelected: 'Export what is selected ({0})',
    ExportWaits: 'Export (when all is read)',
    Exported: 'Exported: {0}',
    Excel: 'Excel workbook',
    Csv: 'CSV file',
    Columns: 'Columns',
    GroupBy: 'Group by',
    Sort: 'Sort by',
    Refresh: 'Refresh',
    Refreshed: 'Up to date',
    Search: 'Search by number, title, society',
    Rank: 'Rank',
    BackToTable: 'Back to the table'
  };
});
