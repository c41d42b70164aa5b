define([], function () {
  return {
    Heading: 'Ce qui a changé de la version {0} à la version {1}',
    Was: 'Avant :',
    Is: 'Maintenant :',
    Removed: 'retiré : ',
    Added: 'ajouté : ',
    Same: 'Rien de ce qui s’inscrit ici ne diffère de la version précédente.',
    First: 'C’est la première version : elle n’en remplace aucune.',
    AsEntered: 'Ce que cette version change'
  };
});
