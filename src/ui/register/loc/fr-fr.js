define([], function () {
  return {
    Add: 'Ajouter',
    Search: 'Rechercher',
    Empty: 'Il n’y a encore rien ici.',
    EmptyMayAdd: 'Il n’y a encore rien ici. Choisissez « Ajouter » pour inscrire la première ligne.',
    Registers: 'Registres',
    NoRegister: 'Aucun de ces registres ne vous est ouvert. Un propriétaire du site peut vous y donner accès.',
    PropertyPane: 'Les registres présentés par cette page.',
    PropertyPage: 'Registres',
    Page_practices: 'Pratiques et formation',
    Page_work: 'Éléments de travail',
    Page_registers: 'Renseignements, présentations, questions, dépenses, sociétés',
    Page_distribution: 'Listes de distribution',
    Board: 'Tableau',
    BoardBack: 'Retour à la liste',
    Ripple: 'Ce qu’un changement touche',
    Overdue: 'En retard',
    Stale: 'Inchangé depuis le {0}',
    Priority: 'Priorité'
  };
});
