define([], function () {
  return {
    Empty: 'vide',
    NoValue: '(vide)',
    Move: 'Déplacer',
    SelectAll: 'Tout sélectionner',
    SelectRow: 'Sélectionner {0}',
    SelectedRow: '{0}, sélection',
    SelectedCount: 'Sélection : {0}',
    DragRow: 'Faire glisser {0}',
    ClearFilters: 'Effacer la recherche et tous les filtres',
    Shown: 'Affichage : {0} sur {1}',
    Read: 'lecture : {0} sur {1}',
    SoFar: '(la recherche et les filtres portent sur ce qui a été lu jusqu’à présent)',
    StoppedReading: 'La lecture s’est arrêtée ({0}). Ce qui a été lu est utilisable; la recherche et les filtres ne portent que sur cela. Réessayez pour lire la suite.',
    NothingMatches: 'Rien ne correspond à la recherche ni aux filtres.',
    NothingYet: 'Rien ne correspond dans ce qui a été lu jusqu’à présent.'
  };
});
