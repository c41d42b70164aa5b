define([], function () {
  return {
    Search: 'Rechercher',
    Filters: 'Filtres',
    FilterBy: 'Filtrer par {0}',
    FilterOn: '{0} (choix : {1})',
    FiltersOn: 'Filtres actifs',
    RemoveFilter: 'Retirer le filtre {0}',
    ClearAll: 'Tout effacer',
    Clear: 'Effacer',
    Done: 'Terminé',
    From: 'Du',
    Until: 'Au',
    DaysBetween: 'du {0} au {1}',
    DaysFrom: 'à partir du {0}',
    DaysUntil: 'jusqu’au {0}',
    WrongDays: 'Le premier jour vient après le dernier : rien ne peut correspondre.',
    Columns: 'Colonnes',
    ColumnsHelp: 'Choisissez ce que le tableau affiche, et dans quel ordre. Ce choix est conservé pour vous sur cet ordinateur.',
    ColumnUp: 'Monter {0}',
    ColumnDown: 'Descendre {0}',
    ColumnMoved: '{0} : position {1} sur {2}',
    ColumnsReset: 'Disposition d’origine',
    Apply: 'Appliquer',
    Cancel: 'Annuler',
    LastColumn: 'Au moins une colonne doit être affichée.'
  };
});
