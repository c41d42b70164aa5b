define([], function () {
  return {
    Commands: 'Commandes',
    More: 'Autres commandes',
    New: 'Nouvelle demande',
    Import: 'Importer',
    Export: 'Exporter ce qui est affiché',
    ExportSelected: 'Exporter la sélection ({0})',
    ExportWaits: 'Exporter (une fois la lecture terminée)',
    Exported: 'Demandes exportées : {0}',
    Excel: 'Classeur Excel',
    Csv: 'Fichier CSV',
    Columns: 'Colonnes',
    GroupBy: 'Grouper par',
    Sort: 'Trier par',
    Refresh: 'Actualiser',
    Refreshed: 'À jour',
    Search: 'Chercher par numéro, titre, société',
    Rank: 'Classer',
    BackToTable: 'Retour au tableau'
  };
});
