define([], function () {
  return {
    Changes: 'Ce qui a changé depuis l’édition précédente',
    FirstEdition: 'Il s’agit de la première édition.',
    NothingChanged: 'Rien n’a changé.',
    Added: 'Ajout :',
    Removed: 'Retrait :',
    Changed: 'Changement :',
    CellChanged: '{0} est maintenant {1} (était {2})',
    NoValue: 'vide',
    MoreChanges: 'Autres changements : {0}. La page de l’édition les contient tous.',
    NoRows: 'Cette édition ne contient rien.',
    NotGiven: 'Non précisé',
    Group: '{0} : {1}',
    FirstRows: 'Les {0} premières de {1} lignes. Les fichiers les contiennent toutes.'
  };
});
