define([], function () {
  return {
    NoGroups: 'Sans groupes',
    Commands: 'Commandes',
    More: 'Autres commandes',
    Import: 'Importer',
    Export: 'Exporter ce qui est affiché : {0}',
    ExportSelected: 'Exporter la sélection : {0}',
    ExportWaits: 'Exporter : {0} (une fois la lecture terminée)',
    Exported: 'Lignes exportées : {0}',
    Excel: 'Excel',
    Csv: 'CSV',
    Columns: 'Colonnes',
    EditInTable: 'Modifier dans le tableau',
    EditInTableDone: 'Terminer la modification',
    GroupBy: 'Grouper par',
    Sort: 'Trier par',
    Refresh: 'Actualiser',
    Refreshed: 'À jour',
    Exporting: 'Préparation du fichier…',
    Newest: 'Les plus récentes',
    Ascending: 'Croissant',
    Descending: 'Décroissant'
  };
});
