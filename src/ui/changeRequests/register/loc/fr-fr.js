define([], function () {
  return {
    Title: 'Demandes de changement',
    Number: 'Numéro',
    Priority: 'Priorité',
    Empty: 'Il n’y a encore aucune demande de changement.',
    EmptyMayAdd: 'Il n’y a encore aucune demande de changement. Choisissez « Nouvelle demande » pour présenter la première.',
    New: 'Nouvelle demande',
    Search: 'Chercher par numéro, titre, société',
    Rank: 'Classer',
    BackToTable: 'Retour au tableau',
    NoGroups: 'Sans groupes',
    PropertiesDescription: 'L’aspect du registre à l’ouverture de la page. Chaque personne peut ensuite l’adapter pour elle-même.',
    PropertyTitle: 'Titre',
    PropertyTitleHelp: 'Laissez vide si la page a déjà un titre.',
    PropertyGroupBy: 'Grouper par',
    PropertyShowFirst: 'Afficher d’abord',
    ShowAll: 'Toutes les demandes',
    ShowOpen: 'Celles qui ne sont pas encore décidées',
    ShowRanked: 'Celles qui sont à l’étude ou priorisées'
  };
});
